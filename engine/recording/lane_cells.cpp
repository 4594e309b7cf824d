// The reducer. It walks along the axis: a span at least a column wide becomes a cell of its own with exact edges; a run of
// shorter ones, found by binary search and added up by the lane's sums, becomes one cell a column wide or a little more.
#include "engine/recording/lane_cells.h"

#include <algorithm>

#include <fmt/format.h>

namespace asyncarium::recording {
namespace {

class Reducer {
   public:
    Reducer(const Lane& lane, Axis axis, const AxisRange& range, double column, double head)
        : lane_(lane), axis_(axis), range_(range), column_(column), head_(head) {}

    std::vector<Cell> reduce() {
        place_ = range_.begin;
        // Spans of no length right at the edge are seen; one that ends there is not.
        SpanIndex span = lane_.find_before(axis_, place_);
        if (end_of(span) <= place_ && begin_of(span) < place_) ++span;
        while (place_ < range_.end && span < lane_.size() && begin_of(span) < range_.end) {
            span = end_of(span) - place_ >= column_ ? add_long(span) : add_group(span);
        }
        // Behind the head of the run, and behind the lane's last span, there is nothing.
        if (place_ < range_.end) add({.begin = place_, .end = range_.end, .present = state_bit(LaneState::Empty)});
        return std::move(cells_);
    }

   private:
    double begin_of(SpanIndex span) const { return static_cast<double>(lane_.begin_on(axis_, span)); }
    double end_of(SpanIndex span) const {
        return span + 1 < lane_.size() ? begin_of(span + 1) : std::max(head_, begin_of(span));
    }

    void add(const Cell& cell) {
        cells_.push_back(cell);
        place_ = cell.end;
    }

    SpanIndex add_long(SpanIndex span) {
        const LaneState state = lane_.state(span);
        add({.begin = place_,
             .end = std::min(end_of(span), range_.end),
             .state = state,
             .present = state_bit(state),
             .span = span});
        return span + 1;
    }

    /// Gathers the spans from `first` on that begin before a column is full. The last of them usually reaches across the
    /// edge: if most of it lies behind, it only lends the cell its room and gets one of its own.
    SpanIndex add_group(SpanIndex first) {
        const double edge = std::min(place_ + column_, range_.end);
        const SpanIndex last = lane_.find_before(axis_, edge);
        const double rest = end_of(last) - edge;
        const bool takes_last = rest < column_ || edge >= range_.end;
        Fill fill = lane_.fill(axis_, first, last);
        if (takes_last) {
            fill.length[index_of(lane_.state(last))] +=
                static_cast<i64>(std::min(end_of(last), edge + column_) - begin_of(last));
            fill.present |= state_bit(lane_.state(last));
        }
        const double hidden = std::min(place_, end_of(first)) - begin_of(first);
        fill.length[index_of(lane_.state(first))] -= static_cast<i64>(std::max(0.0, hidden));
        const LaneState state = dominant(fill);
        add({.begin = place_,
             .end = std::min(takes_last ? std::max(edge, edge + rest) : edge, range_.end),
             .state = state,
             .present = fill.present,
             .span = first_with(state, first, last)});
        return takes_last ? last + 1 : last;
    }

    static constexpr std::size_t index_of(LaneState state) { return static_cast<std::size_t>(state); }

    /// What fills most; of states that fill nothing at all, the one a viewer must not miss.
    static LaneState dominant(const Fill& fill) {
        std::size_t best = 0;
        for (std::size_t state = 1; state < kLaneStateCount; ++state) {
            if (fill.length[state] > fill.length[best]) best = state;
        }
        if (fill.length[best] > 0) return static_cast<LaneState>(best);
        for (const LaneState state : {LaneState::Frozen, LaneState::Blocked, LaneState::Overdue, LaneState::Running,
                                      LaneState::Ready, LaneState::Suspended, LaneState::Idle, LaneState::Finished}) {
            if ((fill.present & state_bit(state)) != 0) return state;
        }
        return LaneState::Empty;
    }

    SpanIndex first_with(LaneState state, SpanIndex first, SpanIndex last) const {
        constexpr SpanIndex kSearched = 64;
        for (SpanIndex span = first; span <= last && span < first + kSearched; ++span) {
            if (lane_.state(span) == state) return span;
        }
        return first;
    }

    const Lane& lane_;
    Axis axis_;
    AxisRange range_;
    double column_;
    double head_;
    double place_ = 0;
    std::vector<Cell> cells_;
};

}  // namespace

std::vector<Cell> lane_cells(const Lane& lane, Axis axis, const AxisRange& range, u32 columns, const Position& head) {
    if (columns == 0 || !(range.end > range.begin)) return {};
    const double column = (range.end - range.begin) / columns;
    return Reducer(lane, axis, range, column, static_cast<double>(on_axis(axis, head))).reduce();
}

std::string to_text(const std::vector<Cell>& cells) {
    std::string text;
    for (const Cell& cell : cells) {
        text += fmt::format("[{},{}) {} {{", cell.begin, cell.end, lane_state_word(cell.state));
        const char* separator = "";
        for (std::size_t state = 0; state < kLaneStateCount; ++state) {
            if ((cell.present & (u32{1} << state)) == 0) continue;
            text += separator;
            text += lane_state_word(static_cast<LaneState>(state));
            separator = " ";
        }
        text += "}\n";
    }
    return text;
}

}  // namespace asyncarium::recording
