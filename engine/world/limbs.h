// Integers of any size as sign and limbs, outside the arena: what the arithmetic in number*.cpp works on.
#pragma once

#include <span>
#include <vector>

#include "engine/world/world.h"

namespace asyncarium {

/// Least significant limb first.
using Limbs = std::vector<u64>;

/// An int value seen as sign and magnitude. A view: valid as long as the object; a tagged int's limb lives in the view itself.
class IntView {
   public:
    IntView(const World& world, Value integer);
    IntView(const IntView&) = delete;
    IntView& operator=(const IntView&) = delete;

    std::span<const u64> limbs() const { return limbs_; }
    bool is_negative() const { return negative_; }
    bool is_zero() const { return limbs_.empty(); }

   private:
    u64 small_ = 0;
    std::span<const u64> limbs_;
    bool negative_ = false;
};

enum class Sign : u8 { Plus, Minus };
constexpr Sign sign_of(bool negative) { return negative ? Sign::Minus : Sign::Plus; }

/// The int with that magnitude (leading zero limbs allowed).
Value make_int_from_limbs(World& world, std::span<const u64> limbs, Sign sign);

/// Results beyond this many bits raise MemoryError: a bound on the time one instruction can take.
inline constexpr u64 kMaxIntBits = u64{1} << 24;

u64 bit_length(std::span<const u64> limbs);
/// <0, 0, >0; no leading zero limbs.
int compare_limbs(std::span<const u64> a, std::span<const u64> b);
Limbs add_limbs(std::span<const u64> a, std::span<const u64> b);
/// a - b for a >= b.
Limbs subtract_limbs(std::span<const u64> a, std::span<const u64> b);
Limbs multiply_limbs(std::span<const u64> a, std::span<const u64> b);
Limbs shift_limbs_left(std::span<const u64> a, u64 bits);
Limbs shift_limbs_right(std::span<const u64> a, u64 bits);
struct LimbsDivision {
    Limbs quotient;
    Limbs remainder;
};
/// Truncating; b is not zero.
LimbsDivision divide_limbs(std::span<const u64> a, std::span<const u64> b);
/// a = a * factor + summand.
void multiply_add(Limbs& a, u64 factor, u64 summand);
/// Divides in place and answers the remainder.
u64 divide_in_place(Limbs& a, u64 divisor);
void trim(Limbs& limbs);

}  // namespace asyncarium
