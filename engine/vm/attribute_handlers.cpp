// Attribute instructions: what the inline caches do not know, and filling them.
#include "engine/vm/attributes.h"
#include "engine/vm/classes.h"
#include "engine/vm/handlers.h"
#include "engine/vm/member_descriptors.h"
#include "engine/vm/native_registry.h"
#include "engine/world/instances.h"
#include "engine/world/table.h"
#include "engine/world/visible_type.h"

namespace asyncarium {
namespace {

constexpr u32 kScriptedAccess = special_bit(SpecialName::GetAttribute);
constexpr u32 kScriptedStore = special_bit(SpecialName::SetAttr);

bool is_plain_instance(const World& world, Value object) {
    return !object.is_int() && world.layout_of(object) == Layout::Object;
}

/// A value that attribute access hands out as it is when it is found in a class.
bool needs_no_binding(const World& world, Value attribute) {
    if (attribute.is_int()) return false;  // cannot be told apart from an empty cache entry's reference
    switch (world.layout_of(attribute)) {
        case Layout::Str:
        case Layout::Float:
        case Layout::NoneType:
        case Layout::Bool:
        case Layout::Tuple:
        case Layout::List:
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
        case Layout::Type:
            return true;
        default:
            return false;
    }
}

/// Remembers where an attribute of an instance was found in its own dict.
void remember_instance_attribute(Machine& machine, SiteCache& cache, Value object, Value name) {
    World& world = machine.world;
    const Value dict = world.get<Instance>(object).dict;
    if (dict.is_null()) return;
    const i64 index = table_find(world, dict, name, hash_string(world, name));
    if (index < 0) return;
    const Ref type = world.type_of(object);
    cache = {SiteKind::InstanceDict, type, world.get<TypeObject>(type).version, 0, static_cast<u32>(index), 0, name};
}

/// Remembers which field a name of __slots__ stands for in instances of the class.
void remember_member(World& world, SiteCache& cache, Ref type, Value member) {
    const i64 number = quick_member_number(world, member, type);
    if (number < 0) return;
    cache = {SiteKind::Member, type, world.get<TypeObject>(type).version, 0, static_cast<u32>(number), 0, Value()};
}

bool instance_hides(World& world, Value object, Value name) {
    const Value dict = world.get<Instance>(object).dict;
    return dict.is_some() && peek_item(world, dict, name).is_some();
}

void remember_loaded_attribute(Machine& machine, SiteCache& cache, Value object, Value name) {
    World& world = machine.world;
    if (object.is_int()) return;
    if (world.layout_of(object) == Layout::Module) {
        const Value dict = world.get<ModuleObject>(object).dict;
        const i64 index = table_find(world, dict, name, hash_string(world, name));
        if (index < 0) return;
        cache = {
            SiteKind::ModuleDict, object.ref(), world.get<Dict>(dict).version, 0, static_cast<u32>(index), 0, Value()};
        return;
    }
    if (!is_plain_instance(world, object)) return;
    const Ref type = world.type_of(object);
    const auto& type_object = world.get<TypeObject>(type);
    if ((type_object.specials & kScriptedAccess) != 0) return;
    const Value attribute = machine.peek_class_attribute(type, name);
    if (attribute.is_null()) {
        remember_instance_attribute(machine, cache, object, name);
    } else if (is_member(world, attribute)) {
        remember_member(world, cache, type, attribute);
    } else if (needs_no_binding(world, attribute)) {
        if (instance_hides(world, object, name)) {
            remember_instance_attribute(machine, cache, object, name);
        } else if ((type_object.flags & kTypeShadowed) == 0) {
            cache = {SiteKind::ClassValue, type, type_object.version, 0, 0, 0, attribute};
        }
    }
}

/// The function a method call would bind, when nothing hides it and binding needs no code; else null. Borrowed.
Value peek_method(Machine& machine, Value object, Value name) {
    World& world = machine.world;
    const Ref type = world.type_of(object);
    const auto& type_object = world.get<TypeObject>(type);
    if ((type_object.specials & kScriptedAccess) != 0) return Value();
    const Layout layout = type_object.layout;
    if (layout == Layout::Type || layout == Layout::Module || layout == Layout::Super) return Value();
    const Value attribute = machine.peek_class_attribute(type, name);
    if (attribute.is_null() || attribute.is_int()) return Value();
    const Layout kind = world.layout_of(attribute);
    const bool binds = (kind == Layout::Function && binds_to_instances(world, attribute)) ||
                       (kind == Layout::NativeFunction && is_method(world, attribute));
    if (!binds) return Value();
    const Value dict = peek_instance_dict(world, object);
    return dict.is_some() && peek_item(world, dict, name).is_some() ? Value() : attribute;
}

/// Storing the attribute can go straight to the instance's dict.
bool stores_plainly(Machine& machine, Value object, Value name) {
    World& world = machine.world;
    if (!is_plain_instance(world, object)) return false;
    const auto& type = world.type_object(object);
    if ((type.specials & kScriptedStore) != 0 || (type.flags & kTypeHasDict) == 0) return false;
    if (const std::string_view text = text_of(world, name); text == "__dict__" || text == "__class__") return false;
    return machine.peek_class_attribute(world.type_of(object), name).is_null();
}

void remember_stored_member(Machine& machine, SiteCache& cache, Value object, Value name) {
    World& world = machine.world;
    if (!is_plain_instance(world, object)) return;
    const Ref type = world.type_of(object);
    if ((world.get<TypeObject>(type).specials & kScriptedStore) != 0) return;
    const Value attribute = machine.peek_class_attribute(type, name);
    if (is_member(world, attribute)) remember_member(world, cache, type, attribute);
}

}  // namespace

Flow load_attribute_at_site(Machine& machine, u32 site) {
    World& world = machine.world;
    const CodeId code = machine.frame->code;
    const Value name = world.name(machine.program.code(code).sites[site]);
    const Local object(world, pop(machine));
    remember_loaded_attribute(machine, ensure_caches(machine, code)[site], object, name);
    return complete(machine, load_attribute(world, object, name), OnReturn::Push);
}

Flow load_method_at_site(Machine& machine, u32 site) {
    World& world = machine.world;
    const CodeId code = machine.frame->code;
    const Value name = world.name(machine.program.code(code).sites[site]);
    const Value object = pop(machine);
    const Value method = peek_method(machine, object, name);
    if (method.is_some()) {
        const Ref type = world.type_of(object);
        const auto& type_object = world.get<TypeObject>(type);
        const bool hideable = peek_instance_dict_slot(world, object) != nullptr && type_object.layout != Layout::Object;
        if ((type_object.flags & kTypeShadowed) == 0 && !hideable) {
            ensure_caches(machine, code)[site] = {SiteKind::Method, type, type_object.version, 0, 0, 0, method};
        }
        push(machine, world.retain(method));
        push(machine, object);
        return Flow::Next;
    }
    const Local keep(world, object);
    push(machine, Value());
    remember_loaded_attribute(machine, ensure_caches(machine, code)[site], object, name);
    return complete(machine, load_attribute(world, object, name), OnReturn::Push);
}

Flow store_attribute_at_site(Machine& machine, u32 site) {
    World& world = machine.world;
    const CodeId code = machine.frame->code;
    const Value name = world.name(machine.program.code(code).sites[site]);
    const Local object(world, pop(machine)), value(world, pop(machine));
    if (stores_plainly(machine, object, name)) {
        auto& instance = world.get<Instance>(object);
        if (instance.dict.is_null()) instance.dict = make_dict(world);
        set_item(world, instance.dict, name, value);
        remember_instance_attribute(machine, ensure_caches(machine, code)[site], object, name);
        return Flow::Next;
    }
    remember_stored_member(machine, ensure_caches(machine, code)[site], object, name);
    return complete(machine, store_attribute(world, object, name, value), OnReturn::Discard);
}

Flow delete_attribute(Machine& machine, NameId name) {
    World& world = machine.world;
    const Local object(world, pop(machine));
    return complete(machine, store_attribute(world, object, world.name(name), Value()), OnReturn::Discard);
}

}  // namespace asyncarium
