# unittest: test cases, also asynchronous ones, and main(), which runs those of the program. Results are printed on stderr as
# CPython's do. Behaviour follows Lib/unittest of CPython 3.13 for what programs of this kind use.

from unittest.async_case import IsolatedAsyncioTestCase
from unittest.case import (
    addModuleCleanup, expectedFailure, FunctionTestCase, skip, skipIf, SkipTest, skipUnless, TestCase,
)
from unittest.runner import defaultTestLoader, main, TestLoader, TestProgram, TestResult, TestSuite, TextTestRunner
