# The names of unittest, imported one by one.
from unittest import TestCase, main, skip


class Sums(TestCase):
    def test_two(self):
        self.assertEqual(1 + 1, 2)

    @skip("later")
    def test_three(self):
        self.fail()


if __name__ == "__main__":
    main(exit=False, argv=["program"], verbosity=2)
    print("after the tests")
