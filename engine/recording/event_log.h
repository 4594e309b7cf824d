// The log of a run: every event the world told of, in order. Lines are not among them: a loop of ten million lines costs no memory
// here. Everything else in this folder that knows the run's history is derived from these rows.
//
// A row is a few bytes: its kind, which fields differ from the usual, and those, each as a variable-length number. Rows are read from
// the front; so every kBlock rows there is a place from which reading can begin.
#pragma once

#include <memory>
#include <string>
#include <vector>

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
    /// Walks the rows: `for (EventLog::Reader row(log, first); row.next();) use(row.event());`
    class Reader {
       public:
        /// Stands before row `first`. Rows that are appended meanwhile are read, too.
        Reader(const EventLog& log, EventIndex first);
        /// On to the next row; false at the end.
        bool next();
        /// Of the row it stands on. Its text is valid until the next append.
        const Event& event() const { return event_; }
        EventIndex index() const { return next_ - 1; }
        TextId text_id() const { return text_; }

       private:
        void decode();

        const EventLog* log_;
        EventIndex next_;
        const u8* at_ = nullptr;
        Event event_;
        TextId text_ = 0;
    };

    /// Keeps the event and a copy of its text.
    EventIndex append(const Event& event);

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    /// A single row; its text is valid until the next append. For many in turn there is Reader.
    Event at(EventIndex index) const;

    /// The events of output (EventKind::Output), in order.
    const Column<EventIndex>& outputs() const { return outputs_; }

    /// How many events had happened when `position` was reached: those whose step and time are both not beyond it.
    std::size_t count_until(const Position& position) const;
    /// The first event with that step or a later one.
    EventIndex first_of_step(StepNumber step) const;

    StringTable& strings() { return strings_; }
    const StringTable& strings() const { return strings_; }
    std::size_t bytes() const;

   private:
    static constexpr std::size_t kBlock = 32;  // rows
    struct Block {
        const u8* begin = nullptr;
        StepNumber step = 0;  // of its first row
        VirtualTime time;
    };

    void begin_block(const Event& event);
    template <class IsBehind>
    EventIndex find_first(IsBehind&& is_behind) const;

    Column<Block> blocks_;
    std::vector<std::unique_ptr<u8[]>> chunks_;  // a block lies in one of them
    u8* end_ = nullptr;                          // of what is written
    std::size_t room_ = 0;                       // bytes behind it in the last chunk
    std::size_t size_ = 0;
    StepNumber last_step_ = 0;
    VirtualTime last_time_;
    Column<EventIndex> outputs_;
    StringTable strings_;
};

/// One event a line, all its fields: for tests, diffs and bug reports. `17 0.500000000 resumed task=2 a=0`.
std::string to_text(const EventLog& log);
/// One line of it, without its newline.
std::string to_text(const Event& event);

}  // namespace asyncarium::recording
