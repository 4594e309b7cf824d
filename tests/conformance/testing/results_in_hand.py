# A suite run by the program itself, which looks at what came out; and a test case whose parts share one context.
import asyncio
import contextvars
import io
import unittest
from contextlib import asynccontextmanager

user = contextvars.ContextVar("user", default="nobody")
log = []


class TestOrders(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        user.set("ada")
        log.append(("setUp", user.get()))

    async def asyncSetUp(self):
        log.append(("asyncSetUp", user.get()))
        user.set("grace")
        self.connection = await self.enterAsyncContext(connect())

    async def test_user(self):
        log.append(("test", user.get(), self.connection))
        self.addAsyncCleanup(self.clean)

    async def clean(self):
        log.append(("clean", user.get()))

    def test_plain(self):
        log.append(("plain", user.get()))

    async def test_fails(self):
        """Fails twice in parts."""
        for number in (1, 2, 3):
            with self.subTest("part", number=number):
                self.assertEqual(number, 2)

    async def test_error(self):
        await asyncio.sleep(0.01)
        {}["missing"]

    async def test_no_manager(self):
        with self.assertRaisesRegex(TypeError, "asynchronous context manager protocol"):
            await self.enterAsyncContext(3)

    @unittest.expectedFailure
    def test_known(self):
        self.fail("known")

    def tearDown(self):
        log.append(("tearDown", user.get()))


@asynccontextmanager
async def connect():
    log.append(("connect", user.get()))
    yield "connection"
    log.append(("disconnect", user.get()))


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestOrders)
result = unittest.TextTestRunner(stream, verbosity=0).run(suite)
print(result.testsRun, result.wasSuccessful(), len(result.failures), len(result.errors))
for test, text in result.failures + result.errors + result.expectedFailures:
    print(test, "/", type(text).__name__, "/", text.strip().splitlines()[-1])
print(*log, sep="\n")
print(stream.getvalue().count("FAIL: test_fails"), "Fails twice" in stream.getvalue(), user.get())
