// Checking a lesson by running it: what `asyncarium check` says.
#pragma once

#include "engine/lesson/lesson.h"

namespace asyncarium::lesson {

struct CheckReport {
    Faults faults;
    u32 beats = 0;  // checked
    u32 programs =
        0;  // run: one for each combination of switches that beats ask for, and one for each switch flipped alone
};

/// Parses, then compiles and runs the program in every position that matters, and looks for each beat's moment. An uncaught
/// exception or a deadlock of the program is no fault (a lesson can be about them); a program that cannot be compiled is.
CheckReport check_lesson(const LessonSources& sources);

}  // namespace asyncarium::lesson
