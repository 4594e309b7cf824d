// Numbers of the built-in types (types.def) and exception classes (exceptions.def), which stand at fixed offsets.
#pragma once

#include "engine/base/integers.h"

namespace asyncarium {

/// A built-in type or exception class. Those up to ContextVar also name the *layouts* of objects.
enum class TypeId : u32 {
#define TYPE(name, text, base) name,
#include "engine/world/types.def"
#undef TYPE
#define EXCEPTION(name, base) name,
#include "engine/world/exceptions.def"
#undef EXCEPTION
};

/// How an object is laid out in the arena: the same numbers as TypeId. Instances of classes written in Python have
/// layout Object (struct Instance) or, when derived from an exception, BaseException.
using Layout = TypeId;

inline constexpr u32 kTypeCount = static_cast<u32>(TypeId::UserWarning) + 1;
inline constexpr u32 kLayoutCount = static_cast<u32>(TypeId::Reversed) + 1;

constexpr u32 index_of(TypeId id) { return static_cast<u32>(id); }

}  // namespace asyncarium
