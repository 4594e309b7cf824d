// The log of a run: every event the world told of, in order, as append-only columns. Lines are not among them: a loop of ten
// million lines costs no memory here. Everything else in this folder that knows the run's history is derived from these rows.
#pragma once

#include <string>

#include "engine/recording/column.h"
#include "engine/recording/position.h"
#include "engine/recording/string_table.h"
#include "engine/world/event.h"

namespace asyncarium::recording {

/// The number of an event in its log.
using EventIndex = std::size_t;

/// Invariant: steps and times never go back from one row to the next.
class EventLog {
   public:
    /// Keeps the event and a copy of its text.
    EventIndex append(const Event& event);

    std::size_t size() const { return kinds_.size(); }
    bool empty() const { return kinds_.empty(); }
    /// The whole row; its text is valid until the next append.
    Event at(EventIndex index) const;
    EventKind kind(EventIndex index) const { return kinds_[index]; }
    Position position(EventIndex index) const { return {steps_[index], times_[index]}; }
    TaskId task(EventIndex index) const { return tasks_[index]; }
    std::string_view text(EventIndex index) const { return strings_.text(texts_[index]); }
    TextId text_id(EventIndex index) const { return texts_[index]; }

    /// How many events had happened when `position` was reached: those whose step and time are both not beyond it.
    std::size_t count_until(const Position& position) const;
    /// The first event with that step or a later one.
    EventIndex first_of_step(StepNumber step) const;

    StringTable& strings() { return strings_; }
    const StringTable& strings() const { return strings_; }
    std::size_t bytes() const;

   private:
    Column<EventKind> kinds_;
    Column<StepNumber> steps_;
    Column<VirtualTime> times_;
    Column<TaskId> tasks_;
    Column<TaskId> others_;
    Column<i64> a_;
    Column<i64> b_;
    Column<VirtualTime> whens_;
    Column<TextId> texts_;
    StringTable strings_;
};

/// One event a line, all its fields: for tests, diffs and bug reports. `17 0.500000000 resumed task=2 a=0`.
std::string to_text(const EventLog& log);
/// One line of it, without its newline.
std::string to_text(const Event& event);

}  // namespace asyncarium::recording
