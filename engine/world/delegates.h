// Where a suspended generator or coroutine stands, and what it waits for: the receiver of its SEND.
#pragma once

#include <algorithm>

#include "engine/world/world.h"

namespace asyncarium {

/// Generators, coroutines and asynchronous generators: what has a frame of its own that can be suspended.
inline bool is_generator(Layout layout) {
    return layout == Layout::Generator || layout == Layout::Coroutine || layout == Layout::AsyncGenerator;
}

/// True when the suspended frame stands at SEND: it awaits or yields from what is on top of its stack.
inline bool is_delegating(const Program& program, const Frame& frame) {
    const auto& instructions = program.code(frame.code).instructions;
    return frame.pc < instructions.size() && instructions[frame.pc].opcode() == Opcode::SEND;
}

/// What that is; null when it does not. Borrowed.
inline Value peek_delegate(const World& world, const Frame& frame) {
    if (frame.kind != FrameKind::Script || frame.depth == 0 || !is_delegating(world.program(), frame)) return Value();
    return frame.slots[world.program().code(frame.code).variable_count + frame.depth - 1];
}

/// True when closing the suspended frame would run program code: it stands inside a try or with.
inline bool stands_in_handler(const World& world, const Frame& frame) {
    const Code& code = world.program().code(frame.code);
    const u32 position = frame.pc == 0 ? 0 : frame.pc - 1;
    return std::any_of(code.exception_table.begin(), code.exception_table.end(), [&](const ExceptionEntry& entry) {
        return (position >= entry.begin && position < entry.end) || (frame.pc >= entry.begin && frame.pc < entry.end);
    });
}

}  // namespace asyncarium
