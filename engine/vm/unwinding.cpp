// A raised exception on its way up: contexts, tracebacks, handlers, and frames that end by it.
#include "engine/vm/unwinding.h"

#include <utility>

#include "engine/sched/describe.h"
#include "engine/sched/task.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/generators.h"
#include "engine/vm/machine.h"
#include "engine/world/kept_frames.h"

namespace asyncarium {
namespace {

/// The innermost exception that is being handled at this moment; null when there is none. Borrowed.
Value peek_handled(const World& world, const Frame* frame) {
    while (frame != nullptr) {
        const bool counts = frame->kind == FrameKind::Script && (frame->flags & kThrownThrough) == 0;
        if (counts && is_handling(*frame)) return frame->handled;
        frame = frame->back.is_some() ? &world.get<Frame>(frame->back) : nullptr;
    }
    return Value();
}

/// Breaks a chain of contexts where it would come back to `exception` (Python/errors.c, _PyErr_SetObject). A program may have
/// made the chain a ring that does not hold `exception`: a second walker at half the speed is met then.
void cut_context_cycle(World& world, Value exception, Value handled) {
    Value link = handled;
    Value slow = handled;
    for (bool slow_rests = true;; slow_rests = !slow_rests) {
        const Value next = world.get<ExceptionObject>(link).context;
        if (next.is_null()) return;
        if (next == exception) {
            world.assign_owned(world.get<ExceptionObject>(link).context, Value());
            return;
        }
        link = next;
        if (link == slow) return;
        if (!slow_rests) slow = world.get<ExceptionObject>(slow).context;
    }
}

/// A report of a failed test shows with which arguments a function was called: the parameters' values by now, None for deleted ones.
void keep_arguments(World& world, Value traceback, const Frame& frame) {
    const u32 count = world.program().code(frame.code).parameter_count();
    std::vector<Value> values;
    for (u32 i = 0; i < count; ++i) {
        Value value = frame.slots[i];
        if (value.is_some() && world.is(value, TypeId::Cell)) value = world.get<Cell>(value).content;
        values.push_back(value.is_null() ? kNone : value);
    }
    world.get<Traceback>(traceback).arguments = make_tuple(world, std::span<const Value>(values));
}

const ExceptionEntry* find_handler(const Code& code, u32 pc) {
    for (const ExceptionEntry& entry : code.exception_table) {
        if (pc >= entry.begin && pc < entry.end) return &entry;
    }
    return nullptr;
}

void enter_handler(Machine& machine, const ExceptionEntry& entry, u32 pc) {
    World& world = machine.world;
    Frame& frame = *machine.frame;
    while (frame.depth > entry.depth) world.release(pop(machine));
    if (entry.push_lasti) push(machine, Value::integer(pc));
    push(machine, machine.state.raised);
    machine.state.raised = Value();
    frame.pc = entry.target;
}

/// The innermost frame ends by an exception. Its variables may live on in the traceback, what it was working with does not.
void drop_temporaries(Machine& machine) {
    Frame& frame = *machine.frame;
    while (frame.depth > 0) machine.world.release(pop(machine));
    machine.world.assign_owned(frame.handled, Value());
}

void tell_uncaught(Machine& machine, const Frame& frame) {
    World& world = machine.world;
    if (!world.has_listener() || code_of(machine, frame).hidden) return;
    // Described without touching the world, which must be the same whether anybody listens or not.
    const std::string description = sched::describe_exception(world, machine.state.raised);
    Event event{.kind = EventKind::ExceptionRaised, .b = frame.line, .text = description};
    const Value task = sched::current_task(world);
    if (task.is_some()) event.task = world.get<Task>(task).id;
    world.emit(event);
}

/// What a program's own __getattr__(self, name) raises is told which attribute of what is missing, as Objects/object.c does for every
/// failed look-up (set_attribute_error_context): a traceback's "Did you mean" comes from it.
void complete_attribute_error(World& world, const Frame& frame, const Code& code) {
    const Value raised = world.state().raised;
    if (code.name != "__getattr__" || code.parameter_count() != 2) return;
    if (!world.is_instance(raised, TypeId::AttributeError)) return;
    auto& exception = world.get<ExceptionObject>(raised);
    if (exception.extra[kAttributeErrorName].is_some() || exception.extra[kAttributeErrorObject].is_some()) return;
    const auto value_of = [&](u32 slot) {
        const Value value = frame.slots[slot];
        return value.is_some() && world.is(value, TypeId::Cell) ? world.get<Cell>(value).content : value;
    };
    world.assign(exception.extra[kAttributeErrorName], value_of(1));
    world.assign(exception.extra[kAttributeErrorObject], value_of(0));
}

/// Whether a frame in a traceback, or one that it has in `extra`, refers to `caller` already.
bool has_caller(const World& world, Value frame, Value caller) {
    for (const Frame* at = &world.get<Frame>(frame); at != nullptr; at = find_kept_frame(world, *at)) {
        if (was_called_by(world, *at, caller)) return true;
    }
    return false;
}

/// Hangs a hidden frame that has ended, and those that it has in `extra`, into the exception's newest traceback entry, in front of the
/// frame that this keeps already. False while there is no entry.
bool keep_hidden_frame(World& world, Value exception, Value frame) {
    const Value traceback = world.get<ExceptionObject>(exception).traceback;
    if (traceback.is_null()) return false;
    if (has_caller(world, world.get<Traceback>(traceback).frame, frame)) {
        ++world.get<Traceback>(traceback).hidden_callers;
        return true;
    }
    Value last = frame;
    while (world.get<Frame>(last).extra.is_some()) last = world.get<Frame>(last).extra;
    auto& entry = world.get<Traceback>(traceback);
    world.get<Frame>(last).extra = entry.frame;
    entry.frame = world.retain(frame);
    return true;
}

/// A hidden frame handles the exception: CPython's traceback would name it, and those that the exception has ended before (`unkept`).
/// What a line of the program has raised gets its own traceback back from contextlib.
void keep_handling_frame(Machine& machine, const Code& code, Value unkept) {
    World& world = machine.world;
    const bool is_known = world.get<ExceptionObject>(machine.state.raised).traceback.is_some();
    if (is_known && world.program().modules[code.module].name == "contextlib") return;
    if (unkept.is_some()) keep_in_exception(world, machine.state.raised, unkept);
    keep_in_exception(world, machine.state.raised, world.value_of(*machine.frame));
}

}  // namespace

void set_context(Machine& machine, Value exception) {
    World& world = machine.world;
    const Value handled = peek_handled(world, machine.frame);
    if (handled.is_null() || handled == exception) return;
    auto& object = world.get<ExceptionObject>(exception);
    if (object.context == handled) return;
    cut_context_cycle(world, exception, handled);
    world.assign(object.context, handled);
}

Value peek_handled_exception(const Machine& machine) { return peek_handled(machine.world, machine.frame); }

Flow unwind(Machine& machine, Flow how) {
    World& world = machine.world;
    if (how == Flow::Raise) set_context(machine, machine.state.raised);
    Local unkept;  // hidden frames for the first entry that there will be
    while (true) {
        Frame& frame = *machine.frame;
        if (frame.kind != FrameKind::Script) return leave_other_frame(machine);
        const Code& code = code_of(machine, frame);
        const u32 pc = frame.pc == 0 ? 0 : frame.pc - 1;
        if (how != Flow::Reraise && !code.hidden) {
            auto& exception = world.get<ExceptionObject>(machine.state.raised);
            add_traceback(world, exception, frame, pc);
            if (unkept.is_some()) keep_hidden_frame(world, machine.state.raised, unkept);
            unkept = Local();
            if (world.program().use == ProgramUse::Test) keep_arguments(world, exception.traceback, frame);
        }
        if (const ExceptionEntry* handler = frame.pc == 0 ? nullptr : find_handler(code, pc)) {
            if (outlives_exception(world, code)) keep_handling_frame(machine, code, unkept);
            enter_handler(machine, *handler, pc);
            return Flow::Next;
        }
        tell_uncaught(machine, frame);
        if (!code.hidden) complete_attribute_error(world, frame, code);
        drop_temporaries(machine);
        const bool is_kept = outlives_exception(world, code);
        const Local exception(world, is_kept ? world.retain(machine.state.raised) : Value());
        Local kept(world, is_kept ? world.retain(world.value_of(frame)) : Value());
        Flow flow = Flow::Next;
        if (frame.generator.is_some()) {
            flow = raise_from_generator(machine);
        } else {
            const Departure departure = leave_frame(machine);
            flow = fail(machine, departure.action, departure.extra);
        }
        if (is_kept && (unkept.is_null() || !has_caller(world, unkept, kept)) &&
            !keep_hidden_frame(world, exception, kept)) {
            world.get<Frame>(kept).extra = unkept.take();
            unkept = std::move(kept);
        }
        if (flow == Flow::Next || flow == Flow::Stop) return flow;
        if (flow == Flow::Raise) set_context(machine, machine.state.raised);
        how = flow;
    }
}

}  // namespace asyncarium
