// Looks at the head of the recording: how it stopped, and for how many lines it has been in one go.
#include "app/model/run_notice.h"

#include <fmt/format.h>

#include "app/model/number_text.h"
#include "engine/recording/world_reader.h"

namespace asyncarium::app {
namespace {

/// From so many lines in one go a learner should be told; a computation that ends is through by then.
constexpr StepNumber kEndless = 1'000'000;

struct Stretch {
    std::string name;      // of the task, or "the program"
    StepNumber lines = 0;  // begun since it was resumed
    u32 line = 0;          // where it is now
};

/// What the head of the recording is executing.
Stretch current_stretch(Run& run) {
    const recording::Recording& recording = run.recording();
    const recording::Lanes& lanes = recording.lanes();
    const TaskId running = recording::running_task(recording.head());
    const recording::Lane& lane = lanes.has_task(running) ? lanes.task(running).lane : lanes.main().lane;
    const recording::Position head = recording.head_position();
    const StepNumber begin = lane.at(lane.find(head)).begin.step;
    return {run.full_name(running), head.step - begin, recording::current_line(recording.head())};
}

std::string describe_limit(Run& run) {
    const WorldState& state = run.recording().head().state();
    const WorldOptions& options = state.options;
    if (state.output_bytes > options.output_limit) {
        return fmt::format("Stopped after {} of output", bytes_text(state.output_bytes));
    }
    // A wait that would end behind the limit does not begin: the clock stands before it.
    if (state.steps < options.step_limit) {
        return fmt::format("Stopped at {} s of virtual time",
                           grouped(static_cast<u64>(state.clock.nanoseconds / 1'000'000'000)));
    }
    const std::string stopped = fmt::format("Stopped after {} lines", grouped(state.steps));
    const Stretch stretch = current_stretch(run);
    if (stretch.lines < kEndless) return stopped;
    return fmt::format("{}: {} ran the last {} of them without an await, and nothing else could run", stopped,
                       stretch.name, grouped(stretch.lines));
}

std::optional<std::string> describe_stop(Run& run) {
    constexpr std::string_view kKept = ". All up to there can be stepped through.";
    switch (run.recording().head().state().ending) {
        case Ending::Limit:
            return describe_limit(run).append(kKept);
        case Ending::Deadlock:
            return "Deadlock: nothing is ready and no timer is set, so those who wait will wait for ever.";
        case Ending::OutOfMemory:
            return std::string("Stopped: the program has used up its memory").append(kKept);
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<std::string> describe_run(Run& run) {
    const recording::Recording& recording = run.recording();
    switch (recording.state()) {
        case recording::RecordingState::Ended:
            return describe_stop(run);
        case recording::RecordingState::Full:
            return fmt::format(
                "Stopped at {}: more has happened than is kept ({} events). All up to there can be stepped through.",
                recording::seconds_text(recording.head_position().time), grouped(recording.log().size()));
        case recording::RecordingState::Running:
            break;
    }
    const Stretch stretch = current_stretch(run);
    if (stretch.lines < kEndless) return std::nullopt;
    return fmt::format(
        "{} has run {} lines without an await and is at line {}: nothing else gets a turn. Recording goes on.",
        stretch.name, grouped(stretch.lines), stretch.line);
}

}  // namespace asyncarium::app
