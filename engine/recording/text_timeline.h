// The timeline as text, a row of characters a lane: for `run --timeline`, for machines without a display, for tests and mails.
#pragma once

#include <optional>
#include <string>

#include "engine/recording/recording.h"

namespace asyncarium::recording {

struct TextTimelineOptions {
    u32 width = 100;           // characters, names included
    u32 most_tasks = 40;       // rows; the rest is counted
    std::optional<Axis> axis;  // else time, or steps if the run took no time
};

/// Ruler, lanes, what the signs mean, and a sentence for each of the first freezes. Lines end with newlines.
std::string text_timeline(const Recording& recording, const TextTimelineOptions& options = {});

}  // namespace asyncarium::recording
