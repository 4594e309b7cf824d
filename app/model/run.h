// The run that is open: a recording of one program text, and what the views ask of it again and again.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/model/view.h"
#include "engine/lesson/lesson.h"
#include "engine/recording/recording.h"
#include "engine/recording/step_lines.h"
#include "engine/recording/task_names.h"

namespace asyncarium::app {

class Run {
   public:
    /// `text` is what `program` was compiled from.
    Run(ProgramPtr program, std::string text, const recording::RecordingOptions& options);

    recording::Recording& recording() { return recording_; }
    const recording::Recording& recording() const { return recording_; }
    recording::StepLines& lines() { return lines_; }
    const std::string& text() const { return text_; }

    /// Names and badges of the tasks so far.
    const std::vector<recording::TaskName>& names();
    TaskBadge badge(TaskId task);
    /// "increment T2"; "the program" for none.
    std::string full_name(TaskId task);

   private:
    std::string text_;
    recording::Recording recording_;
    recording::StepLines lines_;
    std::vector<recording::TaskName> names_;
};

/// The bounds that the window sets to a run, so that an endless program cannot fill the machine.
recording::RecordingOptions window_recording_options();

/// What a lesson says of its run, beside the program.
struct RunSettings {
    std::string network;  // lesson::to_module_text of its network; empty: the usual one
    lesson::Cpu cpu = lesson::Cpu::Instant;
};

/// Compiles and starts a run, on a lesson's network if one is given (lesson::to_module_text); none, and what is wrong, when it does not compile.
struct StartedRun {
    std::unique_ptr<Run> run;
    std::optional<CodeError> error;
};
StartedRun start_run(const std::string& text, const std::string& filename, const RunSettings& settings);

}  // namespace asyncarium::app
