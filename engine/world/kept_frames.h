// Hidden frames that live as long as an exception, because CPython's traceback would name them. They hang in a traceback entry of ours:
// Traceback::frame is the first of them, Frame::extra leads on, and the last is the visible one.
#pragma once

#include <string_view>

#include "engine/world/visible_frame.h"

namespace asyncarium {

/// Whether CPython's traceback would name this hidden frame, so that its variables live on: the generator that a context manager of
/// contextlib was made of, the coroutines that functions of asyncio refuse, what a task group or a timeout replaces.
inline bool outlives_exception(const World& world, const Code& code) {
    if (!code.hidden) return false;
    const std::string_view module = world.program().modules[code.module].name;
    return module == "contextlib" || module.starts_with("asyncio.");
}

/// The hidden frame, or the visible one behind them all, that a frame in a traceback has in `extra`; null when it is that one, or runs
/// (`extra` is then for its return).
inline const Frame* find_kept_frame(const World& world, const Frame& frame) {
    const Value kept = frame.extra;
    return kept.is_object() && world.layout_of(kept) == Layout::Frame ? &world.get<Frame>(kept) : nullptr;
}

/// Whether a frame refers to `caller`, through hidden ones.
inline bool was_called_by(const World& world, const Frame& frame, Value caller) {
    const Frame* at = &frame;
    while (at->back.is_some()) {
        if (at->back == caller.ref()) return true;
        at = &world.get<Frame>(at->back);
        if (at->kind != FrameKind::Script || is_visible(world, *at)) return false;
    }
    return false;
}

}  // namespace asyncarium
