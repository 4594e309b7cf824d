// Replaying stretches to read their lines.
#include "engine/recording/step_lines.h"

#include <algorithm>

#include "engine/recording/world_reader.h"

namespace asyncarium::recording {

void StepLines::read_lines(Stretch& stretch) {
    const Position head = recording_.head_position();
    const StepNumber begin = stretch.number * kStretch + stretch.lines.size();
    const StepNumber end = std::min((stretch.number + 1) * kStretch, head.step);
    for (StepNumber step = begin; step < end; ++step) {
        stretch.lines.push_back(next_line(recording_.at(recording_.stops().before_next_line(step), cursor_)));
    }
}

const StepLines::Stretch& StepLines::ensure_stretch(StepNumber number) {
    auto found = std::find_if(stretches_.begin(), stretches_.end(),
                              [&](const Stretch& stretch) { return stretch.number == number; });
    if (found == stretches_.end()) {
        if (stretches_.size() == kKept) stretches_.pop_back();
        stretches_.push_front({.number = number, .lines = {}});
    } else {
        stretches_.splice(stretches_.begin(), stretches_, found);
    }
    Stretch& stretch = stretches_.front();
    if (stretch.lines.size() < kStretch) read_lines(stretch);
    return stretch;
}

u32 StepLines::line_after(StepNumber step) {
    const Stretch& stretch = ensure_stretch(step / kStretch);
    const StepNumber index = step % kStretch;
    return index < stretch.lines.size() ? stretch.lines[index] : 0;
}

StepLines::Arrival StepLines::find_arrival(u32 line, u32 nth, StepNumber limit) {
    const StepNumber recorded = recording_.head_position().step;
    const StepNumber end = std::min(recorded, limit);
    Cursor cursor;
    for (StepNumber step = 0; step < end; ++step) {
        const Position here = recording_.stops().before_next_line(step);
        if (next_line(recording_.at(here, cursor)) != line || --nth > 0) continue;
        return {here, false};
    }
    return {std::nullopt, end == recorded};
}

}  // namespace asyncarium::recording
