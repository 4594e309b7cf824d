// The text forms of positions and moments.
#include "engine/recording/position.h"

#include <fmt/format.h>

namespace asyncarium::recording {

std::string to_text(const Position& position) {
    return fmt::format("step {} at {}", position.step, seconds_text(position.time));
}

std::string seconds_text(VirtualTime time) { return fmt::format("{:.3f} s", to_seconds(time)); }

}  // namespace asyncarium::recording
