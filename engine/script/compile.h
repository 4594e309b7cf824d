// From text to Program: parses and compiles the main module and every hidden module it can import.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/script/module_image.h"

namespace asyncarium {

/// A hidden (prelude) module: its text, or what compile_hidden_module and to_bytes made of it.
struct HiddenModule {
    std::string_view text;
    std::string_view image;  // empty: the text is compiled

    HiddenModule(std::string_view module_text) : text(module_text) {}
    HiddenModule(std::string_view module_text, std::string_view bytes) : text(module_text), image(bytes) {}
};

/// Where the compiler finds a hidden module; nullopt: there is no such module.
using ModuleFinder = std::function<std::optional<HiddenModule>(std::string_view name)>;

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

/// Compiles a hidden module by itself. `find_module` is asked which others there are. The image is good when there are no
/// diagnostics.
ModuleImage compile_hidden_module(const std::string& name, std::string_view text, const ModuleFinder& find_module,
                                  Diagnostics& diagnostics);

/// One line an instruction, with line numbers, names and constants resolved: for tests and bug reports.
std::string disassemble(const Program& program, CodeId code);

}  // namespace asyncarium
