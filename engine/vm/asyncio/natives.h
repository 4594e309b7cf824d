// The natives of this folder: asyncio's C++ half.
#pragma once

#include "engine/vm/native.h"
#include "engine/vm/native_coroutine.h"

namespace asyncarium {

/// One table a file; engine/vm/natives.cpp registers them all.
std::span<const NativeTable> asyncio_natives();
/// The awaitables written in C++, one table a file.
std::span<const NativeRoutineTable> asyncio_routines();

}  // namespace asyncarium
