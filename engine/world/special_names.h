// The special methods that matter to natives, as bits (special_names.def).
#pragma once

#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium {

enum class SpecialName : u8 {
#define SPECIAL(name, text) name,
#include "engine/world/special_names.def"
#undef SPECIAL
};

inline constexpr std::string_view kSpecialNames[] = {
#define SPECIAL(name, text) text,
#include "engine/world/special_names.def"
#undef SPECIAL
};

constexpr u32 special_bit(SpecialName name) { return u32{1} << static_cast<u32>(name); }

}  // namespace asyncarium
