// A Value is what a variable holds: eight bytes, either a small integer or a reference into the world's arena.
// References are offsets, not pointers, so that copying an arena copies everything that lives in it.
#pragma once

#include <functional>

#include "engine/base/integers.h"

namespace asyncarium {

/// The address of an object: its offset in the arena in units of 16 bytes. 0 is "no object".
struct Ref {
    u32 index = 0;

    static constexpr u32 kUnit = 16;
    constexpr bool is_some() const { return index != 0; }
    constexpr u64 offset() const { return u64{index} * kUnit; }
    friend constexpr auto operator<=>(Ref, Ref) = default;
};

/// Tagged: bit 0 set — an int of 63 bits; all zero — null ("no value", never visible to programs);
/// else the byte offset of an object, a multiple of 16. None, True and False are objects at fixed offsets.
/// A Value is a plain handle: it owns nothing. Who stores one in the world counts a reference (World::retain).
class Value {
   public:
    static constexpr i64 kMaxInt = (i64{1} << 62) - 1;
    static constexpr i64 kMinInt = -(i64{1} << 62);

    constexpr Value() = default;
    /// `number` must lie in [kMinInt, kMaxInt]; make_int (world/number.h) takes any i64.
    static constexpr Value integer(i64 number) { return Value(static_cast<u64>(number) << 1 | 1); }
    static constexpr Value object(Ref ref) { return Value(ref.offset()); }
    static constexpr Value from_bits(u64 bits) { return Value(bits); }

    constexpr u64 bits() const { return bits_; }
    constexpr bool is_null() const { return bits_ == 0; }
    constexpr bool is_some() const { return bits_ != 0; }
    constexpr bool is_int() const { return (bits_ & 1) != 0; }
    constexpr bool is_object() const { return (bits_ & 1) == 0 && bits_ != 0; }
    constexpr i64 as_int() const { return static_cast<i64>(bits_) >> 1; }
    constexpr Ref ref() const { return {static_cast<u32>(bits_ / Ref::kUnit)}; }
    /// Identity (`is`), not equality.
    friend constexpr bool operator==(Value, Value) = default;

    static constexpr bool fits(i64 number) { return number >= kMinInt && number <= kMaxInt; }

   private:
    explicit constexpr Value(u64 bits) : bits_(bits) {}
    u64 bits_ = 0;
};

}  // namespace asyncarium

template <>
struct std::hash<asyncarium::Value> {
    std::size_t operator()(asyncarium::Value value) const noexcept { return value.bits(); }
};
