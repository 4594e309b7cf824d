// Waiting in the queue of a primitive, and telling who holds it.

#include "engine/vm/asyncio/primitives.h"

#include "engine/sched/deadlock.h"
#include "engine/sched/describe.h"
#include "engine/sched/task.h"
#include "engine/sched/wait_queue.h"
#include "engine/vm/asyncio/instance_fields.h"
#include "engine/vm/asyncio/support.h"
#include "engine/vm/attributes.h"

namespace asyncarium {
namespace {

/// The loop on which the primitive may wait (borrowed), or null with RuntimeError raised.
Value bound_loop(World& world, Value primitive) {
    const Value running = require_running_loop(world);
    if (running.is_null()) return Value();
    const Value bound = find_field(world, primitive, "_loop");
    if (bound == running) return running;
    if (bound.is_null()) {
        set_item(world, world.get<Instance>(primitive).dict, "_loop", running);
        return running;
    }
    raise_error(world, TypeId::RuntimeError, "{} is bound to a different event loop",
                sched::describe_short(world, primitive));
    return Value();
}

void tell(World& world, EventKind kind, Value primitive, WaitReason reason, TaskId other) {
    if (!world.has_listener()) return;
    const Value task = sched::current_task(world);
    const Value coroutine = task.is_null() ? Value() : world.get<Task>(task).coroutine;
    const std::string name = sched::name_of_subject(world, primitive, coroutine);
    world.emit({.kind = kind,
                .task = sched::current_task_id(world),
                .other = other,
                .b = static_cast<i64>(reason),
                .text = name});
}

/// The list of who holds the primitive; null when a program has put something else there. Borrowed.
Value find_holders(const World& world, Value primitive) {
    const Value holders = find_field(world, primitive, "_holders");
    return holders.is_some() && world.layout_of(holders) == Layout::List ? holders : Value();
}

}  // namespace

Sent park_on(World& world, NativeCoroutine& self, Value primitive, Value queue, WaitReason reason, std::size_t slot,
             u32 phase) {
    const Value loop = bound_loop(world, primitive);
    if (loop.is_null()) return Sent::raised();
    const Value waiter = sched::enqueue_waiter(world, loop, queue, reason, primitive);
    world.assign(self.state[slot], waiter);
    self.phase = phase;
    return Sent::yields(waiter);
}

Value require_wait_queue(World& world, Value primitive, std::string_view name) {
    const Value value = find_field(world, primitive, name);
    if (value.is_some() && world.layout_of(value) == Layout::Deque) return value;
    raise_error(world, TypeId::AttributeError, "'{}' object has no attribute '{}'", type_name(world, primitive), name);
    return Value();
}

bool is_overridden(World& world, Value primitive, std::string_view method) {
    const Ref type = world.type_of(primitive);
    if ((world.get<TypeObject>(type).flags & kTypeIsHidden) != 0) return false;
    const Value attribute = peek_type_attribute(world, type, method);
    return attribute.is_some() && world.layout_of(attribute) != Layout::NativeFunction;
}

void note_acquired(World& world, Value primitive, WaitReason reason) {
    const auto before = sched::holders_of(world, primitive);
    tell(world, EventKind::LockPassed, primitive, reason, before.empty() ? TaskId::none() : before.front());
    const Value holders = find_holders(world, primitive);
    if (holders.is_some()) list_append(world, holders, Value::integer(sched::current_task_id(world).number));
}

void note_released(World& world, Value primitive, WaitReason reason) {
    const Value holders = find_holders(world, primitive);
    if (holders.is_some() && !items_of(world, holders).empty()) {
        const auto numbers = items_of(world, holders);
        const Value self = Value::integer(sched::current_task_id(world).number);
        u32 index = 0;
        for (u32 i = 0; i < numbers.size(); ++i) {
            if (numbers[i] == self) index = i;
        }
        list_erase(world, holders, index, index + 1);
    }
    tell(world, EventKind::LockReleased, primitive, reason, TaskId::none());
}

Outcome none_unless_raised(const World& world) {
    return world.state().raised.is_null() ? Outcome::none() : Outcome::raised();
}

Sent rethrow(World& world, Value thrown) {
    raise_exception(world, thrown);
    return Sent::raised();
}

}  // namespace asyncarium
