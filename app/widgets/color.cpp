// The arithmetic behind color.h.
#include "app/widgets/color.h"

#include <algorithm>
#include <cmath>

namespace asyncarium::app {
namespace {

double linear(u8 channel) {
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

u8 mixed_channel(u8 from, u8 to, float share) {
    return static_cast<u8>(static_cast<float>(from) + static_cast<float>(to - from) * share + 0.5F);
}

}  // namespace

Color mixed(Color from, Color to, float share) {
    share = std::clamp(share, 0.0F, 1.0F);
    return {mixed_channel(from.red, to.red, share), mixed_channel(from.green, to.green, share),
            mixed_channel(from.blue, to.blue, share), mixed_channel(from.alpha, to.alpha, share)};
}

double contrast_ratio(Color one, Color other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace asyncarium::app
