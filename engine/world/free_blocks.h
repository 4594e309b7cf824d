// What is done when the arena is full of holes: larger free blocks are cut up, and those that lie side by side are merged, so that a run
// that goes through many sizes (a text that grows and grows) can go on.
#pragma once

#include "engine/world/size_class.h"

namespace asyncarium {

/// A block of that class made from larger free blocks, taken off the free lists; none when there is no room in one piece.
Ref cut_free_block(World& world, SizeClass size);

}  // namespace asyncarium
