// Filling in the lesson panel.
#include "app/model/lesson_view.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/model/markdown.h"
#include "engine/lesson/switches.h"

namespace asyncarium::app {
namespace {

/// The line that shows best what a switch does: one that has code in both positions, else its first.
const lesson::SwitchLine* find_line(const std::vector<lesson::SwitchLine>& lines, const std::string& name) {
    const lesson::SwitchLine* first = nullptr;
    for (const lesson::SwitchLine& line : lines) {
        if (line.name != name) continue;
        if (!line.code.empty() && !line.other.empty()) return &line;
        if (first == nullptr) first = &line;
    }
    return first;
}

SwitchView make_switch(const lesson::Lesson& lesson, std::size_t index, bool on) {
    const lesson::Switch& entry = lesson.switches[index];
    SwitchView view{.label = entry.label, .on = on, .harmful_when_on = entry.harmful};
    const std::vector<lesson::SwitchLine> lines = lesson::find_switch_lines(lesson.program);
    const lesson::SwitchLine* line = find_line(lines, entry.name);
    if (line == nullptr) return view;
    view.detail = fmt::format("line {}: ", line->line);
    view.off_text = entry.on ? line->other : line->code;
    view.on_text = entry.on ? line->code : line->other;
    return view;
}

}  // namespace

LessonView make_lesson_view(const lesson::Lesson& lesson, u32 beat, const lesson::Positions& positions) {
    LessonView view{.is_lesson = true, .title = lesson.title, .beat_count = static_cast<u32>(lesson.beats.size())};
    view.beat = std::min(beat, view.beat_count - 1);
    const lesson::Beat& current = lesson.beats[view.beat];
    view.narration = parse_markdown("## " + current.heading + "\n\n" + current.narration);
    for (std::size_t i = 0; i < lesson.switches.size(); ++i)
        view.switches.push_back(make_switch(lesson, i, positions[i]));
    return view;
}

}  // namespace asyncarium::app
