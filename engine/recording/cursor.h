// A world that is moved about in a recorded run: forward by running, back by a checkpoint and running forward from there.
#pragma once

#include <optional>

#include "engine/recording/checkpoints.h"

namespace asyncarium::recording {

class Cursor {
   public:
    /// The world as it is at `position`. Runs on from where the cursor stands, or from a checkpoint if that is nearer. The
    /// world stays good until the next call. `start` is any world of the run (for its program and options).
    const World& move_to(const Position& position, const Checkpoints& checkpoints, const World& start);

    /// The world when the program's last line is through, before the interpreter clears its globals.
    const World& move_to_end_of_code(const Position& before_last_line, const Checkpoints& checkpoints,
                                     const World& start);

    /// Steps replayed by the last move: what tests and benchmarks look at.
    StepNumber replayed() const { return replayed_; }

   private:
    bool can_go_on_to(const Position& position, const Checkpoint& checkpoint) const;

    std::optional<World> world_;
    StepNumber replayed_ = 0;
};

}  // namespace asyncarium::recording
