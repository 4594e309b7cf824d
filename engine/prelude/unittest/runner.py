# unittest's runner: finds the test cases of the program, runs them by name, and prints the results on stderr.

import sys
import time
from unittest.case import SkipTest, TestCase

_LINE = "=" * 70
_THIN_LINE = "-" * 70


class TestSuite:
    def __init__(self, tests=()):
        self._tests = list(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        self._tests += tests

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self._tests)

    def run(self, result):
        for test in self._tests:
            test.run(result)
        return result


class _ClassSuite(TestSuite):
    """The tests of one class, between its setUpClass and tearDownClass."""

    def __init__(self, cls, tests):
        super().__init__(tests)
        self._class = cls

    def run(self, result):
        if not self._tests or getattr(self._class, "__unittest_skip__", False):
            return super().run(result)
        name = f"{self._class.__module__}.{self._class.__qualname__}"
        stage = f"setUpClass ({name})"
        if result.attempt(stage, self._class.setUpClass):
            super().run(result)
            stage = f"tearDownClass ({name})"
            result.attempt(stage, self._class.tearDownClass)
        while cleanups := self._class.__dict__.get("_class_cleanups"):
            function, args, kwargs = cleanups.pop()
            result.attempt(stage, lambda: function(*args, **kwargs))
        return result


class TestLoader:
    testMethodPrefix = "test"

    def getTestCaseNames(self, testCaseClass):
        return sorted(name for name in dir(testCaseClass)
                      if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)))

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return _ClassSuite(testCaseClass, [testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module):
        classes = [value for name, value in sorted(vars(module).items())
                   if isinstance(value, type) and issubclass(value, TestCase) and value.__module__ == module.__name__]
        return TestSuite([self.loadTestsFromTestCase(cls) for cls in classes])


defaultTestLoader = TestLoader()


class TestResult:
    """What became of the tests. Notes the outcome of each when it is over, and tells the runner."""

    def __init__(self, stream=None, verbosity=1):
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self._stream, self._verbosity = stream, verbosity
        self._found = None  # of the test at work: [(kind, error, what it is about)]

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    # -- one test

    def run_test(self, test):
        self.testsRun += 1
        self._tell(f"{_title_of(test)} ... " if self._verbosity > 1 else "")
        method = getattr(test, test._testMethodName)
        self._found = []
        if getattr(type(test), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            reason = getattr(type(test), "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
            self._found.append(("skipped", SkipTest(reason), ""))
        else:
            test._run_parts(self)
        found, self._found = self._found, None
        is_failure_expected = getattr(type(test), "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False
        )
        self._note(test, found, is_failure_expected)

    def attempt(self, test, part):
        """Runs a part of a test, or of a class; whether that went well."""
        try:
            part()
            return True
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            if self._found is None:
                self._print_outcome("E", "ERROR")
                self.errors.append((test, _text_of(error)))
            else:
                self.note(test, error, "")
            return False

    def note(self, test, error, about):
        kind = "skipped" if isinstance(error, SkipTest) else "failed" if isinstance(error, AssertionError) else "error"
        self._found.append((kind, error, about))

    def _note(self, test, found, is_failure_expected):
        bad = [one for one in found if one[0] != "skipped"]
        if is_failure_expected and found:
            self.expectedFailures.append((test, _text_of(found[0][1])))
            self._print_outcome("x", "expected failure")
        elif is_failure_expected:
            self.unexpectedSuccesses.append(test)
            self._print_outcome("u", "unexpected success")
        elif not found:
            self._print_outcome(".", "ok")
        for kind, error, about in found if not is_failure_expected else ():
            if kind == "skipped":
                self.skipped.append((test, str(error)))
                if not bad:
                    self._print_outcome("s", f"skipped {str(error)!r}")
                continue
            if about and self._verbosity > 1:
                self._tell(f"{'' if found[0][1] is not error else chr(10)}  {test} {about} ... ")
            if kind == "failed":
                self.failures.append((_SubTest(test, about) if about else test, _text_of(error)))
                self._print_outcome("F", "FAIL")
            else:
                self.errors.append((_SubTest(test, about) if about else test, _text_of(error)))
                self._print_outcome("E", "ERROR")

    def _print_outcome(self, letter, word):
        self._tell(word + "\n" if self._verbosity > 1 else letter)

    def _tell(self, text):
        if self._stream is not None and self._verbosity > 0:
            self._stream.write(text)


class _SubTest:
    """A part of a test that failed by itself."""

    def __init__(self, test_case, description):
        self.test_case, self._description = test_case, description

    def id(self):
        return f"{self.test_case.id()} {self._description}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._description}"


def _title_of(test):
    if isinstance(test, str):
        return test
    description = test.shortDescription()
    return f"{test}\n{description}" if description else str(test)


class TextTestRunner:
    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False):
        self.stream = sys.stderr if stream is None else stream
        self.verbosity = verbosity

    def run(self, test):
        result = TestResult(self.stream, self.verbosity)
        begin = time.perf_counter()
        test.run(result)
        seconds = time.perf_counter() - begin
        self._print(result, seconds)
        return result

    def _print(self, result, seconds):
        write = self.stream.write
        if self.verbosity > 0:
            write("\n")
        for word, found in (("ERROR", result.errors), ("FAIL", result.failures)):
            for test, text in found:
                write(f"{_LINE}\n{word}: {_title_of(test)}\n{_THIN_LINE}\n{text}\n")
        for test in result.unexpectedSuccesses:
            write(f"{_LINE}\nUNEXPECTED SUCCESS: {_title_of(test)}\n")
        count = result.testsRun
        write(f"{_THIN_LINE}\nRan {count} test{'' if count == 1 else 's'} in {seconds:.3f}s\n\n")
        notes = []
        for name, found in (("failures", result.failures), ("errors", result.errors), ("skipped", result.skipped),
                            ("expected failures", result.expectedFailures),
                            ("unexpected successes", result.unexpectedSuccesses)):
            if found:
                notes.append(f"{name}={len(found)}")
        nothing_ran = not count and not result.skipped
        word = "FAILED" if not result.wasSuccessful() else "NO TESTS RAN" if nothing_ran else "OK"
        write(f"{word} ({', '.join(notes)})\n" if notes else f"{word}\n")


def _text_of(error):
    from traceback import format_exception

    return "".join(format_exception(error))


class TestProgram:
    """unittest.main(): runs the tests of the program and leaves it with the exit status."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None):
        module = sys.modules[module] if isinstance(module, str) else module
        arguments = sys.argv[1:] if argv is None else argv[1:]
        if "-v" in arguments or "--verbose" in arguments:
            verbosity = 2
        runner = testRunner or TextTestRunner(verbosity=verbosity)
        self.result = runner.run(testLoader.loadTestsFromModule(module))
        if exit:
            nothing_ran = not self.result.testsRun and not self.result.skipped
            raise SystemExit(5 if nothing_ran else 0 if self.result.wasSuccessful() else 1)


main = TestProgram
