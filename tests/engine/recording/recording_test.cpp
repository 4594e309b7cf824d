// Properties of whole recordings on many programs: determinism, and that every way to a position leads to the same bytes.
#include <doctest/doctest.h>

#include <random>

#include "engine/recording/step_lines.h"
#include "engine/recording/world_reader.h"
#include "engine/vm/vm.h"
#include "tests/engine/recording/programs.h"

using namespace asyncarium;
using namespace asyncarium::recording;
using namespace asyncarium::recording::testing;

namespace {

/// Stops of all sizes, and places in the middle of waits.
std::vector<Position> some_positions(const Recording& recording, std::mt19937& random) {
    std::vector<Position> positions{{}, recording.head_position()};
    for (int i = 0; i < 12; ++i) {
        positions.push_back(recording.stops().before_next_line(random() % (recording.head_position().step + 1)));
    }
    for (std::size_t i = 0; i < recording.stops().gap_count() && i < 8; ++i) {
        const Gap& gap = recording.stops().gap(i);
        positions.push_back({gap.begin.step, {(gap.begin.time.nanoseconds + gap.end.nanoseconds) / 2}});
    }
    return positions;
}

}  // namespace

TEST_CASE("the same program gives the same log, byte for byte, in slices of any size") {
    for (const std::string& text : programs()) {
        const auto whole = record(text);
        REQUIRE(whole->state() == RecordingState::Ended);
        Recording sliced(compile(text), {});
        while (sliced.advance(97)) {
        }
        CHECK(to_text(whole->log()) == to_text(sliced.log()));
        CHECK(same_bytes(whole->head(), sliced.head()));
    }
}

