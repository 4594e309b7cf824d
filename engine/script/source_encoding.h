// Whether the bytes of a file are a text at all: its size, its encoding, null bytes.
#pragma once

#include <optional>
#include <string_view>

#include "engine/base/source.h"

namespace asyncarium {

/// Nothing, or the fault of a text that is longer than places in it can be counted.
std::optional<Diagnostic> find_too_long(std::string_view text);

/// What makes the whole text unreadable: a null byte, bytes that are not UTF-8, or a declaration (PEP 263) of an encoding in which its
/// bytes would mean something else. Line ends are `\n` already.
std::optional<Diagnostic> find_unreadable(std::string_view text);

}  // namespace asyncarium
