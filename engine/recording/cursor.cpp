// Going to a position.
#include "engine/recording/cursor.h"

#include "engine/vm/vm.h"

namespace asyncarium::recording {

bool Cursor::can_go_on_to(const Position& position, const Checkpoint& checkpoint) const {
    if (!world_) return false;
    const Position here{world_->state().steps, world_->state().clock};
    return here.step <= position.step && here.time <= position.time && here >= checkpoint.position;
}

const World& Cursor::move_to(const Position& position, const Checkpoints& checkpoints, const World& start) {
    const Checkpoint& checkpoint = checkpoints.nearest(position);
    if (!can_go_on_to(position, checkpoint)) {
        if (!world_) world_.emplace(start.program_ptr(), start.state().options);
        checkpoint.snapshot.restore(*world_);
    }
    const StepNumber before = world_->state().steps;
    run(*world_, {.step = position.step, .time = position.time});
    replayed_ = world_->state().steps - before;
    return *world_;
}

const World& Cursor::move_to_end_of_code(const Position& before_last_line, const Checkpoints& checkpoints,
                                         const World& start) {
    move_to(before_last_line, checkpoints, start);
    run(*world_, {.end = RunUntil::End::Globals});
    return *world_;
}

}  // namespace asyncarium::recording
