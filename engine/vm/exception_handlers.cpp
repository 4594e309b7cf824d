// Instructions of try, raise and with (Python/ceval.c).
#include "engine/vm/attributes.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/handlers.h"
#include "engine/vm/unwinding.h"

namespace asyncarium {
namespace {

Flow raise_type_error(Machine& machine, std::string_view message) {
    raise_error(machine.world, TypeId::TypeError, "{}", message);
    return Flow::Raise;
}

/// The manager's special methods, both of them, or TypeError.
Flow enter_context(Machine& machine, std::string_view enter_name, std::string_view exit_name,
                   std::string_view protocol) {
    World& world = machine.world;
    const Local manager(world, pop(machine));
    const Local enter(world, find_special_method(world, manager, enter_name));
    Local exit(world, find_special_method(world, manager, exit_name));
    if (enter.is_null() || exit.is_null()) {
        const std::string missed = enter.is_some() ? fmt::format(" (missed {} method)", exit_name) : std::string();
        raise_error(world, TypeId::TypeError, "'{}' object does not support the {} protocol{}",
                    type_name(world, manager), protocol, missed);
        return Flow::Raise;
    }
    push(machine, exit.take());
    return call(machine, enter, std::initializer_list<Value>{}, OnReturn::Push);
}

}  // namespace

Flow check_exception_match(Machine& machine) {
    World& world = machine.world;
    const Local classes(world, pop(machine));
    if (!are_exception_classes(world, classes)) {
        return raise_type_error(machine, "catching classes that do not inherit from BaseException is not allowed");
    }
    push(machine, boolean(exception_matches(world, top(machine), classes)));
    return Flow::Next;
}

Flow check_group_match(Machine& machine) {
    World& world = machine.world;
    const Local classes(world, pop(machine)), group(world, pop(machine));
    if (!are_exception_classes(world, classes)) {
        return raise_type_error(machine, "catching classes that do not inherit from BaseException is not allowed");
    }
    // A tuple (rest, matched), which is then taken apart.
    return call_helper(machine, "_match_group", {group, classes}, OnReturn::SplitPair);
}

Flow prepare_reraise_star(Machine& machine) {
    World& world = machine.world;
    const Local list(world, pop(machine)), original(world, pop(machine));
    return call_helper(machine, "_prepare_reraise_star", {original, list}, OnReturn::Push);
}

Flow reraise(Machine& machine) {
    World& world = machine.world;
    const Value exception = pop(machine);
    raise_exception(world, exception);
    world.release(exception);
    return Flow::Reraise;
}

Flow raise_varargs(Machine& machine, u32 count) {
    World& world = machine.world;
    if (count == 0) {
        const Value handled = peek_handled_exception(machine);
        if (handled.is_null()) {
            raise_error(world, TypeId::RuntimeError, "No active exception to reraise");
            return Flow::Raise;
        }
        raise_exception(world, handled);
        return Flow::Reraise;
    }
    const Local cause(world, count == 2 ? pop(machine) : Value());
    const Local exception(world, pop(machine));
    const bool plain_instance =
        is_exception(world, exception) && (cause.is_null() || cause == kNone || is_exception(world, cause));
    if (plain_instance) {
        auto& object = world.get<ExceptionObject>(exception);
        if (cause.is_some()) {
            object.suppress_context = 1;
            world.assign(object.cause, cause == kNone ? Value() : cause.get());
        }
        raise_exception(world, exception);
        return Flow::Raise;
    }
    if (!is_exception(world, exception) && !is_exception_class(world, exception)) {
        return raise_type_error(machine, "exceptions must derive from BaseException");
    }
    // A class: making the instance may run code. The helper answers the instance, with its cause set, for RAISE to see again.
    if (is_exception_class(world, exception)) {
        return call_helper(machine, "_instantiate_exception",
                           {exception, cause.is_some() ? cause.get() : machine.state.empty_string},
                           OnReturn::RaiseResult);
    }
    if (is_exception_class(world, cause)) {
        return call_helper(machine, "_instantiate_exception", {exception, cause}, OnReturn::RaiseResult);
    }
    return raise_type_error(machine, "exception causes must derive from BaseException");
}

Flow before_with(Machine& machine) { return enter_context(machine, "__enter__", "__exit__", "context manager"); }

Flow before_async_with(Machine& machine) {
    return enter_context(machine, "__aenter__", "__aexit__", "asynchronous context manager");
}

Flow with_except_start(Machine& machine) {
    World& world = machine.world;
    const Value exception = top(machine);
    const Value exit = top(machine, 4);
    const Value traceback = world.get<ExceptionObject>(exception).traceback;
    const Value type = Value::object(world.type_of(exception));
    return call(machine, exit, {type, exception, traceback.is_some() ? traceback : kNone}, OnReturn::Push);
}

Flow end_async_for(Machine& machine) {
    World& world = machine.world;
    const Value exception = pop(machine);
    if (world.is_instance(exception, TypeId::StopAsyncIteration)) {
        world.release(exception);
        world.release(pop(machine));
        return Flow::Next;
    }
    raise_exception(world, exception);
    world.release(exception);
    return Flow::Reraise;
}

}  // namespace asyncarium
