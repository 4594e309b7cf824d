// run(): the frames' outermost loop, and how a program ends.
#include <algorithm>
#include <cassert>

#include "engine/sched/loop.h"
#include "engine/sched/loop_register.h"
#include "engine/vm/dispatch.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/finalizers.h"
#include "engine/vm/loop_driver.h"
#include "engine/vm/module_objects.h"
#include "engine/vm/modules/output.h"
#include "engine/vm/thread_turns.h"
#include "engine/vm/unwinding.h"

namespace asyncarium {
namespace {

/// Frame::pc of a thread's Entry frame: how far its end has come (Python/pylifecycle.c, Py_FinalizeEx).
enum class EntryStage : u32 {
    Running,
    Reporting,
    WaitingForThreads,
    ThreadsEnded,
    CollectingCycles,
    FinalizersHaveRun,
    ForgettingException,
    ClearingGlobals,
    GlobalsCleared,
    DestroyingTasks,
    Done
};

EntryStage stage_of(const Frame& entry) { return static_cast<EntryStage>(entry.pc); }
void set_stage(Frame& entry, EntryStage stage) { entry.pc = static_cast<u32>(stage); }

/// The module `__main__` goes, and with it the names that no function refers to as its globals. Those that functions do keep are a
/// cycle: finalizers in it still find every name (Python/pylifecycle.c, finalize_modules).
void drop_main_module(World& world) {
    const Local name(world, make_string(world, "__main__"));
    erase_item(world, world.state().modules, name);
}

/// What sys.last_exc is in CPython: the exception that ended the program, whose traceback keeps the variables of its frames.
void keep_last_exception(World& world, Value exception) {
    const Local name(world, make_string(world, "last_exception"));
    set_item(world, world.state().module_state, name, exception);
}

std::string_view ending_text(Ending ending) {
    switch (ending) {
        case Ending::Exception:
            return "an uncaught exception";
        case Ending::SystemExit:
            return "sys.exit";
        default:
            return "the end of the program";
    }
}

bool is_main_thread(const World& world) { return world.get<Thread>(world.state().current_thread).id.number == 0; }

void end_program(Machine& machine) {
    if (machine.state.ending == Ending::Running) {
        // flags of the Entry frame: the Ending that was decided when the program left its last frame.
        machine.state.ending = static_cast<Ending>(machine.frame->flags);
    }
    machine.world.emit(
        {.kind = EventKind::ProgramEnded, .a = machine.state.exit_status, .text = ending_text(machine.state.ending)});
}

/// Whether gc.disable() has not been called: then only what is left at the very end is collected.
bool is_collector_enabled(World& world) {
    const Value module = peek_item(world, world.state().modules, "gc");
    return module.is_null() || peek_item(world, world.get<ModuleObject>(module).dict, "_enabled") != kFalse;
}

/// Module threading has left a function for the end of the main thread (threading._shutdown).
Flow wait_for_threads(Machine& machine) {
    if (machine.helper("_wait_for_threads").is_null()) return Flow::Next;
    return call_helper(machine, "_wait_for_threads", {}, OnReturn::Discard);
}

/// What module atexit has collected, if the program has imported it.
Flow call_exit_functions(Machine& machine) {
    if (machine.helper("_run_exit_functions").is_null()) return Flow::Next;
    return call_helper(machine, "_run_exit_functions", {}, OnReturn::Discard);
}

/// The innermost frame is the bottom of the thread.
Flow finish_thread(Machine& machine) {
    Frame& entry = *machine.frame;
    if (!is_main_thread(machine.world)) return drive_worker(machine);
    if (must_attend(machine.state)) {
        const Flow flow = attend(machine);
        if (flow != Flow::Next || machine.frame != &entry || must_attend(machine.state)) return flow;
    }
    switch (stage_of(entry)) {
        case EntryStage::Running:
            entry.flags = static_cast<u16>(Ending::Finished);
            set_stage(entry, EntryStage::WaitingForThreads);
            return wait_for_threads(machine);
        case EntryStage::Reporting:
            set_stage(entry, EntryStage::WaitingForThreads);
            return wait_for_threads(machine);
        case EntryStage::WaitingForThreads:
            set_stage(entry, EntryStage::ThreadsEnded);
            return Flow::Next;
        case EntryStage::ThreadsEnded:
            set_stage(entry, EntryStage::CollectingCycles);
            return call_exit_functions(machine);
        case EntryStage::CollectingCycles:
            if (!is_collector_enabled(machine.world)) {
                set_stage(entry, EntryStage::ForgettingException);
                return Flow::Next;
            }
            set_stage(entry, EntryStage::FinalizersHaveRun);
            machine.world.collect_cycles(World::Collect::AtExit, machine.world.value_of(entry));
            return Flow::Next;
        case EntryStage::FinalizersHaveRun:
            set_stage(entry, EntryStage::ForgettingException);
            machine.world.collect_cycles(World::Collect::AtExit, machine.world.value_of(entry));
            return Flow::Next;
        case EntryStage::ForgettingException:
            set_stage(entry, EntryStage::ClearingGlobals);
            keep_last_exception(machine.world, kNone);
            return Flow::Next;
        case EntryStage::ClearingGlobals:
            if (machine.until.end == RunUntil::End::Globals) {
                machine.stop = RunStop::Globals;
                return Flow::Stop;
            }
            sched::forget_closed_loops(machine.world);
            drop_main_module(machine.world);
            set_stage(entry, EntryStage::GlobalsCleared);
            return Flow::Next;
        case EntryStage::GlobalsCleared:
            set_stage(entry, EntryStage::DestroyingTasks);
            machine.world.collect_cycles(
                is_collector_enabled(machine.world) ? World::Collect::Remains : World::Collect::RemainsByAge,
                machine.world.value_of(entry));
            return Flow::Next;
        case EntryStage::DestroyingTasks: {
            Flow flow = Flow::Next;
            if (!destroy_left_task(machine, flow)) set_stage(entry, EntryStage::Done);
            return flow;
        }
        default:
            end_program(machine);
            machine.stop = RunStop::Ended;
            return Flow::Stop;
    }
}

/// SystemExit has reached the top: its code becomes the exit status; a code that is no number is printed (Python/pythonrun.c,
/// _Py_HandleSystemExit).
Flow handle_system_exit(Machine& machine, Value exception) {
    World& world = machine.world;
    const Value code = world.get<ExceptionObject>(exception).extra[kSystemExitCode];
    machine.frame->flags = static_cast<u16>(Ending::SystemExit);
    if (code.is_null() || code == kNone) {
        machine.state.exit_status = 0;
    } else if (const auto number = to_i64(world, code);
               number && (code.is_int() || world.is_instance(code, TypeId::Int))) {
        machine.state.exit_status = static_cast<i32>(*number & 0xff);
    } else {
        machine.state.exit_status = 1;
        return call_helper(machine, "_print_exit_code", {code}, OnReturn::Discard);
    }
    return Flow::Next;
}

/// "TypeError: message", as far as C++ can tell.
std::string describe_natively(World& world, Value exception) {
    std::string text(type_name(world, exception));
    const Answer message = str_natively(world, exception);
    if (!message.is_done()) return text;
    if (const std::string_view words = text_of(world, message.value); !words.empty())
        text += fmt::format(": {}", words);
    world.release(message.value);
    return text;
}

/// An exception has left the thread's last frame.
Flow handle_uncaught(Machine& machine) {
    World& world = machine.world;
    Frame& entry = *machine.frame;
    const bool is_main = is_main_thread(world);
    const bool already_reporting = is_main && stage_of(entry) != EntryStage::Running;
    if (is_main && stage_of(entry) < EntryStage::Reporting) set_stage(entry, EntryStage::Reporting);
    const Local exception(world, machine.state.raised);
    machine.state.raised = Value();
    if (already_reporting) {
        // Printing the exception raised another one: at least its name is told.
        write_output(world, OutputStream::Stderr, fmt::format("{}\n", describe_natively(world, exception)));
        return Flow::Next;
    }
    if (!is_main) return call_helper(machine, "_report_uncaught", {exception}, OnReturn::Discard);
    if (world.is_instance(exception, TypeId::SystemExit)) return handle_system_exit(machine, exception);
    entry.flags = static_cast<u16>(Ending::Exception);
    machine.state.exit_status = 1;
    keep_last_exception(world, exception);
    world.state().last_exception_number = world.get<ExceptionObject>(exception).creation_number;
    return call_helper(machine, "_report_uncaught", {exception}, OnReturn::Discard);
}

Flow step_outermost(Machine& machine) {
    switch (machine.frame->kind) {
        case FrameKind::Script:
            return execute(machine);
        case FrameKind::Loop:
            return drive_loop(machine);
        case FrameKind::Wait:
            return drive_wait(machine);
        default:
            return finish_thread(machine);
    }
}

RunStop run_frames(Machine& machine) {
    while (true) {
        Flow flow = step_outermost(machine);
        while (flow != Flow::Next) {
            if (flow == Flow::Stop) return machine.stop;
            flow = unwind(machine, flow);
        }
        if (machine.fuel < 0) return RunStop::Slice;
        machine.fuel -= 8;
    }
}

}  // namespace

Flow leave_other_frame(Machine& machine) {
    World& world = machine.world;
    switch (machine.frame->kind) {
        case FrameKind::Loop: {
            sched::finish(world, machine.frame->function);
            const Departure departure = leave_frame(machine);
            return fail(machine, departure.action, departure.extra);
        }
        case FrameKind::Wait: {
            const Departure departure = leave_frame(machine);
            return fail(machine, departure.action, departure.extra);
        }
        default:
            return handle_uncaught(machine);
    }
}

void run_to_entry(Machine& machine) {
    machine.fuel = i64{1} << 62;
    while (machine.frame->kind != FrameKind::Entry) {
        Flow flow = step_outermost(machine);
        while (flow != Flow::Next && flow != Flow::Stop) flow = unwind(machine, flow);
        assert(flow == Flow::Next);
    }
}

RunStop run(World& world, const RunUntil& until) {
    WorldState& state = world.state();
    if (state.ending != Ending::Running) return RunStop::Ended;
    Machine machine(world, until);
    machine.fuel = static_cast<i64>(std::min<u64>(until.instructions, u64{1} << 62));
    machine.frame = &world.get<Frame>(world.get<Thread>(state.current_thread).frame);
    RunStop stop = RunStop::Ended;
    try {
        stop = run_frames(machine);
    } catch (const ArenaExhausted&) {
        state.ending = Ending::OutOfMemory;
        state.exit_status = 1;
    }
    world.get<Thread>(state.current_thread).frame = world.value_of(*machine.frame);
    return stop;
}

}  // namespace asyncarium
