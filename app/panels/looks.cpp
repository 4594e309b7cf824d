// The few tables behind looks.h.
#include "app/panels/looks.h"

#include <array>
#include <cstdio>

namespace asyncarium::app {

Tone tone_of(State state) {
    switch (state) {
        case State::Running:
            return Tone::Running;
        case State::Ready:
            return Tone::Ready;
        case State::Suspended:
            return Tone::Suspended;
        case State::Overdue:
            return Tone::Overdue;
        case State::Done:
            return Tone::Done;
        case State::Failed:
            return Tone::Failed;
        case State::Cancelled:
            return Tone::Cancelled;
        case State::Idle:
            return Tone::Idle;
        case State::Frozen:
            return Tone::Frozen;
        case State::Blocked:
            return Tone::Blocked;
        case State::Ended:
            return Tone::Ended;
    }
    return Tone::Idle;
}

std::string_view word_of(State state) {
    constexpr std::array<std::string_view, 11> kWords{"running",   "ready", "suspended", "overdue", "done", "failed",
                                                      "cancelled", "idle",  "frozen",    "blocked", "ended"};
    return kWords[static_cast<std::size_t>(state)];
}

std::string seconds_text(VirtualTime time) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.3f", to_seconds(time));
    return buffer.data();
}

}  // namespace asyncarium::app
