// What CPython has and Asyncarium refuses: when a program is compiled (modules, built-ins) or asks a module for it (names).
// One table each, so that what is outside of the subset is written down in one place; everything else that a program
// asks for and does not get is the error that CPython gives.
#pragma once

#include <span>
#include <string_view>

namespace asyncarium {

/// A module of CPython's standard library (top level, or a submodule of a package that Asyncarium has in part).
/// An import of one that the program will not have is refused; an unknown name is a ModuleNotFoundError at run time.
bool is_standard_module(std::string_view name);

/// A built-in function that reaches outside of the program: refused where it is called by its plain name.
bool is_unsupported_builtin(std::string_view name);
/// True for those that are types and may stand in annotations and isinstance(): no value is an instance of them.
bool is_named_only_type(std::string_view name);

/// An attribute of a built-in type that CPython has ("float", "fromhex"): refused where it is looked up.
bool is_unsupported_attribute(std::string_view type, std::string_view name);

/// Both tables whole, sorted, for `asyncarium supported`.
std::span<const std::string_view> unsupported_builtins();
std::span<const std::string_view> standard_modules();

/// The public names of a module of CPython's library that Asyncarium has too, with spaces between; empty for any other.
std::string_view standard_names(std::string_view module);

/// Whether CPython's module has that name: if ours has not, asking for it is refused when the program runs.
bool is_standard_name(std::string_view module, std::string_view name);

}  // namespace asyncarium
