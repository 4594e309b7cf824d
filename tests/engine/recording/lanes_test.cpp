// What events make of the lanes, and what the reducer makes of a lane.
#include <doctest/doctest.h>

#include <random>

#include "engine/recording/freeze.h"
#include "engine/recording/lane_cells.h"
#include "engine/recording/task_names.h"
#include "tests/engine/recording/event_builder.h"

using namespace asyncarium;
using namespace asyncarium::recording;
using namespace asyncarium::recording::testing;

namespace {

std::string text_of(const Lane& lane) {
    std::string text;
    for (SpanIndex i = 0; i < lane.size(); ++i) {
        const Span span = lane.at(i);
        text += std::string(text.empty() ? "" : ", ") + std::to_string(span.begin.step) + "@" +
                std::to_string(span.begin.time.nanoseconds / 1'000'000) + " " +
                std::string(lane_state_word(span.state));
    }
    return text;
}

constexpr double kSecond = 1e9;

}  // namespace

TEST_CASE("a task that sleeps past its deadline while the loop is blocked is overdue from the deadline on") {
    const Script run = frozen_run();
    CHECK(text_of(run.lanes.task({1}).lane) ==
          "0@0 , 7@0 running, 10@0 suspended, 12@500 overdue, 13@2000 running, 16@2000 suspended");
}

TEST_CASE("a task that blocks its thread is blocked meanwhile") {
    const Script run = frozen_run();
    CHECK(text_of(run.lanes.task({2}).lane) ==
          "0@0 , 7@0 ready, 10@0 running, 12@0 blocked, 12@2000 running, 13@2000 finished");
    const Lane& lane = run.lanes.task({2}).lane;
    CHECK(run.log.strings().text(lane.at(3).label) == "time.sleep(2)");
    CHECK(lane.at(3).number == 10);
}

TEST_CASE("the loop is frozen from the beginning of the handle that holds its thread") {
    const Script run = frozen_run();
    CHECK(text_of(run.lanes.main().lane) ==
          "0@0 running, 5@0 running, 7@0 running, 10@0 frozen, 13@2000 running, 16@2000 idle, 16@2500 running");
}

TEST_CASE("a task that gives the others a turn is ready again at once") {
    Script run;
    run.create(0, "increment");
    run.resume(0);
    run.lines(2);
    run.suspend(0, WaitReason::Yield);
    run.lines(3);
    CHECK(run.lanes.task({0}).lane.back().state == LaneState::Ready);
}

TEST_CASE("a freeze names culprit, line, call and who is late by how much") {
    const Script run = frozen_run();
    const auto freeze = find_freeze(run.lanes, run.stops, {12, at_ms(1250)});
    REQUIRE(freeze.has_value());
    CHECK(freeze->culprit == TaskId{2});
    CHECK(freeze->line == 10);
    CHECK(run.log.strings().text(freeze->call) == "time.sleep(2)");
    CHECK(freeze->length == at_ms(1250));
    REQUIRE(freeze->late.size() == 1);
    CHECK(freeze->late[0].task == TaskId{1});
    CHECK(freeze->late[0].by == at_ms(750));
    CHECK(freeze->late[0].is_overdue);
}

TEST_CASE("a tenth of a second is not yet a freeze") {
    const Script run = frozen_run();
    CHECK_FALSE(find_freeze(run.lanes, run.stops, {12, at_ms(100)}).has_value());
    CHECK(find_freeze(run.lanes, run.stops, {12, at_ms(101)}).has_value());
    CHECK_FALSE(find_freeze(run.lanes, run.stops, {16, at_ms(2250)}).has_value());
}

TEST_CASE("badges are initials, and numbers where several tasks share a coroutine") {
    Script run;
    for (const char* name : {"main", "heartbeat", "hello", "increment", "increment"}) {
        run.create(static_cast<u32>(run.lanes.task_count()), name);
    }
    const std::vector<TaskName> names = task_names(run.lanes, run.log.strings());
    REQUIRE(names.size() == 5);
    CHECK(names[0].letters == "M");
    CHECK(names[1].letters == "H");
    CHECK(names[2].letters == "HE");
    CHECK(names[3].letters == "T1");
    CHECK(names[4].letters == "T2");
    CHECK(names[4].full == "increment T2");
    CHECK(names[1].full == "heartbeat");
}

