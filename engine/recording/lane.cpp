// Growing a lane and adding up what is in it.
#include "engine/recording/lane.h"

#include <algorithm>

namespace asyncarium::recording {

std::string_view lane_state_word(LaneState state) {
    static constexpr std::string_view kWords[] = {
#define LANE_STATE(name, word, character, text) word,
#include "engine/recording/lane_states.def"
#undef LANE_STATE
    };
    return kWords[static_cast<std::size_t>(state)];
}

void Lane::push(const Span& span) {
    const bool is_left_at_once = !begins_.empty() && begins_.back() >= span.begin;
    if (is_left_at_once && (states_.back() != LaneState::Running || span.state == LaneState::Running)) {
        states_.back() = span.state;
        reasons_.back() = span.reason;
        labels_.back() = span.label;
        numbers_.back() = span.number;
        return;
    }
    const SpanIndex index = size();
    begins_.push_back(begins_.empty() ? span.begin : std::max(span.begin, begins_.back()));
    states_.push_back(span.state);
    reasons_.push_back(span.reason);
    labels_.push_back(span.label);
    numbers_.push_back(span.number);
    if (index % kBlock != 0) return;
    Sums sums;
    if (index > 0) {
        sums = sums_.back();
        for (SpanIndex i = index - kBlock; i < index; ++i) {
            const auto state = static_cast<std::size_t>(states_[i]);
            sums.time[state] += begin_on(Axis::Time, i + 1) - begin_on(Axis::Time, i);
            sums.steps[state] += begin_on(Axis::Steps, i + 1) - begin_on(Axis::Steps, i);
            ++sums.count[state];
        }
    }
    sums_.push_back(sums);
}

Span Lane::at(SpanIndex index) const {
    return {.begin = begins_[index],
            .state = states_[index],
            .reason = reasons_[index],
            .label = labels_[index],
            .number = numbers_[index]};
}

SpanIndex Lane::find_before(Axis axis, double place) const {
    const std::size_t behind =
        begins_.find_first([&](const Position& begin) { return static_cast<double>(on_axis(axis, begin)) >= place; });
    return behind == 0 ? 0 : behind - 1;
}

SpanIndex Lane::find(const Position& position) const {
    const std::size_t behind = begins_.find_first([&](const Position& begin) { return begin > position; });
    return behind == 0 ? 0 : behind - 1;
}

void Lane::add_to(Fill& fill, Axis axis, SpanIndex index) const {
    const auto state = static_cast<std::size_t>(states_[index]);
    fill.length[state] += begin_on(axis, index + 1) - begin_on(axis, index);
    fill.present |= state_bit(states_[index]);
}

Fill Lane::fill(Axis axis, SpanIndex first, SpanIndex last) const {
    Fill fill;
    SpanIndex i = first;
    for (; i < last && i % kBlock != 0; ++i) add_to(fill, axis, i);
    const std::size_t from = i / kBlock;
    const std::size_t to = last / kBlock;
    if (to > from) {
        const Sums& a = sums_[from];
        const Sums& b = sums_[to];
        for (std::size_t state = 0; state < kLaneStateCount; ++state) {
            fill.length[state] += axis == Axis::Time ? b.time[state] - a.time[state] : b.steps[state] - a.steps[state];
            if (b.count[state] != a.count[state]) fill.present |= u32{1} << state;
        }
        i = to * kBlock;
    }
    for (; i < last; ++i) add_to(fill, axis, i);
    return fill;
}

}  // namespace asyncarium::recording
