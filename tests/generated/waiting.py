"""Random statements that need the event loop: tasks, primitives, timeouts, cancellation, callbacks, async generators."""

from expressions import exception, exception_types, number, text
from source import Scope, Source
from statements import block, loop_body, say, statement, waiting


def call(source: Source, scope: Scope) -> str:
    """A call of an async function defined before, or of sleep when none is cheap enough."""
    functions = source.affordable(source.functions)
    if scope.workers and source.chance(0.4):
        return f"{source.choose(*scope.workers)}(who, {number(source, scope)})"
    if not functions or source.chance(0.12):
        return f"asyncio.sleep({source.delay()}, {number(source, scope)})"
    function = source.choose(*functions)
    source.cost += function.cost * source.loops
    label = source.choose("who", "who", f"'{function.name}.{source.below(9)}'", f"f'{{who}}/{source.below(9)}'")
    return f"{function.name}({label}, {number(source, scope)})"


def spawn(source: Source, scope: Scope) -> str:
    """A call as a task that later code may cancel."""
    name = f", name={source.choose(repr(source.fresh('job')), 'who')}" if source.chance(0.3) else ""
    return f"track(asyncio.create_task({call(source, scope)}{name}))"


def part(source: Source, scope: Scope) -> str:
    """Something to gather: a call, a new task, or one that is there."""
    if scope.tasks and source.chance(0.4):
        return source.choose(*scope.tasks)
    return source.choose(call, spawn)(source, scope)


def shared(source: Source, kind: str) -> str | None:
    names = source.shared.get(kind)
    return source.choose(*names) if names else None


@statement(5, waiting)
def sleep(source: Source, scope: Scope) -> None:
    source.line(f"await asyncio.sleep({source.delay()})")


@statement(0.6, waiting)
def block_thread(source: Source, scope: Scope) -> None:
    source.line(f"time.sleep({source.delay()})")


@statement(3, waiting)
def await_call(source: Source, scope: Scope) -> None:
    name = source.fresh("r")
    wrapped = source.choose("{}", "{}", "asyncio.wait_for({}, " + source.timeout() + ")", "asyncio.shield({})", "Later({})")
    source.line(f"{name} = await {wrapped.format(call(source, scope))}")
    source.line(f"say(who, {name})")


@statement(4, waiting)
def create_task(source: Source, scope: Scope) -> None:
    name = source.fresh("task")
    source.line(f"{name} = {spawn(source, scope)}")
    scope.tasks.append(name)
    if source.chance(0.25):
        source.line(source.choose(f"{name}.add_done_callback(report)",
                                  f"{name}.add_done_callback(lambda task: say(who, 'done', ending(task)))",
                                  f"{name}.set_name(who + '*')"))


@statement(3, waiting)
def await_task(source: Source, scope: Scope) -> None:
    if not scope.tasks:
        return create_task(source, scope)
    task = source.choose(*scope.tasks)
    wait = source.choose("{}", "{}", "asyncio.shield({})", "asyncio.wait_for({}, " + source.timeout() + ")",
                         "asyncio.wait_for(asyncio.shield({}), " + source.timeout() + ")").format(task)
    if source.chance(0.5):
        with source.block("try"):
            source.line(f"say(who, await {wait})")
        with source.block(f"except {source.choose('BaseException', 'Exception', 'TimeoutError', 'asyncio.CancelledError')} as error"):
            source.line("say(who, 'awaited', repr(error))")
    else:
        source.line(f"say(who, await {wait})")


@statement(2.6, waiting)
def cancel(source: Source, scope: Scope) -> None:
    message = source.choose("", "", f"'stop {source.below(9)}'", f"msg={source.below(9)}")
    victims = [f"tasks[{number(source, scope, 1)} % len(tasks)]"] + scope.tasks * 2
    victim = source.choose(*victims)
    prefix = "if tasks and " if victim.startswith("tasks[") else "if "
    if source.chance(0.07):
        victim, prefix = "asyncio.current_task()", "if "
    with source.block(f"{prefix}{victim}.{'cancel(' + message + ')' if source.chance(0.92) else 'uncancel()'}"):
        source.line(f"say(who, 'cancels', {number(source, scope, 1)})")


@statement(2, waiting)
def gather(source: Source, scope: Scope) -> None:
    parts = [part(source, scope) for _ in range(1 + source.below(3))]
    options = source.choose("", ", return_exceptions=True", ", return_exceptions=True")
    gathered = f"asyncio.gather({', '.join(parts)}{options})"
    if source.chance(0.2):
        gathered = f"asyncio.wait_for({gathered}, {source.timeout()})"
    name = source.fresh("results")
    source.line(f"{name} = await {gathered}")
    source.line(f"say(who, {name})")


