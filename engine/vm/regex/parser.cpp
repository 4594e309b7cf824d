// Reads regular expressions by recursive descent. The first fault ends the reading: every step looks at fault_.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "engine/vm/regex/pattern.h"
#include "engine/vm/types/unicode.h"
#include "engine/world/text.h"

namespace asyncarium::regex {
namespace {

constexpr u32 kDeepest = 200;

std::string utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_code_point(out, c);
    return out;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_octal(char32_t c) { return c >= '0' && c <= '7'; }
bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
int hexadecimal_digit(char32_t c) {
    if (is_digit(c)) return static_cast<int>(c - '0');
    const char32_t lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? static_cast<int>(lower - 'a') + 10 : -1;
}

std::optional<CategoryTest> category_of(char32_t letter) {
    switch (letter) {
        case 'd':
        case 'D':
            return CategoryTest{Category::Digit, letter == 'D'};
        case 's':
        case 'S':
            return CategoryTest{Category::Space, letter == 'S'};
        case 'w':
        case 'W':
            return CategoryTest{Category::Word, letter == 'W'};
        default:
            return std::nullopt;
    }
}

/// \n and the like.
std::optional<u32> control_character(char32_t letter) {
    constexpr std::u32string_view kLetters = U"afnrtv\\";
    constexpr std::u32string_view kMeanings = U"\a\f\n\r\t\v\\";
    const std::size_t at = kLetters.find(letter);
    if (at == std::u32string_view::npos) return std::nullopt;
    return kMeanings[at];
}

class Parser {
   public:
    Parser(std::u32string_view text, u32 flags) : text_(text), flags_(flags) {}

    std::variant<Pattern, Fault> parse() {
        read_global_flags();
        pattern_.root = read_alternatives();
        if (!fault_ && !at_end()) fail("unbalanced parenthesis", at_);
        check_references();
        if (fault_) return *fault_;
        if ((flags_ & kAscii) == 0) flags_ |= kUnicode;
        pattern_.flags = flags_;
        return std::move(pattern_);
    }

   private:
    // ---- text -----------------------------------------------------------------------------------------------------

    bool at_end() const { return fault_ || at_ >= text_.size(); }
    char32_t peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0'; }
    bool accept(std::u32string_view wanted) {
        if (fault_ || !text_.substr(at_).starts_with(wanted)) return false;
        at_ += wanted.size();
        return true;
    }
    void fail(std::string message, std::size_t position) {
        if (!fault_) fault_ = Fault{std::move(message), static_cast<i64>(position)};
    }

    // ---- nodes ----------------------------------------------------------------------------------------------------

    u32 add(Node node) {
        node.flags = flags_;
        pattern_.nodes.push_back(std::move(node));
        return static_cast<u32>(pattern_.nodes.size() - 1);
    }
    u32 add(NodeKind kind, u32 number = 0) { return add(Node{.kind = kind, .number = number}); }
    u32 add_set(Set set) {
        pattern_.sets.push_back(std::move(set));
        return add(NodeKind::Set, static_cast<u32>(pattern_.sets.size() - 1));
    }
    u32 add_category(CategoryTest test) {
        Set set;
        set.categories.push_back(test);
        return add_set(std::move(set));
    }
    u32 add_assertion(Assertion assertion) { return add(Node{.kind = NodeKind::Assertion, .assertion = assertion}); }
    u32 add_parent(NodeKind kind, std::vector<u32> children) {
        return add(Node{.kind = kind, .children = std::move(children)});
    }

    // ---- structure ------------------------------------------------------------------------------------------------

    u32 read_alternatives() {
        if (++depth_ > kDeepest) fail("not supported by Asyncarium: patterns of this depth", at_);
        std::vector<u32> branches{read_sequence()};
        while (accept(U"|")) branches.push_back(read_sequence());
        --depth_;
        return branches.size() == 1 ? branches[0] : add_parent(NodeKind::Alternatives, std::move(branches));
    }

