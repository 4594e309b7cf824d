// format(number, spec) (Python/formatter_unicode.c, format_long_internal and format_float_internal).
#include <algorithm>
#include <cmath>

#include "engine/vm/types/arithmetic.h"
#include "engine/vm/types/float_text.h"
#include "engine/vm/types/format_spec.h"
#include "engine/vm/types/indexing.h"
#include "engine/vm/types/int_text.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

template <class... Args>
Answer fail(World& world, TypeId type, fmt::format_string<Args...> message, Args&&... args) {
    raise_error(world, type, message, std::forward<Args>(args)...);
    return Answer::raised();
}

std::string sign_text(bool negative, char wanted) {
    if (negative) return "-";
    return wanted == '+' || wanted == ' ' ? std::string(1, wanted) : "";
}

Answer unknown_code(World& world, char type, Value value) {
    return fail(world, TypeId::ValueError, "Unknown format code '{}' for object of type '{}'", type,
                type_name(world, value));
}

Answer format_character(World& world, Value number, const FormatSpec& spec) {
    if (spec.sign != '\0') return fail(world, TypeId::ValueError, "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        return fail(world, TypeId::ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    const i64 code_point = clamped_index(world, number);
    if (code_point < 0 || code_point > 0x10ffff)
        return fail(world, TypeId::OverflowError, "%c arg not in range(0x110000)");
    FormatSpec padding = spec;
    if (padding.align == '\0') padding.align = '<';
    std::string text;
    append_code_point(text, static_cast<u32>(code_point));
    return format_text(world, text, padding);
}

std::string upper_ascii(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
    return text;
}

constexpr std::size_t kShortText = 64;

bool is_simple(Value number, const FormatSpec& spec) {
    const bool is_decimal = spec.type == '\0' || spec.type == 'd';
    const bool is_adorned = spec.grouping != '\0' || spec.sign != '\0' || spec.alternate || spec.no_negative_zero;
    const bool is_short = spec.width < static_cast<i64>(kShortText) && spec.fill.size() == 1;
    return number.is_int() && is_decimal && !is_adorned && spec.precision < 0 && spec.align != '^' && is_short;
}

/// What most programs ask for, `{n:>5}` or `{n:03}`, without a string in between.
Value format_simple_int(World& world, i64 number, const FormatSpec& spec) {
    const fmt::format_int digits(number);
    std::string_view text(digits.data(), digits.size());
    if (static_cast<i64>(text.size()) >= spec.width) return make_string(world, text);
    const std::size_t padding = static_cast<std::size_t>(spec.width) - text.size();
    const bool is_inside = spec.align == '=' || (spec.align == '\0' && spec.zero_padded);
    char whole[kShortText];
    char* end = whole;
    if (is_inside && number < 0) {
        *end++ = '-';
        text.remove_prefix(1);
    }
    if (spec.align != '<') end = std::fill_n(end, padding, spec.fill[0]);
    end = std::copy(text.begin(), text.end(), end);
    if (spec.align == '<') end = std::fill_n(end, padding, spec.fill[0]);
    return make_string(world, {whole, static_cast<std::size_t>(end - whole)});
}

Answer format_int(World& world, Value number, const FormatSpec& spec) {
    if (is_simple(number, spec)) return Answer::done(format_simple_int(world, number.as_int(), spec));
    if (spec.no_negative_zero)
        return fail(world, TypeId::ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec.precision >= 0)
        return fail(world, TypeId::ValueError, "Precision not allowed in integer format specifier");
    if (spec.type == 'c') return format_character(world, number, spec);
    int base = 10;
    if (spec.type == 'b') base = 2;
    if (spec.type == 'o') base = 8;
    if (spec.type == 'x' || spec.type == 'X') base = 16;
    if (base == 10 && !check_int_digits(world, number)) return Answer::raised();
    NumberText text;
    text.digits = int_to_text(world, number, base);
    const bool negative = text.digits[0] == '-';
    if (negative) text.digits.erase(0, 1);
    if (spec.type == 'X') text.digits = upper_ascii(text.digits);
    if (spec.alternate && base != 10) text.prefix = std::string("0") + spec.type;
    text.sign = sign_text(negative, spec.sign);
    return Answer::done(make_string(world, assemble_number(text, spec)));
}

FloatFormat style_of(const FormatSpec& spec) {
    FloatFormat format;
    format.alternate = spec.alternate;
    format.precision = spec.precision >= 0 ? static_cast<int>(spec.precision) : 6;
    switch (spec.type) {
        case 'e':
        case 'E':
            format.style = FloatStyle::Exponent;
            break;
        case 'f':
        case 'F':
        case '%':
            format.style = FloatStyle::Fixed;
            break;
        case '\0':
            format.style = spec.precision < 0 ? FloatStyle::Repr : FloatStyle::GeneralPoint;
            break;
        default:
            format.style = FloatStyle::General;
            break;
    }
    return format;
}

/// -0.0 and what rounds to it, for the option z.
bool is_zero_text(const std::string& text) {
    return text.find_first_of("123456789") == std::string::npos && text.find_first_of("in") == std::string::npos;
}

Answer format_float(World& world, double number, const FormatSpec& spec) {
    if (spec.precision > 1000000) return fail(world, TypeId::ValueError, "precision too big");
    if (spec.type == '%') number *= 100;
    std::string text = float_text(number, style_of(spec));
    bool negative = text[0] == '-';
    if (negative) text.erase(0, 1);
    if (negative && spec.no_negative_zero && is_zero_text(text)) negative = false;
    if (spec.type == 'E' || spec.type == 'F' || spec.type == 'G') text = upper_ascii(text);
    if (spec.type == '%') text += '%';
    NumberText parts;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    parts.digits = text.substr(0, digits);
    parts.rest = text.substr(digits);
    parts.sign = sign_text(negative, spec.sign);
    return Answer::done(make_string(world, assemble_number(parts, spec)));
}

}  // namespace

Answer format_number(World& world, Value number, const FormatSpec& spec) {
    constexpr std::string_view kIntTypes = "bcdoxX";
    constexpr std::string_view kFloatTypes = "eEfFgG%";
    const bool is_float_value = is_float(world, number);
    const bool float_type = spec.type != '\0' && kFloatTypes.find(spec.type) != std::string_view::npos;
    const bool known = spec.type == '\0' || spec.type == 'n' || float_type ||
                       (!is_float_value && kIntTypes.find(spec.type) != std::string_view::npos);
    if (!known) return unknown_code(world, spec.type, number);
    if (!is_float_value && !float_type) return format_int(world, number, spec);
    double value = 0;
    if (!number_to_double(world, number, value)) return Answer::raised();
    return format_float(world, value, spec);
}

}  // namespace asyncarium
