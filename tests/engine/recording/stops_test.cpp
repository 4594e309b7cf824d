// Where stepping stops, forwards and backwards.
#include <doctest/doctest.h>

#include <vector>

#include "tests/engine/recording/event_builder.h"

using namespace asyncarium;
using namespace asyncarium::recording;
using namespace asyncarium::recording::testing;

namespace {

/// The frozen run ends while heartbeat is about to go on at 2.5 s.
const Position kHead{16, at_ms(2500)};

std::vector<Position> all_forwards(const Stops& stops, StepSize size) {
    std::vector<Position> positions{{}};
    while (const auto next = stops.next(size, positions.back(), kHead)) positions.push_back(*next);
    return positions;
}

std::vector<Position> all_backwards(const Stops& stops, StepSize size) {
    std::vector<Position> positions{kHead};
    while (const auto previous = stops.previous(size, positions.back())) positions.push_back(*previous);
    return {positions.rbegin(), positions.rend()};
}

}  // namespace

TEST_CASE("stepping by line stops before each line, and where a wait begins") {
    const Script run = frozen_run();
    const std::vector<Position> stops = all_forwards(run.stops, StepSize::Line);
    std::vector<Position> expected;
    for (StepNumber step = 0; step <= 12; ++step) expected.push_back({step, {}});
    for (StepNumber step = 12; step <= 16; ++step) expected.push_back({step, at_ms(2000)});
    expected.push_back({16, at_ms(2500)});
    CHECK(stops == expected);
}

TEST_CASE("stepping by switch stops where another task runs, where a freeze ends and where the loop goes idle") {
    const Script run = frozen_run();
    const std::vector<Position> stops = all_forwards(run.stops, StepSize::Switch);
    CHECK(stops == std::vector<Position>{{0, {}},
                                         {5, {}},
                                         {7, {}},
                                         {10, {}},
                                         {12, at_ms(2000)},
                                         {13, at_ms(2000)},
                                         {16, at_ms(2000)},
                                         {16, at_ms(2500)}});
}

TEST_CASE("stepping by loop turn stops at each iteration") {
    const Script run = frozen_run();
    CHECK(all_forwards(run.stops, StepSize::LoopTurn) ==
          std::vector<Position>{{0, {}}, {5, {}}, {7, {}}, {13, at_ms(2000)}, {16, at_ms(2500)}});
}

TEST_CASE("stepping back visits the same stops") {
    const Script run = frozen_run();
    for (const StepSize size : {StepSize::Line, StepSize::Switch, StepSize::LoopTurn}) {
        CHECK(all_backwards(run.stops, size) == all_forwards(run.stops, size));
    }
}

TEST_CASE("from the middle of a wait a step goes to its end or back to its beginning") {
    const Script run = frozen_run();
    const Position middle{12, at_ms(1250)};
    CHECK(run.stops.next(StepSize::Line, middle, kHead) == Position{12, at_ms(2000)});
    CHECK(run.stops.previous(StepSize::Line, middle) == Position{12, {}});
}

TEST_CASE("a gap is found from within, not from its end") {
    const Script run = frozen_run();
    CHECK(run.stops.find_gap({12, {}}).has_value());
    CHECK(run.stops.find_gap({12, at_ms(1999)})->is_blocked);
    CHECK_FALSE(run.stops.find_gap({12, at_ms(2000)}).has_value());
    CHECK_FALSE(run.stops.find_gap({11, {}}).has_value());
    CHECK_FALSE(run.stops.find_gap({16, at_ms(2000)})->is_blocked);
}

TEST_CASE("a moment inside a wait is one position") {
    const Script run = frozen_run();
    CHECK(run.stops.at_time(at_ms(1250), 0, kHead) == Position{12, at_ms(1250)});
    CHECK(run.stops.at_time(at_ms(2250), 3, kHead) == Position{16, at_ms(2250)});
}

TEST_CASE("of the steps of one moment the one nearest to the hint is taken") {
    const Script run = frozen_run();
    CHECK(run.stops.at_time({}, 0, kHead) == Position{0, {}});
    CHECK(run.stops.at_time({}, 8, kHead) == Position{8, {}});
    CHECK(run.stops.at_time({}, 99, kHead) == Position{12, {}});
    CHECK(run.stops.at_time(at_ms(2000), 0, kHead) == Position{12, at_ms(2000)});
    CHECK(run.stops.at_time(at_ms(2000), 14, kHead) == Position{14, at_ms(2000)});
    CHECK(run.stops.at_time(at_ms(2000), 99, kHead) == Position{16, at_ms(2000)});
}

TEST_CASE("a moment beyond the end of the run is its end") {
    const Script run = frozen_run();
    CHECK(run.stops.at_time(at_ms(9000), 99, kHead) == kHead);
    CHECK(run.stops.at_time(at_ms(9000), 0, kHead) == kHead);
}

TEST_CASE("a run that takes no time is all at one moment") {
    Script run;
    run.lines(20);
    const Position head{20, {}};
    CHECK(run.stops.at_time({}, 7, head) == Position{7, {}});
    CHECK(run.stops.at_time(at_ms(1), 99, head) == head);
}
