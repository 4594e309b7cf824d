// Playing: how far the playhead moves in a stretch of wall time.
//
// At speed 1 a stop (of the step size that is set) is dwelt on for 0.35 s and a virtual second of waiting takes one second, so
// that work which takes no virtual time can be followed and waiting can be felt.
#pragma once

#include <functional>
#include <optional>

#include "engine/recording/stops.h"

namespace asyncarium::app {

inline constexpr double kDwellSeconds = 0.35;

class Player {
   public:
    enum class Ended : u8 {
        No,
        Breakpoint,  // a line with a breakpoint is about to run
        Head,        // there is nothing more (so far)
    };
    struct Move {
        recording::Position position;
        Ended ended = Ended::No;
    };
    /// The first position in (from, to] at which a line with a breakpoint is about to run.
    using FindBreakpoint = std::function<std::optional<recording::Position>(const recording::Position& from,
                                                                            const recording::Position& to)>;

    /// Moves on from `position` for so many seconds of wall time.
    Move advance(const recording::Stops& stops, recording::StepSize size, recording::Position position,
                 const recording::Position& head, double seconds, double speed, const FindBreakpoint& find_breakpoint);
    /// Forgets how long the last stop has been dwelt on: after a seek.
    void reset() { dwelt_ = 0; }

   private:
    double dwelt_ = 0;  // on the present stop, in seconds at speed 1
};

}  // namespace asyncarium::app
