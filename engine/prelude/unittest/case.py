# unittest.case: TestCase with its assertions, and what marks a test as skipped or expected to fail.

import functools
from unittest._messages import difference_of, short_repr


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    """A subtest failed, or a test is not to go on."""


_cleanups_of_module = []


def addModuleCleanup(function, /, *args, **kwargs):
    _cleanups_of_module.append((function, args, kwargs))


# ---- marks ------------------------------------------------------------------------------------------------------------


def skip(reason):
    def decorate(thing):
        if not isinstance(thing, type):

            @functools.wraps(thing)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            thing = skipped
        thing.__unittest_skip__ = True
        thing.__unittest_skip_why__ = reason
        return thing

    if callable(reason):
        function, reason = reason, ""
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda thing: thing


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


# ---- contexts of assertions -------------------------------------------------------------------------------------------


class _AssertRaises:
    def __init__(self, case, expected, pattern, message):
        self._case, self.expected, self._pattern, self.msg = case, expected, pattern, message

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            names = getattr(self.expected, "__name__", None) or "(" + ", ".join(e.__name__ for e in self.expected) + ")"
            self._case._fail(self.msg, f"{names} not raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value
        if self._pattern is not None and not _found(self._pattern, str(exc_value)):
            self._case._fail(self.msg, f'"{self._pattern}" does not match "{exc_value}"')
        return True


def _found(pattern, text):
    from pytest._patterns import search

    return search(pattern, text)


class _LoggingWatcher:
    def __init__(self):
        self.records, self.output = [], []


class _AssertLogs:
    def __init__(self, case, logger, level, wants_none):
        import logging

        self._logging, self._case, self._wants_none = logging, case, wants_none
        self._logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self._level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO

    def __enter__(self):
        watcher = self._watcher = _LoggingWatcher()
        handler = self._logging.Handler(self._level)
        handler.setFormatter(self._logging.Formatter("%(levelname)s:%(name)s:%(message)s"))

        def emit(record):
            watcher.records.append(record)
            watcher.output.append(handler.format(record))

        handler.emit = emit
        logger = self._logger
        self._old = (logger.handlers[:], logger.level, logger.propagate)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self._level)
        return watcher

    def __exit__(self, exc_type, exc_value, traceback):
        handlers, level, self._logger.propagate = self._old
        self._logger.handlers = handlers
        self._logger.setLevel(level)
        if exc_type is not None:
            return False
        if self._wants_none and self._watcher.records:
            self._case._fail(None, f"Unexpected logs found: {self._watcher.output!r}")
        if not self._wants_none and not self._watcher.records:
            name = self._logging.getLevelName(self._level)
            self._case._fail(None, f"no logs of level {name} or higher triggered on {self._logger.name}")


class _SubTest:
    """The block of subTest(): what fails in it is noted, and the test goes on."""

    def __init__(self, case, message, params):
        self._case, self._message, self._params = case, message, params

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None or not issubclass(exc_type, Exception):
            return False
        words = ([] if self._message is None else [f"[{self._message}]"]) + (
            [f"({', '.join(f'{key}={value!r}' for key, value in self._params.items())})"] if self._params else []
        )
        self._case._outcome.note(self._case, exc_value, " ".join(words) or "(<subtest>)")
        return True


# ---- the test case ----------------------------------------------------------------------------------------------------


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._outcome = None
        method = getattr(self, methodName, None)
        if method is None and methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._testMethodDoc = getattr(method, "__doc__", None)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def shortDescription(self):
        return self._testMethodDoc.strip().split("\n")[0].strip() if self._testMethodDoc else None

    def countTestCases(self):
        return 1

    def __str__(self):
        return f"{self._testMethodName} ({type(self).__module__}.{type(self).__qualname__}.{self._testMethodName})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._outcome.attempt(self, lambda: self._callCleanup(function, *args, **kwargs))

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    # -- running: the hooks are what an asynchronous test case does otherwise

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings

            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _run_parts(self, outcome):
        method = getattr(self, self._testMethodName)
        if outcome.attempt(self, self._callSetUp):
            outcome.attempt(self, lambda: self._callTestMethod(method))
            outcome.attempt(self, self._callTearDown)
        self.doCleanups()

    def run(self, result=None):
        if result is None:
            from unittest.runner import TestResult

            result = TestResult()
        self._outcome = result
        result.run_test(self)
        return result

    __call__ = run

    # -- assertions

    def _fail(self, message, standard):
        """`message` is the program's own, which stands behind the standard one."""
        if message is not None:
            standard = f"{standard} : {message}" if self.longMessage else message
        raise self.failureException(standard)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{short_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{short_repr(expr)} is not false")

    def assertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, difference_of(first, second))

    assertListEqual = assertTupleEqual = assertDictEqual = assertSetEqual = assertSequenceEqual = assertEqual
    assertMultiLineEqual = assertEqual

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{short_repr(first)} == {short_repr(second)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{short_repr(expr1)} is not {short_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {short_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{short_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{short_repr(member)} not found in {short_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{short_repr(member)} unexpectedly found in {short_repr(container)}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{short_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{short_repr(obj)} is an instance of {cls!r}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{short_repr(a)} not greater than {short_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{short_repr(a)} not greater than or equal to {short_repr(b)}")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{short_repr(a)} not less than {short_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{short_repr(a)} not less than or equal to {short_repr(b)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference = abs(first - second)
        if delta is not None:
            if difference > delta:
                self._fail(msg, f"{first!r} != {second!r} within {delta!r} delta ({difference!r} difference)")
        elif round(difference, 7 if places is None else places) != 0:
            places = 7 if places is None else places
            self._fail(msg, f"{first!r} != {second!r} within {places} places ({difference!r} difference)")

    def assertNotAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        difference = abs(first - second)
        if first == second or (difference <= delta if delta is not None else round(difference, places) == 0):
            self._fail(msg, f"{first!r} == {second!r} within {places if delta is None else delta}")

    def assertCountEqual(self, first, second, msg=None):
        rest = list(second)
        missing = [item for item in first if not _remove(rest, item)]
        if missing or rest:
            lines = [f"First has 1, Second has 0:  {item!r}" for item in missing]
            lines += [f"First has 0, Second has 1:  {item!r}" for item in rest]
            self._fail(msg, "Element counts were not equal:\n" + "\n".join(lines))

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaises(self, expected_exception, None, None if args else kwargs.pop("msg", None))
        if not args:
            return context
        function, *arguments = args
        with context:
            function(*arguments, **kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaises(self, expected_exception, expected_regex, None if args else kwargs.pop("msg", None))
        if not args:
            return context
        function, *arguments = args
        with context:
            function(*arguments, **kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        if not _found(expected_regex, text):
            self._fail(msg, f"Regex didn't match: {expected_regex!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if _found(unexpected_regex, text):
            self._fail(msg, f"Regex matched: {unexpected_regex!r} matches in {text!r}")

    def assertLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, True)


def _remove(items, wanted):
    for position, item in enumerate(items):
        if item == wanted:
            del items[position]
            return True
    return False


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        self.runTest = testFunc
        super().__init__()
