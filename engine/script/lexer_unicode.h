// What the lexer must know of characters outside of ASCII: which ones make identifiers, which are visible, and how
// UTF-8 is read.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium {

struct CodePoint {
    u32 value = 0;
    /// Bytes it takes in the text; 0 when the bytes are not UTF-8.
    u32 length = 0;
};

/// Reads the code point at `at` (which must be inside the text). Overlong forms, surrogates and cut sequences are refused.
CodePoint decode_utf8(std::string_view text, std::size_t at);

/// Appends the UTF-8 form; surrogates become three bytes (WTF-8), as ConstantValue wants them.
void append_utf8(std::string& out, u32 code_point);

/// For code points from U+0080 up; the lexer decides about ASCII itself.
bool can_start_identifier(u32 code_point);
bool can_continue_identifier(u32 code_point);
/// Whether NFKC, which CPython applies to identifiers, may change an identifier that holds this code point.
bool is_folded_in_identifiers(u32 code_point);
bool is_printable(u32 code_point);

}  // namespace asyncarium
