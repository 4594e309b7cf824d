// Checkpoints: snapshots of a run at places spread over it, from which any position is reached by running forward.
//
// How far apart? Two bounds pull in opposite directions. Taking one costs a comparison of the whole world, which should stay under
// a tenth of the run; so the larger the world, the longer the spacing. Seeking costs restoring one and running
// on for up to a spacing, which should stay under 50 ms. Both are counted in instructions, not in wall time: the engine knows no
// wall time, and the same run must have the same checkpoints. The rates below are what was measured (tools/bench), on the safe side.
//
// Memory is bounded: when the snapshots take more than the limit, every second one goes and the spacing doubles. A world that has
// grown so fast that its snapshot alone would take half of the memory gets none.
#pragma once

#include <vector>

#include "engine/recording/position.h"
#include "engine/recording/snapshot.h"

namespace asyncarium::recording {

struct CheckpointOptions {
    /// Of all snapshots together, bytes. The first and the last always stay, so of a large world they may take half as much again.
    u64 memory_limit = u64{64} << 20;
    /// Instructions between two checkpoints of a small world.
    u64 least_spacing = 100'000;
    /// For a large world: at least so many instructions per byte of it.
    double instructions_per_byte = 0.25;
};

struct Checkpoint {
    Position position;  // the steps and the clock of the world it was taken of
    Snapshot snapshot;
};

/// Invariant: positions grow; the first checkpoint is the start of the run and never goes.
class Checkpoints {
   public:
    explicit Checkpoints(const CheckpointOptions& options) : options_(options) {}

    /// How many instructions the run may go on from the last checkpoint before the next is due.
    u64 spacing() const { return spacing_; }
    /// Takes one of `world`, which must be further than the last, unless it is too large. Thins out when there are too many.
    void take(const World& world);

    /// The last one at or before `position`. There must be one: the first stands at the start.
    const Checkpoint& nearest(const Position& position) const;
    std::size_t count() const { return checkpoints_.size(); }
    /// Bytes of all snapshots; shared pages count once.
    u64 bytes() const { return bytes_; }

   private:
    void thin_out();
    u64 least_spacing_for(u64 world_bytes) const;

    CheckpointOptions options_;
    std::vector<Checkpoint> checkpoints_;
    u64 bytes_ = 0;
    u64 spacing_ = 0;
    u64 doublings_ = 0;
};

}  // namespace asyncarium::recording
