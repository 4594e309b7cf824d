// abs, round, divmod, pow, bin, hex, oct, chr, ord (Python/bltinmodule.c), and the special methods of numbers behind them.
#include "engine/vm/types/arithmetic.h"

#include <charconv>
#include <cmath>

#include "engine/vm/builtins/natives.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

bool is_instance(const World& world, Value value) {
    return value.is_object() && (world.type_object(value).flags & kTypeIsPython) != 0;
}

Outcome absolute(NativeCall& call) {
    World& world = call.world;
    if (is_instance(world, call[0])) return redirect_to_helper(world, "_abs", {call[0]});
    if (!is_number(world, call[0]))
        return raise(world, TypeId::TypeError, "bad operand type for abs(): '{}'", type_name(world, call[0]));
    if (is_float(world, call[0]))
        return Outcome::returns(make_float(world, std::fabs(world.get<Float>(call[0]).number)));
    if (int_is_negative(world, call[0])) return Outcome::returns(int_negate(world, call[0]));
    return Outcome::returns(int_operation(world, IntOperation::Add, call[0], Value::integer(0)));
}

/// Half to even at 10 ** digits, for ints (Objects/longobject.c, int___round___impl).
Value round_int(World& world, Value number, i64 digits) {
    const Local unit(world, int_operation(world, IntOperation::Power, Value::integer(10), Value::integer(digits)));
    if (unit.is_null()) return {};
    const Local rest(world, int_operation(world, IntOperation::Remainder, number, unit));
    const Local floor(world, int_operation(world, IntOperation::Subtract, number, rest));
    const Local doubled(world, int_operation(world, IntOperation::Multiply, rest, Value::integer(2)));
    const int order = int_compare(world, doubled, unit);
    const Local quotient(world, int_operation(world, IntOperation::FloorDivide, number, unit));
    const Local parity(world, int_operation(world, IntOperation::And, quotient, Value::integer(1)));
    const bool up = order > 0 || (order == 0 && parity.get() == Value::integer(1));
    return int_operation(world, IntOperation::Add, floor, up ? unit.get() : Value::integer(0));
}

/// The decimal digits of |number| before the point, rounded half to even at 10 ** digits.
double round_large_digits(World& world, double number, i64 digits) {
    const double whole = std::trunc(number);
    const Local integer(world, make_int_from_double(world, whole));
    const Local doubled_unit(world,
                             int_operation(world, IntOperation::Power, Value::integer(10), Value::integer(digits)));
    if (doubled_unit.is_null()) return 0;
    // A fraction behind an exact half decides for the farther side.
    const Local rest(world, int_operation(world, IntOperation::Remainder, integer, doubled_unit));
    const Local twice(world, int_operation(world, IntOperation::Multiply, rest, Value::integer(2)));
    const bool half = int_compare(world, twice, doubled_unit) == 0 && whole != number;
    const Local nudged(world,
                       half ? int_operation(world, IntOperation::Add, integer, Value::integer(number > 0 ? 1 : -1))
                            : world.retain(integer));
    const Local rounded(world, round_int(world, nudged, digits));
    return int_to_double(world, rounded);
}

/// round(x, digits) of a finite float, correctly rounded (Objects/floatobject.c, double_round).
double round_float(World& world, double number, i64 digits) {
    if (digits > 323) return number;
    if (digits < -308) return std::copysign(0.0, number);
    if (digits < 0) return std::copysign(round_large_digits(world, number, -digits), number);
    char buffer[700];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, static_cast<int>(digits));
    double rounded = number;
    std::from_chars(buffer, end.ptr, rounded);
    return rounded;
}

/// round(x): an int.
Outcome round_to_int(World& world, Value number) {
    if (!is_float(world, number))
        return Outcome::returns(int_operation(world, IntOperation::Add, number, Value::integer(0)));
    const double value = world.get<Float>(number).number;
    if (std::isnan(value)) return raise(world, TypeId::ValueError, "cannot convert float NaN to integer");
    if (std::isinf(value)) return raise(world, TypeId::OverflowError, "cannot convert float infinity to integer");
    return Outcome::returns(make_int_from_double(world, std::nearbyint(value)));
}

Outcome round_number(NativeCall& call) {
    World& world = call.world;
    const Value number = plain(world, call[0]);
    if (call[1] == kNone) return round_to_int(world, number);
    i64 digits = 0;
    if (!require_index(call, 1, digits)) return Outcome::raised();
    if (!is_float(world, number)) {
        const Value rounded = digits >= 0        ? int_operation(world, IntOperation::Add, number, Value::integer(0))
                              : digits < -100000 ? Value::integer(0)
                                                 : round_int(world, number, -digits);
        return rounded.is_null() ? Outcome::raised() : Outcome::returns(rounded);
    }
    const double value = world.get<Float>(number).number;
    if (!std::isfinite(value)) return Outcome::returns(world.retain(number));
    const double rounded = round_float(world, value, digits);
    if (std::isinf(rounded)) return raise(world, TypeId::OverflowError, "rounded value too large to represent");
    return Outcome::returns(make_float(world, rounded));
}

