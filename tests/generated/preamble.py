"""What random programs may use: helpers and small classes, in an order in which each uses only those above it."""

IMPORTS = ("asyncio", "concurrent.futures", "contextlib", "contextvars", "functools", "time")

DEFINITIONS = {
    "say": '''
def say(*what):
    print(f"{time.monotonic():.3f}", *what)
''',
    "level": '''
level = contextvars.ContextVar("level", default=1)
''',
    "Oops": '''
class Oops(Exception):
    pass
''',
    "Worse": '''
class Worse(Oops):
    def __str__(self):
        return f"worse: {self.args}"
''',
    "track": '''
def track(task):
    tasks.append(task)
    return task
''',
    "ending": '''
def ending(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return repr(task.exception()) if task.exception() else task.result()
''',
    "report": '''
def report(future):
    say("report", ending(future))
''',
    "fail": '''
def fail(n):
    say("failing callback", n)
    raise Oops(n)
''',
    "on_error": '''
def on_error(loop, context):
    say("handler", context["message"], repr(context.get("exception")))
''',
    "blocking": '''
def blocking(who, delay, n=0):
    say(who, "thread begins", level.get())
    time.sleep(delay)
    say(who, "thread ends")
    if n % 4 == 3:
        raise Oops(n)
    return n
''',
    "ask_loop": '''
def ask_loop(loop, who, delay):
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(delay, who), loop)
    return future.result()
''',
    "hold_on": '''
async def hold_on(who, future):
    try:
        return await future
    finally:
        say(who, "held on", future.done())
''',
    "retry": '''
async def retry(times, delay, work, *arguments):
    for attempt in range(times):
        try:
            return await work(*arguments)
        except Exception as error:
            say("attempt", attempt, "failed", repr(error))
            await asyncio.sleep(delay * 2 ** attempt)
    raise Worse(times)
''',
    "logged": '''
def logged(function):
    @functools.wraps(function)
    async def wrapper(who, n):
        say(function.__name__, "begins", who, n)
        try:
            return await function(who, n)
        finally:
            say(function.__name__, "ends", who)
    return wrapper
''',
    "countdown": '''
def countdown(who, n):
    try:
        while n:
            yield n
            n -= 1
        return who
    finally:
        say(who, "countdown ends at", n)
''',
    "Guard": '''
class Guard:
    def __init__(self, who, n):
        self.who, self.n = who, n

    def __enter__(self):
        say(self.who, "enters", self.n)
        return self

    def __exit__(self, kind, error, traceback):
        say(self.who, "leaves", kind and kind.__name__)
        return self.n % 5 == 0 and kind is not None and issubclass(kind, Exception)
''',
    "managed": '''
@contextlib.contextmanager
def managed(who, n):
    say(who, "manages", n)
    try:
        yield n * 2
    except ValueError as error:
        say(who, "managed", repr(error))
    finally:
        say(who, "managed ends")
''',
    "Account": '''
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def add(self, amount):
        if amount < 0:
            raise ValueError(f"cannot add {amount}")
        self.balance += amount
        return self

    def __iadd__(self, amount):
        return self.add(amount)

    def __eq__(self, other):
        return self.balance == other.balance

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"

    @property
    def double(self):
        return self.balance * 2
''',
    "Savings": '''
class Savings(Account):
    def add(self, amount):
        return super().add(amount + 1)
''',
    "Later": '''
class Later:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        yield
        result = yield from self.coroutine.__await__()
        return result
''',
    "Mortal": '''
class Mortal:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        say(self.name, "dies")
''',
    "Counter": '''
class Counter:
    def __init__(self, who):
        self.who, self.value, self.lock = who, 0, asyncio.Lock()

    async def bump(self, delay):
        async with self.lock:
            value = self.value
            await asyncio.sleep(delay)
            self.value = value + 1
        return self.value

    async def __aenter__(self):
        await self.lock.acquire()
        return self.value

    async def __aexit__(self, kind, error, traceback):
        self.lock.release()
        say(self.who, "counted", self.value, kind and kind.__name__)
''',
    "Session": '''
class Session:
    def __init__(self, who, delay):
        self.who, self.delay = who, delay

    async def __aenter__(self):
        say(self.who, "opens")
        await asyncio.sleep(self.delay)
        return self

    async def __aexit__(self, kind, error, traceback):
        say(self.who, "closes", kind and kind.__name__)
        await asyncio.sleep(self.delay)
        say(self.who, "closed")
        return kind is not None and issubclass(kind, Oops)
''',
    "connected": '''
@contextlib.asynccontextmanager
async def connected(who, delay):
    say(who, "connects")
    await asyncio.sleep(delay)
    try:
        yield who
    except LookupError as error:
        say(who, "connection saw", repr(error))
    finally:
        await asyncio.sleep(delay)
        say(who, "disconnects")
''',
    "Ticker": '''
class Ticker:
    def __init__(self, count, delay):
        self.count, self.delay = count, delay

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == 0:
            raise StopAsyncIteration
        self.count -= 1
        await asyncio.sleep(self.delay)
        return self.count
''',
}
