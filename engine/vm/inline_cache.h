// What the sites of a code object remember: where the attribute, method or global named there was found last time.
// The caches live in the world (WorldState::code_caches), one block a code object, made when it first runs. An entry is checked
// against the object at hand every time, so one that has become stale does no harm.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

enum class SiteKind : u32 {
    Empty,
    Global,        // entry `index` of the globals, whose version was `version`
    Builtin,       // entry `index` of the builtins, whose version was `other_version`; not in the globals of `version`
    InstanceDict,  // instances of class `type` at `version`: entry `index` of their dict, if it has that key
    ClassValue,    // the class holds `value`, which needs no binding, and instances do not hide it
    Method,        // the class holds the function `value`, and instances do not hide it
    Member,        // instances of class `type` at `version`: field `index` of their __slots__, if it is set
    ModuleDict,    // the module `type`: entry `index` of its dict, whose version was `version`
};

struct SiteCache {
    SiteKind kind;
    Ref type;
    u32 version;
    u32 other_version;
    u32 index;
    u32 unused;
    Value value;  // not owned: held by the class as long as it has that version
};

/// The caches of a code object. When it has none yet, it is about to run for the first time: its constants are made, too.
SiteCache* ensure_caches(Machine& machine, CodeId code);

/// True when the cached class is still the one that `type` refers to.
inline bool class_matches(const World& world, const SiteCache& cache, Ref type) {
    return cache.type == type && world.get<TypeObject>(type).version == cache.version;
}

}  // namespace asyncarium
