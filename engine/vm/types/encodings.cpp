// str to bytes and back.
#include "engine/vm/types/encodings.h"

#include "engine/vm/types/indexing.h"
#include "engine/vm/types/representation.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

enum class Codec : u8 { Utf8, Ascii, Latin1, Unknown };
enum class OnError : u8 { Strict, Ignore, Replace, BackslashReplace, XmlReplace, Unknown };

std::string normalised(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c == '-' || c == '_' || c == ' ') continue;
        result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c);
    }
    return result;
}

Codec find_codec(std::string_view name) {
    const std::string key = normalised(name);
    if (key == "utf8" || key == "u8" || key == "utf") return Codec::Utf8;
    if (key == "ascii" || key == "usascii" || key == "646") return Codec::Ascii;
    if (key == "latin1" || key == "iso88591" || key == "latin" || key == "l1" || key == "8859") return Codec::Latin1;
    return Codec::Unknown;
}

std::string_view codec_name(Codec codec) {
    return codec == Codec::Utf8 ? "utf-8" : codec == Codec::Ascii ? "ascii" : "latin-1";
}

OnError find_handler(std::string_view name) {
    if (name == "strict") return OnError::Strict;
    if (name == "ignore") return OnError::Ignore;
    if (name == "replace") return OnError::Replace;
    if (name == "backslashreplace") return OnError::BackslashReplace;
    if (name == "xmlcharrefreplace") return OnError::XmlReplace;
    return OnError::Unknown;
}

/// Codec and handler by name; LookupError when there are none.
bool look_up(World& world, std::string_view encoding, std::string_view errors, Codec& codec, OnError& handler) {
    codec = find_codec(encoding);
    handler = find_handler(errors);
    if (codec == Codec::Unknown) raise_error(world, TypeId::LookupError, "unknown encoding: {}", encoding);
    if (codec != Codec::Unknown && handler == OnError::Unknown)
        raise_error(world, TypeId::LookupError, "unknown error handler name '{}'", errors);
    return codec != Codec::Unknown && handler != OnError::Unknown;
}

void raise_unicode_error(World& world, TypeId type, Codec codec, Value object, i64 begin, i64 end,
                         std::string_view reason) {
    const Local name(world, make_string(world, codec_name(codec)));
    const Local why(world, make_string(world, reason));
    const Value args[] = {name, object, Value::integer(begin), Value::integer(end), why};
    const Local exception(world, make_exception(world, type, std::span<const Value>(args)));
    raise_exception(world, exception);
}

bool can_encode(Codec codec, u32 code_point) {
    if (codec == Codec::Utf8) return code_point < 0xd800 || code_point >= 0xe000;
    return code_point < (codec == Codec::Ascii ? 0x80u : 0x100u);
}

std::string_view encode_reason(Codec codec) {
    if (codec == Codec::Utf8) return "surrogates not allowed";
    return codec == Codec::Ascii ? "ordinal not in range(128)" : "ordinal not in range(256)";
}

void append_replacement(std::string& bytes, OnError handler, u32 code_point, std::string_view original) {
    if (handler == OnError::Replace) bytes += '?';
    if (handler == OnError::BackslashReplace) bytes += escaped_to_ascii(original);
    if (handler == OnError::XmlReplace) bytes += fmt::format("&#{};", code_point);
}

/// How long the well-formed sequence at `offset` is, 0 with the reason otherwise; `bad` counts the bytes at fault.
std::size_t utf8_length(std::string_view bytes, std::size_t offset, std::size_t& bad, std::string_view& reason) {
    const auto byte = [&](std::size_t i) { return static_cast<u8>(bytes[i]); };
    const u8 first = byte(offset);
    bad = 1;
    reason = "invalid start byte";
    if (first < 0x80) return 1;
    if (first < 0xc2 || first > 0xf4) return 0;
    const std::size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i) {
        if (offset + i >= bytes.size()) {
            bad = i;
            reason = "unexpected end of data";
            return 0;
        }
        u8 low = 0x80;
        u8 high = 0xbf;
        if (i == 1 && first == 0xe0) low = 0xa0;
        if (i == 1 && first == 0xed) high = 0x9f;
        if (i == 1 && first == 0xf0) low = 0x90;
        if (i == 1 && first == 0xf4) high = 0x8f;
        if (byte(offset + i) < low || byte(offset + i) > high) {
            bad = i;
            reason = "invalid continuation byte";
            return 0;
        }
    }
    return length;
}

}  // namespace

