// Part of execute (dispatch.cpp): exceptions, with, generators and coroutines. None of it is hot enough to be done in line.

OPERATION(PUSH_EXC_INFO) {
    const Value exception = sp[-1];
    sp[-1] = frame->handled;
    frame->handled = world.retain(exception);
    *sp++ = exception;
    NEXT();
}
OPERATION(POP_EXCEPT) {
    const Value finished = frame->handled;
    frame->handled = *--sp;
    drop(finished);
    NEXT_AFTER_DROP();
}
OPERATION(CHECK_EXC_MATCH) SLOW(check_exception_match(machine));
OPERATION(CHECK_EG_MATCH) SLOW(check_group_match(machine));
OPERATION(PREP_RERAISE_STAR) SLOW(prepare_reraise_star(machine));
OPERATION(RERAISE) SLOW(reraise(machine));
OPERATION(RAISE_VARARGS) SLOW(raise_varargs(machine, operand));
OPERATION(LOAD_ASSERTION_ERROR) {
    *sp++ = type_value(TypeId::AssertionError);
    ++world.get<Object>(sp[-1]).references;
    NEXT();
}
OPERATION(BEFORE_WITH) SLOW(before_with(machine));
OPERATION(BEFORE_ASYNC_WITH) SLOW(before_async_with(machine));
OPERATION(WITH_EXCEPT_START) SLOW(with_except_start(machine));

OPERATION(YIELD_VALUE) {
    const Value value = *--sp;
    SLOW(yield_value(machine, value));
}
OPERATION(SEND) SLOW(send(machine));
OPERATION(GET_AWAITABLE) SLOW(get_awaitable(machine, operand));
OPERATION(GET_YIELD_FROM_ITER) SLOW(get_yield_from_iterator(machine));
OPERATION(GET_AITER) SLOW(get_async_iterator(machine));
OPERATION(GET_ANEXT) SLOW(get_async_next(machine));
OPERATION(END_ASYNC_FOR) SLOW(end_async_for(machine));
