// Prints the order of task steps of programs as a recording knows it, a line a switch: `1500000000 Task-1 resumed`. The same lines
// come from CPython under a tracing loop (cpython.py). Reads a program's path from each line of its input and answers with
// a line that holds the number of lines, then these, so that one process serves many programs.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/engine/recording/programs.h"

using namespace asyncarium;
using namespace asyncarium::recording;

namespace {

std::string_view word_of(EventKind kind) {
    switch (kind) {
        case EventKind::TaskResumed:
            return "resumed";
        case EventKind::TaskSuspended:
            return "suspended";
        case EventKind::TaskDone:
        case EventKind::TaskFailed:
        case EventKind::TaskCancelled:
            return "ended";
        default:
            return {};
    }
}

std::vector<std::string> steps_of(const EventLog& log) {
    std::vector<std::string> names;  // by TaskId, as of the event that is looked at
    std::vector<std::string> steps;
    for (EventLog::Reader row(log, 0); row.next();) {
        const Event& event = row.event();
        if (event.kind == EventKind::TaskCreated) names.push_back(fmt::format("Task-{}", names.size() + 1));
        if (event.kind == EventKind::TaskNamed) names.at(event.task.number) = event.text;
        const std::string_view word = word_of(event.kind);
        if (!word.empty()) {
            steps.push_back(fmt::format("{} {} {}", event.time.nanoseconds, names.at(event.task.number), word));
        }
    }
    return steps;
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

int main() {
    constexpr StepNumber kMostSteps = 10'000'000;
    RecordingOptions options;
    options.world.step_limit = kMostSteps;
    for (std::string path; std::getline(std::cin, path);) {
        std::vector<std::string> steps;
        if (testing::compile(read_file(path)) == nullptr) {
            steps.emplace_back("does not compile");
        } else {
            steps = steps_of(testing::record(read_file(path), options)->log());
        }
        fmt::print("{}\n", steps.size());
        for (const std::string& step : steps) fmt::print("{}\n", step);
        std::fflush(stdout);
    }
    return 0;
}
