// Making ints and floats, and what is asked of them most: fast paths for 63-bit ints, limbs behind them.
#include "engine/world/number.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "engine/world/errors.h"
#include "engine/world/limbs.h"
#include "engine/world/plain.h"
#include "engine/world/sizes.h"

namespace asyncarium {

namespace {

__extension__ using u128 = unsigned __int128;
__extension__ using i128 = __int128;

constexpr u64 kHashModulus = (u64{1} << 61) - 1;

u64 magnitude_of(i64 number) { return number < 0 ? ~static_cast<u64>(number) + 1 : static_cast<u64>(number); }

/// A number of 128 bits at most, without detours through vectors.
Value make_int_from_i128(World& world, i128 number) {
    if (number >= Value::kMinInt && number <= Value::kMaxInt) return Value::integer(static_cast<i64>(number));
    const bool negative = number < 0;
    const u128 magnitude = negative ? ~static_cast<u128>(number) + 1 : static_cast<u128>(number);
    const u64 limbs[] = {static_cast<u64>(magnitude), static_cast<u64>(magnitude >> 64)};
    return make_int_from_limbs(world, limbs, sign_of(negative));
}

/// The value of an int of at most 127 bits; false for longer ones.
bool to_i128(const World& world, Value integer, i128& number) {
    if (integer.is_int()) {
        number = integer.as_int();
        return true;
    }
    if (world.layout_of(integer) == Layout::Bool) {
        number = world.get<Singleton>(integer).number;
        return true;
    }
    const BigInt& big = world.get<BigInt>(integer);
    if (big.limb_count > 2 || (big.limb_count == 2 && big.limbs[1] >> 62 != 0)) return false;
    const u128 magnitude = static_cast<u128>(big.limb_count == 2 ? big.limbs[1] : 0) << 64 | big.limbs[0];
    number = big.sign < 0 ? -static_cast<i128>(magnitude) : static_cast<i128>(magnitude);
    return true;
}

u64 hash_limbs(std::span<const u64> limbs, bool negative) {
    u128 rest = 0;
    for (std::size_t i = limbs.size(); i-- > 0;) rest = (rest * 8 + limbs[i]) % kHashModulus;
    u64 hash = static_cast<u64>(rest);
    if (negative) hash = ~hash + 1;
    return hash == ~u64{0} ? ~u64{1} : hash;
}

/// Sum or difference of magnitudes with signs.
Value add_signed(World& world, const IntView& a, const IntView& b, bool b_negative) {
    if (a.is_negative() == b_negative)
        return make_int_from_limbs(world, add_limbs(a.limbs(), b.limbs()), sign_of(b_negative));
    const int order = compare_limbs(a.limbs(), b.limbs());
    if (order == 0) return Value::integer(0);
    if (order > 0) return make_int_from_limbs(world, subtract_limbs(a.limbs(), b.limbs()), sign_of(a.is_negative()));
    return make_int_from_limbs(world, subtract_limbs(b.limbs(), a.limbs()), sign_of(b_negative));
}

Value add_or_subtract(World& world, Value a, Value b, bool subtract) {
    i128 left = 0;
    i128 right = 0;
    if (to_i128(world, a, left) && to_i128(world, b, right))
        return make_int_from_i128(world, subtract ? left - right : left + right);
    const IntView x(world, a);
    const IntView y(world, b);
    return add_signed(world, x, y, y.is_negative() != subtract);
}

Value too_large(World& world) {
    raise_memory_error(world);
    return {};
}

Value multiply(World& world, Value a, Value b) {
    if (a.is_int() && b.is_int()) return make_int_from_i128(world, static_cast<i128>(a.as_int()) * b.as_int());
    const IntView x(world, a);
    const IntView y(world, b);
    if (x.is_zero() || y.is_zero()) return Value::integer(0);
    if (bit_length(x.limbs()) + bit_length(y.limbs()) > kMaxIntBits) return too_large(world);
    return make_int_from_limbs(world, multiply_limbs(x.limbs(), y.limbs()),
                               sign_of(x.is_negative() != y.is_negative()));
}

/// Floor division and its remainder, which has the divisor's sign (Objects/longobject.c, l_divmod).
Value divide(World& world, Value a, Value b, bool want_remainder) {
    if (a.is_int() && b.is_int()) {
        const i64 x = a.as_int();
        const i64 y = b.as_int();
        if (y == 0) return {};
        i64 quotient = x / y;
        i64 remainder = x % y;
        if (remainder != 0 && (remainder < 0) != (y < 0)) {
            --quotient;
            remainder += y;
        }
        return make_int(world, want_remainder ? remainder : quotient);
    }
    const IntView x(world, a);
    const IntView y(world, b);
    if (y.is_zero()) return {};
    LimbsDivision division = divide_limbs(x.limbs(), y.limbs());
    const bool opposite = x.is_negative() != y.is_negative();
    const bool adjust = opposite && !division.remainder.empty();
    if (want_remainder) {
        if (adjust) division.remainder = subtract_limbs(y.limbs(), division.remainder);
        return make_int_from_limbs(world, division.remainder, sign_of(y.is_negative()));
    }
    if (adjust) {
        const u64 one[] = {1};
        division.quotient = add_limbs(division.quotient, one);
    }
    return make_int_from_limbs(world, division.quotient, sign_of(opposite));
}

Value power(World& world, Value base, Value exponent) {
    const std::optional<i64> count = to_i64(world, exponent);
    if (int_is_negative(world, exponent)) return {};
    const IntView x(world, base);
    const u64 bits = bit_length(x.limbs());
    const bool trivial = bits <= 1;
    if (!trivial && (!count || static_cast<u128>(bits - 1) * static_cast<u64>(*count) > kMaxIntBits))
        return too_large(world);
    if (trivial) {
        const IntView n(world, exponent);
        if (n.is_zero()) return Value::integer(1);
        if (x.is_zero()) return Value::integer(0);
        return Value::integer(x.is_negative() && (n.limbs()[0] & 1) != 0 ? -1 : 1);
    }
    Limbs result{1};
    Limbs square(x.limbs().begin(), x.limbs().end());
    for (u64 left = static_cast<u64>(*count); left != 0;) {
        if ((left & 1) != 0) result = multiply_limbs(result, square);
        left >>= 1;
        if (left != 0) square = multiply_limbs(square, square);
    }
    return make_int_from_limbs(world, result, sign_of(x.is_negative() && (*count & 1) != 0));
}

Value shift_left(World& world, Value a, Value b) {
    if (int_is_negative(world, b)) return {};
    const IntView x(world, a);
    if (x.is_zero()) return Value::integer(0);
    const std::optional<i64> count = to_i64(world, b);
    if (!count || static_cast<u64>(*count) > kMaxIntBits ||
        bit_length(x.limbs()) + static_cast<u64>(*count) > kMaxIntBits)
        return too_large(world);
    return make_int_from_limbs(world, shift_limbs_left(x.limbs(), static_cast<u64>(*count)), sign_of(x.is_negative()));
}

Value shift_right(World& world, Value a, Value b) {
    if (int_is_negative(world, b)) return {};
    const std::optional<i64> count = to_i64(world, b);
    const bool negative = int_is_negative(world, a);
    if (!count) return Value::integer(negative ? -1 : 0);
    if (a.is_int()) return Value::integer(a.as_int() >> std::min<i64>(*count, 63));
    const IntView x(world, a);
    if (!negative)
        return make_int_from_limbs(world, shift_limbs_right(x.limbs(), static_cast<u64>(*count)), Sign::Plus);
    // Floor: -((|a| - 1) >> n) - 1.
    const u64 one[] = {1};
    const Limbs shifted = shift_limbs_right(subtract_limbs(x.limbs(), one), static_cast<u64>(*count));
    return make_int_from_limbs(world, add_limbs(shifted, one), Sign::Minus);
}

Limbs to_twos_complement(const IntView& x, std::size_t size) {
    Limbs limbs(x.limbs().begin(), x.limbs().end());
    limbs.resize(size);
    if (!x.is_negative()) return limbs;
    u64 carry = 1;
    for (u64& limb : limbs) {
        limb = ~limb + carry;
        carry = carry != 0 && limb == 0 ? 1 : 0;
    }
    return limbs;
}

Value from_twos_complement(World& world, Limbs limbs) {
    if (limbs.back() >> 63 == 0) return make_int_from_limbs(world, limbs, Sign::Plus);
    u64 carry = 1;
    for (u64& limb : limbs) {
        limb = ~limb + carry;
        carry = carry != 0 && limb == 0 ? 1 : 0;
    }
    return make_int_from_limbs(world, limbs, Sign::Minus);
}

Value bitwise(World& world, IntOperation operation, Value a, Value b) {
    const auto apply = [operation](u64 x, u64 y) {
        if (operation == IntOperation::Or) return x | y;
        return operation == IntOperation::Xor ? x ^ y : x & y;
    };
    const std::optional<i64> left = to_i64(world, a);
    const std::optional<i64> right = to_i64(world, b);
    if (left && right)
        return make_int(world, static_cast<i64>(apply(static_cast<u64>(*left), static_cast<u64>(*right))));
    const IntView x(world, a);
    const IntView y(world, b);
    const std::size_t size = std::max(x.limbs().size(), y.limbs().size()) + 1;
    Limbs result = to_twos_complement(x, size);
    const Limbs other = to_twos_complement(y, size);
    for (std::size_t i = 0; i < size; ++i) result[i] = apply(result[i], other[i]);
    return from_twos_complement(world, std::move(result));
}

/// The magnitude of a finite float's integral part.
Limbs limbs_of_double(double number) {
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(std::trunc(number)), &exponent);
    if (fraction == 0) return {};
    const u64 mantissa[] = {static_cast<u64>(std::ldexp(fraction, 53))};
    if (exponent >= 53) return shift_limbs_left(mantissa, static_cast<u64>(exponent - 53));
    return shift_limbs_right(mantissa, static_cast<u64>(53 - exponent));
}

}  // namespace

