// The natives of this folder: the C++ halves of modules that are otherwise written in Python (engine/prelude).
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// One table a file; engine/vm/native_registry.cpp registers them all.
std::span<const NativeTable> module_natives();

NativeTable time_natives();     // time_natives.cpp: _time
NativeTable sys_natives();      // sys_natives.cpp: _sys
NativeTable math_natives();     // math_natives.cpp: _math
NativeTable thread_natives();   // thread_natives.cpp: _thread
NativeTable regex_natives();    // regex_natives.cpp: what module re asks
NativeTable weakref_natives();  // weakref_natives.cpp: weakref.ReferenceType, _weakref

}  // namespace asyncarium
