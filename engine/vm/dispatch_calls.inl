// Part of execute (dispatch.cpp): making functions, calling, returning.

OPERATION(MAKE_FUNCTION) SLOW(make_function(machine, operand));

OPERATION(CALL) {
    const bool has_self = sp[-static_cast<i64>(operand) - 2].is_some();
    const u32 count = operand + (has_self ? 1 : 0);
    Value* const arguments = sp - count;
    const Value callable = arguments[-1];
    if (!callable.is_int() && world.get<Object>(callable).type == type_ref(TypeId::Function)) {
        const auto& function = world.get<Function>(callable);
        const Code& callee = machine.program.code(function.code);
        if (callee.plain_arguments == count && (machine.fuel -= kFuelPerCheck) >= 0) {
            // The function and its arguments move from this frame's stack into the new frame.
            Frame& next = make_call_frame(world, function.code, callee, callable);
            for (u32 i = 0; i < count; ++i) next.slots[i] = arguments[i];
            sp = arguments - (has_self ? 1 : 2);
            save();
            next.back = world.ref_of(*frame);
            machine.frame = &next;
            if (u32& depth = callee.hidden ? state.hidden_depth : state.recursion_depth;
                ++depth <= depth_limit(state, callee.hidden)) {
                load_new(next, callee);
                NEXT();
            }
            flow = refuse_frame(machine);
            goto dispatch_flow;
        }
    }
    SLOW(call_from_stack(machine, operand));
}
OPERATION(CALL_KW) SLOW(call_with_keywords_from_stack(machine, operand));
OPERATION(CALL_EX) SLOW(call_unpacked_from_stack(machine, operand));

OPERATION(RETURN_VALUE) {
    const Value result = *--sp;
    if (frame->on_return == OnReturn::Push && frame->generator.is_null()) {
        Frame& finished = *frame;
        save();
        machine.frame = &world.get<Frame>(finished.back);
        --(code->hidden ? state.hidden_depth : state.recursion_depth);
        finished.back = Ref();
        if (--finished.references == 0) {
            free_call_frame(world, *code, finished);
        } else {
            keep_caller(machine, finished);
        }
        if (machine.frame->kind == FrameKind::Script) {
            load();
            *sp++ = result;
            NEXT_AFTER_DROP();
        }
        flow = deliver(machine, OnReturn::Push, Value(), result);
        goto dispatch_flow;
    }
    SLOW(return_value(machine, result));
}
