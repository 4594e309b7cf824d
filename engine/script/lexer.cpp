// Lines, indentation, operators and brackets: the part of the lexer that is not names, numbers and strings.
#include "engine/script/lexer.h"

#include <algorithm>
#include <cstring>

#include "engine/script/lexer_spelling.h"
#include "engine/script/lexer_state.h"
#include "engine/script/lexer_unicode.h"
#include "engine/script/source_encoding.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

constexpr u32 kTabWidth = 8;
constexpr std::size_t kMaxIndentations = 100;
constexpr std::size_t kMaxBrackets = 200;

constexpr SpellingIndex kOperators = index_spellings(TokenClass::Operator);

char closing(char opening) { return opening == '(' ? ')' : opening == '[' ? ']' : '}'; }

/// Line ends become `\n`, a byte order mark goes, and the last line gets an end.
std::string normalized(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string result;
    result.reserve(text.size() + 1);
    while (true) {
        std::size_t carriage_return = text.find('\r');
        result.append(text.substr(0, carriage_return));
        if (carriage_return == std::string_view::npos) break;
        result.push_back('\n');
        bool is_pair = carriage_return + 1 < text.size() && text[carriage_return + 1] == '\n';
        text.remove_prefix(carriage_return + (is_pair ? 2 : 1));
    }
    if (!result.empty() && result.back() != '\n') result.push_back('\n');
    return result;
}

}  // namespace

// ---- tokens out -----------------------------------------------------------------------------------------------

void Lexer::push(TokenKind kind, u32 begin) { push_spanning(kind, begin, place(begin)); }

void Lexer::push_spanning(TokenKind kind, u32 begin, Place from) {
    Place to = place(cursor_);
    list_.tokens.push_back(
        {kind, static_cast<u16>(brackets_.size()), begin, cursor_, {from.line, from.column, to.line, to.column}});
}

void Lexer::push_empty(TokenKind kind, u32 column) {
    list_.tokens.push_back(
        {kind, static_cast<u16>(brackets_.size()), cursor_, cursor_, {line_, column, line_, column + 1}});
}

void Lexer::fail(u32 offset, std::string message) {
    Place from = place(offset);
    u32 length = offset < text_.size() ? std::max(1u, decode_utf8(text_, offset).length) : 1;
    fail_with({"SyntaxError", std::move(message), {from.line, from.column, from.line, from.column + length}},
              FaultRank::AlwaysFirst);
}

void Lexer::fail_with(Diagnostic diagnostic, FaultRank rank) {
    if (stopped_) return;
    stopped_ = true;
    if (rank == FaultRank::AlwaysFirst && current_fstring()) rank = FaultRank::WhenReachedInFString;
    const Span span = diagnostic.span;
    list_.fault = LexicalFault{std::move(diagnostic), rank};
    list_.tokens.push_back({TokenKind::Error, static_cast<u16>(brackets_.size()), cursor_, cursor_, span});
}

// ---- lines ----------------------------------------------------------------------------------------------------

void Lexer::next_line() {
    ++line_;
    line_begin_ = cursor_;
}

/// Measures the white space at the cursor. False when the lexer failed inside of it.
bool Lexer::skip_indentation(Indentation& width) {
    // A backslash in the indentation joins lines; the width is what stands before the first one.
    bool is_fixed = false;
    Indentation fixed{};
    while (true) {
        char c = peek();
        if (c == ' ') {
            ++width.column;
            ++width.tabs_as_one;
        } else if (c == '\t') {
            width.column = (width.column / kTabWidth + 1) * kTabWidth;
            ++width.tabs_as_one;
        } else if (c == '\f') {
            width = {};
        } else if (c == '\\') {
            if (!is_fixed && width.column > 0) {
                is_fixed = true;
                fixed = width;
            }
            if (!lex_line_joining()) return false;
            continue;
        } else {
            break;
        }
        ++cursor_;
    }
    if (is_fixed) width = fixed;
    return true;
}

void Lexer::lex_line_begin() {
    at_line_begin_ = false;
    Indentation width{};
    if (!skip_indentation(width)) return;
    // Blank lines and lines with only a comment do not change the indentation.
    if (peek() == '#') {
        const void* end = std::memchr(text_.data() + cursor_, '\n', text_.size() - cursor_);
        cursor_ = static_cast<u32>(static_cast<const char*>(end) - text_.data());
    }
    if (peek() == '\n') {
        ++cursor_;
        next_line();
        at_line_begin_ = true;
        return;
    }
    if (peek() != '\0') apply_indentation(width);
}

