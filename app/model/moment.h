// One moment of the open run, as the views of it need it: where the playhead is, the world there, what the lanes say.
#pragma once

#include <optional>

#include "app/model/run.h"
#include "engine/recording/freeze.h"
#include "engine/recording/world_reader.h"

namespace asyncarium::app {

struct Moment {
    Run& run;
    recording::Position position;
    const World& world;  // at that position

    // -- what most views ask for
    TaskId running;                           // none: module code, a callback, or nothing
    u32 line = 0;                             // the current line; 0: none
    std::optional<recording::Gap> gap;        // the wait in the middle of which the playhead stands
    std::optional<recording::Freeze> freeze;  // the loop is frozen
    bool has_ended = false;
    std::vector<const Task*> pending;  // tasks that are not done, by number; null where there is none

    const recording::Lanes& lanes() const { return run.recording().lanes(); }
    std::string_view text(recording::TextId id) const { return run.recording().log().strings().text(id); }
    /// The span in which a task's lane stands.
    recording::Span span_of(TaskId task) const;
    const Task* find_pending(TaskId task) const {
        return task.number < pending.size() ? pending[task.number] : nullptr;
    }
    bool is_idle() const { return gap && !gap->is_blocked; }
    bool is_something_ready() const {
        const Loop* loop = recording::find_loop(world);
        return loop != nullptr && loop->ready_count > 0;
    }
    bool is_blocked() const { return gap && gap->is_blocked; }
};

Moment look_at(Run& run, const recording::Position& position);

}  // namespace asyncarium::app
