// Floats as text and back.
#include "engine/vm/types/float_text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace asyncarium {

namespace {

/// A positive finite number as digits and the position of the decimal point behind the first `point` of them.
struct Decimal {
    std::string digits;
    int point = 0;
};

/// From to_chars' scientific form d.ddde±xx.
Decimal split(std::string_view scientific) {
    const std::size_t e = scientific.find('e');
    Decimal decimal;
    for (const char c : scientific.substr(0, e))
        if (c != '.') decimal.digits.push_back(c);
    const std::string_view exponent = scientific.substr(e + 1);
    int power = 0;
    std::from_chars(exponent.data() + 1, exponent.data() + exponent.size(), power);
    decimal.point = (exponent[0] == '-' ? -power : power) + 1;
    return decimal;
}

std::string in_scientific(double number, int precision) {
    std::string buffer(static_cast<std::size_t>(precision) + 32, '\0');
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific, precision);
    buffer.resize(static_cast<std::size_t>(result.ptr - buffer.data()));
    return buffer;
}

Decimal shortest(double number) {
    std::array<char, 64> buffer;
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    return split({buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data())});
}

std::string exponent_text(int power) {
    return fmt::format("e{}{:02}", power < 0 ? '-' : '+', power < 0 ? -power : power);
}

std::string with_exponent(const Decimal& decimal, bool keep_point) {
    std::string text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1 || keep_point) text += "." + decimal.digits.substr(1);
    return text + exponent_text(decimal.point - 1);
}

enum class Point : u8 { IfNeeded, Always, WithZero };

std::string without_exponent(const Decimal& decimal, Point point) {
    std::string text;
    const int count = static_cast<int>(decimal.digits.size());
    if (decimal.point <= 0) {
        text = "0." + std::string(static_cast<std::size_t>(-decimal.point), '0') + decimal.digits;
        return text;
    }
    if (decimal.point < count)
        return decimal.digits.substr(0, static_cast<std::size_t>(decimal.point)) + "." +
               decimal.digits.substr(static_cast<std::size_t>(decimal.point));
    text = decimal.digits + std::string(static_cast<std::size_t>(decimal.point - count), '0');
    if (point == Point::Always) text += ".";
    if (point == Point::WithZero) text += ".0";
    return text;
}

void strip_zeros(Decimal& decimal) {
    while (decimal.digits.size() > 1 && decimal.digits.back() == '0') decimal.digits.pop_back();
}

std::string general(double number, const FloatFormat& format) {
    const int precision = format.precision == 0 ? 1 : format.precision;
    Decimal decimal = split(in_scientific(number, precision - 1));
    if (!format.alternate) strip_zeros(decimal);
    const bool point = format.style == FloatStyle::GeneralPoint;
    if (number == 0) decimal.point = 1;
    if (decimal.point <= -4 || decimal.point > (point ? precision - 1 : precision)) {
        return with_exponent(decimal, format.alternate);
    }
    return without_exponent(decimal, point ? Point::WithZero : format.alternate ? Point::Always : Point::IfNeeded);
}

std::string fixed(double number, const FloatFormat& format) {
    std::string buffer(static_cast<std::size_t>(format.precision) + 340, '\0');
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, format.precision);
    buffer.resize(static_cast<std::size_t>(result.ptr - buffer.data()));
    if (format.alternate && format.precision == 0) buffer += ".";
    return buffer;
}

std::string scientific(double number, const FloatFormat& format) {
    std::string text = in_scientific(number, format.precision);
    if (format.alternate && format.precision == 0) text.insert(1, ".");
    return text;
}

std::string repr_of(double number, bool alternate) {
    Decimal decimal = shortest(number);
    if (number == 0) decimal.point = 1;
    if (decimal.point <= -4 || decimal.point > 16) return with_exponent(decimal, alternate);
    return without_exponent(decimal, Point::WithZero);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Drops underscores that stand between digits; false when one stands elsewhere.
bool drop_underscores(std::string_view text, std::string& plain) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            plain.push_back(text[i]);
        } else if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) {
            return false;
        }
    }
    return true;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    if (text.size() != lower.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] | 0x20) != lower[i]) return false;
    return true;
}

}  // namespace

std::string float_text(double number, const FloatFormat& format) {
    if (std::isnan(number)) return "nan";
    const std::string sign = std::signbit(number) ? "-" : "";
    const double size = std::fabs(number);
    if (std::isinf(number)) return sign + "inf";
    switch (format.style) {
        case FloatStyle::Repr:
            return sign + repr_of(size, format.alternate);
        case FloatStyle::Exponent:
            return sign + scientific(size, format);
        case FloatStyle::Fixed:
            return sign + fixed(size, format);
        case FloatStyle::General:
        case FloatStyle::GeneralPoint:
            return sign + general(size, format);
    }
    return sign;
}

std::string float_repr(double number) { return float_text(number, {}); }

std::optional<double> parse_float(std::string_view text) {
    constexpr std::string_view kSpace = " \t\n\r\f\v\x1c\x1d\x1e\x1f";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return std::nullopt;
    text = text.substr(first, text.find_last_not_of(kSpace) - first + 1);
    std::string plain;
    if (!drop_underscores(text, plain)) return std::nullopt;
    std::string_view rest = plain;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) rest.remove_prefix(1);
    double number = 0;
    if (equals_ignoring_case(rest, "inf") || equals_ignoring_case(rest, "infinity")) {
        number = std::numeric_limits<double>::infinity();
    } else if (equals_ignoring_case(rest, "nan")) {
        number = std::numeric_limits<double>::quiet_NaN();
    } else {
        if (rest.empty() || !(is_digit(rest[0]) || (rest[0] == '.' && rest.size() > 1 && is_digit(rest[1]))))
            return std::nullopt;
        const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (result.ptr != rest.data() + rest.size()) return std::nullopt;
        if (result.ec == std::errc::result_out_of_range) number = std::strtod(std::string(rest).c_str(), nullptr);
    }
    return negative ? -number : number;
}

}  // namespace asyncarium
