// The natives of this folder: methods of the built-in types.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// One table a file; engine/vm/natives.cpp registers them all.
std::span<const NativeTable> type_natives();

}  // namespace asyncarium