TEST_CASE("the programs of the conformance suite give the same log in slices, and can be sought to any place") {
    constexpr std::size_t kEach = 4;  // of the hundreds of programs, so that a test run stays short
    std::mt19937 random(11);
    std::size_t number = 0;
    std::size_t checked = 0;
    for (const std::string& text : conformance_programs()) {
        if (number++ % kEach != 0) continue;
        const ProgramPtr program = compile(text);
        if (program == nullptr) continue;
        RecordingOptions options;
        options.checkpoints = {.least_spacing = 2'000, .instructions_per_byte = 0};
        Recording recording(program, options);
        Recording sliced(program, {});
        recording.advance(5'000'000);
        if (recording.state() != RecordingState::Ended) continue;
        while (sliced.advance(1'009)) {
        }
        INFO(text);
        CHECK(to_text(recording.log()) == to_text(sliced.log()));
        CHECK(same_bytes(recording.head(), sliced.head()));
        std::vector<Position> positions = some_positions(recording, random);
        positions.resize(std::min<std::size_t>(positions.size(), 6));
        std::shuffle(positions.begin(), positions.end(), random);
        for (const Position& position : positions) {
            INFO("to ", to_text(position));
            CHECK(same_bytes(recording.at(position), run_straight(program, position)));
        }
        ++checked;
    }
    CHECK(checked > number / kEach / 2);
}

TEST_CASE("steps and times of events never go back") {
    for (const std::string& text : programs()) {
        const auto recording = record(text);
        bool in_order = true;
        for (EventIndex i = 1; i < recording->log().size(); ++i) {
            const Event before = recording->log().at(i - 1);
            const Event here = recording->log().at(i);
            in_order = in_order && here.step >= before.step && here.time >= before.time;
        }
        CHECK(in_order);
        CHECK(recording->log().size() > 0);
    }
}

TEST_CASE("seeking with any spacing of checkpoints equals running straight to the position") {
    std::mt19937 random(3);
    for (const std::string& text : programs()) {
        const ProgramPtr program = compile(text);
        for (const u64 spacing : {u64{200}, u64{3'000}, u64{100'000'000}}) {
            RecordingOptions options;
            options.checkpoints = {.least_spacing = spacing, .instructions_per_byte = 0};
            const auto recording = record(text, options);
            std::vector<Position> positions = some_positions(*recording, random);
            std::shuffle(positions.begin(), positions.end(), random);
            for (const Position& position : positions) {
                const World& world = recording->at(position);
                const World straight = run_straight(program, position);
                INFO(text, " to ", to_text(position), " spacing ", spacing);
                CHECK(same_bytes(world, straight));
            }
        }
    }
}

TEST_CASE("a copy and its original go on alike") {
    for (const std::string& text : programs()) {
        World world = make_world(compile(text));
        run(world, {.step = 40});
        World copy = world;
        CHECK(same_bytes(world, copy));
        run(world);
        run(copy);
        CHECK(world.state().ending != Ending::Running);
        CHECK(same_bytes(world, copy));
    }
}

TEST_CASE("a copy goes on without touching its original") {
    World world = make_world(compile(programs()[2]));
    run(world, {.step = 10});
    const World before = world;
    World copy = world;
    run(copy);
    CHECK(same_bytes(world, before));
}

TEST_CASE("the clock before each line is what the log says") {
    for (const std::string& text : programs()) {
        const auto recording = record(text);
        for (StepNumber step = 0; step < recording->head_position().step; step += 7) {
            const Position position = recording->stops().before_next_line(step);
            const World& world = recording->at(position);
            CHECK(world.state().steps == step);
            CHECK(world.state().clock == position.time);
            CHECK(next_line(world) > 0);
        }
    }
}

TEST_CASE("every stop of every size is a position at which the world stands") {
    for (const std::string& text : programs()) {
        const auto recording = record(text);
        for (const StepSize size : {StepSize::Line, StepSize::Switch, StepSize::LoopTurn}) {
            std::vector<Position> forwards{{}};
            while (const auto next = recording->stops().next(size, forwards.back(), recording->head_position())) {
                CHECK(*next > forwards.back());
                forwards.push_back(*next);
            }
            CHECK(forwards.back() == recording->head_position());
            std::vector<Position> backwards{recording->head_position()};
            while (const auto previous = recording->stops().previous(size, backwards.back()))
                backwards.push_back(*previous);
            std::reverse(backwards.begin(), backwards.end());
            CHECK(forwards == backwards);
            if (size == StepSize::Line) CHECK(forwards.size() > recording->head_position().step);
        }
    }
}

TEST_CASE("checkpoints stay within their memory, and seeking still works when they have thinned out") {
    RecordingOptions options;
    options.checkpoints = {.memory_limit = 8u << 20, .least_spacing = 500, .instructions_per_byte = 0};
    const std::string text = "items = []\nfor i in range(20000):\n    items.append([i, str(i)])\nprint(len(items))\n";
    const auto recording = record(text, options);
    CHECK(recording->checkpoints().bytes() <= options.checkpoints.memory_limit);
    CHECK(recording->checkpoints().count() > 2);
    const Position middle = recording->stops().before_next_line(20'000);
    CHECK(same_bytes(recording->at(middle), run_straight(compile(text), middle)));
}

TEST_CASE("a world that grows beyond the memory for checkpoints can still be sought in") {
    RecordingOptions options;
    options.checkpoints = {.memory_limit = 2u << 20, .least_spacing = 2'000, .instructions_per_byte = 0};
    const std::string text = "items = []\nfor i in range(300):\n    items.append(str(i) * 10000)\nprint(len(items))\n";
    const auto recording = record(text, options);
    CHECK(recording->head().bytes().size() > 4u << 20);
    CHECK(recording->checkpoints().bytes() <= options.checkpoints.memory_limit * 3 / 2);
    const Position late = recording->stops().before_next_line(590);
    CHECK(same_bytes(recording->at(late), run_straight(compile(text), late)));
}

TEST_CASE("an endless program is recorded as far as it has got, and its head can be looked at") {
    Recording recording(compile("n = 0\nwhile True:\n    n += 1\n"), {});
    CHECK(recording.advance(50'000));
    const Position head = recording.head_position();
    CHECK(head.step > 1000);
    CHECK(recording.at(head).state().steps == head.step);
    CHECK(recording.advance(50'000));
    CHECK(recording.head_position().step > head.step);
}

TEST_CASE("a recording is full at its limit of events and keeps what it has") {
    RecordingOptions options;
    options.event_limit = 1000;
    const std::string text =
        "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(1)\nasyncio.run(main())\n";
    Recording recording(compile(text), options);
    while (recording.advance(10'000)) {
    }
    CHECK(recording.state() == RecordingState::Full);
    CHECK(recording.log().size() >= 1000);
    CHECK(recording.at(recording.head_position()).state().clock > VirtualTime());
}

TEST_CASE("the line of each step is read by replaying, and arrivals at a line are counted") {
    const auto recording = record("for i in range(3):\n    x = i\nprint(x)\n");
    StepLines lines(*recording);
    std::vector<u32> numbers;
    for (StepNumber step = 0; step < recording->head_position().step; ++step) numbers.push_back(lines.line_after(step));
    CHECK(numbers == std::vector<u32>{1, 2, 1, 2, 1, 2, 1, 3});
    CHECK(lines.find_arrival(2, 2, 1000).position == Position{3, {}});
    CHECK_FALSE(lines.find_arrival(2, 4, 1000).position.has_value());
    CHECK(lines.find_arrival(9, 1, 1000).is_searched_through);
}