IntView::IntView(const World& world, Value integer) {
    integer = plain(world, integer);
    if (integer.is_object() && world.layout_of(integer) == Layout::Int) {
        const BigInt& big = world.get<BigInt>(integer);
        limbs_ = {big.limbs, big.limb_count};
        negative_ = big.sign < 0;
        return;
    }
    const i64 number = integer.is_int() ? integer.as_int() : world.get<Singleton>(integer).number;
    small_ = magnitude_of(number);
    negative_ = number < 0;
    if (number != 0) limbs_ = {&small_, 1};
}

Value make_int_from_limbs(World& world, std::span<const u64> limbs, Sign sign) {
    while (!limbs.empty() && limbs.back() == 0) limbs = limbs.first(limbs.size() - 1);
    const bool negative = sign == Sign::Minus;
    if (limbs.empty()) return Value::integer(0);
    if (limbs.size() == 1) {
        if (limbs[0] <= static_cast<u64>(Value::kMaxInt))
            return Value::integer(negative ? -static_cast<i64>(limbs[0]) : static_cast<i64>(limbs[0]));
        if (negative && limbs[0] == u64{1} << 62) return Value::integer(Value::kMinInt);
    }
    BigInt& big = world.get<BigInt>(world.allocate_uninitialised(big_int_bytes(limbs.size()), type_ref(TypeId::Int)));
    big.sign = negative ? -1 : 1;
    big.limb_count = static_cast<u32>(limbs.size());
    std::copy(limbs.begin(), limbs.end(), big.limbs);
    return world.value_of(big);
}

