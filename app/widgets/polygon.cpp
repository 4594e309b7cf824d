// The arithmetic behind polygon.h.
#include "app/widgets/polygon.h"

#include <cmath>

namespace asyncarium::app {
namespace {

/// Positive on the inner side of the edge from `a` to `b` of a clockwise polygon.
float side(Point a, Point b, Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

Point between(Point p, Point q, float at_p, float at_q) {
    const float share = at_p / (at_p - at_q);
    return {p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share};
}

}  // namespace

Polygon clipped(const Polygon& subject, const Polygon& clip) {
    Polygon result = subject;
    Polygon input;
    for (std::size_t edge = 0; edge < clip.size() && !result.empty(); ++edge) {
        const Point a = clip[edge];
        const Point b = clip[(edge + 1) % clip.size()];
        input.swap(result);
        result.clear();
        for (std::size_t i = 0; i < input.size(); ++i) {
            const Point p = input[i];
            const Point q = input[(i + 1) % input.size()];
            const float at_p = side(a, b, p);
            const float at_q = side(a, b, q);
            if (at_p >= 0) result.push_back(p);
            if ((at_p >= 0) != (at_q >= 0)) result.push_back(between(p, q, at_p, at_q));
        }
    }
    return result;
}

Polygon rounded(const Rect& rect, float radius) {
    radius = std::min({radius, rect.width / 2, rect.height / 2});
    if (radius < 0.5F) {
        return {{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}};
    }
    constexpr int kPieces = 4;
    constexpr float kQuarter = 1.57079632679F;
    Polygon polygon;
    const auto corner = [&](float x, float y, float from) {
        for (int piece = 0; piece <= kPieces; ++piece) {
            const float angle = from + kQuarter * static_cast<float>(piece) / kPieces;
            polygon.push_back({x + radius * std::cos(angle), y + radius * std::sin(angle)});
        }
    };
    corner(rect.x + radius, rect.y + radius, 2 * kQuarter);
    corner(rect.right() - radius, rect.y + radius, 3 * kQuarter);
    corner(rect.right() - radius, rect.bottom() - radius, 0);
    corner(rect.x + radius, rect.bottom() - radius, kQuarter);
    return polygon;
}

}  // namespace asyncarium::app
