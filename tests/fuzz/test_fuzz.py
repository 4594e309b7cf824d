"""A minute of each fuzzer, which tools/test has built; not in continuous integration."""

import os
import sys

from fuzz import TARGETS, binary_of, main

SKIPPED = 77

if __name__ == "__main__":
    if os.environ.get("CI"):
        print("skipped: what is found by chance is no verdict on a commit")
        sys.exit(SKIPPED)
    missing = [target for target in TARGETS if not binary_of(target).exists()]
    if missing:
        print(f"skipped: not built: {', '.join(missing)} (tools/test builds them, with clang)")
        sys.exit(SKIPPED)
    sys.exit(main())
