// Looking characters up in the tables of unicode_flags.inl and unicode_case.inl.
#include "engine/vm/types/unicode.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "engine/world/text.h"

namespace asyncarium {

namespace {

/// From `start` to the next row's start.
struct FlagRange {
    u32 start;
    u16 flags;
};

/// Characters first, first + stride, … last become themselves plus `difference`.
struct MappingRange {
    u32 first;
    u32 last;
    u32 stride;
    i32 difference;
};

/// A character that becomes several.
struct Expansion {
    u32 code_point;
    const char* text;
};

#include "engine/vm/types/unicode_case.inl"
#include "engine/vm/types/unicode_flags.inl"

constexpr u16 flags_of(u32 code_point) {
    const auto after = std::upper_bound(std::begin(kFlagRanges), std::end(kFlagRanges), code_point,
                                        [](u32 code, const FlagRange& row) { return code < row.start; });
    return std::prev(after)->flags;
}

constexpr std::array<u16, 128> ascii_flags() {
    std::array<u16, 128> flags{};
    for (u32 i = 0; i < flags.size(); ++i) flags[i] = flags_of(i);
    return flags;
}

struct CaseTables {
    std::span<const MappingRange> ranges;
    std::span<const Expansion> expansions;
};
constexpr CaseTables kUpperTables{kUpperRanges, kUpperExpansions};
constexpr CaseTables kLowerTables{kLowerRanges, kLowerExpansions};
constexpr CaseTables kTitleTables{kTitleRanges, kTitleExpansions};
constexpr CaseTables kFoldedTables{kFoldedRanges, kFoldedExpansions};

void append_mapped(std::string& result, u32 code_point, const CaseTables& tables) {
    const auto expansion = std::lower_bound(tables.expansions.begin(), tables.expansions.end(), code_point,
                                            [](const Expansion& row, u32 code) { return row.code_point < code; });
    if (expansion != tables.expansions.end() && expansion->code_point == code_point) {
        result += expansion->text;
        return;
    }
    const auto after = std::upper_bound(tables.ranges.begin(), tables.ranges.end(), code_point,
                                        [](u32 code, const MappingRange& row) { return code < row.first; });
    if (after != tables.ranges.begin()) {
        const MappingRange& row = *std::prev(after);
        if (code_point <= row.last && (code_point - row.first) % row.stride == 0)
            code_point = static_cast<u32>(static_cast<i32>(code_point) + row.difference);
    }
    append_code_point(result, code_point);
}

bool is_cased(u32 code_point) { return (character_flags(code_point) & (kUpper | kLower | kTitle)) != 0; }

/// A capital sigma at the end of a word becomes a final one: cased before it and not after, ignorable ones skipped.
bool is_final_sigma(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t position = begin;
    bool cased_before = false;
    while (position > 0) {
        --position;
        while ((static_cast<u8>(text[position]) & 0xc0) == 0x80) --position;
        std::size_t next = position;
        const u32 code_point = next_code_point(text, next);
        if (has_flag(code_point, kCaseIgnorable)) continue;
        cased_before = is_cased(code_point);
        break;
    }
    if (!cased_before) return false;
    for (std::size_t next = end; next < text.size();) {
        const u32 code_point = next_code_point(text, next);
        if (!has_flag(code_point, kCaseIgnorable)) return !is_cased(code_point);
    }
    return true;
}

void append_lower(std::string& result, std::string_view text, std::size_t begin, std::size_t end, u32 code_point) {
    constexpr u32 kCapitalSigma = 0x3a3;
    if (code_point == kCapitalSigma) {
        append_code_point(result, is_final_sigma(text, begin, end) ? 0x3c2 : 0x3c3);
    } else {
        append_mapped(result, code_point, kLowerTables);
    }
}

/// Calls visit(code_point, begin, end) for every character.
template <class Visit>
void each_character(std::string_view text, Visit&& visit) {
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const u32 code_point = next_code_point(text, offset);
        visit(code_point, begin, offset);
    }
}

std::string mapped(std::string_view text, const CaseTables& tables) {
    std::string result;
    result.reserve(text.size());
    each_character(text, [&](u32 code_point, std::size_t, std::size_t) { append_mapped(result, code_point, tables); });
    return result;
}

}  // namespace

const std::array<u16, 128> kAsciiFlags = ascii_flags();

u16 character_flags(u32 code_point) { return flags_of(code_point); }

int decimal_value(u32 code_point) {
    if (code_point < 0x80) return code_point >= '0' && code_point <= '9' ? static_cast<int>(code_point - '0') : -1;
    const auto after = std::upper_bound(std::begin(kDecimalZeros), std::end(kDecimalZeros), code_point);
    if (after == std::begin(kDecimalZeros)) return -1;
    const u32 distance = code_point - *std::prev(after);
    return distance < 10 ? static_cast<int>(distance) : -1;
}

std::string ascii_digits(std::string_view text) {
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        const u32 code_point = next_code_point(text, offset);
        const int digit = decimal_value(code_point);
        if (code_point < 0x80) {
            result.push_back(static_cast<char>(code_point));
        } else if (digit >= 0) {
            result.push_back(static_cast<char>('0' + digit));
        } else {
            result.push_back(has_flag(code_point, kSpace) ? ' ' : '?');
        }
    }
    return result;
}

std::string upper_case(std::string_view text) { return mapped(text, kUpperTables); }
std::string folded_case(std::string_view text) { return mapped(text, kFoldedTables); }

std::string lower_case(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    each_character(text, [&](u32 code_point, std::size_t begin, std::size_t end) {
        append_lower(result, text, begin, end, code_point);
    });
    return result;
}

std::string title_case(std::string_view text) {
    std::string result;
    bool after_cased = false;
    each_character(text, [&](u32 code_point, std::size_t begin, std::size_t end) {
        if (after_cased) {
            append_lower(result, text, begin, end, code_point);
        } else {
            append_mapped(result, code_point, kTitleTables);
        }
        after_cased = is_cased(code_point);
    });
    return result;
}

bool is_identifier(std::string_view text) {
    bool fits = !text.empty();
    each_character(text, [&](u32 code_point, std::size_t begin, std::size_t) {
        fits = fits && has_flag(code_point, begin == 0 ? kIdentifierStart : kIdentifierPart);
    });
    return fits;
}

std::string swapped_case(std::string_view text) {
    std::string result;
    each_character(text, [&](u32 code_point, std::size_t begin, std::size_t end) {
        if (has_flag(code_point, kUpper)) {
            append_lower(result, text, begin, end, code_point);
        } else if (has_flag(code_point, kLower)) {
            append_mapped(result, code_point, kUpperTables);
        } else {
            append_code_point(result, code_point);
        }
    });
    return result;
}

std::string capitalized(std::string_view text) {
    std::string result;
    each_character(text, [&](u32 code_point, std::size_t begin, std::size_t end) {
        if (begin == 0) {
            append_mapped(result, code_point, kTitleTables);
        } else {
            append_lower(result, text, begin, end, code_point);
        }
    });
    return result;
}

}  // namespace asyncarium
