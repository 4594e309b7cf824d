// Runs a pattern's program over a text.
#pragma once

#include <optional>

#include "engine/vm/regex/program.h"

namespace asyncarium::regex {

enum class Mode : u8 { Search, Match, FullMatch };

/// Where a match stands: slot_of(group) and the slot behind it hold the begin and end of each group, -1 when it took no part; slot 0
/// the number of the group that was closed last, -1 when there is none.
using Slots = std::vector<i64>;

class Matcher {
   public:
    Matcher(const Program& program, std::u32string_view text) : program_(program), text_(text) {}

    /// The first match at `begin` or behind it. `may_be_empty_at_begin` false: an empty match at `begin` itself does not count.
    enum class EmptyAtBegin : u8 { Allowed, Skipped };
    std::optional<Slots> find(std::size_t begin, Mode mode, EmptyAtBegin empty = EmptyAtBegin::Allowed);

    /// It gave up: the pattern has too many ways to fit.
    bool is_exhausted() const { return steps_ > kMostSteps; }

   private:
    static constexpr u64 kMostSteps = 50'000'000;

    /// Where to go on when the present way is stuck, and how many entries of undo_ were there.
    struct Choice {
        u32 at = 0;
        std::size_t position = 0;
        std::size_t undo = 0;
    };
    struct Undo {
        u32 slot = 0;
        i64 value = 0;
    };

    bool run(u32 at, std::size_t position);
    bool step(u32& at, std::size_t& position);
    bool run_inner(u32 at, std::size_t position);
    bool look(const Instruction& instruction, u32 at, std::size_t position);
    bool backtrack(std::size_t base, u32& at, std::size_t& position);
    void undo_to(std::size_t count);
    void set(u32 slot, i64 value);
    bool asserts(const Instruction& instruction, std::size_t position) const;
    bool repeats(const Instruction& instruction, std::size_t& position) const;
    bool has(const Instruction& instruction, u32 character) const;
    bool has_exactly(const Set& set, u32 character, bool is_ascii) const;

    const Program& program_;
    std::u32string_view text_;
    std::size_t begin_ = 0;
    Mode mode_ = Mode::Search;
    EmptyAtBegin empty_ = EmptyAtBegin::Allowed;
    std::size_t accepted_at_ = 0;
    u64 steps_ = 0;
    Slots slots_;
    std::vector<Choice> choices_;
    std::vector<Undo> undo_;
};

}  // namespace asyncarium::regex