void Lexer::apply_indentation(Indentation width) {
    auto fail_at_line = [&](const char* kind, const char* message) {
        fail_with({kind, message, {line_, 0, line_, 1}}, FaultRank::WhenReached);
    };
    const char* mixed = "inconsistent use of tabs and spaces in indentation";
    u32 column = std::max(cursor_ - line_begin_, 1u) - 1;
    if (width.column > indentations_.back().column) {
        if (indentations_.size() >= kMaxIndentations) {
            fail_at_line("IndentationError", "too many levels of indentation");
        } else if (width.tabs_as_one <= indentations_.back().tabs_as_one) {
            fail_at_line("TabError", mixed);
        } else {
            indentations_.push_back(width);
            push_empty(TokenKind::Indent, column);
        }
        return;
    }
    std::size_t dedents = 0;
    while (width.column < indentations_.back().column) {
        indentations_.pop_back();
        ++dedents;
    }
    if (width.column != indentations_.back().column) {
        auto end = static_cast<u32>(text_.find('\n', cursor_));
        u32 end_column = end - line_begin_;
        fail_with({"IndentationError",
                   "unindent does not match any outer indentation level",
                   {line_, end_column, line_, end_column + 1}},
                  FaultRank::WhenReached);
    } else if (width.tabs_as_one != indentations_.back().tabs_as_one) {
        fail_at_line("TabError", mixed);
    } else {
        for (; dedents > 0; --dedents) push_empty(TokenKind::Dedent, column);
    }
}

void Lexer::lex_newline(u32 begin) {
    if (brackets_.empty()) {
        push(TokenKind::Newline, begin);
        ++list_.tokens.back().span.end_column;
        at_line_begin_ = true;
    }
    ++cursor_;
    next_line();
}

/// At a backslash outside of strings: the line must end behind it.
bool Lexer::lex_line_joining() {
    u32 after = cursor_ + 1;
    Place where = place(after);
    bool is_joined = at(after) == '\n';
    if (is_joined) {
        cursor_ = after + 1;
        if (cursor_ < text_.size()) {
            next_line();
            return true;
        }
    }
    fail_with({"SyntaxError",
               is_joined ? "unexpected EOF while parsing" : "unexpected character after line continuation character",
               {where.line, where.column, where.line, where.column + 1}},
              FaultRank::WhenReached);
    return false;
}

void Lexer::run() {
    while (!stopped_ && cursor_ < text_.size()) {
        OpenFString* fstring = current_fstring();
        if (fstring && fstring->mode == LexerMode::FStringText) {
            lex_fstring_text();
        } else if (at_line_begin_) {
            lex_line_begin();
        } else {
            lex_program();
        }
    }
    if (!stopped_ && current_fstring() && current_fstring()->mode == LexerMode::FStringText) lex_fstring_text();
    finish();
}

void Lexer::finish() {
    // Behind the last line end no line begins: what is missing there is missing at that line end.
    if (!stopped_ && line_ > 1 && cursor_ == line_begin_) {
        --line_;
        line_begin_ = static_cast<u32>(text_.rfind('\n', text_.size() - 2) + 1);
    }
    const u32 end_column = std::max(cursor_ - line_begin_, 1u) - 1;
    if (!brackets_.empty()) {
        const Bracket& last = brackets_.back();
        list_.open_bracket = OpenBracket{last.character, last.line, last.column};
        if (!stopped_) push_empty(TokenKind::Error, end_column);
    } else if (!stopped_) {
        for (std::size_t i = 1; i < indentations_.size(); ++i) push_empty(TokenKind::Dedent, end_column);
        push_empty(TokenKind::EndMarker, end_column);
    }
}

/// One token of program text, or the white space before one.
void Lexer::lex_program() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\f') ++cursor_;
    char c = peek();
    if (is_class(c, kNameStart)) return lex_name_or_string();
    if (is_class(c, kDigit) || (c == '.' && is_class(peek(1), kDigit))) return lex_number();
    switch (c) {
        case '\n':
            return lex_newline(cursor_);
        case '#': {
            // A line end behind a comment begins, for messages, where the comment does.
            u32 begin = cursor_;
            cursor_ = static_cast<u32>(text_.find('\n', cursor_));
            return lex_newline(begin);
        }
        case '\\':
            lex_line_joining();
            return;
        case '"':
        case '\'':
            return lex_string(cursor_);
        case '(':
        case '[':
        case '{':
            return open_bracket(c);
        case ')':
        case ']':
        case '}':
            return close_bracket(c);
        case '\0':
            return;
        default:
            return lex_operator();
    }
}

