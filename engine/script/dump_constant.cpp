// Constants as `repr` writes them, for tree dumps.
#include <array>
#include <charconv>
#include <cmath>

#include "engine/script/dump_writer.h"
#include "engine/script/lexer_unicode.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

using namespace ast;

char quote_for(std::string_view text) {
    return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

/// A code point as `repr(str)` writes it; lone surrogates are in three bytes, which is no valid UTF-8.
void append_code_point(std::string& out, u32 value, char quote) {
    if (value == static_cast<u32>(quote) || value == '\\') {
        out += words('\\', static_cast<char>(value));
    } else if (value == '\n') {
        out += "\\n";
    } else if (value == '\r') {
        out += "\\r";
    } else if (value == '\t') {
        out += "\\t";
    } else if (value < 0x20 || value == 0x7F || (value >= 0x80 && value <= 0xFF && !is_printable(value))) {
        out += "\\x" + hexadecimal(value, 2);
    } else if (value < 0x80 || is_printable(value)) {
        append_utf8(out, value);
    } else {
        out += value <= 0xFFFF ? "\\u" + hexadecimal(value, 4) : "\\U" + hexadecimal(value, 8);
    }
}

std::string repr(const std::string& text) {
    const char quote = quote_for(text);
    std::string out(1, quote);
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        if (c.length > 0) {
            append_code_point(out, c.value, quote);
            i += c.length;
        } else {
            const auto second = static_cast<unsigned char>(text[i + 1]),
                       third = static_cast<unsigned char>(text[i + 2]);
            out += "\\u" + hexadecimal(0xD000u | (second & 0x3Fu) << 6 | (third & 0x3Fu), 4);
            i += 3;
        }
    }
    return out + quote;
}

std::string repr(const BytesText& text) {
    const char quote = quote_for(text.bytes);
    std::string out = words('b', quote);
    for (char c : text.bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x7F) {
            out += "\\x" + hexadecimal(byte, 2);
        } else {
            append_code_point(out, byte, quote);
        }
    }
    return out + quote;
}

/// The shortest digits that read back as the same number, with an exponent where `repr(float)` has one.
std::string repr(double value) {
    // A literal has no sign and is never NaN; ast writes infinity as a literal that overflows.
    if (std::isinf(value)) return "inf";
    std::array<char, 40> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
    const std::size_t e = text.find('e');
    int exponent = 0;
    std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), text.data() + text.size(), exponent);
    std::string digits;
    for (char c : text.substr(0, e)) {
        if (c != '.') digits.push_back(c);
    }
    if (exponent < -4 || exponent >= 16) {
        std::string out = digits.substr(0, 1);
        if (digits.size() > 1) out += "." + digits.substr(1);
        const std::string size = std::to_string(std::abs(exponent));
        return out + (exponent < 0 ? "e-" : "e+") + (size.size() < 2 ? "0" : "") + size;
    }
    if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0') + ".0";
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string repr(NoneValue) { return "None"; }
std::string repr(EllipsisValue) { return "Ellipsis"; }
std::string repr(bool value) { return value ? "True" : "False"; }
std::string repr(i64 value) { return std::to_string(value); }
std::string repr(const BigIntText& value) { return value.digits; }

}  // namespace

std::string repr_of(const ConstantValue& value) {
    return std::visit([](const auto& v) { return repr(v); }, value);
}

std::string repr_of(const std::string& text) { return repr(text); }

}  // namespace asyncarium
