// Checks what must hold of the recording of any program: reads a program's path from each line of its input and answers with a line
// that holds the number of faults, then these. test_properties.py feeds it with random programs; what single tests
// check on chosen programs (tests/engine/recording) is checked here on hundreds.
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/recording/lane_cells.h"
#include "engine/vm/vm.h"
#include "tests/engine/recording/programs.h"

using namespace asyncarium;
using namespace asyncarium::recording;
using namespace asyncarium::recording::testing;

namespace {

using Faults = std::vector<std::string>;

void check_order(const EventLog& log, Faults& faults) {
    Event before;
    for (EventLog::Reader row(log, 0); row.next(); before = row.event()) {
        const Event& here = row.event();
        if (here.step < before.step || here.time < before.time)
            faults.push_back(fmt::format("event {} goes back", row.index()));
    }
}

void check_repeatable(const ProgramPtr& program, const Recording& recording, Faults& faults) {
    constexpr u64 kSlice = 997;
    Recording sliced(program, {});
    while (sliced.advance(kSlice)) {
    }
    if (to_text(sliced.log()) != to_text(recording.log())) faults.emplace_back("a second run has another log");
    if (!same_bytes(sliced.head(), recording.head())) faults.emplace_back("a second run ends in another world");
}

void check_seeking(const ProgramPtr& program, Recording& recording, std::mt19937& random, Faults& faults) {
    constexpr int kPlaces = 5;
    for (int i = 0; i < kPlaces; ++i) {
        const StepNumber step = random() % (recording.head_position().step + 1);
        const Position position = recording.stops().before_next_line(step);
        if (!same_bytes(recording.at(position), run_straight(program, position))) {
            faults.push_back("seeking differs from running to " + to_text(position));
        }
    }
}

void check_copies(const ProgramPtr& program, const Recording& recording, std::mt19937& random, Faults& faults) {
    World world = make_world(program);
    run(world, {.step = random() % (recording.head_position().step + 1)});
    World copy = world;
    run(copy);
    run(world);
    if (!same_bytes(world, copy)) faults.emplace_back("a copy went another way than its original");
}

void check_cells(const Lane& lane, Axis axis, const Position& head, Faults& faults) {
    constexpr u32 kColumns = 97;
    const AxisRange range{0, std::max(1.0, static_cast<double>(on_axis(axis, head)))};
    const std::vector<recording::Cell> cells = lane_cells(lane, axis, range, kColumns, head);
    bool is_whole = !cells.empty() && cells.size() <= kColumns + 2 && cells.front().begin <= range.begin &&
                    cells.back().end >= range.end;
    for (std::size_t i = 1; i < cells.size(); ++i) is_whole = is_whole && cells[i].begin == cells[i - 1].end;
    if (!is_whole) faults.push_back("cells do not cover the range: " + to_text(cells));
}

void check_lanes(const Recording& recording, Faults& faults) {
    for (const Axis axis : {Axis::Time, Axis::Steps}) {
        check_cells(recording.lanes().main().lane, axis, recording.head_position(), faults);
        for (const TaskId task : recording.lanes().shown_tasks()) {
            check_cells(recording.lanes().task(task).lane, axis, recording.head_position(), faults);
        }
    }
}

Faults find_faults(const std::string& path, std::mt19937& random) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const ProgramPtr program = compile(text);
    if (program == nullptr) return {"does not compile"};
    RecordingOptions options;
    options.checkpoints = {.least_spacing = 2'000, .instructions_per_byte = 0};
    Recording recording(program, options);
    while (recording.advance(100'000)) {
    }
    Faults faults;
    check_order(recording.log(), faults);
    check_repeatable(program, recording, faults);
    check_seeking(program, recording, random, faults);
    check_copies(program, recording, random, faults);
    check_lanes(recording, faults);
    return faults;
}

}  // namespace

int main() {
    std::mt19937 random(5);
    for (std::string path; std::getline(std::cin, path);) {
        const Faults faults = find_faults(path, random);
        fmt::print("{}\n", faults.size());
        for (const std::string& fault : faults) fmt::print("{}\n", fault);
        std::fflush(stdout);
    }
    return 0;
}
