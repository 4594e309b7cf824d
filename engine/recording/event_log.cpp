// Appending to, searching and printing the log.
#include "engine/recording/event_log.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "engine/recording/column.h"

namespace asyncarium::recording {

EventIndex EventLog::append(const Event& event) {
    const EventIndex index = size_;
    assert(index == 0 || (event.step >= step(index - 1) && event.time >= time(index - 1)));
    if (row(index) == 0) chunks_.push_back(std::make_unique_for_overwrite<Chunk>());
    Chunk& last = *chunks_.back();
    const std::size_t at = row(index);
    last.steps[at] = event.step;
    last.times[at] = event.time.nanoseconds;
    last.whens[at] = event.when.nanoseconds;
    last.a[at] = event.a;
    last.b[at] = event.b;
    last.tasks[at] = event.task.number;
    last.others[at] = event.other.number;
    last.texts[at] = strings_.intern(event.text);
    last.kinds[at] = event.kind;
    ++size_;
    return index;
}

Event EventLog::at(EventIndex index) const {
    const Chunk& rows = chunk(index);
    const std::size_t at = row(index);
    return {.kind = rows.kinds[at],
            .step = rows.steps[at],
            .time = {rows.times[at]},
            .task = {rows.tasks[at]},
            .other = {rows.others[at]},
            .a = rows.a[at],
            .b = rows.b[at],
            .when = {rows.whens[at]},
            .text = strings_.text(rows.texts[at])};
}

std::size_t EventLog::count_until(const Position& position) const {
    return first_index(0, size_,
                       [&](EventIndex index) { return step(index) > position.step || time(index) > position.time; });
}

EventIndex EventLog::first_of_step(StepNumber wanted) const {
    return first_index(0, size_, [&](EventIndex index) { return step(index) >= wanted; });
}

std::size_t EventLog::bytes() const { return chunks_.size() * sizeof(Chunk) + strings_.bytes(); }

std::string to_text(const Event& event) {
    std::string line = fmt::format("{} {}.{:09} {}", event.step, event.time.nanoseconds / 1'000'000'000,
                                   event.time.nanoseconds % 1'000'000'000, event_word(event.kind));
    if (event.task.is_some()) line += fmt::format(" task={}", event.task.number);
    if (event.other.is_some()) line += fmt::format(" other={}", event.other.number);
    if (event.a != 0) line += fmt::format(" a={}", event.a);
    if (event.b != 0) line += fmt::format(" b={}", event.b);
    if (event.when != VirtualTime()) line += fmt::format(" when={:.9f}", to_seconds(event.when));
    if (!event.text.empty()) {
        line += " '";
        for (const char character : event.text) {
            if (character == '\n') {
                line += "\\n";
            } else {
                line += character;
            }
        }
        line += '\'';
    }
    return line;
}

std::string to_text(const EventLog& log) {
    std::string text;
    for (EventIndex i = 0; i < log.size(); ++i) {
        text += to_text(log.at(i));
        text += '\n';
    }
    return text;
}

}  // namespace asyncarium::recording
