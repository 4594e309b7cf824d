// Places in program text, and what is wrong there.
#pragma once

#include <string>
#include <vector>

#include "engine/base/integers.h"

namespace asyncarium {

/// A range of source text. Lines count from 1; columns count from 0 in UTF-8 bytes (as CPython's `ast` does);
/// the end column is exclusive. Line 0 means "no place".
struct Span {
    u32 line = 0;
    u32 column = 0;
    u32 end_line = 0;
    u32 end_column = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// A fault in an input text: what CPython (or Asyncarium, for `kind` Unsupported) says of it, and where.
struct Diagnostic {
    /// The exception's name as CPython prints it: `SyntaxError`, `IndentationError`, `TabError`;
    /// or `NotSupported` for what is valid Python but outside the subset.
    std::string kind = "SyntaxError";
    std::string message;
    Span span;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace asyncarium
