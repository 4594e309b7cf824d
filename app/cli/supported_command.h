// `asyncarium supported`: what of Python is there and what is refused, made from the tables that refuse.
#pragma once

#include <iosfwd>

namespace asyncarium::cli {

/// Prints syntax, built-ins and modules with their names, each with what is not supported. Answers the exit status.
int supported_command(std::ostream& output, std::ostream& errors);

}  // namespace asyncarium::cli
