// Part of execute (dispatch.cpp): stepping, the stack, constants, local variables, jumps and loops.

OPERATION(NOP) NEXT();

OPERATION(LINE) {
    if (state.steps >= last_step || (machine.fuel -= kFuelPerCheck) < 0 || must_attend(state)) {
        --pc;
        if (must_attend(state)) goto attended;
        SLOW(stop_at_line(machine));
    }
    ++state.steps;
    frame->line = operand;
    NEXT();
}

OPERATION(POP_TOP) {
    drop(*--sp);
    NEXT_AFTER_DROP();
}
OPERATION(COPY) {
    *sp = world.retain(sp[-static_cast<i64>(operand)]);
    ++sp;
    NEXT();
}
OPERATION(SWAP) {
    std::swap(sp[-1], sp[-static_cast<i64>(operand)]);
    NEXT();
}
OPERATION(PUSH_NULL) {
    *sp++ = Value();
    NEXT();
}

OPERATION(LOAD_CONST) {
    *sp++ = world.retain(constants[operand]);
    NEXT();
}
OPERATION(LOAD_SMALL_INT) {
    *sp++ = Value::integer(pc[-1].signed_operand());
    NEXT();
}
OPERATION(LOAD_NONE) {
    *sp++ = kNone;
    NEXT();
}

OPERATION(LOAD_FAST) {
    const Value value = frame->slots[operand];
    if (value.is_null()) SLOW(raise_unbound_local(machine, operand));
    if (!value.is_int()) ++world.get<Object>(value).references;
    *sp++ = value;
    NEXT();
}
OPERATION(STORE_FAST) {
    const Value old = frame->slots[operand];
    frame->slots[operand] = *--sp;
    drop(old);
    NEXT_AFTER_DROP();
}
OPERATION(DELETE_FAST) {
    const Value old = frame->slots[operand];
    if (old.is_null()) SLOW(raise_unbound_local(machine, operand));
    frame->slots[operand] = Value();
    drop(old);
    NEXT_AFTER_DROP();
}

OPERATION(JUMP) {
    pc = code->instructions.data() + operand;
    NEXT();
}
OPERATION(JUMP_BACKWARD) {
    pc = code->instructions.data() + operand;
    if ((machine.fuel -= kFuelPerCheck) < 0) {
        machine.stop = RunStop::Slice;
        SLOW(Flow::Stop);
    }
    NEXT_AFTER_DROP();
}

OPERATION(POP_JUMP_IF_FALSE) {
    const Value condition = sp[-1];
    if (condition == kTrue) {
        --sp;
        NEXT();
    }
    if (condition == kFalse || condition == kNone) {
        --sp;
        pc = code->instructions.data() + operand;
        NEXT();
    }
    SLOW(branch_on_truth(machine));
}
OPERATION(POP_JUMP_IF_TRUE) {
    const Value condition = sp[-1];
    if (condition == kTrue) {
        --sp;
        pc = code->instructions.data() + operand;
        NEXT();
    }
    if (condition == kFalse || condition == kNone) {
        --sp;
        NEXT();
    }
    SLOW(branch_on_truth(machine));
}
OPERATION(POP_JUMP_IF_NONE) {
    const Value value = *--sp;
    if (value == kNone) pc = code->instructions.data() + operand;
    drop(value);
    NEXT_AFTER_DROP();
}
OPERATION(POP_JUMP_IF_NOT_NONE) {
    const Value value = *--sp;
    if (value != kNone) pc = code->instructions.data() + operand;
    drop(value);
    NEXT_AFTER_DROP();
}
OPERATION(JUMP_IF_FALSE_OR_POP) {
    const Value condition = sp[-1];
    if (condition == kTrue) {
        --sp;
        NEXT();
    }
    if (condition == kFalse || condition == kNone) {
        pc = code->instructions.data() + operand;
        NEXT();
    }
    SLOW(branch_on_truth(machine));
}
OPERATION(JUMP_IF_TRUE_OR_POP) {
    const Value condition = sp[-1];
    if (condition == kTrue) {
        pc = code->instructions.data() + operand;
        NEXT();
    }
    if (condition == kFalse || condition == kNone) {
        --sp;
        NEXT();
    }
    SLOW(branch_on_truth(machine));
}

OPERATION(GET_ITER) {
    const Answer iterator = iterate_natively(world, sp[-1]);
    if (iterator.is_done()) {
        const Value iterable = sp[-1];
        sp[-1] = iterator.value;
        drop(iterable);
        NEXT();
    }
    if (iterator.is_raised()) RAISE();
    SLOW(replace_by_helper(machine, "_iterate"));
}
OPERATION(FOR_ITER) {
    const Value iterator = sp[-1];
    if (!iterator.is_int() && world.get<Object>(iterator).type == type_ref(TypeId::Iterator)) {
        if (const Value quick = next_quickly(world, world.get<Iterator>(iterator)); quick.is_some()) {
            *sp++ = quick;
            NEXT();
        }
        if (world.get<Iterator>(iterator).kind == IteratorKind::AsyncAwait) SLOW(next_item(machine));
        const Answer item = advance_iterator(world, iterator);
        if (item.is_raised()) RAISE();
        if (item.value.is_some()) {
            *sp++ = item.value;
            NEXT();
        }
        --sp;
        pc = code->instructions.data() + operand;
        drop(iterator);
        NEXT_AFTER_DROP();
    }
    SLOW(next_item(machine));
}
