// Syntax colours: which bytes of each line of a program are keywords, strings, comments, …
#pragma once

#include <string_view>
#include <vector>

#include "app/model/view.h"

namespace asyncarium::app {

/// The program cut into lines with their colours. Made with the engine's own lexer; behind a fault of the lexer lines stay plain
/// except for comments.
std::vector<CodeLine> highlight(std::string_view program);

}  // namespace asyncarium::app
