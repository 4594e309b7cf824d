// The list of the tables of natives in this folder.
#include "engine/vm/asyncio/natives.h"

namespace asyncarium {

std::span<const NativeTable> asyncio_natives() { return {}; }
std::span<const NativeRoutineTable> asyncio_routines() { return {}; }

}  // namespace asyncarium
