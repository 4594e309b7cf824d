"""A minute of each fuzzer. Skipped where they are not built (no clang) and where ASYNCARIUM_SKIP_FUZZ is set."""

import os
import sys

from fuzz import TARGETS, binary_of, main

SKIPPED = 77

if __name__ == "__main__":
    if os.environ.get("ASYNCARIUM_SKIP_FUZZ"):
        print("skipped: ASYNCARIUM_SKIP_FUZZ is set")
        sys.exit(SKIPPED)
    missing = [target for target in TARGETS if not binary_of(target).exists()]
    if missing:
        print(f"skipped: not built: {', '.join(missing)} (tools/test builds them where clang is)")
        sys.exit(SKIPPED)
    sys.exit(main())
