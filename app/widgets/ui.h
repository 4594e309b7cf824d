// What every widget needs to draw: the theme, the fonts, the scale, and where to say that another frame is wanted.
// Made anew for each frame and handed down; nothing here is kept between frames.
#pragma once

#include <cmath>
#include <string>
#include <unordered_map>

#include "app/widgets/rect.h"
#include "app/widgets/theme.h"
#include "app/widgets/type.h"

namespace asyncarium::app {

enum class Movement : u8 { Full, Reduced };

/// Where the things one can click are, by name: for tests that press real buttons. See WindowOptions::state_file.
using ItemPlaces = std::unordered_map<std::string, Rect>;

struct Ui {
    const Theme& theme;
    const FontSet& fonts;
    float scale = 1;  // pixels for a pixel of the design
    Movement motion = Movement::Full;
    float delta = 0;               // seconds since the frame before
    bool animating = false;        // set by what moves: another frame is wanted
    bool escape = false;           // the Escape key was pressed before this frame
    bool enter = false;            // the Enter key likewise
    ItemPlaces* places = nullptr;  // filled if somebody asks

    /// A length of the design in pixels of the screen, whole and at least one for what is not nothing.
    float px(float length) const {
        const float pixels = std::round(length * scale);
        return pixels == 0 && length > 0 ? 1 : pixels;
    }
    void note(const std::string& name, const Rect& place) {
        if (places) (*places)[name] = place;
    }
};

}  // namespace asyncarium::app
