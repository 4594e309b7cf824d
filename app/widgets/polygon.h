// Clipping one convex polygon by another, for stripes that stay inside rounded bars.
#pragma once

#include <vector>

#include "app/widgets/rect.h"

namespace asyncarium::app {

using Polygon = std::vector<Point>;

/// The part of `subject` inside `clip`; both convex, corners clockwise on a screen whose y grows downwards.
/// Sutherland and Hodgman's algorithm. Empty when they do not meet.
Polygon clipped(const Polygon& subject, const Polygon& clip);

/// A rectangle whose corners are quarter circles of `radius`, as a polygon.
Polygon rounded(const Rect& rect, float radius);

}  // namespace asyncarium::app
