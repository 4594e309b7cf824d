# The variables of the frames that an uncaught exception went through live until the exit functions have run.
import atexit


class Ticket:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


async def never_started():
    pass


def sell():
    ticket = Ticket("local")
    order = never_started()
    print("selling", ticket.name, order.__name__)
    return 1 // 0


atexit.register(print, "the exit function")
shown = Ticket("global")
sell()
