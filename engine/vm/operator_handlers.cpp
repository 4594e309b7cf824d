// Conditions, iteration and operators where program code has a say.
#include "engine/sched/busy_waiting.h"
#include "engine/vm/attributes.h"
#include "engine/vm/generators.h"
#include "engine/vm/handlers.h"

namespace asyncarium {
namespace {

/// Calls a helper with the top n items and a number in front (none when negative); pops them.
Flow call_on_top(Machine& machine, std::string_view helper, i64 number, u32 count, OnReturn action = OnReturn::Push) {
    World& world = machine.world;
    Value arguments[4];
    u32 total = 0;
    if (number >= 0) arguments[total++] = Value::integer(number);
    for (u32 i = 0; i < count; ++i) arguments[total++] = top(machine, count - i);
    machine.frame->depth -= count;
    const Flow flow = call(machine, machine.helper(helper), {arguments, total, Value()}, action);
    for (u32 i = total - count; i < total; ++i) world.release(arguments[i]);
    return flow;
}

}  // namespace

Flow stop_at_line(Machine& machine) {
    if (machine.state.steps >= machine.until.step) {
        machine.stop = RunStop::Step;
        return Flow::Stop;
    }
    if (machine.state.steps >= machine.state.options.step_limit) {
        machine.state.ending = Ending::Limit;
        machine.stop = RunStop::Ended;
        return Flow::Stop;
    }
    if (machine.state.steps >= sched::patience_ends(machine.world)) {
        sched::lose_patience(machine.world);
        return Flow::Next;
    }
    machine.stop = RunStop::Slice;
    return Flow::Stop;
}

Flow branch_on_truth(Machine& machine) {
    World& world = machine.world;
    const Value condition = top(machine);
    const Answer truth = truth_natively(world, condition);
    if (truth.is_raised()) return Flow::Raise;
    if (truth.is_done()) return deliver(machine, OnReturn::Branch, Value(), truth.value);
    return call_helper(machine, "_truth", {condition}, OnReturn::Branch);
}

Flow negate_truth(Machine& machine) {
    World& world = machine.world;
    const Answer truth = truth_natively(world, top(machine));
    if (truth.is_raised()) return Flow::Raise;
    if (truth.is_script()) return call_on_top(machine, "_truth", -1, 1, OnReturn::Not);
    world.release(pop(machine));
    return deliver(machine, OnReturn::Not, Value(), truth.value);
}

Flow replace_by_helper(Machine& machine, std::string_view helper) { return call_on_top(machine, helper, -1, 1); }

Flow next_item(Machine& machine) {
    World& world = machine.world;
    const Value iterator = top(machine);
    if (world.layout_of(iterator) == Layout::Generator) {
        const auto& generator = world.get<Generator>(iterator);
        if (generator.state != GeneratorState::Finished) return resume(machine, iterator, kNone, OnReturn::Iteration);
        raise_stop_iteration(world, kNone);
        return fail_at_once(machine, OnReturn::Iteration, Value());
    }
    const Local method(world, find_special_method(world, iterator, "__next__"));
    if (method.is_some()) return call(machine, method, std::initializer_list<Value>{}, OnReturn::Iteration);
    raise_error(world, TypeId::TypeError, "'{}' object is not an iterator", type_name(world, iterator));
    return Flow::Raise;
}

Flow binary_by_helper(Machine& machine, ast::Operator operation, InPlace in_place) {
    return call_on_top(machine, in_place == InPlace::Yes ? "_binary_in_place" : "_binary", static_cast<i64>(operation),
                       2);
}

Flow unary(Machine& machine, ast::UnaryOperator operation) {
    World& world = machine.world;
    const Answer answer = unary_natively(world, operation, top(machine));
    if (answer.is_raised()) return Flow::Raise;
    if (answer.is_script()) return call_on_top(machine, "_unary", static_cast<i64>(operation), 1);
    world.release(pop(machine));
    push(machine, answer.value);
    return Flow::Next;
}

Flow compare_by_helper(Machine& machine, ast::Comparison comparison) {
    return call_on_top(machine, "_compare", static_cast<i64>(comparison), 2);
}

Flow contains_by_helper(Machine& machine, OnReturn action) {
    const Local container(machine.world, pop(machine)), item(machine.world, pop(machine));
    return call_helper(machine, "_contains", {container, item}, action);
}

}  // namespace asyncarium
