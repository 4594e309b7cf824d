// Compiling program text with the modules of the prelude at hand.
#pragma once

#include "engine/script/compile.h"

namespace asyncarium::lesson {

/// Compiles with the modules of the prelude.
CompileResult compile(std::string_view text, std::string_view filename);

}  // namespace asyncarium::lesson
