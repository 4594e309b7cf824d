# "Did you mean": names, attributes, modules and keyword arguments spelt almost right.
import traceback


class Account:
    def __init__(self):
        self.balance = 1

    def deposit(self, amount): ...


def total_price(quantity, price=1):
    return quantity * price


number_of_items = 3


def local_slip():
    counter = 1
    return countre


attempts = [
    lambda: number_of_item, lambda: pritn("x"), lambda: local_slip(), lambda: Account().balnce, lambda: Account().deposite(1), lambda: "text".uper(),
    lambda: [].apend(1), lambda: {}.key(), lambda: total_price(1, prices=2), lambda: Acount(), lambda: math.pi, lambda: sys.argv,
    lambda: (1).bit_lenght(), lambda: traceback.formatexc(), lambda: xyzzy, lambda: Account.balanse,
]
for attempt in attempts:
    try:
        attempt()
    except (NameError, AttributeError, TypeError) as error:
        print(traceback.format_exception_only(error)[-1], end="")
try:
    from collections import namedtupel
except ImportError as error:
    print(traceback.format_exception_only(error)[-1].split(" (")[0])
try:
    import colections
except ModuleNotFoundError as error:
    print(error, error.name)
