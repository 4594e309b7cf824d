// Narration: headings, paragraphs, lists and blocks of code, as the model parsed them from Markdown.
#pragma once

#include <vector>

#include "app/model/view.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// Draws the blocks one below the other; answers the height taken, in pixels.
float draw_prose(Canvas& canvas, Point at, float width, const std::vector<TextBlock>& blocks);

}  // namespace asyncarium::app
