// Module math for floats and ints (Modules/mathmodule.c).

#include <cmath>
#include <numbers>

#include "engine/vm/asyncio/support.h"
#include "engine/vm/modules/natives.h"
#include "engine/world/plain.h"

namespace asyncarium {
namespace {

/// The argument as a float, or TypeError raised.
std::optional<double> argument(NativeCall& call, std::size_t index) {
    const auto number = find_number(call.world, call[index]);
    if (!number) {
        raise_error(call.world, TypeId::TypeError, "must be real number, not {}", type_name(call.world, call[index]));
    } else if (std::isinf(*number) && call.world.layout_of(plain(call.world, call[index])) == Layout::Int) {
        raise_error(call.world, TypeId::OverflowError, "int too large to convert to float");
        return std::nullopt;
    }
    return number;
}

/// A C function of one argument. A NaN out of a number is a domain error, an infinity out of a finite one a range error.
template <double (*kFunction)(double)>
Outcome function_of_one(NativeCall& call) {
    const auto x = argument(call, 0);
    if (!x) return Outcome::raised();
    const double result = kFunction(*x);
    if (std::isnan(result) && !std::isnan(*x)) return raise(call.world, TypeId::ValueError, "math domain error");
    if (std::isinf(result) && std::isfinite(*x)) return raise(call.world, TypeId::OverflowError, "math range error");
    return Outcome::returns(make_float(call.world, result));
}

/// The gamma function or its logarithm: both have poles at zero and the negative integers, and the former has no value at -inf.
template <double (*kFunction)(double), bool (*kIsPole)(double)>
Outcome gamma_of(NativeCall& call) {
    const auto x = argument(call, 0);
    if (!x) return Outcome::raised();
    if (kIsPole(*x)) return raise(call.world, TypeId::ValueError, "math domain error");
    return function_of_one<kFunction>(call);
}

bool is_pole_of_gamma(double x) { return x <= 0 && x == std::floor(x); }
bool is_pole_of_lgamma(double x) { return std::isfinite(x) && is_pole_of_gamma(x); }

template <double (*kFunction)(double, double)>
Outcome function_of_two(NativeCall& call) {
    const auto x = argument(call, 0);
    const auto y = x ? argument(call, 1) : std::nullopt;
    if (!y) return Outcome::raised();
    const double result = kFunction(*x, *y);
    if (std::isnan(result) && !std::isnan(*x) && !std::isnan(*y)) {
        return raise(call.world, TypeId::ValueError, "math domain error");
    }
    const bool overflows = std::isinf(result) && std::isfinite(*x) && std::isfinite(*y);
    if (overflows) return raise(call.world, TypeId::OverflowError, "math range error");
    return Outcome::returns(make_float(call.world, result));
}

double pow_checked(double x, double y) { return x == 0 && y < 0 && std::isfinite(y) ? std::nan("") : std::pow(x, y); }
/// Their poles are domain errors.
double atanh_checked(double x) { return std::fabs(x) == 1 ? std::nan("") : std::atanh(x); }
double log1p_checked(double x) { return x == -1 ? std::nan("") : std::log1p(x); }

Outcome fma_of(NativeCall& call) {
    const auto x = argument(call, 0);
    const auto y = x ? argument(call, 1) : std::nullopt;
    const auto z = y ? argument(call, 2) : std::nullopt;
    return z ? Outcome::returns(make_float(call.world, std::fma(*x, *y, *z))) : Outcome::raised();
}
/// A logarithm, of ints too large for a float as well: they are split into a float and a power of two.
template <double (*kFunction)(double)>
std::optional<double> logarithm(NativeCall& call, std::size_t index) {
    World& world = call.world;
    const auto x = find_number(world, call[index]);
    if (!x) return argument(call, index);
    if (*x <= 0) {
        raise_error(world, TypeId::ValueError, "math domain error");
        return std::nullopt;
    }
    if (std::isfinite(*x) || world.layout_of(call[index]) != Layout::Int) return kFunction(*x);
    constexpr i64 kKept = 64;
    const i64 exponent = static_cast<i64>(int_bit_length(world, call[index])) - kKept;
    const Local leading(world, int_operation(world, IntOperation::RightShift, call[index], Value::integer(exponent)));
    const double fraction = std::ldexp(find_number(world, leading).value_or(1), -static_cast<int>(kKept));
    return kFunction(fraction) + kFunction(2.0) * static_cast<double>(exponent + kKept);
}

Outcome log_natural(NativeCall& call) {
    const auto x = logarithm<std::log>(call, 0);
    if (!x) return Outcome::raised();
    if (call[1].is_null()) return Outcome::returns(make_float(call.world, *x));
    const auto base = logarithm<std::log>(call, 1);
    if (!base) return Outcome::raised();
    if (*base == 0) return raise(call.world, TypeId::ZeroDivisionError, "division by zero");
    return Outcome::returns(make_float(call.world, *x / *base));
}

template <double (*kFunction)(double)>
Outcome log_of(NativeCall& call) {
    const auto x = logarithm<kFunction>(call, 0);
    return x ? Outcome::returns(make_float(call.world, *x)) : Outcome::raised();
}

/// floor, ceil, trunc: ints of any size.
template <double (*kFunction)(double)>
Outcome to_integer(NativeCall& call) {
    World& world = call.world;
    const Layout layout = world.layout_of(call[0]);
    if (layout == Layout::Int) return Outcome::returns(world.retain(call[0]));
    const auto x = argument(call, 0);
    if (!x) return Outcome::raised();
    if (std::isnan(*x)) return raise(world, TypeId::ValueError, "cannot convert float NaN to integer");
    if (std::isinf(*x)) return raise(world, TypeId::OverflowError, "cannot convert float infinity to integer");
    return Outcome::returns(make_int_from_double(world, kFunction(*x)));
}

template <bool (*kTest)(double)>
Outcome test_of(NativeCall& call) {
    const auto x = argument(call, 0);
    return x ? Outcome::returns(boolean(kTest(*x))) : Outcome::raised();
}
bool is_nan(double x) { return std::isnan(x); }
bool is_infinite(double x) { return std::isinf(x); }
bool is_finite(double x) { return std::isfinite(x); }

Outcome frexp_of(NativeCall& call) {
    const auto x = argument(call, 0);
    if (!x) return Outcome::raised();
    int exponent = 0;
    const Local mantissa(call.world, make_float(call.world, std::frexp(*x, &exponent)));
    return Outcome::returns(make_tuple(call.world, {mantissa.get(), Value::integer(exponent)}));
}

Outcome ldexp_of(NativeCall& call) {
    const auto x = argument(call, 0);
    const auto exponent = to_i64(call.world, call[1]);
    if (!x) return Outcome::raised();
    if (!exponent) return raise(call.world, TypeId::TypeError, "Expected an int as second argument to ldexp.");
    const double result = std::ldexp(*x, static_cast<int>(std::clamp<i64>(*exponent, -5000, 5000)));
    if (std::isinf(result) && std::isfinite(*x)) return raise(call.world, TypeId::OverflowError, "math range error");
    return Outcome::returns(make_float(call.world, result));
}

Outcome modf_of(NativeCall& call) {
    const auto x = argument(call, 0);
    if (!x) return Outcome::raised();
    double whole = 0;
    const Local fraction(call.world, make_float(call.world, std::modf(*x, &whole)));
    const Local integral(call.world, make_float(call.world, whole));
    return Outcome::returns(make_tuple(call.world, {fraction.get(), integral.get()}));
}

constexpr std::string_view kOne = "(x, /)";
constexpr std::string_view kTwo = "(x, y, /)";

using OneDouble = double (*)(double);
using TwoDoubles = double (*)(double, double);

constexpr NativeSpec kTable[] = {
    {"_math.sqrt", kOne, function_of_one<static_cast<OneDouble>(std::sqrt)>},
    {"_math.cbrt", kOne, function_of_one<static_cast<OneDouble>(std::cbrt)>},
    {"_math.exp", kOne, function_of_one<static_cast<OneDouble>(std::exp)>},
    {"_math.exp2", kOne, function_of_one<static_cast<OneDouble>(std::exp2)>},
    {"_math.expm1", kOne, function_of_one<static_cast<OneDouble>(std::expm1)>},
    {"_math.sin", kOne, function_of_one<static_cast<OneDouble>(std::sin)>},
    {"_math.cos", kOne, function_of_one<static_cast<OneDouble>(std::cos)>},
    {"_math.tan", kOne, function_of_one<static_cast<OneDouble>(std::tan)>},
    {"_math.asin", kOne, function_of_one<static_cast<OneDouble>(std::asin)>},
    {"_math.acos", kOne, function_of_one<static_cast<OneDouble>(std::acos)>},
    {"_math.atan", kOne, function_of_one<static_cast<OneDouble>(std::atan)>},
    {"_math.acosh", kOne, function_of_one<static_cast<OneDouble>(std::acosh)>},
    {"_math.asinh", kOne, function_of_one<static_cast<OneDouble>(std::asinh)>},
    {"_math.atanh", kOne, function_of_one<atanh_checked>},
    {"_math.fma", "(x, y, z, /)", fma_of},
    {"_math.sinh", kOne, function_of_one<static_cast<OneDouble>(std::sinh)>},
    {"_math.cosh", kOne, function_of_one<static_cast<OneDouble>(std::cosh)>},
    {"_math.tanh", kOne, function_of_one<static_cast<OneDouble>(std::tanh)>},
    {"_math.fabs", kOne, function_of_one<static_cast<OneDouble>(std::fabs)>},
    {"_math.gamma", kOne, gamma_of<static_cast<OneDouble>(std::tgamma), is_pole_of_gamma>},
    {"_math.lgamma", kOne, gamma_of<static_cast<OneDouble>(std::lgamma), is_pole_of_lgamma>},
    {"_math.erf", kOne, function_of_one<static_cast<OneDouble>(std::erf)>},
    {"_math.erfc", kOne, function_of_one<static_cast<OneDouble>(std::erfc)>},
    {"_math.atan2", kTwo, function_of_two<static_cast<TwoDoubles>(std::atan2)>},
    {"_math.fmod", kTwo, function_of_two<static_cast<TwoDoubles>(std::fmod)>},
    {"_math.remainder", kTwo, function_of_two<static_cast<TwoDoubles>(std::remainder)>},
    {"_math.copysign", kTwo, function_of_two<static_cast<TwoDoubles>(std::copysign)>},
    {"_math.nextafter", kTwo, function_of_two<static_cast<TwoDoubles>(std::nextafter)>},
    {"_math.pow", kTwo, function_of_two<pow_checked>},
    {"_math.log", "(x, base=?, /)", log_natural},
    {"_math.log2", kOne, log_of<static_cast<OneDouble>(std::log2)>},
    {"_math.log10", kOne, log_of<static_cast<OneDouble>(std::log10)>},
    {"_math.log1p", kOne, function_of_one<log1p_checked>},
    {"_math.floor", kOne, to_integer<static_cast<OneDouble>(std::floor)>},
    {"_math.ceil", kOne, to_integer<static_cast<OneDouble>(std::ceil)>},
    {"_math.trunc", kOne, to_integer<static_cast<OneDouble>(std::trunc)>},
    {"_math.isnan", kOne, test_of<is_nan>},
    {"_math.isinf", kOne, test_of<is_infinite>},
    {"_math.isfinite", kOne, test_of<is_finite>},
    {"_math.frexp", kOne, frexp_of},
    {"_math.ldexp", kTwo, ldexp_of},
    {"_math.modf", kOne, modf_of},
};

}  // namespace

NativeTable math_natives() { return kTable; }

}  // namespace asyncarium
