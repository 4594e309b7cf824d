// Which weak references there are to an object: what must be told when it dies.
//
// Instances and futures keep a list of their own; for the few other objects that programs refer to weakly the world has a register,
// WorldState::weak_links. A list holds the numbers of WeakRef objects and owns none of them: a reference that dies first takes
// itself off.
#pragma once

#include <vector>

#include "engine/world/world.h"

namespace asyncarium {

/// False for objects of types that CPython refuses weak references to as well (int, str, list, …).
bool may_have_weak_links(const World& world, Value object);

/// Whether something may refer weakly to it; asked of every object that dies, so it may answer true for one that had links.
inline bool has_weak_links(const World& world, Value object) {
    switch (world.layout_of(object)) {
        case Layout::Object:
            return world.get<Instance>(object).weakrefs.is_object();
        case Layout::Future:
        case Layout::Task:
            return world.get<Future>(object).weakrefs.is_object();
        default:
            return world.state().weak_links.is_some();
    }
}

/// All weak references to it, the oldest first. Borrowed.
std::vector<Value> weak_links_of(const World& world, Value object);

/// `weak` refers to `object` from now on, and no more. Neither owns the other.
void add_weak_link(World& world, Value object, Value weak);
void remove_weak_link(World& world, Value object, Value weak);

/// Forgets all of them; they still have their target.
void drop_weak_links(World& world, Value object);

/// Whether the __del__ of a program's class has run for this instance, future or task.
bool is_finalized(const World& world, Value object);
void mark_finalized(World& world, Value object);

}  // namespace asyncarium
