// str to bytes and back: UTF-8, ASCII and Latin-1 (Objects/unicodeobject.c and the codecs).
#pragma once

#include <string_view>

#include "engine/vm/operations.h"

namespace asyncarium {

/// text.encode(encoding, errors): bytes. UnicodeEncodeError, LookupError "unknown encoding: xx".
Answer encode_text(World& world, Value string, std::string_view encoding, std::string_view errors);
/// bytes.decode(encoding, errors): a str. UnicodeDecodeError.
Answer decode_bytes(World& world, Value bytes, std::string_view encoding, std::string_view errors);

/// str() of a UnicodeDecodeError or UnicodeEncodeError with these five args; empty when they are others.
std::string unicode_error_text(const World& world, Value args);

}  // namespace asyncarium
