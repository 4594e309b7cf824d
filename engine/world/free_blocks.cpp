// Cutting and merging free blocks. Every piece has the size of a class again, so that a walk over the arena (cycles.cpp) still works.
#include "engine/world/free_blocks.h"

#include <algorithm>
#include <vector>

namespace asyncarium {
namespace {

Ref take(World& world, u32 size_index) {
    Ref& list = world.state().free_lists[size_index];
    const Ref block = list;
    if (block.is_some()) list = world.get<FreeBlock>(block).next;
    return block;
}

void put_on_free_lists(World& world, u64 place, u64 bytes) {
    while (bytes > 0) {
        const SizeClass size = largest_class_within(bytes);
        auto& free = world.get<FreeBlock>(Value::from_bits(place));
        free.references = size.index + 1;
        free.type = Ref();
        free.next = world.state().free_lists[size.index];
        world.state().free_lists[size.index] = world.ref_of(free);
        place += size.bytes;
        bytes -= size.bytes;
    }
}

Ref cut_larger_block(World& world, SizeClass size) {
    for (u32 index = size.index + 1; index < kSizeClassCount; ++index) {
        const Ref block = take(world, index);
        if (!block.is_some()) continue;
        put_on_free_lists(world, block.offset() + size.bytes, class_bytes(index) - size.bytes);
        return block;
    }
    return {};
}

void merge_neighbours(World& world) {
    struct Run {
        u64 place;
        u64 bytes;
    };
    std::vector<Run> runs;
    for (u32 index = 0; index < kSizeClassCount; ++index) {
        for (Ref block = take(world, index); block.is_some(); block = take(world, index)) {
            runs.push_back({block.offset(), class_bytes(index)});
        }
    }
    std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.place < b.place; });
    for (std::size_t i = 0; i < runs.size();) {
        Run merged = runs[i++];
        for (; i < runs.size() && merged.place + merged.bytes == runs[i].place; ++i) merged.bytes += runs[i].bytes;
        put_on_free_lists(world, merged.place, merged.bytes);
    }
}

}  // namespace

Ref cut_free_block(World& world, SizeClass size) {
    if (const Ref block = cut_larger_block(world, size); block.is_some()) return block;
    merge_neighbours(world);
    if (const Ref block = take(world, size.index); block.is_some()) return block;
    return cut_larger_block(world, size);
}

}  // namespace asyncarium
