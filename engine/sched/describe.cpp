// Names, places and reasons, for events and the recording.

#include "engine/sched/describe.h"

#include "engine/sched/loop.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/instances.h"
#include "engine/world/text.h"
#include "engine/world/visible_frame.h"

namespace asyncarium::sched {
namespace {

bool is_generator(Layout layout) {
    return layout == Layout::Coroutine || layout == Layout::Generator || layout == Layout::AsyncGenerator;
}

const Generator* find_generator(const World& world, Value coroutine) {
    if (coroutine.is_null() || !is_generator(world.layout_of(coroutine))) return nullptr;
    return &world.get<Generator>(coroutine);
}

Value content_of(const World& world, Value variable) {
    if (variable.is_null() || world.layout_of(variable) != Layout::Cell) return variable;
    return world.get<Cell>(variable).content;
}

/// The name under which a dict holds a value, or nothing.
std::string find_key(const World& world, Value dict, Value value) {
    if (dict.is_null()) return {};
    for (const TableEntry& entry : entries_of(world, dict)) {
        const bool is_named = entry.key.is_some() && entry.value == value && world.layout_of(entry.key) == Layout::Str;
        if (is_named) return std::string(text_of(world, entry.key));
    }
    return {};
}

/// Among the variables of a frame, and the attributes of what they hold ("self.lock").
std::string find_local(const World& world, const Frame& frame, Value value) {
    const Code& code = world.program().code(frame.code);
    for (std::size_t i = 0; i < code.variables.size(); ++i) {
        const std::string& name = world.program().name(code.variables[i]);
        const Value held = content_of(world, frame.slots[i]);
        if (held.is_null()) continue;
        if (held == value) return name;
        if (world.layout_of(held) != Layout::Object || world.is(held, TypeId::Object)) continue;
        const std::string_view attribute = find_name_of_attribute(world, held, value);
        if (attribute.starts_with('_')) return name;  // the part of a thing that waits for the whole
        if (!attribute.empty()) return fmt::format("{}.{}", name, attribute);
    }
    return {};
}

/// What a suspended frame awaits: it stands at SEND, with the receiver on top of its stack.
Value find_awaited(const World& world, const Frame& frame) {
    const Code& code = world.program().code(frame.code);
    const bool awaits =
        frame.depth > 0 && frame.pc < code.instructions.size() && code.instructions[frame.pc].opcode() == Opcode::SEND;
    return awaits ? frame.slots[code.variable_count + frame.depth - 1] : Value();
}

/// "print"; of a method that is bound, with the type: "Event.set".
std::string name_of_native(const World& world, const NativeFunction& native) {
    const std::string_view name = text_of(world, Value::object(native.name));
    if (native.self.is_null() || native.self.is_int() || world.layout_of(native.self) == Layout::Module)
        return std::string(name);
    if (world.layout_of(native.self) == Layout::Loop) return fmt::format("BaseEventLoop.{}", name);
    std::string_view type = type_name(world, native.self);
    return fmt::format("{}.{}", type.substr(type.rfind('.') + 1), name);
}

/// The frames of program code in a coroutine and what it awaits, outermost first.
std::vector<const Frame*> visible_frames(const World& world, Value coroutine) {
    std::vector<const Frame*> frames;
    for (const Generator* at = find_generator(world, coroutine); at != nullptr && at->frame.is_some();) {
        const auto& frame = world.get<Frame>(at->frame);
        if (!world.program().code(frame.code).hidden) frames.push_back(&frame);
        at = find_generator(world, find_awaited(world, frame));
    }
    return frames;
}

}  // namespace

std::string name_of_task(const World& world, Value task) {
    const Value name = world.get<Task>(task).name;
    return name.is_int() ? fmt::format("Task-{}", name.as_int()) : std::string(text_of(world, name));
}

std::string name_of_coroutine(const World& world, Value coroutine) {
    const Generator* generator = find_generator(world, coroutine);
    if (generator != nullptr && generator->name.is_some()) return std::string(text_of(world, generator->name));
    return std::string(type_name(world, coroutine));
}

std::string name_of_callable(const World& world, Value callable) {
    if (callable.is_null()) return {};
    switch (world.layout_of(callable)) {
        case Layout::Function:
            return std::string(text_of(world, world.get<Function>(callable).qualname));
        case Layout::NativeFunction:
            return name_of_native(world, world.get<NativeFunction>(callable));
        case Layout::BoundMethod:
            return name_of_callable(world, world.get<BoundMethod>(callable).function);
        case Layout::Type:
            return std::string(text_of(world, world.get<TypeObject>(callable).qualname));
        case Layout::Coroutine:
        case Layout::Generator:
            return std::string(text_of(world, world.get<Generator>(callable).qualname));
        default:
            return std::string(type_name(world, callable));
    }
}

CoroutinePlace place_of_coroutine(const World& world, Value coroutine) {
    const Generator* generator = find_generator(world, coroutine);
    if (generator == nullptr || !generator->code.is_some()) return {};
    const Code& code = world.program().code(generator->code);
    const bool has_frame = generator->frame.is_some();
    return {code.first_line, has_frame ? executing_line(world, world.get<Frame>(generator->frame)) : code.first_line,
            code.hidden};
}

u32 parked_line(const World& world, Value coroutine) {
    const auto frames = visible_frames(world, coroutine);
    return frames.empty() ? place_of_coroutine(world, coroutine).line : frames.back()->line;
}

WaitDescription describe_wait(const World& world, Value value) {
    const auto& future = world.get<Future>(value);
    WaitDescription wait{future.reason, TaskId::none(), {}, future.subject};
    if (world.layout_of(value) == Layout::Task) wait.task = world.get<Task>(value).id;
    if (wait.subject.is_some() && world.layout_of(wait.subject) == Layout::Tuple) {  // I/O: its timer and its name
        const auto parts = items_of(world, wait.subject);
        wait.deadline = world.get<Handle>(parts[0]).when;
        wait.subject = parts[1];
    }
    if (wait.subject.is_some() && world.layout_of(wait.subject) == Layout::TimerHandle) {
        wait.deadline = world.get<Handle>(wait.subject).when;
        wait.subject = Value();
    }
    const bool is_task = future.subject.is_some() && world.layout_of(future.subject) == Layout::Task;
    if (is_task) wait.task = world.get<Task>(future.subject).id;  // shield, wait_for
    if (is_task || future.is_gather != 0) wait.subject = Value();
    return wait;
}

std::string name_of_subject(const World& world, Value subject, Value coroutine) {
    if (subject.is_null()) return {};
    if (world.layout_of(subject) == Layout::Str) return std::string(text_of(world, subject));
    // A global name is the same for everybody; the name of a parameter would differ from task to task.
    for (const Frame* frame : visible_frames(world, coroutine)) {
        const std::string global = find_key(world, frame->globals, subject);
        if (!global.empty()) return global;
    }
    for (const Frame* frame : visible_frames(world, coroutine)) {
        const std::string local = find_local(world, *frame, subject);
        if (!local.empty()) return local;
    }
    return std::string(type_name(world, subject));
}

}  // namespace asyncarium::sched
