// Docstrings: which statement is one, and how CPython 3.13 trims its indentation when it compiles it.
#pragma once

#include <string>
#include <string_view>

#include "engine/script/ast.h"

namespace asyncarium {

/// The text of the string that opens a body; null when there is none.
const std::string* find_docstring(const ast::Body& body);

/// Drops the indentation that all lines but the first share, and leading spaces of the first (_PyCompile_CleanDoc).
std::string clean_docstring(std::string_view text);

}  // namespace asyncarium
