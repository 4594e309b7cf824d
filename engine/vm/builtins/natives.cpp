// The list of the tables of natives in this folder.
#include "engine/vm/builtins/natives.h"

#include <array>

namespace asyncarium {

std::span<const NativeTable> builtin_natives() {
    static const std::array tables = {printing_natives(), arithmetic_natives(), folding_natives(), iteration_natives(),
                                      object_function_natives()};
    return tables;
}

}  // namespace asyncarium
