// Choosing ticks.
#include "engine/recording/axis_ticks.h"

#include <cmath>

#include <fmt/format.h>

namespace asyncarium::recording {
namespace {

constexpr double kNanosecondsPerSecond = 1e9;

/// The smallest 1, 2 or 5 times a power of ten that is at least `least`.
double round_up(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= least * (1 - 1e-9)) return power * factor;
    }
    return power * 10;
}

std::string time_label(double seconds, double spacing) {
    const int decimals = std::max(1, static_cast<int>(std::ceil(-std::log10(spacing) - 1e-9)));
    return fmt::format("{:.{}f} s", seconds + 0.0, std::min(decimals, 9));
}

}  // namespace

std::vector<Tick> axis_ticks(Axis axis, const AxisRange& range, u32 most) {
    std::vector<Tick> ticks;
    if (most == 0 || !(range.end > range.begin)) return ticks;
    const double unit = axis == Axis::Time ? kNanosecondsPerSecond : 1;
    // The middle of the cell of line n lies at n - 0.5.
    const double shift = axis == Axis::Time ? 0.0 : 0.5;
    const double least = (range.end - range.begin) / unit / most;
    const double spacing = round_up(axis == Axis::Time ? std::max(least, 1e-9) : std::max(least, 1.0));
    const double first = std::ceil((range.begin / unit + shift) / spacing - 1e-9);
    for (double i = first; ticks.size() <= most; ++i) {
        const double number = i * spacing;
        const double place = (number - shift) * unit;
        if (place > range.end) break;
        if (axis == Axis::Steps && number < 1) continue;
        ticks.push_back({place, axis == Axis::Time ? time_label(number, spacing) : fmt::format("{:.0f}", number)});
    }
    return ticks;
}

}  // namespace asyncarium::recording
