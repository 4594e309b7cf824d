// The view as JSON: what a test asserts, not everything there is.
#include "app/shell/state_file.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/panels/looks.h"

namespace asyncarium::app {
namespace {

using nlohmann::json;

json cards_json(const std::vector<TaskCard>& cards) {
    json list = json::array();
    for (const TaskCard& card : cards) {
        list.push_back({{"letters", card.badge.letters}, {"name", card.badge.name}, {"state", word_of(card.state)}});
    }
    return list;
}

json header_json(const HeaderView& header) {
    constexpr std::array kSizes{"line", "switch", "loop_turn"};
    return {{"time", to_seconds(header.time)},
            {"step", header.step},
            {"lesson", header.lesson},
            {"title", header.title},
            {"playing", header.playing},
            {"recording", header.recording},
            {"at_start", header.at_start},
            {"at_end", header.at_end},
            {"step_size", kSizes[static_cast<std::size_t>(header.step_size)]},
            {"speed", header.speed},
            {"state", word_of(header.state)},
            {"state_text", header.state_text}};
}

json code_json(const CodeView& code) {
    json current = nullptr;
    json breakpoints = json::array();
    json parked = json::object();
    for (std::size_t i = 0; i < code.lines.size(); ++i) {
        const CodeLine& line = code.lines[i];
        if (line.current) current = i + 1;
        if (line.breakpoint) breakpoints.push_back(i + 1);
        for (const TaskBadge& badge : line.parked) parked[std::to_string(i + 1)].push_back(badge.letters);
    }
    return {{"file", code.filename},
            {"line", current},
            {"breakpoints", breakpoints},
            {"parked", parked},
            {"error", code.error ? json(code.error->message) : json(nullptr)}};
}

json loop_json(const LoopView& loop) {
    return {{"running", loop.running ? cards_json({*loop.running}) : json::array()},
            {"ready", cards_json(loop.ready)},
            {"suspended", cards_json(loop.suspended)},
            {"finished", cards_json(loop.finished)},
            {"frozen", loop.frozen_text}};
}

json timeline_json(const TimelineView& timeline) {
    return {{"axis", timeline.axis == Axis::Time ? "time" : "steps"},
            {"range", {timeline.range.begin, timeline.range.end}},
            {"whole", {timeline.whole.begin, timeline.whole.end}},
            {"playhead", timeline.playhead},
            {"lanes", timeline.lanes.size()},
            {"followed", timeline.followed && timeline.followed->is_some() ? json(timeline.followed->number) : json()}};
}

json lesson_json(const LessonView& lesson) {
    json switches = json::array();
    for (const SwitchView& one : lesson.switches) switches.push_back(one.on);
    return {{"title", lesson.title}, {"switches", switches}, {"beat", lesson.beat}, {"beats", lesson.beat_count}};
}

json places_json(const ItemPlaces& places) {
    json list = json::object();
    for (const auto& [name, place] : places) {
        list[name] = {std::round(place.x), std::round(place.y), std::round(place.width), std::round(place.height)};
    }
    return list;
}

}  // namespace

std::string state_line(const WindowView& view, const WindowFacts& facts, const ItemPlaces& places) {
    json line = header_json(view.header);
    line["lesson_view"] = lesson_json(view.lesson);
    line["code"] = code_json(view.code);
    line["loop"] = loop_json(view.loop);
    line["timeline"] = timeline_json(view.timeline);
    json output = json::array();
    for (const OutputLine& printed : view.output.lines) output.push_back(printed.text);
    line["output"] = output;
    json notices = json::array();
    for (const Notice& notice : view.notices) notices.push_back(notice.text);
    line["notices"] = notices;
    line["window"] = {{"width", facts.width},
                      {"height", facts.height},
                      {"scale", facts.scale},
                      {"theme", facts.dark ? "dark" : "light"},
                      {"reduced_motion", facts.reduced_motion},
                      {"tab", facts.tab},
                      {"overlay", facts.overlay}};
    line["places"] = places_json(places);
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

StateFile::StateFile(const std::string& path) : wanted_(!path.empty()) {
    if (wanted_) file_.open(path, std::ios::binary | std::ios::trunc);
}

void StateFile::write(const std::string& line) {
    if (!wanted_ || line == last_) return;
    last_ = line;
    file_ << line << '\n' << std::flush;
}

}  // namespace asyncarium::app
