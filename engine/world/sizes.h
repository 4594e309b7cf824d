// How many bytes each object takes: whoever allocates an object of variable size asks here, and so does whoever frees it.
#pragma once

#include "engine/world/objects.h"

namespace asyncarium {

constexpr u64 string_bytes(u64 byte_count) { return sizeof(Str) - sizeof(Str::bytes) + byte_count + 1; }
constexpr u64 bytes_bytes(u64 count) { return sizeof(Bytes) - sizeof(Bytes::bytes) + count + 1; }
constexpr u64 tuple_bytes(u64 count) { return sizeof(Tuple) - sizeof(Tuple::items) + count * sizeof(Value); }
constexpr u64 big_int_bytes(u64 limbs) { return sizeof(BigInt) - sizeof(BigInt::limbs) + limbs * sizeof(u64); }
/// `slots`: variables and value stack together.
constexpr u64 frame_bytes(u64 slots) { return sizeof(Frame) - sizeof(Frame::slots) + slots * sizeof(Value); }
template <class T>
constexpr u64 raw_bytes(u64 count) {
    return sizeof(RawBlock) + count * sizeof(T);
}

}  // namespace asyncarium
