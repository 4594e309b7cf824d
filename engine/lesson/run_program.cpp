// Where the compiler finds the prelude.
#include "engine/lesson/run_program.h"

#include <algorithm>

#include "engine/prelude/prelude.h"

namespace asyncarium::lesson {

CompileResult compile(std::string_view text, std::string_view filename, const CompileOptions& options) {
    const auto find_module = [&](std::string_view name) -> std::optional<HiddenModule> {
        if (name == "_lesson_network" && !options.network.empty()) return HiddenModule(options.network);
        const auto modules = prelude_modules();
        const auto found = std::find_if(modules.begin(), modules.end(),
                                        [&](const PreludeModule& module) { return module.name == name; });
        if (found == modules.end()) return std::nullopt;
        return HiddenModule(found->source, found->image);
    };
    return compile_program(text, filename, find_module, options.use);
}

}  // namespace asyncarium::lesson
