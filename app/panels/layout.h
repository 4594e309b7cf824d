// Where the parts of the window are: a pure function of its size, the scale and the borders the user has dragged.
// All in pixels. Nothing overlaps and everything lies inside the window (tests/app/panels/layout_test.cpp).
#pragma once

#include <array>

#include "app/widgets/rect.h"
#include "engine/base/integers.h"

namespace asyncarium::app {

/// The borders that can be dragged, as shares of the room they divide; remembered in the settings.
struct Fractions {
    float left = 0.25F;    // of the width: lesson and output
    float code = 0.467F;   // of the rest: code beside the event loop
    float upper = 0.592F;  // of the height below the header: code and loop above the timeline
    float lesson = 0.70F;  // of the left column: lesson above the tabs

    friend bool operator==(const Fractions&, const Fractions&) = default;
};

/// Which fraction a border belongs to.
enum class Border : u8 { Left, Code, Upper, Lesson };
inline constexpr std::size_t kBorderCount = 4;

struct LayoutInput {
    float width = 0, height = 0;
    float scale = 1;
    Fractions fractions;
    u32 header_rows = 1;
    u32 notices = 0;
    bool has_lesson = true;  // without, the left column is all tabs
};

struct Layout {
    Rect header, notices;
    Rect lesson, tabs, code, loop, timeline;
    /// Where a border can be taken hold of; empty if it is not there. In the order of Border.
    std::array<Rect, kBorderCount> handles;
};

/// The smallest window, in pixels of the design, in which all parts have room: scales are held to it.
inline constexpr float kLeastWidth = 620;
inline constexpr float kLeastHeight = 350;

Layout make_layout(const LayoutInput& input);

/// The scale that is used when `wanted` is asked for: no larger than leaves the parts their least room.
float usable_scale(float wanted, float width, float height);

/// The fractions after the border was dragged to `at` (x or y, in pixels).
Fractions dragged(const LayoutInput& input, Border border, float at);

}  // namespace asyncarium::app
