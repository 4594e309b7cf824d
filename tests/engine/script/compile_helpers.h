// What the compiler's tests share: compiling a text by itself, and finding one of its code objects.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

#include "engine/script/compile.h"

namespace asyncarium {

/// Compiles as `__main__`, with every hidden module known and empty.
inline CompileResult compile_text(std::string_view text) {
    return compile_program(text, "main.py", [](std::string_view) { return std::optional<std::string_view>(""); });
}

/// The disassembly of the code named `qualname`; the diagnostics when the text is refused.
inline std::string disassembly_of(std::string_view text, std::string_view qualname = "<module>") {
    const CompileResult result = compile_text(text);
    if (!result.program) return result.diagnostics.front().kind + ": " + result.diagnostics.front().message;
    for (u32 number = 0; number < result.program->codes.size(); ++number) {
        if (result.program->codes[number].qualname == qualname) return disassemble(*result.program, {number});
    }
    return "no code of this name";
}

/// Source and expectation begin with a newline, so that they stand in a test as they look.
inline void check_code(std::string_view source, std::string_view qualname, std::string_view expected) {
    CHECK("\n" + disassembly_of(source.substr(1), qualname) == expected);
}

inline void check_code(std::string_view source, std::string_view expected) { check_code(source, "<module>", expected); }

}  // namespace asyncarium
