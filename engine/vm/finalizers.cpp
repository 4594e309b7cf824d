// What has to happen between two instructions: objects whose death runs program code, memory that ran out, output that did.
#include "engine/vm/finalizers.h"

#include <vector>

#include "engine/sched/loop.h"
#include "engine/sched/loop_register.h"
#include "engine/sched/task.h"
#include "engine/vm/attributes.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/generators.h"
#include "engine/vm/machine.h"
#include "engine/vm/thread_turns.h"
#include "engine/vm/warnings.h"
#include "engine/world/weak_links.h"

namespace asyncarium {
namespace {

Flow close_generator(Machine& machine, Value generator) {
    World& world = machine.world;
    const Local exit(world, make_exception(world, TypeId::GeneratorExit, ""));
    return resume_throwing(machine, generator, exit, OnReturn::Finalizer, generator);
}

/// Generator::hooks_called: which of the loop's hooks has heard of the generator.
constexpr u8 kNoHook = 0;
constexpr u8 kFinalizerHook = 2;

bool can_be_closed(const World& world, Value object) {
    return world.layout_of(object) == Layout::AsyncGenerator &&
           world.get<Generator>(object).state != GeneratorState::Finished;
}

/// The loop's finalizer hook: a task is to run the generator's `finally` blocks (asyncio/base_events.py,
/// _asyncgen_finalizer_hook). Does nothing when no loop runs, or the generator has had its chance.
void arrange_closing(Machine& machine, Value generator) {
    World& world = machine.world;
    auto& object = world.get<Generator>(generator);
    const Value loop = sched::running_loop(world);
    if (object.hooks_called == kFinalizerHook || loop.is_null()) return;
    object.hooks_called = kFinalizerHook;
    const Local create_task(world, find_special_method(world, loop, "create_task"));
    const Local exit(world, make_exception(world, TypeId::GeneratorExit, ""));
    const Local step(world, make_async_generator_step(world, generator, kStepClose, exit));
    const Local arguments(world, make_tuple(world, {step.get()}));
    world.release(sched::call_soon(world, loop, CallbackKind::Call, create_task, arguments, Value()));
}

Flow finish_async_generator(Machine& machine, Value generator) {
    World& world = machine.world;
    auto& object = world.get<Generator>(generator);
    if (object.hooks_called == kNoHook || object.is_closed != 0) return close_generator(machine, generator);
    arrange_closing(machine, generator);
    if (object.references == 1) {  // it is not to be closed
        object.state = GeneratorState::Finished;
        world.assign_owned(object.frame, Value());
    }
    world.release_finalized(generator);
    return Flow::Next;
}

/// A coroutine that was never awaited has died. Takes over the reference.
Flow tell_never_awaited(Machine& machine, Value coroutine) {
    World& world = machine.world;
    if (machine.helper("_warn_never_awaited").is_null()) {
        warn_never_awaited(world, machine.frame, coroutine);
        world.release_finalized(coroutine);
        return Flow::Next;
    }
    const Local warning(world, describe_never_awaited(world, machine.frame, coroutine));
    return call_helper(machine, "_warn_never_awaited", {warning}, OnReturn::Finalizer, coroutine);
}

Flow finalize_generator(Machine& machine, Value generator) {
    World& world = machine.world;
    auto& object = world.get<Generator>(generator);
    if (can_be_closed(world, generator)) return finish_async_generator(machine, generator);
    if (object.state == GeneratorState::Created) return tell_never_awaited(machine, generator);
    if (object.state != GeneratorState::Suspended) {
        world.release_finalized(generator);
        return Flow::Next;
    }
    return close_generator(machine, generator);
}

/// One whose target is gone, to be told. Takes over the reference.
Flow call_weak_reference(Machine& machine, Value link) {
    World& world = machine.world;
    const Local keep(world, link);
    const Value callback = world.get<WeakRef>(link).callback;
    if (callback.is_null()) return Flow::Next;
    return call(machine, callback, {link}, OnReturn::Finalizer);
}

/// The object that a weak reference stands for on the list, or null if it needs nothing any more. Takes over the reference.
Value take_target(World& world, Value link) {
    const Local keep(world, link);
    const Value target = world.get<WeakRef>(link).target;
    return world.death_needs_code(target) ? world.retain(target) : Value();
}

/// __del__ runs once, whatever becomes of the object (PEP 442). Weak references are cleared after it.
Flow call_del(Machine& machine, Value object) {
    World& world = machine.world;
    const Local method(world, find_special_method(world, object, "__del__"));
    mark_finalized(world, object);
    if (method.is_null()) {
        world.release(object);
        return Flow::Next;
    }
    const Value function = peek_type_attribute(world, world.type_of(object), "__del__");
    const Flow flow =
        call(machine, method, std::initializer_list<Value>{}, OnReturn::Finalizer, world.retain(function));
    world.release(object);
    return flow;
}

/// Runs what one object's death asks for. Takes over the list's reference.
Flow finalize(Machine& machine, Value object) {
    World& world = machine.world;
    if (world.layout_of(object) == Layout::WeakRef && world.get<WeakRef>(object).target.is_some()) {
        object = take_target(world, object);
        if (object.is_null()) return Flow::Next;
    }
    switch (world.layout_of(object)) {
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator:
            return finalize_generator(machine, object);
        case Layout::NativeCoroutine:
        case Layout::AsyncGeneratorStep:
            return tell_never_awaited(machine, object);
        case Layout::WeakRef:
            return call_weak_reference(machine, object);
        case Layout::Future:
        case Layout::Task: {
            if (has_special(world, object, SpecialName::Del)) return call_del(machine, object);
            auto& future = world.get<Future>(object);
            if (machine.helper("_future_died").is_some()) {
                return call_helper(machine, "_future_died", {object}, OnReturn::Finalizer, object);
            }
            future.log_traceback = 0;
            world.release_finalized(object);
            return Flow::Next;
        }
        default:
            break;
    }
    return call_del(machine, object);
}

/// False with MemoryError raised when the limit is passed and collecting cycles does not help. After that it is not raised again before
/// a part of the memory has been given back, so that it can be handled and told of.
bool check_memory(Machine& machine) {
    WorldState& state = machine.state;
    const u64 limit = state.options.memory_limit;
    if (state.live <= limit) {
        if (state.live + limit / 16 <= limit) state.attention &= ~(kAttentionShort | kAttentionDying);
        return true;
    }
    const u32 dying = machine.world.get<List>(state.finalizers).count;
    const bool waits_for_deaths = (state.attention & kAttentionDying) != 0;
    if (waits_for_deaths && dying > 0) return true;
    if ((state.attention & kAttentionShort) != 0) return true;
    machine.world.collect_cycles(World::Collect::Everything, machine.world.value_of(*machine.frame));
    if (state.live <= limit) return true;
    if (!waits_for_deaths && machine.world.get<List>(state.finalizers).count > dying) {
        state.attention |= kAttentionDying;
        return true;
    }
    state.attention = (state.attention & ~kAttentionDying) | kAttentionShort;
    raise_error(machine.world, TypeId::MemoryError, "");
    return false;
}

/// What set_event_loop has set and nobody has closed outlives the program's end, and so do the tasks that it would run.
bool is_kept_by_asyncio(World& world, Value loop) {
    const Value events = peek_item(world, world.state().modules, "asyncio.events");
    if (events.is_null() || sched::is_closed(world, loop)) return false;
    return peek_item(world, world.get<ModuleObject>(events).dict, "_current_loop") == loop;
}

// The order of deaths. What dies together is finalized in that order, each with all that dies by it before the next begins. A
// finalizer is a frame that only starts running when attend() is left; so WorldState::finalizers is a stack of batches, each
// turned round so that its next object is on top:
//
//     kBatch C B  kBatch Z Y  kTop  x1 x2
//
// B and C wait until the finalizer of their sibling A has returned; it is running, and has let X, Y and Z die, of which X's
// runs now; x1 and x2 have just died and are to be ordered. Without any batch the list holds new deaths only.
constexpr Value kBatch = Value::integer(1);
constexpr Value kTop = Value::integer(2);

/// Where the objects begin that are in no batch yet.
u32 first_unordered(const World& world, Value deaths) {
    const auto items = items_of(world, deaths);
    for (std::size_t i = items.size(); i > 0; --i) {
        if (items[i - 1] == kTop) return static_cast<u32>(i);
    }
    return 0;
}

/// Makes a batch of the new deaths; when a finalizer has just returned they go before what is left of its own.
bool order_new_deaths(World& world, Value deaths, bool joins_batch) {
    const u32 begin = first_unordered(world, deaths);
    const auto items = items_of(world, deaths);
    if (begin == items.size()) return false;
    std::vector<Value> fresh;
    for (std::size_t i = items.size(); i > begin; --i) fresh.push_back(world.retain(items[i - 1]));
    list_erase(world, deaths, begin == 0 ? 0 : begin - 1, static_cast<u32>(items.size()));
    if (!joins_batch || begin == 0) list_append(world, deaths, kBatch);
    for (const Value object : fresh) list_append_owned(world, deaths, object);
    list_append(world, deaths, kTop);
    return true;
}

/// The next object of the topmost batch, owned; null when that has come to its end.
Value take_next_death(World& world, Value deaths) {
    const u32 top = first_unordered(world, deaths);
    if (top < 2) return Value();
    const Value next = world.retain(items_of(world, deaths)[top - 2]);
    list_erase(world, deaths, top - 2, top - 1);
    const bool is_last = next == kBatch;
    // The mark stands on the batch below, if there is one.
    if (is_last && world.get<List>(deaths).count == 1) list_erase(world, deaths, 0, 1);
    return is_last ? Value() : next;
}

}  // namespace

bool destroy_left_task(Machine& machine, Flow& flow) {
    World& world = machine.world;
    const Value loops = sched::loops_in_use(world);
    if (loops.is_null() || machine.helper("_future_died").is_null()) return false;
    for (const Value loop : items_of(world, loops)) {
        if (is_kept_by_asyncio(world, loop)) continue;
        for (const Value task : sched::pending_tasks(world, loop)) {
            const Value coroutine = world.get<Task>(task).coroutine;
            const bool is_suspended = coroutine.is_some() && world.layout_of(coroutine) == Layout::Coroutine &&
                                      world.get<Generator>(coroutine).state == GeneratorState::Suspended;
            const bool is_to_be_told = world.get<Task>(task).log_destroy_pending != 0;
            if (!is_suspended && !is_to_be_told) continue;
            flow = is_to_be_told ? call_helper(machine, "_future_died", {task}, OnReturn::Discard)
                                 : close_generator(machine, world.retain(coroutine));
            return true;
        }
    }
    return false;
}

Flow attend(Machine& machine) {
    WorldState& state = machine.state;
    if (state.ending != Ending::Running) {
        machine.stop = RunStop::Ended;
        return Flow::Stop;
    }
    if ((state.attention & kAttentionComputed) != 0) {
        state.attention &= ~kAttentionComputed;
        return pass_computed_time(machine);
    }
    state.attention &= ~kAttentionLook;
    if (state.output_bytes > state.options.output_limit) {
        state.ending = Ending::Limit;
        machine.stop = RunStop::Ended;
        return Flow::Stop;
    }
    if (!check_memory(machine)) return Flow::Raise;
    const bool goes_on = (state.attention & kAttentionFinalized) != 0;
    state.attention &= ~kAttentionFinalized;
    if (state.finalizers.is_null() || machine.world.get<List>(state.finalizers).count == 0) return Flow::Next;
    const bool is_new = order_new_deaths(machine.world, state.finalizers, goes_on);
    if (!is_new && !goes_on) return Flow::Next;
    const Value object = take_next_death(machine.world, state.finalizers);
    if (object.is_null()) return Flow::Next;
    const Frame* frame = machine.frame;
    const Flow flow = finalize(machine, object);
    // What needed no frame is through already.
    if (flow == Flow::Next && machine.frame == frame) state.attention |= kAttentionFinalized;
    return flow;
}

}  // namespace asyncarium
