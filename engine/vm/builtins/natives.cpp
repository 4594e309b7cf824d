// The list of the tables of natives in this folder.
#include "engine/vm/builtins/natives.h"

namespace asyncarium {

std::span<const NativeTable> builtin_natives() { return {}; }

}  // namespace asyncarium