    u32 read_sequence() {
        std::vector<u32> items;
        while (true) {
            skip_layout();
            if (at_end() || peek() == '|' || peek() == ')') break;
            const std::size_t before = at_;
            if (is_quantifier()) {
                fail("nothing to repeat", before);
                break;
            }
            const std::optional<u32> item = read_item();
            if (fault_) break;
            if (!item) continue;
            items.push_back(read_repetitions(*item));
        }
        return items.size() == 1 ? items[0] : add_parent(NodeKind::Sequence, std::move(items));
    }

    /// White space and comments of verbose patterns.
    void skip_layout() {
        if ((flags_ & kVerbose) == 0) return;
        while (!at_end()) {
            const char32_t c = peek();
            if (c == '#') {
                at_ = std::min(text_.find(U'\n', at_), text_.size());
            } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
                ++at_;
            } else {
                return;
            }
        }
    }

    // ---- repetition -----------------------------------------------------------------------------------------------

    bool is_quantifier() {
        if (peek() == '*' || peek() == '+' || peek() == '?') return true;
        const std::size_t begin = at_;
        u32 minimum = 0, maximum = 0;
        const bool is_counted = read_counts(minimum, maximum);
        at_ = begin;
        return is_counted;
    }

    /// {3}, {3,}, {,5} or {3,5}; anything else in braces is text.
    bool read_counts(u32& minimum, u32& maximum) {
        if (peek() != '{') return false;
        const std::size_t begin = at_++;
        const std::optional<u32> low = read_count();
        std::optional<u32> high = low;
        const bool has_comma = accept(U",");
        if (has_comma) high = read_count();
        if (!accept(U"}") || (!low && !has_comma)) {
            at_ = begin;
            return false;
        }
        minimum = low.value_or(0);
        maximum = high.value_or(kNoMaximum);
        if (maximum < minimum) fail("min repeat greater than max repeat", begin + 1);
        return true;
    }

    std::optional<u32> read_count() {
        if (!is_digit(peek())) return std::nullopt;
        u64 number = 0;
        while (is_digit(peek())) number = std::min<u64>(number * 10 + (text_[at_++] - '0'), kNoMaximum - 1);
        return static_cast<u32>(number);
    }

    u32 read_repetitions(u32 item) {
        skip_layout();
        if (at_end()) return item;
        const std::size_t begin = at_;
        Node repeat{.kind = NodeKind::Repeat, .minimum = 0, .maximum = kNoMaximum};
        if (accept(U"*")) {
        } else if (accept(U"+")) {
            repeat.minimum = 1;
        } else if (accept(U"?")) {
            repeat.maximum = 1;
        } else if (!read_counts(repeat.minimum, repeat.maximum)) {
            return item;
        }
        if (pattern_.nodes[item].kind == NodeKind::Assertion) fail("nothing to repeat", begin);
        repeat.greed = accept(U"?") ? Greed::Lazy : accept(U"+") ? Greed::Possessive : Greed::Greedy;
        repeat.children = {item};
        const u32 node = add(std::move(repeat));
        skip_layout();
        if (!at_end() && is_quantifier()) fail("multiple repeat", at_);
        return node;
    }

    // ---- single items ---------------------------------------------------------------------------------------------

    /// Nothing for what only changes the reading: comments and flags.
    std::optional<u32> read_item() {
        const char32_t c = text_[at_];
        switch (c) {
            case '.':
                ++at_;
                return add(NodeKind::Any);
            case '^':
                ++at_;
                return add_assertion((flags_ & kMultiLine) != 0 ? Assertion::LineStart : Assertion::TextStart);
            case '$':
                ++at_;
                return add_assertion(Assertion::LineEnd);
            case '(':
                return read_group();
            case '[':
                return read_set();
            case '\\':
                return read_escape();
            default:
                ++at_;
                return add(NodeKind::Character, c);
        }
    }

