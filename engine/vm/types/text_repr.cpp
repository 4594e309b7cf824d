// repr() of text and bytes: quotes and escapes (Objects/unicodeobject.c, unicode_repr; Objects/bytesobject.c, PyBytes_Repr).
#include <fmt/format.h>

#include "engine/vm/types/representation.h"
#include "engine/vm/types/unicode.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

char quote_for(std::string_view text) {
    const bool single = text.find('\'') != std::string_view::npos;
    return single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

/// \n, \t, \r, \\ and the quote; false for other characters.
bool append_short_escape(std::string& text, u32 code_point, char quote) {
    switch (code_point) {
        case '\n':
            text += "\\n";
            return true;
        case '\t':
            text += "\\t";
            return true;
        case '\r':
            text += "\\r";
            return true;
        case '\\':
            text += "\\\\";
            return true;
        default:
            break;
    }
    if (code_point != static_cast<u32>(quote)) return false;
    text += '\\';
    text += quote;
    return true;
}

void append_escape(std::string& text, u32 code_point) {
    if (code_point < 0x100) {
        text += fmt::format("\\x{:02x}", code_point);
    } else if (code_point < 0x10000) {
        text += fmt::format("\\u{:04x}", code_point);
    } else {
        text += fmt::format("\\U{:08x}", code_point);
    }
}

bool is_simple(std::string_view text) {
    for (const char c : text)
        if (c < ' ' || c == 0x7f || c == '\'' || c == '\\') return false;
    return true;
}

}  // namespace

void append_text_repr(std::string& text, std::string_view utf8) {
    if (is_simple(utf8)) {
        text += '\'';
        text += utf8;
        text += '\'';
        return;
    }
    const char quote = quote_for(utf8);
    text += quote;
    for (std::size_t offset = 0; offset < utf8.size();) {
        const std::size_t begin = offset;
        const u32 code_point = next_code_point(utf8, offset);
        if (append_short_escape(text, code_point, quote)) continue;
        if (has_flag(code_point, kPrintable)) {
            text += utf8.substr(begin, offset - begin);
        } else {
            append_escape(text, code_point);
        }
    }
    text += quote;
}

void append_bytes_repr(std::string& text, std::string_view bytes) {
    const char quote = quote_for(bytes);
    text += 'b';
    text += quote;
    for (const char c : bytes) {
        const u32 byte = static_cast<u8>(c);
        if (append_short_escape(text, byte, quote)) continue;
        if (byte >= 0x20 && byte < 0x7f) {
            text += c;
        } else {
            append_escape(text, byte);
        }
    }
    text += quote;
}

std::string escaped_to_ascii(std::string_view utf8) {
    std::string text;
    for (std::size_t offset = 0; offset < utf8.size();) {
        const u32 code_point = next_code_point(utf8, offset);
        if (code_point < 0x80) {
            text.push_back(static_cast<char>(code_point));
        } else {
            append_escape(text, code_point);
        }
    }
    return text;
}

}  // namespace asyncarium
