// The lexer's front door: program text to tokens, with CPython's indentation rules (`Parser/lexer/lexer.c`).
// The whole text is read at once, because a fault of the lexer further down hides a fault of the grammar further up.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.h"
#include "engine/script/token.h"

namespace asyncarium {

/// The bracket that was open when the text ended.
struct OpenBracket {
    char character = 0;
    u32 line = 0;
    u32 column = 0;
};

/// How a lexer's fault ranks against the parser's. CPython reads on behind a fault of the grammar and lets what it
/// finds there win, but only for part of the lexer's faults.
enum class FaultRank : u8 {
    AlwaysFirst,
    /// Only when the parser comes to it; an open bracket may still come first.
    WhenReached,
    /// Only when the parser comes to it: inside of an f-string, where the parser knows better.
    WhenReachedInFString,
};

struct LexicalFault {
    Diagnostic diagnostic;
    FaultRank rank = FaultRank::AlwaysFirst;
};

struct TokenList {
    /// The program with `\n` line ends, without a byte order mark, and ending in a line end.
    std::string text;
    /// Ends with EndMarker, or with Error when there is a fault or an open bracket.
    std::vector<Token> tokens;
    std::optional<LexicalFault> fault;
    /// Set when the text ends, or the fault comes, inside of brackets: the innermost one.
    std::optional<OpenBracket> open_bracket;

    std::string_view text_of(const Token& token) const {
        return std::string_view(text).substr(token.begin, token.end - token.begin);
    }
};

/// Accepts any bytes. The limits are CPython's: 200 brackets, 100 levels of indentation, 150 nested f-strings.
TokenList tokenize(std::string_view text);

/// One token a line, for tests and bug reports: `1:0-1:3 NAME 'abc'`.
std::string dump(const TokenList& list);

}  // namespace asyncarium
