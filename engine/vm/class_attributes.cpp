// Classes as objects with attributes (Objects/typeobject.c, type_getattro and type_setattro), super and modules.
#include "engine/vm/class_attributes.h"

#include <algorithm>
#include <span>

#include "engine/script/unsupported.h"
#include "engine/vm/attributes.h"
#include "engine/vm/class_slots.h"
#include "engine/vm/classes.h"
#include "engine/vm/exception_objects.h"
#include "engine/world/plain.h"

namespace asyncarium {
namespace {

bool is_data_descriptor(World& world, Value attribute) {
    if (attribute.is_int()) return false;
    if (world.layout_of(attribute) == Layout::Property) return true;
    return has_special(world, attribute, SpecialName::Set) || has_special(world, attribute, SpecialName::Delete);
}

/// __name__, __dict__, __mro__ and the like, which are fields of the class object. Null: none of them.
Value load_class_field(World& world, Value cls, std::string_view name) {
    const auto& type = world.get<TypeObject>(cls);
    const auto own = [&](std::string_view key) {
        return type.dict.is_some() ? world.retain(peek_item(world, type.dict, key)) : Value();
    };
    if (name == "__name__") return world.retain(type.name);
    if (name == "__qualname__") return world.retain(type.qualname);
    if (name == "__module__") {
        const Value module = own("__module__");
        return module.is_some() ? module : world.retain(type.module.is_some() ? type.module : kNone);
    }
    if (name == "__bases__") return world.retain(type.bases);
    if (name == "__mro__") return world.retain(type.mro);
    if (name == "__class__") return world.retain(Value::object(world.get<Object>(cls).type));
    if (name == "__base__") {
        return world.retain(world.get<Tuple>(type.bases).count > 0 ? world.get<Tuple>(type.bases).items[0] : kNone);
    }
    if (name == "__doc__") {
        const Value doc = own("__doc__");
        return doc.is_some() ? doc : kNone;
    }
    if (name == "__dict__") {
        auto& proxy = world.make<Descriptor>(TypeId::MappingProxy);
        proxy.parts[0] = world.retain(type.dict);
        return world.value_of(proxy);
    }
    if (name == "__type_params__") {
        const Value parameters = own("__type_params__");
        return parameters.is_some() ? parameters : world.retain(world.state().empty_tuple);
    }
    if (name == "__annotations__") {
        const Value annotations = own("__annotations__");
        return annotations.is_some() || (type.flags & kTypeIsPython) == 0 ? annotations : make_dict(world);
    }
    return Value();
}

bool is_text(const World& world, Value value) { return !value.is_int() && world.layout_of(value) == Layout::Str; }

void store_class_field(World& world, TypeObject& type, std::string_view name, Value value) {
    if (name == "__name__") world.assign(type.name, value);
    if (name == "__qualname__") world.assign(type.qualname, value);
    if (name == "__module__") world.assign(type.module, value);
}

/// Whether the field of a class may be set to that, or deleted (null); else an exception is raised.
bool check_class_field(World& world, const TypeObject& type, std::string_view field, Value value) {
    constexpr std::string_view kFixed[] = {"__mro__", "__dict__"};
    constexpr std::string_view kReadOnly[] = {"__base__", "__flags__"};
    constexpr std::string_view kLasting[] = {"__name__", "__qualname__", "__module__", "__doc__", "__bases__"};
    const auto is_one_of = [field](std::span<const std::string_view> names) {
        return std::ranges::find(names, field) != names.end();
    };
    const std::string_view name = text_of(world, type.name);
    if (is_one_of(kFixed)) {
        raise_error(world, TypeId::AttributeError, "attribute '{}' of 'type' objects is not writable", field);
    } else if (is_one_of(kReadOnly)) {
        raise_error(world, TypeId::AttributeError, "readonly attribute");
    } else if (value.is_null()) {
        if (!is_one_of(kLasting)) return true;
        raise_error(world, TypeId::TypeError, "cannot delete '{}' attribute of immutable type '{}'", field, name);
    } else if (field == "__bases__") {
        if (world.layout_of(value) == Layout::Tuple) {
            raise_error(world, TypeId::NotImplementedError, "not supported by Asyncarium: other __bases__ for a class");
        } else {
            raise_error(world, TypeId::TypeError, "can only assign tuple to {}.__bases__, not {}", name,
                        type_name(world, value));
        }
    } else if ((field == "__name__" || field == "__qualname__") && !is_text(world, value)) {
        raise_error(world, TypeId::TypeError, "can only assign string to {}.{}, not '{}'", name, field,
                    type_name(world, value));
    } else {
        return true;
    }
    return false;
}

void for_each_subclass(World& world, Ref type, void (*visit)(World&, Ref)) {
    const Value subclasses = world.get<TypeObject>(type).subclasses;
    if (subclasses.is_null()) return;
    for (const Value link : items_of(world, subclasses)) visit(world, Ref{static_cast<u32>(link.as_int())});
}

}  // namespace

void renew_class(World& world, Ref type) {
    auto& object = world.get<TypeObject>(type);
    object.version = ++world.state().type_version;
    find_specials(world, type);
    for_each_subclass(world, type, renew_class);
}

void note_shadowing(World& world, Ref type) {
    auto& object = world.get<TypeObject>(type);
    if ((object.flags & kTypeShadowed) != 0) return;
    object.flags |= kTypeShadowed;
    object.version = ++world.state().type_version;
}

Outcome load_class_attribute(World& world, Value cls, Value name) {
    const Ref metaclass = world.get<Object>(cls).type;
    const std::string_view text = text_of(world, name);
    const Value meta_attribute = peek_type_attribute(world, metaclass, name);
    if (meta_attribute.is_some() && is_data_descriptor(world, meta_attribute)) {
        return bind_attribute(world, meta_attribute, cls, metaclass);
    }
    if (text.starts_with("__")) {
        const Value field = load_class_field(world, cls, text);
        if (field.is_some()) return Outcome::returns(field);
    }
    const Value attribute = peek_type_attribute(world, cls.ref(), name);
    if (attribute.is_some()) return bind_attribute(world, attribute, Value(), cls.ref());
    if (meta_attribute.is_some()) return bind_attribute(world, meta_attribute, cls, metaclass);
    const Value fallback = peek_type_attribute(world, metaclass, "__getattr__");
    if (fallback.is_some()) return Outcome::redirect(world.retain(fallback), make_tuple(world, {cls, name}));
    const std::string_view type = text_of(world, world.get<TypeObject>(cls).name);
    if (is_unsupported_attribute(type, text)) {
        return raise(world, TypeId::NotImplementedError, "not supported by Asyncarium: {}.{}", type, text);
    }
    return raise_attribute_error(
        world, cls, name,
        fmt::format("type object '{}' has no attribute '{}'", text_of(world, world.get<TypeObject>(cls).name), text));
}

Outcome store_class_attribute(World& world, Value cls, Value name, Value value) {
    auto& type = world.get<TypeObject>(cls);
    const std::string_view text = text_of(world, name);
    if ((type.flags & kTypeIsPython) == 0) {
        return raise(world, TypeId::TypeError, "cannot set '{}' attribute of immutable type '{}'", text,
                     text_of(world, type.name));
    }
    const Value meta_attribute = peek_type_attribute(world, world.get<Object>(cls).type, name);
    if (meta_attribute.is_some() && world.layout_of(meta_attribute) == Layout::Property) {
        const Value setter = world.get<Descriptor>(meta_attribute).parts[1];
        if (setter.is_some() && setter != kNone)
            return Outcome::redirect(world.retain(setter), make_tuple(world, {cls, value}));
    }
    if (text.starts_with("__") && !check_class_field(world, type, text, value)) return Outcome::raised();
    if (value.is_null()) {
        if (!erase_item(world, type.dict, name)) {
            return raise_attribute_error(
                world, cls, name,
                fmt::format("type object '{}' has no attribute '{}'", text_of(world, type.name), text));
        }
    } else {
        store_class_field(world, type, text, value);
        if (text != "__name__" && text != "__qualname__") set_item(world, type.dict, name, value);
        // Instances made before may hold an attribute of that name already.
        type.flags |= kTypeShadowed;
    }
    renew_class(world, cls.ref());
    return Outcome::none();
}

Outcome load_super_attribute(World& world, Value super, Value name) {
    const auto& parts = world.get<Descriptor>(super).parts;
    const Value start = parts[0], object = parts[1], type = parts[2];
    if (object.is_some() && text_of(world, name) != "__class__") {
        const Value attribute = peek_type_attribute_after(world, type.ref(), start, name);
        if (attribute.is_some()) return bind_attribute(world, attribute, object == type ? Value() : object, type.ref());
    }
    if (object.is_some() && text_of(world, name) != "__class__") {
        return raise_attribute_error(world, super, name,
                                     fmt::format("'super' object has no attribute '{}'", text_of(world, name)));
    }
    return load_attribute_generically(world, super, name);
}

Outcome load_module_attribute(World& world, Value module, Value name) {
    const auto& object = world.get<ModuleObject>(module);
    const Value value = peek_item(world, object.dict, name);
    if (value.is_some()) return Outcome::returns(world.retain(value));
    const Value attribute = peek_type_attribute(world, type_ref(TypeId::Module), name);
    if (attribute.is_some()) return bind_attribute(world, attribute, module, type_ref(TypeId::Module));
    const std::string_view text = text_of(world, name);
    if (text == "__dict__") return Outcome::returns(world.retain(object.dict));
    if (text == "__class__") return Outcome::returns(world.retain(type_value(TypeId::Module)));
    const Value fallback = peek_item(world, object.dict, "__getattr__");
    if (fallback.is_some()) return Outcome::redirect(world.retain(fallback), make_tuple(world, {name}));
    if (is_standard_name(text_of(world, object.name), text)) {
        return raise(world, TypeId::NotImplementedError, "not supported by Asyncarium: {}.{}",
                     text_of(world, object.name), text);
    }
    return raise_attribute_error(world, module, name,
                                 fmt::format("module '{}' has no attribute '{}'", text_of(world, object.name), text));
}

Outcome store_object_class(World& world, Value object, Value value) {
    if (value.is_null()) return raise(world, TypeId::TypeError, "can't delete __class__ attribute");
    if (value.is_int() || world.layout_of(value) != Layout::Type) {
        return raise(world, TypeId::TypeError, "__class__ must be set to a class, not '{}' object",
                     type_name(world, value));
    }
    const auto& from = world.type_object(object);
    const auto& to = world.get<TypeObject>(value);
    const bool both_python =
        (from.flags & to.flags & kTypeIsPython) != 0 && from.layout == to.layout && from.payload == to.payload;
    const bool same_fields = ((from.flags ^ to.flags) & kTypeHasDict) == 0 && have_same_slots(world, from, to);
    if (!both_python) {
        return raise(world, TypeId::TypeError,
                     "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!same_fields) {
        return raise(world, TypeId::TypeError, "__class__ assignment: '{}' object layout differs from '{}'",
                     text_of(world, to.name), text_of(world, from.name));
    }
    auto& header = world.get<Object>(object);
    const Ref old = header.type;
    header.type = world.retain(value.ref());
    note_shadowing(world, value.ref());
    world.release(old);
    return Outcome::none();
}

}  // namespace asyncarium
