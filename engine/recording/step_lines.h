// Which line each step was. Lines are not logged, so they are found by replaying a stretch of the run; the stretches asked for
// last are kept, so that a timeline drawn again and again replays nothing.
#pragma once

#include <list>
#include <optional>
#include <vector>

#include "engine/recording/recording.h"

namespace asyncarium::recording {

class StepLines {
   public:
    explicit StepLines(const Recording& recording) : recording_(recording) {}

    /// The number of the line that begins after `step` others have begun, i.e. of line number `step` + 1 of the run; 0 when it is not
    /// recorded. Costs at most a seek.
    u32 line_after(StepNumber step);

    struct Arrival {
        std::optional<Position> position;  // right before the line begins
        bool is_searched_through = false;  // all that is recorded was looked at
    };
    /// The nth time (from 1) that the line with that number is about to begin. Looks at no more than `limit` steps.
    Arrival find_arrival(u32 line, u32 nth, StepNumber limit);
    /// The next time after `position`, before `end`, that a line is about to begin for which `is_wanted(line)` holds.
    template <class Predicate>
    std::optional<Position> find_next(const Position& position, const Position& end, Predicate&& is_wanted) {
        for (StepNumber step = position.step;; ++step) {
            const Position here = recording_.stops().before_next_line(step);
            if (here >= end) return std::nullopt;
            if (here > position && is_wanted(line_after(step))) return here;
        }
    }

   private:
    static constexpr StepNumber kStretch = 256;
    static constexpr std::size_t kKept = 64;
    struct Stretch {
        StepNumber number = 0;   // steps number * kStretch …
        std::vector<u32> lines;  // fewer than kStretch at the end of what is recorded
    };
    const Stretch& ensure_stretch(StepNumber number);
    void read_lines(Stretch& stretch);

    const Recording& recording_;
    Cursor cursor_;
    std::list<Stretch> stretches_;  // asked for last first
};

}  // namespace asyncarium::recording
