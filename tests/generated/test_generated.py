"""500 random asyncio programs do in Asyncarium what they did in CPython 3.13, in the same order of task steps."""

import sys

from run import main

if __name__ == "__main__":
    sys.argv[1:] = ["--recorded"]
    sys.exit(main())
