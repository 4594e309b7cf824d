// Fast answers about single characters and about the spellings of the token table, worked out at compile time.
#pragma once

#include <array>

#include "engine/script/token.h"

namespace asyncarium {

enum CharacterClass : u8 { kOther = 0, kDigit = 1, kNameStart = 2, kNamePart = 4 };

inline constexpr std::array<u8, 256> kCharacterClasses = [] {
    std::array<u8, 256> classes{};
    for (int c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = kDigit | kNamePart;
    for (int c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = kNameStart | kNamePart;
    for (int c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = kNameStart | kNamePart;
    for (std::size_t c = 0x80; c <= 0xFF; ++c) classes[c] = kNameStart | kNamePart;
    classes['_'] = kNameStart | kNamePart;
    return classes;
}();

inline bool is_class(char c, u8 wanted) { return (kCharacterClasses[static_cast<unsigned char>(c)] & wanted) != 0; }

/// The rows of one class of tokens that begin with each character, as a range of the sorted `rows`.
struct SpellingIndex {
    std::array<TokenRow, 64> rows{};
    std::array<u8, 129> first{};
};

/// Longest spelling first, so that the first match is the right one.
constexpr SpellingIndex index_spellings(TokenClass token_class) {
    SpellingIndex index;
    std::size_t count = 0;
    for (std::size_t c = 0; c < 128; ++c) {
        index.first[c] = static_cast<u8>(count);
        for (std::size_t length = 8; length > 0; --length) {
            for (const TokenRow& row : kTokenRows) {
                if (row.token_class != token_class || row.text.size() != length) continue;
                if (static_cast<std::size_t>(row.text[0]) == c) index.rows[count++] = row;
            }
        }
    }
    index.first[128] = static_cast<u8>(count);
    return index;
}

}  // namespace asyncarium
