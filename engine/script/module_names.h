// What import statements name: which modules a program needs, and what a relative name means in a hidden package.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/script/ast.h"

namespace asyncarium {

/// The hidden module that makes type variables and aliases.
inline constexpr std::string_view kTypeParametersModule = "_type_parameters";
/// The one that a program with SyntaxWarnings shows them with.
inline constexpr std::string_view kSyntaxWarningsModule = "_syntax_warnings";

/// Whether there is a hidden module of this absolute name.
using ModuleTest = std::function<bool(std::string_view name)>;

/// The absolute name of a `from .x import y` (level > 0) that stands in the hidden module `importer`. A module's name
/// does not say whether it is a package, so the reading that names modules that exist is taken.
std::string absolute_module_name(const std::string& importer, const ast::ImportFrom& statement,
                                 const ModuleTest& exists);

/// All modules that the import statements of `body` may load, in order of appearance: `import a.b` names `a` and
/// `a.b`, `from a import b` names `a` and, if it exists, `a.b`. `importer` resolves relative names.
std::vector<std::string> imported_modules(const ast::Tree& tree, const std::string& importer, const ModuleTest& exists);

}  // namespace asyncarium
