// Putting a lesson together from its three texts.
#include "engine/lesson/lesson.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/lesson/lesson_toml.h"
#include "engine/lesson/switches.h"
#include "engine/world/world.h"

namespace asyncarium::lesson {
namespace {

struct Section {
    std::string heading;
    std::string text;
    u32 line = 0;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

/// Cuts lesson.md at its `## ` headings. A `# Title` above the first is allowed and not shown.
std::vector<Section> cut_sections(std::string_view markdown, Faults& faults) {
    std::vector<Section> sections;
    u32 number = 0;
    bool in_code = false;
    bool complained = false;
    for (std::size_t begin = 0; begin < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
        std::string_view line = markdown.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with("```")) in_code = !in_code;
        if (!in_code && line.starts_with("## ")) {
            sections.push_back({.heading = std::string(line.substr(3)), .text = {}, .line = number});
        } else if (!sections.empty()) {
            sections.back().text += std::string(line) + "\n";
        } else if (!is_blank(line) && !line.starts_with("# ") && !complained) {
            faults.push_back({.file = "lesson.md",
                              .line = number,
                              .message = "text above the first '## ' heading belongs to no beat"});
            complained = true;
        }
    }
    return sections;
}

void add_narration(std::string_view markdown, Lesson& lesson, Faults& faults) {
    std::vector<Section> sections = cut_sections(markdown, faults);
    if (sections.size() != lesson.beats.size()) {
        const bool too_many = sections.size() > lesson.beats.size();
        faults.push_back({.file = "lesson.md",
                          .line = too_many ? sections[lesson.beats.size()].line : 0,
                          .message = fmt::format("{} sections, but lesson.toml has {} beats", sections.size(),
                                                 lesson.beats.size())});
        return;
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        lesson.beats[i].heading = std::move(sections[i].heading);
        lesson.beats[i].narration = std::move(sections[i].text);
    }
}

void check_switches(const Lesson& lesson, Faults& faults) {
    const std::vector<SwitchLine> lines = find_switch_lines(lesson.program);
    for (const SwitchLine& line : lines) {
        const bool is_known = std::any_of(lesson.switches.begin(), lesson.switches.end(),
                                          [&](const Switch& candidate) { return candidate.name == line.name; });
        if (is_known) continue;
        faults.push_back({.file = "program.py",
                          .line = line.line,
                          .column = line.column,
                          .message = fmt::format("lesson.toml has no switch '{}'", line.name)});
    }
    for (const Switch& candidate : lesson.switches) {
        const bool is_used = std::any_of(lines.begin(), lines.end(),
                                         [&](const SwitchLine& line) { return line.name == candidate.name; });
        if (is_used || candidate.cpu) continue;
        faults.push_back(
            {.file = "program.py", .message = fmt::format("no line has a comment '# switch {}: …'", candidate.name)});
    }
}

void check_lines(const Lesson& lesson, Faults& faults) {
    const auto count = static_cast<u32>(std::count(lesson.program.begin(), lesson.program.end(), '\n')) +
                       (lesson.program.ends_with('\n') ? 0u : 1u);
    for (const Beat& beat : lesson.beats) {
        if (beat.moment.kind != Moment::Kind::Line || beat.moment.line <= count) continue;
        faults.push_back({.file = "lesson.toml",
                          .line = beat.toml_line,
                          .message = fmt::format("program.py has no line {}", beat.moment.line)});
    }
}

std::string ordinal(u32 nth) {
    static constexpr std::string_view kWords[] = {"", "first", "second", "third"};
    return nth < std::size(kWords) ? std::string(kWords[nth]) : fmt::format("{}th", nth);
}

}  // namespace

std::string to_text(const Moment& moment) {
    switch (moment.kind) {
        case Moment::Kind::Line:
            return fmt::format("the {} time line {} runs", ordinal(moment.nth), moment.line);
        case Moment::Kind::Output:
            return fmt::format("the {} output with '{}'", ordinal(moment.nth), moment.text);
        case Moment::Kind::Event:
            return fmt::format("the {} event '{}'{}{}", ordinal(moment.nth), event_word(moment.event),
                               moment.task.empty() ? "" : " of ", moment.task);
        case Moment::Kind::Time:
            return fmt::format("the moment {:.3f} s", to_seconds(moment.time));
    }
    return {};
}

Positions Lesson::written_positions() const {
    Positions positions;
    for (const Switch& entry : switches) positions.push_back(entry.on);
    return positions;
}

std::string Lesson::program_at(const Positions& positions) const {
    std::vector<std::string> flipped;
    for (std::size_t i = 0; i < switches.size() && i < positions.size(); ++i) {
        if (positions[i] != switches[i].on) flipped.push_back(switches[i].name);
    }
    return flip_switches(program, flipped);
}

Cpu Lesson::cpu_at(const Positions& positions) const {
    Cpu result = cpu;
    for (std::size_t i = 0; i < switches.size() && i < positions.size(); ++i) {
        if (positions[i]) result = switches[i].cpu.value_or(result);
    }
    return result;
}

i64 instruction_cost(Cpu cpu) { return cpu == Cpu::Realistic ? kRealisticInstructionCost : 0; }

LessonResult parse_lesson(const LessonSources& sources) {
    LessonResult result;
    Lesson lesson;
    lesson.program = sources.program;
    read_toml(sources.toml, lesson, result.faults);
    if (!result.faults.empty()) return result;  // the rest would only complain about what follows from them
    add_narration(sources.markdown, lesson, result.faults);
    check_switches(lesson, result.faults);
    check_lines(lesson, result.faults);
    if (result.faults.empty()) result.lesson = std::move(lesson);
    return result;
}

}  // namespace asyncarium::lesson
