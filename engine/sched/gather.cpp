// gather's bookkeeping: counting children, passing on the first error, collecting results.

#include "engine/sched/gather.h"

#include <unordered_set>

#include "engine/sched/future.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/text.h"

namespace asyncarium::sched {
namespace {

/// What stands in the list of results for a child that is done (new reference).
Value collected(World& world, Value child) {
    const auto& future = world.get<Future>(child);
    if (future.state != FutureState::Cancelled) {
        const Value exception = sched::exception(world, child);
        if (exception != kNone) return exception;
        return world.retain(future.result);
    }
    // A fresh error: make_cancelled_error would use up the one that a later `await child` is to raise.
    const Local empty(world, make_string(world, ""));
    const Value arguments[] = {future.cancel_message.is_null() ? empty.get() : future.cancel_message};
    return make_exception(world, TypeId::CancelledError, arguments);
}

constexpr u32 kMostChildren = (u32{1} << 28) - 1;  // what Future::gather_remaining can hold

/// What a done child has failed with (a new reference), or null. Its traceback stays as it is for whoever awaits the child.
Value failure_of(World& world, Value child) {
    if (is_cancelled(world, child)) return make_cancelled_error(world, child);
    const Value found = exception(world, child);
    return found == kNone ? Value() : found;
}

/// All children are done, and somebody has cancelled the outer future: that must reach whoever awaits it, also when
/// exceptions are collected. The error is the last child's, as in CPython.
void pass_on_cancellation(World& world, Value outer) {
    const auto children = items_of(world, world.get<Future>(outer).subject);
    for (const Value child : children) world.get<Future>(child).log_traceback = 0;
    const Local error(world, make_cancelled_error(world, children.back()));
    set_exception(world, outer, error);
}

void collect(World& world, Value outer) {
    const Value children = world.get<Future>(outer).subject;
    const Local results(world, make_list(world));
    for (const Value child : items_of(world, children)) list_append_owned(world, results, collected(world, child));
    set_result(world, outer, results);
}

}  // namespace

Value make_gather(World& world, Value loop, std::span<const Value> children, GatherErrors errors) {
    const Local list(world, make_list(world, children));
    const Value outer = make_waiter(world, loop, WaitReason::Gather, list);
    auto& future = world.get<Future>(outer);
    future.is_gather = 1;
    future.gather_returns_exceptions = errors == GatherErrors::Collect ? 1 : 0;
    std::vector<Value> done;
    std::unordered_set<Value> seen;
    for (const Value child : children) {
        if (!seen.insert(child).second) continue;
        future.gather_remaining = (future.gather_remaining + 1) & kMostChildren;
        if (is_done(world, child)) {
            done.push_back(child);
        } else {
            add_done_callback(world, child, outer, Value());
        }
    }
    if (children.empty()) collect(world, outer);
    for (const Value child : done) gather_child_done(world, outer, child);
    return outer;
}

void gather_child_done(World& world, Value value, Value child) {
    auto& outer = world.get<Future>(value);
    outer.gather_remaining = (outer.gather_remaining - 1) & kMostChildren;
    if (is_done(world, value)) {
        world.get<Future>(child).log_traceback = 0;  // nobody will ask for it any more
        // In CPython the callback of the last child holds the list of children, too, and drops it after the outer future.
        outer.gather_children_last = outer.gather_remaining == 0 && outer.references == 1 ? 1 : 0;
        return;
    }
    if (outer.gather_returns_exceptions == 0) {
        if (const Local error(world, failure_of(world, child)); !error.is_null()) {
            set_exception(world, value, error);
            return;
        }
    }
    if (outer.gather_remaining > 0) return;
    if (outer.gather_cancel_requested != 0) {
        pass_on_cancellation(world, value);
    } else {
        collect(world, value);
    }
}

bool cancel_gather(World& world, Value value, Value message) {
    if (is_done(world, value)) return false;
    bool any = false;
    const Local children(world, world.retain(world.get<Future>(value).subject));
    for (u32 i = 0; i < items_of(world, children).size(); ++i) {
        any = cancel(world, items_of(world, children)[i], message) || any;
        if (world.state().raised.is_some()) return false;
    }
    if (any) world.get<Future>(value).gather_cancel_requested = 1;
    return any;
}

}  // namespace asyncarium::sched
