// Compiling program text with the modules of the prelude at hand.
#pragma once

#include "engine/script/compile.h"

namespace asyncarium::lesson {

/// What a program is compiled with besides the prelude.
struct CompileOptions {
    ProgramUse use = ProgramUse::Run;
    std::string_view network;  // to_module_text of a lesson's network; empty: as the design's table has it
};

/// Compiles with the modules of the prelude.
CompileResult compile(std::string_view text, std::string_view filename, const CompileOptions& options = {});

}  // namespace asyncarium::lesson
