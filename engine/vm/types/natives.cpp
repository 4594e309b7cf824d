// The list of the tables of natives in this folder.
#include "engine/vm/types/natives.h"

namespace asyncarium {

std::span<const NativeTable> type_natives() { return {}; }

}  // namespace asyncarium
