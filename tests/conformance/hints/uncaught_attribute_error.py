# The last line of an uncaught AttributeError carries the hint.
class Robot:
    def walk(self):
        return "walking"


print(Robot().walk())
Robot().wlak()
