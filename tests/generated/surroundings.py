"""Random statements over what surrounds tasks: nested async functions, threads, eager tasks, contexts, handlers, handles and gathers
that are kept, coroutines by hand and forgotten ones, generators that live on, and patterns that courses show.
"""

from expressions import exception_types, number
from source import Scope, Source
from statements import block, loop_body, say, statement, waiting
from waiting import call, shared, sleep, spawn

LOOP = "asyncio.get_running_loop()"


@statement(0.9, waiting)
def inner_function(source: Source, scope: Scope) -> None:
    """An async function inside another, a closure over its variables. It assigns only its own and its counter."""
    if scope.depth > 2 or source.loops > 4:
        return sleep(source, scope)
    name, seen, counter = source.fresh("inner"), source.fresh("seen"), source.fresh("calls")
    source.line(f"{seen} = {number(source, scope)}")
    counts = source.chance(0.5)
    if counts:
        source.line(f"{counter} = 0")
    before = source.cost
    with source.block(f"async def {name}(who, n)"):
        inner = scope.block(ints=[seen], is_generator=False, is_loop=False, may_return=True, in_group_handler=False)
        if counts:
            source.line(f"nonlocal {counter}")
            source.line(f"{counter} += 1")
        block(source, inner, 3)
        source.line(f"return {number(source, inner)}" + (f" + {counter}" if counts else ""))
    source.cost += source.cost - before  # it is called about once
    scope.workers.append(name)


@statement(0.8, waiting)
def thread(source: Source, scope: Scope) -> None:
    """Work in threads: to_thread, the default executor, a pool of its own."""
    job = f"blocking, who, {source.delay()}, {number(source, scope)}"
    kind = source.below(4)
    if kind == 0:
        count = 1 + source.below(3)
        with source.block(f"with concurrent.futures.ThreadPoolExecutor({1 + source.below(2)}) as pool"):
            jobs = f"[{LOOP}.run_in_executor(pool, blocking, f'{{who}}.{{i}}', {source.delay()}, i) for i in range({count})]"
            source.line(f"say(who, await asyncio.gather(*{jobs}, return_exceptions={source.choose(True, True, False)}))")
        return
    started = source.choose(f"asyncio.to_thread({job})", f"asyncio.to_thread({job})", f"{LOOP}.run_in_executor(None, {job})",
                            f"asyncio.to_thread(ask_loop, {LOOP}, who, {source.delay()})")
    if source.chance(0.3):
        started = f"asyncio.wait_for({started}, {source.timeout()})"
    elif source.chance(0.3):
        started = f"asyncio.gather({started}, {call(source, scope)}, return_exceptions=True)"
    source.line(f"say(who, 'from thread', await {started})")


@statement(0.25, waiting)
def eager_tasks(source: Source, scope: Scope) -> None:
    source.line(f"{LOOP}.set_task_factory({source.choose('asyncio.eager_task_factory', 'asyncio.eager_task_factory', 'None')})")


@statement(0.7, waiting)
def kept_gather(source: Source, scope: Scope) -> None:
    name = source.fresh("gathered")
    parts = [source.choose(call, spawn)(source, scope) for _ in range(1 + source.below(3))]
    source.line(f"{name} = asyncio.gather({', '.join(parts)}{source.choose('', ', return_exceptions=True')})")
    if source.chance(0.3):
        source.line(f"{name}.add_done_callback(report)")
    if source.chance(0.6):
        sleep(source, scope)
    if source.chance(0.5):
        source.line(f"say(who, {name}.cancel({source.choose('', repr('enough'))}), {name}.done(), {name}.cancelled())")
    with source.block("try"):
        source.line(f"say(who, await {name})")
    with source.block(f"except {source.choose('BaseException', 'asyncio.CancelledError', exception_types(source))} as error"):
        source.line(f"say(who, 'gathered', repr(error), {name}.done())")


@statement(0.5, waiting)
def coroutine_by_hand(source: Source, scope: Scope) -> None:
    name = source.fresh("coroutine")
    source.line(f"{name} = {call(source, scope)}")
    if source.chance(0.7):
        with source.block("try"):
            source.line(source.choose(f"say(who, type({name}.send(None)).__name__)", f"say(who, {name}.throw(Oops({source.below(9)})))"))
        with source.block("except (StopIteration, Exception) as error"):
            source.line("say(who, 'by hand', repr(error))")
    if source.chance(0.7):
        source.line(f"{name}.close()")


@statement(0.25, waiting)
def forgotten_await(source: Source, scope: Scope) -> None:
    source.line(call(source, scope))


@statement(0.5, waiting)
def context(source: Source, scope: Scope) -> None:
    name = source.fresh("context")
    source.line(f"{name} = contextvars.copy_context()")
    source.line(source.choose(f"{name}.run(level.set, {number(source, scope)})",
                              f"{LOOP}.call_soon(level.set, {number(source, scope)}, context={name})",
                              f"track(asyncio.create_task({call(source, scope)}, context={name}))"))
    if source.chance(0.5):
        sleep(source, scope)
    source.line(f"say(who, {name}.get(level, 'unset'), level.get())")


