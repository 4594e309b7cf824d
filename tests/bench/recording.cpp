// What recording costs: steps recorded a second, seeking in a run of ten million lines, copies of a world a second.
#include "engine/recording/recording.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "engine/lesson/lesson.h"
#include "engine/lesson/run_program.h"

namespace asyncarium {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Three lines a turn: ten million lines and 40,000 switches of tasks.
constexpr std::string_view kLongProgram = R"(import asyncio

async def count(turns):
    total = 0
    for turn in range(turns):
        total += turn % 7
        if turn % 83 == 0:
            await asyncio.sleep(0.001)
    return total

async def main():
    print(await asyncio.gather(count(1_666_666), count(1_666_666)))

asyncio.run(main())
)";

std::string read_file(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

void record_whole(recording::Recording& recording) {
    while (recording.advance(200'000)) {
    }
}

void measure_long_run() {
    const ProgramPtr program = lesson::compile(std::string(kLongProgram), "long.py").program;
    const auto start = Clock::now();
    recording::Recording recording(program, {});
    record_whole(recording);
    const double spent = milliseconds_since(start);
    const StepNumber steps = recording.head_position().step;
    fmt::print("{:.1f} M lines recorded in {:.0f} ms: {:.1f} M lines a second, {} events\n",
               static_cast<double>(steps) / 1e6, spent, static_cast<double>(steps) / 1e3 / spent,
               recording.log().size());
    fmt::print("  {} checkpoints in {:.1f} MiB, log and lanes {:.1f} MiB\n", recording.checkpoints().count(),
               static_cast<double>(recording.checkpoints().bytes()) / (1 << 20),
               static_cast<double>(recording.bytes() - recording.checkpoints().bytes()) / (1 << 20));

    // A cursor of its own for each seek: nothing is near, and each restores a checkpoint and runs on from there.
    std::mt19937_64 random(1);
    std::vector<double> seeks;
    for (int i = 0; i < 300; ++i) {
        const recording::Position position = recording.stops().before_next_line(random() % steps);
        recording::Cursor cursor;
        const auto begin = Clock::now();
        recording.at(position, cursor);
        seeks.push_back(milliseconds_since(begin));
    }
    std::ranges::sort(seeks);
    fmt::print("  300 seeks to anywhere: median {:.1f} ms, 99 of 100 under {:.1f} ms, longest {:.1f} ms\n", seeks[150],
               seeks[296], seeks.back());
}

void measure_copies() {
    const lesson::LessonResult read = lesson::parse_lesson({.program = read_file("lessons/04-blocking/program.py"),
                                                            .toml = read_file("lessons/04-blocking/lesson.toml"),
                                                            .markdown = read_file("lessons/04-blocking/lesson.md")});
    const ProgramPtr program = lesson::compile(read.lesson->program, "program.py").program;
    recording::Recording recording(program, {});
    record_whole(recording);
    const World& middle = recording.at({recording.head_position().step / 2, VirtualTime{}});

    constexpr int kCopies = 20'000;
    const auto copying = Clock::now();
    World copy = middle;
    for (int i = 0; i < kCopies; ++i) copy = middle;
    const double copied = milliseconds_since(copying);
    fmt::print("world of lesson 4: {:.0f} KiB, {:.0f} copies a second\n",
               static_cast<double>(middle.bytes().size()) / 1024, kCopies * 1e3 / copied);
}

}  // namespace
}  // namespace asyncarium

int main() {
    asyncarium::measure_long_run();
    asyncarium::measure_copies();
}
