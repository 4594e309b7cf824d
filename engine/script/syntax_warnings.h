// What CPython warns of while it compiles (SyntaxWarning): text that is valid and most likely not meant.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/source.h"
#include "engine/script/ast.h"
#include "engine/script/lexer.h"

namespace asyncarium {

/// Escapes that mean nothing, as in '\d', one for each string (Parser/string_parser.c).
Diagnostics find_escape_warnings(const TokenList& list);

/// Comparisons by identity with literals, assertions of tuples, commas that were forgotten (Python/codegen.c, check_…).
Diagnostics find_tree_warnings(const ast::Tree& tree);

/// The warnings as CPython writes them to stderr, with their source lines.
std::string warning_text(const Diagnostics& warnings, std::string_view filename, std::string_view text);

}  // namespace asyncarium
