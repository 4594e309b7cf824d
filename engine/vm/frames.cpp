// Frames: making them, entering and leaving them, and what becomes of the value or exception they end with.
#include <cassert>

#include "engine/vm/generators.h"
#include "engine/vm/loop_driver.h"
#include "engine/vm/machine.h"
#include "engine/vm/native_registry.h"
#include "engine/world/delegates.h"

namespace asyncarium {
namespace {

/// A frame of hidden code raised or returned: is `raised` an instance of that class?
bool raised_is(const Machine& machine, TypeId type) { return machine.world.is_instance(machine.state.raised, type); }

void drop_raised(Machine& machine) { machine.world.assign_owned(machine.state.raised, Value()); }

/// The value of the StopIteration that was raised, which is dropped.
Value take_stop_value(Machine& machine) {
    const auto& exception = machine.world.get<ExceptionObject>(machine.state.raised);
    const Value value = exception.extra[0].is_some() ? machine.world.retain(exception.extra[0]) : kNone;
    drop_raised(machine);
    return value;
}

/// The instruction that the innermost frame has just passed.
Instruction passed_instruction(const Machine& machine) {
    const Frame& frame = *machine.frame;
    return code_of(machine, frame).instructions[frame.pc - 1];
}

Flow exhaust_iterator(Machine& machine) {
    machine.world.release(pop(machine));
    machine.frame->pc = passed_instruction(machine).operand();
    return Flow::Next;
}

/// A conditional jump met an object whose truth is code; here is the bool.
Flow decide_branch(Machine& machine, Value truth) {
    const Instruction jump = passed_instruction(machine);
    const bool is_true = truth == kTrue;
    const bool keeps = jump.opcode() == Opcode::JUMP_IF_FALSE_OR_POP || jump.opcode() == Opcode::JUMP_IF_TRUE_OR_POP;
    const bool wanted = jump.opcode() == Opcode::POP_JUMP_IF_TRUE || jump.opcode() == Opcode::JUMP_IF_TRUE_OR_POP;
    const bool jumps = is_true == wanted;
    if (!keeps || !jumps) machine.world.release(pop(machine));
    if (jumps) machine.frame->pc = jump.operand();
    machine.world.release(truth);
    return Flow::Next;
}

Flow keep_instance(Machine& machine, Value instance, Value result) {
    if (result == kNone) {
        push(machine, instance);
        return Flow::Next;
    }
    raise_error(machine.world, TypeId::TypeError, "__init__() should return None, not '{}'",
                type_name(machine.world, result));
    machine.world.release(result);
    machine.world.release(instance);
    return Flow::Raise;
}

const Frame* script_frame_from(const World& world, const Frame* frame) {
    while (frame != nullptr && frame->kind != FrameKind::Script) {
        frame = frame->back.is_some() ? &world.get<Frame>(frame->back) : nullptr;
    }
    return frame;
}

/// What is thrown into anything but a generator or coroutine is thrown past the frame that awaits it: what ends by it was called from
/// further out (Objects/genobject.c, _gen_throw).
bool is_passed_over(const World& world, const Frame& frame) {
    if ((frame.flags & kThrownThrough) == 0) return false;
    const Value receiver = peek_delegate(world, frame);
    if (receiver.is_null()) return false;
    const Layout layout = world.layout_of(receiver);
    return layout != Layout::Generator && layout != Layout::Coroutine;
}

}  // namespace

Flow finish_delegation(Machine& machine, Value result) {
    Frame& frame = *machine.frame;
    frame.flags = static_cast<u16>(frame.flags & ~kThrownThrough);
    machine.world.release(pop(machine));
    push(machine, result);
    frame.pc = code_of(machine, frame).instructions[frame.pc].operand();
    return Flow::Next;
}

Flow propagate_from_send(Machine& machine) {
    Frame& frame = *machine.frame;
    ++frame.pc;
    const bool was_thrown_through = (frame.flags & kThrownThrough) != 0;
    frame.flags = static_cast<u16>(frame.flags & ~kThrownThrough);
    return was_thrown_through && is_handling(frame) ? Flow::Raise : Flow::Propagate;
}

Flow fail_at_once(Machine& machine, OnReturn action, Value extra) {
    const Flow flow = fail(machine, action, extra);
    return flow == Flow::Propagate ? Flow::Raise : flow;
}

Machine::Machine(World& the_world, const RunUntil& run_until)
    : world(the_world),
      state(the_world.state()),
      program(the_world.program()),
      until(run_until),
      natives(native_entries()) {}

Value Machine::peek_class_attribute(Ref type, Value name) {
    const auto& object = world.get<TypeObject>(type);
    MethodCacheEntry& entry = methods_[(object.version * 31 ^ name.bits() >> 4) & (methods_.size() - 1)];
    if (entry.version == object.version && entry.name == name) return entry.attribute;
    Value found;
    if (object.mro.is_some()) {
        for (const Value ancestor : items_of(world, object.mro)) {
            const Value dict = world.get<TypeObject>(ancestor).dict;
            if (dict.is_some()) found = peek_item(world, dict, name);
            if (found.is_some()) break;
        }
    }
    entry = {object.version, name, found};
    return found;
}

Frame& make_frame(Machine& machine, CodeId code_id, Value function, Value globals) {
    World& world = machine.world;
    const Code& code = machine.program.code(code_id);
    auto& frame = world.get<Frame>(world.allocate_uninitialised(frame_bytes(code.slot_count), type_ref(TypeId::Frame)));
    frame.back = Ref();
    frame.code = code_id;
    frame.pc = 0;
    frame.depth = 0;
    frame.line = code.first_line;
    frame.kind = FrameKind::Script;
    frame.on_return = OnReturn::Push;
    frame.flags = 0;
    frame.function = world.retain(function);
    frame.globals = world.retain(globals);
    frame.names = Value();
    frame.generator = Value();
    frame.handled = Value();
    frame.extra = Value();
    const std::size_t variables = code.variable_count;
    for (std::size_t i = 0; i < variables; ++i) frame.slots[i] = Value();
    if (function.is_some() && world.get<Function>(function).closure.is_some()) {
        const auto cells = items_of(world, world.get<Function>(function).closure);
        Value* free_variables = frame.slots + variables - cells.size();
        for (std::size_t i = 0; i < cells.size(); ++i) free_variables[i] = world.retain(cells[i]);
    }
    return frame;
}

Frame& make_frame(Machine& machine, FrameKind kind) {
    auto& frame = machine.world.get<Frame>(machine.world.allocate(frame_bytes(0), type_ref(TypeId::Frame)));
    frame.kind = kind;
    return frame;
}

Flow enter_frame(Machine& machine, Frame& frame, OnReturn action, Value extra) {
    World& world = machine.world;
    frame.back = machine.frame == nullptr ? Ref() : world.ref_of(*machine.frame);
    frame.on_return = action;
    frame.extra = extra;
    machine.frame = &frame;
    if (frame.kind != FrameKind::Script) return Flow::Next;
    const bool hidden = code_of(machine, frame).hidden;
    u32& depth = hidden ? machine.state.hidden_depth : machine.state.recursion_depth;
    if (++depth <= depth_limit(machine.state, hidden)) return Flow::Next;
    const Departure departure = leave_frame(machine);
    raise_error(world, TypeId::RecursionError, "maximum recursion depth exceeded");
    return fail_at_once(machine, departure.action, departure.extra);
}

void free_frame(World& world, const Code& code, Frame& frame) {
    const std::size_t owned = code.variable_count + frame.depth;
    for (std::size_t i = 0; i < owned; ++i) world.release(frame.slots[i]);
    world.release(frame.function);
    world.release(frame.globals);
    world.release(frame.names);
    world.release(frame.handled);
    world.free_block(world.ref_of(frame), frame_bytes(code.slot_count));
}

const Frame* find_script_frame(const Machine& machine) { return script_frame_from(machine.world, machine.frame); }

void keep_caller(Machine& machine, Frame& ended) {
    World& world = machine.world;
    world.assign_owned(ended.handled, Value::integer(world.next_creation_number()));
    const Frame* caller = find_script_frame(machine);
    while (caller != nullptr && is_passed_over(world, *caller)) {
        caller = caller->back.is_some() ? script_frame_from(world, &world.get<Frame>(caller->back)) : nullptr;
    }
    if (caller != nullptr) ended.back = machine.world.retain(machine.world.value_of(*caller)).ref();
}

Departure leave_frame(Machine& machine) {
    World& world = machine.world;
    Frame& frame = *machine.frame;
    const Departure departure{frame.on_return, frame.extra};
    frame.extra = Value();
    machine.frame = frame.back.is_some() ? &world.get<Frame>(frame.back) : nullptr;
    frame.back = Ref();
    if (frame.kind != FrameKind::Script) {
        if (frame.kind == FrameKind::Loop) machine.state.recursion_depth -= frame.flags;
        world.release(world.ref_of(frame));
        return departure;
    }
    const Code& code = code_of(machine, frame);
    --(code.hidden ? machine.state.hidden_depth : machine.state.recursion_depth);
    if (--frame.references == 0) {
        free_frame(world, code, frame);
    } else if (frame.generator.is_null()) {
        keep_caller(machine, frame);
    }
    return departure;
}

Flow deliver(Machine& machine, OnReturn action, Value extra, Value result) {
    World& world = machine.world;
    switch (action) {
        case OnReturn::Push:
            push(machine, result);
            break;
        case OnReturn::KeepInstance:
            return keep_instance(machine, extra, result);
        case OnReturn::Truth:
            push(machine, result);
            break;
        case OnReturn::Not:
            push(machine, boolean(result != kTrue));
            world.release(result);
            break;
        case OnReturn::Branch:
            return decide_branch(machine, result);
        case OnReturn::Iteration:
            push(machine, result);
            break;
        case OnReturn::Delegate:
            return finish_delegation(machine, result);
        case OnReturn::Retry:
            push(machine, result);
            --machine.frame->pc;
            break;
        case OnReturn::Module:
            world.release(result);
            push(machine, extra);
            return Flow::Next;
        case OnReturn::SendResult:
            return yield_through(machine, result);
        case OnReturn::RaiseResult:
            raise_exception(world, result);
            world.release(result);
            return Flow::Raise;
        case OnReturn::SplitPair:
            // except*: the rest, and what this clause handles, which is the exception being handled from now on.
            for (const Value part : items_of(world, result)) push(machine, world.retain(part));
            if (top(machine) != kNone) world.assign(machine.frame->handled, top(machine));
            world.release(result);
            break;
        case OnReturn::TaskStep:
            return task_returned(machine, extra, result);
        case OnReturn::Callback:
            return callback_returned(machine, extra, result);
        case OnReturn::Default:
            push(machine, result);
            break;
        case OnReturn::Close:
            push(machine, result);
            break;
        case OnReturn::Finalizer:
        case OnReturn::Report:
            world.release(result);
            if (extra.is_some()) world.release_finalized(extra);
            machine.state.attention |= kAttentionFinalized;
            return Flow::Next;
        default:
            world.release(result);
            break;
    }
    world.release(extra);
    return Flow::Next;
}

Flow fail(Machine& machine, OnReturn action, Value extra) {
    World& world = machine.world;
    switch (action) {
        case OnReturn::Iteration:
            world.release(extra);
            if (!raised_is(machine, TypeId::StopIteration)) return Flow::Propagate;
            drop_raised(machine);
            return exhaust_iterator(machine);
        case OnReturn::Default:
            if (!raised_is(machine, TypeId::StopIteration)) break;
            drop_raised(machine);
            push(machine, extra);
            return Flow::Next;
        case OnReturn::Close:
            world.release(extra);
            if (raised_is(machine, TypeId::StopIteration)) {
                push(machine, take_stop_value(machine));
                return Flow::Next;
            }
            if (!raised_is(machine, TypeId::GeneratorExit)) return Flow::Propagate;
            drop_raised(machine);
            push(machine, kNone);
            return Flow::Next;
        case OnReturn::SendResult:
            if (raised_is(machine, TypeId::StopIteration)) return finish_delegation(machine, take_stop_value(machine));
            return propagate_from_send(machine);
        case OnReturn::Delegate:
            world.release(extra);
            return propagate_from_send(machine);
        case OnReturn::TaskStep:
            return task_raised(machine, extra);
        case OnReturn::Callback:
            return callback_raised(machine, extra);
        case OnReturn::Finalizer: {
            const bool was_closed = extra.is_some() && is_generator(world.layout_of(extra));
            if (was_closed &&
                (raised_is(machine, TypeId::GeneratorExit) || raised_is(machine, TypeId::StopIteration))) {
                drop_raised(machine);
                return deliver(machine, OnReturn::Finalizer, extra, kNone);
            }
            const Local exception(world, machine.state.raised);
            machine.state.raised = Value();
            const Value object = extra.is_some() ? extra : kNone;
            return call_helper(machine, "_report_unraisable", {exception, object}, OnReturn::Report, extra);
        }
        case OnReturn::Report:
            // There is no room to say it.
            drop_raised(machine);
            return deliver(machine, OnReturn::Report, extra, kNone);
        default:
            break;
    }
    world.release(extra);
    return Flow::Propagate;
}

}  // namespace asyncarium
