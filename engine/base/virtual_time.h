// The engine's only notion of time: whole nanoseconds on a clock that the scheduler moves.
// Integers, because 0.7 s + 0.1 s and 0.8 s must be one moment (design: "Where CPython leaves it open", 1).
#pragma once

#include <cmath>
#include <compare>

#include "engine/base/integers.h"

namespace asyncarium {

/// A moment, or a length of time, on the virtual clock, in nanoseconds since the start of the run.
struct VirtualTime {
    i64 nanoseconds = 0;

    friend constexpr auto operator<=>(VirtualTime, VirtualTime) = default;
    friend constexpr VirtualTime operator+(VirtualTime a, VirtualTime b) { return {a.nanoseconds + b.nanoseconds}; }
    friend constexpr VirtualTime operator-(VirtualTime a, VirtualTime b) { return {a.nanoseconds - b.nanoseconds}; }
};

/// The longest wait the clock can represent (about 146 years); longer ones are clamped to it.
inline constexpr VirtualTime kForever{i64{1} << 62};

/// Seconds as Python programs see them, rounded to the nearest nanosecond; clamps NaN to 0 and huge values to kForever.
inline VirtualTime from_seconds(double seconds) {
    if (!(seconds == seconds)) return {};
    if (seconds >= 4.0e9) return kForever;
    if (seconds <= -4.0e9) return {-kForever.nanoseconds};
    return {std::llround(seconds * 1e9)};
}

/// The float that `loop.time()` and `time.monotonic()` answer for this moment.
constexpr double to_seconds(VirtualTime time) { return static_cast<double>(time.nanoseconds) / 1e9; }

}  // namespace asyncarium
