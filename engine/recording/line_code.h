// What the instructions of one line say about variables, without running them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/script/program.h"

namespace asyncarium::recording {

/// The local variables that a line assigns from something it reads of the shared variable: `value` in `value = counter`.
std::vector<std::string> locals_assigned_from(const Program& program, CodeId code, u32 line, std::string_view shared);

/// The shared variables that a line writes.
std::vector<std::string> shared_written_by(const Program& program, CodeId code, u32 line);

}  // namespace asyncarium::recording