// ---- operators and brackets -----------------------------------------------------------------------------------

void Lexer::lex_operator() {
    u32 begin = cursor_;
    OpenFString* fstring = current_fstring();
    // Before `:=` and the like are tried: the colon that ends the expression of a replacement field.
    if (fstring && peek() == ':' && fstring->field_depth >= 0 && fstring->bracket_depth - 1 == fstring->field_depth) {
        fstring->mode = LexerMode::FStringText;
        fstring->in_format_spec = true;
        ++cursor_;
        return push(TokenKind::Colon, begin);
    }
    auto c = static_cast<unsigned char>(peek());
    for (std::size_t i = kOperators.first[c]; i < kOperators.first[c + 1u]; ++i) {
        std::string_view spelling = kOperators.rows[i].text;
        bool matches = true;
        for (u32 k = 1; k < spelling.size(); ++k) matches = matches && peek(k) == spelling[k];
        if (!matches) continue;
        cursor_ += static_cast<u32>(spelling.size());
        return push(kOperators.rows[i].kind, begin);
    }
    lex_stray();
}

void Lexer::lex_stray() {
    auto c = static_cast<unsigned char>(peek());
    if (c < 0x20 || c == 0x7F) return fail(cursor_, words("invalid non-printable character ", code_point_name(c)));
    u32 begin = cursor_++;
    push(TokenKind::Stray, begin);
}

void Lexer::open_bracket(char character) {
    if (brackets_.size() >= kMaxBrackets) return fail(cursor_, "too many nested parentheses");
    Place where = place(cursor_);
    brackets_.push_back({character, where.line, where.column});
    if (OpenFString* fstring = current_fstring()) ++fstring->bracket_depth;
    u32 begin = cursor_++;
    push(character == '('   ? TokenKind::LeftParenthesis
         : character == '[' ? TokenKind::LeftBracket
                            : TokenKind::LeftBrace,
         begin);
}

void Lexer::close_bracket(char character) {
    OpenFString* fstring = current_fstring();
    if (fstring && fstring->bracket_depth == 0 && character == '}') {
        return fail(cursor_, "f-string: single '}' is not allowed");
    }
    if (brackets_.empty()) return fail(cursor_, words("unmatched '", character, "'"));
    Bracket opening = brackets_.back();
    if (character != closing(opening.character)) {
        bool ends_field = fstring && opening.character == '{' && fstring->bracket_depth - 1 == fstring->field_depth;
        brackets_.pop_back();
        if (ends_field) return fail(cursor_, words("f-string: unmatched '", character, "'"));
        std::string message =
            words("closing parenthesis '", character, "' does not match opening parenthesis '", opening.character, "'");
        if (opening.line != line_) message += words(" on line ", opening.line);
        return fail(cursor_, std::move(message));
    }
    brackets_.pop_back();
    if (fstring) {
        if (--fstring->bracket_depth < 0) return fail(cursor_, words("f-string: unmatched '", character, "'"));
        if (character == '}' && fstring->bracket_depth == fstring->field_depth) {
            --fstring->field_depth;
            fstring->mode = LexerMode::FStringText;
            fstring->in_format_spec = false;
        }
    }
    u32 begin = cursor_++;
    push(character == ')'   ? TokenKind::RightParenthesis
         : character == ']' ? TokenKind::RightBracket
                            : TokenKind::RightBrace,
         begin);
}

// ---- the front door -------------------------------------------------------------------------------------------

TokenList tokenize(std::string_view text) {
    TokenList list;
    std::optional<Diagnostic> unreadable = find_too_long(text);
    if (!unreadable) {
        list.text = normalized(text);
        unreadable = find_unreadable(list.text);
    }
    if (unreadable) {
        list.tokens.push_back({TokenKind::Error, 0, 0, 0, unreadable->span});
        list.fault = LexicalFault{std::move(*unreadable), FaultRank::AlwaysFirst};
        return list;
    }
    list.tokens.reserve(list.text.size() / 4 + 16);
    Lexer(list).run();
    return list;
}

std::string dump(const TokenList& list) {
    std::string out;
    for (const Token& token : list.tokens) {
        const Span& at = token.span;
        out += words(at.line, ":", at.column, "-", at.end_line, ":", at.end_column, " ", spelling(token.kind));
        if (kTokenRows[static_cast<std::size_t>(token.kind)].token_class == TokenClass::Special &&
            token.begin < token.end) {
            out += words(" '", list.text_of(token), "'");
        }
        out += '\n';
    }
    return out;
}

}  // namespace asyncarium
