// The format specification mini-language: `>+010,.2f` (Python/formatter_unicode.c).
#pragma once

#include <string>
#include <string_view>

#include "engine/vm/operations.h"

namespace asyncarium {

struct FormatSpec {
    std::string fill = " ";  // one character
    char align = '\0';       // '<', '>', '=', '^'; 0: the type's default
    char sign = '\0';        // '+', '-', ' '; 0: none given
    bool no_negative_zero = false;
    bool alternate = false;
    bool zero_padded = false;
    i64 width = -1;        // -1: none
    char grouping = '\0';  // ',' or '_'
    i64 precision = -1;    // -1: none
    char type = '\0';      // 0: none
};

/// Done, or Raised ValueError. `type_text` is the value's type, for the messages.
Answer::Kind parse_format_spec(World& world, std::string_view text, std::string_view type_text, FormatSpec& spec);

/// format(text, spec) of a str.
Answer format_text(World& world, std::string_view text, const FormatSpec& spec);
/// format(number, spec) of an int (or bool) or float.
Answer format_number(World& world, Value number, const FormatSpec& spec);

/// A number's parts put together: sign and prefix, digits with grouping, fill. `digits` are all before the rest ("." and what follows).
struct NumberText {
    std::string sign;    // "-", "+", " " or ""
    std::string prefix;  // "0x"
    std::string digits;
    std::string rest;
};
std::string assemble_number(const NumberText& number, const FormatSpec& spec);

}  // namespace asyncarium
