// Colours and their contrast. Plain numbers, so that the theme can be measured by a test that draws nothing.
#pragma once

#include "engine/base/integers.h"

namespace asyncarium::app {

/// An sRGB colour with straight alpha.
struct Color {
    u8 red = 0, green = 0, blue = 0, alpha = 255;

    friend constexpr bool operator==(Color, Color) = default;
};

/// From 0xRRGGBB, opaque.
constexpr Color rgb(u32 hex) {
    return {static_cast<u8>(hex >> 16 & 0xFF), static_cast<u8>(hex >> 8 & 0xFF), static_cast<u8>(hex & 0xFF), 255};
}

/// The same colour, `opacity` 0…1 times as opaque.
constexpr Color with_opacity(Color color, float opacity) {
    color.alpha = static_cast<u8>(static_cast<float>(color.alpha) * opacity + 0.5F);
    return color;
}

/// The colour that lies `share` 0…1 of the way from `from` to `to`.
Color mixed(Color from, Color to, float share);

/// The contrast ratio of WCAG 2.1 ("relative luminance"), 1…21; alpha is ignored.
double contrast_ratio(Color one, Color other);

}  // namespace asyncarium::app
