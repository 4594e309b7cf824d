"""What the assert methods say when they fail."""
import unittest
import warnings


class Money:
    def __init__(self, amount):
        self.amount = amount


class Probe(unittest.TestCase):
    def runTest(self):
        pass


probe = Probe()


def tell(method, *args, **kwargs):
    try:
        result = getattr(probe, method)(*args, **kwargs)
    except AssertionError as error:
        print(f"{method}: {error}")
    except TypeError as error:
        print(f"{method}: TypeError: {error}")
    else:
        print(f"{method}: {result}")


def compare_money(first, second, msg=None):
    if first.amount != second.amount:
        raise probe.failureException(f"{first.amount} is not {second.amount}")


def warn():
    warnings.warn("use the new one", DeprecationWarning)


tell("assertSequenceEqual", [1, 2], (1, 2))
tell("assertSequenceEqual", [1, 2], (1, 3))
tell("assertListEqual", [1], (1,))
tell("assertTupleEqual", (1, 2), (1, 2, 3))
tell("assertEqual", {"a": 1, "b": 2}, {"a": 1, "b": 3})
tell("assertEqual", {1, 2}, {2, 3})
tell("assertEqual", "one\ntwo\n", "one\nTwo\n")
tell("assertEqual", "x" * 100 + "a", "x" * 100 + "b")
tell("assertEqual", list(range(400)), list(range(1, 401)))
tell("assertDictEqual", {}, [])
tell("assertCountEqual", "abca", "abbc")
tell("assertAlmostEqual", 1.0, 1.1, places=1, delta=2)
tell("assertAlmostEqual", 1.0, 1.25)
tell("assertNotAlmostEqual", 1.0, 1.0)
tell("assertRaises", ValueError, int, "5")
tell("assertRaises", int, print)
tell("assertRaisesRegex", ValueError, "no match", int, "five")
tell("assertWarns", DeprecationWarning, warn)
tell("assertWarns", UserWarning, print)
tell("assertWarnsRegex", DeprecationWarning, "old", warn)
tell("assertRegex", "some text", r"\d+")
tell("assertNotRegex", "room 101", r"\d+")
with probe.assertWarns(DeprecationWarning) as caught:
    warn()
print(caught.warning, len(caught.warnings))
probe.addTypeEqualityFunc(Money, compare_money)
tell("assertEqual", Money(3), Money(4))
tell("assertEqual", Money(3), Money(3))