Answer encode_text(World& world, Value string, std::string_view encoding, std::string_view errors) {
    Codec codec{};
    OnError handler{};
    if (!look_up(world, encoding, errors, codec, handler)) return Answer::raised();
    const std::string_view text = text_of(world, string);
    std::string bytes;
    i64 position = 0;
    for (std::size_t offset = 0; offset < text.size(); ++position) {
        const std::size_t begin = offset;
        const u32 code_point = next_code_point(text, offset);
        const std::string_view original = text.substr(begin, offset - begin);
        if (!can_encode(codec, code_point)) {
            if (handler == OnError::Strict) {
                raise_unicode_error(world, TypeId::UnicodeEncodeError, codec, string, position, position + 1,
                                    encode_reason(codec));
                return Answer::raised();
            }
            append_replacement(bytes, handler, code_point, original);
        } else if (codec == Codec::Utf8) {
            bytes += original;
        } else {
            bytes.push_back(static_cast<char>(code_point));
        }
    }
    return Answer::done(make_bytes(world, bytes));
}

Answer decode_bytes(World& world, Value value, std::string_view encoding, std::string_view errors) {
    Codec codec{};
    OnError handler{};
    if (!look_up(world, encoding, errors, codec, handler)) return Answer::raised();
    const std::string_view bytes = bytes_of(world, value);
    std::string text;
    for (std::size_t offset = 0; offset < bytes.size();) {
        const u8 byte = static_cast<u8>(bytes[offset]);
        std::size_t bad = 1;
        std::string_view reason = "ordinal not in range(128)";
        std::size_t length = byte < 0x80 ? 1 : 0;
        if (codec == Codec::Utf8) length = utf8_length(bytes, offset, bad, reason);
        if (codec == Codec::Latin1) {
            append_code_point(text, byte);
            ++offset;
        } else if (length > 0) {
            text += bytes.substr(offset, length);
            offset += length;
        } else if (handler == OnError::Strict) {
            raise_unicode_error(world, TypeId::UnicodeDecodeError, codec, value, static_cast<i64>(offset),
                                static_cast<i64>(offset + bad), reason);
            return Answer::raised();
        } else {
            if (handler == OnError::Replace) append_code_point(text, 0xfffd);
            if (handler == OnError::BackslashReplace)
                for (const char c : bytes.substr(offset, bad)) text += fmt::format("\\x{:02x}", static_cast<u8>(c));
            offset += bad;
        }
    }
    return Answer::done(make_string(world, text));
}

std::string unicode_error_text(const World& world, Value args) {
    const auto parts = items_of(world, args);
    if (parts.size() != 5 || !is_text(world, parts[0]) || !is_text(world, parts[4]) || !parts[2].is_int() ||
        !parts[3].is_int() || parts[1].is_int())
        return "";
    const std::string_view encoding = text_of(world, plain(world, parts[0]));
    const std::string_view reason = text_of(world, plain(world, parts[4]));
    const i64 begin = parts[2].as_int();
    const i64 end = parts[3].as_int();
    if (world.layout_of(parts[1]) == Layout::Bytes) {
        const std::string_view bytes = bytes_of(world, parts[1]);
        if (end == begin + 1 && begin >= 0 && begin < static_cast<i64>(bytes.size()))
            return fmt::format("'{}' codec can't decode byte 0x{:02x} in position {}: {}", encoding,
                               static_cast<u8>(bytes[static_cast<std::size_t>(begin)]), begin, reason);
        return fmt::format("'{}' codec can't decode bytes in position {}-{}: {}", encoding, begin, end - 1, reason);
    }
    if (!is_text(world, parts[1])) return "";
    const Str& str = world.get<Str>(plain(world, parts[1]));
    if (end != begin + 1 || begin < 0 || begin >= i64{str.char_count})
        return fmt::format("'{}' codec can't encode characters in position {}-{}: {}", encoding, begin, end - 1,
                           reason);
    std::size_t offset = byte_offset(str, static_cast<u32>(begin));
    const u32 code_point = next_code_point({str.bytes, str.byte_count}, offset);
    const std::string shown = code_point < 0x100     ? fmt::format("\\x{:02x}", code_point)
                              : code_point < 0x10000 ? fmt::format("\\u{:04x}", code_point)
                                                     : fmt::format("\\U{:08x}", code_point);
    return fmt::format("'{}' codec can't encode character '{}' in position {}: {}", encoding, shown, begin, reason);
}

}  // namespace asyncarium
