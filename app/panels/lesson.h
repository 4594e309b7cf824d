// The lesson panel: the narration of the beat, the switches, and the way to the next beat.
#pragma once

#include <vector>

#include "app/model/commands.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

struct LessonState {
    std::vector<float> knobs;  // of the switches: where they are on their way, 0…1
    float text_height = 0;     // in the last frame, in pixels
    u32 beat = ~u32{0};        // shown last; a new one is read from its top
};

void draw_lesson(Ui& ui, const Rect& place, const LessonView& view, LessonState& state, Requests& requests);

}  // namespace asyncarium::app
