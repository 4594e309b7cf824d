// Walking through UTF-8 text that may be damaged: a wrong byte counts as one character, U+FFFD.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium::app {

struct Decoded {
    u32 code_point = 0xFFFD;
    std::size_t length = 1;  // bytes
};

/// The character at byte `at`, which must lie inside `text`.
Decoded decode_utf8(std::string_view text, std::size_t at);

/// The longest beginning of `text` of at most `bytes` bytes that does not cut a character.
std::string_view utf8_prefix(std::string_view text, std::size_t bytes);

}  // namespace asyncarium::app
