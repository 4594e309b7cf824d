// Where everything a program prints goes through: counts it against the limit and tells the recording.
#pragma once

#include <string_view>

#include "engine/world/world.h"

namespace asyncarium {

enum class OutputStream : u8 { Stdout = 1, Stderr = 2 };

/// Writes UTF-8 text. What goes beyond WorldOptions::output_limit is dropped, and the run ends with Ending::Limit.
void write_output(World& world, OutputStream stream, std::string_view text);

}  // namespace asyncarium
