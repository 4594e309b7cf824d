// Part of execute (dispatch.cpp): operators. Small ints and floats are computed here, the rest by the built-in types, and what is
// written in Python by hidden functions.

OPERATION(BINARY_ADD) {
    Value result;
    double x = 0, y = 0;
    if (both_ints(sp[-2], sp[-1]) && add_ints(sp[-2], sp[-1], result)) {
        --sp;
        sp[-1] = result;
        NEXT();
    }
    if (!as_doubles(world, sp[-2], sp[-1], x, y)) goto binary;
    number = x + y;
    goto push_number;
}
OPERATION(BINARY_SUBTRACT) {
    Value result;
    double x = 0, y = 0;
    if (both_ints(sp[-2], sp[-1]) && subtract_ints(sp[-2], sp[-1], result)) {
        --sp;
        sp[-1] = result;
        NEXT();
    }
    if (!as_doubles(world, sp[-2], sp[-1], x, y)) goto binary;
    number = x - y;
    goto push_number;
}
OPERATION(BINARY_MULTIPLY) {
    Value result;
    double x = 0, y = 0;
    if (both_ints(sp[-2], sp[-1]) && multiply_ints(sp[-2], sp[-1], result)) {
        --sp;
        sp[-1] = result;
        NEXT();
    }
    if (!as_doubles(world, sp[-2], sp[-1], x, y)) goto binary;
    number = x * y;
    goto push_number;
}
OPERATION(BINARY_DIVIDE) {
    double x = 0, y = 0;
    if (!as_doubles(world, sp[-2], sp[-1], x, y) || y == 0) goto binary;
    number = x / y;
    goto push_number;
}
OPERATION(BINARY_REMAINDER) {
    if (!both_ints(sp[-2], sp[-1]) || sp[-1].as_int() <= 0) goto binary;
    const i64 divisor = sp[-1].as_int();
    const i64 remainder = sp[-2].as_int() % divisor;
    --sp;
    sp[-1] = Value::integer(remainder < 0 ? remainder + divisor : remainder);
    NEXT();
}
OPERATION(BINARY_FLOOR_DIVIDE) {
    if (!both_ints(sp[-2], sp[-1]) || sp[-1].as_int() <= 0) goto binary;
    const i64 dividend = sp[-2].as_int();
    const i64 divisor = sp[-1].as_int();
    const i64 quotient = dividend / divisor;
    --sp;
    sp[-1] = Value::integer(dividend % divisor < 0 ? quotient - 1 : quotient);
    NEXT();
}
OPERATION(BINARY_AND) {
    if (!both_ints(sp[-2], sp[-1])) goto binary;
    --sp;
    sp[-1] = Value::from_bits(sp[-1].bits() & sp[0].bits());
    NEXT();
}
OPERATION(BINARY_OR) {
    if (!both_ints(sp[-2], sp[-1])) goto binary;
    --sp;
    sp[-1] = Value::from_bits(sp[-1].bits() | sp[0].bits());
    NEXT();
}
OPERATION(BINARY_XOR) {
    if (!both_ints(sp[-2], sp[-1])) goto binary;
    --sp;
    sp[-1] = Value::from_bits((sp[-1].bits() ^ sp[0].bits()) | 1);
    NEXT();
}
OPERATION(BINARY_MATRIX_MULTIPLY)
OPERATION(BINARY_POWER)
OPERATION(BINARY_LEFT_SHIFT)
OPERATION(BINARY_RIGHT_SHIFT)
binary : {
    const auto operation =
        static_cast<ast::Operator>(static_cast<u32>(pc[-1].opcode()) - static_cast<u32>(Opcode::BINARY_ADD));
    const InPlace in_place = operand == 1 ? InPlace::Yes : InPlace::No;
    // `text += more` on a local variable: nobody else can see the text, which may grow where it stands.
    if (operand == 1 && pc->opcode() == Opcode::STORE_FAST && frame->slots[pc->operand()] == sp[-2] &&
        append_text_in_place(world, sp[-2], sp[-1], 2)) {
        drop(*--sp);
        NEXT();
    }
    save();  // when room is short, cycles are collected: frames have to be as they are
    const Answer answer = binary_natively(world, operation, sp[-2], sp[-1], in_place);
    if (answer.is_done()) {
        const Value a = sp[-2], b = sp[-1];
        --sp;
        sp[-1] = answer.value;
        drop(a);
        drop(b);
        NEXT_AFTER_DROP();
    }
    if (answer.is_raised()) RAISE();
    SLOW(binary_by_helper(machine, operation, in_place));
}
push_number : {
    // An operand that nothing else refers to becomes the result.
    if (!sp[-2].is_int() && world.get<Object>(sp[-2]).references == 1) {
        world.get<Float>(sp[-2]).number = number;
        drop(*--sp);
        NEXT();
    }
    if (!sp[-1].is_int() && world.get<Object>(sp[-1]).references == 1) {
        world.get<Float>(sp[-1]).number = number;
        std::swap(sp[-2], sp[-1]);
        drop(*--sp);
        NEXT();
    }
    const Value a = sp[-2], b = sp[-1];
    --sp;
    sp[-1] = new_float(number);
    drop(a);
    drop(b);
    NEXT();
}

