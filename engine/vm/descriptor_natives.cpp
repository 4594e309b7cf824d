// property, staticmethod, classmethod and super (Objects/descrobject.c, Objects/funcobject.c, super in Objects/typeobject.c).
#include "engine/vm/attributes.h"
#include "engine/vm/core_natives.h"
#include "engine/vm/member_descriptors.h"
#include "engine/world/instances.h"
#include "engine/world/plain.h"

namespace asyncarium {
namespace {

Value new_descriptor(World& world, Value cls) { return Value::object(world.allocate(sizeof(Descriptor), cls.ref())); }

void set_part(World& world, Value descriptor, std::size_t index, Value part) {
    if (part.is_some() && part != kNone) world.assign(world.get<Descriptor>(descriptor).parts[index], part);
}

Outcome part_or_none(World& world, Value descriptor, std::size_t index) {
    const Value part = world.get<Descriptor>(descriptor).parts[index];
    return Outcome::returns(world.retain(part.is_some() ? part : kNone));
}

// ---- property: getter, setter, deleter, doc -----------------------------------------------------------------------

/// What it is made of, __init__ looks at: subclasses may take other arguments than property does.
Outcome create_property(NativeCall& call) { return Outcome::returns(new_descriptor(call.world, call[0])); }

Outcome initialise_property(NativeCall& call) {
    auto& parts = call.world.get<Descriptor>(call[0]).parts;
    for (std::size_t i = 0; i < 4; ++i) call.world.assign(parts[i], call[i + 1] == kNone ? Value() : call[i + 1]);
    return Outcome::none();
}

/// A copy of the property with one part replaced.
Outcome replaced(NativeCall& call, std::size_t index) {
    World& world = call.world;
    const Ref type = world.type_of(call.original_self);
    if (type != type_ref(TypeId::Property)) {
        const auto& parts = world.get<Descriptor>(call[0]).parts;
        Value arguments[4];
        for (std::size_t i = 0; i < 4; ++i) {
            const Value part = i == index ? call[1] : parts[i];
            arguments[i] = part.is_some() ? part : kNone;
        }
        return Outcome::redirect(world.retain(Value::object(type)), make_tuple(world, arguments));
    }
    const Value copy = new_descriptor(world, Value::object(type));
    for (std::size_t i = 0; i < 4; ++i)
        set_part(world, copy, i, i == index ? call[1] : world.get<Descriptor>(call[0]).parts[i]);
    return Outcome::returns(copy);
}
Outcome with_getter(NativeCall& call) { return replaced(call, 0); }
Outcome with_setter(NativeCall& call) { return replaced(call, 1); }
Outcome with_deleter(NativeCall& call) { return replaced(call, 2); }
Outcome getter(NativeCall& call) { return part_or_none(call.world, call[0], 0); }
Outcome setter(NativeCall& call) { return part_or_none(call.world, call[0], 1); }
Outcome deleter(NativeCall& call) { return part_or_none(call.world, call[0], 2); }

/// Its getter's name, for a property is rarely kept under another.
Outcome property_name(NativeCall& call) {
    World& world = call.world;
    const Value getter_function = world.get<Descriptor>(call[0]).parts[0];
    const Local name(world, intern(world, "__name__"));
    if (getter_function.is_some() && !is_member(world, call[0])) return load_attribute(world, getter_function, name);
    return raise(world, TypeId::AttributeError, "'{}' object has no attribute '__name__'", type_name(world, call[0]));
}

Outcome property_doc(NativeCall& call) {
    World& world = call.world;
    const auto& parts = world.get<Descriptor>(call[0]).parts;
    if (is_member(world, call[0])) return Outcome::none();
    if (parts[3].is_some()) return Outcome::returns(world.retain(parts[3]));
    if (parts[0].is_null()) return Outcome::none();
    const Local name(world, intern(world, "__doc__"));
    return load_attribute(world, parts[0], name);
}

Outcome set_property_doc(NativeCall& call) {
    World& world = call.world;
    world.assign(world.get<Descriptor>(call[0]).parts[3], call[1].is_null() ? kNone : call[1]);
    return Outcome::none();
}

Outcome get_property(NativeCall& call) {
    const bool through_class = call[1] == kNone;
    return bind_built_in(call.world, call.original_self, through_class ? Value() : call[1],
                         through_class ? call.world.type_of(call.original_self) : call.world.type_of(call[1]));
}

Outcome set_property(NativeCall& call) {
    World& world = call.world;
    if (is_member(world, call[0])) return store_member(world, call[0], call[1], call[2]);
    const Value function = world.get<Descriptor>(call[0]).parts[1];
    if (function.is_null()) return raise(world, TypeId::AttributeError, "property has no setter");
    return Outcome::redirect(world.retain(function), make_tuple(world, {call[1], call[2]}));
}

// ---- staticmethod, classmethod ------------------------------------------------------------------------------------

Outcome create_method(NativeCall& call) {
    const Value method = new_descriptor(call.world, call[0]);
    call.world.assign(call.world.get<Descriptor>(method).parts[0], call[1]);  // None, too
    return Outcome::returns(method);
}
Outcome wrapped(NativeCall& call) { return part_or_none(call.world, call[0], 0); }

Outcome bind_method(NativeCall& call) {
    World& world = call.world;
    const Value owner = call[2].is_some() && call[2] != kNone ? call[2] : Value::object(world.type_of(call[1]));
    return bind_built_in(world, call.original_self, call[1] == kNone ? Value() : call[1], owner.ref());
}

Outcome is_abstract(NativeCall& call) {
    World& world = call.world;
    const Value function = world.get<Descriptor>(call[0]).parts[0];
    const Value dict = function.is_object() ? peek_instance_dict(world, function) : Value();
    const Value mark = dict.is_some() ? peek_item(world, dict, "__isabstractmethod__") : Value();
    return Outcome::returns(world.retain(mark.is_some() ? mark : kFalse));
}

// ---- super: start class, object, the class whose MRO is walked ----------------------------------------------------------

Outcome create_super(NativeCall& call) {
    World& world = call.world;
    const Value start = call[1], object = call[2];
    if (start.is_int() || world.layout_of(start) != Layout::Type) {
        return raise(world, TypeId::TypeError, "super() argument 1 must be a type, not {}", type_name(world, start));
    }
    const Value super = new_descriptor(world, call[0]);
    set_part(world, super, 0, start);
    if (object.is_null() || object == kNone) return Outcome::returns(super);
    const bool object_is_class = !object.is_int() && world.layout_of(object) == Layout::Type;
    const bool through_class = object_is_class && world.is_subtype(object.ref(), start.ref());
    const Ref type = through_class ? object.ref() : world.type_of(object);
    if (!world.is_subtype(type, start.ref())) {
        world.release(super);
        return raise(world, TypeId::TypeError,
                     "super(type, obj): obj ({} {}) is not an instance or subtype of type ({}).",
                     object_is_class ? "type" : "instance of",
                     text_of(world, world.get<TypeObject>(object_is_class ? object.ref() : type).name),
                     text_of(world, world.get<TypeObject>(start).name));
    }
    set_part(world, super, 1, object);
    set_part(world, super, 2, Value::object(type));
    return Outcome::returns(super);
}

constexpr NativeSpec kTable[] = {
    {"property.__new__", "(cls, /, *arguments, **keywords)", create_property},
    {"property.__init__", "(self, fget=None, fset=None, fdel=None, doc=None)", initialise_property},
    {"property.__name__:get", "(self, /)", property_name},
    {"property.getter", "(self, function, /)", with_getter},
    {"property.setter", "(self, function, /)", with_setter},
    {"property.deleter", "(self, function, /)", with_deleter},
    {"property.fget:get", "(self, /)", getter},
    {"property.fset:get", "(self, /)", setter},
    {"property.fdel:get", "(self, /)", deleter},
    {"property.__doc__:get", "(self, /)", property_doc},
    {"property.__doc__:set", "(self, value=?, /)", set_property_doc},
    {"property.__isabstractmethod__:get", "(self, /)", is_abstract},
    {"property.__get__", "(self, instance, owner=None, /)", get_property},
    {"property.__set__", "(self, instance, value, /)", set_property},
    {"staticmethod.__new__", "(cls, function, /)", create_method},
    {"staticmethod.__func__:get", "(self, /)", wrapped},
    {"staticmethod.__wrapped__:get", "(self, /)", wrapped},
    {"staticmethod.__isabstractmethod__:get", "(self, /)", is_abstract},
    {"staticmethod.__get__", "(self, instance, owner=None, /)", bind_method},
    {"classmethod.__new__", "(cls, function, /)", create_method},
    {"classmethod.__func__:get", "(self, /)", wrapped},
    {"classmethod.__wrapped__:get", "(self, /)", wrapped},
    {"classmethod.__isabstractmethod__:get", "(self, /)", is_abstract},
    {"classmethod.__get__", "(self, instance, owner=None, /)", bind_method},
    {"super.__new__", "(cls, type, object=?, /)", create_super},
};

}  // namespace

NativeTable descriptor_natives() { return kTable; }

}  // namespace asyncarium
