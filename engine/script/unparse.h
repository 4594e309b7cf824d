// Expressions back to text, as CPython's ast_unparse.c writes them: what `from __future__ import annotations` keeps.
#pragma once

#include <string>
#include <string_view>

#include "engine/script/ast.h"

namespace asyncarium {

/// The normal form of an annotation: `dict[str, int] | None`. Forms that no annotation is made of (lambdas,
/// comprehensions, f-strings) are given as they stand in `source`, the module's text.
std::string unparse(const ast::Expr& expression, std::string_view source);

/// The text of a span.
std::string_view source_of(Span span, std::string_view source);

}  // namespace asyncarium
