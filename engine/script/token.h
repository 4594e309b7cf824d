// Tokens: the words of a program, as the lexer hands them to the parser. A token owns no text; it points into the
// text of its TokenList. The kinds are the rows of token.def.
#pragma once

#include <array>
#include <string_view>

#include "engine/base/source.h"

namespace asyncarium {

enum class TokenKind : u8 {
#define SPECIAL(name, text) name,
#define OPERATOR(name, text) name,
#define KEYWORD(name, text) name,
#include "engine/script/token.def"
#undef SPECIAL
#undef OPERATOR
#undef KEYWORD
};

enum class TokenClass : u8 { Special, Operator, Keyword };

struct TokenRow {
    TokenKind kind;
    TokenClass token_class;
    std::string_view text;
};

/// The table itself, indexed by kind.
inline constexpr TokenRow kTokenRows[] = {
#define SPECIAL(name, text) {TokenKind::name, TokenClass::Special, text},
#define OPERATOR(name, text) {TokenKind::name, TokenClass::Operator, text},
#define KEYWORD(name, text) {TokenKind::name, TokenClass::Keyword, text},
#include "engine/script/token.def"
#undef SPECIAL
#undef OPERATOR
#undef KEYWORD
};

/// How a kind is spelled in a program, or named in messages when its spelling varies.
constexpr std::string_view spelling(TokenKind kind) { return kTokenRows[static_cast<std::size_t>(kind)].text; }

struct Token {
    TokenKind kind = TokenKind::EndMarker;
    /// How many brackets are open behind this token; replacement fields of f-strings count as brackets.
    u16 level = 0;
    /// The token's bytes in TokenList::text, the end exclusive. Empty for NEWLINE, INDENT and DEDENT.
    u32 begin = 0;
    u32 end = 0;
    /// Where it stands. The column of INDENT and DEDENT is the width of the line's white space.
    Span span;
};

}  // namespace asyncarium
