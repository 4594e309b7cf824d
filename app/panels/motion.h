// Short movements: a value that approaches its goal from frame to frame, or is there at once with reduced motion.
#pragma once

#include "app/widgets/ui.h"

namespace asyncarium::app {

/// Where `value` is in this frame on its way to `goal`; asks for another frame until it has arrived.
/// Arrival means to within `close`.
float approached(Ui& ui, float value, float goal, float close = 0.01F);
/// The same for a rectangle, to within half a pixel.
Rect approached(Ui& ui, const Rect& value, const Rect& goal);

}  // namespace asyncarium::app
