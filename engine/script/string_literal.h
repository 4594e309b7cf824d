// What literals mean: the values behind string, bytes and number tokens.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/source.h"
#include "engine/script/ast.h"

namespace asyncarium {

enum class Escapes : u8 { Decoded, Raw };

/// A value, or why there is none: then `fault_kind` is not empty and is a Diagnostic's kind.
struct Literal {
    ast::ConstantValue value;
    std::string fault_kind;
    std::string fault_message;
};

/// Whether a STRING token is a bytes literal.
bool is_bytes_literal(std::string_view token_text);

/// The value of a whole STRING token, prefix and quotes included: std::string or BytesText.
Literal string_literal(std::string_view token_text);

/// The value of text inside of a string or of an f-string's literal part, as std::string.
Literal decode_string(std::string_view text, Escapes escapes);

/// The value of a NUMBER token: i64, BigIntText or double. Complex numbers are not supported.
Literal number_literal(std::string_view token_text);

}  // namespace asyncarium
