// The text form of a syntax tree, the same as CPython 3.13's `ast.dump`, so that trees can be compared with it.
#pragma once

#include <string>

#include "engine/script/ast.h"

namespace asyncarium {

/// Whether each node's lineno, col_offset, end_lineno and end_col_offset are told (`include_attributes=True`).
enum class DumpPlaces : u8 { Hidden, Shown };

/// `Module(body=[…])` on one line.
std::string dump(const ast::Tree& tree, DumpPlaces places = DumpPlaces::Hidden);

/// The same for a part of a tree.
std::string dump(const ast::Expr& expression, DumpPlaces places = DumpPlaces::Hidden);

}  // namespace asyncarium