@statement(2, waiting)
def task_group(source: Source, scope: Scope) -> None:
    if source.loops > 4:
        return sleep(source, scope)
    name = source.fresh("group")
    with source.block(f"async with asyncio.TaskGroup() as {name}"):
        inner = scope.block(may_return=scope.may_return and source.chance(0.2), is_loop=False)
        for _ in range(1 + source.below(3)):
            if source.chance(0.7):
                task = source.fresh("task")
                source.line(f"{task} = track({name}.create_task({call(source, scope)}))")
                inner.tasks.append(task)
            else:
                block(source, inner, 1)
    if source.chance(0.3) and inner.tasks:
        source.line(f"say(who, {', '.join(f'ending({task})' for task in inner.tasks)})")


@statement(2, waiting)
def timeout(source: Source, scope: Scope) -> None:
    deadline = source.fresh("limit")
    call_of = source.choose(f"timeout({source.timeout()})", f"timeout({source.timeout()})",
                            f"timeout_at(asyncio.get_running_loop().time() + {source.delay()})")
    with source.block("try"):
        with source.block(f"async with asyncio.{call_of} as {deadline}"):
            block(source, scope.block())
            if source.chance(0.2):
                source.line(f"{deadline}.reschedule(asyncio.get_running_loop().time() + {source.delay()})")
                sleep(source, scope)
    with source.block(f"except {source.choose('TimeoutError', 'TimeoutError', 'Exception')} as error"):
        source.line(f"say(who, 'timed out', repr(error), {deadline}.expired())")


@statement(1, waiting)
def wait(source: Source, scope: Scope) -> None:
    tasks = list(scope.tasks)[-3:] or [spawn(source, scope)]
    if source.chance(0.5):
        tasks.append(spawn(source, scope))
    options = source.choose("", f", timeout={source.timeout()}", f", timeout={source.timeout()}")
    options += source.choose("", f", return_when=asyncio.{source.choose('FIRST_COMPLETED', 'FIRST_EXCEPTION')}")
    source.line(f"done, pending = await asyncio.wait([{', '.join(tasks)}]{options})")
    source.line("say(who, len(done), len(pending), [ending(task) for task in done])")
    if source.chance(0.4):
        with source.block("for task in pending"):
            source.line("task.cancel()")


@statement(0.8, waiting)
def as_completed(source: Source, scope: Scope) -> None:
    parts = [source.choose(call, spawn)(source, scope) for _ in range(1 + source.below(3))]
    if source.chance(0.5):
        header = f"for next_done in asyncio.as_completed([{', '.join(parts)}], timeout={source.timeout()})"
    else:
        header = f"async for next_done in asyncio.as_completed([{', '.join(parts)}], timeout={source.timeout()})"
    with source.block(header, loops=2):
        source.line("say(who, 'next', await next_done)")


@statement(2.2, waiting)
def hold(source: Source, scope: Scope) -> None:
    """async with over one of the shared primitives."""
    name = shared(source, source.choose("lock", "lock", "semaphore", "condition"))
    if name is None:
        return sleep(source, scope)
    with source.block(f"async with {name}"):
        inner = scope.block()
        if name.startswith("condition"):
            source.line(source.choose(f"{name}.notify({1 + source.below(2)})", f"{name}.notify_all()", f"await {name}.wait()",
                                      f"await asyncio.wait_for({name}.wait(), {source.timeout()})",
                                      f"await {name}.wait_for(lambda: state['count'] % 2 == {source.below(2)} or state['flag'])"))
        block(source, inner, 3)


@statement(1.5, waiting)
def use_event(source: Source, scope: Scope) -> None:
    name = shared(source, "event")
    if name is None:
        return sleep(source, scope)
    source.line(source.choose(f"{name}.set()", f"{name}.set()", f"{name}.clear()", f"await {name}.wait()",
                              f"await asyncio.wait_for({name}.wait(), {source.timeout()})"))


@statement(2, waiting)
def use_queue(source: Source, scope: Scope) -> None:
    name = shared(source, "queue")
    if name is None:
        return sleep(source, scope)
    value = number(source, scope)
    source.line(source.choose(f"await {name}.put({value})", f"await {name}.put({value})", f"say(who, await {name}.get())",
                              f"say(who, await {name}.get())", f"{name}.put_nowait({value})", f"say(who, {name}.get_nowait())",
                              f"{name}.task_done()", f"await asyncio.wait_for({name}.join(), {source.timeout()})",
                              f"say(who, await asyncio.wait_for({name}.get(), {source.timeout()}))",
                              f"{name}.shutdown({source.choose('', 'immediate=True')})" if source.chance(0.3) else f"await {name}.put({value})"))


@statement(0.6, waiting)
def use_barrier(source: Source, scope: Scope) -> None:
    name = shared(source, "barrier")
    if name is None:
        return sleep(source, scope)
    source.line(source.choose(f"say(who, 'barrier', await {name}.wait())", f"say(who, await asyncio.wait_for({name}.wait(), {source.timeout()}))",
                              f"await {name}.reset()", f"await {name}.abort()"))