Value make_int(World& world, i64 number) {
    return Value::fits(number) ? Value::integer(number) : make_int_from_i128(world, number);
}

Value make_int_from_u64(World& world, u64 number) { return make_int_from_i128(world, static_cast<i128>(number)); }

Value make_int_from_double(World& world, double number) {
    if (std::fabs(number) < 0x1p62) return Value::integer(static_cast<i64>(number));
    return make_int_from_limbs(world, limbs_of_double(number), sign_of(number < 0));
}

Value make_float(World& world, double number) {
    Float& object = world.get<Float>(world.allocate_uninitialised(sizeof(Float), type_ref(TypeId::Float)));
    object.number = number;
    return world.value_of(object);
}

std::optional<i64> to_i64(const World& world, Value integer) {
    if (integer.is_int()) return integer.as_int();
    const IntView view(world, integer);
    if (view.is_zero()) return 0;
    if (view.limbs().size() > 1) return std::nullopt;
    const u64 magnitude = view.limbs()[0];
    constexpr u64 kLimit = u64{1} << 63;
    if (magnitude > kLimit || (magnitude == kLimit && !view.is_negative())) return std::nullopt;
    return static_cast<i64>(view.is_negative() ? ~magnitude + 1 : magnitude);
}

double int_to_double(const World& world, Value integer) {
    if (integer.is_int()) return static_cast<double>(integer.as_int());
    const IntView view(world, integer);
    if (view.is_zero()) return 0;
    const std::span<const u64> limbs = view.limbs();
    const u64 bits = bit_length(limbs);
    if (bits > 1024) return view.is_negative() ? -HUGE_VAL : HUGE_VAL;
    // The top 64 bits, the last of them sticky: rounding those to 53 rounds the whole number.
    const u64 drop = bits > 64 ? bits - 64 : 0;
    u64 top = shift_limbs_right(limbs, drop)[0];
    if (drop > 0 && compare_limbs(shift_limbs_left(shift_limbs_right(limbs, drop), drop), limbs) != 0) top |= 1;
    const double magnitude = std::ldexp(static_cast<double>(top), static_cast<int>(drop));
    return view.is_negative() ? -magnitude : magnitude;
}

