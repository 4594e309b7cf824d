// The event loop panel: who runs, who is ready, who waits for what, who is through.
#pragma once

#include "app/model/moment.h"

namespace asyncarium::app {

LoopView make_loop_view(const Moment& moment);

/// The state of the loop in words, for the header: "FROZEN for 1.250 s by report", "RUNNING increment T2".
struct StateText {
    State state = State::Idle;
    std::string text;
};
StateText describe_state(const Moment& moment);

}  // namespace asyncarium::app