@statement(0.8, waiting)
def use_primitive_by_hand(source: Source, scope: Scope) -> None:
    name = shared(source, source.choose("lock", "semaphore"))
    if name is None:
        return sleep(source, scope)
    source.line(f"await {name}.acquire()")
    if source.chance(0.8):
        with source.block("try"):
            block(source, scope.block(), 2)
        with source.block("finally"):
            source.line(f"{name}.release()")
    else:
        source.line(f"{name}.release()")


@statement(1.4, waiting)
def callback(source: Source, scope: Scope) -> None:
    loop = "asyncio.get_running_loop()"
    handle = source.fresh("handle")
    value = number(source, scope)
    how = source.choose("call_soon(", f"call_later({source.delay()}, ", f"call_at({loop}.time() + {source.delay()}, ")
    what = source.choose(f"say, who, {value}", f"state.__setitem__, 'count', {value}", f"fail, {value}",
                         *[f"{event}.set" for event in source.shared.get("event", [])], *[f"{task}.cancel" for task in scope.tasks])
    source.line(f"{handle} = {loop}.{how}{what})")
    if source.chance(0.2):
        sleep(source, scope)
        source.line(f"{handle}.cancel()")
        source.line(f"say(who, {handle}.cancelled())")


@statement(1.2, waiting)
def future(source: Source, scope: Scope) -> None:
    name = source.fresh("future")
    source.line(f"{name} = asyncio.get_running_loop().create_future()")
    resolve = source.choose(f"{name}.set_result, {number(source, scope)}", f"{name}.set_exception, {source.choose('Oops', 'ValueError')}({source.below(9)})",
                            f"{name}.cancel", f"{name}.cancel, 'dropped'")
    how = source.choose("call_soon(", f"call_later({source.delay()}, ", f"call_later({source.delay()}, ")
    source.line(f"asyncio.get_running_loop().{how}{resolve})")
    if source.chance(0.2):
        source.line(f"{name}.add_done_callback(report)")
    wait_of = source.choose(name, f"asyncio.shield({name})", f"asyncio.wait_for({name}, {source.timeout()})")
    with source.block("try"):
        source.line(f"say(who, await {wait_of})")
    with source.block(f"except {source.choose('BaseException', exception_types(source))} as error"):
        source.line(f"say(who, repr(error), {name}.done(), {name}.cancelled())")
        if source.chance(0.3):
            source.line("raise")


@statement(1.4, waiting)
def async_generator(source: Source, scope: Scope) -> None:
    generator = source.take_generator()
    if generator is None:
        return sleep(source, scope)
    made = f"{generator.name}(who, {number(source, scope)})"
    kind = source.below(4)
    if kind == 0:
        return source.line(f"say(who, [item async for item in {made} if item % {2 + source.below(3)}])")
    if kind == 1:
        name = source.fresh("stream")
        source.line(f"{name} = {made}")
        for _ in range(1 + source.below(3)):
            source.line(source.choose(f"say(who, await anext({name}, 'none'))", f"say(who, await {name}.asend({source.choose('None', number(source, scope))}))",
                                      f"await {name}.aclose()", f"say(who, await {name}.athrow({exception(source, scope)}))"))
        return
    item = source.fresh("item")
    inner = loop_body(scope)
    inner.ints.append(item)
    if kind == 2:
        with source.block(f"async with contextlib.aclosing({made}) as stream"):
            with source.block(f"async for {item} in stream", loops=2):
                block(source, inner, 2)
    else:
        with source.block(f"async for {item} in {made}", loops=2):
            block(source, inner, 2)


@statement(0.8, waiting)
def async_context_manager(source: Source, scope: Scope) -> None:
    manager = source.choose(f"Session(who, {source.delay()}) as session", f"connected(who, {source.delay()}) as session")
    with source.block(f"async with {manager}"):
        block(source, scope.block(), 3)


@statement(0.5, waiting)
def async_loop_over_object(source: Source, scope: Scope) -> None:
    item = source.fresh("tick")
    with source.block(f"async for {item} in Ticker({1 + source.below(3)}, {source.delay()})", loops=3):
        inner = loop_body(scope)
        inner.ints.append(item)
        block(source, inner, 2)


@statement(0.5, waiting)
def about_oneself(source: Source, scope: Scope) -> None:
    source.line(source.choose("say(who, asyncio.current_task().get_name())", "say(who, asyncio.current_task().cancelling())",
                              "say(who, sorted(task.get_name() for task in asyncio.all_tasks()))",
                              f"asyncio.current_task().set_name({text(source, scope)})",
                              "asyncio.current_task().uncancel()", "say(who, len(asyncio.all_tasks()))"))


@statement(0.4, waiting)
def exit_stack(source: Source, scope: Scope) -> None:
    with source.block("async with contextlib.AsyncExitStack() as stack"):
        for _ in range(1 + source.below(3)):
            source.line(source.choose(f"await stack.enter_async_context(Session(who, {source.delay()}))",
                                      f"stack.enter_context(Guard(who, {source.below(9)}))", f"stack.callback(say, who, {source.below(9)})",
                                      f"stack.push_async_callback(asyncio.sleep, {source.delay()})"))
        block(source, scope.block(), 2)