Outcome round_anything(NativeCall& call) {
    World& world = call.world;
    if (is_instance(world, call[0])) return redirect_to_helper(world, "_round", {call[0], call[1]});
    if (is_number(world, call[0])) return round_number(call);
    return raise(world, TypeId::TypeError, "type {} doesn't define __round__ method", type_name(world, call[0]));
}

Outcome divide_with_remainder(NativeCall& call) {
    World& world = call.world;
    if (is_instance(world, call[0]) || is_instance(world, call[1]))
        return redirect_to_helper(world, "_divmod", {call[0], call[1]});
    if (is_number(world, call[0]) && is_number(world, call[1]))
        return outcome_of(number_divmod(world, call[0], call[1]));
    return raise(world, TypeId::TypeError, "unsupported operand type(s) for divmod(): '{}' and '{}'",
                 type_name(world, call[0]), type_name(world, call[1]));
}

/// int.__divmod__: NotImplemented for what it does not know.
Outcome divmod_method(NativeCall& call) {
    const Value other = plain(call.world, call[1]);
    if (!is_number(call.world, other)) return Outcome::returns(kNotImplemented);
    return outcome_of(number_divmod(call.world, call[0], other));
}

/// x with x * base % modulus == 1: extended Euclid on ints of any size; null when there is none.
Value inverse_modulo(World& world, Value base, Value modulus) {
    Local a(world, int_operation(world, IntOperation::Remainder, base, modulus));
    Local b(world, world.retain(modulus));
    Local x(world, Value::integer(1));
    Local y(world, Value::integer(0));
    while (int_compare(world, b, Value::integer(0)) != 0) {
        const Local quotient(world, int_operation(world, IntOperation::FloorDivide, a, b));
        const Local times_b(world, int_operation(world, IntOperation::Multiply, quotient, b));
        const Local times_y(world, int_operation(world, IntOperation::Multiply, quotient, y));
        Local rest(world, int_operation(world, IntOperation::Subtract, a, times_b));
        Local next(world, int_operation(world, IntOperation::Subtract, x, times_y));
        a = std::move(b);
        b = std::move(rest);
        x = std::move(y);
        y = std::move(next);
    }
    const bool is_one = int_compare(world, a, Value::integer(1)) == 0;
    const bool is_minus_one = int_compare(world, a, Value::integer(-1)) == 0;
    if (is_minus_one) x = Local(world, int_negate(world, x));
    return is_one || is_minus_one ? x.take() : Value();
}

Outcome power_modulo(World& world, Value base, Value exponent, Value modulus) {
    if (int_compare(world, modulus, Value::integer(0)) == 0)
        return raise(world, TypeId::ValueError, "pow() 3rd argument cannot be 0");
    if (!int_is_negative(world, exponent)) return Outcome::returns(int_power_modulo(world, base, exponent, modulus));
    const Local inverse(world, inverse_modulo(world, base, modulus));
    if (inverse.is_null()) return raise(world, TypeId::ValueError, "base is not invertible for the given modulus");
    const Local positive(world, int_negate(world, exponent));
    return Outcome::returns(int_power_modulo(world, inverse, positive, modulus));
}

