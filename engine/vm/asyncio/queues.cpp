// The native half of Queue (asyncio/queues.py of CPython 3.13). A queue whose class overrides _init, _get, _put or the _nowait
// methods is not *plain*: its methods lead to the Python functions of the same purpose in engine/prelude/asyncio/queues.py.

#include "engine/sched/future.h"
#include "engine/sched/wait_queue.h"
#include "engine/vm/asyncio/instance_fields.h"
#include "engine/vm/asyncio/natives.h"
#include "engine/vm/asyncio/primitives.h"
#include "engine/vm/asyncio/support.h"
#include "engine/vm/exception_objects.h"

namespace asyncarium {
namespace {

enum Phase : u32 { kFresh, kWaiting };
enum State : std::size_t { kQueue, kWaiter, kItem };

constexpr std::string_view kModule = "asyncio.queues";

/// The fields of a plain queue. Borrowed: the queue's __dict__ holds them.
struct Fields {
    Value items, getters, putters, joiners;
    bool is_complete = false;
};

/// In one walk over the __dict__, because every operation needs them all.
Fields fields_of(World& world, Value queue) {
    Fields fields;
    for (const TableEntry& entry : entries_of(world, world.get<Instance>(queue).dict)) {
        const bool is_deque = entry.value.is_some() && world.layout_of(entry.value) == Layout::Deque;
        if (entry.key.is_null() || world.layout_of(entry.key) != Layout::Str || !is_deque) continue;
        const std::string_view name = text_of(world, entry.key);
        if (name == "_queue") fields.items = entry.value;
        if (name == "_getters") fields.getters = entry.value;
        if (name == "_putters") fields.putters = entry.value;
        if (name == "_joiners") fields.joiners = entry.value;
    }
    fields.is_complete =
        fields.items.is_some() && fields.getters.is_some() && fields.putters.is_some() && fields.joiners.is_some();
    if (!fields.is_complete) raise_error(world, TypeId::AttributeError, "'Queue' object was not initialised");
    return fields;
}

bool is_plain(const World& world, Value queue) { return find_field(world, queue, "_plain") == kTrue; }

bool is_shut_down(const World& world, Value queue) { return find_field(world, queue, "_is_shutdown") == kTrue; }

bool is_full(const World& world, Value queue, const Fields& fields) {
    const i64 most = number_field(world, queue, "_maxsize");
    return most > 0 && deque_size(world, fields.items) >= most;
}

/// Raises QueueEmpty, QueueFull or QueueShutDown, which are Python classes.
void raise_queue_error(World& world, std::string_view name) {
    const Value module = peek_item(world, world.state().modules, kModule);
    const Value type = peek_item(world, world.get<ModuleObject>(module).dict, name);
    const Local no_arguments(world, make_tuple(world, {}));
    raise_exception(world, Local(world, make_exception_of(world, type.ref(), no_arguments)));
}

/// The wait was ended by an exception, which goes on: the waiter leaves the queue, and a wakeup it can no longer use goes to the next.
/// When its loop is closed the waiter cannot be cancelled: then that is what goes on.
Sent abandon(World& world, Value waiters, Value waiter, bool next_can_go_on, Value thrown) {
    sched::cancel(world, waiter, Value());
    if (const Value error = world.state().raised; error.is_some()) {
        world.assign(world.get<ExceptionObject>(error).context, thrown);
        return Sent::raised();
    }
    deque_remove(world, waiters, waiter);
    if (next_can_go_on && !sched::is_cancelled(world, waiter)) sched::release_first_pending(world, waiters);
    return rethrow(world, thrown);
}

// ---- get ------------------------------------------------------------------------------------------------------------------

/// The first item, which must be there; whoever waits for room may go on. Null with RuntimeError raised when its loop is closed.
Value take_item(World& world, const Fields& fields) {
    const Value item = deque_pop_front(world, fields.items);
    sched::release_first_pending(world, fields.putters);
    const Value raised = world.state().raised;
    if (raised.is_null()) return item;
    keep_in_exception(world, raised, item);
    world.release(item);
    return Value();
}

Sent get_routine(World& world, NativeCoroutine& self, Value, Value thrown) {
    const Value queue = self.state[kQueue];
    const Fields fields = fields_of(world, queue);
    if (!fields.is_complete) return Sent::raised();
    const bool is_empty = deque_size(world, fields.items) == 0;
    if (thrown.is_some()) return abandon(world, fields.getters, self.state[kWaiter], !is_empty, thrown);
    if (!is_empty) {
        const Value item = take_item(world, fields);
        return item.is_some() ? Sent::returns(item) : Sent::raised();
    }
    if (is_shut_down(world, queue)) {
        raise_queue_error(world, "QueueShutDown");
        return Sent::raised();
    }
    return park_on(world, self, queue, fields.getters, WaitReason::QueueGet, kWaiter, kWaiting);
}

Outcome queue_get(NativeCall& call) {
    if (!is_plain(call.world, call[0])) return redirect_to_module(call.world, kModule, "scripted_get", {call[0]});
    static const u32 routine = find_native_routine("Queue.get");
    return Outcome::returns(make_native_coroutine(call.world, routine, {call[0]}));
}

Outcome queue_get_nowait(NativeCall& call) {
    World& world = call.world;
    if (!is_plain(world, call[0])) return redirect_to_module(world, kModule, "scripted_get_nowait", {call[0]});
    const Fields fields = fields_of(world, call[0]);
    if (!fields.is_complete) return Outcome::raised();
    if (deque_size(world, fields.items) > 0) {
        const Value item = take_item(world, fields);
        return item.is_some() ? Outcome::returns(item) : Outcome::raised();
    }
    raise_queue_error(world, is_shut_down(world, call[0]) ? "QueueShutDown" : "QueueEmpty");
    return Outcome::raised();
}

// ---- put ------------------------------------------------------------------------------------------------------------------

/// Appends; whoever waits for an item may go on. Raises RuntimeError when its loop is closed.
void add_item(World& world, Value queue, const Fields& fields, Value item) {
    deque_push_back(world, fields.items, item);
    set_field(world, queue, "_unfinished_tasks", Value::integer(number_field(world, queue, "_unfinished_tasks") + 1));
    sched::release_first_pending(world, fields.getters);
}

Sent put_routine(World& world, NativeCoroutine& self, Value, Value thrown) {
    const Value queue = self.state[kQueue];
    const Fields fields = fields_of(world, queue);
    if (!fields.is_complete) return Sent::raised();
    const bool has_no_room = is_full(world, queue, fields);
    if (thrown.is_some()) return abandon(world, fields.putters, self.state[kWaiter], !has_no_room, thrown);
    if (is_shut_down(world, queue)) {
        raise_queue_error(world, "QueueShutDown");
        return Sent::raised();
    }
    if (has_no_room) return park_on(world, self, queue, fields.putters, WaitReason::QueuePut, kWaiter, kWaiting);
    add_item(world, queue, fields, self.state[kItem]);
    return world.state().raised.is_null() ? Sent::returns(kNone) : Sent::raised();
}

Outcome queue_put(NativeCall& call) {
    if (!is_plain(call.world, call[0]))
        return redirect_to_module(call.world, kModule, "scripted_put", {call[0], call[1]});
    static const u32 routine = find_native_routine("Queue.put");
    return Outcome::returns(make_native_coroutine(call.world, routine, {call[0], Value(), call[1]}));
}

Outcome queue_put_nowait(NativeCall& call) {
    World& world = call.world;
    if (!is_plain(world, call[0])) return redirect_to_module(world, kModule, "scripted_put_nowait", {call[0], call[1]});
    const Fields fields = fields_of(world, call[0]);
    if (!fields.is_complete) return Outcome::raised();
    const bool has_no_room = is_full(world, call[0], fields);
    if (has_no_room || is_shut_down(world, call[0])) {
        raise_queue_error(world, is_shut_down(world, call[0]) ? "QueueShutDown" : "QueueFull");
        return Outcome::raised();
    }
    add_item(world, call[0], fields, call[1]);
    return none_unless_raised(world);
}

// ---- join -----------------------------------------------------------------------------------------------------------------

Outcome queue_task_done(NativeCall& call) {
    World& world = call.world;
    const Value joiners = require_wait_queue(world, call[0], "_joiners");
    if (joiners.is_null()) return Outcome::raised();
    const i64 unfinished = number_field(world, call[0], "_unfinished_tasks") - 1;
    if (unfinished < 0) return raise(world, TypeId::ValueError, "task_done() called too many times");
    set_field(world, call[0], "_unfinished_tasks", Value::integer(unfinished));
    if (unfinished == 0) sched::wake_all(world, joiners);
    return none_unless_raised(world);
}

Sent join_routine(World& world, NativeCoroutine& self, Value, Value thrown) {
    const Value queue = self.state[kQueue];
    const Value joiners = require_wait_queue(world, queue, "_joiners");
    if (joiners.is_null()) return Sent::raised();
    if (self.phase == kFresh) {
        if (number_field(world, queue, "_unfinished_tasks") == 0) return Sent::returns(kNone);
        return park_on(world, self, queue, joiners, WaitReason::QueueJoin, kWaiter, kWaiting);
    }
    deque_remove(world, joiners, self.state[kWaiter]);
    return thrown.is_some() ? rethrow(world, thrown) : Sent::returns(kNone);
}

Outcome queue_join(NativeCall& call) {
    static const u32 routine = find_native_routine("Queue.join");
    return Outcome::returns(make_native_coroutine(call.world, routine, {call[0]}));
}

// ---- for the Python half ----------------------------------------------------------------------------------------------------

/// A waiter at the end of a wait queue, not awaited yet: (loop, wait queue, reason's number, queue).
Outcome enqueue(NativeCall& call) {
    const auto reason = static_cast<WaitReason>(call[2].as_int());
    const Value waiter = sched::enqueue_waiter(call.world, call[0], call[1], reason, call[3]);
    call.world.get<Future>(waiter).blocking = 0;
    return Outcome::returns(waiter);
}

Outcome release_next(NativeCall& call) {
    const bool is_released = sched::release_first_pending(call.world, call[0]);
    return call.world.state().raised.is_null() ? Outcome::returns(boolean(is_released)) : Outcome::raised();
}
Outcome wake_everybody(NativeCall& call) {
    sched::wake_all(call.world, call[0]);
    return none_unless_raised(call.world);
}
Outcome leave_queue(NativeCall& call) { return Outcome::returns(boolean(deque_remove(call.world, call[0], call[1]))); }

Outcome push_item(NativeCall& call) {
    deque_push_back(call.world, call[0], call[1]);
    return Outcome::none();
}
Outcome pop_item(NativeCall& call) {
    if (deque_size(call.world, call[0]) == 0) return raise(call.world, TypeId::IndexError, "pop from an empty deque");
    return Outcome::returns(deque_pop_front(call.world, call[0]));
}

constexpr NativeSpec kTable[] = {
    {"_asyncio.queue_get:method", "(self, /)", queue_get},
    {"_asyncio.queue_get_nowait:method", "(self, /)", queue_get_nowait},
    {"_asyncio.queue_put:method", "(self, item)", queue_put},
    {"_asyncio.queue_put_nowait:method", "(self, item)", queue_put_nowait},
    {"_asyncio.queue_task_done:method", "(self, /)", queue_task_done},
    {"_asyncio.queue_join:method", "(self, /)", queue_join},
    {"_asyncio.enqueue", "(loop, queue, reason, subject, /)", enqueue},
    {"_asyncio.release_next", "(queue, /)", release_next},
    {"_asyncio.wake_everybody", "(queue, /)", wake_everybody},
    {"_asyncio.leave_queue", "(queue, waiter, /)", leave_queue},
    {"_asyncio.push_item", "(deque, item, /)", push_item},
    {"_asyncio.pop_item", "(deque, /)", pop_item},
};

constexpr NativeRoutineSpec kRoutines[] = {
    {"get", "Queue.get", get_routine},
    {"put", "Queue.put", put_routine},
    {"join", "Queue.join", join_routine},
};

}  // namespace

NativeTable queue_natives() { return kTable; }
NativeRoutineTable queue_routines() { return kRoutines; }

}  // namespace asyncarium
