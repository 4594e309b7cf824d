// The methods of `object` (Objects/typeobject.c).
#include "engine/vm/attributes.h"
#include "engine/vm/core_natives.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/native_checks.h"
#include "engine/vm/operations.h"
#include "engine/world/instances.h"
#include "engine/world/special_names.h"

namespace asyncarium {
namespace {

Outcome from_answer(World& world, const Answer& answer, std::string_view helper,
                    std::initializer_list<Value> arguments) {
    if (answer.is_done()) return Outcome::returns(answer.value);
    return answer.is_raised() ? Outcome::raised() : redirect_to_helper(world, helper, arguments);
}

bool has_extra_arguments(const World& world, const NativeCall& call) {
    return world.get<Tuple>(call[1]).count > 0 || world.get<Dict>(call[2]).used > 0;
}

/// object.__new__(cls): arguments are an error unless the class has an __init__ that takes them.
Outcome create(NativeCall& call) {
    World& world = call.world;
    const Value cls = call[0];
    if (cls.is_int() || world.layout_of(cls) != Layout::Type) {
        return raise(world, TypeId::TypeError, "object.__new__(X): X is not a type object ({})", type_name(world, cls));
    }
    const auto& type = world.get<TypeObject>(cls);
    if (has_extra_arguments(world, call)) {
        if ((type.specials & special_bit(SpecialName::New)) != 0) {
            return raise(world, TypeId::TypeError,
                         "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if ((type.specials & special_bit(SpecialName::Init)) == 0) {
            return raise(world, TypeId::TypeError, "{}() takes no arguments", text_of(world, type.name));
        }
    }
    if ((type.flags & kTypeAbstract) != 0) return redirect_to_helper(world, "_refuse_abstract", {cls});
    if (type.layout == Layout::BaseException)
        return Outcome::returns(make_exception_of(world, cls.ref(), world.state().empty_tuple));
    if (type.layout != Layout::Object || type.payload != TypeId::Object) {
        return raise(world, TypeId::TypeError, "object.__new__({}) is not safe, use {}.__new__()",
                     text_of(world, type.name), text_of(world, world.get<TypeObject>(type_value(type.id)).name));
    }
    return Outcome::returns(world.value_of(make_instance(world, cls.ref())));
}

Outcome initialise(NativeCall& call) {
    World& world = call.world;
    if (!has_extra_arguments(world, call)) return Outcome::none();
    const auto& type = world.type_object(call[0]);
    if ((type.specials & special_bit(SpecialName::Init)) != 0) {
        return raise(world, TypeId::TypeError,
                     "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if ((type.specials & special_bit(SpecialName::New)) == 0 && type.payload == TypeId::Object &&
        type.layout == Layout::Object) {
        return raise(world, TypeId::TypeError, "{}.__init__() takes exactly one argument (the instance to initialize)",
                     text_of(world, type.name));
    }
    return Outcome::none();
}

/// "<module.Class object at 0x…>" whatever the class's __repr__ is: object.__repr__ itself.
Outcome represent(NativeCall& call) {
    World& world = call.world;
    const Value self = call[0];
    if (!self.is_int() && world.layout_of(self) == Layout::Object && !has_special(world, self, SpecialName::Repr)) {
        return from_answer(world, repr_natively(world, self), "_repr", {self});
    }
    const auto& type = world.type_object(self);
    const std::string_view module =
        type.module.is_some() && world.layout_of(type.module) == Layout::Str ? text_of(world, type.module) : "builtins";
    const std::string prefix = module == "builtins" ? std::string() : fmt::format("{}.", module);
    return Outcome::returns(
        make_string(world, fmt::format("<{}{} object at 0x{:012x}>", prefix, text_of(world, type.qualname),
                                       0x7f0000000000 + self.bits())));
}

/// str() checks what __repr__ gives, in its own words.
Outcome to_text(NativeCall& call) {
    World& world = call.world;
    if (!has_special(world, call[0], SpecialName::Repr)) return redirect_to_helper(world, "_repr", {call[0]});
    return Outcome::redirect(find_special_method(world, call[0], "__repr__"), world.retain(world.state().empty_tuple));
}

Outcome format(NativeCall& call) {
    World& world = call.world;
    if (!call[1].is_int() && world.layout_of(call[1]) == Layout::Str && text_of(world, call[1]).empty()) {
        return redirect_to_helper(world, "_str", {call[0]});
    }
    return raise(world, TypeId::TypeError, "unsupported format string passed to {}.__format__",
                 type_name(world, call[0]));
}

Outcome equals(NativeCall& call) { return Outcome::returns(call[0] == call[1] ? kTrue : kNotImplemented); }

/// Not equal when __eq__ says equal: that runs code, so the hidden half does it.
Outcome differs(NativeCall& call) { return redirect_to_helper(call.world, "_object_differs", {call[0], call[1]}); }

Outcome not_implemented(NativeCall&) { return Outcome::returns(kNotImplemented); }

Outcome hash(NativeCall& call) { return Outcome::returns(Value::integer(static_cast<i64>(call[0].bits() >> 4))); }

Outcome get_attribute(NativeCall& call) {
    const Local name(call.world, take_attribute_name(call.world, call[1]));
    return name.is_null() ? Outcome::raised() : load_attribute_generically(call.world, call[0], name);
}
Outcome set_attribute(NativeCall& call) {
    const Local name(call.world, take_attribute_name(call.world, call[1]));
    return name.is_null() ? Outcome::raised() : store_attribute_generically(call.world, call[0], name, call[2]);
}
Outcome delete_attribute(NativeCall& call) {
    const Local name(call.world, take_attribute_name(call.world, call[1]));
    return name.is_null() ? Outcome::raised() : store_attribute_generically(call.world, call[0], name, Value());
}

Outcome init_subclass(NativeCall& call) {
    if (call.world.get<Dict>(call[1]).used == 0) return Outcome::none();
    return raise(call.world, TypeId::TypeError, "{}.__init_subclass__() takes no keyword arguments",
                 text_of(call.world, call.world.get<TypeObject>(call[0]).name));
}

Outcome list_attributes(NativeCall& call) { return redirect_to_helper(call.world, "_object_dir", {call[0]}); }

/// object.__subclasshook__(cls, subclass): abc decides.
Outcome subclass_hook(NativeCall&) { return Outcome::returns(kNotImplemented); }

constexpr NativeSpec kTable[] = {
    {"object.__subclasshook__", "(cls, subclass, /)", subclass_hook},
    {"object.__new__", "(cls, /, *args, **keywords)", create},
    {"object.__init__", "(self, /, *args, **keywords)", initialise},
    {"object.__repr__", "(self, /)", represent},
    {"object.__str__", "(self, /)", to_text},
    {"object.__format__", "(self, format_spec, /)", format},
    {"object.__eq__", "(self, value, /)", equals},
    {"object.__ne__", "(self, value, /)", differs},
    {"object.__lt__", "(self, value, /)", not_implemented},
    {"object.__le__", "(self, value, /)", not_implemented},
    {"object.__gt__", "(self, value, /)", not_implemented},
    {"object.__ge__", "(self, value, /)", not_implemented},
    {"object.__hash__", "(self, /)", hash},
    {"object.__getattribute__", "(self, name, /)", get_attribute},
    {"object.__setattr__", "(self, name, value, /)", set_attribute},
    {"object.__delattr__", "(self, name, /)", delete_attribute},
    {"object.__dir__", "(self, /)", list_attributes},
    {"object.__init_subclass__", "(cls, /, **keywords)", init_subclass},
};

}  // namespace

NativeTable object_natives() { return kTable; }

}  // namespace asyncarium
