// Floats as text, exactly as CPython writes them (Python/pystrtod.c, PyOS_double_to_string).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium {

enum class FloatStyle : u8 {
    Repr,         // the shortest digits that read back as the same number; exponent from 1e16 and below 1e-4
    Exponent,     // %e
    Fixed,        // %f
    General,      // %g
    GeneralPoint  // %g that always looks like a float: format(x, ".3")
};

/// `alternate`: '#', which keeps the point and trailing zeros. No sign for positive numbers; "inf", "nan".
struct FloatFormat {
    FloatStyle style = FloatStyle::Repr;
    int precision = 6;
    bool alternate = false;
};
std::string float_text(double number, const FloatFormat& format);
std::string float_repr(double number);

/// float("…") of ASCII text: white space around, underscores between digits, inf, nan; nothing for what is no number.
std::optional<double> parse_float(std::string_view text);

}  // namespace asyncarium
