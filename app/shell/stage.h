// The stage: fonts, theme and panels put together for one frame. The window and the pictures both draw with it, so
// that a picture shows what the window shows.
#pragma once

#include "app/panels/window_panels.h"
#include "app/shell/fonts.h"
#include "app/shell/graphics.h"
#include "app/widgets/ui.h"

namespace asyncarium::app {

struct StageLook {
    ThemeName theme = ThemeName::Dark;
    float scale = 1;  // pixels for a pixel of the design: the interface scale times the monitor's
    Movement motion = Movement::Full;

    friend bool operator==(const StageLook&, const StageLook&) = default;
};

/// One frame's circumstances. Sizes are in pixels.
struct FrameInput {
    float width = 0, height = 0;
    float delta = 1.0F / 60;             // seconds since the frame before
    bool escape = false, enter = false;  // pressed since the frame before
    ItemPlaces* places = nullptr;
};

class Stage {
   public:
    explicit Stage(Graphics& graphics) : graphics_(graphics) { set_look(look_); }

    void set_look(const StageLook& look);
    const StageLook& look() const { return look_; }
    PanelState& panels() { return panels_; }
    const PanelState& panels() const { return panels_; }

    /// Between Dear ImGui's NewFrame and Render: lays out and draws. Call `prepare` before NewFrame.
    Requests draw(const FrameInput& input, const WindowView& view);
    /// Makes fonts that are missing for the look or for characters on the screen; true if the frame before lacked some.
    bool prepare();
    /// Whether something was still moving in the last frame.
    bool animating() const { return animating_; }
    /// Whether the last frame had characters that no font holds yet: the next frame shows them.
    bool lacks_glyphs() const { return fonts_.lacks_glyphs(); }
    /// For making the view: the width that the timeline's lanes will have, in pixels.
    float timeline_pixels(float width, float height, const WindowView& view) const;

   private:
    Ui make_ui(const FrameInput& input) const;

    Graphics& graphics_;
    Fonts fonts_;
    StageLook look_;
    float font_scale_ = 0;
    PanelState panels_;
    bool animating_ = false;
};

}  // namespace asyncarium::app
