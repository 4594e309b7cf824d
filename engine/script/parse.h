// The front door of the front end: text in, tree and diagnostics out. Parsing never fails and never throws.
#pragma once

#include <string_view>

#include "engine/base/source.h"
#include "engine/script/ast.h"

namespace asyncarium {

struct ParseResult {
    /// What could be parsed; complete when `diagnostics` is empty.
    ast::Tree tree;
    /// In source order; CPython reports only the first, and so does the command line.
    Diagnostics diagnostics;
    /// SyntaxWarnings that CPython's parser gives.
    Diagnostics warnings;
};

/// Parses a module of UTF-8 text with CPython's grammar (3.13, `Parser/`). Any bytes are accepted; invalid UTF-8,
/// nesting deeper than 200 and the like are diagnostics. Messages are CPython's.
ParseResult parse_module(std::string_view text);

}  // namespace asyncarium
