// Text to ints and back where CPython bounds the number of digits (Objects/longobject.c).
#pragma once

#include "engine/vm/operations.h"

namespace asyncarium {

/// False with ValueError "Exceeds the limit (4300 digits) for integer string conversion…" raised for ints that decimal text is refused for.
bool check_int_digits(World& world, Value integer);

/// int("…", base) of a str's or bytes' text: Done, or Raised ValueError "invalid literal for int() with base 10: '…'". `shown` is
/// the argument itself, for the message.
Answer parse_int(World& world, std::string_view text, int base, Value shown);

}  // namespace asyncarium
