# unittest.case: TestCase with its assertions, and what marks a test as skipped or expected to fail.

import functools
from unittest._messages import (
    counts_differ, dicts_differ, sequences_differ, sets_differ, short_repr, texts_differ, unequal,
)


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    """A subtest failed, or a test is not to go on."""


_cleanups_of_module = []


def addModuleCleanup(function, /, *args, **kwargs):
    _cleanups_of_module.append((function, args, kwargs))


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    if not hasattr(cls, "__enter__") or not hasattr(cls, "__exit__"):
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol")
    result = cls.__enter__(cm)
    add_cleanup(cls.__exit__, cm, None, None, None)
    return result


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


class _Assertion:
    """What assertRaises and assertWarns have in common: a block, or a call, in which something is to happen."""

    def __init__(self, case, expected, pattern):
        self._case, self.expected, self._pattern, self.msg = case, expected, pattern, None
        self._call = None

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds):
            raise TypeError(f"{name}() arg 1 must be {self._base_words}")
        if self._pattern is not None and isinstance(self._pattern, str):
            import re

            self._pattern = re.compile(self._pattern)
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *arguments = args
        self._call = getattr(function, "__name__", None) or str(function)
        with self:
            function(*arguments, **kwargs)

    def _fail_without(self, what):
        names = getattr(self.expected, "__name__", None) or str(self.expected)
        self._case._fail(self.msg, f"{names} not {what}" + (f" by {self._call}" if self._call else ""))

    def _check_text(self, value):
        if self._pattern is not None and not self._pattern.search(str(value)):
            self._case._fail(self.msg, f'"{self._pattern.pattern}" does not match "{value}"')


class _AssertRaises(_Assertion):
    _base, _base_words = BaseException, "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            self._fail_without("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        self._check_text(exc_value)
        return True


class _AssertWarns(_Assertion):
    _base, _base_words = Warning, "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings

        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self._catcher.__exit__(exc_type, exc_value, traceback)
        if exc_type is not None:
            return
        first = None
        for recorded in self.warnings:
            warning = recorded.message
            if not isinstance(warning, self.expected):
                continue
            first = warning if first is None else first
            if self._pattern is not None and not self._pattern.search(str(warning)):
                continue
            self.warning, self.filename, self.lineno = warning, recorded.filename, recorded.lineno
            return
        if first is not None:
            self._check_text(first)
        self._fail_without("triggered")


def _found(pattern, text):
    import re

    return re.search(pattern, text)


def _pattern_of(regex):
    return regex if isinstance(regex, str) else regex.pattern


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


_EQUALITY_OF_TYPES = {
    dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
    frozenset: "assertSetEqual", str: "assertMultiLineEqual",
}


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._type_equality = {}
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
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        if "_class_cleanups" not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

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

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality[typeobj] = function

    def _equality_assertion(self, first, second):
        """What compares two values of one type; values of two types are only equal or not."""
        kind = type(first)
        if kind is not type(second):
            return self._plainly_equal
        if kind in self._type_equality:
            assertion = self._type_equality[kind]
        else:
            assertion = _EQUALITY_OF_TYPES.get(kind, self._plainly_equal)
        return getattr(self, assertion) if isinstance(assertion, str) else assertion

    def _plainly_equal(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, unequal(first, second))

    def assertEqual(self, first, second, msg=None):
        self._equality_assertion(first, second)(first, second, msg=msg)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            for which, sequence in (("First", seq1), ("Second", seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(f"{which} sequence is not a {seq_type.__name__}: {short_repr(sequence)}")
        name = "sequence" if seq_type is None else seq_type.__name__
        for which, sequence in (("First", seq1), ("Second", seq2)):
            if not hasattr(sequence, "__len__"):
                self._fail(msg, f"{which} {name} has no length.    Non-sequence?")
        if seq1 == seq2:
            return
        difference = sequences_differ(seq1, seq2, seq_type, self.maxDiff)
        if difference is not None:
            self._fail(msg, difference)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        for which, argument, other in (("first", set1, set2), ("second", set2, set1)):
            if not hasattr(argument, "difference"):
                self.fail(f"{which} argument does not support set difference: "
                          f"{type(argument).__name__!r} object has no attribute 'difference'")
        difference = sets_differ(set1, set2)
        if difference:
            self._fail(msg, difference)

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._fail(msg, dicts_differ(d1, d2, self.maxDiff))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            self._fail(msg, texts_differ(first, second, self.maxDiff))

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
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if difference > delta:
                self._fail(msg, f"{first!r} != {second!r} within {delta!r} delta ({difference!r} difference)")
        elif round(difference, 7 if places is None else places) != 0:
            places = 7 if places is None else places
            self._fail(msg, f"{first!r} != {second!r} within {places} places ({difference!r} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if first == second or difference <= delta:
                self._fail(msg, f"{first!r} == {second!r} within {delta!r} delta ({difference!r} difference)")
            return
        places = 7 if places is None else places
        if first == second or round(difference, places) == 0:
            self._fail(msg, f"{first!r} == {second!r} within {places!r} places")

    def assertCountEqual(self, first, second, msg=None):
        differences = counts_differ(list(first), list(second))
        if differences:
            self._fail(msg, "Element counts were not equal:\n" + "\n".join(differences))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(self, expected_exception, None).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(self, expected_exception, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarns(self, expected_warning, None).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarns(self, expected_warning, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        if not _found(expected_regex, text):
            self._fail(msg, f"Regex didn't match: {_pattern_of(expected_regex)!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        match = _found(unexpected_regex, text)
        if match:
            self._fail(msg, f"Regex matched: {match.group()!r} matches {_pattern_of(unexpected_regex)!r} in {text!r}")

    def assertLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, True)


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        self.runTest = testFunc
        super().__init__()
