// The places where stepping stops, for each size of step, forwards and backwards, computed from the log's columns.
//
//   line       before each line of program code; and where a wait begins, so that one sees who waits before time passes
//   switch     where another task begins to run, the loop goes idle, or a freeze ends
//   loop turn  where an iteration of the loop begins
//
// Lines are not logged; between two lines only a *gap* (the clock moved while nothing ran, or while one call blocked) can come.
// So the lines' stops follow from the numbers alone and the list of gaps; the other two kinds are columns of their own.
#pragma once

#include <optional>

#include "engine/recording/column.h"
#include "engine/recording/position.h"
#include "engine/world/event.h"

namespace asyncarium::recording {

enum class StepSize : u8 { Line, Switch, LoopTurn };

/// A stretch of virtual time in which no program code ran: the clock moved from `begin.time` to `end` behind line number begin.step.
struct Gap {
    Position begin;
    VirtualTime end;
    bool is_blocked = false;  // the loop's thread stood in a blocking call; else the loop was idle
    TaskId task;              // who blocked it
    u32 line = 0;             // where
};

/// Grows with the log. All positions given must lie within what is recorded.
class Stops {
   public:
    void add(const Event& event);

    /// The clock when line number `step` + 1 is about to begin: all gaps behind line `step` are over.
    VirtualTime time_before_next_line(StepNumber step) const;
    /// The position right before line number `step` + 1.
    Position before_next_line(StepNumber step) const { return {step, time_before_next_line(step)}; }
    /// The gap that `position` stands in: at its beginning or in the middle of it, not at its end.
    std::optional<Gap> find_gap(const Position& position) const;
    /// The first gap that begins at or behind `position`.
    std::optional<Gap> find_next_gap(const Position& position) const;

    /// The next stop behind `position`; nullopt when there is none up to `head`, which is a stop itself.
    std::optional<Position> next(StepSize size, const Position& position, const Position& head) const;
    /// The last stop before `position`; the start of the run is one.
    std::optional<Position> previous(StepSize size, const Position& position) const;

    /// Where the clock shows `time`: in a gap that place; at a moment when code ran, the position of that moment whose step is
    /// nearest to `hint` (a moment can have many steps). Clamped to `head`.
    Position at_time(VirtualTime time, StepNumber hint, const Position& head) const;

    std::size_t gap_count() const { return gaps_.size(); }
    const Gap& gap(std::size_t index) const { return gaps_[index]; }

   private:
    using Positions = Column<Position>;
    std::size_t first_gap_behind(const Position& position) const;
    static void add_stop(Positions& column, const Position& position);

    Column<Gap> gaps_;
    Positions switches_;
    Positions turns_;
    TaskId running_;  // the task resumed last
    bool loop_runs_ = false;
    i64 blocked_ = 0;  // ns for which the handle being run has blocked the loop's thread
};

}  // namespace asyncarium::recording
