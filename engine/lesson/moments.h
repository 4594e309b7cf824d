// Finding the moment that a beat is about in a recorded run.
#pragma once

#include <optional>

#include "engine/lesson/lesson.h"
#include "engine/recording/recording.h"
#include "engine/recording/step_lines.h"

namespace asyncarium::lesson {

struct FoundMoment {
    std::optional<recording::Position> position;
    /// False when it was not found in what is recorded so far, and more may come.
    bool is_final = true;
};

/// `lines` reads from the same recording.
FoundMoment find_moment(const Moment& moment, const recording::Recording& recording, recording::StepLines& lines);

}  // namespace asyncarium::lesson
