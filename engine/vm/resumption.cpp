// send, throw and close called by hand: what natives ask for with Outcome::resume and throw_into.
#include "engine/vm/awaiting.h"
#include "engine/vm/generators.h"

namespace asyncarium {
namespace {

/// A native coroutine driven by hand: its result comes as StopIteration, like a coroutine's.
Flow finish_native_step(Machine& machine, const NativeStep& step, OnReturn action, Value extra) {
    switch (step.kind) {
        case NativeStep::Kind::Yielded:
            return deliver(machine, action, extra, step.value);
        case NativeStep::Kind::Returned:
            if (action == OnReturn::Close) return deliver(machine, action, extra, step.value);
            raise_stop_iteration(machine.world, step.value);
            machine.world.release(step.value);
            return fail_at_once(machine, action, extra);
        default:
            return fail_at_once(machine, action, extra);
    }
}

}  // namespace

Flow complete_resumption(Machine& machine, const Outcome& outcome, OnReturn action, Value extra) {
    World& world = machine.world;
    if (outcome.action != OnReturn::Push) {
        world.release(extra);
        action = outcome.action;
        extra = outcome.extra;
    }
    const Local receiver(world, outcome.value);
    const bool throws = outcome.kind == Outcome::Kind::Throw;
    switch (world.layout_of(receiver)) {
        case Layout::AsyncGeneratorStep: {
            if (!throws) return step_async_generator(machine, receiver, outcome.arguments, action, extra);
            const Local exception(world, outcome.arguments);
            return throw_into_step(machine, receiver, exception, action, extra);
        }
        case Layout::NativeCoroutine: {
            const Local argument(world, outcome.arguments);
            const NativeStep step = step_native_coroutine(world, receiver, throws ? kNone : argument.get(),
                                                          throws ? argument.get() : Value());
            return finish_native_step(machine, step, action, extra);
        }
        default: {
            if (!throws) return resume(machine, receiver, outcome.arguments, action, extra);
            const Local exception(world, outcome.arguments);
            return resume_throwing(machine, receiver, exception, action, extra);
        }
    }
}

}  // namespace asyncarium
