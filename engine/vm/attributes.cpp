// Looking attributes up in objects and their classes.
#include "engine/vm/attributes.h"

#include "engine/script/unsupported.h"
#include "engine/vm/class_attributes.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/member_descriptors.h"
#include "engine/vm/native_checks.h"
#include "engine/vm/native_registry.h"
#include "engine/vm/types/unions.h"
#include "engine/world/instances.h"
#include "engine/world/plain.h"
#include "engine/world/table.h"
#include "engine/world/visible_type.h"

namespace asyncarium {
namespace {

/// How an attribute of a class behaves when it is fetched through an instance.
enum class DescriptorKind : u8 { None, NonData, Data };

DescriptorKind descriptor_kind(World& world, Value attribute) {
    if (attribute.is_int()) return DescriptorKind::None;
    switch (world.layout_of(attribute)) {
        case Layout::Function:
            return binds_to_instances(world, attribute) ? DescriptorKind::NonData : DescriptorKind::None;
        case Layout::StaticMethod:
        case Layout::ClassMethod:
            return DescriptorKind::NonData;
        case Layout::NativeFunction:
            return is_method(world, attribute) ? DescriptorKind::NonData : DescriptorKind::None;
        case Layout::Property:
            return DescriptorKind::Data;
        case Layout::Object:
            if (has_special(world, attribute, SpecialName::Set) || has_special(world, attribute, SpecialName::Delete)) {
                return DescriptorKind::Data;
            }
            return has_special(world, attribute, SpecialName::Get) ? DescriptorKind::NonData : DescriptorKind::None;
        default:
            return DescriptorKind::None;
    }
}

Value bind_native(World& world, Value native, Value self) {
    auto& bound = world.make<NativeFunction>(TypeId::NativeFunction);
    bound.native = world.get<NativeFunction>(native).native;
    bound.name = world.get<NativeFunction>(native).name;
    bound.self = world.retain(self);
    return world.value_of(bound);
}

/// The native getter or setter of a built-in attribute; null for anything else that a property may be made of.
const NativeEntry* find_accessor(const World& world, Value function, NativeRole role) {
    if (function.is_null() || world.layout_of(function) != Layout::NativeFunction) return nullptr;
    const NativeEntry& entry = native_entries()[world.get<NativeFunction>(function).native];
    return entry.role == role ? &entry : nullptr;
}

/// Under which name an attribute stands in the class or its ancestors; "" when it does not.
std::string name_in_class(World& world, Ref type, Value attribute) {
    for (const Value cls : items_of(world, world.get<TypeObject>(type).mro)) {
        for (const TableEntry& entry : entries_of(world, world.get<TypeObject>(cls).dict)) {
            const bool is_it = entry.key.is_some() && entry.value == attribute;
            if (is_it && world.layout_of(entry.key) == Layout::Str) return std::string(text_of(world, entry.key));
        }
    }
    return {};
}

/// property: a native getter answers at once, any other function is called.
Outcome get_property(World& world, Value property, Value object, Ref type) {
    const Value getter = world.get<Descriptor>(property).parts[0];
    if (object.is_null()) return Outcome::returns(world.retain(property));
    if (is_member(world, property)) return load_member(world, property, object);
    if (getter.is_null() || getter == kNone) {
        const std::string name = name_in_class(world, type, property);
        return raise(world, TypeId::AttributeError, "property{} of '{}' object has no getter",
                     name.empty() ? name : fmt::format(" '{}'", name),
                     text_of(world, world.get<TypeObject>(type).qualname));
    }
    if (const NativeEntry* entry = find_accessor(world, getter, NativeRole::Getter); entry != nullptr) {
        if (!check_self(world, *entry, object)) return Outcome::raised();
        const Value self = entry->type == TypeId::Object ? object : plain(world, object);
        NativeCall call{world, std::span<const Value>(&self, 1), object};
        return run_native(*entry, call);
    }
    return Outcome::redirect(world.retain(getter), make_tuple(world, {object}));
}

Outcome call_get(World& world, Value descriptor, Value object, Ref type) {
    const Value getter = peek_type_attribute(world, world.type_of(descriptor), "__get__");
    return Outcome::redirect(world.retain(getter),
                             make_tuple(world, {descriptor, object.is_null() ? kNone : object, Value::object(type)}));
}

Outcome missing_attribute(World& world, Value object, Value name) {
    if (is_unsupported_attribute(type_name(world, object), text_of(world, name))) {
        return raise(world, TypeId::NotImplementedError, "not supported by Asyncarium: {}.{}", type_name(world, object),
                     text_of(world, name));
    }
    return raise_attribute_error(
        world, object, name,
        fmt::format("'{}' object has no attribute '{}'", type_name(world, object), text_of(world, name)));
}

/// `__class__` and `__dict__`, which every object answers.
Outcome load_universal(World& world, Value object, Value name, bool& found) {
    const std::string_view text = text_of(world, name);
    found = true;
    if (text == "__class__") return Outcome::returns(world.retain(Value::object(visible_type(world, object))));
    if (text == "__dict__") {
        Value* slot = peek_instance_dict_slot(world, object);
        if (slot != nullptr) {
            if (slot->is_null()) *slot = make_dict(world);
            if (world.layout_of(object) == Layout::Object) note_shadowing(world, world.type_of(object));
            return Outcome::returns(world.retain(*slot));
        }
    }
    if (text == "__doc__") {
        const Value doc = peek_type_attribute(world, world.type_of(object), name);
        return Outcome::returns(world.retain(doc.is_some() ? doc : kNone));
    }
    found = false;
    return Outcome::none();
}

bool is_deletion_special(Value value) { return value.is_null(); }

Outcome store_property(World& world, Value property, Value object, Value name, Value value) {
    const auto& descriptor = world.get<Descriptor>(property);
    const Value setter = descriptor.parts[is_deletion_special(value) ? 2 : 1];
    if (const NativeEntry* entry = find_accessor(world, descriptor.parts[1], NativeRole::Setter); entry != nullptr) {
        if (!check_self(world, *entry, object)) return Outcome::raised();
        const Value arguments[] = {object, value};
        NativeCall call{world, arguments, object};
        return run_native(*entry, call);
    }
    if (setter.is_null() || setter == kNone) {
        const Value getter = descriptor.parts[0];
        if (find_accessor(world, getter, NativeRole::Getter) != nullptr) {
            return raise_attribute_error(world, object, name,
                                         fmt::format("attribute '{}' of '{}' objects is not writable",
                                                     text_of(world, name), type_name(world, object)));
        }
        return raise_attribute_error(
            world, object, name,
            fmt::format("property '{}' of '{}' object has no {}", text_of(world, name),
                        text_of(world, world.type_object(object).qualname), value.is_null() ? "deleter" : "setter"));
    }
    if (value.is_null()) return Outcome::redirect(world.retain(setter), make_tuple(world, {object}));
    return Outcome::redirect(world.retain(setter), make_tuple(world, {object, value}));
}

Outcome store_by_descriptor(World& world, Value descriptor, Value object, Value name, Value value) {
    if (is_member(world, descriptor)) return store_member(world, descriptor, object, value);
    const bool has_own = has_special(world, descriptor, value.is_null() ? SpecialName::Delete : SpecialName::Set);
    if (world.layout_of(descriptor) == Layout::Property && !has_own)
        return store_property(world, descriptor, object, name, value);
    const Value method =
        peek_type_attribute(world, world.type_of(descriptor), value.is_null() ? "__delete__" : "__set__");
    if (method.is_null()) {
        return raise(world, TypeId::AttributeError, "{}", value.is_null() ? "__delete__" : "__set__");
    }
    if (value.is_null()) return Outcome::redirect(world.retain(method), make_tuple(world, {descriptor, object}));
    return Outcome::redirect(world.retain(method), make_tuple(world, {descriptor, object, value}));
}

Outcome store_in_instance(World& world, Value object, Value name, Value value, Value* slot, Value class_attribute) {
    if (value.is_null()) {
        if (slot->is_null() || !erase_item(world, *slot, name)) return missing_attribute(world, object, name);
        return Outcome::none();
    }
    if (slot->is_null()) *slot = make_dict(world);
    if (class_attribute.is_some() && world.layout_of(object) == Layout::Object)
        note_shadowing(world, world.type_of(object));
    set_item(world, *slot, name, value);
    return Outcome::none();
}

/// An object without attributes of its own, or whose class has __slots__, is asked for something it cannot hold.
Outcome refuse_store(World& world, Value object, Value name, Value class_attribute) {
    const std::string_view type = type_name(world, object), text = text_of(world, name);
    if (class_attribute.is_some()) {
        return raise_attribute_error(world, object, name,
                                     fmt::format("'{}' object attribute '{}' is read-only", type, text));
    }
    return raise_attribute_error(
        world, object, name,
        fmt::format("'{}' object has no attribute '{}' and no __dict__ for setting new attributes", type, text));
}

}  // namespace

Value* peek_instance_dict_slot(World& world, Value object) {
    if (object.is_int()) return nullptr;
    switch (world.layout_of(object)) {
        case Layout::Object:
            return (world.type_object(object).flags & kTypeHasDict) == 0 ? nullptr : &world.get<Instance>(object).dict;
        case Layout::BaseException:
            return &world.get<ExceptionObject>(object).dict;
        case Layout::Function:
            return &world.get<Function>(object).dict;
        case Layout::Module:
            return &world.get<ModuleObject>(object).dict;
        case Layout::Future:
        case Layout::Task:
            return &world.get<Future>(object).dict;
        case Layout::Loop:
            return &world.get<Loop>(object).dict;
        case Layout::Property:
        case Layout::StaticMethod:
        case Layout::ClassMethod:
            return &world.get<Descriptor>(object).dict;
        default:
            return nullptr;
    }
}

bool is_method(const World& world, Value native) {
    const auto& function = world.get<NativeFunction>(native);
    const NativeEntry& entry = native_entries()[function.native];
    return function.self.is_null() && (entry.role == NativeRole::Method || entry.binds) && !entry.is_constructor;
}

Value make_bound_method(World& world, Value function, Value self) {
    auto& method = world.make<BoundMethod>(TypeId::BoundMethod);
    method.function = world.retain(function);
    method.self = world.retain(self);
    return world.value_of(method);
}

Value peek_type_attribute(World& world, Ref type, Value name) {
    const Value mro = world.get<TypeObject>(type).mro;
    if (mro.is_null()) return Value();
    for (const Value ancestor : items_of(world, mro)) {
        const Value dict = world.get<TypeObject>(ancestor).dict;
        if (dict.is_null()) continue;
        const Value found = peek_item(world, dict, name);
        if (found.is_some()) return found;
    }
    return Value();
}

Value peek_type_attribute(World& world, Ref type, std::string_view name) {
    const Local key(world, intern(world, name));
    return peek_type_attribute(world, type, key.get());
}

Value peek_type_attribute_after(World& world, Ref type, Value after, Value name) {
    bool behind = false;
    for (const Value ancestor : items_of(world, world.get<TypeObject>(type).mro)) {
        if (behind) {
            const Value dict = world.get<TypeObject>(ancestor).dict;
            const Value found = dict.is_some() ? peek_item(world, dict, name) : Value();
            if (found.is_some()) return found;
        }
        behind = behind || ancestor == after;
    }
    return Value();
}

Value find_special_method(World& world, Value value, std::string_view name) {
    const Ref type = world.type_of(value);
    const Value attribute = peek_type_attribute(world, type, name);
    if (attribute.is_null() || attribute == kNone) return Value();
    const Layout layout = world.layout_of(attribute);
    if (layout == Layout::Function && binds_to_instances(world, attribute))
        return make_bound_method(world, attribute, value);
    if (layout == Layout::NativeFunction && is_method(world, attribute)) return bind_native(world, attribute, value);
    if (layout == Layout::ClassMethod) {
        return make_bound_method(world, world.get<Descriptor>(attribute).parts[0], Value::object(type));
    }
    if (layout == Layout::StaticMethod) return world.retain(world.get<Descriptor>(attribute).parts[0]);
    if (layout == Layout::Object && has_special(world, attribute, SpecialName::Get)) {
        // Its __get__ is program code, which runs when the method is called.
        const Local pair(world, make_tuple(world, {attribute, value}));
        return make_bound_method(world, peek_item(world, world.state().helpers, "_call_descriptor"), pair);
    }
    return world.retain(attribute);
}

Outcome bind_attribute(World& world, Value attribute, Value object, Ref type) {
    if (attribute.is_int()) return Outcome::returns(attribute);
    switch (world.layout_of(attribute)) {
        case Layout::StaticMethod:
        case Layout::ClassMethod:
        case Layout::Property:
        case Layout::Object:
            if (has_special(world, attribute, SpecialName::Get)) return call_get(world, attribute, object, type);
            break;
        default:
            break;
    }
    return bind_built_in(world, attribute, object, type);
}

Outcome bind_built_in(World& world, Value attribute, Value object, Ref type) {
    switch (world.layout_of(attribute)) {
        case Layout::Function:
            return Outcome::returns(object.is_null() || !binds_to_instances(world, attribute)
                                        ? world.retain(attribute)
                                        : make_bound_method(world, attribute, object));
        case Layout::NativeFunction:
            if (object.is_null() || !is_method(world, attribute)) return Outcome::returns(world.retain(attribute));
            return Outcome::returns(bind_native(world, attribute, object));
        case Layout::StaticMethod:
            return Outcome::returns(world.retain(world.get<Descriptor>(attribute).parts[0]));
        case Layout::ClassMethod: {
            const Value function = world.get<Descriptor>(attribute).parts[0];
            if (world.layout_of(function) == Layout::NativeFunction) {
                return Outcome::returns(bind_native(world, function, Value::object(type)));
            }
            return Outcome::returns(make_bound_method(world, function, Value::object(type)));
        }
        case Layout::Property:
            return get_property(world, attribute, object, type);
        default:
            return Outcome::returns(world.retain(attribute));
    }
}

Outcome raise_attribute_error(World& world, Value object, Value name, std::string_view message) {
    raise_error(world, TypeId::AttributeError, "{}", message);
    auto& exception = world.get<ExceptionObject>(world.state().raised);
    world.assign(exception.extra[kAttributeErrorName], name);
    world.assign(exception.extra[kAttributeErrorObject], object);
    return Outcome::raised();
}

Outcome load_attribute_generically(World& world, Value object, Value name) {
    const Ref type = world.type_of(object);
    const Value attribute = peek_type_attribute(world, type, name);
    const DescriptorKind kind = attribute.is_some() ? descriptor_kind(world, attribute) : DescriptorKind::None;
    // One with __set__ alone leaves reading to the instance, which is where such descriptors often keep the value.
    const bool is_read = kind == DescriptorKind::Data && (world.layout_of(attribute) != Layout::Object ||
                                                          has_special(world, attribute, SpecialName::Get));
    if (is_read) return bind_attribute(world, attribute, object, type);
    const Value dict = peek_instance_dict(world, object);
    if (dict.is_some()) {
        const Value own = peek_item(world, dict, name);
        if (own.is_some()) return Outcome::returns(world.retain(own));
    }
    if (attribute.is_some()) return bind_attribute(world, attribute, object, type);
    bool found = false;
    const bool is_method = !object.is_int() && world.layout_of(object) == Layout::BoundMethod;
    if (is_method && text_of(world, name) != "__class__") {
        // A method has what its function has (Objects/classobject.c, method_getattro).
        return load_attribute(world, world.get<BoundMethod>(object).function, name);
    }
    const Outcome universal = load_universal(world, object, name, found);
    return found ? universal : missing_attribute(world, object, name);
}

Outcome load_attribute(World& world, Value object, Value name) {
    if (!object.is_int()) {
        const auto& type = world.type_object(object);
        if ((type.specials & special_bit(SpecialName::GetAttribute)) != 0) {
            return redirect_to_helper(world, "_load_attribute", {object, name});
        }
        switch (type.layout) {
            case Layout::Type:
                return load_class_attribute(world, object, name);
            case Layout::Super:
                return load_super_attribute(world, object, name);
            case Layout::Module:
                return load_module_attribute(world, object, name);
            case Layout::GenericAlias:
                if (!is_union(world, object) && !text_of(world, name).starts_with("__")) {
                    return load_attribute(world, world.get<Descriptor>(object).parts[0], name);
                }
                break;
            default:
                break;
        }
        if ((type.specials & special_bit(SpecialName::GetAttr)) != 0) {
            const Outcome outcome = load_attribute_generically(world, object, name);
            if (outcome.kind == Outcome::Kind::Redirect) {
                // A property may raise AttributeError itself: then __getattr__ is asked as well.
                for (const Value part : {outcome.value, outcome.arguments, outcome.keywords}) world.release(part);
                return redirect_to_helper(world, "_load_attribute", {object, name});
            }
            if (outcome.kind != Outcome::Kind::Raise) return outcome;
            if (!world.is_instance(world.state().raised, TypeId::AttributeError)) return outcome;
            world.assign_owned(world.state().raised, Value());
            const Value method = peek_type_attribute(world, world.type_of(object), "__getattr__");
            return Outcome::redirect(world.retain(method), make_tuple(world, {object, name}));
        }
    }
    return load_attribute_generically(world, object, name);
}

/// An instance whose __dict__ is deleted gets an empty one; functions and modules keep theirs.
Outcome delete_instance_dict(World& world, Value object, Value& slot) {
    const Layout layout = world.layout_of(object);
    if (layout != Layout::Object && layout != Layout::BaseException)
        return raise(world, TypeId::TypeError, "cannot delete __dict__");
    world.assign(slot, Value());
    return Outcome::none();
}

Outcome store_attribute_generically(World& world, Value object, Value name, Value value) {
    if (!object.is_int() && world.layout_of(object) == Layout::Type)
        return store_class_attribute(world, object, name, value);
    const Ref type = world.type_of(object);
    const Value attribute = peek_type_attribute(world, type, name);
    if (attribute.is_some() && descriptor_kind(world, attribute) == DescriptorKind::Data) {
        return store_by_descriptor(world, attribute, object, name, value);
    }
    if (!object.is_int() && text_of(world, name) == "__class__") return store_object_class(world, object, value);
    Value* slot = peek_instance_dict_slot(world, object);
    if (slot != nullptr && text_of(world, name) == "__dict__") {
        if (value.is_null()) return delete_instance_dict(world, object, *slot);
        if (value.is_int() || world.layout_of(value) != Layout::Dict) {
            return raise(world, TypeId::TypeError, "__dict__ must be set to a dictionary, not a '{}'",
                         type_name(world, value));
        }
        if (world.layout_of(object) == Layout::Object) note_shadowing(world, type);
        world.assign(*slot, value);
        return Outcome::none();
    }
    if (slot == nullptr) return refuse_store(world, object, name, attribute);
    return store_in_instance(world, object, name, value, slot, attribute);
}

Outcome store_attribute(World& world, Value object, Value name, Value value) {
    const SpecialName special = value.is_null() ? SpecialName::DelAttr : SpecialName::SetAttr;
    if (has_special(world, object, special)) {
        const Value method =
            peek_type_attribute(world, world.type_of(object), value.is_null() ? "__delattr__" : "__setattr__");
        if (value.is_null()) return Outcome::redirect(world.retain(method), make_tuple(world, {object, name}));
        return Outcome::redirect(world.retain(method), make_tuple(world, {object, name, value}));
    }
    return store_attribute_generically(world, object, name, value);
}

}  // namespace asyncarium
