// The event loop panel: what runs, what is ready in order, what is parked and why, what is finished.
#pragma once

#include <unordered_map>

#include "app/model/commands.h"
#include "app/panels/loop_layout.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// Where each card was drawn last, so that it moves to its new place; and which sections show all their cards.
struct EventLoopState {
    struct Shown {
        Rect place;
        u64 frame = 0;
    };
    std::unordered_map<u64, Shown> cards;
    std::array<bool, kLoopSections> expanded{};
    u64 frame = 0;
};

void draw_event_loop(Ui& ui, const Rect& place, const LoopView& view, std::optional<TaskId> followed,
                     EventLoopState& state, Requests& requests);

}  // namespace asyncarium::app
