// Following frames, coroutines and futures through a world.
#include "engine/recording/world_reader.h"

#include <algorithm>

#include "engine/sched/describe.h"
#include "engine/sched/future.h"
#include "engine/sched/task.h"
#include "engine/world/containers.h"
#include "engine/world/text.h"
#include "engine/world/visible_frame.h"

namespace asyncarium::recording {
namespace {

const Thread* current_thread(const World& world) {
    const Value thread = world.state().current_thread;
    return thread.is_null() ? nullptr : &world.get<Thread>(thread);
}

const Frame* innermost_frame(const World& world) {
    const Thread* thread = current_thread(world);
    return thread == nullptr || thread->frame.is_null() ? nullptr : &world.get<Frame>(thread->frame);
}

const Frame* frame_below(const World& world, const Frame& frame) {
    return frame.back.is_some() ? &world.get<Frame>(frame.back) : nullptr;
}

AwaitLink link_of(const World& world, const Frame& frame) {
    const Code& code = world.program().code(frame.code);
    AwaitLink link{.name = code.name, .line = 0, .is_hidden = code.hidden, .frame = {}};
    if (code.hidden) return link;
    link.frame = world.ref_of(frame);
    link.line = frame.line != 0 ? frame.line : code.first_line;
    return link;
}

bool has_generator_frame(const World& world, Value awaited) {
    const Layout layout = world.layout_of(awaited);
    return (layout == Layout::Coroutine || layout == Layout::Generator || layout == Layout::AsyncGenerator) &&
           world.get<Generator>(awaited).frame.is_some();
}

/// What a suspended frame awaits: it stands at SEND with the receiver on top of its stack.
Value awaited_by(const World& world, const Frame& frame) {
    const Code& code = world.program().code(frame.code);
    if (frame.depth == 0 || frame.pc >= code.instructions.size()) return Value();
    if (code.instructions[frame.pc].opcode() != Opcode::SEND) return Value();
    return frame.slots[code.variable_count + frame.depth - 1];
}

/// The name of something awaited that has no frame of its own.
std::string name_of_awaitable(const World& world, Value awaited) {
    const Layout layout = world.layout_of(awaited);
    if (layout == Layout::Task) return sched::name_of_task(world, awaited);
    if (layout == Layout::Future) {
        const auto& future = world.get<Future>(awaited);
        return future.is_gather != 0 ? "gather" : std::string(wait_word(future.reason));
    }
    return {};
}

void append_suspended_chain(const World& world, Value coroutine, std::vector<AwaitLink>& chain) {
    constexpr std::size_t kDeepest = 100;
    Value at = coroutine;
    while (at.is_some() && has_generator_frame(world, at) && chain.size() < kDeepest) {
        const auto& frame = world.get<Frame>(world.get<Generator>(at).frame);
        chain.push_back(link_of(world, frame));
        at = awaited_by(world, frame);
        if (at.is_some() && world.layout_of(at) == Layout::AsyncGeneratorStep) {
            at = world.get<AsyncGeneratorStep>(at).generator;
        }
    }
    if (at.is_null()) return;
    const std::string name = name_of_awaitable(world, at);
    if (!name.empty()) chain.push_back({.name = name, .line = 0, .is_hidden = true, .frame = {}});
}

/// From the innermost frame of the thread down to (and with) the frame of `coroutine`, or to the loop; then turned round.
std::vector<AwaitLink> running_chain(const World& world, Value coroutine) {
    std::vector<AwaitLink> chain;
    for (const Frame* frame = innermost_frame(world); frame != nullptr; frame = frame_below(world, *frame)) {
        if (frame->kind == FrameKind::Loop) break;
        if (frame->kind != FrameKind::Script) continue;
        chain.push_back(link_of(world, *frame));
        if (coroutine.is_some() && frame->generator == coroutine) break;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

Value main_globals(const World& world) {
    if (world.state().modules.is_null()) return Value();
    for (const TableEntry& entry : entries_of(world, world.state().modules)) {
        if (entry.key.is_null() || text_of(world, entry.key) != "__main__") continue;
        return world.get<ModuleObject>(entry.value).dict;
    }
    return Value();
}

bool is_machinery(const World& world, Value value) {
    switch (world.layout_of(value)) {
        case Layout::Module:
        case Layout::Function:
        case Layout::NativeFunction:
        case Layout::Type:
            return true;
        default:
            return false;
    }
}

}  // namespace

u32 next_line(const World& world) {
    const Frame* frame = innermost_frame(world);
    if (frame == nullptr || frame->kind != FrameKind::Script || world.state().ending != Ending::Running) return 0;
    const auto& instructions = world.program().code(frame->code).instructions;
    if (frame->pc >= instructions.size() || instructions[frame->pc].opcode() != Opcode::LINE) return 0;
    return instructions[frame->pc].operand();
}

u32 current_line(const World& world) {
    const u32 line = next_line(world);
    if (line != 0) return line;
    for (const Frame* frame = innermost_frame(world); frame != nullptr; frame = frame_below(world, *frame)) {
        if (frame->kind == FrameKind::Loop) return 0;
        if (is_visible(world, *frame)) return frame->line;
    }
    return 0;
}

bool is_blocked(const World& world, VirtualTime& wake) {
    const Frame* frame = innermost_frame(world);
    if (frame == nullptr || frame->kind != FrameKind::Wait) return false;
    wake = current_thread(world)->wake;
    return true;
}

const Loop* find_loop(const World& world) {
    if (world.state().threads.is_null()) return nullptr;
    const auto threads = items_of(world, world.state().threads);
    if (threads.empty()) return nullptr;
    const Value loop = world.get<Thread>(threads[0]).loop;
    return loop.is_null() ? nullptr : &world.get<Loop>(loop);
}

TaskId running_task(const World& world) {
    const Value task = sched::current_task(world);
    return task.is_null() ? TaskId::none() : world.get<Task>(task).id;
}

const Task* find_task(const World& world, TaskId id) {
    const Loop* loop = find_loop(world);
    if (loop == nullptr || loop->tasks.is_null()) return nullptr;
    for (const TableEntry& entry : entries_of(world, loop->tasks)) {
        if (entry.key.is_null() || entry.key.as_int() != i64{id.number}) continue;
        const auto& task = world.get<Task>(Ref{static_cast<u32>(entry.value.as_int())});
        return task.state == FutureState::Pending ? &task : nullptr;
    }
    return nullptr;
}

std::vector<AwaitLink> await_chain(const World& world, const Task& task) {
    if (running_task(world) == task.id) return running_chain(world, task.coroutine);
    std::vector<AwaitLink> chain;
    append_suspended_chain(world, task.coroutine, chain);
    return chain;
}

std::vector<AwaitLink> module_chain(const World& world) {
    if (running_task(world).is_some()) return {};
    return running_chain(world, Value());
}

Value waiter_of(const Task& task) { return task.waiter; }

GatherCount gather_count(const World& world, const Future& outer) {
    if (outer.is_gather == 0 || outer.subject.is_null()) return {};
    GatherCount count;
    for (const Value child : items_of(world, outer.subject)) {
        ++count.all;
        if (sched::is_done(world, child)) ++count.done;
    }
    return count;
}

std::vector<Variable> local_variables(const World& world, Ref ref) {
    std::vector<Variable> variables;
    const auto& frame = world.get<Frame>(ref);
    const Code& code = world.program().code(frame.code);
    for (std::size_t i = 0; i < code.variables.size(); ++i) {
        const std::string& name = world.program().name(code.variables[i]);
        Value value = frame.slots[i];
        if (value.is_some() && world.layout_of(value) == Layout::Cell) value = world.get<Cell>(value).content;
        const bool is_own = code.variable_kinds[i] != VariableKind::Free;
        if (value.is_null() || !is_own || name.empty() || name[0] == '.' || is_machinery(world, value)) continue;
        variables.push_back({name, sched::describe_short(world, value)});
    }
    return variables;
}

std::vector<Variable> global_variables(const World& world) {
    std::vector<Variable> variables;
    const Value globals = main_globals(world);
    if (globals.is_null()) return variables;
    for (const TableEntry& entry : entries_of(world, globals)) {
        if (entry.key.is_null() || world.layout_of(entry.key) != Layout::Str) continue;
        const std::string_view name = text_of(world, entry.key);
        if (name.starts_with("__") || is_machinery(world, entry.value)) continue;
        variables.push_back({std::string(name), sched::describe_short(world, entry.value)});
    }
    return variables;
}

std::string global_text(const World& world, std::string_view name) {
    const Value globals = main_globals(world);
    if (globals.is_null()) return {};
    for (const TableEntry& entry : entries_of(world, globals)) {
        if (entry.key.is_some() && world.layout_of(entry.key) == Layout::Str && text_of(world, entry.key) == name) {
            return sched::describe_short(world, entry.value);
        }
    }
    return {};
}

}  // namespace asyncarium::recording
