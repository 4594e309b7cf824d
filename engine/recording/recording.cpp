// Running the head and keeping what it tells.
#include "engine/recording/recording.h"

#include <algorithm>

#include "engine/vm/vm.h"

namespace asyncarium::recording {
namespace {

/// How much is run between two looks at the event limit.
constexpr u64 kLongestStretch = 200'000;

}  // namespace

Recording::Recording(ProgramPtr program, const RecordingOptions& options)
    : options_(options), checkpoints_(options.checkpoints), head_(make_world(std::move(program), options.world)) {
    checkpoints_.take(head_);
    until_checkpoint_ = checkpoints_.spacing();
    head_.listen(this);
}

Recording::~Recording() { head_.listen(nullptr); }

const Recording::Derived& Recording::derived() const {
    for (EventLog::Reader row(log_, derived_.events); row.next();) {
        derived_.lanes.add(row.event(), row.index(), row.text_id());
        derived_.stops.add(row.event());
        derived_.shared.add(row.event(), row.text_id());
    }
    derived_.events = log_.size();
    return derived_;
}

bool Recording::advance(u64 instructions) {
    while (instructions > 0 && state_ == RecordingState::Running) {
        const u64 stretch = std::min({instructions, until_checkpoint_, kLongestStretch});
        if (run(head_, {.instructions = stretch}) == RunStop::Ended) {
            state_ = RecordingState::Ended;
            break;
        }
        instructions -= stretch;
        until_checkpoint_ -= stretch;
        if (until_checkpoint_ == 0) {
            checkpoints_.take(head_);
            until_checkpoint_ = checkpoints_.spacing();
        }
        if (log_.size() >= options_.event_limit) state_ = RecordingState::Full;
    }
    return state_ == RecordingState::Running;
}

Position Recording::head_position() const {
    const WorldState& head = head_.state();
    // While the run goes on, the line that began last may not be through.
    if (state_ == RecordingState::Ended || head.steps == 0) return {head.steps, head.clock};
    return {head.steps - 1, stops().time_before_next_line(head.steps - 1)};
}

const World& Recording::at(const Position& position, Reader reader) {
    return at(position, reader == Reader::Now ? now_ : before_);
}

const World& Recording::at_end_of_code() {
    const StepNumber steps = head_.state().steps;
    return now_.move_to_end_of_code(stops().before_next_line(steps == 0 ? 0 : steps - 1), checkpoints_, head_);
}

const World& Recording::at(const Position& position, Cursor& cursor) const {
    return cursor.move_to(position, checkpoints_, head_);
}

}  // namespace asyncarium::recording
