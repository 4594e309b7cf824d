// The play clock, and the range of the timeline that follows it.
#include <doctest/doctest.h>

#include "app/model/player.h"
#include "app/model/timeline_window.h"

using namespace asyncarium;
using namespace asyncarium::app;
using recording::Position;
using recording::Stops;

namespace {

constexpr VirtualTime at_ms(i64 milliseconds) { return {milliseconds * 1'000'000}; }

/// Ten lines at 0 s, then an idle second behind line 4.
struct Fixture {
    Stops stops;
    Position head{10, at_ms(1000)};
    Player player;
    Position position;

    Fixture() { stops.add({.kind = EventKind::ClockAdvanced, .step = 4, .time = {}, .when = at_ms(1000)}); }

    Player::Ended advance(double seconds, double speed = 1, recording::StepSize size = recording::StepSize::Line,
                          std::optional<Position> breakpoint = std::nullopt) {
        const Player::Move move =
            player.advance(stops, size, position, head, seconds, speed, [&](const Position& from, const Position& to) {
                const bool is_hit = breakpoint && *breakpoint > from && *breakpoint <= to;
                return is_hit ? breakpoint : std::nullopt;
            });
        position = move.position;
        return move.ended;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "each line is dwelt on for about a third of a second") {
    advance(0.34);
    CHECK(position == Position{0, {}});
    advance(0.02);
    CHECK(position == Position{1, {}});
    advance(0.7);
    CHECK(position == Position{3, {}});
}

TEST_CASE_FIXTURE(Fixture, "a virtual second of waiting takes a second") {
    position = {4, {}};
    advance(0.25);
    CHECK(position == Position{4, at_ms(250)});
    advance(0.5);
    CHECK(position == Position{4, at_ms(750)});
    advance(0.25);
    CHECK(position == Position{4, at_ms(1000)});
    advance(0.36);
    CHECK(position == Position{5, at_ms(1000)});
}

TEST_CASE_FIXTURE(Fixture, "speed scales both") {
    advance(0.018, 20);
    CHECK(position == Position{1, {}});
    position = {4, {}};
    player.reset();
    advance(0.1, 5);
    CHECK(position == Position{4, at_ms(500)});
}

TEST_CASE_FIXTURE(Fixture, "larger steps do not leap over a wait") {
    advance(0.36, 1, recording::StepSize::LoopTurn);
    CHECK(position.step == 4);
    CHECK(position.time < at_ms(100));
}

TEST_CASE_FIXTURE(Fixture, "playing ends at the end of what is recorded") {
    position = {9, at_ms(1000)};
    CHECK(advance(10) == Player::Ended::Head);
    CHECK(position == head);
    CHECK(advance(1) == Player::Ended::Head);
}

TEST_CASE_FIXTURE(Fixture, "a breakpoint stops playing where it stands, and playing goes on from there") {
    CHECK(advance(5, 1, recording::StepSize::LoopTurn, Position{2, {}}) == Player::Ended::Breakpoint);
    CHECK(position == Position{2, {}});
    CHECK(advance(0.4, 1, recording::StepSize::LoopTurn, Position{2, {}}) == Player::Ended::No);
    CHECK(position.step == 4);
}

TEST_CASE("by time the whole run is shown, as it grows") {
    TimelineWindow window;
    window.open();
    window.update({}, {10, at_ms(1000)});
    CHECK(window.range().begin == 0);
    CHECK(window.range().end == doctest::Approx(1.03));
    window.update({}, {20, at_ms(3000)});
    CHECK(window.range().end == doctest::Approx(3.09));
}

TEST_CASE("by steps a long run opens with as many as can be read, and follows the playhead") {
    TimelineWindow window;
    window.set_axis(Axis::Steps);
    window.update({}, {400, {}});
    CHECK(window.range().begin == 0);
    CHECK(window.range().end == 28);
    window.update({60, {}}, {400, {}});
    CHECK(window.range().begin < 60);
    CHECK(window.range().end > 61);
    CHECK(window.range().end - window.range().begin == doctest::Approx(28));
}

TEST_CASE("a range the user chose stays, until the playhead leaves it or it is fitted again") {
    TimelineWindow window;
    const Position head{100, at_ms(10'000)};
    window.update({}, head);
    window.show({2, 4}, head);
    window.update({30, at_ms(3000)}, head);
    CHECK(window.range().begin == 2);
    CHECK(window.range().end == 4);
    window.update({30, at_ms(8000)}, head);
    CHECK(window.range().begin < 8);
    CHECK(window.range().end > 8);
    CHECK(window.range().end - window.range().begin == doctest::Approx(2));
    window.fit();
    window.update({30, at_ms(8000)}, head);
    CHECK(window.range().begin == 0);
}

TEST_CASE("zooming has bounds in both directions") {
    TimelineWindow window;
    const Position head{100, at_ms(10'000)};
    window.update({}, head);
    window.show({5, 5 + 1e-12}, head);
    CHECK(window.range().end - window.range().begin >= 0.9e-6);
    window.show({-1e9, 1e9}, head);
    CHECK(window.range().end - window.range().begin < 30);
    window.show({4, 3}, head);
    CHECK(window.range().end > window.range().begin);
}