TEST_CASE("long spans become cells with exact edges, moments become cells one column wide") {
    const Script run = frozen_run();
    const std::vector<Cell> cells =
        lane_cells(run.lanes.task({1}).lane, Axis::Time, {0, 2.5 * kSecond}, 100, {16, at_ms(2500)});
    CHECK(to_text(cells) ==
          "[0,25000000) running { running}\n"
          "[25000000,500000000) suspended {suspended}\n"
          "[500000000,2000000000) overdue {overdue}\n"
          "[2000000000,2025000000) running {running}\n"
          "[2025000000,2500000000) suspended {suspended}\n");
}

TEST_CASE("on the axis of steps each state takes the lines that ran meanwhile") {
    const Script run = frozen_run();
    const std::vector<Cell> cells = lane_cells(run.lanes.task({1}).lane, Axis::Steps, {5, 16}, 110, {16, at_ms(2500)});
    CHECK(to_text(cells) ==
          "[5,7)  {}\n"
          "[7,10) running {running}\n"
          "[10,12) suspended {suspended}\n"
          "[12,13) overdue {overdue}\n"
          "[13,16) running {running}\n");
}

TEST_CASE("cells cover the range, do not overlap, are at most one a column, and lose no state") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        Lane lane;
        Position at;
        const int spans = 1 + static_cast<int>(random() % 400);
        for (int i = 0; i < spans; ++i) {
            if (random() % 3 != 0) at.step += random() % 4;
            if (random() % 3 == 0) at.time.nanoseconds += static_cast<i64>(random() % 5000);
            lane.push({.begin = at, .state = static_cast<LaneState>(1 + random() % 8)});
        }
        at.step += random() % 10;
        at.time.nanoseconds += static_cast<i64>(random() % 5000);
        for (const Axis axis : {Axis::Time, Axis::Steps}) {
            const double length = static_cast<double>(on_axis(axis, at)) + 1;
            const double begin = static_cast<double>(random() % 100) / 100 * length;
            const AxisRange range{begin, begin + length * static_cast<double>(1 + random() % 100) / 100};
            const u32 columns = 1 + static_cast<u32>(random() % 300);
            const std::vector<Cell> cells = lane_cells(lane, axis, range, columns, at);
            REQUIRE_FALSE(cells.empty());
            CHECK(cells.size() <= columns + 2);
            double edge = range.begin;
            u32 seen = 0;
            for (const Cell& cell : cells) {
                CHECK(cell.begin == edge);
                CHECK(cell.end > cell.begin);
                edge = cell.end;
                seen |= cell.present;
            }
            CHECK(edge == doctest::Approx(range.end));
            u32 expected = 0;
            for (SpanIndex i = 0; i < lane.size(); ++i) {
                const auto from = static_cast<double>(lane.begin_on(axis, i));
                const auto to =
                    static_cast<double>(i + 1 < lane.size() ? lane.begin_on(axis, i + 1) : on_axis(axis, at));
                const bool is_inside = from < range.end && (to > range.begin || (from == to && from >= range.begin));
                if (is_inside) expected |= state_bit(lane.state(i));
            }
            INFO(to_text(cells), " from ", range.begin, " to ", range.end, " head ", on_axis(axis, at), " columns ",
                 columns);
            CHECK((seen | state_bit(LaneState::Empty)) == (expected | state_bit(LaneState::Empty)));
        }
    }
}

TEST_CASE("a rare state among a million spans is not lost") {
    Lane lane;
    for (i64 i = 0; i < 1'000'000; ++i) {
        const bool is_rare = i == 777'777;
        const LaneState usual = i % 2 == 0 ? LaneState::Running : LaneState::Suspended;
        lane.push({.begin = {static_cast<StepNumber>(i), {i}}, .state = is_rare ? LaneState::Frozen : usual});
    }
    const std::vector<Cell> cells = lane_cells(lane, Axis::Time, {0, 1e6}, 300, {1'000'000, {1'000'000}});
    int with_frozen = 0;
    for (const Cell& cell : cells) with_frozen += (cell.present & state_bit(LaneState::Frozen)) != 0 ? 1 : 0;
    CHECK(with_frozen == 1);
    CHECK(cells.size() <= 302);
}
