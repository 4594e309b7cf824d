// The values of number tokens (declared in string_literal.h with the other literals).
#include <charconv>
#include <limits>

#include "engine/script/string_literal.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

/// CPython's sys.get_int_max_str_digits(), which holds for decimal literals too.
constexpr std::size_t kMaxDecimalDigits = 4300;
/// Ours: turning more digits into decimal would take noticeable time.
constexpr std::size_t kMaxRadixDigits = 50'000;

Literal fault(std::string kind, std::string message) {
    Literal literal;
    literal.fault_kind = std::move(kind);
    literal.fault_message = std::move(message);
    return literal;
}

/// The decimal digits of a number given in another radix, by schoolbook multiplication on limbs of 9 digits.
std::string decimal_digits(std::string_view digits, u32 radix) {
    constexpr u64 limb_size = 1'000'000'000;
    std::vector<u32> limbs{0};
    for (char c : digits) {
        u32 digit = c <= '9' ? static_cast<u32>(c - '0') : static_cast<u32>((c | 0x20) - 'a' + 10);
        u64 carry = digit;
        for (u32& limb : limbs) {
            carry += u64{limb} * radix;
            limb = static_cast<u32>(carry % limb_size);
            carry /= limb_size;
        }
        if (carry > 0) limbs.push_back(static_cast<u32>(carry));
    }
    std::string out = std::to_string(limbs.back());
    for (std::size_t i = limbs.size() - 1; i-- > 0;) {
        std::string limb = std::to_string(limbs[i]);
        out.append(9 - limb.size(), '0').append(limb);
    }
    return out;
}

Literal whole_number(std::string_view digits, u32 radix) {
    if (radix == 10 && digits.size() > kMaxDecimalDigits) {
        return fault("SyntaxError", words("Exceeds the limit (", kMaxDecimalDigits,
                                          " digits) for integer string conversion: value has ", digits.size(),
                                          " digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                                          "hexadecimal for huge integer literals to avoid decimal conversion limits."));
    }
    if (digits.size() > kMaxRadixDigits) {
        return fault("NotSupported",
                     words("not supported by Asyncarium: integer literals of more than ", kMaxRadixDigits, " digits"));
    }
    Literal literal;
    i64 value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, static_cast<int>(radix));
    constexpr i64 limit = i64{1} << 62;
    if (error == std::errc() && value < limit) {
        literal.value = value;
    } else {
        std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
        literal.value =
            ast::BigIntText{radix == 10 ? std::string(digits.substr(first)) : decimal_digits(digits, radix)};
    }
    return literal;
}

/// Too large a number is infinity and too small a one zero, which std::from_chars leaves to its caller.
double floating_point(const std::string& digits) {
    double value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc::result_out_of_range) return value;
    std::size_t exponent = digits.find_first_of("eE");
    bool is_tiny = digits.substr(0, exponent).find_first_of("123456789") > digits.substr(0, exponent).find('.') ||
                   (exponent != std::string::npos && digits[exponent + 1] == '-');
    bool is_huge = exponent != std::string::npos && digits[exponent + 1] != '-';
    return is_tiny && !is_huge ? 0.0 : std::numeric_limits<double>::infinity();
}

}  // namespace

Literal number_literal(std::string_view token_text) {
    std::string digits;
    for (char c : token_text) {
        if (c != '_') digits.push_back(c);
    }
    char second = digits.size() > 1 ? static_cast<char>(digits[1] | 0x20) : '\0';
    if (digits[0] == '0' && second == 'x') return whole_number(std::string_view(digits).substr(2), 16);
    if (digits[0] == '0' && second == 'o') return whole_number(std::string_view(digits).substr(2), 8);
    if (digits[0] == '0' && second == 'b') return whole_number(std::string_view(digits).substr(2), 2);
    if ((digits.back() | 0x20) == 'j') return fault("NotSupported", "not supported by Asyncarium: complex numbers");
    if (digits.find_first_of(".eE") == std::string::npos) return whole_number(digits, 10);
    Literal literal;
    literal.value = floating_point(digits);
    return literal;
}

}  // namespace asyncarium
