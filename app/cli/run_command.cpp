// Running a file, passing its output on, and saying how it ended.
#include "app/cli/run_command.h"

#include <ostream>

#include <fmt/format.h>

#include "app/cli/program_file.h"
#include "engine/recording/text_timeline.h"
#include "engine/sched/deadlock.h"
#include "engine/vm/vm.h"

namespace asyncarium::cli {
namespace {

constexpr i64 kStderr = 2;

/// Passes the program's output on.
class OutputWriter : public EventSink {
   public:
    OutputWriter(std::ostream& output, std::ostream& errors) : output_(output), errors_(errors) {}

    void record(const Event& event) override {
        if (event.kind != EventKind::Output) return;
        if (event.a == kStderr) {
            output_.flush();
            errors_ << event.text;
        } else {
            output_ << event.text;
        }
    }

   private:
    std::ostream& output_;
    std::ostream& errors_;
};

int report_ending(const World& world, std::ostream& errors) {
    const WorldState& state = world.state();
    switch (state.ending) {
        case Ending::Deadlock:
            errors << sched::deadlock_report(world);
            break;
        case Ending::Limit:
            errors << "asyncarium: the run reached a limit (steps, output or virtual time) and was ended\n";
            break;
        case Ending::OutOfMemory:
            errors << "asyncarium: the run used up its memory and was ended\n";
            break;
        default:
            break;
    }
    const bool is_cut_short = state.ending == Ending::Limit || state.ending == Ending::OutOfMemory;
    return is_cut_short && state.exit_status == 0 ? 1 : state.exit_status;
}

int run_plainly(ProgramPtr program, const WorldOptions& options, std::ostream& output, std::ostream& errors) {
    OutputWriter writer(output, errors);
    World world = make_world(std::move(program), options);
    world.listen(&writer);
    while (run(world) != RunStop::Ended) {
    }
    output.flush();
    return report_ending(world, errors);
}

int run_with_timeline(ProgramPtr program, const WorldOptions& options, std::ostream& output, std::ostream& errors) {
    constexpr u64 kSlice = 1'000'000;
    OutputWriter writer(output, errors);
    recording::RecordingOptions recording_options;
    recording_options.world = options;
    recording::Recording run(std::move(program), recording_options);
    std::size_t written = 0;  // events of output
    for (bool goes_on = true; goes_on;) {
        goes_on = run.advance(kSlice);
        const recording::EventLog& log = run.log();
        for (; written < log.outputs().size(); ++written) writer.record(log.at(log.outputs()[written]));
        output.flush();
    }
    const int status = report_ending(run.head(), errors);
    if (run.state() == recording::RecordingState::Full) {
        errors << fmt::format("asyncarium: more than {} things happened; the timeline shows the run up to there\n",
                              run.log().size());
    }
    output << '\n' << recording::text_timeline(run);
    output.flush();
    return status;
}

}  // namespace

int run_command(const RunCommandOptions& options, std::ostream& output, std::ostream& errors) {
    auto [program, status] = load_for_run(options.file, errors, options.use);
    if (program == nullptr) return status;
    if (options.timeline == ShowTimeline::Yes)
        return run_with_timeline(std::move(program), options.world, output, errors);
    return run_plainly(std::move(program), options.world, output, errors);
}

}  // namespace asyncarium::cli
