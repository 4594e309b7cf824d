// Exponential approach: quick at first, soft at the end, the same whatever the frame rate.
#include "app/panels/motion.h"

#include <cmath>

namespace asyncarium::app {
namespace {

constexpr float kSpeed = 16;  // the distance shrinks by 1/e in 1/16 s; done in about a quarter of a second

float step(float value, float goal, float delta) { return goal + (value - goal) * std::exp(-kSpeed * delta); }

}  // namespace

float approached(Ui& ui, float value, float goal, float close) {
    if (ui.motion == Movement::Reduced) return goal;
    const float next = step(value, goal, ui.delta);
    if (std::abs(next - goal) <= close) return goal;
    ui.animating = true;
    return next;
}

Rect approached(Ui& ui, const Rect& value, const Rect& goal) {
    constexpr float kHalfPixel = 0.5F;
    return {approached(ui, value.x, goal.x, kHalfPixel), approached(ui, value.y, goal.y, kHalfPixel),
            approached(ui, value.width, goal.width, kHalfPixel), approached(ui, value.height, goal.height, kHalfPixel)};
}

}  // namespace asyncarium::app
