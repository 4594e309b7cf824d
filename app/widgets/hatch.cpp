// Hatching: stripes at 45°, fixed to the screen so that neighbouring bars and moving ends do not shimmer.
#include <cmath>

#include "app/widgets/canvas.h"
#include "app/widgets/draw_list.h"
#include "app/widgets/polygon.h"

namespace asyncarium::app {

void Canvas::hatch(const Rect& rect, HatchColors colors, float pitch, float radius) {
    if (rect.empty()) return;
    fill(rect, colors.ground, radius);
    const ImVec2 low = list_->GetClipRectMin();
    const ImVec2 high = list_->GetClipRectMax();
    const Rect seen =
        from_edges(std::max(rect.x, low.x - pitch), rect.y, std::min(rect.right(), high.x + pitch), rect.bottom());
    if (seen.empty()) return;
    const Polygon shape = rounded(rect, radius);
    // A stripe leans to the left going down: its top edge starts at k * pitch on the line y = 0.
    const float thickness = pitch / 2;
    const float first = std::floor((seen.x + rect.y) / pitch) * pitch;
    std::vector<ImVec2> corners;
    for (float at = first - pitch; at < seen.right() + rect.bottom(); at += pitch) {
        const float top = at - rect.y;
        const float bottom = at - rect.bottom();
        const Polygon stripe = clipped(
            {{top, rect.y}, {top + thickness, rect.y}, {bottom + thickness, rect.bottom()}, {bottom, rect.bottom()}},
            shape);
        if (stripe.size() < 3) continue;
        corners.clear();
        for (const Point& corner : stripe) corners.push_back(vec(corner));
        list_->AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), packed(colors.stripe));
    }
}

}  // namespace asyncarium::app
