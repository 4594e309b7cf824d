// Entering and leaving frames of plain calls, in line: what the speed of calls is made of. frames.cpp has the general way.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// A frame for a plain call: owns `function` from now on; the parameters are left for the caller to fill.
[[gnu::always_inline]] inline Frame& make_call_frame(World& world, CodeId code_id, const Code& code, Value function) {
    auto& frame = world.get<Frame>(world.allocate_uninitialised(frame_bytes(code.slot_count), type_ref(TypeId::Frame)));
    const auto& callee = world.get<Function>(function);
    frame.code = code_id;
    frame.pc = 0;
    frame.depth = 0;
    frame.line = code.first_line;
    frame.kind = FrameKind::Script;
    frame.on_return = OnReturn::Push;
    frame.flags = 0;
    frame.function = function;
    frame.globals = callee.globals;
    ++world.get<Object>(callee.globals).references;
    frame.names = Value();
    frame.generator = Value();
    frame.handled = Value();
    frame.extra = Value();
    const u32 variables = code.variable_count;
    for (u32 i = code.positional; i < variables; ++i) frame.slots[i] = Value();
    if (callee.closure.is_some()) {
        const auto& cells = world.get<Tuple>(callee.closure);
        Value* free_variables = frame.slots + variables - cells.count;
        for (u32 i = 0; i < cells.count; ++i) free_variables[i] = world.retain(cells.items[i]);
    }
    return frame;
}

/// Frees the frame of a plain call that has returned and that nothing refers to: its value stack is empty.
[[gnu::always_inline]] inline void free_call_frame(World& world, const Code& code, Frame& frame) {
    const u32 variables = code.variable_count;
    for (u32 i = 0; i < variables; ++i) world.release(frame.slots[i]);
    world.release(frame.function);
    world.release(frame.globals);
    if (frame.names.is_some()) world.release(frame.names);
    if (frame.handled.is_some()) world.release(frame.handled);
    world.free_block(world.ref_of(frame), frame_bytes(code.slot_count));
}

}  // namespace asyncarium
