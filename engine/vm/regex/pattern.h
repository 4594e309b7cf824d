// Regular expressions as module re of CPython 3.13 writes them (Lib/re/_parser.py): text in, a tree out. Patterns of bytes and
// flag LOCALE are not known here.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/integers.h"

namespace asyncarium::regex {

/// The numbers of re.RegexFlag.
enum Flag : u32 {
    kIgnoreCase = 2,
    kMultiLine = 8,
    kDotAll = 16,
    kUnicode = 32,
    kVerbose = 64,
    kAscii = 256,
};

enum class Category : u8 { Digit, Space, Word };

struct Range {
    u32 first = 0;
    u32 last = 0;
};
/// \d or \D.
struct CategoryTest {
    Category category{};
    bool is_negated = false;
};
/// [a-z\d], or one character.
struct Set {
    std::vector<Range> ranges;
    std::vector<CategoryTest> categories;
    bool is_negated = false;
};

/// LastLineEnd: the end of the text, or of its last line when a newline ends it.
enum class Assertion : u8 { LineStart, LineEnd, LastLineEnd, TextStart, TextEnd, WordBoundary, NoWordBoundary };

enum class Greed : u8 { Greedy, Lazy, Possessive };

enum class NodeKind : u8 {
    Sequence,       // children, one after another
    Alternatives,   // children: the first that fits
    Character,      // `number`, a code point
    Any,            // .
    Set,            // `number`: into Pattern::sets
    Assertion,      // `assertion`
    Group,          // its child, remembered as group `number`
    BackReference,  // the text of group `number` once more
    Repeat,         // its child, `minimum` to `maximum` times
    Look,           // (?=…) and kin: its child fits here, and takes nothing
    Atomic,         // (?>…): its child's first fit or none
    Conditional,    // (?(1)a|b): children[0] when group `number` has been found, else children[1]
};

inline constexpr u32 kNoMaximum = ~u32{0};

struct Node {
    NodeKind kind{};
    u32 flags = 0;  // in force where it stands
    u32 number = 0;
    u32 minimum = 0;
    u32 maximum = 0;
    Greed greed{};
    Assertion assertion{};
    bool looks_behind = false;
    bool is_negative = false;
    std::vector<u32> children;  // into Pattern::nodes
};

struct Pattern {
    std::vector<Node> nodes;
    std::vector<Set> sets;
    u32 root = 0;
    u32 flags = 0;
    u32 groups = 0;
    std::vector<std::pair<std::string, u32>> names;  // of groups, in order of their numbers
};

/// Why there is no pattern, in CPython's words; `position` -1: nowhere in particular.
struct Fault {
    std::string message;
    i64 position = -1;
};

std::variant<Pattern, Fault> parse(std::u32string_view text, u32 flags);

}  // namespace asyncarium::regex
