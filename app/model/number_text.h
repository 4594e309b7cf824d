// Numbers as the interface writes them.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium::app {

/// "1 200 000", with no-break spaces.
std::string grouped(u64 number);
/// "1 TASK", "3 TASKS": capitals, as in captions.
std::string counted(u64 number, std::string_view capital_noun);
/// "12 KB", "3.4 MB".
std::string bytes_text(u64 bytes);

}  // namespace asyncarium::app
