// Call instructions that do not take the short way, making functions, returning.
#include <algorithm>
#include <vector>

#include "engine/vm/generators.h"
#include "engine/vm/handlers.h"
#include "engine/vm/native_checks.h"

namespace asyncarium {
namespace {

/// Values taken off the stack for the length of a call, and released after it.
class TakenValues {
   public:
    TakenValues(Machine& machine, u32 count) : machine_(machine) {
        Value* first = &top(machine, count);
        values_.assign(first, first + count);
        machine.frame->depth -= count;
    }
    ~TakenValues() {
        for (const Value value : values_) machine_.world.release(value);
    }
    TakenValues(const TakenValues&) = delete;
    TakenValues& operator=(const TakenValues&) = delete;
    const Value* data() const { return values_.data(); }
    Value operator[](std::size_t index) const { return values_[index]; }

   private:
    Machine& machine_;
    std::vector<Value> values_;
};

/// Calls what stands in two slots and `count` arguments: (null, callable) or (function, self).
Flow call_taken(Machine& machine, const TakenValues& taken, u32 positional, Value names) {
    const bool has_self = taken[0].is_some();
    const Value callable = has_self ? taken[0] : taken[1];
    const Value* arguments = taken.data() + (has_self ? 1 : 2);
    return call(machine, callable, {arguments, positional + (has_self ? 1 : 0), names}, OnReturn::Push);
}

/// Natives with more parameters are called the long way.
constexpr u32 kInlineArguments = 6;

/// A native whose positional arguments lie on the stack is called on them where they are, defaults filled in. False: it has to be bound.
bool call_native_in_place(Machine& machine, u32 count, Flow& flow) {
    World& world = machine.world;
    Value* const slots = &top(machine, count + 2);
    const bool has_self = slots[0].is_some();
    const Value callable = has_self ? slots[0] : slots[1];
    if (callable.is_int() || world.get<Object>(callable).type != type_ref(TypeId::NativeFunction)) return false;
    const auto& native = world.get<NativeFunction>(callable);
    const NativeEntry& entry = machine.natives[native.native];
    const u32 given = count + (has_self ? 1 : 0);
    const auto& parameters = entry.signature.parameters;
    if (native.self.is_some() || !entry.signature.simple || given > parameters.size() ||
        given < entry.signature.required || parameters.size() > kInlineArguments)
        return false;
    const Value* arguments = slots + (has_self ? 1 : 2);
    Value completed[kInlineArguments];
    if (given < parameters.size()) {
        std::copy_n(arguments, given, completed);
        for (std::size_t i = given; i < parameters.size(); ++i) completed[i] = parameters[i].default_value;
        arguments = completed;
    }
    if (entry.role == NativeRole::Method && (given == 0 || world.type_of(arguments[0]) != type_ref(entry.type)))
        return false;
    machine.state.calling_frame = world.value_of(*machine.frame);
    NativeCall native_call{world, std::span<const Value>(arguments, parameters.size()),
                           given > 0 ? arguments[0] : Value()};
    const Outcome outcome = run_native(entry, native_call);
    if (outcome.kind == Outcome::Kind::Return) {
        machine.frame->depth -= count + 2;
        for (u32 i = 0; i < count + 2; ++i) world.release(slots[i]);
        push(machine, outcome.value);
        flow = Flow::Next;
        return true;
    }
    const TakenValues taken(machine, count + 2);
    flow = complete(machine, outcome, OnReturn::Push);
    return true;
}

}  // namespace

Flow make_function(Machine& machine, u32 flags) {
    World& world = machine.world;
    const Local code(world, pop(machine));
    auto& function = world.make<Function>(TypeId::Function);
    function.code = world.get<CodeObject>(code).code;
    if ((flags & 8) != 0) function.closure = pop(machine);
    if ((flags & 4) != 0) function.annotations = pop(machine);
    if ((flags & 2) != 0) function.kwdefaults = pop(machine);
    if ((flags & 1) != 0) function.defaults = pop(machine);
    const Code& body = machine.program.code(function.code);
    function.globals = world.retain(machine.frame->globals);
    const Value module = peek_item(world, function.globals, "__name__");
    function.module = world.retain(module.is_some() ? module : kNone);
    function.name = intern(world, body.name);
    function.qualname = intern(world, body.qualname);
    push(machine, world.value_of(function));
    return Flow::Next;
}

Flow call_from_stack(Machine& machine, u32 count) {
    machine.fuel -= 8;
    Flow flow = Flow::Next;
    if (call_native_in_place(machine, count, flow)) return flow;
    const TakenValues taken(machine, count + 2);
    return call_taken(machine, taken, count, Value());
}

Flow call_with_keywords_from_stack(Machine& machine, u32 count) {
    const Local names(machine.world, pop(machine));
    const TakenValues taken(machine, count + 2);
    return call_taken(machine, taken, count - machine.world.get<Tuple>(names).count, names);
}

Flow call_unpacked_from_stack(Machine& machine, u32 has_keywords) {
    World& world = machine.world;
    const Local keywords(world, has_keywords == 1 ? pop(machine) : Value());
    const Local arguments(world, pop(machine));
    const TakenValues taken(machine, 2);
    const bool has_self = taken[0].is_some();
    if (!has_self) return call_with_containers(machine, taken[1], arguments, keywords, OnReturn::Push);
    std::vector<Value> values{taken[1]};
    const auto items = items_of(world, arguments);
    values.insert(values.end(), items.begin(), items.end());
    const Local tuple(world, make_tuple(world, std::span<const Value>(values)));
    return call_with_containers(machine, taken[0], tuple, keywords, OnReturn::Push);
}

Flow return_value(Machine& machine, Value result) {
    if (machine.frame->generator.is_some()) return return_from_generator(machine, result);
    const Departure departure = leave_frame(machine);
    return deliver(machine, departure.action, departure.extra, result);
}

Flow refuse_frame(Machine& machine) {
    const Departure departure = leave_frame(machine);
    machine.world.release(departure.extra);
    raise_error(machine.world, TypeId::RecursionError, "maximum recursion depth exceeded");
    return Flow::Raise;
}

}  // namespace asyncarium
