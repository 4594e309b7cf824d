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

/// Which limit ended the run, and what raises it.
std::string describe_limit(const WorldState& state) {
    const WorldOptions& options = state.options;
    if (state.output_bytes > options.output_limit)
        return fmt::format("it printed more than {} MB; --max-output N allows more", options.output_limit >> 20);
    if (state.steps >= options.step_limit)
        return fmt::format("it ran {} lines of code; --max-steps N allows more", state.steps);
    return fmt::format("its clock went beyond {:g} s; --max-time N allows more", to_seconds(options.time_limit));
}

int report_ending(const World& world, std::ostream& errors) {
    const WorldState& state = world.state();
    switch (state.ending) {
        case Ending::Deadlock:
            errors << sched::deadlock_report(world);
            break;
        case Ending::Limit:
            errors << fmt::format("asyncarium: the run was ended: {}\n", describe_limit(state));
            break;
        case Ending::OutOfMemory:
            errors << fmt::format(
                "asyncarium: the run was ended: it filled {} MB of memory; --max-memory N allows more\n",
                state.options.memory_limit >> 20);
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
    LoadedProgram loaded = load_for_run(options.file, errors, options.use);
    if (loaded.program == nullptr) return loaded.status;
    WorldOptions world = options.world;
    world.instruction_cost = lesson::instruction_cost(options.cpu.value_or(loaded.cpu));
    if (options.timeline == ShowTimeline::Yes)
        return run_with_timeline(std::move(loaded.program), world, output, errors);
    return run_plainly(std::move(loaded.program), world, output, errors);
}

}  // namespace asyncarium::cli
