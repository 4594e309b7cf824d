// A frozen loop: which task holds its thread, since when, and who is late because of it.
#pragma once

#include <optional>
#include <vector>

#include "engine/recording/lanes.h"
#include "engine/recording/stops.h"

namespace asyncarium::recording {

/// A task that would have run if the loop had looked.
struct Late {
    TaskId task;
    VirtualTime by;           // since its timer was due, or since it has been ready
    bool is_overdue = false;  // its timer is past due; else it is ready and waits
};

struct Freeze {
    TaskId culprit;          // none: a callback
    u32 line = 0;            // of the blocking call; 0 when the time goes into computing
    TextId call = 0;         // "time.sleep(2)"; 0: not one blocking call
    Position begin;          // where the handle began
    VirtualTime length;      // up to the position asked for
    std::vector<Late> late;  // overdue ones first, the latest first
};

/// The freeze in which the loop is at `position`: nullopt when one handle has held its thread for 0.1 s or less.
std::optional<Freeze> find_freeze(const Lanes& lanes, const Stops& stops, const Position& position);

/// Who is late at the end of the freeze that a span of the loop's lane shows, for its label; `end` is where the span ends.
std::vector<Late> late_tasks(const Lanes& lanes, const Position& begin, const Position& end, TaskId culprit);

}  // namespace asyncarium::recording
