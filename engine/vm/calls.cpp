// Calling: functions, methods, natives, classes, instances with __call__ (Objects/call.c, Objects/typeobject.c type_call).
#include <vector>

#include "engine/vm/arguments.h"
#include "engine/vm/attributes.h"
#include "engine/vm/classes.h"
#include "engine/vm/generators.h"
#include "engine/vm/loop_driver.h"
#include "engine/vm/machine.h"
#include "engine/vm/native_checks.h"
#include "engine/vm/thread_turns.h"

namespace asyncarium {
namespace {

/// As many levels as CPython's recursion limit allows.
constexpr u32 kMaximumCallableChain = 1000;

Flow call_function(Machine& machine, Value callable, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    const auto& function = world.get<Function>(callable);
    Frame& frame = make_frame(machine, function.code, callable, function.globals);
    const Code& code = machine.program.code(function.code);
    if (arguments.names.is_null() && fits_exactly(code, arguments.positional)) {
        for (u32 i = 0; i < arguments.positional; ++i) frame.slots[i] = world.retain(arguments.values[i]);
    } else if (!bind_arguments(machine, function, frame, arguments)) {
        world.release(world.ref_of(frame));
        return fail_at_once(machine, action, extra);
    }
    if (code.kind >= CodeKind::Generator) {
        return deliver(machine, action, extra, make_generator(machine, frame, code));
    }
    return enter_frame(machine, frame, action, extra);
}

/// Calls `callable` with one more argument in front.
Flow call_with_self(Machine& machine, Value callable, Value self, const CallArguments& arguments, OnReturn action,
                    Value extra) {
    std::vector<Value> values;
    const u32 total = arguments.total(machine.world);
    values.reserve(total + 1);
    values.push_back(self);
    values.insert(values.end(), arguments.values, arguments.values + total);
    return call(machine, callable, {values.data(), arguments.positional + 1, arguments.names}, action, extra);
}

/// int.__new__(Celsius, 21): the plain int is made first and then wrapped, in hidden Python code.
bool constructs_derived(const World& world, const NativeEntry& entry, const CallArguments& arguments) {
    if (!entry.is_constructor || arguments.positional == 0) return false;
    const Value cls = arguments.values[0];
    if (entry.type == TypeId::Object || index_of(entry.type) >= kLayoutCount || entry.type == TypeId::BaseException)
        return false;
    return world.layout_of(cls) == Layout::Type && world.get<TypeObject>(cls).payload != TypeId::Object;
}

Flow construct_derived(Machine& machine, const NativeEntry& entry, const CallArguments& arguments, OnReturn action,
                       Value extra) {
    std::vector<Value> values{type_value(entry.type)};
    values.insert(values.begin(), arguments.values[0]);
    values.insert(values.end(), arguments.values + 1, arguments.values + arguments.total(machine.world));
    return call(machine, machine.helper("_new_with_payload"),
                {values.data(), arguments.positional + 1, arguments.names}, action, extra);
}

Flow call_native_entry(Machine& machine, const NativeEntry& entry, const CallArguments& arguments, OnReturn action,
                       Value extra) {
    World& world = machine.world;
    if (entry.is_constructor && arguments.positional > 0 && !check_class(world, entry, arguments.values[0]))
        return fail_at_once(machine, action, extra);
    if (constructs_derived(world, entry, arguments)) return construct_derived(machine, entry, arguments, action, extra);
    BoundNativeArguments bound;
    const std::span positional(arguments.values, arguments.positional);
    const std::span keywords(arguments.values + arguments.positional, arguments.keyword_count(world));
    bool fits = bind_native_arguments(world, entry, positional, keywords, arguments.names, bound);
    Value original_self;
    const bool has_self =
        entry.role == NativeRole::Method || entry.role == NativeRole::Getter || entry.role == NativeRole::Setter;
    if (fits && has_self && !entry.is_constructor) {
        fits = check_self(world, entry, bound.slots.empty() ? Value() : bound.slots[0]);
        if (fits) {
            original_self = bound.slots[0];
            bound.slots[0] = entry.type == TypeId::Object ? original_self : plain(world, original_self);
        }
    }
    Outcome outcome = Outcome::raised();
    if (fits) {
        NativeCall native_call{world, bound.slots, original_self};
        machine.state.calling_frame = world.value_of(*machine.frame);
        outcome = run_native(entry, native_call);
    }
    world.release(bound.owned_tuple);
    world.release(bound.owned_dict);
    return complete(machine, outcome, action, extra);
}

Flow call_native(Machine& machine, Value callable, const CallArguments& arguments, OnReturn action, Value extra) {
    const auto& native = machine.world.get<NativeFunction>(callable);
    if (native.self.is_some()) {
        std::vector<Value> values;
        const u32 total = arguments.total(machine.world);
        values.reserve(total + 1);
        values.push_back(native.self);
        values.insert(values.end(), arguments.values, arguments.values + total);
        const Local keep(machine.world, machine.world.retain(native.self));
        return call_native_entry(machine, native_entries()[native.native],
                                 {values.data(), arguments.positional + 1, arguments.names}, action, extra);
    }
    return call_native_entry(machine, native_entries()[native.native], arguments, action, extra);
}

/// super() in a method: the class is in its `__class__` cell, the object is its first argument (Objects/typeobject.c, super_init_impl).
Flow call_super_without_arguments(Machine& machine, OnReturn action, Value extra) {
    World& world = machine.world;
    const Frame& frame = *machine.frame;
    if (frame.kind != FrameKind::Script || code_of(machine, frame).positional == 0) {
        raise_error(world, TypeId::RuntimeError, "super(): no arguments");
        return fail_at_once(machine, action, extra);
    }
    const Code& code = code_of(machine, frame);
    Value cls, object = frame.slots[0];
    for (std::size_t i = 0; i < code.variables.size(); ++i) {
        if (code.variable_kinds[i] != VariableKind::Free || machine.program.name(code.variables[i]) != "__class__")
            continue;
        cls = world.get<Cell>(frame.slots[i]).content;
    }
    if (code.variable_kinds[0] == VariableKind::Cell && object.is_some()) object = world.get<Cell>(object).content;
    if (cls.is_null() || object.is_null()) {
        raise_error(world, TypeId::RuntimeError, "{}",
                    cls.is_null() ? "super(): __class__ cell not found" : "super(): arg[0] deleted");
        return fail_at_once(machine, action, extra);
    }
    return call(machine, type_value(TypeId::Super), {cls, object}, action, extra);
}

/// `import random; random()`: the function or class of the module's own name is what was meant (Objects/call.c).
std::string suggestion_for_module(World& world, Value callable) {
    if (callable.is_int() || world.layout_of(callable) != Layout::Module) return {};
    const ModuleObject& module = world.get<ModuleObject>(callable);
    if (module.name.is_null() || module.dict.is_null() || world.layout_of(module.name) != Layout::Str) return {};
    const std::string_view name = text_of(world, module.name);
    const Value member = peek_item(world, module.dict, name);
    if (member.is_null() || member.is_int()) return {};
    const Layout layout = world.layout_of(member);
    const bool is_callable = layout == Layout::Type || layout == Layout::Function || layout == Layout::NativeFunction ||
                             layout == Layout::BoundMethod || has_special(world, member, SpecialName::Call);
    if (!is_callable) return {};
    return fmt::format(". Did you mean: '{0}.{0}(...)'?", name);
}

Flow call_instance(Machine& machine, Value callable, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    Local method(world, find_special_method(world, callable, "__call__"));
    // A __call__ may be an object with a __call__ again, and so on; each is a level of recursion in CPython.
    for (u32 depth = 0; method.is_some() && world.layout_of(method) == Layout::Object; ++depth) {
        if (depth == kMaximumCallableChain) {
            raise_error(world, TypeId::RecursionError, "maximum recursion depth exceeded");
            return fail_at_once(machine, action, extra);
        }
        method = Local(world, find_special_method(world, method, "__call__"));
    }
    if (method.is_null()) {
        raise_error(world, TypeId::TypeError, "'{}' object is not callable{}", type_name(world, callable),
                    suggestion_for_module(world, callable));
        return fail_at_once(machine, action, extra);
    }
    return call(machine, method, arguments, action, extra);
}

}  // namespace

Flow call(Machine& machine, Value callable, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    switch (world.layout_of(callable)) {
        case Layout::Function:
            return call_function(machine, callable, arguments, action, extra);
        case Layout::NativeFunction:
            return call_native(machine, callable, arguments, action, extra);
        case Layout::BoundMethod: {
            const auto& method = world.get<BoundMethod>(callable);
            return call_with_self(machine, method.function, method.self, arguments, action, extra);
        }
        case Layout::Type:
            if (callable == type_value(TypeId::Super) && arguments.total(world) == 0) {
                return call_super_without_arguments(machine, action, extra);
            }
            return call_type(machine, callable, arguments, action, extra);
        case Layout::StaticMethod:
            return call(machine, world.get<Descriptor>(callable).parts[0], arguments, action, extra);
        case Layout::GenericAlias:
            return call(machine, world.get<Descriptor>(callable).parts[0], arguments, action, extra);
        default:
            return call_instance(machine, callable, arguments, action, extra);
    }
}

Flow call(Machine& machine, Value callable, std::initializer_list<Value> arguments, OnReturn action, Value extra) {
    return call(machine, callable, CallArguments{arguments.begin(), static_cast<u32>(arguments.size()), Value()},
                action, extra);
}

Flow call_helper(Machine& machine, std::string_view helper, std::initializer_list<Value> arguments, OnReturn action,
                 Value extra) {
    const Value function = machine.helper(helper);
    if (function.is_null()) {
        raise_error(machine.world, TypeId::SystemError, "missing helper {}", helper);
        return fail_at_once(machine, action, extra);
    }
    return call(machine, function, arguments, action, extra);
}

Flow call_with_containers(Machine& machine, Value callable, Value arguments, Value keywords, OnReturn action,
                          Value extra) {
    World& world = machine.world;
    const auto positional = items_of(world, arguments);
    if (keywords.is_null() || world.get<Dict>(keywords).used == 0) {
        return call(machine, callable, {positional.data(), static_cast<u32>(positional.size()), Value()}, action,
                    extra);
    }
    std::vector<Value> values(positional.begin(), positional.end());
    std::vector<Value> names;
    for (const TableEntry& entry : entries_of(world, keywords)) {
        if (entry.key.is_null()) continue;
        names.push_back(entry.key);
        values.push_back(entry.value);
    }
    const Local name_tuple(world, make_tuple(world, std::span<const Value>(names)));
    return call(machine, callable, {values.data(), static_cast<u32>(positional.size()), name_tuple}, action, extra);
}

Flow complete(Machine& machine, const Outcome& outcome, OnReturn action, Value extra) {
    World& world = machine.world;
    switch (outcome.kind) {
        case Outcome::Kind::Return:
            return deliver(machine, action, extra, outcome.value);
        case Outcome::Kind::Raise:
            return fail_at_once(machine, action, extra);
        case Outcome::Kind::Redirect: {
            const Local callable(world, outcome.value), arguments(world, outcome.arguments),
                keywords(world, outcome.keywords);
            if (machine.redirections == kMaximumCallableChain) {
                raise_error(world, TypeId::RecursionError, "maximum recursion depth exceeded");
                return fail_at_once(machine, action, extra);
            }
            ++machine.redirections;
            const Flow flow = call_with_containers(machine, callable, arguments, keywords, action, extra);
            --machine.redirections;
            return flow;
        }
        case Outcome::Kind::Park:
            return push_wait(machine, outcome.until, outcome.value, action, extra);
        case Outcome::Kind::GiveTurn:
            return push_turn(machine, outcome.value, action, extra);
        case Outcome::Kind::RunLoop:
            return push_loop(machine, outcome.value, action, extra);
        case Outcome::Kind::RunBody: {
            const auto& function = world.get<Function>(outcome.value);
            Frame& frame = make_frame(machine, function.code, outcome.value, function.globals);
            frame.names = outcome.arguments;
            world.release(outcome.value);
            return enter_frame(machine, frame, action, extra);
        }
        default:
            return complete_resumption(machine, outcome, action, extra);
    }
}

}  // namespace asyncarium
