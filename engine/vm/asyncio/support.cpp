// The shared parts of asyncio's natives.

#include "engine/vm/asyncio/support.h"
#include "engine/sched/creation.h"

#include "engine/sched/describe.h"
#include "engine/sched/loop.h"
#include "engine/sched/task.h"
#include "engine/vm/operations.h"

namespace asyncarium {

Outcome redirect_to_module(World& world, std::string_view module, std::string_view function,
                           std::initializer_list<Value> arguments) {
    return redirect_to_module(world, module, function, std::span(arguments.begin(), arguments.size()));
}

Outcome redirect_to_module(World& world, std::string_view module, std::string_view function,
                           std::span<const Value> arguments) {
    const Value found = peek_item(world, world.state().modules, module);
    const Value callable = found.is_null() ? Value() : peek_item(world, world.get<ModuleObject>(found).dict, function);
    if (callable.is_null()) return raise(world, TypeId::SystemError, "missing {}.{}", module, function);
    return Outcome::redirect(world.retain(callable), make_tuple(world, arguments));
}

Value require_running_loop(World& world) {
    const Value loop = sched::running_loop(world);
    if (loop.is_null()) raise_error(world, TypeId::RuntimeError, "no running event loop");
    return loop;
}

std::optional<double> find_number(const World& world, Value value) {
    const Value number = plain(world, value);
    switch (world.layout_of(number)) {
        case Layout::Int:
        case Layout::Bool:
            return int_to_double(world, number);
        case Layout::Float:
            return world.get<Float>(number).number;
        default:
            return std::nullopt;
    }
}

bool is_future(const World& world, Value value) {
    const Layout layout = world.layout_of(value);
    return layout == Layout::Future || layout == Layout::Task;
}

bool is_coroutine(const World& world, Value value) {
    const Layout layout = world.layout_of(value);
    return layout == Layout::Coroutine || layout == Layout::NativeCoroutine || layout == Layout::AsyncGeneratorStep;
}

std::string repr_text(World& world, Value value) {
    const Answer answer = repr_natively(world, value);
    if (!answer.is_done()) {
        if (answer.is_raised()) world.assign_owned(world.state().raised, Value());
        return sched::describe_short(world, value);
    }
    const Local text(world, answer.value);
    return std::string(text_of(world, text));
}

Value str_value(World& world, Value value) {
    const Answer answer = str_natively(world, value);
    if (answer.is_done()) return answer.value;
    if (answer.is_raised()) world.assign_owned(world.state().raised, Value());
    return make_string(world, sched::describe_short(world, value));
}

Value create_task(World& world, Value loop, Value coroutine, Value name, Value context) {
    if (!is_coroutine(world, coroutine)) {
        raise_error(world, TypeId::TypeError, "a coroutine was expected, got {}", repr_text(world, coroutine));
        return Value();
    }
    const Local text(world, name.is_null() ? Value() : str_value(world, name));
    const Value task = sched::make_task(world, loop, coroutine, text, context);
    if (task.is_some()) sched::note_creation(world, task);
    return task;
}

}  // namespace asyncarium
