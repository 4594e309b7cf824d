// Sorting values that C++ can compare (Objects/listobject.c).
#pragma once

#include <vector>

#include "engine/vm/operations.h"

namespace asyncarium {

enum class SortOrder : u8 { Ascending, Descending };

/// The stable order of `keys`: positions, in `order`. Done; Raised TypeError "'<' not supported…"; Script when a key needs program code to
/// be compared.
Answer::Kind sort_positions(World& world, std::span<const Value> keys, SortOrder direction, std::vector<u32>& order);

}  // namespace asyncarium
