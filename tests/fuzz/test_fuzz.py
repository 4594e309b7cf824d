"""A minute of each fuzzer, where ASYNCARIUM_FUZZ is set and tools/test has built them."""

import os
import sys

from fuzz import TARGETS, binary_of, main

SKIPPED = 77

if __name__ == "__main__":
    if not os.environ.get("ASYNCARIUM_FUZZ"):
        print("skipped: ASYNCARIUM_FUZZ is not set")
        sys.exit(SKIPPED)
    missing = [target for target in TARGETS if not binary_of(target).exists()]
    if missing:
        print(f"skipped: not built: {', '.join(missing)} (tools/test builds them, with clang)")
        sys.exit(SKIPPED)
    sys.exit(main())