    u32 read_escape() {
        const std::size_t begin = at_++;
        if (at_end()) {
            fail("bad escape (end of pattern)", begin);
            return 0;
        }
        const char32_t c = text_[at_++];
        if (const auto category = category_of(c)) return add_category(*category);
        switch (c) {
            case 'A':
                return add_assertion(Assertion::TextStart);
            case 'Z':
                return add_assertion(Assertion::TextEnd);
            case 'b':
                return add_assertion(Assertion::WordBoundary);
            case 'B':
                return add_assertion(Assertion::NoWordBoundary);
            default:
                break;
        }
        const bool is_reference = c >= '1' && c <= '9' && !(is_octal(c) && is_octal(peek()) && is_octal(peek(1)));
        if (is_reference) return read_back_reference(begin);
        return add(NodeKind::Character, read_character(begin, c));
    }

    u32 read_back_reference(std::size_t begin) {
        u32 group = text_[at_ - 1] - '0';
        if (is_digit(peek())) group = group * 10 + (text_[at_++] - '0');
        return add_back_reference(group, begin, begin + 1);
    }

    u32 add_back_reference(u32 group, std::size_t begin, std::size_t number_at) {
        if (group > pattern_.groups) {
            fail(fmt::format("invalid group reference {}", group), number_at);
        } else if (std::ranges::find(open_groups_, group) != open_groups_.end()) {
            fail("cannot refer to an open group", begin);
        }
        return add(NodeKind::BackReference, group);
    }

    /// The character that an escape means, inside and outside of sets; `c` is the letter behind the backslash.
    u32 read_character(std::size_t begin, char32_t c) {
        if (const auto control = control_character(c)) return *control;
        if (c == 'x') return read_hexadecimal(begin, 2);
        if (c == 'u') return read_hexadecimal(begin, 4);
        if (c == 'U') return read_hexadecimal(begin, 8);
        if (is_octal(c)) {
            u32 value = c - '0';
            for (int i = 0; i < 2 && is_octal(peek()); ++i) value = value * 8 + (text_[at_++] - '0');
            if (value > 0377) {
                const std::string shown = utf8(text_.substr(begin, at_ - begin));
                fail(fmt::format("octal escape value {} outside of range 0-0o377", shown), begin);
            }
            return value;
        }
        if (c == 'N') fail("not supported by Asyncarium: \\N{…} escapes", begin);
        if (is_letter(c) || is_digit(c)) fail(fmt::format("bad escape \\{}", utf8({&c, 1})), begin);
        return c;
    }

    u32 read_hexadecimal(std::size_t begin, std::size_t digits) {
        u64 value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const int digit = hexadecimal_digit(peek());
            if (digit < 0) {
                fail(fmt::format("incomplete escape {}", utf8(text_.substr(begin, at_ - begin))), begin);
                return 0;
            }
            value = value * 16 + static_cast<u64>(digit);
            ++at_;
        }
        if (value > 0x10FFFF) fail(fmt::format("bad escape {}", utf8(text_.substr(begin, at_ - begin))), begin);
        return static_cast<u32>(value);
    }

    // ---- sets -----------------------------------------------------------------------------------------------------

    u32 read_set() {
        const std::size_t begin = at_++;
        Set set;
        set.is_negated = accept(U"^");
        for (bool is_first = true;; is_first = false) {
            if (at_end()) {
                fail("unterminated character set", begin);
                return 0;
            }
            if (peek() == ']' && !is_first) break;
            read_set_item(set, begin);
            if (fault_) return 0;
        }
        ++at_;
        return add_set(std::move(set));
    }

    void read_set_item(Set& set, std::size_t set_begin) {
        const std::size_t begin = at_;
        CategoryTest test;
        u32 first = 0;
        const bool is_category = read_set_member(first, test);
        const bool is_range = !fault_ && peek() == '-' && at_ + 1 < text_.size() && peek(1) != ']';
        if (!fault_ && peek() == '-' && at_ + 1 >= text_.size()) return fail("unterminated character set", set_begin);
        if (!is_range) {
            if (is_category) {
                set.categories.push_back(test);
            } else {
                set.ranges.push_back({first, first});
            }
            return;
        }
        ++at_;
        u32 last = 0;
        const bool ends_with_category = read_set_member(last, test);
        if (is_category || ends_with_category || last < first)
            return fail(fmt::format("bad character range {}", utf8(text_.substr(begin, at_ - begin))), begin);
        set.ranges.push_back({first, last});
    }

