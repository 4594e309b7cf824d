// The whole window of panels: layout, borders that can be dragged, and every panel in its place.
// One call draws a frame from a view and answers what the user asked for.
#pragma once

#include <optional>

#include "app/model/commands.h"
#include "app/panels/code.h"
#include "app/panels/event_loop.h"
#include "app/panels/layout.h"
#include "app/panels/lesson.h"
#include "app/panels/open_sheet.h"
#include "app/panels/tabs.h"
#include "app/panels/timeline.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// What panels remember between frames and the model does not care about.
struct PanelState {
    Fractions fractions;
    std::optional<Border> dragged;
    TabsState tabs;
    LessonState lesson;
    CodeState code;
    EventLoopState event_loop;
    TimelineState timeline;
    OpenSheetState open_sheet;
    bool keys_open = false;
};

/// Draws everything into a window of `width` by `height` pixels, between NewFrame and Render.
void draw_window(Ui& ui, float width, float height, const WindowView& view, PanelState& state, Requests& requests);

/// The width in pixels that the lanes of the timeline will have, for making the view.
float timeline_pixels(const Ui& ui, float width, float height, const WindowView& view, const PanelState& state);

}  // namespace asyncarium::app
