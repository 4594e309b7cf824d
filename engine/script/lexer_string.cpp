// String literals and f-strings. An f-string becomes FSTRING_START, then FSTRING_MIDDLE for each literal part and the
// ordinary tokens of each replacement field between its braces, then FSTRING_END: what CPython does since 3.12.
#include "engine/script/lexer_state.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

constexpr std::size_t kMaxFStrings = 150;
constexpr int kMaxFieldDepth = 3;

}  // namespace

void Lexer::fail_unterminated(u32 opening, Place from, u32 quote_size, bool has_escaped_quote) {
    const OpenFString* fstring = current_fstring();
    std::string message;
    // The quote that seems to begin a string may have been meant to end the f-string around it.
    if (fstring && fstring->quote == text_[opening] && fstring->quote_size == quote_size) {
        message = "f-string: expecting '}'";
    } else {
        // The text ends in a line end, behind which no line begins.
        u32 detected = line_ - (cursor_ >= text_.size() && cursor_ == line_begin_ ? 1 : 0);
        message = words("unterminated ", quote_size == 3 ? "triple-quoted " : "", "string literal (detected at line ",
                        detected, ")", has_escaped_quote ? "; perhaps you escaped the end quote?" : "");
    }
    fail_with({"SyntaxError", std::move(message), {from.line, from.column, from.line, from.column + 1}},
              FaultRank::AlwaysFirst);
}

/// At the opening quote; `begin` is where the prefix begins.
void Lexer::lex_string(u32 begin) {
    Place from = place(begin);
    char quote = peek();
    u32 quote_size = peek(1) == quote && peek(2) == quote ? 3 : 1;
    u32 opening = cursor_;
    cursor_ += quote_size;
    u32 quotes_seen = 0;
    bool has_escaped_quote = false;
    while (quotes_seen != quote_size) {
        char c = peek();
        if (c == '\0' || (quote_size == 1 && c == '\n')) {
            return fail_unterminated(opening, from, quote_size, has_escaped_quote && quote_size == 1);
        }
        ++cursor_;
        if (c == quote) {
            ++quotes_seen;
            continue;
        }
        quotes_seen = 0;
        if (c == '\\') {
            has_escaped_quote = has_escaped_quote || peek() == quote;
            c = peek();
            if (c != '\0') ++cursor_;
        }
        if (c == '\n') next_line();
    }
    push_spanning(TokenKind::String, begin, from);
}

// ---- f-strings ------------------------------------------------------------------------------------------------

/// At the opening quote of an f-string.
void Lexer::begin_fstring(u32 begin, bool is_raw) {
    if (fstrings_.size() + 1 >= kMaxFStrings) return fail(cursor_, "too many nested f-strings");
    OpenFString fstring;
    fstring.quote = peek();
    fstring.quote_size = peek(1) == fstring.quote && peek(2) == fstring.quote ? 3 : 1;
    fstring.is_raw = is_raw;
    fstring.begin = begin;
    fstring.line = line_;
    fstring.line_begin = line_begin_;
    cursor_ += fstring.quote_size;
    push(TokenKind::FStringStart, begin);
    fstrings_.push_back(fstring);
}

/// One token in the literal part of an f-string: the text, its end, or what begins at a single brace.
void Lexer::lex_fstring_text() {
    OpenFString& fstring = fstrings_.back();
    if (peek() == '{' && peek(1) != '{') {
        if (begin_field()) open_bracket('{');
        return;
    }
    bool is_end = true;
    for (u32 i = 0; i < fstring.quote_size; ++i) is_end = is_end && peek(i) == fstring.quote;
    if (!is_end) return lex_fstring_middle();
    u32 begin = cursor_;
    cursor_ += fstring.quote_size;
    fstrings_.pop_back();
    push(TokenKind::FStringEnd, begin);
}

/// A single brace: program text follows.
bool Lexer::begin_field() {
    OpenFString& fstring = fstrings_.back();
    if (++fstring.field_depth >= kMaxFieldDepth) {
        fail(cursor_ - 1, "f-string: expressions nested too deeply");
        return false;
    }
    fstring.mode = LexerMode::Program;
    return true;
}

/// Reads literal text up to a brace, the closing quotes or, in a format spec, the line end.
void Lexer::lex_fstring_middle() {
    u32 begin = cursor_;
    Place from = place(begin);
    u32 quotes_seen = 0;
    while (!stopped_) {
        OpenFString& fstring = fstrings_.back();
        bool in_format_spec = fstring.in_format_spec && fstring.field_depth >= 0;
        char c = peek();
        if (c == '\0' || (fstring.quote_size == 1 && c == '\n')) {
            if (in_format_spec && c == '\n') {
                fstring.mode = LexerMode::Program;
                fstring.in_format_spec = false;
                return push_spanning(TokenKind::FStringMiddle, begin, from);
            }
            u32 column = fstring.begin - fstring.line_begin;
            u32 detected = line_ - (c == '\0' && line_ > fstring.line ? 1 : 0);
            return fail_with({"SyntaxError",
                              words("unterminated ", fstring.quote_size == 3 ? "triple-quoted " : "",
                                    "f-string literal (detected at line ", detected, ")"),
                              {fstring.line, column, fstring.line, column + 1}},
                             FaultRank::AlwaysFirst);
        }
        if (c == '{' || c == '}') {
            if (end_fstring_middle(begin, from)) return;
            continue;
        }
        ++cursor_;
        if (c == fstring.quote) {
            if (++quotes_seen < fstring.quote_size) continue;
            cursor_ -= fstring.quote_size;
            return push_spanning(TokenKind::FStringMiddle, begin, from);
        }
        quotes_seen = 0;
        if (c == '\\') {
            // A backslash before a brace is itself; the brace keeps its meaning.
            if (peek() == '{' || peek() == '}') continue;
            if (!fstring.is_raw && peek() == 'N' && peek(1) == '{') {
                // The braces of a named character belong to the text.
                std::size_t close = text_.find_first_of("}\n", cursor_);
                if (text_[close] == '}') cursor_ = static_cast<u32>(close) + 1;
                continue;
            }
            c = peek();
            if (c != '\0') ++cursor_;
        }
        if (c == '\n') next_line();
    }
}

/// At a brace in literal text: pushes what stands before it. Doubled braces stand for one, which belongs to the text.
bool Lexer::end_fstring_middle(u32 begin, Place from) {
    OpenFString& fstring = fstrings_.back();
    bool in_format_spec = fstring.in_format_spec && fstring.field_depth >= 0;
    char brace = peek();
    bool is_doubled = peek(1) == brace && !in_format_spec && (brace == '{' || fstring.bracket_depth == 0);
    if (is_doubled) {
        ++cursor_;
        push_spanning(TokenKind::FStringMiddle, begin, from);
        ++list_.tokens.back().span.end_column;  // the place covers both braces, the text has one
        ++cursor_;
        return true;
    }
    push_spanning(TokenKind::FStringMiddle, begin, from);
    if (brace == '}') {
        fstring.mode = LexerMode::Program;
    } else if (begin_field()) {
        open_bracket('{');
    }
    return true;
}

}  // namespace asyncarium
