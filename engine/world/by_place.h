// Notes about every object of the arena, for walks over all of them.
#pragma once

#include <vector>

#include "engine/world/size_class.h"
#include "engine/world/world.h"

namespace asyncarium {

/// A number for each object of the arena, by its place; 0 at first.
class ByPlace {
   public:
    explicit ByPlace(u64 arena_bytes) : numbers_(arena_bytes / Ref::kUnit) {}
    u32& operator[](Ref ref) { return numbers_[ref.index]; }

   private:
    std::vector<u32> numbers_;
};

/// False for ints, null, singletons and built-in types.
inline bool is_in_heap(Value value) { return value.is_object() && value.bits() >= layout::kHeap; }

}  // namespace asyncarium
