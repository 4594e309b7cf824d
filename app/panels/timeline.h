// The timeline: a lane for the loop and for each task over virtual time or over steps, with the playhead.
#pragma once

#include "app/model/commands.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// What the mouse is doing on the timeline.
struct TimelineState {
    enum class Drag : u8 { None, Undecided, Pan, Seek } drag = Drag::None;
    Point pressed_at;
    float hovered_for = 0;  // seconds, before a tooltip appears
};

/// The width of the lanes in pixels, which is what the model makes cells for.
float timeline_pixels(const Rect& place, float scale);

void draw_timeline(Ui& ui, const Rect& place, const TimelineView& view, TimelineState& state, Requests& requests);

}  // namespace asyncarium::app
