# unittest.async_case: a test case with an event loop of its own for each test.

import asyncio
from unittest.case import TestCase


class IsolatedAsyncioTestCase(TestCase):
    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        result = await cm.__aenter__()
        self.addAsyncCleanup(cm.__aexit__, None, None, None)
        return result

    def _run_parts(self, outcome):
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            super()._run_parts(outcome)
        finally:
            runner, self._runner = self._runner, None
            runner.close()

    def _callSetUp(self):
        self._runner.get_loop()
        self.setUp()
        self._runner.run(self.asyncSetUp())

    def _callTestMethod(self, method):
        if asyncio.iscoroutinefunction(method):
            self._runner.run(method())
        else:
            method()

    def _callTearDown(self):
        self._runner.run(self.asyncTearDown())
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        if asyncio.iscoroutinefunction(function):
            self._runner.run(function(*args, **kwargs))
        else:
            function(*args, **kwargs)
