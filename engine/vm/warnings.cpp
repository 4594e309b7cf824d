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

std::string_view name_of(const World& world, Value coroutine) {
    if (world.layout_of(coroutine) == Layout::NativeCoroutine) {
        return native_routine(world.get<NativeCoroutine>(coroutine).routine).qualname;
    }
    return text_of(world, world.get<Generator>(coroutine).qualname);
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

void tell_listener(World& world, const Frame* visible, std::string_view name) {
    world.emit({.kind = EventKind::NeverAwaited,
                .task = sched::current_task_id(world),
                .b = visible == nullptr ? 0 : visible->line,
                .text = name});
}

}  // namespace

void warn_never_awaited(World& world, const Frame* frame, Value coroutine) {
    const std::string_view name = name_of(world, coroutine);
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
    if (!is_first(world, location, name)) return;
    write_output(world, OutputStream::Stderr,
                 fmt::format("{}: RuntimeWarning: coroutine '{}' was never awaited\n{}", location, name, details));
}

Value describe_never_awaited(World& world, const Frame* frame, Value coroutine) {
    const std::string_view name = name_of(world, coroutine);
    const Frame* visible = find_visible_frame(world, frame);
    tell_listener(world, visible, name);
    const Program& program = world.program();
    const Local message(world, make_string(world, fmt::format("coroutine '{}' was never awaited", name)));
    const Local filename(
        world, make_string(world, visible == nullptr ? std::string_view("<sys>")
                                                     : program.modules[program.code(visible->code).module].filename));
    return make_tuple(world, {message.get(), filename.get(),
                              Value::integer(visible == nullptr ? 0 : executing_line(world, *visible))});
}

}  // namespace asyncarium
