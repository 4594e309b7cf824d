// `format % values` of str and bytes (Objects/unicodeobject.c, PyUnicode_Format).
#pragma once

#include "engine/vm/operations.h"

namespace asyncarium {

/// Script when a value's text needs program code; `_percent_format(format, values)` then does it with the two functions below.
Answer percent_format(World& world, Value format, Value values);

/// The values that %s, %r and %a would show, and instances where numbers are wanted, with the conversion's letter: a list of pairs, in
/// order. Done or Raised.
Answer percent_plan(World& world, Value format, Value values);
/// format % values, with what stands for those values given as a list: texts, or numbers.
Answer percent_apply(World& world, Value format, Value values, Value parts);

}  // namespace asyncarium
