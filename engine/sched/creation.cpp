// Walks the frames of program code and keeps them as numbers: code and line in turn, outermost first, in a tuple.

#include "engine/sched/creation.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/world/containers.h"
#include "engine/world/visible_frame.h"

namespace asyncarium::sched {
namespace {

/// asyncio.constants.DEBUG_STACK_DEPTH: of deeper stacks only the innermost frames are kept, asyncio's own among them.
constexpr u32 kMostFrames = 10;
/// Of CPython's functions, those that a handle (call_soon, _call_soon) or a future (create_future) is made in.
constexpr u32 kFramesOfHandle = 2;
constexpr u32 kFramesOfFuture = 1;
/// run_forever, _run_once, Handle._run.
constexpr u32 kFramesOfLoop = 3;

bool is_handle(const World& world, Value object) {
    const Layout layout = world.layout_of(object);
    return layout == Layout::Handle || layout == Layout::TimerHandle;
}

Value loop_of(const World& world, Value object) {
    return is_handle(world, object) ? world.get<Handle>(object).loop : world.get<Future>(object).loop;
}

Value created_at(const World& world, Value object) {
    return is_handle(world, object) ? world.get<Handle>(object).created_at : world.get<Future>(object).created_at;
}

}  // namespace

void note_creation(World& world, Value object) {
    const Value loop = loop_of(world, object);
    const Value calling = world.state().calling_frame;
    if (loop.is_null() || world.get<Loop>(loop).debug == 0 || calling.is_null()) return;
    std::vector<Value> numbers;  // innermost first, each line before its code
    u32 depth = is_handle(world, object) ? kFramesOfHandle : kFramesOfFuture;
    for (const Frame* frame = &world.get<Frame>(calling); frame != nullptr && depth < kMostFrames;) {
        if (is_visible(world, *frame)) {
            numbers.push_back(Value::integer(executing_line(world, *frame)));
            numbers.push_back(Value::integer(frame->code.number));
        }
        depth += frame->kind == FrameKind::Loop ? kFramesOfLoop : 1;
        frame = frame->back.is_some() ? &world.get<Frame>(frame->back) : nullptr;
    }
    std::reverse(numbers.begin(), numbers.end());
    const Value kept = make_tuple(world, std::span<const Value>(numbers));
    if (is_handle(world, object)) {
        world.assign_owned(world.get<Handle>(object).created_at, kept);
    } else {
        world.assign_owned(world.get<Future>(object).created_at, kept);
    }
}

std::vector<CreationLine> creation_lines(const World& world, Value object) {
    const Value kept = created_at(world, object);
    if (kept.is_null()) return {};
    const auto numbers = items_of(world, kept);
    std::vector<CreationLine> lines;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        lines.push_back({{static_cast<u32>(numbers[i].as_int())}, static_cast<u32>(numbers[i + 1].as_int())});
    }
    return lines;
}

std::string creation_text(const World& world, Value object) {
    const auto lines = creation_lines(world, object);
    if (lines.empty()) return {};
    const Code& code = world.program().code(lines.back().code);
    return fmt::format(" created at {}:{}", world.program().modules[code.module].filename, lines.back().line);
}

}  // namespace asyncarium::sched
