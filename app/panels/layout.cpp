// The arithmetic of the layout: take the header off the top, divide the rest by the fractions, keep least sizes.
#include "app/panels/layout.h"

#include <cmath>

namespace asyncarium::app {
namespace {

// In pixels of the design.
constexpr float kHeaderRow = 56;
constexpr float kSecondHeaderRow = 46;
constexpr float kNoticeRow = 34;
constexpr float kLeastLeft = 190, kLeastCode = 210, kLeastLoop = 200;
constexpr float kLeastUpper = 120, kLeastTimeline = 110;
constexpr float kLeastLesson = 110, kLeastTabs = 90;
constexpr float kHandle = 7;

/// Divides `whole` so that the first part has its share, and both their least sizes if there is room for both.
float divided(float whole, float share, float least_first, float least_second) {
    float first = std::round(whole * std::clamp(share, 0.0F, 1.0F));
    if (least_first + least_second > whole) return std::round(whole * least_first / (least_first + least_second));
    return std::clamp(first, least_first, whole - least_second);
}

Rect upright_handle(float x, float top, float bottom, float scale) {
    const float thickness = std::round(kHandle * scale);
    return {x - std::floor(thickness / 2), top, thickness, bottom - top};
}

Rect level_handle(float y, float left, float right, float scale) {
    const float thickness = std::round(kHandle * scale);
    return {left, y - std::floor(thickness / 2), right - left, thickness};
}

Rect below_header(const LayoutInput& input, Layout& layout) {
    Rect rest{0, 0, input.width, input.height};
    const float rows = input.header_rows > 1 ? kHeaderRow + kSecondHeaderRow : kHeaderRow;
    layout.header = take_top(rest, std::round(rows * input.scale));
    layout.notices = take_top(rest, std::round(kNoticeRow * input.scale) * static_cast<float>(input.notices));
    return rest;
}

/// What the fraction of a border divides: where it begins and how long it is, along x or y.
struct Divided {
    float from = 0, length = 1;
};

Divided divided_by(const LayoutInput& input, Border border) {
    Layout layout = make_layout(input);
    const float below = layout.notices.bottom();
    switch (border) {
        case Border::Left:
            return {0, input.width};
        case Border::Code:
            return {layout.code.x, input.width - layout.code.x};
        case Border::Upper:
        case Border::Lesson:
            return {below, input.height - below};
    }
    return {};
}

}  // namespace

Layout make_layout(const LayoutInput& input) {
    Layout layout;
    const float scale = input.scale;
    const auto px = [&](float length) { return std::round(length * scale); };
    Rect right = below_header(input, layout);
    const float top = right.y;

    const float left_width =
        divided(right.width, input.fractions.left, px(kLeastLeft), px(kLeastCode) + px(kLeastLoop));
    Rect left = take_left(right, left_width);
    if (input.has_lesson) {
        layout.lesson = take_top(left, divided(left.height, input.fractions.lesson, px(kLeastLesson), px(kLeastTabs)));
        layout.handles[static_cast<std::size_t>(Border::Lesson)] =
            level_handle(layout.lesson.bottom(), 0, left.right() - px(kHandle), scale);
    }
    layout.tabs = left;

    Rect upper = take_top(right, divided(right.height, input.fractions.upper, px(kLeastUpper), px(kLeastTimeline)));
    layout.timeline = right;
    layout.code = take_left(upper, divided(upper.width, input.fractions.code, px(kLeastCode), px(kLeastLoop)));
    layout.loop = upper;

    const float inner = left_width + px(kHandle);
    layout.handles[static_cast<std::size_t>(Border::Left)] = upright_handle(left_width, top, input.height, scale);
    layout.handles[static_cast<std::size_t>(Border::Code)] =
        upright_handle(layout.loop.x, top, layout.timeline.y - px(kHandle), scale);
    layout.handles[static_cast<std::size_t>(Border::Upper)] =
        level_handle(layout.timeline.y, inner, input.width, scale);
    return layout;
}

float usable_scale(float wanted, float width, float height) {
    const float most = std::min(width / kLeastWidth, height / kLeastHeight);
    return std::clamp(wanted, 0.5F, std::max(0.5F, most));
}

Fractions dragged(const LayoutInput& input, Border border, float at) {
    const Divided whole = divided_by(input, border);
    const float share = std::clamp((at - whole.from) / std::max(whole.length, 1.0F), 0.0F, 1.0F);
    Fractions fractions = input.fractions;
    switch (border) {
        case Border::Left:
            fractions.left = share;
            break;
        case Border::Code:
            fractions.code = share;
            break;
        case Border::Upper:
            fractions.upper = share;
            break;
        case Border::Lesson:
            fractions.lesson = share;
            break;
    }
    return fractions;
}

}  // namespace asyncarium::app
