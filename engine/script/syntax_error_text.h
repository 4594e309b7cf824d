// Putting messages together from parts, in the lexer, the parser and the tree dump.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium {

inline void append_part(std::string& out, std::string_view part) { out += part; }
inline void append_part(std::string& out, char part) { out += part; }
template <std::integral T>
void append_part(std::string& out, T part) {
    out += std::to_string(part);
}

/// The parts one after another; numbers in decimal.
template <class... Parts>
std::string words(const Parts&... parts) {
    std::string out;
    (append_part(out, parts), ...);
    return out;
}

/// `value` in hexadecimal with at least `width` digits.
inline std::string hexadecimal(u32 value, std::size_t width, std::string_view digits = "0123456789abcdef") {
    std::string out;
    for (; value > 0 || out.size() < width; value /= 16) out.insert(out.begin(), digits[value % 16]);
    return out;
}

/// As messages name a character: `U+00A0`.
inline std::string code_point_name(u32 code_point) { return "U+" + hexadecimal(code_point, 4, "0123456789ABCDEF"); }

}  // namespace asyncarium
