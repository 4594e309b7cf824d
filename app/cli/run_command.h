// `asyncarium run FILE`: a program from its first line to its end at full speed, without a window; and `asyncarium test FILE`: its
// tests, as pytest would run them.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "engine/lesson/lesson.h"
#include "engine/script/compile.h"
#include "engine/world/world.h"

namespace asyncarium::cli {

enum class ShowTimeline : u8 { No, Yes };

struct RunCommandOptions {
    std::string file;  // a program, or the folder of a lesson
    WorldOptions world;
    std::optional<lesson::Cpu> cpu;            // none: as the lesson says, instant for a program
    ShowTimeline timeline = ShowTimeline::No;  // behind the program's own output
    ProgramUse use = ProgramUse::Run;
};

/// Runs the program; what it writes goes to `output` and `errors` as it comes. Answers the process's exit status: the program's own,
/// 2 when the file cannot be read or compiled, 3 after a deadlock. Of tests it is pytest's: 0 passed, 1 some failed, 5 there are none.
int run_command(const RunCommandOptions& options, std::ostream& output, std::ostream& errors);

}  // namespace asyncarium::cli