Value int_operation(World& world, IntOperation operation, Value a, Value b) {
    a = plain(world, a);
    b = plain(world, b);
    switch (operation) {
        case IntOperation::Add:
            return add_or_subtract(world, a, b, false);
        case IntOperation::Subtract:
            return add_or_subtract(world, a, b, true);
        case IntOperation::Multiply:
            return multiply(world, a, b);
        case IntOperation::FloorDivide:
            return divide(world, a, b, false);
        case IntOperation::Remainder:
            return divide(world, a, b, true);
        case IntOperation::Power:
            return power(world, a, b);
        case IntOperation::LeftShift:
            return shift_left(world, a, b);
        case IntOperation::RightShift:
            return shift_right(world, a, b);
        default:
            return bitwise(world, operation, a, b);
    }
}

Value int_negate(World& world, Value a) { return add_or_subtract(world, Value::integer(0), plain(world, a), true); }

Value int_invert(World& world, Value a) { return add_or_subtract(world, Value::integer(-1), plain(world, a), true); }

int int_compare(const World& world, Value a, Value b) {
    if (a.is_int() && b.is_int()) return a.as_int() < b.as_int() ? -1 : a.as_int() > b.as_int() ? 1 : 0;
    const IntView x(world, a);
    const IntView y(world, b);
    if (x.is_negative() != y.is_negative()) return x.is_negative() ? -1 : 1;
    const int order = compare_limbs(x.limbs(), y.limbs());
    return x.is_negative() ? -order : order;
}

int int_float_compare(const World& world, Value a, double b) {
    if (std::isinf(b)) return b > 0 ? -1 : 1;
    const IntView x(world, a);
    const bool b_negative = b < 0;
    if (x.is_zero()) return b > 0 ? -1 : b < 0 ? 1 : 0;
    if (b == 0 || x.is_negative() != b_negative) return x.is_negative() ? -1 : 1;
    int order = compare_limbs(x.limbs(), limbs_of_double(b));
    if (order == 0 && b != std::trunc(b)) order = -1;
    return b_negative ? -order : order;
}

u64 hash_int(const World& world, Value integer) {
    if (integer.is_int()) {
        const i64 number = integer.as_int();
        if (number >= 0 && number < static_cast<i64>(kHashModulus)) return static_cast<u64>(number);
    }
    const IntView view(world, integer);
    return hash_limbs(view.limbs(), view.is_negative());
}

