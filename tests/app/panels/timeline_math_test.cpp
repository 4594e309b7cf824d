// Zoom, pan and picking on the timeline's axis.
#include "app/panels/timeline_math.h"

#include <doctest/doctest.h>

#include "app/panels/timeline_lane.h"

namespace asyncarium::app {
namespace {

TimelineView seconds(double begin, double end) {
    TimelineView view;
    view.range = {begin, end};
    view.whole = {0, 10};
    return view;
}

double span(const AxisRange& range) { return range.end - range.begin; }

}  // namespace

TEST_CASE("zooming keeps what is under the pointer") {
    for (const double share : {0.0, 0.3, 1.0}) {
        const TimelineView view = seconds(2, 6);
        const AxisRange closer = zoomed(view, share, 0.5);
        CHECK(span(closer) == doctest::Approx(2));
        CHECK(position_at(closer, share) == doctest::Approx(position_at(view.range, share)));
    }
}

TEST_CASE("zooming in ends at a microsecond, or at four steps") {
    AxisRange range{2, 6};
    for (int i = 0; i < 200; ++i) range = zoomed(seconds(range.begin, range.end), 0.5, 0.5);
    CHECK(span(range) == doctest::Approx(1e-6));
    TimelineView steps = seconds(0, 10);
    steps.axis = Axis::Steps;
    CHECK(span(zoomed(steps, 0.5, 1e-9)) == doctest::Approx(4));
}

TEST_CASE("zooming out ends at one and a half times the run") {
    AxisRange range{2, 6};
    for (int i = 0; i < 50; ++i) range = zoomed(seconds(range.begin, range.end), 0.5, 2);
    CHECK(span(range) == doctest::Approx(15));
}

TEST_CASE("panning moves with the pointer and stops where half the window would be empty") {
    const TimelineView view = seconds(2, 6);
    CHECK(panned(view, 0.25).begin == doctest::Approx(1));
    CHECK(panned(view, 0.25).end == doctest::Approx(5));
    CHECK(panned(view, 100).begin == doctest::Approx(-2));
    CHECK(panned(view, -100).begin == doctest::Approx(8));
}

TEST_CASE("a run without length can still be looked at") {
    TimelineView view;
    view.range = {0, 0};
    view.whole = {0, 0};
    CHECK(span(held(view, view.range)) > 0);
    CHECK(span(zoomed(view, 0.5, 0.5)) > 0);
}

TEST_CASE("a cell is found by where it lies, and gaps are nothing") {
    LaneView lane;
    lane.cells = {
        {0.1F, 0.2F, CellState::Running}, {0.2F, 0.5F, CellState::Suspended}, {0.7F, 0.9F, CellState::Frozen}};
    CHECK(find_cell(lane, 0.05F) == nullptr);
    CHECK(find_cell(lane, 0.15F) == &lane.cells[0]);
    CHECK(find_cell(lane, 0.2F) == &lane.cells[1]);
    CHECK(find_cell(lane, 0.6F) == nullptr);
    CHECK(find_cell(lane, 0.89F) == &lane.cells[2]);
    CHECK(find_cell(lane, 0.95F) == nullptr);
}

TEST_CASE("the nearest mark within reach is found") {
    LaneView lane;
    lane.marks = {{0.1F, MarkKind::Print, "a"}, {0.12F, MarkKind::Print, "b"}, {0.9F, MarkKind::Cancel, ""}};
    const Rect place{100, 0, 1000, 20};
    CHECK(find_mark(place, lane, 203, 8) == &lane.marks[0]);
    CHECK(find_mark(place, lane, 218, 8) == &lane.marks[1]);
    CHECK(find_mark(place, lane, 500, 8) == nullptr);
}

TEST_CASE("lanes are as high as there is room for, within bounds") {
    CHECK(measure_lanes(4, 400, 1).pitch == 46);
    CHECK(measure_lanes(10, 300, 1).pitch == 30);
    CHECK(measure_lanes(1000, 300, 1).pitch == 24);
    CHECK(measure_lanes(1000, 300, 2).pitch == 48);
    CHECK(measure_lanes(0, 300, 1).bar <= measure_lanes(0, 300, 1).pitch);
}

}  // namespace asyncarium::app
