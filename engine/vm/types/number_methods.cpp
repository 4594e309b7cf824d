// int, bool and float: constructors and methods (Objects/longobject.c, Objects/floatobject.c).
#include <cmath>

#include "engine/vm/attributes.h"
#include "engine/vm/types/arithmetic.h"
#include "engine/vm/types/float_text.h"
#include "engine/vm/types/int_text.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/unicode.h"
#include "engine/world/containers.h"
#include "engine/world/room.h"

namespace asyncarium {

namespace {

Outcome int_from_float(World& world, double number) {
    if (std::isnan(number)) return raise(world, TypeId::ValueError, "cannot convert float NaN to integer");
    if (std::isinf(number)) return raise(world, TypeId::OverflowError, "cannot convert float infinity to integer");
    return Outcome::returns(make_int_from_double(world, number));
}

/// An int of exactly type int from an int, bool or payload.
Value exact_int(World& world, Value integer) {
    return int_operation(world, IntOperation::Add, integer, Value::integer(0));
}

Outcome int_with_base(NativeCall& call) {
    World& world = call.world;
    i64 base = 10;
    if (call[1].is_null()) return raise(world, TypeId::TypeError, "int() missing string argument");
    if (!require_index(call, 2, base)) return Outcome::raised();
    if (base != 0 && (base < 2 || base > 36))
        return raise(world, TypeId::ValueError, "int() base must be >= 2 and <= 36, or 0");
    const Value source = plain(world, call[1]);
    if (is_text(world, source))
        return outcome_of(parse_int(world, text_of(world, source), static_cast<int>(base), source));
    if (is_bytes(world, source))
        return outcome_of(parse_int(world, bytes_of(world, source), static_cast<int>(base), source));
    return raise(world, TypeId::TypeError, "int() can't convert non-string with explicit base");
}

/// Whether a class derived from a built-in one has its own __int__ or __float__.
bool converts_itself(World& world, Value value, std::string_view method) {
    if (value.is_int() || (world.type_object(value).flags & kTypeIsPython) == 0) return false;
    const Value found = peek_type_attribute(world, world.type_of(value), method);
    return found.is_some() && world.layout_of(found) == Layout::Function;
}

Outcome int_new(NativeCall& call) {
    World& world = call.world;
    if (call[2].is_some()) return int_with_base(call);
    if (call[1].is_null()) return Outcome::returns(Value::integer(0));
    const Value source = plain(world, call[1]);
    if ((source == call[1] && source.is_object() && world.layout_of(source) == Layout::Object) ||
        converts_itself(world, call[1], "__int__"))
        return redirect_to_helper(world, "_int", {call[1]});
    if (is_integer(world, source)) return Outcome::returns(exact_int(world, source));
    if (is_float(world, source)) return int_from_float(world, world.get<Float>(source).number);
    if (is_text(world, source)) return outcome_of(parse_int(world, text_of(world, source), 10, source));
    if (is_bytes(world, source)) return outcome_of(parse_int(world, bytes_of(world, source), 10, source));
    return raise(world, TypeId::TypeError,
                 "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                 type_name(world, call[1]));
}

Outcome bool_new(NativeCall& call) {
    if (call[1].is_null()) return return_bool(false);
    return outcome_of(call.world, truth_natively(call.world, call[1]), "_truth", {call[1]});
}

Outcome float_new(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_null()) return Outcome::returns(make_float(world, 0.0));
    const Value source = plain(world, call[1]);
    if ((source == call[1] && source.is_object() && world.layout_of(source) == Layout::Object) ||
        converts_itself(world, call[1], "__float__"))
        return redirect_to_helper(world, "_float", {call[1]});
    if (is_number(world, source)) {
        double number = 0;
        if (!number_to_double(world, source, number)) return Outcome::raised();
        return Outcome::returns(make_float(world, number));
    }
    const bool text = is_text(world, source);
    if (!text && !is_bytes(world, source))
        return raise(world, TypeId::TypeError, "float() argument must be a string or a real number, not '{}'",
                     type_name(world, call[1]));
    const auto number = parse_float(text ? ascii_digits(text_of(world, source)) : std::string(bytes_of(world, source)));
    if (number) return Outcome::returns(make_float(world, *number));
    const Answer shown = repr_natively(world, source);
    if (!shown.is_done()) return outcome_of(shown);
    const Local owner(world, shown.value);
    return raise(world, TypeId::ValueError, "could not convert string to float: {}", text_of(world, shown.value));
}

Outcome bit_length(NativeCall& call) {
    return Outcome::returns(make_int_from_u64(call.world, int_bit_length(call.world, call[0])));
}

Outcome bit_count(NativeCall& call) {
    const std::string bits = int_to_text(call.world, call[0], 2);
    i64 count = 0;
    for (const char bit : bits) count += bit == '1' ? 1 : 0;
    return return_int(call.world, count);
}

Outcome itself(NativeCall& call) {
    if (is_float(call.world, call[0])) return Outcome::returns(call.world.retain(call[0]));
    return Outcome::returns(exact_int(call.world, call[0]));
}
Outcome zero(NativeCall&) { return Outcome::returns(Value::integer(0)); }
Outcome one(NativeCall&) { return Outcome::returns(Value::integer(1)); }
Outcome zero_float(NativeCall& call) { return Outcome::returns(make_float(call.world, 0.0)); }

Outcome int_is_integer(NativeCall&) { return return_bool(true); }

Outcome int_as_integer_ratio(NativeCall& call) {
    const Local numerator(call.world, exact_int(call.world, call[0]));
    return Outcome::returns(make_tuple(call.world, {numerator.get(), Value::integer(1)}));
}

/// int.to_bytes(length=1, byteorder="big", *, signed=False).
Outcome to_bytes(NativeCall& call) {
    World& world = call.world;
    i64 length = 1;
    if (!require_index(call, 1, length)) return Outcome::raised();
    const std::string_view order =
        call[2].is_some() && is_text(world, call[2]) ? text_of(world, plain(world, call[2])) : "big";
    if (order != "big" && order != "little")
        return raise(world, TypeId::ValueError, "byteorder must be either 'little' or 'big'");
    if (length < 0) return raise(world, TypeId::ValueError, "length argument must be non-negative");
    if (!require_room(world, static_cast<u64>(length))) return Outcome::raised();
    const bool negative = int_is_negative(world, call[0]);
    const bool is_signed = call[3] == kTrue;
    if (negative && !is_signed) return raise(world, TypeId::OverflowError, "can't convert negative int to unsigned");
    // Two's complement of a negative number: invert the bits of -n - 1.
    const Local magnitude(world, negative ? int_invert(world, call[0]) : exact_int(world, call[0]));
    std::string digits = int_to_text(world, magnitude, 16);
    if (digits.size() % 2 != 0) digits.insert(0, 1, '0');
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2)
        bytes.push_back(static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16)));
    const std::size_t significant = bytes.find_first_not_of('\0');
    bytes = significant == std::string::npos ? "" : bytes.substr(significant);
    const bool sign_bit = !bytes.empty() && (bytes[0] & 0x80) != 0;
    if (static_cast<i64>(bytes.size()) + (is_signed && sign_bit ? 1 : 0) > length)
        return raise(world, TypeId::OverflowError, "int too big to convert");
    bytes.insert(0, static_cast<std::size_t>(length) - bytes.size(), '\0');
    if (negative)
        for (char& byte : bytes) byte = static_cast<char>(~byte);
    if (order == "little") bytes = std::string(bytes.rbegin(), bytes.rend());
    return Outcome::returns(make_bytes(world, bytes));
}

