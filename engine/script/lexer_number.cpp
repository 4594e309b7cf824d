// Number literals. Only their shape is checked here; token_number.cpp turns them into values.
#include "engine/script/lexer_state.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int digit_value(char c) {
    if (is_digit(c)) return c - '0';
    char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

bool is_ascii_name_part(char c) {
    char lower = static_cast<char>(c | 0x20);
    return is_digit(c) || c == '_' || (lower >= 'a' && lower <= 'z' && (c & 0x80) == 0);
}

}  // namespace

void Lexer::lex_number() {
    u32 begin = cursor_;
    char second = static_cast<char>(peek(1) | 0x20);
    bool is_fine;
    if (peek() == '0' && second == 'x') {
        is_fine = lex_radix_digits(16, "hexadecimal");
    } else if (peek() == '0' && second == 'o') {
        is_fine = lex_radix_digits(8, "octal");
    } else if (peek() == '0' && second == 'b') {
        is_fine = lex_radix_digits(2, "binary");
    } else if (peek() == '0') {
        is_fine = lex_leading_zeros(begin);
    } else {
        is_fine = (peek() == '.' || lex_digits_tail()) && lex_fraction_and_exponent();
    }
    if (is_fine) push(TokenKind::Number, begin);
}

/// At `0x`, `0o` or `0b`.
bool Lexer::lex_radix_digits(int radix, std::string_view radix_name) {
    cursor_ += 2;
    auto fail_at_digit = [&] {
        fail(cursor_, words("invalid digit '", peek(), "' in ", radix_name, " literal"));
        return false;
    };
    do {
        if (peek() == '_') ++cursor_;
        if (digit_value(peek()) >= radix) {
            if (is_digit(peek())) return fail_at_digit();
            fail(cursor_ - 1, words("invalid ", radix_name, " literal"));
            return false;
        }
        while (digit_value(peek()) < radix) ++cursor_;
    } while (peek() == '_');
    if (is_digit(peek())) return fail_at_digit();
    return check_end_of_number(radix_name);
}

/// Digits with single underscores between them; the cursor is at the first digit.
bool Lexer::lex_digits_tail() {
    while (true) {
        while (is_digit(peek())) ++cursor_;
        if (peek() != '_') return true;
        ++cursor_;
        if (!is_digit(peek())) {
            fail(cursor_ - 1, "invalid decimal literal");
            return false;
        }
    }
}

/// A number that begins with 0: zero itself, a float, or Python 2's octal, which is refused.
bool Lexer::lex_leading_zeros(u32 begin) {
    ++cursor_;
    while (peek() == '0' || peek() == '_') {
        if (peek() == '_' && !is_digit(peek(1))) {
            fail(cursor_, "invalid decimal literal");
            return false;
        }
        if (peek() == '_' && peek(1) != '0') {
            ++cursor_;
            break;
        }
        ++cursor_;
    }
    u32 zeros_end = cursor_;
    if (!is_digit(peek())) return lex_fraction_and_exponent();
    if (!lex_digits_tail()) return false;
    char after = static_cast<char>(peek() | 0x20);
    if (peek() == '.' || after == 'e' || after == 'j') return lex_fraction_and_exponent();
    Place from = place(begin), to = place(zeros_end);
    fail_with({"SyntaxError",
               "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
               {from.line, from.column, to.line, to.column}},
              FaultRank::AlwaysFirst);
    return false;
}

/// What may stand behind the whole part of a decimal number.
bool Lexer::lex_fraction_and_exponent() {
    if (peek() == '.') {
        ++cursor_;
        if (is_digit(peek()) && !lex_digits_tail()) return false;
    }
    if ((peek() | 0x20) == 'e') {
        bool has_sign = peek(1) == '+' || peek(1) == '-';
        if (is_digit(peek(has_sign ? 2 : 1))) {
            cursor_ += has_sign ? 2 : 1;
            if (!lex_digits_tail()) return false;
        } else if (has_sign) {
            fail(cursor_ + 1, "invalid decimal literal");
            return false;
        }
    }
    if ((peek() | 0x20) == 'j') {
        ++cursor_;
        return check_end_of_number("imaginary");
    }
    return check_end_of_number("decimal");
}

/// A letter right behind a number is a fault, unless it begins an operator that is a word: `1if x else 2` is legal.
bool Lexer::check_end_of_number(std::string_view literal_name) {
    std::string_view rest = std::string_view(text_).substr(cursor_);
    for (std::string_view word : {"and", "else", "for", "if", "in", "is", "or", "not"}) {
        if (rest.starts_with(word)) return true;
    }
    if (!is_ascii_name_part(peek())) return true;
    fail(cursor_ - 1, words("invalid ", literal_name, " literal"));
    return false;
}

}  // namespace asyncarium
