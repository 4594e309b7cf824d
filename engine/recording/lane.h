// One lane of the timeline: the life of a task, of the loop, or of a worker thread, as spans laid end to end.
//
// Spans are columns. Each begins at a step and a moment and ends where the next begins, the last one at the head of the run.
// Every 16 spans a row of sums says how long each state lasted up to there, on both axes. So the question
// "what fills this stretch of the lane" is two binary searches and a subtraction, however many spans lie in it.
#pragma once

#include <array>
#include <string_view>

#include "engine/recording/column.h"
#include "engine/recording/event_log.h"
#include "engine/recording/position.h"

namespace asyncarium::recording {

enum class LaneState : u8 {
#define LANE_STATE(name, word, character, text) name,
#include "engine/recording/lane_states.def"
#undef LANE_STATE
};
inline constexpr std::size_t kLaneStateCount = static_cast<std::size_t>(LaneState::Finished) + 1;
constexpr u32 state_bit(LaneState state) { return u32{1} << static_cast<u32>(state); }
std::string_view lane_state_word(LaneState state);

/// Which of the two numbers of a position lies along the timeline.
enum class Axis : u8 { Time, Steps };
/// A place on an axis: nanoseconds, or steps.
constexpr i64 on_axis(Axis axis, const Position& position) {
    return axis == Axis::Time ? position.time.nanoseconds : static_cast<i64>(position.step);
}

struct Span {
    Position begin;
    LaneState state{};
    WaitReason reason{};
    TextId label = 0;  // "time.sleep(2)" of a blocking call, what is waited for, how a task finished
    i64 number = 0;    // the line it is parked or blocked at; of a loop's lane: the number of the iteration
};

using SpanIndex = std::size_t;

/// How long each state lasts in a stretch of a lane, in axis units, and which are there at all (spans of no length too).
struct Fill {
    std::array<i64, kLaneStateCount> length{};
    u32 present = 0;
};

/// Invariant: begins never go back. The first span begins at the start of the run.
class Lane {
   public:
    Lane() { push({}); }

    /// The lane goes on in another state. A span that has no length on either axis is forgotten then, unless it was one of
    /// running (a task was woken and parked again without a line of code).
    void push(const Span& span);

    std::size_t size() const { return states_.size(); }
    Span at(SpanIndex index) const;
    LaneState state(SpanIndex index) const { return states_[index]; }
    i64 begin_on(Axis axis, SpanIndex index) const { return on_axis(axis, begins_[index]); }
    Span back() const { return at(size() - 1); }

    /// The last span that begins before that place on the axis; the first one when none does.
    SpanIndex find_before(Axis axis, double place) const;
    /// The span in which the lane stands at `position`: the last that begins at or before it.
    SpanIndex find(const Position& position) const;
    /// What spans `first` up to, not including, `last` are made of. The last span of the lane has no end yet: last < size().
    Fill fill(Axis axis, SpanIndex first, SpanIndex last) const;

   private:
    static constexpr std::size_t kBlock = 16;
    struct Sums {
        std::array<i64, kLaneStateCount> time{};
        std::array<i64, kLaneStateCount> steps{};
        std::array<u32, kLaneStateCount> count{};
    };
    void add_to(Fill& fill, Axis axis, SpanIndex index) const;

    Column<Position> begins_;
    Column<LaneState> states_;
    Column<WaitReason> reasons_;
    Column<TextId> labels_;
    Column<i64> numbers_;
    Column<Sums> sums_;  // row b: of all spans before b * kBlock
};

}  // namespace asyncarium::recording