Outcome is_integer_float(NativeCall& call) {
    const double number = call.world.get<Float>(call[0]).number;
    return return_bool(std::isfinite(number) && number == std::floor(number));
}

Outcome float_as_integer_ratio(NativeCall& call) {
    World& world = call.world;
    double number = world.get<Float>(call[0]).number;
    if (std::isinf(number)) return raise(world, TypeId::OverflowError, "cannot convert Infinity to integer ratio");
    if (std::isnan(number)) return raise(world, TypeId::ValueError, "cannot convert NaN to integer ratio");
    int exponent = 0;
    number = std::frexp(number, &exponent);
    while (number != std::floor(number)) {
        number *= 2;
        --exponent;
    }
    const Local mantissa(world, make_int_from_double(world, number));
    const Value shift = Value::integer(std::abs(exponent));
    const Local power(world, int_operation(world, IntOperation::LeftShift, Value::integer(1), shift));
    if (exponent >= 0) {
        const Local numerator(world, int_operation(world, IntOperation::Multiply, mantissa, power));
        return Outcome::returns(make_tuple(world, {numerator.get(), Value::integer(1)}));
    }
    return Outcome::returns(make_tuple(world, {mantissa.get(), power.get()}));
}

/// float.hex(): sign, leading digit, 13 hexadecimal digits, binary exponent.
Outcome float_hex(NativeCall& call) {
    const double number = call.world.get<Float>(call[0]).number;
    if (!std::isfinite(number)) return return_string(call.world, float_repr(number));
    const std::string sign = std::signbit(number) ? "-" : "";
    if (number == 0) return return_string(call.world, sign + "0x0.0p+0");
    int exponent = 0;
    double fraction = std::frexp(std::fabs(number), &exponent);
    const int shift = std::max(-1021 - exponent, 0) - 1;
    fraction = std::ldexp(fraction, -shift);
    exponent += shift;
    // Subnormal numbers keep a leading 0 and the smallest exponent.
    const auto leading = static_cast<int>(fraction);
    fraction -= leading;
    std::string digits;
    for (int i = 0; i < 13; ++i) {
        fraction *= 16;
        const int digit = static_cast<int>(fraction);
        fraction -= digit;
        digits += "0123456789abcdef"[digit];
    }
    return return_string(call.world, fmt::format("{}0x{}.{}p{:+}", sign, leading, digits, exponent));
}

constexpr NativeSpec kNatives[] = {
    {"int.__new__", "(cls, x=?, /, base=?)", int_new},
    {"int.bit_length", "(self, /)", bit_length},
    {"int.bit_count", "(self, /)", bit_count},
    {"int.conjugate", "(self, /)", itself},
    {"int.is_integer", "(self, /)", int_is_integer},
    {"int.as_integer_ratio", "(self, /)", int_as_integer_ratio},
    {"int.to_bytes", "(self, /, length=1, byteorder=?, *, signed=False)", to_bytes},
    {"int.real:get", "(self)", itself},
    {"int.imag:get", "(self)", zero},
    {"int.numerator:get", "(self)", itself},
    {"int.denominator:get", "(self)", one},
    {"bool.__new__", "(cls, x=?, /)", bool_new},
    {"float.__new__", "(cls, x=?, /)", float_new},
    {"float.is_integer", "(self, /)", is_integer_float},
    {"float.as_integer_ratio", "(self, /)", float_as_integer_ratio},
    {"float.hex", "(self, /)", float_hex},
    {"float.conjugate", "(self, /)", itself},
    {"float.real:get", "(self)", itself},
    {"float.imag:get", "(self)", zero_float},
};

}  // namespace

NativeTable number_natives() { return kNatives; }

}  // namespace asyncarium
