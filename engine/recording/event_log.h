// The log of a run: every event the world told of, in order, as append-only columns. Lines are not among them: a loop of ten
// million lines costs no memory here. Everything else in this folder that knows the run's history is derived from these rows.
#pragma once

#include <memory>
#include <string>
#include <vector>

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

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    /// The whole row; its text is valid until the next append.
    Event at(EventIndex index) const;
    EventKind kind(EventIndex index) const { return chunk(index).kinds[row(index)]; }
    Position position(EventIndex index) const { return {step(index), time(index)}; }
    TaskId task(EventIndex index) const { return {chunk(index).tasks[row(index)]}; }
    std::string_view text(EventIndex index) const { return strings_.text(text_id(index)); }
    TextId text_id(EventIndex index) const { return chunk(index).texts[row(index)]; }

    /// How many events had happened when `position` was reached: those whose step and time are both not beyond it.
    std::size_t count_until(const Position& position) const;
    /// The first event with that step or a later one.
    EventIndex first_of_step(StepNumber step) const;

    StringTable& strings() { return strings_; }
    const StringTable& strings() const { return strings_; }
    std::size_t bytes() const;

   private:
    /// A stretch of all columns: a log grows by one piece of memory at a time, touches it only as far as there are rows, and never
    /// moves what is there. Plain numbers, so that nothing is filled in beforehand.
    static constexpr std::size_t kRows = std::size_t{1} << 14;
    struct Chunk {
        StepNumber steps[kRows];
        i64 times[kRows];  // ns
        i64 whens[kRows];  // ns
        i64 a[kRows];
        i64 b[kRows];
        u32 tasks[kRows];
        u32 others[kRows];
        TextId texts[kRows];
        EventKind kinds[kRows];
    };

    const Chunk& chunk(EventIndex index) const { return *chunks_[index / kRows]; }
    static std::size_t row(EventIndex index) { return index % kRows; }
    StepNumber step(EventIndex index) const { return chunk(index).steps[row(index)]; }
    VirtualTime time(EventIndex index) const { return {chunk(index).times[row(index)]}; }

    std::vector<std::unique_ptr<Chunk>> chunks_;
    std::size_t size_ = 0;
    StringTable strings_;
};

/// One event a line, all its fields: for tests, diffs and bug reports. `17 0.500000000 resumed task=2 a=0`.
std::string to_text(const EventLog& log);
/// One line of it, without its newline.
std::string to_text(const Event& event);

}  // namespace asyncarium::recording
