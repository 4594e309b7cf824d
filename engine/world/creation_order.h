// In which order CPython's cycle collector comes to what it finds (Python/gc.c): what dies together dies in this order.
#pragma once

#include <vector>

#include "engine/world/world.h"

namespace asyncarium {

/// Garbage that nothing leads to any more: the eldest first. What does not know when it was made comes before the others.
void sort_by_creation(const World& world, std::vector<Value>& objects);

/// What dies with the program's globals, of which `objects` are all. The collection before, when all of it could still be reached, has
/// put it in order: it walked its objects in the order of their creation (move_unreachable). What an elder one had led it to by then
/// stayed in its place; what nobody had led it to yet went to the end, and what was found from there followed, nearest first.
///
/// `last_exception`: the creation number of the exception that ended the program, 0 if none did; the walk knew that too.
std::vector<Value> order_of_discovery(World& world, std::vector<Value> objects, u32 last_exception);

}  // namespace asyncarium
