// Escapes of string and bytes literals, after CPython's `Objects/unicodeobject.c` and `Objects/bytesobject.c`.
#include "engine/script/string_literal.h"

#include <algorithm>

#include "engine/script/lexer_unicode.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

int hexadecimal_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Reads one escape after another out of the text between the quotes.
class EscapeReader {
   public:
    explicit EscapeReader(std::string_view text) : text_(text) {}

    Literal read_string();
    Literal read_bytes();

   private:
    bool at_end() const { return at_ >= text_.size(); }
    u32 read_octal();
    void read_hexadecimal(std::size_t digits, std::string_view shape);
    void read_string_escape();
    void fail_unicode(std::size_t begin, std::string_view reason);
    /// Positions in CPython's messages count a character outside of ASCII as the ten of its `\U` form.
    std::size_t reported_position(std::size_t at) const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    Literal literal_;
};

std::size_t EscapeReader::reported_position(std::size_t at) const {
    std::size_t position = 0;
    for (std::size_t i = 0; i < at; ++i) {
        auto byte = static_cast<unsigned char>(text_[i]);
        position += byte < 0x80 ? 1 : byte >= 0xC0 ? 10 : 0;
    }
    return position;
}

void EscapeReader::fail_unicode(std::size_t begin, std::string_view reason) {
    std::size_t first = reported_position(begin), last = reported_position(at_) - 1;
    literal_.fault_kind = "SyntaxError";
    literal_.fault_message =
        first == last
            ? words("(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position ", first, ": ", reason)
            : words("(unicode error) 'unicodeescape' codec can't decode bytes in position ", first, "-", last, ": ",
                    reason);
}

u32 EscapeReader::read_octal() {
    u32 value = 0;
    for (int i = 0; i < 3 && !at_end() && text_[at_] >= '0' && text_[at_] <= '7'; ++i) {
        value = value * 8 + static_cast<u32>(text_[at_++] - '0');
    }
    return value;
}

/// `\xhh`, `\uhhhh` or `\Uhhhhhhhh`, the cursor behind the letter.
void EscapeReader::read_hexadecimal(std::size_t digits, std::string_view shape) {
    std::size_t begin = at_ - 2;
    u32 value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        int digit = at_end() ? -1 : hexadecimal_digit(text_[at_]);
        if (digit < 0) return fail_unicode(begin, words("truncated ", shape, " escape"));
        value = value * 16 + static_cast<u32>(digit);
        ++at_;
    }
    if (value > 0x10FFFF) return fail_unicode(begin, "illegal Unicode character");
    append_utf8(out_, value);
}

/// Behind a backslash in a str literal.
void EscapeReader::read_string_escape() {
    char c = text_[at_++];
    switch (c) {
        case '\n':
            return;
        case '\\':
        case '\'':
        case '"':
            out_.push_back(c);
            return;
        case 'a':
            out_.push_back('\a');
            return;
        case 'b':
            out_.push_back('\b');
            return;
        case 'f':
            out_.push_back('\f');
            return;
        case 'n':
            out_.push_back('\n');
            return;
        case 'r':
            out_.push_back('\r');
            return;
        case 't':
            out_.push_back('\t');
            return;
        case 'v':
            out_.push_back('\v');
            return;
        case 'x':
            return read_hexadecimal(2, "\\xXX");
        case 'u':
            return read_hexadecimal(4, "\\uXXXX");
        case 'U':
            return read_hexadecimal(8, "\\UXXXXXXXX");
        case 'N':
            literal_.fault_kind = "NotSupported";
            literal_.fault_message = "not supported by Asyncarium: \\N{…} escapes";
            return;
        default:
            break;
    }
    if (c >= '0' && c <= '7') {
        --at_;
        append_utf8(out_, read_octal());
    } else {
        out_.push_back('\\');
        out_.push_back(c);
    }
}

Literal EscapeReader::read_string() {
    while (!at_end() && literal_.fault_kind.empty()) {
        std::size_t backslash = std::min(text_.find('\\', at_), text_.size());
        out_.append(text_.substr(at_, backslash - at_));
        at_ = backslash + 1;
        if (backslash + 1 < text_.size()) {
            read_string_escape();
        } else if (backslash < text_.size()) {
            out_.push_back('\\');  // the last character of an f-string's part, before a brace
        }
    }
    literal_.value = std::move(out_);
    return literal_;
}

Literal EscapeReader::read_bytes() {
    while (!at_end()) {
        char c = text_[at_++];
        if (c != '\\' || at_end()) {
            out_.push_back(c);
            continue;
        }
        std::size_t begin = at_ - 1;
        c = text_[at_++];
        constexpr std::string_view letters = "\\'\"abfnrtv", meanings = "\\'\"\a\b\f\n\r\t\v";
        if (std::size_t index = letters.find(c); index != std::string_view::npos) {
            out_.push_back(meanings[index]);
        } else if (c == 'x') {
            int high = at_end() ? -1 : hexadecimal_digit(text_[at_]);
            int low = at_ + 1 < text_.size() ? hexadecimal_digit(text_[at_ + 1]) : -1;
            if (high < 0 || low < 0) {
                literal_.fault_kind = "SyntaxError";
                literal_.fault_message = words("(value error) invalid \\x escape at position ", begin);
                return literal_;
            }
            out_.push_back(static_cast<char>(high * 16 + low));
            at_ += 2;
        } else if (c >= '0' && c <= '7') {
            --at_;
            out_.push_back(static_cast<char>(read_octal() & 0xFF));
        } else if (c != '\n') {
            out_.push_back('\\');
            out_.push_back(c);
        }
    }
    literal_.value = ast::BytesText{std::move(out_)};
    return literal_;
}

}  // namespace

bool is_bytes_literal(std::string_view token_text) {
    std::string_view prefix = token_text.substr(0, token_text.find_first_of("'\""));
    return prefix.find_first_of("bB") != std::string_view::npos;
}

Literal decode_string(std::string_view text, Escapes escapes) {
    if (escapes == Escapes::Decoded && text.find('\\') != std::string_view::npos)
        return EscapeReader(text).read_string();
    Literal literal;
    literal.value = std::string(text);
    return literal;
}

Literal string_literal(std::string_view token_text) {
    std::size_t quote = token_text.find_first_of("'\"");
    std::string_view prefix = token_text.substr(0, quote);
    bool is_triple = token_text.size() >= quote + 6 && token_text[quote + 1] == token_text[quote] &&
                     token_text[quote + 2] == token_text[quote];
    std::size_t quotes = is_triple ? 3 : 1;
    std::string_view text = token_text.substr(quote + quotes, token_text.size() - quote - 2 * quotes);
    bool is_raw = prefix.find_first_of("rR") != std::string_view::npos;
    if (!is_bytes_literal(token_text)) return decode_string(text, is_raw ? Escapes::Raw : Escapes::Decoded);

    Literal literal;
    if (std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; })) {
        literal.fault_kind = "SyntaxError";
        literal.fault_message = "bytes can only contain ASCII literal characters";
    } else if (is_raw) {
        literal.value = ast::BytesText{std::string(text)};
    } else {
        return EscapeReader(text).read_bytes();
    }
    return literal;
}

}  // namespace asyncarium