    /// True when it is a category such as \d, which is then in `test`.
    bool read_set_member(u32& character, CategoryTest& test) {
        const std::size_t begin = at_;
        character = text_[at_++];
        if (character != '\\' || at_end()) return false;
        const char32_t letter = text_[at_++];
        if (const auto category = category_of(letter)) {
            test = *category;
            return true;
        }
        character = letter == 'b' ? u32{'\b'} : read_character(begin, letter);
        return false;
    }

    // ---- groups ---------------------------------------------------------------------------------------------------

    std::optional<u32> read_group() {
        const std::size_t begin = at_++;
        if (!accept(U"?")) return read_capture(begin, {});
        if (accept(U":")) return close(begin, read_scoped());
        if (accept(U"P")) return read_named(begin);
        if (accept(U"#")) {
            at_ = text_.find(U')', at_);
            if (at_ == std::u32string_view::npos) {
                at_ = text_.size();
                fail("missing ), unterminated comment", begin);
            }
            ++at_;
            return std::nullopt;
        }
        if (accept(U"=")) return read_look(begin, {.kind = NodeKind::Look});
        if (accept(U"!")) return read_look(begin, {.kind = NodeKind::Look, .is_negative = true});
        if (accept(U"<=")) return read_look(begin, {.kind = NodeKind::Look, .looks_behind = true});
        if (accept(U"<!")) return read_look(begin, {.kind = NodeKind::Look, .looks_behind = true, .is_negative = true});
        if (accept(U">")) return read_look(begin, {.kind = NodeKind::Atomic});
        if (accept(U"(")) return read_conditional(begin);
        return read_flags(begin);
    }

    /// The inside of a group: flags set in it end with it.
    u32 read_scoped() {
        const u32 around = flags_;
        const u32 inside = read_alternatives();
        flags_ = around;
        return inside;
    }

    u32 close(std::size_t begin, u32 node) {
        if (!accept(U")")) fail("missing ), unterminated subpattern", begin);
        return node;
    }

    u32 read_capture(std::size_t begin, const std::string& name) {
        const u32 group = ++pattern_.groups;
        if (!name.empty()) pattern_.names.emplace_back(name, group);
        open_groups_.push_back(group);
        const u32 inside = close(begin, read_scoped());
        open_groups_.pop_back();
        return add(Node{.kind = NodeKind::Group, .number = group, .children = {inside}});
    }

    u32 read_look(std::size_t begin, Node node) {
        node.children = {close(begin, read_scoped())};
        return add(std::move(node));
    }

    /// A group's name up to `end`, which is taken too.
    std::string read_name(char32_t end, std::string_view what) {
        const std::size_t begin = at_;
        const std::size_t found = text_.find(end, at_);
        if (found == std::u32string_view::npos) {
            fail(begin < text_.size() ? fmt::format("missing {}, unterminated name", utf8({&end, 1}))
                                      : fmt::format("missing {}", what),
                 begin);
            return {};
        }
        at_ = found + 1;
        std::string name = utf8(text_.substr(begin, found - begin));
        if (name.empty()) fail(fmt::format("missing {}", what), begin);
        return name;
    }

    std::optional<u32> find_group(const std::string& name) const {
        for (const auto& [known, group] : pattern_.names) {
            if (known == name) return group;
        }
        return std::nullopt;
    }

    u32 read_named(std::size_t begin) {
        if (accept(U"<")) {
            const std::size_t name_at = at_;
            const std::string name = read_name('>', "group name");
            if (!fault_ && !is_identifier(name)) fail(fmt::format("bad character in group name '{}'", name), name_at);
            if (const auto known = find_group(name); known && !fault_) {
                fail(fmt::format("redefinition of group name '{}' as group {}; was group {}", name, pattern_.groups + 1,
                                 *known),
                     name_at);
            }
            return fault_ ? 0 : read_capture(begin, name);
        }
        if (accept(U"=")) {
            const std::size_t name_at = at_;
            const std::string name = read_name(')', "group name");
            const auto group = find_group(name);
            if (!group && !fault_) fail(fmt::format("unknown group name '{}'", name), name_at);
            return fault_ ? 0 : add_back_reference(*group, name_at, name_at);
        }
        const char32_t c = peek();
        fail(at_end() ? std::string("unexpected end of pattern") : fmt::format("unknown extension ?P{}", utf8({&c, 1})),
             at_end() ? at_ : begin + 1);
        return 0;
    }

