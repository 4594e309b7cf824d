// Drawing the window into a picture: the same stage, an invisible window and a framebuffer of the size asked for.
#pragma once

#include <functional>
#include <optional>

#include "app/shell/framebuffer.h"
#include "app/shell/stage.h"

namespace asyncarium::app {

/// Makes the view for lanes of so many pixels.
using ViewMaker = std::function<const WindowView&(u32 timeline_pixels)>;

/// Draws until nothing moves any more and answers the pixels; nothing if the graphics card refuses the size.
std::optional<Picture> draw_picture(Graphics& graphics, Stage& stage, int width, int height,
                                    const ViewMaker& make_view);

}  // namespace asyncarium::app
