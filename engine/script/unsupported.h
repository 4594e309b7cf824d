// What is valid Python and refused when a program is compiled. One table each, so that what is outside of the subset
// is written down in one place; everything else that a program asks for and does not get is an error when it runs.
#pragma once

#include <string_view>

namespace asyncarium {

/// A module of CPython's standard library (top level, or a submodule of a package that Asyncarium has in part).
/// An import of one that the program will not have is refused; an unknown name is a ModuleNotFoundError at run time.
bool is_standard_module(std::string_view name);

/// A built-in function that reaches outside of the program: refused where it is called by its plain name.
bool is_unsupported_builtin(std::string_view name);

}  // namespace asyncarium
