// Shapes: each a few calls of the draw list.
#include "app/widgets/canvas.h"

#include <cmath>

#include "app/widgets/draw_list.h"

namespace asyncarium::app {

Canvas::Canvas(Ui& ui) : ui_(&ui), list_(ImGui::GetWindowDrawList()) {}

void Canvas::fill(const Rect& rect, Color color, float radius) {
    if (rect.empty()) return;
    list_->AddRectFilled(top_left(rect), bottom_right(rect), packed(color), radius);
}

void Canvas::outline(const Rect& rect, Color color, float thickness, float radius) {
    if (rect.empty()) return;
    // The draw list moves the line in by half a pixel, which is where a line of one pixel belongs.
    const Rect middle = rect.inset((thickness - 1) / 2);
    list_->AddRect(top_left(middle), bottom_right(middle), packed(color), radius, 0, thickness);
}

void Canvas::dashed_outline(const Rect& rect, Color color, float radius) {
    const float dash = ui_->px(4);
    const float gap = ui_->px(3);
    const float thickness = ui_->px(1);
    const Rect middle = rect.inset(thickness / 2);
    const auto dashes = [&](Point from, Point to) {
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const Point step{(to.x - from.x) / length, (to.y - from.y) / length};
        for (float at = 0; at < length; at += dash + gap) {
            const float end = std::min(at + dash, length);
            line({from.x + step.x * at, from.y + step.y * at}, {from.x + step.x * end, from.y + step.y * end}, color,
                 thickness);
        }
    };
    dashes({middle.x + radius, middle.y}, {middle.right() - radius, middle.y});
    dashes({middle.x + radius, middle.bottom()}, {middle.right() - radius, middle.bottom()});
    dashes({middle.x, middle.y + radius}, {middle.x, middle.bottom() - radius});
    dashes({middle.right(), middle.y + radius}, {middle.right(), middle.bottom() - radius});
    const auto corner = [&](Point centre, float from) {
        list_->PathArcTo(vec(centre), radius, from, from + kPi / 2, 8);
        list_->PathStroke(packed(color), 0, thickness);
    };
    corner({middle.x + radius, middle.y + radius}, kPi);
    corner({middle.right() - radius, middle.y + radius}, kPi * 1.5F);
    corner({middle.right() - radius, middle.bottom() - radius}, 0);
    corner({middle.x + radius, middle.bottom() - radius}, kPi / 2);
}

void Canvas::line(Point from, Point to, Color color, float thickness) {
    // Upright and level lines are rectangles, so that they stay sharp.
    if (from.x == to.x || from.y == to.y) {
        const float half = thickness / 2;
        const Rect rect = from.x == to.x ? from_edges(std::round(from.x - half), std::min(from.y, to.y),
                                                      std::round(from.x - half) + thickness, std::max(from.y, to.y))
                                         : from_edges(std::min(from.x, to.x), std::round(from.y - half),
                                                      std::max(from.x, to.x), std::round(from.y - half) + thickness);
        list_->AddRectFilled(top_left(rect), bottom_right(rect), packed(color));
        return;
    }
    list_->AddLine(vec(from), vec(to), packed(color), thickness);
}

void Canvas::triangle(Point a, Point b, Point c, Color color) {
    list_->AddTriangleFilled(vec(a), vec(b), vec(c), packed(color));
}

void Canvas::disc(Point centre, float radius, Color color) {
    list_->AddCircleFilled(vec(centre), radius, packed(color));
}

void Canvas::ring(Point centre, float radius, Color color, float thickness) {
    list_->AddCircle(vec(centre), radius - thickness / 2, packed(color), 0, thickness);
}

void Canvas::squiggle(Point from, float width, Color color) {
    const float step = std::max(2.0F, ui_->px(2));
    list_->PathLineTo(vec(from));
    bool down = true;
    for (float x = step; x < width + step; x += step) {
        list_->PathLineTo({from.x + std::min(x, width), from.y + (down ? step : 0)});
        down = !down;
    }
    list_->PathStroke(packed(color), 0, std::max(1.0F, 1.3F * ui_->scale));
}

void Canvas::push_clip(const Rect& rect) { list_->PushClipRect(top_left(rect), bottom_right(rect), true); }

void Canvas::pop_clip() { list_->PopClipRect(); }

bool Canvas::visible(const Rect& rect) const {
    const ImVec2 low = list_->GetClipRectMin();
    const ImVec2 high = list_->GetClipRectMax();
    return rect.right() > low.x && rect.x < high.x && rect.bottom() > low.y && rect.y < high.y;
}

}  // namespace asyncarium::app
