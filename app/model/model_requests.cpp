// What each request does: the playhead, the lesson, the timeline, the settings.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/model/model.h"
#include "engine/lesson/moments.h"

namespace asyncarium::app {
namespace {

using recording::Position;

constexpr std::array kSpeeds{0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0};
constexpr double kLeastSpeed = kSpeeds.front();
constexpr double kMostSpeed = kSpeeds.back();

recording::StepSize engine_size(StepSize size) {
    switch (size) {
        case StepSize::Line:
            return recording::StepSize::Line;
        case StepSize::LoopTurn:
            return recording::StepSize::LoopTurn;
        default:
            return recording::StepSize::Switch;
    }
}

double next_speed(double speed, int direction) {
    if (direction > 0) {
        const auto* found = std::upper_bound(kSpeeds.begin(), kSpeeds.end(), speed);
        return found == kSpeeds.end() ? kMostSpeed : *found;
    }
    const auto* found = std::lower_bound(kSpeeds.begin(), kSpeeds.end(), speed);
    return found == kSpeeds.begin() ? kLeastSpeed : *(found - 1);
}

StepSize next_step_size(StepSize size, int direction) {
    return static_cast<StepSize>(
        std::clamp(static_cast<int>(size) + direction, 0, static_cast<int>(StepSize::LoopTurn)));
}

}  // namespace

void Model::apply(const Request& request) {
    std::visit([this](const auto& wish) { carry_out(wish); }, request);
}

// ---- the playhead ---------------------------------------------------------------------------------------------------

Position Model::head() const { return run_ == nullptr ? Position{} : run_->recording().head_position(); }

void Model::move_to(const Position& position) {
    wanted_.reset();
    playhead_ = std::min(position, head());
    player_.reset();
    timeline_.update(playhead_, head());
}

void Model::go_to_time(VirtualTime time) {
    if (run_ == nullptr) return;
    move_to(stops().at_time(time, ~StepNumber{0}, head()));
    if (!document_.lesson) return;
    for (u32 i = 0; i < document_.lesson->beats.size(); ++i) {
        const lesson::Beat& beat = document_.lesson->beats[i];
        if (beat.positions != document_.positions) continue;
        const lesson::FoundMoment found = lesson::find_moment(beat.moment, run_->recording(), run_->lines());
        if (found.position && *found.position <= playhead_) document_.beat = i;
    }
    builder_.document_changed();
}

void Model::step(StepSize size, int direction) {
    if (run_ == nullptr) return;
    playing_ = false;
    const auto target = direction > 0 ? stops().next(engine_size(size), playhead_, head())
                                      : stops().previous(engine_size(size), playhead_);
    if (target) move_to(*target);
}

void Model::play(double wall_seconds) {
    if (run_ == nullptr) return;
    const auto find_breakpoint = [&](const Position& from, const Position& to) -> std::optional<Position> {
        if (breakpoints_.empty()) return std::nullopt;
        const Position end{to.step, {to.time.nanoseconds + 1}};
        return run_->lines().find_next(from, end, [&](u32 line) { return breakpoints_.contains(line); });
    };
    const Player::Move move =
        player_.advance(stops(), engine_size(step_size_), playhead_, head(), wall_seconds, speed_, find_breakpoint);
    playhead_ = move.position;
    timeline_.update(playhead_, head());
    const bool is_over = move.ended == Player::Ended::Head && !is_recording();
    if (is_over || move.ended == Player::Ended::Breakpoint) playing_ = false;
}

void Model::play_or_pause() {
    if (run_ == nullptr) return;
    // Playing from the end starts over.
    if (!playing_ && playhead_ >= head() && !is_recording()) move_to({});
    playing_ = !playing_;
    player_.reset();
}

void Model::carry_out(const SeekTo& seek) {
    if (run_ == nullptr || !std::isfinite(seek.position)) return;
    if (seek.axis == Axis::Time) {
        const VirtualTime time = from_seconds(std::max(0.0, seek.position));
        return move_to(stops().at_time(time, ~StepNumber{0}, head()));
    }
    const double last = static_cast<double>(head().step);
    const auto step_number = static_cast<StepNumber>(std::llround(std::clamp(seek.position, 0.0, last)));
    move_to(stops().before_next_line(step_number));
}

void Model::carry_out(const SeekToStep& seek) {
    if (run_ != nullptr) move_to({seek.step, seek.time});
}

void Model::carry_out(const JumpInLane& jump) {
    if (run_ == nullptr || !run_->recording().lanes().has_task(jump.task)) return;
    const recording::Lane& lane = run_->recording().lanes().task(jump.task).lane;
    const auto is_switch = [&](recording::SpanIndex index) {
        return lane.state(index) == recording::LaneState::Running;
    };
    recording::SpanIndex index = lane.find(playhead_);
    if (jump.forwards) {
        while (++index < lane.size()) {
            if (is_switch(index) && lane.at(index).begin > playhead_) return move_to(lane.at(index).begin);
        }
        return;
    }
    for (;; --index) {
        if (is_switch(index) && lane.at(index).begin < playhead_) return move_to(lane.at(index).begin);
        if (index == 0) return;
    }
}

// ---- the lesson -----------------------------------------------------------------------------------------------------

void Model::flip_switch(u32 index) {
    if (!document_.lesson || index >= document_.positions.size()) return;
    lesson::Positions positions = document_.positions;
    positions[index] = !positions[index];
    document_.set_positions(positions);
    beat_notice_.clear();
    beat_is_wanted_ = false;
    start(Keep::Moment);
}

void Model::go_to_beat(u32 beat) {
    if (!document_.lesson || beat >= document_.lesson->beats.size()) return;
    document_.beat = beat;
    beat_notice_.clear();
    builder_.document_changed();
    const lesson::Positions& positions = document_.lesson->beats[beat].positions;
    if (positions != document_.positions) {
        document_.set_positions(positions);
        start(Keep::Nothing);
    }
    playing_ = false;
    find_beat();
}

void Model::carry_out(const FlipSwitch& flip) { flip_switch(flip.index); }
void Model::carry_out(const GoToBeat& go) { go_to_beat(go.beat); }
void Model::carry_out(const OpenLesson& wish) { open_from_library(wish.index); }

void Model::carry_out(const OpenPath& wish) {
    const std::string error = open(wish.path);
    if (!error.empty()) notify(error);
}

// ---- the rest -------------------------------------------------------------------------------------------------------

void Model::carry_out(const ShowRange& wish) { timeline_.show(wish.range, head()); }

void Model::carry_out(const SetAxis& set) {
    timeline_.set_axis(set.axis);
    timeline_.update(playhead_, head());
}

void Model::carry_out(const SetStepSize& set) { step_size_ = set.size; }

void Model::carry_out(const SetSpeed& set) {
    if (set.speed == set.speed) speed_ = std::clamp(set.speed, kLeastSpeed, kMostSpeed);
}

void Model::carry_out(const ToggleBreakpoint& toggle) {
    if (!breakpoints_.erase(toggle.line)) breakpoints_.insert(toggle.line);
    builder_.marks_changed();
}

void Model::carry_out(const FollowTask& follow) {
    followed_ = follow.task.is_some() && followed_ != follow.task ? std::optional(follow.task) : std::nullopt;
}

void Model::carry_out(const CloseNotice& close) {
    if (close.index < notices_.size()) {
        notices_.erase(notices_.begin() + close.index);
    } else {
        run_notice_closed_ = true;
    }
}

void Model::carry_out(Command command) {
    switch (command) {
        case Command::PlayPause:
            return play_or_pause();
        case Command::StepForward:
            return step(step_size_, +1);
        case Command::StepBack:
            return step(step_size_, -1);
        case Command::SwitchForward:
            return step(StepSize::Switch, +1);
        case Command::SwitchBack:
            return step(StepSize::Switch, -1);
        case Command::GoToStart:
            playing_ = false;
            return move_to({});
        case Command::GoToEnd:
            playing_ = false;
            return move_to(head());
        case Command::LargerStep:
            step_size_ = next_step_size(step_size_, +1);
            return;
        case Command::SmallerStep:
            step_size_ = next_step_size(step_size_, -1);
            return;
        case Command::Faster:
            speed_ = next_speed(speed_, +1);
            return;
        case Command::Slower:
            speed_ = next_speed(speed_, -1);
            return;
        case Command::NextBeat:
            return go_to_beat(document_.beat + 1);
        case Command::PreviousBeat:
            if (document_.beat > 0) go_to_beat(document_.beat - 1);
            return;
        case Command::ToggleAxis:
            return carry_out(SetAxis{timeline_.axis() == Axis::Time ? Axis::Steps : Axis::Time});
        case Command::FitTimeline:
            timeline_.fit();
            timeline_.update(playhead_, head());
            return;
        case Command::Reload:
            return reload();
        // The shell's own: the model knows neither the window nor its looks.
        case Command::LargerInterface:
        case Command::SmallerInterface:
        case Command::ToggleTheme:
        case Command::ReduceMotion:
        case Command::OpenFile:  // it asks for a path and sends OpenPath
        case Command::ShowKeys:
        case Command::Quit:
            return;
    }
}

}  // namespace asyncarium::app
