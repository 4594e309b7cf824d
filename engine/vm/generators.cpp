// Suspending and resuming frames (Objects/genobject.c).
#include "engine/vm/generators.h"

#include "engine/vm/awaiting.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/loop_driver.h"
#include "engine/world/delegates.h"

namespace asyncarium {
namespace {

bool is_async_generator(const World& world, Value generator) {
    return world.layout_of(generator) == Layout::AsyncGenerator;
}

/// The line a suspended chain shows as its place: that of the innermost frame of program code.
u32 visible_line(const Machine& machine, const Frame& frame, u32 known) {
    return known == 0 && !code_of(machine, frame).hidden ? frame.line : known;
}

/// Links a suspended generator's frame on top. It keeps the generator alive while it runs.
Flow enter_generator(Machine& machine, Value generator, OnReturn action, Value extra) {
    World& world = machine.world;
    auto& object = world.get<Generator>(generator);
    world.retain(object.frame);
    object.awaited = 1;  // also when the recursion limit is in the way
    auto& frame = world.get<Frame>(object.frame);
    const Flow flow = enter_frame(machine, frame, action, extra);
    if (machine.frame != &frame) return flow;
    frame.flags = static_cast<u16>(frame.flags & ~kThrownThrough);
    world.retain(generator);
    object.state = GeneratorState::Running;
    return Flow::Next;
}

/// Unlinks the innermost frame, a generator's. `state` is what the generator is from now on.
Departure leave_generator(Machine& machine, GeneratorState state) {
    World& world = machine.world;
    const Value generator = machine.frame->generator;
    auto& object = world.get<Generator>(generator);
    object.state = state;
    const Departure departure = leave_frame(machine);
    if (state == GeneratorState::Finished) {
        auto& frame = world.get<Frame>(object.frame);
        frame.generator = Value();
        const bool outlives_generator = frame.references > 1;
        if (outlives_generator) keep_caller(machine, frame);
        world.assign_owned(object.frame, Value());
    }
    world.release(generator);
    return departure;
}

/// What the frame's receiver is, when it is something with a frame of its own to go on with.
Value peek_inner_generator(World& world, const Frame& frame) {
    Value inner = peek_delegate(world, frame);
    if (inner.is_null()) return Value();
    inner = unwrap_awaited(world, inner);
    if (world.layout_of(inner) == Layout::AsyncGeneratorStep) {
        const auto& step = world.get<AsyncGeneratorStep>(inner);
        if (step.state != kStepIterating) return Value();
        inner = step.generator;
    }
    return is_generator(world.layout_of(inner)) && world.get<Generator>(inner).state == GeneratorState::Suspended
               ? inner
               : Value();
}

/// Raises for a generator that cannot be resumed. True when it can.
bool check_resumable(Machine& machine, Value generator, bool throwing) {
    World& world = machine.world;
    const auto& object = world.get<Generator>(generator);
    const bool is_coroutine = world.layout_of(generator) == Layout::Coroutine;
    if (object.state == GeneratorState::Running) {
        raise_error(world, TypeId::ValueError, "{} already executing", generator_word(world, generator));
        return false;
    }
    if (object.state != GeneratorState::Finished) return true;
    if (is_coroutine) {
        raise_error(world, TypeId::RuntimeError, "cannot reuse already awaited coroutine");
    } else if (!throwing) {
        if (is_async_generator(world, generator)) {
            raise_error(world, TypeId::StopAsyncIteration, "");
        } else {
            raise_stop_iteration(world, kNone);
        }
    }
    return false;
}

/// What a suspended chain of generators is entered for.
enum class Entry : u8 { Send, Throw, Close };

/// Links the chain from `generator` down to the frame that yielded. False when that failed: `flow` says how. `exit`: what `generator`
/// is to be closed with, once those inside it are closed; else null.
bool enter_chain(Machine& machine, Value generator, OnReturn action, Value extra, Entry entry, Value exit, Flow& flow) {
    World& world = machine.world;
    for (Value next = generator; next.is_some(); next = peek_inner_generator(world, *machine.frame)) {
        const bool closes = entry == Entry::Close && next != generator;
        Value for_return = extra;
        if (next != generator) {
            for_return = closes && machine.frame->generator == generator ? world.retain(exit) : Value();
            if (entry != Entry::Send) machine.frame->flags |= kThrownThrough;
        }
        const Frame* before = machine.frame;
        flow = enter_generator(machine, next, next == generator ? action : OnReturn::Delegate, for_return);
        if (machine.frame == before || flow != Flow::Next) return false;
        if (closes) world.get<Generator>(next).closing = 1;
    }
    return true;
}

/// A generator that was to be closed has ended as it should. The one that delegates to it is closed next, by an exception of its own
/// (Objects/genobject.c, gen_close_iter).
Flow go_on_closing(Machine& machine, const Departure& departure) {
    World& world = machine.world;
    const Local exit(world,
                     departure.extra.is_some() ? departure.extra : make_exception(world, TypeId::GeneratorExit, ""));
    world.assign(machine.state.raised, exit);
    return fail(machine, departure.action, Value());
}

Flow raise_ignored_exit(Machine& machine, Value generator, Value value, const Departure& departure) {
    World& world = machine.world;
    world.release(value);
    raise_error(world, TypeId::RuntimeError, "{} ignored GeneratorExit", generator_word(world, generator));
    // Where it died is all that there is to tell (Python/errors.c, make_unraisable_hook_args).
    Frame& frame = *machine.frame;
    const bool is_told_of = departure.action == OnReturn::Finalizer && frame.kind == FrameKind::Script;
    if (is_told_of && frame.pc != 0 && !code_of(machine, frame).hidden) {
        add_traceback(world, world.get<ExceptionObject>(machine.state.raised), frame, frame.pc - 1);
    }
    return fail_at_once(machine, departure.action, departure.extra);
}

struct EndedStep {
    u32 mode = kStepSend;
    Local argument;
};

/// An async generator's own yield, return or exception ends the step in progress: marks it and answers what it was.
EndedStep end_step(World& world, Generator& generator) {
    if (generator.pending_step.is_null()) return {};
    auto& step = world.get<AsyncGeneratorStep>(generator.pending_step);
    generator.pending_step = Value();
    step.state = kStepClosed;
    return {step.mode, Local(world, world.retain(step.argument))};
}

/// It could not be resumed at all: that, too, ends the step in progress if it is an async generator.
Flow fail_to_resume(Machine& machine, Value generator, OnReturn action, Value extra) {
    World& world = machine.world;
    if (world.layout_of(generator) == Layout::AsyncGenerator) end_step(world, world.get<Generator>(generator));
    return fail_at_once(machine, action, extra);
}

/// finish_step for a generator that has been left.
Flow return_from_step(Machine& machine, const Departure& departure, Value value) {
    return finish_step(machine, departure.action, departure.extra, value);
}

Flow yield_from_async_generator(Machine& machine, Value value) {
    World& world = machine.world;
    const Local generator(world, world.retain(machine.frame->generator));
    auto& object = world.get<Generator>(generator);
    const u32 mode = end_step(world, object).mode;
    const bool closing = object.closing != 0;
    object.closing = 0;
    const Departure departure = leave_generator(machine, GeneratorState::Suspended);
    if (mode == kStepClose) return raise_ignored_exit(machine, generator, value, departure);
    if (closing) {  // to end a step, a value does as well
        world.release(value);
        return go_on_closing(machine, departure);
    }
    return return_from_step(machine, departure, value);
}

Flow return_from_async_generator(Machine& machine, const Departure& departure, EndedStep& step) {
    if (step.mode == kStepClose) return return_from_step(machine, departure, kNone);
    if (step.mode == kStepNextOr) return return_from_step(machine, departure, step.argument.take());
    raise_error(machine.world, TypeId::StopAsyncIteration, "");
    return fail_at_once(machine, departure.action, departure.extra);
}

}  // namespace

std::string_view generator_word(const World& world, Value generator) {
    switch (world.layout_of(generator)) {
        case Layout::Coroutine:
            return "coroutine";
        case Layout::AsyncGenerator:
            return "async generator";
        default:
            return "generator";
    }
}

Flow finish_step(Machine& machine, OnReturn action, Value extra, Value value) {
    if (action == OnReturn::Delegate) return finish_delegation(machine, value);
    if (action == OnReturn::Finalizer || action == OnReturn::TaskStep) return deliver(machine, action, extra, value);
    raise_stop_iteration(machine.world, value);
    machine.world.release(value);
    return fail_at_once(machine, action, extra);
}

Value make_generator(Machine& machine, Frame& frame, const Code& code) {
    World& world = machine.world;
    const TypeId type = code.kind == CodeKind::Coroutine   ? TypeId::Coroutine
                        : code.kind == CodeKind::Generator ? TypeId::Generator
                                                           : TypeId::AsyncGenerator;
    auto& generator = world.make<Generator>(type);
    const auto& function = world.get<Function>(frame.function);
    generator.frame = world.value_of(frame);
    generator.name = world.retain(function.name);
    generator.qualname = world.retain(function.qualname);
    generator.state = GeneratorState::Created;
    generator.created_line = machine.frame == nullptr ? 0 : machine.frame->line;
    generator.code = frame.code;
    frame.generator = world.value_of(generator);
    return frame.generator;
}

Flow resume(Machine& machine, Value generator, Value sent, OnReturn action, Value extra) {
    World& world = machine.world;
    const auto& object = world.get<Generator>(generator);
    if (object.state == GeneratorState::Finished && action == OnReturn::Delegate &&
        world.layout_of(generator) == Layout::Generator) {
        world.release(sent);
        return finish_delegation(machine, kNone);
    }
    bool can_go_on = check_resumable(machine, generator, false);
    const bool is_new = object.state == GeneratorState::Created;
    if (can_go_on && is_new && sent != kNone) {
        raise_error(world, TypeId::TypeError, "can't send non-None value to a just-started {}",
                    generator_word(world, generator));
        can_go_on = false;
    }
    if (!can_go_on) {
        world.release(sent);
        return fail_to_resume(machine, generator, action, extra);
    }
    Flow flow = Flow::Next;
    if (is_new) {
        world.release(sent);
        return enter_generator(machine, generator, action, extra);
    }
    if (!enter_chain(machine, generator, action, extra, Entry::Send, Value(), flow)) {
        world.release(sent);
        return flow;
    }
    push(machine, sent);
    return Flow::Next;
}

Flow resume_throwing(Machine& machine, Value generator, Value exception, OnReturn action, Value extra) {
    World& world = machine.world;
    const auto& object = world.get<Generator>(generator);
    if (!check_resumable(machine, generator, true)) {
        if (machine.state.raised.is_null()) raise_exception(world, exception);
        return fail_to_resume(machine, generator, action, extra);
    }
    const auto entry = world.is_instance(exception, TypeId::GeneratorExit) ? Entry::Close : Entry::Throw;
    const bool is_new = object.state == GeneratorState::Created;
    Flow flow = Flow::Next;
    if (is_new) {
        flow = enter_generator(machine, generator, action, extra);
        if (flow != Flow::Next) return flow;
    } else if (!enter_chain(machine, generator, action, extra, entry, exception, flow)) {
        return flow;
    }
    const bool is_outermost = machine.frame->generator == generator;
    const Local thrown(world, entry == Entry::Close && !is_outermost ? make_exception(world, TypeId::GeneratorExit, "")
                                                                     : world.retain(exception));
    if (peek_delegate(world, *machine.frame).is_some()) return throw_into_receiver(machine, thrown);
    raise_exception(world, thrown);
    // Only what the generator itself is handling becomes the context (Objects/genobject.c, gen_send_ex2).
    return is_handling(*machine.frame) ? Flow::Raise : Flow::Propagate;
}

Flow yield_through(Machine& machine, Value value) {
    World& world = machine.world;
    u32 line = 0;
    while (true) {
        line = visible_line(machine, *machine.frame, line);
        const Local generator(world, world.retain(machine.frame->generator));
        const bool closing = world.get<Generator>(generator).closing != 0;
        const Departure departure = leave_generator(machine, GeneratorState::Suspended);
        switch (departure.action) {
            case OnReturn::Delegate:
                if (!closing) continue;
                world.get<Generator>(generator).closing = 0;
                return raise_ignored_exit(machine, generator, value, departure);
            case OnReturn::TaskStep:
                return task_yielded(machine, departure.extra, value, line);
            case OnReturn::Close:
                world.release(value);
                raise_error(world, TypeId::RuntimeError, "{} ignored GeneratorExit", generator_word(world, generator));
                world.release(departure.extra);
                return Flow::Raise;
            case OnReturn::Finalizer: {
                // It will not be asked again.
                auto& object = world.get<Generator>(generator);
                object.state = GeneratorState::Finished;
                world.assign_owned(object.frame, Value());
                return raise_ignored_exit(machine, generator, value, departure);
            }
            default:
                return deliver(machine, departure.action, departure.extra, value);
        }
    }
}

Flow yield_value(Machine& machine, Value value) {
    if (is_async_generator(machine.world, machine.frame->generator)) return yield_from_async_generator(machine, value);
    return yield_through(machine, value);
}

Flow return_from_generator(Machine& machine, Value result) {
    World& world = machine.world;
    const Local generator(world, world.retain(machine.frame->generator));
    auto& object = world.get<Generator>(generator);
    const bool is_async = is_async_generator(world, generator);
    EndedStep step = is_async ? end_step(world, object) : EndedStep();
    const bool closing = object.closing != 0;
    object.closing = 0;
    const Departure departure = leave_generator(machine, GeneratorState::Finished);
    if (closing) {
        world.release(result);
        return go_on_closing(machine, departure);
    }
    if (is_async) {
        world.release(result);
        return return_from_async_generator(machine, departure, step);
    }
    switch (departure.action) {
        case OnReturn::Delegate:
            return finish_delegation(machine, result);
        case OnReturn::TaskStep:
        case OnReturn::Close:
        case OnReturn::Finalizer:
            return deliver(machine, departure.action, departure.extra, result);
        default:
            raise_stop_iteration(world, result);
            world.release(result);
            return fail_at_once(machine, departure.action, departure.extra);
    }
}

Flow raise_from_generator(Machine& machine) {
    World& world = machine.world;
    const Local generator(world, world.retain(machine.frame->generator));
    auto& object = world.get<Generator>(generator);
    const bool is_async = is_async_generator(world, generator);
    const u32 mode = is_async ? end_step(world, object).mode : kStepSend;
    const bool closing = object.closing != 0;
    object.closing = 0;
    const Departure departure = leave_generator(machine, GeneratorState::Finished);
    const Value raised = machine.state.raised;
    if (closing && world.is_instance(raised, TypeId::GeneratorExit)) return go_on_closing(machine, departure);
    const bool is_stop = world.is_instance(raised, TypeId::StopIteration);
    const bool is_async_stop = world.is_instance(raised, TypeId::StopAsyncIteration);
    if (is_async && mode == kStepClose && (is_async_stop || world.is_instance(raised, TypeId::GeneratorExit))) {
        world.assign_owned(machine.state.raised, Value());
        return return_from_step(machine, departure, kNone);
    }
    if (is_stop || (is_async && is_async_stop)) {
        const Local cause(world, world.retain(raised));
        raise_error(world, TypeId::RuntimeError, "{} raised {}", generator_word(world, generator),
                    is_stop ? "StopIteration" : "StopAsyncIteration");
        auto& exception = world.get<ExceptionObject>(machine.state.raised);
        world.assign(exception.cause, cause);
        world.assign(exception.context, cause);
        exception.suppress_context = 1;
    }
    return fail(machine, departure.action, departure.extra);
}

}  // namespace asyncarium