    u32 read_conditional(std::size_t begin) {
        const std::size_t name_at = at_;
        const std::string name = read_name(')', "group name");
        if (fault_) return 0;
        const bool is_number = std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
        std::optional<u32> group = is_number ? std::optional<u32>(0) : find_group(name);
        if (is_number) {
            for (const char c : name) group = std::min<u32>(*group * 10 + static_cast<u32>(c - '0'), 1'000'000);
            references_.emplace_back(*group, name_at);
        } else if (!group) {
            fail(fmt::format("unknown group name '{}'", name), name_at);
            return 0;
        }
        const u32 around = flags_;
        std::vector<u32> branches{read_sequence()};
        branches.push_back(accept(U"|") ? read_sequence() : add_parent(NodeKind::Sequence, {}));
        flags_ = around;
        if (peek() == '|') fail("conditional backref with more than two branches", at_);
        return close(begin, add(Node{.kind = NodeKind::Conditional, .number = *group, .children = branches}));
    }

    /// Conditions may name groups that come later.
    void check_references() {
        for (const auto& [group, position] : references_) {
            if (group == 0) fail("bad group number", position);
            if (group > pattern_.groups) fail(fmt::format("invalid group reference {}", group), position);
        }
    }

    // ---- flags ----------------------------------------------------------------------------------------------------

    static u32 flag_of(char32_t letter) {
        constexpr std::u32string_view kLetters = U"imsxau";
        constexpr u32 kFlags[] = {kIgnoreCase, kMultiLine, kDotAll, kVerbose, kAscii, kUnicode};
        const std::size_t at = kLetters.find(letter);
        return at == std::u32string_view::npos ? 0 : kFlags[at];
    }

    u32 read_flag_letters() {
        u32 found = 0;
        while (const u32 flag = flag_of(peek())) {
            found |= flag;
            ++at_;
        }
        return found;
    }

    /// (?i) at the very beginning: for the whole pattern.
    void read_global_flags() {
        while (text_.substr(at_).starts_with(U"(?")) {
            const std::size_t begin = at_;
            at_ += 2;
            const u32 found = read_flag_letters();
            if (found == 0 || !accept(U")")) {
                at_ = begin;
                return;
            }
            flags_ |= found;
        }
    }

    /// (?i:…) or (?-i:…).
    std::optional<u32> read_flags(std::size_t begin) {
        const u32 added = read_flag_letters();
        if (added != 0 && peek() == ')') {
            fail("global flags not at the start of the expression", begin);
            return std::nullopt;
        }
        u32 removed = 0;
        const bool has_minus = accept(U"-");
        if (has_minus) removed = read_flag_letters();
        if ((added == 0 && removed == 0) || !accept(U":")) {
            const char32_t c = peek();
            const bool knows_flags = added != 0 || has_minus;
            if (at_end()) {
                fail(knows_flags ? "missing -, : or )" : "unexpected end of pattern", at_);
            } else if (knows_flags) {
                fail(is_letter(c) ? "unknown flag" : "missing -, : or )", at_);
            } else {
                fail(fmt::format("unknown extension ?{}", utf8({&c, 1})), begin + 1);
            }
            return std::nullopt;
        }
        const u32 around = flags_;
        flags_ = (flags_ | added) & ~removed;
        const u32 inside = read_alternatives();
        flags_ = around;
        return close(begin, inside);
    }

    std::u32string_view text_;
    std::size_t at_ = 0;
    u32 flags_;
    u32 depth_ = 0;
    Pattern pattern_;
    std::vector<u32> open_groups_;
    std::vector<std::pair<u32, std::size_t>> references_;
    std::optional<Fault> fault_;
};

}  // namespace

std::variant<Pattern, Fault> parse(std::u32string_view text, u32 flags) { return Parser(text, flags).parse(); }

}  // namespace asyncarium::regex
