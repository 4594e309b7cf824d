// The policy of checkpoints: when they are due, and which of them go when memory gets short.
#include "engine/recording/checkpoints.h"

#include <algorithm>
#include <cassert>

namespace asyncarium::recording {

u64 Checkpoints::least_spacing_for(u64 world_bytes) const {
    const auto by_size = static_cast<u64>(static_cast<double>(world_bytes) * options_.instructions_per_byte);
    return std::max({options_.least_spacing, by_size, u64{1}}) << doublings_;
}

void Checkpoints::take(const World& world) {
    const Position position{world.state().steps, world.state().clock};
    const Snapshot* before = checkpoints_.empty() ? nullptr : &checkpoints_.back().snapshot;
    const u64 size = world.bytes().size();
    spacing_ = least_spacing_for(size);
    const u64 most = options_.memory_limit / 2;
    if (before != nullptr && size > most && Snapshot::bytes_to_copy(world.bytes(), before) > most) return;
    Snapshot snapshot(world.bytes(), before);
    bytes_ += snapshot.own_bytes(before);
    assert(checkpoints_.empty() || position >= checkpoints_.back().position);
    checkpoints_.push_back({position, std::move(snapshot)});
    while (bytes_ > options_.memory_limit && checkpoints_.size() > 2) thin_out();
    spacing_ = least_spacing_for(size);
}

void Checkpoints::thin_out() {
    std::vector<Checkpoint> kept;
    for (std::size_t i = 0; i < checkpoints_.size(); i += 2) kept.push_back(std::move(checkpoints_[i]));
    checkpoints_ = std::move(kept);
    bytes_ = 0;
    for (std::size_t i = 0; i < checkpoints_.size(); ++i) {
        bytes_ += checkpoints_[i].snapshot.own_bytes(i == 0 ? nullptr : &checkpoints_[i - 1].snapshot);
    }
    if (doublings_ < 32) ++doublings_;
}

const Checkpoint& Checkpoints::nearest(const Position& position) const {
    // A checkpoint serves when neither its step nor its clock is beyond the position.
    auto found = std::partition_point(checkpoints_.begin(), checkpoints_.end(), [&](const Checkpoint& checkpoint) {
        return checkpoint.position.step <= position.step && checkpoint.position.time <= position.time;
    });
    assert(found != checkpoints_.begin());
    return *(found - 1);
}

}  // namespace asyncarium::recording
