// See the header.
#include "engine/script/constant_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace asyncarium {

namespace {

char quote_for(std::string_view text) {
    const bool has_single = text.find('\'') != std::string_view::npos;
    const bool has_double = text.find('"') != std::string_view::npos;
    return has_single && !has_double ? '"' : '\'';
}

std::string hex_escape(unsigned char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    return std::string("\\x") + kDigits[byte >> 4] + kDigits[byte & 15];
}

/// Appends one byte; what is not ASCII is left as it is, since it is part of a printable character in nearly all text.
void append_escaped(std::string& out, char c, char quote) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\' || c == quote) {
        (out += '\\') += c;
    } else if (c == '\n') {
        out += "\\n";
    } else if (c == '\r') {
        out += "\\r";
    } else if (c == '\t') {
        out += "\\t";
    } else if (byte < 0x20 || byte == 0x7f) {
        out += hex_escape(byte);
    } else {
        out += c;
    }
}

struct ConstantPrinter {
    const Program& program;

    std::string operator()(ast::NoneValue) const { return "None"; }
    std::string operator()(ast::EllipsisValue) const { return "Ellipsis"; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(i64 value) const { return std::to_string(value); }
    std::string operator()(const ast::BigIntText& value) const { return value.digits; }
    std::string operator()(double value) const { return float_text(value); }
    std::string operator()(const std::string& value) const { return quoted_text(value); }
    std::string operator()(const ast::BytesText& value) const { return quoted_bytes(value.bytes); }
    std::string operator()(CodeId value) const { return "<code " + program.code(value).qualname + ">"; }
    std::string operator()(const TupleConstant& value) const {
        return "(" + items(value.items) + (value.items.size() == 1 ? ",)" : ")");
    }
    std::string operator()(const FrozenSetConstant& value) const { return "frozenset({" + items(value.items) + "})"; }

    std::string items(const std::vector<ConstantId>& ids) const {
        std::string text;
        for (const ConstantId id : ids) {
            if (!text.empty()) text += ", ";
            text += constant_text(program, program.constants[id.number]);
        }
        return text;
    }
};

}  // namespace

std::string quoted_text(std::string_view text) {
    const char quote = quote_for(text);
    std::string out(1, quote);
    for (const char c : text) append_escaped(out, c, quote);
    return out + quote;
}

std::string quoted_bytes(std::string_view bytes) {
    const char quote = quote_for(bytes);
    std::string out = std::string("b") + quote;
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            out += hex_escape(static_cast<unsigned char>(c));
        } else {
            append_escaped(out, c, quote);
        }
    }
    return out + quote;
}

std::string float_text(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    // repr() writes an exponent from 1e16 on and below 1e-4; to_chars would choose whichever is shorter.
    std::array<char, 400> buffer{};
    const double size = std::fabs(value);
    const bool has_exponent = size != 0 && (size >= 1e16 || size < 1e-4);
    const auto format = has_exponent ? std::chars_format::scientific : std::chars_format::fixed;
    const auto [end, unused] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    std::string text(buffer.data(), end);
    if (!has_exponent && text.find('.') == std::string::npos) text += ".0";
    return text;
}

std::string constant_text(const Program& program, const Constant& value) {
    return std::visit(ConstantPrinter{program}, value);
}

}  // namespace asyncarium
