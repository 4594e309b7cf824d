// Making ints and floats, and arithmetic on ints of any size (Boost.Multiprecision behind the 63-bit fast path).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/world/world.h"

namespace asyncarium {

/// Any i64: a tagged Value, or a BigInt when it does not fit.
Value make_int(World& world, i64 number);
Value make_int_from_u64(World& world, u64 number);
/// The integral part of a finite float.
Value make_int_from_double(World& world, double number);
/// From digits in base 2 to 36 without sign or prefix (underscores not allowed); null when malformed.
Value make_int_from_text(World& world, std::string_view digits, int base, bool negative);
Value make_float(World& world, double number);

/// For an int or bool (or Instance with such a payload): its value when it fits i64.
std::optional<i64> to_i64(const World& world, Value integer);
/// Nearest double; infinite when too large.
double int_to_double(const World& world, Value integer);
std::string int_to_text(const World& world, Value integer, int base = 10);

enum class IntOperation : u8 {
    Add,
    Subtract,
    Multiply,
    FloorDivide,
    Remainder,
    Power,
    LeftShift,
    RightShift,
    Or,
    Xor,
    And
};
/// Both operands ints or bools. Null for division by zero, negative shift counts and negative exponents (the caller raises), and
/// with MemoryError raised when the result would have more than some ten million bits.
Value int_operation(World& world, IntOperation operation, Value a, Value b);
/// a / b, correctly rounded, infinite when too large; b is not zero (Objects/longobject.c, long_true_divide).
double int_true_divide(const World& world, Value a, Value b);
/// pow(base, exponent, modulus) for exponent >= 0; null for modulus 0.
Value int_power_modulo(World& world, Value base, Value exponent, Value modulus);
Value int_negate(World& world, Value a);
Value int_invert(World& world, Value a);
/// <0, 0, >0
int int_compare(const World& world, Value a, Value b);
/// CPython's comparison of int with float, exact.
int int_float_compare(const World& world, Value a, double b);
/// CPython's hash(n): n modulo 2**61 - 1, -1 becoming -2.
u64 hash_int(const World& world, Value integer);
u64 hash_double(double number);
bool int_is_negative(const World& world, Value integer);
u64 int_bit_length(const World& world, Value integer);

}  // namespace asyncarium
