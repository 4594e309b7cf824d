// Small marks that stand for something: the badge of a task, the pill of the loop's state, a chip around code.
#pragma once

#include <string_view>

#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// The coloured box with a task's letters. Its height is the place's; `badge_width` says how wide it must be.
float badge_width(const Ui& ui, std::string_view letters);
void badge(Canvas& canvas, const Rect& place, std::string_view letters, Color color);

/// A rounded pill with the tone's icon and a text, cut off with … when it is too long.
float pill_width(const Ui& ui, std::string_view text);
void pill(Canvas& canvas, const Rect& place, Tone tone, std::string_view text);

/// How a card looks; what stands in it is the panel's.
struct CardLook {
    Color ground;
    Color border;
    bool dashed = false;
    bool hatched = false;
    float thickness = 1;  // of the border, in pixels of the design
};
void card_frame(Canvas& canvas, const Rect& place, const CardLook& look);

/// A thin bar filled from the left, 0…1.
void progress_bar(Canvas& canvas, const Rect& place, float progress, Color color, Color track);

}  // namespace asyncarium::app
