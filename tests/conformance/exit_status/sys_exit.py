# sys.exit with a number: finally blocks run, the status is the number, nothing is printed by it.
import sys


def clean_up():
    print("cleaning up")


def check(value):
    try:
        if value > 2:
            print("leaving")
            sys.exit(7)
        print("fine", value)
    finally:
        clean_up()


try:
    sys.exit("caught, so it does not count")
except SystemExit as error:
    print("SystemExit", repr(error.code), isinstance(error, Exception))
for number in range(5):
    check(number)
print("not reached")