u64 hash_double(double number) {
    if (std::isnan(number)) return 0;
    if (std::isinf(number)) return static_cast<u64>(number > 0 ? i64{314159} : i64{-314159});
    int exponent = 0;
    double fraction = std::frexp(std::fabs(number), &exponent);
    u64 hash = 0;
    while (fraction != 0) {
        hash = ((hash << 28) & kHashModulus) | hash >> 33;
        fraction *= 268435456.0;  // 2 ** 28
        exponent -= 28;
        const u64 digits = static_cast<u64>(fraction);
        fraction -= static_cast<double>(digits);
        hash += digits;
        if (hash >= kHashModulus) hash -= kHashModulus;
    }
    const int turn = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61);
    if (turn != 0) hash = ((hash << turn) & kHashModulus) | hash >> (61 - turn);
    if (number < 0) hash = ~hash + 1;
    return hash == ~u64{0} ? ~u64{1} : hash;
}

bool int_is_negative(const World& world, Value integer) {
    return integer.is_int() ? integer.as_int() < 0 : IntView(world, integer).is_negative();
}

u64 int_bit_length(const World& world, Value integer) { return bit_length(IntView(world, integer).limbs()); }

double int_true_divide(const World& world, Value a, Value b) {
    const IntView x(world, a);
    const IntView y(world, b);
    const bool negative = x.is_negative() != y.is_negative();
    if (x.is_zero()) return negative ? -0.0 : 0.0;
    const i64 x_bits = static_cast<i64>(bit_length(x.limbs()));
    const i64 y_bits = static_cast<i64>(bit_length(y.limbs()));
    double quotient = 0;
    if (x_bits <= 53 && y_bits <= 53) {
        quotient = static_cast<double>(x.limbs()[0]) / static_cast<double>(y.limbs()[0]);
    } else if (x_bits - y_bits > 1024) {
        return negative ? -HUGE_VAL : HUGE_VAL;
    } else if (x_bits - y_bits >= -1080) {
        // The quotient's leading bits with a sticky last one; fewer bits where the result is subnormal.
        const i64 wanted = std::min<i64>(64, x_bits - y_bits + 1076);
        const i64 shift = std::max<i64>(wanted, 2) - (x_bits - y_bits) - 1;
        const Limbs up = shift > 0 ? shift_limbs_left(x.limbs(), static_cast<u64>(shift))
                                   : Limbs(x.limbs().begin(), x.limbs().end());
        const Limbs down = shift < 0 ? shift_limbs_left(y.limbs(), static_cast<u64>(-shift))
                                     : Limbs(y.limbs().begin(), y.limbs().end());
        const LimbsDivision division = divide_limbs(up, down);
        u64 top = division.quotient.empty() ? 0 : division.quotient[0];
        if (!division.remainder.empty()) top |= 1;
        quotient = std::ldexp(static_cast<double>(top), static_cast<int>(-shift));
    }
    return negative ? -quotient : quotient;
}

Value int_power_modulo(World& world, Value base, Value exponent, Value modulus) {
    const IntView m(world, modulus);
    if (m.is_zero()) return {};
    const Local reduced(world, divide(world, plain(world, base), plain(world, modulus), true));
    const IntView b(world, reduced.get());
    const IntView e(world, exponent);
    const Limbs size(m.limbs().begin(), m.limbs().end());
    const auto reduce = [&size](const Limbs& limbs) { return divide_limbs(limbs, size).remainder; };
    Limbs result = reduce(Limbs{1});
    // Work with the magnitude of (base mod m), made positive.
    Limbs square = b.is_negative() ? subtract_limbs(size, b.limbs()) : Limbs(b.limbs().begin(), b.limbs().end());
    const u64 bits = bit_length(e.limbs());
    for (u64 i = 0; i < bits; ++i) {
        if ((e.limbs()[i / 64] >> (i % 64) & 1) != 0) result = reduce(multiply_limbs(result, square));
        square = reduce(multiply_limbs(square, square));
    }
    const Local positive(world, make_int_from_limbs(world, result, Sign::Plus));
    return divide(world, positive, plain(world, modulus), true);
}

}  // namespace asyncarium
