// Which frames are the program's own: what is hidden (the prelude) is looked through, as C code is in CPython.
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// A frame of program code: a learner sees its lines.
inline bool is_visible(const World& world, const Frame& frame) {
    return frame.kind == FrameKind::Script && !world.program().code(frame.code).hidden;
}

/// The line of the expression that is being executed, which in a statement of several lines need not be the statement's own (Frame::line).
inline u32 executing_line(const World& world, const Frame& frame) {
    const Code& code = world.program().code(frame.code);
    return code.hidden || frame.pc == 0 ? frame.line : code.span_at(frame.pc - 1).line;
}

/// The line that a frame object shows: before it has begun, that of its `def`.
inline u32 shown_line(const World& world, const Frame& frame) {
    return frame.line != 0 ? executing_line(world, frame) : world.program().code(frame.code).first_line;
}

/// The innermost visible frame from `frame` (may be null) outwards; null when there is none.
inline const Frame* find_visible_frame(const World& world, const Frame* frame) {
    while (frame != nullptr && !is_visible(world, *frame)) {
        frame = frame->back.is_some() ? &world.get<Frame>(frame->back) : nullptr;
    }
    return frame;
}

/// The name of the program's module whose code is being executed.
inline std::string_view calling_module(const World& world) {
    const Value calling = world.state().calling_frame;
    const Frame* frame = find_visible_frame(world, calling.is_some() ? &world.get<Frame>(calling) : nullptr);
    const u32 module = frame != nullptr ? world.program().code(frame->code).module : 0;
    return world.program().modules[module].name;
}

}  // namespace asyncarium
