// The "never awaited" warning.
#include "engine/vm/warnings.h"

#include <fmt/format.h>

#include "engine/sched/task.h"
#include "engine/vm/modules/output.h"
#include "engine/vm/native_coroutine.h"
#include "engine/world/containers.h"
#include "engine/world/text.h"
#include "engine/world/visible_frame.h"

namespace asyncarium {
namespace {

/// What an asynchronous generator's step was made by.
std::string_view method_of(u32 mode) {
    if (mode == kStepThrow) return "athrow";
    return mode == kStepClose ? "aclose" : "asend";
}

/// A coroutine's name; of an asynchronous generator's step, the generator's and the method's.
std::string name_of(const World& world, Value awaitable) {
    switch (world.layout_of(awaitable)) {
        case Layout::NativeCoroutine:
            return std::string(native_routine(world.get<NativeCoroutine>(awaitable).routine).qualname);
        case Layout::AsyncGeneratorStep: {
            const auto& step = world.get<AsyncGeneratorStep>(awaitable);
            const Value name = world.get<Generator>(step.generator).qualname;
            return fmt::format("{}.{}", text_of(world, name), method_of(step.mode));
        }
        default:
            return std::string(text_of(world, world.get<Generator>(awaitable).qualname));
    }
}

std::string complaint_about(const World& world, Value awaitable, std::string_view name) {
    if (world.layout_of(awaitable) != Layout::AsyncGeneratorStep)
        return fmt::format("coroutine '{}' was never awaited", name);
    const std::string_view method = method_of(world.get<AsyncGeneratorStep>(awaitable).mode);
    name.remove_suffix(method.size() + 1);
    return fmt::format("coroutine method '{}' of '{}' was never awaited", method, name);
}

std::string_view stripped(std::string_view line) {
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    return line;
}

/// False when this warning has been given for this line before.
bool is_first(World& world, std::string_view location, std::string_view name) {
    Value registry = peek_item(world, world.state().module_state, "warnings");
    if (registry.is_null()) {
        const Local made(world, make_dict(world));
        set_item(world, world.state().module_state, "warnings", made);
        registry = made;
    }
    const Local key(world, make_string(world, fmt::format("{} {}", location, name)));
    if (peek_item(world, registry, key.get()).is_some()) return false;
    set_item(world, registry, key.get(), kNone);
    return true;
}

/// Whether the event loop stands between a frame and the visible one that it was run from: CPython gives all such warnings for the one
/// line of asyncio that calls handles.
bool is_run_by_loop(const World& world, const Frame* frame, const Frame* visible) {
    while (frame != visible && frame != nullptr) {
        if (frame->kind == FrameKind::Loop) return true;
        frame = frame->back.is_some() ? &world.get<Frame>(frame->back) : nullptr;
    }
    return false;
}

void tell_listener(World& world, const Frame* visible, std::string_view name) {
    world.emit({.kind = EventKind::NeverAwaited,
                .task = sched::current_task_id(world),
                .b = visible == nullptr ? 0 : visible->line,
                .text = name});
}

}  // namespace

void warn_never_awaited(World& world, const Frame* frame, Value coroutine) {
    const std::string name = name_of(world, coroutine);
    const Frame* visible = find_visible_frame(world, frame);
    tell_listener(world, visible, name);
    // When the program has ended there is no line any more, and CPython's last resort prints less.
    std::string location = "<sys>:0";
    std::string details;
    if (visible != nullptr) {
        const Program& program = world.program();
        const u32 module = program.code(visible->code).module;
        location = fmt::format("{}:{}", program.modules[module].filename, executing_line(world, *visible));
        const std::string_view line = stripped(program.line_text(module, executing_line(world, *visible)));
        if (!line.empty()) details = fmt::format("  {}\n", line);
        details += "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    }
    if (!is_first(world, is_run_by_loop(world, frame, visible) ? "the loop" : location, name)) return;
    write_output(world, OutputStream::Stderr,
                 fmt::format("{}: RuntimeWarning: {}\n{}", location, complaint_about(world, coroutine, name), details));
}

Value describe_never_awaited(World& world, const Frame* frame, Value coroutine) {
    const std::string name = name_of(world, coroutine);
    const Frame* visible = find_visible_frame(world, frame);
    tell_listener(world, visible, name);
    const Program& program = world.program();
    const Local message(world, make_string(world, complaint_about(world, coroutine, name)));
    const Local filename(
        world, make_string(world, visible == nullptr ? std::string_view("<sys>")
                                                     : program.modules[program.code(visible->code).module].filename));
    return make_tuple(world, {message.get(), filename.get(),
                              Value::integer(visible == nullptr ? 0 : executing_line(world, *visible))});
}

}  // namespace asyncarium