@statement(0.3, waiting)
def exception_handler(source: Source, scope: Scope) -> None:
    source.line(f"{LOOP}.set_exception_handler({source.choose('on_error', 'on_error', 'None')})")


@statement(0.4, waiting)
def cancel_oneself(source: Source, scope: Scope) -> None:
    source.line(f"asyncio.current_task().cancel({source.choose('', repr('myself'))})")
    with source.block("try"):
        sleep(source, scope)
    with source.block("except asyncio.CancelledError as error"):
        source.line(f"say(who, error.args, asyncio.current_task().{source.choose('uncancel()', 'cancelling()')})")


@statement(0.06, waiting)
def leave_program(source: Source, scope: Scope) -> None:
    with source.block(f"if {number(source, scope)} == {source.below(4)}"):
        source.line(f"raise {source.choose('SystemExit', 'KeyboardInterrupt')}({source.below(4)})")


@statement(0.6, waiting)
def async_comprehension(source: Source, scope: Scope) -> None:
    if source.loops > 4:
        return sleep(source, scope)
    count = 1 + source.below(3)
    source.loops *= count
    inner = scope.block(ints=[*scope.ints, "i"])
    awaited = f"await {call(source, inner)}"
    source.loops //= count
    source.line(source.choose(f"say(who, [{awaited} for i in range({count})])", f"say(who, {{i: {awaited} for i in range({count})}})",
                              f"say(who, [x async for x in Ticker({count}, {source.delay()}) if x != {source.below(3)}])",
                              f"say(who, sum([{awaited} for i in range({count})]))"))


@statement(0.5, waiting)
def retried(source: Source, scope: Scope) -> None:
    functions = source.affordable(source.functions)
    if not functions or source.loops > 4:
        return sleep(source, scope)
    function = source.choose(*functions)
    source.cost += 2 * function.cost * source.loops
    source.line(f"say(who, await retry({1 + source.below(3)}, {source.delay()}, {function.name}, who, {number(source, scope)}))")


@statement(0.5, waiting)
def worker_pool(source: Source, scope: Scope) -> None:
    """Workers over a queue, as every course shows them."""
    if scope.depth > 1 or source.loops > 1:
        return sleep(source, scope)
    queue, worker, workers = source.fresh("jobs"), source.fresh("worker"), source.fresh("workers")
    source.line(f"{queue} = asyncio.Queue({source.below(3)})")
    with source.block(f"async def {worker}(who)"):
        with source.block(source.choose("while True", "while True", f"for turn in range({1 + source.below(3)})"), loops=2):
            source.line(f"item = await {queue}.get()")
            with source.block("try"):
                inner = scope.block(ints=["item"], is_generator=False, is_loop=True, may_return=True, in_group_handler=False)
                source.line("n = item")
                block(source, inner, 2)
            with source.block("finally"):
                source.line(f"{queue}.task_done()")
    source.line(f"{workers} = [track(asyncio.create_task({worker}(f'{{who}}.{{i}}'))) for i in range({1 + source.below(3)})]")
    with source.block(f"for i in range({1 + source.below(4)})"):
        source.line(source.choose(f"await {queue}.put(i)", f"await asyncio.wait_for({queue}.put(i), 2)"))
    source.line(f"await asyncio.wait_for({queue}.join(), {source.timeout()})")
    with source.block(f"for task in {workers}"):
        source.line("task.cancel()")
    source.line(f"say(who, await asyncio.gather(*{workers}, return_exceptions=True))")


@statement(0.6, waiting)
def living_generator(source: Source, scope: Scope) -> None:
    """A generator that is begun and then dropped, kept, or used by two."""
    generator = source.take_generator()
    if generator is None:
        return sleep(source, scope)
    name = source.fresh("living")
    source.line(f"{name} = {generator.name}(who, {number(source, scope)})")
    source.line(f"say(who, await anext({name}, 'none'))")
    source.line(source.choose(f"del {name}", f"{name} = None", f"kept.append({name})",
                              f"say(await asyncio.gather(anext({name}, 1), anext({name}, 2), return_exceptions=True))",
                              f"say(who, {name}.ag_running)"))


@statement(0.5, waiting)
def counter_object(source: Source, scope: Scope) -> None:
    """An object with a lock and async methods, shared by tasks."""
    name = source.fresh("counter")
    source.line(f"{name} = Counter(who)")
    bumps = ", ".join(f"{name}.bump({source.delay()})" for _ in range(1 + source.below(3)))
    source.line(source.choose(f"say(who, await asyncio.gather({bumps}))", f"say(who, await {name}.bump({source.delay()}))",
                              f"say(who, await asyncio.wait_for(asyncio.gather({bumps}), {source.timeout()}))"))
    with source.block(f"async with {name} as value"):
        inner = scope.block()
        inner.ints.append("value")
        block(source, inner, 2)
    scope.ints.append(f"{name}.value")


