# Cleanups of a class run after tearDownClass, last first, also when setUpClass has failed.
import contextlib
import sys
import unittest


@contextlib.contextmanager
def server(name):
    print("start", name)
    yield name
    print("stop", name)


class Served(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "first added")
        cls.name = cls.enterClassContext(server("db"))

    @classmethod
    def tearDownClass(cls):
        print("tear down", cls.name)

    def test_name(self):
        self.assertEqual(self.name, "db")


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "cleaned all the same")
        raise OSError("no server")

    def test_never(self):
        print("never")


if __name__ == "__main__":
    runner = unittest.TextTestRunner(stream=sys.stderr)
    for case in (Served, Broken):
        result = runner.run(unittest.defaultTestLoader.loadTestsFromTestCase(case))
        print(case.__name__, result.testsRun, len(result.errors), result.wasSuccessful())
