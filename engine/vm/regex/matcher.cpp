// The machine that tries: one instruction after another, back to the last choice when one does not fit. Its stack is a vector, so
// that long texts do not use up that of the process; only looking around and atomic groups call it again, as deep as they are nested.
#include "engine/vm/regex/matcher.h"

#include <algorithm>

#include "engine/vm/types/unicode.h"
#include "engine/world/text.h"

namespace asyncarium::regex {
namespace {

bool is_word(u32 c, bool is_ascii) {
    if (c == '_') return true;
    if (is_ascii && c >= 0x80) return false;
    return has_flag(c, kAlpha) || has_flag(c, kDecimal) || has_flag(c, kDigit) || has_flag(c, kNumeric);
}

bool is_in(Category category, u32 c, bool is_ascii) {
    switch (category) {
        case Category::Digit:
            return (!is_ascii || c < 0x80) && has_flag(c, kDecimal);
        case Category::Space:
            if (is_ascii) return c == ' ' || (c >= '\t' && c <= '\r');
            return has_flag(c, kSpace);
        case Category::Word:
            return is_word(c, is_ascii);
    }
    return false;
}

u32 upper(u32 c) {
    if (c < 0x80) return c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c;
    std::string text;
    append_code_point(text, c);
    const std::string raised = upper_case(text);
    std::size_t offset = 0;
    const u32 first = next_code_point(raised, offset);
    return offset == raised.size() ? first : c;
}

}  // namespace

std::optional<Slots> Matcher::find(std::size_t begin, Mode mode, EmptyAtBegin empty) {
    begin_ = begin;
    mode_ = mode;
    empty_ = empty;
    // A pattern that begins with a certain character is looked for where that stands.
    const Instruction& first = program_.instructions[1];
    const bool leaps = mode == Mode::Search && first.operation == Operation::Character;
    for (std::size_t at = begin; at <= text_.size(); ++at) {
        if (leaps) at = text_.find(static_cast<char32_t>(first.x), at);
        if (at > text_.size()) return std::nullopt;
        slots_.assign(program_.slots, -1);
        undo_.clear();
        choices_.clear();
        if (run(0, at)) return slots_;
        if (mode != Mode::Search || is_exhausted()) return std::nullopt;
    }
    return std::nullopt;
}

/// True when the program gets to Match or Accept.
bool Matcher::run(u32 at, std::size_t position) {
    const std::size_t base = choices_.size();
    while (true) {
        if (++steps_ > kMostSteps) return false;
        const Operation operation = program_.instructions[at].operation;
        const bool is_end = operation == Operation::Match || operation == Operation::Accept;
        if (is_end) {
            const bool is_short = operation == Operation::Match && mode_ == Mode::FullMatch && position != text_.size();
            const bool is_refused = operation == Operation::Match && empty_ == EmptyAtBegin::Skipped &&
                                    position == begin_ && slots_[slot_of(0)] == static_cast<i64>(begin_);
            if (!is_short && !is_refused) {
                accepted_at_ = position;
                choices_.resize(base);
                return true;
            }
            if (!backtrack(base, at, position)) return false;
            continue;
        }
        if (!step(at, position) && !backtrack(base, at, position)) return false;
    }
}

/// Does one instruction and moves on; false: it does not fit.
bool Matcher::step(u32& at, std::size_t& position) {
    const Instruction& instruction = program_.instructions[at];
    switch (instruction.operation) {
        case Operation::Character:
        case Operation::CharacterFolded:
        case Operation::AnyCharacter:
        case Operation::AnyButNewline:
        case Operation::Set:
        case Operation::SetFolded:
            if (position >= text_.size() || !has(instruction, text_[position])) return false;
            ++position;
            break;
        case Operation::Split:
            choices_.push_back({instruction.y, position, undo_.size()});
            at = instruction.x;
            return true;
        case Operation::Jump:
            at = instruction.x;
            return true;
        case Operation::Save:
        case Operation::Mark:
            set(instruction.x, static_cast<i64>(position));
            break;
        case Operation::CloseGroup:
            set(instruction.x, static_cast<i64>(position));
            set(0, instruction.y);
            break;
        case Operation::Assert:
            if (!asserts(instruction, position)) return false;
            break;
        case Operation::BackReference:
        case Operation::BackReferenceFolded:
            if (!repeats(instruction, position)) return false;
            break;
        case Operation::Look:
        case Operation::NegativeLook:
            if (!look(instruction, at, position)) return false;
            at = instruction.x;
            return true;
        case Operation::Atomic:
            if (!run_inner(at + 1, position)) return false;
            position = accepted_at_;
            at = instruction.x;
            return true;
        case Operation::SkipUnlessGroup:
            if (slots_[slot_of(instruction.y) + 1] < 0) {
                at = instruction.x;
                return true;
            }
            break;
        case Operation::LeaveIfEmpty:
            if (slots_[instruction.x] == static_cast<i64>(position)) {
                at = instruction.y;
                return true;
            }
            break;
        case Operation::Accept:
        case Operation::Match:
            break;
    }
    ++at;
    return true;
}

/// Up to Accept. What it has set stays when it succeeds, and can be undone by choices made before.
bool Matcher::run_inner(u32 at, std::size_t position) {
    const std::size_t undo = undo_.size();
    if (run(at, position)) return true;
    undo_to(undo);
    return false;
}

bool Matcher::look(const Instruction& instruction, u32 at, std::size_t position) {
    const bool is_negative = instruction.operation == Operation::NegativeLook;
    if (instruction.y > position) return is_negative;
    const std::size_t undo = undo_.size();
    const bool fits = run_inner(at + 1, position - instruction.y);
    if (is_negative) undo_to(undo);
    return fits != is_negative;
}

/// Back to the last choice made since there were `base` of them; false: there is none.
bool Matcher::backtrack(std::size_t base, u32& at, std::size_t& position) {
    if (choices_.size() == base) return false;
    const Choice choice = choices_.back();
    choices_.pop_back();
    undo_to(choice.undo);
    at = choice.at;
    position = choice.position;
    return true;
}

void Matcher::undo_to(std::size_t count) {
    while (undo_.size() > count) {
        slots_[undo_.back().slot] = undo_.back().value;
        undo_.pop_back();
    }
}

void Matcher::set(u32 slot, i64 value) {
    undo_.push_back({slot, slots_[slot]});
    slots_[slot] = value;
}

bool Matcher::asserts(const Instruction& instruction, std::size_t position) const {
    const bool at_end = position == text_.size();
    const auto is_word_at = [&](std::size_t at) { return is_word(text_[at], instruction.is_ascii); };
    const bool before = position > 0 && is_word_at(position - 1);
    switch (static_cast<Assertion>(instruction.x)) {
        case Assertion::TextStart:
            return position == 0;
        case Assertion::TextEnd:
            return at_end;
        case Assertion::LineStart:
            return position == 0 || text_[position - 1] == '\n';
        case Assertion::LineEnd:
            return at_end || text_[position] == '\n';
        case Assertion::LastLineEnd:
            return at_end || (position + 1 == text_.size() && text_[position] == '\n');
        case Assertion::WordBoundary:
            return before != (!at_end && is_word_at(position));
        case Assertion::NoWordBoundary:
            return before == (!at_end && is_word_at(position));
    }
    return false;
}

/// The text of a group once more, which is then behind the position.
bool Matcher::repeats(const Instruction& instruction, std::size_t& position) const {
    const i64 begin = slots_[slot_of(instruction.x)], end = slots_[slot_of(instruction.x) + 1];
    if (begin < 0 || end < begin) return false;
    const std::u32string_view wanted =
        text_.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    if (wanted.size() > text_.size() - position) return false;
    const bool is_folded = instruction.operation == Operation::BackReferenceFolded;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const u32 a = wanted[i], b = text_[position + i];
        if (a != b && (!is_folded || folded(a) != folded(b))) return false;
    }
    position += wanted.size();
    return true;
}

bool Matcher::has(const Instruction& instruction, u32 character) const {
    switch (instruction.operation) {
        case Operation::Character:
            return character == instruction.x;
        case Operation::CharacterFolded:
            return folded(character) == instruction.x;
        case Operation::AnyCharacter:
            return true;
        case Operation::AnyButNewline:
            return character != '\n';
        default:
            break;
    }
    const Set& set = program_.sets[instruction.x];
    bool found = has_exactly(set, character, instruction.is_ascii);
    if (!found && instruction.operation == Operation::SetFolded) {
        found = has_exactly(set, folded(character), instruction.is_ascii) ||
                has_exactly(set, upper(character), instruction.is_ascii);
    }
    return found != set.is_negated;
}

bool Matcher::has_exactly(const Set& set, u32 character, bool is_ascii) const {
    const bool in_range = std::ranges::any_of(
        set.ranges, [&](const Range& range) { return character >= range.first && character <= range.last; });
    return in_range || std::ranges::any_of(set.categories, [&](const CategoryTest& test) {
               return is_in(test.category, character, is_ascii) != test.is_negated;
           });
}

}  // namespace asyncarium::regex