@statement(0.4, waiting)
def handle_look(source: Source, scope: Scope) -> None:
    name = source.fresh("timer")
    source.line(f"{name} = {LOOP}.call_{source.choose(f'later({source.delay()}', f'at({LOOP}.time() + {source.delay()}')}, say, who, {number(source, scope)})")
    source.line(source.choose(f"say(who, {name})", f"say(who, round({name}.when(), 3))", f"{name}.cancel(); say(who, {name})"))


@statement(0.4, waiting)
def wrong_use(source: Source, scope: Scope) -> None:
    """What asyncio refuses: releasing what is not held, asking too early."""
    name = shared(source, source.choose("lock", "semaphore", "condition"))
    tries = [f"{task}.{question}" for task in scope.tasks for question in ("result()", "exception()")]
    if name is not None:
        tries.append(f"{name}.release()")
    if name is not None and name.startswith("condition"):
        tries += [f"{name}.notify()", f"{name}.notify_all()"]
    if not tries:
        return sleep(source, scope)
    with source.block("try"):
        source.line(f"say(who, {source.choose(*tries)})")
    with source.block(f"except {source.choose('(asyncio.InvalidStateError, RuntimeError, ValueError, asyncio.CancelledError)', 'BaseException')} as error"):
        source.line("say(who, 'refused', repr(error))")


@statement(0.4, waiting)
def barrier_round(source: Source, scope: Scope) -> None:
    name = shared(source, "barrier")
    if name is None:
        return sleep(source, scope)
    with source.block(f"async with {name} as place"):
        inner = scope.block()
        inner.ints.append("place")
        block(source, inner, 2)


@statement(0.5, waiting)
def nested_groups(source: Source, scope: Scope) -> None:
    if source.loops > 2 or scope.depth > 2:
        return sleep(source, scope)
    outer, inner_name = source.fresh("group"), source.fresh("group")
    with source.block("try"):
        with source.block(f"async with asyncio.TaskGroup() as {outer}"):
            source.line(f"track({outer}.create_task({call(source, scope)}))")
            with source.block(f"async with asyncio.TaskGroup() as {inner_name}"):
                source.line(f"track({inner_name}.create_task({call(source, scope)}, name='{inner_name}.1'))")
                source.line(f"track({source.choose(outer, inner_name)}.create_task({call(source, scope)}))")
            block(source, scope.block(may_return=False, is_loop=False), 2)
    with source.block(f"except* {exception_types(source)} as group"):
        source.line("say(who, 'groups', repr(group))")


@statement(0.4, waiting)
def several_wait(source: Source, scope: Scope) -> None:
    """One future that several tasks wait for."""
    name, waiters = source.fresh("pledge"), source.fresh("waiters")
    source.line(f"{name} = {LOOP}.create_future()")
    wait_of = source.choose("hold_on(who, {})", "asyncio.wait_for({}, " + source.timeout() + ")", "asyncio.shield({})").format(name)
    source.line(f"{waiters} = asyncio.gather(*[{wait_of} for i in range({1 + source.below(3)})], return_exceptions=True)")
    if source.chance(0.7):
        sleep(source, scope)
    with source.block(f"if not {name}.done()"):
        source.line(source.choose(f"{name}.set_result({number(source, scope)})", f"{name}.set_exception(Oops({source.below(9)}))", f"{name}.cancel()"))
    source.line(f"say(who, await {waiters})")


@statement(0.4, waiting)
def first_to_finish(source: Source, scope: Scope) -> None:
    """The first of several; the rest is cancelled and waited for."""
    tasks = source.fresh("racers")
    source.line(f"{tasks} = [{', '.join(spawn(source, scope) for _ in range(2))}]")
    if source.chance(0.5):
        source.line(f"done, pending = await asyncio.wait({tasks}, return_when=asyncio.FIRST_COMPLETED)")
        source.line("say(who, [ending(task) for task in done])")
        with source.block("for task in pending"):
            source.line("task.cancel()")
        source.line("await asyncio.gather(*pending, return_exceptions=True)")
    else:
        with source.block(f"for first in asyncio.as_completed({tasks})"):
            source.line("say(who, 'first', await first)")
            source.line("break")
        with source.block(f"for task in {tasks}"):
            source.line("say(who, task.cancel())")


@statement(0.3, waiting)
def object_that_dies(source: Source, scope: Scope) -> None:
    """Its end is told: when the last reference goes."""
    name = source.fresh("mortal")
    source.line(f"{name} = Mortal(f'{name} of {{who}}')")
    block(source, scope.block(), 2)
    if source.chance(0.3):
        source.line(f"del {name}")


@statement(0.3, waiting)
def loop_over_kept(source: Source, scope: Scope) -> None:
    """async for that is left early over a generator of one's own."""
    generator = source.take_generator()
    if generator is None:
        return say(source, scope)
    with source.block(f"async for value in {generator.name}(who, {number(source, scope)})", loops=2):
        inner = loop_body(scope)
        inner.ints.append("value")
        block(source, inner, 2)
        source.line("break")
