# unittest: cases, fixtures, subtests, skips; main() runs them and leaves with their status.
import unittest


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("empty stack")
        return self._items.pop()


class StackTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("once")

    def setUp(self):
        self.stack = Stack()
        self.addCleanup(print, "cleaned up", self._testMethodName)

    def tearDown(self):
        print("torn down", self.id().rpartition(".")[2])

    def test_push_and_pop(self):
        self.stack.push(1)
        self.assertEqual(self.stack.pop(), 1)

    def test_empty(self):
        with self.assertRaises(IndexError) as context:
            self.stack.pop()
        self.assertEqual(str(context.exception), "empty stack")
        self.assertRaisesRegex(IndexError, "empty .*", self.stack.pop)

    def test_many(self):
        for number in range(4):
            with self.subTest(number=number):
                self.stack.push(number)
                self.assertNotEqual(self.stack.pop(), 2, "two is not liked")

    @unittest.skip("not yet")
    def test_skipped(self):
        self.fail("never")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    def test_wrong(self):
        self.assertIn(3, [1, 2])

    def test_error(self):
        self.stack.missing()


class MessagesTest(unittest.TestCase):
    def test_messages(self):
        checks = [
            lambda: self.assertEqual(1, 2), lambda: self.assertEqual(1, "1"), lambda: self.assertTrue(0),
            lambda: self.assertFalse([1]), lambda: self.assertIs(1, None), lambda: self.assertIsNone(3),
            lambda: self.assertIsNotNone(None), lambda: self.assertNotIn("a", "abc"), lambda: self.assertGreater(1, 2),
            lambda: self.assertLessEqual(3, 2), lambda: self.assertAlmostEqual(1.0, 1.1),
            lambda: self.assertAlmostEqual(1, 2, delta=0.5), lambda: self.assertIsInstance(1, str),
            lambda: self.assertEqual([1, 2], [1, 3]), lambda: self.assertEqual([1], [1, 2, 3]),
            lambda: self.assertEqual("one\ntwo", "one\n2"), lambda: self.assertEqual({"a": 1}, {"a": 2}),
            lambda: self.assertEqual((1,), (2,), "own message"), lambda: self.assertNotEqual(1, 1),
            lambda: self.assertEqual({1, 2}, {2, 3}), lambda: self.fail("plain"),
        ]
        for check in checks:
            try:
                check()
            except self.failureException as error:
                print(error)


if __name__ == "__main__":
    unittest.main()