Outcome power(NativeCall& call) {
    World& world = call.world;
    if (call[2] == kNone) {
        const Answer answer = binary_natively(world, ast::Operator::Power, call[0], call[1], InPlace::No);
        return outcome_of(world, answer, "_binary",
                          {Value::integer(static_cast<i64>(ast::Operator::Power)), call[0], call[1]});
    }
    for (const Value argument : {call[0], call[1], call[2]})
        if (is_instance(world, argument)) return redirect_to_helper(world, "_pow", {call[0], call[1], call[2]});
    if (is_integer(world, call[0]) && is_integer(world, call[1]) && is_integer(world, call[2]))
        return power_modulo(world, call[0], call[1], call[2]);
    if (is_number(world, call[0]) && is_number(world, call[1]) && is_number(world, call[2]))
        return raise(world, TypeId::TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    return raise(world, TypeId::TypeError, "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                 type_name(world, call[0]), type_name(world, call[1]), type_name(world, call[2]));
}

Outcome in_base(NativeCall& call, int base, std::string_view prefix) {
    World& world = call.world;
    if (has_special(world, call[0], SpecialName::Index) && !is_integer(world, call[0])) {
        const Local base_value(world, Value::integer(base));
        return redirect_to_helper(world, "_in_base", {call[0], base_value});
    }
    if (!is_integer(world, call[0]))
        return raise(world, TypeId::TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(world, call[0]));
    std::string text = int_to_text(world, call[0], base);
    text.insert(text[0] == '-' ? 1 : 0, prefix);
    return return_string(world, text);
}

Outcome binary(NativeCall& call) { return in_base(call, 2, "0b"); }
Outcome octal(NativeCall& call) { return in_base(call, 8, "0o"); }
Outcome hexadecimal(NativeCall& call) { return in_base(call, 16, "0x"); }

Outcome character(NativeCall& call) {
    i64 code_point = 0;
    if (!require_index(call, 0, code_point)) return Outcome::raised();
    if (code_point < 0 || code_point > 0x10ffff)
        return raise(call.world, TypeId::ValueError, "chr() arg not in range(0x110000)");
    std::string text;
    append_code_point(text, static_cast<u32>(code_point));
    return return_string(call.world, text);
}

Outcome ordinal(NativeCall& call) {
    World& world = call.world;
    const Value value = plain(world, call[0]);
    if (is_text(world, value)) {
        const Str& str = world.get<Str>(value);
        if (str.char_count != 1)
            return raise(world, TypeId::TypeError, "ord() expected a character, but string of length {} found",
                         str.char_count);
        std::size_t offset = 0;
        return return_int(world, next_code_point(text_of(world, value), offset));
    }
    if (value.is_object() && world.layout_of(value) == Layout::Bytes) {
        const std::string_view bytes = bytes_of(world, value);
        if (bytes.size() == 1) return return_int(world, static_cast<u8>(bytes[0]));
        return raise(world, TypeId::TypeError, "ord() expected a character, but string of length {} found",
                     bytes.size());
    }
    return raise(world, TypeId::TypeError, "ord() expected string of length 1, but {} found",
                 type_name(world, call[0]));
}

Outcome to_int(NativeCall& call) {
    World& world = call.world;
    if (!is_float(world, call[0]))
        return Outcome::returns(int_operation(world, IntOperation::Add, call[0], Value::integer(0)));
    const double number = world.get<Float>(call[0]).number;
    if (std::isnan(number)) return raise(world, TypeId::ValueError, "cannot convert float NaN to integer");
    if (std::isinf(number)) return raise(world, TypeId::OverflowError, "cannot convert float infinity to integer");
    return Outcome::returns(make_int_from_double(world, number));
}

Outcome to_float(NativeCall& call) {
    double number = 0;
    if (!number_to_double(call.world, call[0], number)) return Outcome::raised();
    return Outcome::returns(make_float(call.world, number));
}

Outcome round_down(NativeCall& call) {
    if (!is_float(call.world, call[0])) return to_int(call);
    const Local floor(call.world, make_float(call.world, std::floor(call.world.get<Float>(call[0]).number)));
    const Value arguments[] = {floor};
    NativeCall inner{call.world, arguments, call.original_self};
    return to_int(inner);
}

Outcome round_up(NativeCall& call) {
    if (!is_float(call.world, call[0])) return to_int(call);
    const Local ceiling(call.world, make_float(call.world, std::ceil(call.world.get<Float>(call[0]).number)));
    const Value arguments[] = {ceiling};
    NativeCall inner{call.world, arguments, call.original_self};
    return to_int(inner);
}

constexpr NativeSpec kNatives[] = {
    {"builtins.abs", "(x, /)", absolute},
    {"builtins.round", "(number, ndigits=None)", round_anything},
    {"builtins.divmod", "(x, y, /)", divide_with_remainder},
    {"builtins.pow", "(base, exp, mod=None)", power},
    {"builtins.bin", "(number, /)", binary},
    {"builtins.oct", "(number, /)", octal},
    {"builtins.hex", "(number, /)", hexadecimal},
    {"builtins.chr", "(i, /)", character},
    {"builtins.ord", "(c, /)", ordinal},
    {"int.__abs__", "(self, /)", absolute},
    {"int.__round__", "(self, ndigits=None, /)", round_number},
    {"int.__divmod__", "(self, value, /)", divmod_method},
    {"int.__int__", "(self, /)", to_int},
    {"int.__index__", "(self, /)", to_int},
    {"int.__float__", "(self, /)", to_float},
    {"int.__trunc__", "(self, /)", to_int},
    {"int.__floor__", "(self, /)", to_int},
    {"int.__ceil__", "(self, /)", to_int},
    {"float.__abs__", "(self, /)", absolute},
    {"float.__round__", "(self, ndigits=None, /)", round_number},
    {"float.__divmod__", "(self, value, /)", divmod_method},
    {"float.__int__", "(self, /)", to_int},
    {"float.__float__", "(self, /)", to_float},
    {"float.__trunc__", "(self, /)", to_int},
    {"float.__floor__", "(self, /)", round_down},
    {"float.__ceil__", "(self, /)", round_up},
};

}  // namespace

NativeTable arithmetic_natives() { return kNatives; }

}  // namespace asyncarium
