// Any bytes as a program: lexing, parsing and compiling them must end in a program or in diagnostics, never in anything else.
// The prelude's modules are empty here: only the text counts, and a run of the fuzzer sees thousands of texts a second.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/script/compile.h"

using namespace asyncarium;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const CompileResult result =
        compile_program(text, "program.py", [](std::string_view) { return std::optional<std::string_view>(""); });
    if (result.program == nullptr && result.diagnostics.empty()) __builtin_trap();
    return 0;
}
