// The names of the opcodes.
#include "engine/script/instruction.h"

#include <iterator>

namespace asyncarium {

std::string_view opcode_name(Opcode opcode) {
    constexpr std::string_view kNames[] = {
#define OPCODE(name, effect, text) #name,
#include "engine/script/opcodes.def"
#undef OPCODE
    };
    const auto number = static_cast<u8>(opcode);
    return number < std::size(kNames) ? kNames[number] : "?";
}

}  // namespace asyncarium
