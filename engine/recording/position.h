// Where a playhead can stand in a run.
#pragma once

#include <compare>
#include <string>

#include "engine/base/ids.h"
#include "engine/base/virtual_time.h"

namespace asyncarium::recording {

/// `step` lines of program code have begun and everything is done that follows from them up to the moment `time`: the world
/// stands before line number `step` + 1, or in the middle of a wait (idle or blocked) that ends later than `time`.
/// Positions of one run are ordered, first by step, then by time.
struct Position {
    StepNumber step = 0;
    VirtualTime time;

    friend constexpr auto operator<=>(const Position&, const Position&) = default;
};

/// "step 17 at 1.250 s".
std::string to_text(const Position& position);
/// "1.250 s": milliseconds, as the interface shows moments and lengths of time.
std::string seconds_text(VirtualTime time);

}  // namespace asyncarium::recording
