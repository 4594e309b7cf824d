// The play clock.
#include "app/model/player.h"

#include <algorithm>

namespace asyncarium::app {
namespace {

using recording::Gap;
using recording::Position;

/// However fast it plays, one frame visits no more stops than this.
constexpr int kMostStops = 10'000;

}  // namespace

Player::Move Player::advance(const recording::Stops& stops, recording::StepSize size, Position position,
                             const Position& head, double seconds, double speed,
                             const FindBreakpoint& find_breakpoint) {
    double left = seconds * speed;
    for (int visited = 0; left > 0 && visited < kMostStops; ++visited) {
        if (const std::optional<Gap> gap = stops.find_gap(position)) {
            const VirtualTime end = std::min(gap->end, std::max(head.time, position.time));
            const double wait = to_seconds(end - position.time);
            if (left < wait) {
                position.time = position.time + from_seconds(left);
                return {position, Ended::No};
            }
            left -= wait;
            const Position before = position;
            position.time = end;
            dwelt_ = 0;
            if (const std::optional<Position> stop = find_breakpoint(before, position))
                return {*stop, Ended::Breakpoint};
            if (position >= head) return {position, Ended::Head};
            continue;
        }
        if (position >= head) return {position, Ended::Head};
        if (dwelt_ + left < kDwellSeconds) {
            dwelt_ += left;
            return {position, Ended::No};
        }
        left -= kDwellSeconds - dwelt_;
        dwelt_ = 0;
        Position target = stops.next(size, position, head).value_or(head);
        if (const std::optional<Gap> gap = stops.find_next_gap(position)) target = std::min(target, gap->begin);
        if (const std::optional<Position> stop = find_breakpoint(position, target)) return {*stop, Ended::Breakpoint};
        position = target;
    }
    return {position, Ended::No};
}

}  // namespace asyncarium::app
