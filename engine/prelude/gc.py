# gc: objects here die with their last reference; cycles are looked for when memory is short, at the end of the program, and on
# request. There is little to turn on or off.

_enabled = True
_threshold = (2000, 10, 0)


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def collect(generation=2):
    """How many unreachable objects were found; their finalizers run before the memory is given back."""
    found = _collect_cycles()
    if found:
        _collect_cycles()
    return found


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=0):
    global _threshold
    _threshold = (threshold0, threshold1, threshold2)


def get_count():
    return (0, 0, 0)


def freeze():
    pass


def unfreeze():
    pass


garbage = []
