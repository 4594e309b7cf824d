// The natives of this folder: built-in functions.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// One table a file; engine/vm/native_registry.cpp registers them all.
std::span<const NativeTable> builtin_natives();

NativeTable printing_natives();         // printing.cpp: print
NativeTable arithmetic_natives();       // arithmetic.cpp: abs, round, divmod, pow, bin, hex, oct, chr, ord
NativeTable folding_natives();          // folding.cpp: sum, min, max, any, all
NativeTable iteration_natives();        // iteration.cpp: iter, next, enumerate, zip, map, filter, reversed
NativeTable object_function_natives();  // objects.cpp: len, repr, format, hash, id, isinstance, callable, …

}  // namespace asyncarium