OPERATION(UNARY_NOT) {
    const Value value = sp[-1];
    if (value == kTrue || value == kFalse) {
        sp[-1] = boolean(value == kFalse);
        NEXT();
    }
    SLOW(negate_truth(machine));
}
OPERATION(UNARY_INVERT) SLOW(unary(machine, ast::UnaryOperator::Invert));
OPERATION(UNARY_POSITIVE) SLOW(unary(machine, ast::UnaryOperator::Plus));
OPERATION(UNARY_NEGATIVE) {
    if (sp[-1].is_int() && sp[-1].as_int() != Value::kMinInt) {
        sp[-1] = Value::integer(-sp[-1].as_int());
        NEXT();
    }
    SLOW(unary(machine, ast::UnaryOperator::Minus));
}

OPERATION(COMPARE_LT) {
    double x = 0, y = 0;
    if (both_ints(sp[-2], sp[-1])) {
        truth = sp[-2].as_int() < sp[-1].as_int();
        goto push_int_comparison;
    }
    if (!both_floats(world, sp[-2], sp[-1], x, y)) goto compare;
    truth = x < y;
    goto push_comparison;
}
OPERATION(COMPARE_LE) {
    double x = 0, y = 0;
    if (both_ints(sp[-2], sp[-1])) {
        truth = sp[-2].as_int() <= sp[-1].as_int();
        goto push_int_comparison;
    }
    if (!both_floats(world, sp[-2], sp[-1], x, y)) goto compare;
    truth = x <= y;
    goto push_comparison;
}
OPERATION(COMPARE_GT) {
    double x = 0, y = 0;
    if (both_ints(sp[-2], sp[-1])) {
        truth = sp[-2].as_int() > sp[-1].as_int();
        goto push_int_comparison;
    }
    if (!both_floats(world, sp[-2], sp[-1], x, y)) goto compare;
    truth = x > y;
    goto push_comparison;
}
OPERATION(COMPARE_GE) {
    double x = 0, y = 0;
    if (both_ints(sp[-2], sp[-1])) {
        truth = sp[-2].as_int() >= sp[-1].as_int();
        goto push_int_comparison;
    }
    if (!both_floats(world, sp[-2], sp[-1], x, y)) goto compare;
    truth = x >= y;
    goto push_comparison;
}
OPERATION(COMPARE_EQ) {
    if (!both_ints(sp[-2], sp[-1])) goto compare;
    truth = sp[-2] == sp[-1];
    goto push_int_comparison;
}
OPERATION(COMPARE_NE) {
    if (!both_ints(sp[-2], sp[-1])) goto compare;
    truth = sp[-2] != sp[-1];
    goto push_int_comparison;
}
push_int_comparison : {
    // Mostly a jump follows, which then needs no bool.
    const Opcode next = pc->opcode();
    if (next == Opcode::POP_JUMP_IF_FALSE || next == Opcode::POP_JUMP_IF_TRUE) {
        sp -= 2;
        pc = truth == (next == Opcode::POP_JUMP_IF_TRUE) ? code->instructions.data() + pc->operand() : pc + 1;
        NEXT();
    }
    --sp;
    sp[-1] = boolean(truth);
    NEXT();
}
push_comparison : {
    const Value a = sp[-2], b = sp[-1];
    --sp;
    sp[-1] = boolean(truth);
    drop(a);
    drop(b);
    NEXT();
}
compare : {
    const ast::Comparison comparison =
        kComparisons[static_cast<u32>(pc[-1].opcode()) - static_cast<u32>(Opcode::COMPARE_LT)];
    const Answer answer = compare_natively(world, comparison, sp[-2], sp[-1]);
    if (answer.is_done()) {
        const Value a = sp[-2], b = sp[-1];
        --sp;
        sp[-1] = answer.value;
        drop(a);
        drop(b);
        NEXT_AFTER_DROP();
    }
    if (answer.is_raised()) RAISE();
    SLOW(compare_by_helper(machine, comparison));
}
OPERATION(IS_OP) {
    const Value a = sp[-2], b = sp[-1];
    --sp;
    sp[-1] = boolean((a == b) != (operand == 1));
    drop(a);
    drop(b);
    NEXT_AFTER_DROP();
}
OPERATION(CONTAINS_OP) {
    const Answer answer = contains_natively(world, sp[-1], sp[-2]);
    if (answer.is_done()) {
        const Value a = sp[-2], b = sp[-1];
        --sp;
        sp[-1] = boolean((answer.value == kTrue) != (operand == 1));
        drop(a);
        drop(b);
        NEXT_AFTER_DROP();
    }
    if (answer.is_raised()) RAISE();
    SLOW(contains_by_helper(machine, operand == 1 ? OnReturn::Not : OnReturn::Push));
}
