// Words for what the scheduler handles: names of tasks and coroutines for events, `<Task pending name='Task-2' …>` for
// programs (asyncio/base_futures.py, base_tasks.py, coroutines.py), and why a task waits.
#pragma once

#include <functional>
#include <string>

#include "engine/world/world.h"

namespace asyncarium::sched {

/// "Task-2", or the name it was given.
std::string name_of_task(const World& world, Value task);
/// The coroutine's __name__.
std::string name_of_coroutine(const World& world, Value coroutine);
/// A function's __qualname__; for other callables the name of their type.
std::string name_of_callable(const World& world, Value callable);

struct CoroutinePlace {
    u32 first_line = 0;
    u32 line = 0;        // where it stands; the first line before it has begun and after it has ended
    bool hidden = true;  // prelude code, or none
};
CoroutinePlace place_of_coroutine(const World& world, Value coroutine);
/// The line of program code at which it is suspended: that of the innermost coroutine it awaits.
u32 parked_line(const World& world, Value coroutine);

/// Why a task that is parked on `future` waits.
struct WaitDescription {
    WaitReason reason = WaitReason::None;
    TaskId task;           // the task waited for, if it is one
    VirtualTime deadline;  // of timers
    Value subject;         // the lock, queue, … (borrowed), or null
};
WaitDescription describe_wait(const World& world, Value future);

/// How a program names a lock, queue, …: the variable that holds it, among the globals or in the frames of `coroutine`, else its
/// type's name. Empty for null.
std::string name_of_subject(const World& world, Value subject, Value coroutine);

/// repr(value) for values below `value` that only the VM can show; describe_short when there is none.
using ValueText = std::function<std::string(Value)>;

/// repr() of a future or task as CPython prints it; of other values what describe_short says.
std::string describe(const World& world, Value value, const ValueText& text_of_value = {});
/// repr(handle): `<TimerHandle when=1.5 tick() at /x.py:3>`.
std::string describe_handle(const World& world, Value handle);
/// What is called, as reprs and asyncio's reports name it: `tick() at /x.py:3`.
std::string describe_callback(const World& world, Value callback);
/// What a handle calls; in debug mode with the arguments: `tick(1) at /x.py:3`.
std::string describe_call(const World& world, const Handle& handle);
/// repr() of a loop.
std::string describe_loop(const World& world, Value loop);
/// repr() of plain values, at most about 60 characters; `<Account object>` for instances.
std::string describe_short(const World& world, Value value);
/// "ValueError: boom", as the last line of a traceback has it.
std::string describe_exception(const World& world, Value exception);

}  // namespace asyncarium::sched
