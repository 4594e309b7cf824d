// Rectangles in pixels, without any drawing library, so that layouts can be computed and tested as plain numbers.
#pragma once

#include <algorithm>

namespace asyncarium::app {

struct Point {
    float x = 0, y = 0;

    friend constexpr bool operator==(Point, Point) = default;
};

/// Left, top, width and height; the right and bottom edges are exclusive.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    constexpr float right() const { return x + width; }
    constexpr float bottom() const { return y + height; }
    constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
    constexpr bool empty() const { return width <= 0 || height <= 0; }
    constexpr bool contains(Point point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    constexpr bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    constexpr Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }
    /// Smaller by the margins on each side; never of negative size.
    constexpr Rect inset(float horizontal, float vertical) const {
        return {x + horizontal, y + vertical, std::max(0.0F, width - 2 * horizontal),
                std::max(0.0F, height - 2 * vertical)};
    }
    constexpr Rect inset(float margin) const { return inset(margin, margin); }

    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

constexpr Rect from_edges(float left, float top, float right, float bottom) {
    return {left, top, std::max(0.0F, right - left), std::max(0.0F, bottom - top)};
}

/// Takes `width` pixels off the left of `rest` (or all of it) and answers them; likewise for the other sides.
constexpr Rect take_left(Rect& rest, float width) {
    width = std::clamp(width, 0.0F, std::max(0.0F, rest.width));
    const Rect taken{rest.x, rest.y, width, rest.height};
    rest = {rest.x + width, rest.y, rest.width - width, rest.height};
    return taken;
}
constexpr Rect take_right(Rect& rest, float width) {
    width = std::clamp(width, 0.0F, std::max(0.0F, rest.width));
    rest.width -= width;
    return {rest.right(), rest.y, width, rest.height};
}
constexpr Rect take_top(Rect& rest, float height) {
    height = std::clamp(height, 0.0F, std::max(0.0F, rest.height));
    const Rect taken{rest.x, rest.y, rest.width, height};
    rest = {rest.x, rest.y + height, rest.width, rest.height - height};
    return taken;
}
constexpr Rect take_bottom(Rect& rest, float height) {
    height = std::clamp(height, 0.0F, std::max(0.0F, rest.height));
    rest.height -= height;
    return {rest.x, rest.bottom(), rest.width, height};
}

}  // namespace asyncarium::app
