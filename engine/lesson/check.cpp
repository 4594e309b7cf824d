// Running a lesson in every position of its switches that it is about.
#include "engine/lesson/check.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "engine/lesson/moments.h"
#include "engine/lesson/run_program.h"

namespace asyncarium::lesson {
namespace {

/// A lesson's run is short; an endless one is looked at as far as this.
constexpr u64 kMostInstructions = 50'000'000;

/// The positions to run, and the beats that each is for.
std::map<Positions, std::vector<const Beat*>> plan(const Lesson& lesson) {
    std::map<Positions, std::vector<const Beat*>> runs;
    const Positions written = lesson.written_positions();
    runs[written];
    for (std::size_t i = 0; i < written.size(); ++i) {
        Positions flipped = written;
        flipped[i] = !flipped[i];
        runs[flipped];
    }
    for (const Beat& beat : lesson.beats) runs[beat.positions].push_back(&beat);
    return runs;
}

std::string describe(const Lesson& lesson, const Positions& positions) {
    std::string text;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (positions[i] == lesson.switches[i].on) continue;
        text += fmt::format("{}{} {}", text.empty() ? " (with " : ", ", lesson.switches[i].name,
                            positions[i] ? "on" : "off");
    }
    return text.empty() ? text : text + ")";
}

void check_run(const Lesson& lesson, const Positions& positions, const std::vector<const Beat*>& beats,
               Faults& faults) {
    const std::string network = to_module_text(lesson.network);
    const CompileResult compiled = compile(lesson.program_at(positions), "program.py", {.network = network});
    if (compiled.program == nullptr) {
        const Diagnostic& error = compiled.diagnostics.front();
        faults.push_back({.file = "program.py",
                          .line = error.span.line,
                          .column = error.span.column + 1,
                          .message = fmt::format("{}: {}{}", error.kind, error.message, describe(lesson, positions))});
        return;
    }
    recording::RecordingOptions options;
    options.world.instruction_cost = instruction_cost(lesson.cpu_at(positions));
    recording::Recording run(compiled.program, options);
    run.advance(kMostInstructions);
    recording::StepLines lines(run);
    for (const Beat* beat : beats) {
        if (find_moment(beat->moment, run, lines).position) continue;
        faults.push_back({.file = "lesson.toml",
                          .line = beat->toml_line,
                          .message = fmt::format("the beat '{}' is never reached: {}{}", beat->heading,
                                                 to_text(beat->moment), describe(lesson, positions))});
    }
}

}  // namespace

CheckReport check_lesson(const LessonSources& sources) {
    CheckReport report;
    LessonResult parsed = parse_lesson(sources);
    report.faults = std::move(parsed.faults);
    if (!parsed.lesson) return report;
    report.beats = static_cast<u32>(parsed.lesson->beats.size());
    for (const auto& [positions, beats] : plan(*parsed.lesson)) {
        check_run(*parsed.lesson, positions, beats, report.faults);
        ++report.programs;
    }
    const auto order = [](const Fault& a, const Fault& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    };
    std::stable_sort(report.faults.begin(), report.faults.end(), order);
    return report;
}

}  // namespace asyncarium::lesson
