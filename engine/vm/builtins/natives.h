// The natives of this folder: built-in functions.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// One table a file; engine/vm/natives.cpp registers them all.
std::span<const NativeTable> builtin_natives();

}  // namespace asyncarium
