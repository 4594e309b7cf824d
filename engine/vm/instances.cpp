// Making instances: the short way for ordinary classes and exceptions, hidden Python code for the rest.
#include "engine/world/instances.h"
#include "engine/vm/attributes.h"
#include "engine/vm/classes.h"
#include "engine/vm/exception_objects.h"
#include "engine/world/visible_type.h"

namespace asyncarium {
namespace {

constexpr u32 kScriptedNew = special_bit(SpecialName::New);
constexpr u32 kScriptedInit = special_bit(SpecialName::Init);

/// Calls `callable` with `first` before the other arguments.
Flow call_before(Machine& machine, Value callable, Value first, const CallArguments& arguments, OnReturn action,
                 Value extra) {
    constexpr u32 kInline = 8;
    const u32 total = arguments.total(machine.world);
    Value few[kInline];
    std::vector<Value> many;
    Value* values = few;
    if (total + 1 > kInline) {
        many.resize(total + 1);
        values = many.data();
    }
    values[0] = first;
    std::copy(arguments.values, arguments.values + total, values + 1);
    return call(machine, callable, {values, arguments.positional + 1, arguments.names}, action, extra);
}

/// The call's keyword arguments as a new dict; null when there are none.
Value keywords_as_dict(World& world, const CallArguments& arguments) {
    if (arguments.keyword_count(world) == 0) return Value();
    const Value dict = make_dict(world);
    const auto names = items_of(world, arguments.names);
    for (u32 i = 0; i < names.size(); ++i) set_item(world, dict, names[i], arguments.values[arguments.positional + i]);
    return dict;
}

/// type.__call__ in Python: _make_instance(cls, args, keywords).
Flow instantiate_by_helper(Machine& machine, Value cls, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    const Local positional(world, make_tuple(world, std::span(arguments.values, arguments.positional)));
    Local keywords(world, keywords_as_dict(world, arguments));
    if (keywords.is_null()) keywords = Local(world, make_dict(world));
    return call_helper(machine, "_make_instance", {cls, positional, keywords}, action, extra);
}

Flow initialise(Machine& machine, Value instance, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    const Value name = peek_special_name(machine, SpecialName::Init);
    const Value init = machine.peek_class_attribute(world.type_of(instance), name);
    if (action != OnReturn::Push || extra.is_some() || world.layout_of(init) != Layout::Function) {
        // Only a plain push can be combined with keeping the instance.
        const Local keep(world, instance);
        const Local positional(world, make_tuple(world, std::span(arguments.values, arguments.positional)));
        Local keywords(world, keywords_as_dict(world, arguments));
        if (keywords.is_null()) keywords = Local(world, make_dict(world));
        return call_helper(machine, "_initialise", {instance, positional, keywords}, action, extra);
    }
    return call_before(machine, init, instance, arguments, OnReturn::KeepInstance, instance);
}

Flow instantiate_plain(Machine& machine, Value cls, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    const auto& type = world.get<TypeObject>(cls);
    if ((type.specials & kScriptedInit) == 0 && arguments.total(world) > 0) {
        raise_error(world, TypeId::TypeError, "{}() takes no arguments", text_of(world, type.name));
        return fail_at_once(machine, action, extra);
    }
    const Value instance = world.value_of(make_instance(world, cls.ref()));
    if ((type.specials & kScriptedInit) == 0) return deliver(machine, action, extra, instance);
    return initialise(machine, instance, arguments, action, extra);
}

/// Keyword arguments of built-in exceptions: ImportError(name=…), AttributeError(name=…, obj=…), NameError(name=…).
bool set_exception_keywords(World& world, ExceptionObject& exception, Value keywords) {
    const Value self = world.value_of(exception);
    for (const TableEntry& entry : entries_of(world, keywords)) {
        if (entry.key.is_null()) continue;
        const std::string_view name = text_of(world, entry.key);
        u32 field = 3;
        if (world.is_instance(self, TypeId::ImportError)) {
            field = name == "name"        ? kImportErrorName
                    : name == "path"      ? kImportErrorPath
                    : name == "name_from" ? kImportErrorNameFrom
                                          : 3;
        } else if (world.is_instance(self, TypeId::AttributeError)) {
            field = name == "name" ? kAttributeErrorName : name == "obj" ? kAttributeErrorObject : 3;
        } else if (world.is_instance(self, TypeId::NameError)) {
            field = name == "name" ? kNameErrorName : 3;
        }
        if (field == 3) {
            const bool takes_some = world.is_instance(self, TypeId::ImportError) ||
                                    world.is_instance(self, TypeId::AttributeError) ||
                                    world.is_instance(self, TypeId::NameError);
            if (takes_some) {
                raise_error(world, TypeId::TypeError, "{}() got an unexpected keyword argument '{}'",
                            type_name(world, self), name);
            } else {
                raise_error(world, TypeId::TypeError, "{}() takes no keyword arguments", type_name(world, self));
            }
            return false;
        }
        world.assign(exception.extra[field], entry.value);
    }
    return true;
}

Flow instantiate_exception(Machine& machine, Value cls, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    const bool scripted_init = (world.get<TypeObject>(cls).specials & kScriptedInit) != 0;
    const Local args(world, make_tuple(world, std::span(arguments.values, arguments.positional)));
    Value exception;
    if (scripted_init && !world.is_subtype(cls.ref(), type_ref(TypeId::BaseExceptionGroup))) {
        exception = make_blank_exception(world, cls.ref(), args);
    } else {
        exception = make_exception_of(world, cls.ref(), args);
    }
    if (exception.is_null()) return fail_at_once(machine, action, extra);
    if (scripted_init) return initialise(machine, exception, arguments, action, extra);
    const Local keywords(world, keywords_as_dict(world, arguments));
    if (keywords.is_some() && !set_exception_keywords(world, world.get<ExceptionObject>(exception), keywords)) {
        world.release(exception);
        return fail_at_once(machine, action, extra);
    }
    return deliver(machine, action, extra, exception);
}

Flow instantiate_builtin(Machine& machine, Value cls, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    const Value constructor = peek_type_attribute(world, cls.ref(), "__new__");
    const bool is_own =
        constructor.is_some() && (cls == type_value(TypeId::Object) ||
                                  constructor != peek_type_attribute(world, type_ref(TypeId::Object), "__new__"));
    if (!is_own) {
        raise_error(world, TypeId::TypeError, "cannot create '{}' instances",
                    text_of(world, world.get<TypeObject>(cls).name));
        return fail_at_once(machine, action, extra);
    }
    return call_before(machine, constructor, cls, arguments, action, extra);
}

}  // namespace

Value peek_special_name(Machine& machine, SpecialName name) {
    // Interned names live as long as the world; this one is in every class that defines it.
    const Local text(machine.world, intern(machine.world, kSpecialNames[static_cast<u32>(name)]));
    return text.get();
}

Flow instantiate(Machine& machine, Value cls, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    const auto& type = world.get<TypeObject>(cls);
    const bool has_two_halves = type.layout == Layout::Property;  // its __init__ does what its __new__ does for others
    if ((type.flags & kTypeAbstract) != 0 || (type.specials & kScriptedNew) != 0 || has_two_halves) {
        return instantiate_by_helper(machine, cls, arguments, action, extra);
    }
    if (type.layout == Layout::BaseException) return instantiate_exception(machine, cls, arguments, action, extra);
    if ((type.flags & kTypeIsPython) == 0) return instantiate_builtin(machine, cls, arguments, action, extra);
    const bool is_plain = type.layout == Layout::Object && type.payload == TypeId::Object;
    return is_plain ? instantiate_plain(machine, cls, arguments, action, extra)
                    : instantiate_by_helper(machine, cls, arguments, action, extra);
}

Flow call_type(Machine& machine, Value cls, const CallArguments& arguments, OnReturn action, Value extra) {
    World& world = machine.world;
    const Ref metaclass = world.get<Object>(cls).type;
    if (metaclass != type_ref(TypeId::Type)) {
        const Value method = peek_type_attribute(world, metaclass, "__call__");
        if (method.is_some() && world.layout_of(method) == Layout::Function) {
            return call_before(machine, method, cls, arguments, action, extra);
        }
    }
    if (cls == type_value(TypeId::Type) && arguments.positional == 1 && arguments.keyword_count(world) == 0) {
        return deliver(machine, action, extra, world.retain(Value::object(visible_type(world, arguments.values[0]))));
    }
    if (world.get<TypeObject>(cls).layout == Layout::Type) {
        if (cls == type_value(TypeId::Type) && arguments.positional != 3) {
            raise_error(world, TypeId::TypeError, "type() takes 1 or 3 arguments");
            return fail_at_once(machine, action, extra);
        }
        return instantiate_by_helper(machine, cls, arguments, action, extra);
    }
    return instantiate(machine, cls, arguments, action, extra);
}

}  // namespace asyncarium
