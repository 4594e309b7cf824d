// Text to ints and back.
#include "engine/vm/types/int_text.h"

#include "engine/vm/types/representation.h"
#include "engine/vm/types/unicode.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

constexpr std::size_t kMaxDigits = 4300;
/// Numbers of fewer bits have at most that many digits; those of more than kSurelyTooLong have more.
constexpr u64 kSurelyShort = 14284;
constexpr u64 kSurelyTooLong = 14288;

Answer invalid(World& world, int base, Value shown) {
    std::string text;
    append_repr(world, text, shown);
    raise_error(world, TypeId::ValueError, "invalid literal for int() with base {}: {}", base, text);
    return Answer::raised();
}

/// The text in ASCII, spaces around dropped.
std::string normalised(std::string_view text) {
    const std::string result = ascii_digits(text);
    constexpr std::string_view kSpaces = " \t\n\r\f\v\x1c\x1d\x1e\x1f";
    const std::size_t first = result.find_first_not_of(kSpaces);
    if (first == std::string::npos) return "";
    return result.substr(first, result.find_last_not_of(kSpaces) - first + 1);
}

int base_of_prefix(std::string_view digits) {
    if (digits.size() < 2 || digits[0] != '0') return 0;
    switch (digits[1] | 0x20) {
        case 'x':
            return 16;
        case 'o':
            return 8;
        case 'b':
            return 2;
        default:
            return 0;
    }
}

/// Underscores between digits (and behind a prefix) are dropped; false for others.
bool drop_underscores(std::string_view digits, std::string& result) {
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] != '_') {
            result.push_back(digits[i]);
        } else if (i + 1 == digits.size() || digits[i + 1] == '_' || (i == 0 && digits.size() == 1)) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool check_int_digits(World& world, Value integer) {
    const u64 bits = int_bit_length(world, integer);
    if (bits < kSurelyShort) return true;
    if (bits < kSurelyTooLong) {
        const std::string text = int_to_text(world, integer);
        if (text.size() - (text[0] == '-' ? 1 : 0) <= kMaxDigits) return true;
    }
    raise_error(world, TypeId::ValueError,
                "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to "
                "increase the limit");
    return false;
}

Answer parse_int(World& world, std::string_view text, int base, Value shown) {
    const std::string stripped = normalised(text);
    std::string_view rest = stripped;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) rest.remove_prefix(1);
    const int prefix = base_of_prefix(rest);
    const int shown_base = base;
    bool after_prefix = false;
    if (prefix != 0 && (base == 0 || base == prefix)) {
        base = prefix;
        rest.remove_prefix(2);
        after_prefix = true;
    } else if (base == 0) {
        // Without a prefix only zeros may begin with a zero.
        if (rest.starts_with('0') && rest.find_first_not_of("0_") != std::string_view::npos)
            return invalid(world, shown_base, shown);
        base = 10;
    }
    if (rest.starts_with('_') && after_prefix) rest.remove_prefix(1);
    std::string digits;
    if (rest.starts_with('_') || !drop_underscores(rest, digits)) return invalid(world, shown_base, shown);
    const bool power_of_two = (base & (base - 1)) == 0;
    if (!power_of_two && digits.size() > kMaxDigits) {
        raise_error(world, TypeId::ValueError,
                    "Exceeds the limit (4300 digits) for integer string conversion: value has {} digits; use "
                    "sys.set_int_max_str_digits() to increase the limit",
                    digits.size());
        return Answer::raised();
    }
    const Value number = make_int_from_text(world, digits, base, negative);
    return number.is_null() ? invalid(world, shown_base, shown) : Answer::done(number);
}

}  // namespace asyncarium
