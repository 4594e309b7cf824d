// Appending to, searching and printing the log.
#include "engine/recording/event_log.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

namespace asyncarium::recording {

EventIndex EventLog::append(const Event& event) {
    assert(empty() || (event.step >= steps_.back() && event.time >= times_.back()));
    kinds_.push_back(event.kind);
    steps_.push_back(event.step);
    times_.push_back(event.time);
    tasks_.push_back(event.task);
    others_.push_back(event.other);
    a_.push_back(event.a);
    b_.push_back(event.b);
    whens_.push_back(event.when);
    texts_.push_back(strings_.intern(event.text));
    return size() - 1;
}

Event EventLog::at(EventIndex index) const {
    return {.kind = kinds_[index],
            .step = steps_[index],
            .time = times_[index],
            .task = tasks_[index],
            .other = others_[index],
            .a = a_[index],
            .b = b_[index],
            .when = whens_[index],
            .text = text(index)};
}

std::size_t EventLog::count_until(const Position& position) const {
    const std::size_t by_step = steps_.find_first([&](StepNumber step) { return step > position.step; });
    const std::size_t by_time = times_.find_first([&](VirtualTime time) { return time > position.time; });
    return std::min(by_step, by_time);
}

EventIndex EventLog::first_of_step(StepNumber step) const {
    return steps_.find_first([&](StepNumber other) { return other >= step; });
}

std::size_t EventLog::bytes() const {
    return kinds_.bytes() + steps_.bytes() + times_.bytes() + tasks_.bytes() + others_.bytes() + a_.bytes() +
           b_.bytes() + whens_.bytes() + texts_.bytes() + strings_.bytes();
}

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
