// Checks that hold for all natives of a kind.
#include "engine/vm/native_checks.h"

#include <new>
#include <stdexcept>

#include "engine/world/plain.h"

namespace asyncarium {

bool check_self(World& world, const NativeEntry& entry, Value self) {
    if (self.is_null()) {
        raise_error(world, TypeId::TypeError, "unbound method {}.{}() needs an argument", entry.owner, entry.name);
        return false;
    }
    if (entry.type == TypeId::Object || world.is_instance(plain(world, self), entry.type)) return true;
    if (world.is_instance(self, entry.type)) return true;
    raise_error(world, TypeId::TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", entry.name,
                entry.owner, type_name(world, self));
    return false;
}

bool check_class(World& world, const NativeEntry& entry, Value cls) {
    if (world.layout_of(cls) != Layout::Type) {
        raise_error(world, TypeId::TypeError, "{}.__new__(X): X is not a type object ({})", entry.owner,
                    type_name(world, cls));
        return false;
    }
    if (world.is_subtype(cls.ref(), type_ref(entry.type))) return true;
    const std::string_view name = text_of(world, world.get<TypeObject>(cls).name);
    raise_error(world, TypeId::TypeError, "{}.__new__({}): {} is not a subtype of {}", entry.owner, name, name,
                entry.owner);
    return false;
}

Outcome run_native(const NativeEntry& entry, NativeCall& call) {
    try {
        return entry.spec->body(call);
    } catch (const ArenaExhausted&) {
    } catch (const std::bad_alloc&) {
    } catch (const std::length_error&) {
    }
    raise_memory_error(call.world);
    return Outcome::raised();
}

Value take_attribute_name(World& world, Value name) {
    const Value text = plain(world, name);
    if (world.layout_of(text) == Layout::Str) return intern(world, text_of(world, text));
    raise_error(world, TypeId::TypeError, "attribute name must be string, not '{}'", type_name(world, name));
    return Value();
}

}  // namespace asyncarium
