// Starting a run and naming its tasks.
#include "app/model/run.h"

#include <fmt/format.h>

#include "engine/lesson/run_program.h"

namespace asyncarium::app {

Run::Run(ProgramPtr program, std::string text, const recording::RecordingOptions& options)
    : text_(std::move(text)), recording_(std::move(program), options), lines_(recording_) {}

const std::vector<recording::TaskName>& Run::names() {
    if (names_.size() != recording_.lanes().task_count()) {
        names_ = recording::task_names(recording_.lanes(), recording_.log().strings());
    }
    return names_;
}

TaskBadge Run::badge(TaskId task) {
    if (task.number >= names().size()) return {.task = task, .letters = {}, .name = "program", .colour = 0};
    const recording::TaskName& name = names()[task.number];
    return {.task = task, .letters = name.letters, .name = name.name, .colour = task.number};
}

std::string Run::full_name(TaskId task) {
    return task.number < names().size() ? names()[task.number].full : std::string("the program");
}

recording::RecordingOptions window_recording_options() {
    recording::RecordingOptions options;
    options.world.memory_limit = u64{256} << 20;
    options.world.output_limit = u64{8} << 20;
    options.world.step_limit = 100'000'000;
    options.world.time_limit = from_seconds(7 * 24 * 3600.0);
    options.event_limit = 2'000'000;
    return options;
}

StartedRun start_run(const std::string& text, const std::string& filename, const RunSettings& settings) {
    const CompileResult compiled = lesson::compile(text, filename, {.network = settings.network});
    if (compiled.program != nullptr) {
        recording::RecordingOptions options = window_recording_options();
        options.world.instruction_cost = lesson::instruction_cost(settings.cpu);
        return {std::make_unique<Run>(compiled.program, text, options), std::nullopt};
    }
    const Diagnostic& first = compiled.diagnostics.front();
    const bool is_unsupported = first.kind == "NotSupported";
    return {nullptr, CodeError{.span = first.span,
                               .message = is_unsupported ? first.message : first.kind + ": " + first.message}};
}

}  // namespace asyncarium::app
