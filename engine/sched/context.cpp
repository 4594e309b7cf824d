// Contexts: sharing, entering and leaving.

#include "engine/sched/context.h"

#include "engine/world/containers.h"
#include "engine/world/errors.h"

namespace asyncarium::sched {
namespace {

Thread* find_thread(World& world) {
    const Value thread = world.state().current_thread;
    return thread.is_null() ? nullptr : &world.get<Thread>(thread);
}

}  // namespace

Value copy_context(World& world, Value context) {
    auto& copy = world.make<Context>(TypeId::Context);
    if (context.is_some()) copy.variables = world.retain(world.get<Context>(context).variables);
    return world.value_of(copy);
}

Value copy_context(World& world) {
    const Thread* thread = find_thread(world);
    return copy_context(world, thread == nullptr ? Value() : thread->context);
}

Value current_context(World& world) {
    Thread* thread = find_thread(world);
    if (thread == nullptr) return Value();
    if (thread->context.is_null()) thread->context = copy_context(world, Value());
    return thread->context;
}

bool enter_context(World& world, Value context) {
    Thread* thread = find_thread(world);
    if (thread == nullptr) return true;
    auto& entered = world.get<Context>(context);
    if (entered.previous.is_some()) {
        raise_error(world, TypeId::RuntimeError,
                    "cannot enter context: <_contextvars.Context object at {:#x}> is already entered", context.bits());
        return false;
    }
    entered.previous = thread->context.is_some() ? thread->context : kNone;  // the reference moves over
    thread->context = world.retain(context);
    return true;
}

void exit_context(World& world, Value context) {
    Thread* thread = find_thread(world);
    if (thread == nullptr) return;
    auto& entered = world.get<Context>(context);
    const Value previous = entered.previous;
    if (previous.is_null()) return;
    entered.previous = Value();
    world.assign_owned(thread->context, previous == kNone ? Value() : previous);
}

Value find_context_value(World& world, Value context, Value variable) {
    if (context.is_null()) return Value();
    const Value variables = world.get<Context>(context).variables;
    u64 hash = 0;
    if (variables.is_null() || hash_natively(world, variable, hash) != Hashing::Done) return Value();
    const i64 entry = table_find(world, variables, variable, hash);
    return entry < 0 ? Value() : entries_of(world, variables)[static_cast<std::size_t>(entry)].value;
}

void set_context_value(World& world, Value context, Value variable, Value value) {
    auto& changed = world.get<Context>(context);
    if (changed.variables.is_null()) {
        changed.variables = make_dict(world);
    } else if (world.get<Object>(changed.variables).references > 1) {
        world.assign_owned(changed.variables, table_copy(world, changed.variables, TypeId::Dict));
    }
    u64 hash = 0;
    if (hash_natively(world, variable, hash) != Hashing::Done) return;
    if (value.is_null()) {
        table_erase(world, changed.variables, variable, hash);
    } else {
        table_set(world, changed.variables, variable, hash, value);
    }
}

}  // namespace asyncarium::sched
