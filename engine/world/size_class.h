// The sizes that blocks of the arena come in: multiples of 16 bytes up to 1 KiB and a header, then four classes a doubling.
#pragma once

#include <bit>

#include "engine/world/world.h"

namespace asyncarium {

struct SizeClass {
    u32 index;
    u64 bytes;  // what a block of the class really takes
};

/// What the sizes above 1 KiB leave beside a round number of bytes, so that a table of 2^n slots with its header fills its block.
inline constexpr u64 kHeaderRoom = 16;

/// The smallest class that holds so many bytes.
inline SizeClass size_class(u64 bytes) {
    if (bytes <= kLargestSmallBlock) {
        const u64 rounded = layout::align(bytes);
        return {static_cast<u32>(rounded / 16 - 1), rounded};
    }
    const u64 content = bytes - kHeaderRoom;
    const u32 exponent = static_cast<u32>(std::bit_width(content - 1)) - 1;  // 2^exponent <= content - 1
    const u64 step = u64{1} << (exponent - 2);
    const u64 quarter = (content - 1 - (u64{1} << exponent)) / step;
    const u64 rounded = (u64{1} << exponent) + (quarter + 1) * step;
    return {static_cast<u32>(kSmallClasses + (exponent - 10) * 4 + quarter), rounded + kHeaderRoom};
}

/// Bytes of a block of that class.
inline u64 class_bytes(u32 index) {
    if (index < kSmallClasses) return (u64{index} + 1) * 16;
    const u32 exponent = 10 + (index - kSmallClasses) / 4;
    const u64 quarter = (index - kSmallClasses) % 4;
    return (u64{1} << exponent) + (quarter + 1) * (u64{1} << (exponent - 2)) + kHeaderRoom;
}

/// The largest class that fits into `bytes`, a multiple of 16.
inline SizeClass largest_class_within(u64 bytes) {
    const SizeClass size = size_class(bytes);
    return size.bytes == bytes ? size : SizeClass{size.index - 1, class_bytes(size.index - 1)};
}

}  // namespace asyncarium
