// The natives of this folder: modules written in C++.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// One table a file; engine/vm/natives.cpp registers them all.
std::span<const NativeTable> module_natives();

}  // namespace asyncarium
