// Our plain types as Dear ImGui's, for the files that draw.
#pragma once

#include <imgui.h>

#include "app/widgets/color.h"
#include "app/widgets/rect.h"

namespace asyncarium::app {

inline constexpr float kPi = 3.14159265358979F;

inline ImU32 packed(Color color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }
inline ImVec2 vec(Point point) { return {point.x, point.y}; }
inline ImVec2 top_left(const Rect& rect) { return {rect.x, rect.y}; }
inline ImVec2 bottom_right(const Rect& rect) { return {rect.right(), rect.bottom()}; }
inline ImVec2 size_of(const Rect& rect) { return {rect.width, rect.height}; }
inline ImVec4 as_vec4(Color color) {
    constexpr float kFull = 255.0F;
    return {static_cast<float>(color.red) / kFull, static_cast<float>(color.green) / kFull,
            static_cast<float>(color.blue) / kFull, static_cast<float>(color.alpha) / kFull};
}

}  // namespace asyncarium::app
