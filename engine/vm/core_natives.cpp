// The list of the virtual machine's own tables of natives.
#include "engine/vm/core_natives.h"

#include <array>

namespace asyncarium {

std::span<const NativeTable> core_natives() {
    static const std::array tables{object_natives(),    type_natives_of_core(), descriptor_natives(),
                                   member_natives(),    function_natives(),     generator_natives(),
                                   exception_natives(), attribute_natives(),    operator_natives(),
                                   scope_natives(),     hidden_natives()};
    return tables;
}

}  // namespace asyncarium
