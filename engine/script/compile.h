// From text to Program: parses and compiles the main module and every hidden module it can import.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/script/program.h"

namespace asyncarium {

/// Where the compiler finds the text of a hidden (prelude) module; nullopt: there is no such module.
using ModuleFinder = std::function<std::optional<std::string_view>(std::string_view name)>;

struct CompileResult {
    /// Null when there are diagnostics.
    ProgramPtr program;
    Diagnostics diagnostics;
};

/// Compiles `text` as `__main__` with `filename` (as tracebacks show it), and behind it each hidden module named by an
/// import statement, transitively; the hidden module `builtins` always comes along. A module that the finder does not know is
/// refused (NotSupported) when CPython has it; any other name raises ModuleNotFoundError when the import runs. A module made of
/// native functions alone is therefore known, with an empty text. Diagnostics are those of the main module, in CPython's words
/// and the first one CPython's first; of a hidden module only when it is broken, with its name in the message.
CompileResult compile_program(std::string_view text, std::string_view filename, const ModuleFinder& find_module,
                              ProgramUse use = ProgramUse::Run);

/// One line an instruction, with line numbers, names and constants resolved: for tests and bug reports.
std::string disassemble(const Program& program, CodeId code);

}  // namespace asyncarium
