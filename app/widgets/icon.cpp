// How each icon is drawn: a few triangles, bars and arcs around a centre.
#include "app/widgets/icon.h"

#include <cmath>

#include "app/widgets/canvas.h"
#include "app/widgets/draw_list.h"

namespace asyncarium::app {
namespace {

struct Pen {
    Canvas& canvas;
    ImDrawList& list;
    Point centre;
    float half;  // of the icon's size
    Color color;

    float stroke() const { return std::max(1.0F, half * 0.28F); }
    Point at(float x, float y) const { return {centre.x + x * half, centre.y + y * half}; }
};

void bar(const Pen& pen, float x, float width) {
    const float pixels = std::max(1.0F, std::round(width * pen.half));
    const float left = std::round(pen.centre.x + x * pen.half);
    pen.canvas.fill(
        from_edges(left, std::round(pen.centre.y - pen.half), left + pixels, std::round(pen.centre.y + pen.half)),
        pen.color);
}

void pointing_right(const Pen& pen, float from, float to) {
    pen.canvas.triangle(pen.at(from, -0.92F), pen.at(to, 0), pen.at(from, 0.92F), pen.color);
}

void pointing_left(const Pen& pen, float from, float to) {
    pen.canvas.triangle(pen.at(to, -0.92F), pen.at(to, 0.92F), pen.at(from, 0), pen.color);
}

void polyline(const Pen& pen, std::initializer_list<Point> points) {
    for (const Point& point : points) pen.list.PathLineTo(vec(pen.at(point.x, point.y)));
    pen.list.PathStroke(packed(pen.color), 0, std::max(1.2F, pen.half * 0.3F));
}

void moon(const Pen& pen) {
    // A crescent: the outer circle on the left, and a flatter arc back along the right.
    const float outer = pen.half * 0.95F;
    constexpr int kPieces = 12;
    std::vector<ImVec2> points;
    for (int i = 0; i <= kPieces; ++i) {
        const float angle = kPi * (0.35F + 1.3F * static_cast<float>(i) / kPieces);
        points.push_back({pen.centre.x + outer * std::cos(angle), pen.centre.y + outer * std::sin(angle)});
    }
    const ImVec2 top = points.back();
    const ImVec2 bottom = points.front();
    for (int i = 0; i < kPieces; ++i) {
        const float share = static_cast<float>(i + 1) / kPieces;
        const float bulge = std::sin(share * kPi) * outer * 0.62F;
        const ImVec2 inner{top.x + (bottom.x - top.x) * share - bulge, top.y + (bottom.y - top.y) * share};
        const ImVec2 rim = points[static_cast<std::size_t>(kPieces - i - 1)];
        const float before = static_cast<float>(i) / kPieces;
        const float bulge_before = std::sin(before * kPi) * outer * 0.62F;
        const ImVec2 inner_before{top.x + (bottom.x - top.x) * before - bulge_before,
                                  top.y + (bottom.y - top.y) * before};
        const ImVec2 rim_before = points[static_cast<std::size_t>(kPieces - i)];
        const ImVec2 quad[] = {rim_before, inner_before, inner, rim};
        pen.list.AddConvexPolyFilled(quad, 4, packed(pen.color));
    }
}

/// A disc of upright stripes: tasks that share one thread.
void logo(const Pen& pen) {
    const float radius = pen.half;
    pen.canvas.ring(pen.centre, radius, pen.color, std::max(1.0F, radius * 0.16F));
    for (const float x : {-0.56F, -0.28F, 0.0F, 0.28F, 0.56F}) {
        const float height = std::sqrt(std::max(0.0F, 1 - x * x)) * radius * 0.96F;
        const float width = std::max(1.0F, radius * 0.13F);
        pen.list.AddRectFilled({pen.centre.x + x * radius - width / 2, pen.centre.y - height},
                               {pen.centre.x + x * radius + width / 2, pen.centre.y + height}, packed(pen.color));
    }
}

void draw(Icon icon, const Pen& pen) {
    switch (icon) {
        case Icon::Play:
            pointing_right(pen, -0.7F, 0.9F);
            break;
        case Icon::Pause:
            bar(pen, -0.8F, 0.55F), bar(pen, 0.25F, 0.55F);
            break;
        case Icon::StepForward:
            pointing_right(pen, -0.75F, 0.85F);
            break;
        case Icon::StepBack:
            pointing_left(pen, -0.85F, 0.75F);
            break;
        case Icon::SkipToStart:
            bar(pen, -0.95F, 0.2F), pointing_left(pen, -0.6F, 0.9F);
            break;
        case Icon::SkipToEnd:
            pointing_right(pen, -0.9F, 0.6F), bar(pen, 0.75F, 0.2F);
            break;
        case Icon::ChevronDown:
            pen.canvas.triangle(pen.at(-0.8F, -0.5F), pen.at(0.8F, -0.5F), pen.at(0, 0.7F), pen.color);
            break;
        case Icon::ChevronRight:
            pointing_right(pen, -0.4F, 0.6F);
            break;
        case Icon::Check:
            polyline(pen, {{-0.85F, 0.05F}, {-0.25F, 0.65F}, {0.9F, -0.65F}});
            break;
        case Icon::Cross:
            polyline(pen, {{-0.7F, -0.7F}, {0.7F, 0.7F}});
            polyline(pen, {{-0.7F, 0.7F}, {0.7F, -0.7F}});
            break;
        case Icon::Disc:
            pen.canvas.disc(pen.centre, pen.half * 0.95F, pen.color);
            break;
        case Icon::Ring:
            pen.canvas.ring(pen.centre, pen.half * 0.9F, pen.color, pen.stroke());
            break;
        case Icon::Square:
            pen.canvas.fill(
                {pen.centre.x - pen.half * 0.85F, pen.centre.y - pen.half * 0.85F, pen.half * 1.7F, pen.half * 1.7F},
                pen.color);
            break;
        case Icon::Diamond:
            pen.list.AddQuadFilled(vec(pen.at(0, -1)), vec(pen.at(1, 0)), vec(pen.at(0, 1)), vec(pen.at(-1, 0)),
                                   packed(pen.color));
            break;
        case Icon::Triangle:
            pen.canvas.triangle(pen.at(0, -0.85F), pen.at(0.95F, 0.8F), pen.at(-0.95F, 0.8F), pen.color);
            break;
        case Icon::Slashed:
            pen.canvas.ring(pen.centre, pen.half * 0.9F, pen.color, pen.stroke());
            polyline(pen, {{-0.55F, 0.55F}, {0.55F, -0.55F}});
            break;
        case Icon::Moon:
            moon(pen);
            break;
        case Icon::Logo:
            logo(pen);
            break;
    }
}

}  // namespace

void Canvas::icon(Icon icon, Point centre, float size, Color color) {
    draw(icon, Pen{*this, *list_, centre, size / 2, color});
}

}  // namespace asyncarium::app
