// Names and keywords, with identifiers outside of ASCII; and the prefixes of strings, which begin like names.
#include "engine/script/lexer_spelling.h"
#include "engine/script/lexer_state.h"
#include "engine/script/lexer_unicode.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

constexpr SpellingIndex kKeywords = index_spellings(TokenClass::Keyword);

TokenKind keyword_or_name(std::string_view word) {
    auto c = static_cast<unsigned char>(word[0]);
    if (c >= 128) return TokenKind::Name;
    for (std::size_t i = kKeywords.first[c]; i < kKeywords.first[c + 1u]; ++i) {
        if (kKeywords.rows[i].text == word) return kKeywords.rows[i].kind;
    }
    return TokenKind::Name;
}

}  // namespace

void Lexer::lex_name_or_string() {
    u32 begin = cursor_;
    bool saw_bytes = false, saw_raw = false, saw_unicode = false, saw_format = false;
    // Every order and case of the prefixes b, br, u, r, f, fr.
    while (true) {
        char c = static_cast<char>(peek() | 0x20);
        if (c == 'b' && !saw_bytes && !saw_unicode && !saw_format) {
            saw_bytes = true;
        } else if (c == 'u' && !saw_unicode && !saw_bytes && !saw_raw && !saw_format) {
            saw_unicode = true;
        } else if (c == 'r' && !saw_raw && !saw_unicode) {
            saw_raw = true;
        } else if (c == 'f' && !saw_format && !saw_bytes && !saw_unicode) {
            saw_format = true;
        } else {
            return lex_name(begin);
        }
        ++cursor_;
        if (peek() == '"' || peek() == '\'') {
            if (saw_format) return begin_fstring(begin, saw_raw);
            return lex_string(begin);
        }
    }
}

void Lexer::lex_name(u32 begin) {
    unsigned char seen = 0;
    for (cursor_ = begin; is_class(peek(), kNamePart); ++cursor_) seen |= static_cast<unsigned char>(peek());
    if (seen >= 0x80 && !check_wide_name(begin)) return;
    push(keyword_or_name(std::string_view(text_).substr(begin, cursor_ - begin)), begin);
}

/// A name with characters outside of ASCII, already read up to the cursor. False when it is not one.
bool Lexer::check_wide_name(u32 begin) {
    bool is_folded = false;
    for (u32 at = begin; at < cursor_;) {
        CodePoint c = decode_utf8(text_, at);
        bool belongs =
            c.value < 0x80 || (at == begin ? can_start_identifier(c.value) : can_continue_identifier(c.value));
        if (!belongs && is_printable(c.value)) {
            std::string shown;
            append_utf8(shown, c.value);
            fail(at, words("invalid character '", shown, "' (", code_point_name(c.value), ")"));
            return false;
        }
        if (!belongs) {
            fail(at, words("invalid non-printable character ", code_point_name(c.value)));
            return false;
        }
        is_folded = is_folded || (c.value >= 0x80 && is_folded_in_identifiers(c.value));
        at += c.length;
    }
    if (!is_folded) return true;
    Place from = place(begin), to = place(cursor_);
    fail_with({"NotSupported",
               "not supported by Asyncarium: names with characters that Unicode folds into others (NFKC)",
               {from.line, from.column, to.line, to.column}},
              FaultRank::AlwaysFirst);
    return false;
}

}  // namespace asyncarium
