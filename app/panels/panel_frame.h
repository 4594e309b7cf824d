// What all panels share: the strip with the title, tabs and a note, and the line around.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/widgets/canvas.h"

namespace asyncarium::app {

struct PanelTitle {
    std::span<const std::string_view> tabs;  // the first alone is a plain title
    std::size_t chosen = 0;
    std::string_view note;  // on the right, in capitals; left out when there is no room
    float kept_free = 0;    // pixels that the panel itself needs between the tabs and the note
    std::string_view name;  // of the tabs, for press_area
};

struct PanelFrame {
    Rect body;                           // below the strip
    Rect strip_rest;                     // of the strip, right of the tabs and left of the note
    std::optional<std::size_t> pressed;  // a tab
};

/// Draws the strip of a panel. The ground is what the window was cleared to: filling it again would cost as much as all the rest
/// where there is no graphics card.
PanelFrame panel_frame(Canvas& canvas, const Rect& place, const PanelTitle& title);

/// Letter spacing of captions in capitals.
float caption_tracking(const Ui& ui);

}  // namespace asyncarium::app
