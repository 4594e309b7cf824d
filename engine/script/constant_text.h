// Constants as Python would print them (`repr`): for the disassembler, messages, and annotations kept as text.
#pragma once

#include <string>
#include <string_view>

#include "engine/script/program.h"

namespace asyncarium {

/// `'it\'s'`: the literal that means `text` (UTF-8), with quotes chosen as repr() does.
std::string quoted_text(std::string_view text);
/// `b'\x00'`.
std::string quoted_bytes(std::string_view bytes);
/// The shortest digits that mean the same float: `0.1`, `1e+16`, `inf`.
std::string float_text(double value);

std::string constant_text(const Program& program, const Constant& value);

}  // namespace asyncarium
