// The callbacks of a future: kept, removed, queued.

#include "engine/sched/callbacks.h"

#include "engine/sched/handle.h"
#include "engine/world/containers.h"

namespace asyncarium::sched {
namespace {

/// In the list form, a callback and its context stand side by side.
constexpr u32 kStride = 2;

bool is_list(const World& world, Value callbacks) {
    return callbacks.is_some() && world.layout_of(callbacks) == Layout::List;
}

bool are_equal(const World& world, Value a, Value b) {
    if (a == b) return true;
    if (world.layout_of(a) != Layout::BoundMethod || world.layout_of(b) != Layout::BoundMethod) return false;
    const auto& first = world.get<BoundMethod>(a);
    const auto& second = world.get<BoundMethod>(b);
    return first.function == second.function && first.self == second.self;
}

/// Queues one. False: the loop is closed.
bool schedule(World& world, Value future, Value callback, Value context) {
    const Value loop = world.get<Future>(future).loop;
    const CallbackKind kind = kind_of_callback(world, callback);
    if (kind != CallbackKind::Call) {
        return !Local(world, call_soon(world, loop, kind, callback, future, Value())).is_null();
    }
    const Local arguments(world, make_tuple(world, {future}));
    return !Local(world, call_soon(world, loop, kind, callback, arguments, context)).is_null();
}

}  // namespace

CallbackKind kind_of_callback(const World& world, Value callback) {
    switch (world.layout_of(callback)) {
        case Layout::Task:
            return CallbackKind::TaskWakeup;
        case Layout::Future:
            return CallbackKind::GatherChildDone;
        case Layout::Loop:
            return CallbackKind::StopLoop;
        default:
            return CallbackKind::Call;
    }
}

void append_callback(World& world, Value future, Value callback, Value context) {
    auto& callbacks = world.get<Future>(future).callbacks;
    if (callbacks.is_null() && kind_of_callback(world, callback) != CallbackKind::Call) {
        callbacks = world.retain(callback);
        return;
    }
    if (!is_list(world, callbacks)) {
        const Local first(world, callbacks);
        callbacks = make_list(world);
        if (!first.is_null()) {
            list_append(world, callbacks, first);
            list_append(world, callbacks, kNone);
        }
    }
    list_append(world, callbacks, callback);
    list_append(world, callbacks, context.is_null() ? kNone : context);
}

u32 remove_callbacks(World& world, Value future, Value callback) {
    auto& callbacks = world.get<Future>(future).callbacks;
    if (callbacks.is_null()) return 0;
    if (!is_list(world, callbacks)) {
        if (callbacks != callback) return 0;
        world.assign(callbacks, Value());
        return 1;
    }
    u32 removed = 0;
    for (u32 i = 0; i < items_of(world, callbacks).size();) {
        if (are_equal(world, items_of(world, callbacks)[i], callback)) {
            list_erase(world, callbacks, i, i + kStride);
            ++removed;
        } else {
            i += kStride;
        }
    }
    return removed;
}

bool schedule_callbacks(World& world, Value future) {
    auto& field = world.get<Future>(future).callbacks;
    if (field.is_null()) return true;
    const Local callbacks(world, field);
    field = Value();
    if (!is_list(world, callbacks)) return schedule(world, future, callbacks, Value());
    for (u32 i = 0; i < items_of(world, callbacks).size(); i += kStride) {
        const auto items = items_of(world, callbacks);
        if (!schedule(world, future, items[i], items[i + 1] == kNone ? Value() : items[i + 1])) return false;
    }
    return true;
}

u32 callback_count(const World& world, Value future) {
    const Value callbacks = world.get<Future>(future).callbacks;
    if (callbacks.is_null()) return 0;
    return is_list(world, callbacks) ? static_cast<u32>(items_of(world, callbacks).size()) / kStride : 1;
}

Value peek_callback(const World& world, Value future, u32 position) {
    const Value callbacks = world.get<Future>(future).callbacks;
    return is_list(world, callbacks) ? items_of(world, callbacks)[position * kStride] : callbacks;
}

}  // namespace asyncarium::sched
