# sys.exit() and sys.exit(0) and sys.exit(None) are a success; the code after them does not run.
import sys

codes = []


def leave_with(*arguments):
    try:
        sys.exit(*arguments)
    except SystemExit as error:
        codes.append(error.code)


leave_with()
leave_with(0)
leave_with(None)
leave_with(True)
leave_with([1, 2])
print(codes)
try:
    raise SystemExit(3)
except SystemExit as error:
    print("raised by hand", error.code, str(error))
sys.exit()
print("not reached")
