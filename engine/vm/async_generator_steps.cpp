// What asend, athrow, aclose and __anext__ return, and how it drives its async generator (Objects/genobject.c,
// async_gen_asend_* and async_gen_athrow_*).
#include "engine/sched/async_generators.h"
#include "engine/vm/generators.h"

namespace asyncarium {
namespace {

Flow raise_now(Machine& machine, OnReturn action, Value extra, std::string_view message) {
    raise_error(machine.world, TypeId::RuntimeError, "{}", message);
    return fail_at_once(machine, action, extra);
}

/// The step is over with None although the generator did not run.
Flow finish_empty(Machine& machine, AsyncGeneratorStep& step, OnReturn action, Value extra) {
    step.state = kStepClosed;
    return finish_step(machine, action, extra, kNone);
}

bool asks_for_next(const AsyncGeneratorStep& step) { return step.mode == kStepSend || step.mode == kStepNextOr; }

Flow raise_stop(Machine& machine, AsyncGeneratorStep& step, OnReturn action, Value extra) {
    step.state = kStepClosed;
    if (step.mode == kStepNextOr) return finish_step(machine, action, extra, machine.world.retain(step.argument));
    raise_error(machine.world, TypeId::StopAsyncIteration, "");
    return fail_at_once(machine, action, extra);
}

std::string_view step_word(u32 mode) {
    return mode == kStepClose ? "aclose()" : mode == kStepThrow ? "athrow()" : "anext()";
}

Flow refuse_running(Machine& machine, AsyncGeneratorStep& step, OnReturn action, Value extra) {
    step.state = kStepClosed;
    return raise_now(machine, action, extra,
                     fmt::format("{}: asynchronous generator is already running", step_word(step.mode)));
}

Flow refuse_reuse(Machine& machine, const AsyncGeneratorStep& step, OnReturn action, Value extra) {
    return raise_now(machine, action, extra,
                     asks_for_next(step) ? "cannot reuse already awaited __anext__()/asend()"
                                         : "cannot reuse already awaited aclose()/athrow()");
}

/// The first resumption of a step: starts the generator on what the step is for.
Flow begin_step(Machine& machine, Value step_value, OnReturn action, Value extra) {
    World& world = machine.world;
    auto& step = world.get<AsyncGeneratorStep>(step_value);
    auto& generator = world.get<Generator>(step.generator);
    const bool finished = generator.state == GeneratorState::Finished;
    if (finished && !asks_for_next(step)) return finish_empty(machine, step, action, extra);
    if (generator.pending_step.is_some()) return refuse_running(machine, step, action, extra);
    if (step.mode == kStepClose) {
        generator.is_closed = 1;
        const bool unstarted = generator.state == GeneratorState::Created;
        if (unstarted) {
            generator.state = GeneratorState::Finished;
            world.assign_owned(generator.frame, Value());
        }
        if (unstarted) return finish_empty(machine, step, action, extra);
    } else if (finished) {
        return raise_stop(machine, step, action, extra);
    }
    step.state = kStepIterating;
    generator.pending_step = step_value;
    if (step.mode == kStepSend) return resume(machine, step.generator, world.retain(step.argument), action, extra);
    if (step.mode == kStepNextOr) return resume(machine, step.generator, kNone, action, extra);
    const Local exception(world, world.retain(step.argument));
    // What aclose throws is nobody's: who keeps the step must not keep the frames that it goes through.
    if (step.mode == kStepClose) world.assign(step.argument, Value());
    return resume_throwing(machine, step.generator, exception, action, extra);
}

}  // namespace

Value make_async_generator_step(World& world, Value generator, u32 mode, Value argument) {
    sched::register_async_generator(world, generator);
    auto& step = world.make<AsyncGeneratorStep>(TypeId::AsyncGeneratorStep);
    step.generator = world.retain(generator);
    step.argument = world.retain(argument);
    step.mode = mode;
    return world.value_of(step);
}

Flow step_async_generator(Machine& machine, Value step_value, Value sent, OnReturn action, Value extra) {
    World& world = machine.world;
    const Local keep(world, world.retain(step_value));
    auto& step = world.get<AsyncGeneratorStep>(step_value);
    if (step.state == kStepIterating) return resume(machine, step.generator, sent, action, extra);
    if (step.state == kStepClosed) {
        world.release(sent);
        return refuse_reuse(machine, step, action, extra);
    }
    if (step.mode == kStepSend && sent != kNone) {
        world.assign(step.argument, sent);
    }
    world.release(sent);
    return begin_step(machine, step_value, action, extra);
}

Flow throw_into_step(Machine& machine, Value step_value, Value exception, OnReturn action, Value extra) {
    World& world = machine.world;
    const Local keep(world, world.retain(step_value));
    auto& step = world.get<AsyncGeneratorStep>(step_value);
    if (step.state == kStepClosed) return refuse_reuse(machine, step, action, extra);
    if (step.state == kStepFresh) {
        auto& generator = world.get<Generator>(step.generator);
        if (generator.state == GeneratorState::Finished) {
            step.state = kStepClosed;
            raise_exception(world, exception);
            return fail_at_once(machine, action, extra);
        }
        if (generator.pending_step.is_some()) return refuse_running(machine, step, action, extra);
        step.state = kStepIterating;
        generator.pending_step = step_value;
    }
    return resume_throwing(machine, step.generator, exception, action, extra);
}

}  // namespace asyncarium
