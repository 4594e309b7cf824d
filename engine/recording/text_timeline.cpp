// Drawing lanes with characters.
#include "engine/recording/text_timeline.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/recording/axis_ticks.h"
#include "engine/recording/freeze.h"
#include "engine/recording/lane_cells.h"
#include "engine/recording/task_names.h"

namespace asyncarium::recording {
namespace {

constexpr std::string_view kSigns[] = {
#define LANE_STATE(name, word, character, text) character,
#include "engine/recording/lane_states.def"
#undef LANE_STATE
};

class TextTimeline {
   public:
    TextTimeline(const Recording& recording, const TextTimelineOptions& options)
        : recording_(recording), options_(options), names_(task_names(recording.lanes(), recording.log().strings())) {
        const Position head = recording.head_position();
        axis_ = options.axis.value_or(head.time > VirtualTime() ? Axis::Time : Axis::Steps);
        range_ = {0, std::max(1.0, static_cast<double>(on_axis(axis_, head)))};
        tasks_ = recording.lanes().shown_tasks();
        hidden_tasks_ = tasks_.size() - std::min<std::size_t>(tasks_.size(), options.most_tasks);
        tasks_.resize(tasks_.size() - hidden_tasks_);
        name_width_ = main_name().size();
        for (const TaskId task : tasks_) name_width_ = std::max(name_width_, names_[task.number].full.size());
        for (const ThreadLane& thread : recording.lanes().threads()) {
            name_width_ = std::max(name_width_, recording.log().strings().text(thread.name).size());
        }
        name_width_ = std::min<std::size_t>(name_width_, 24);
        columns_ = static_cast<u32>(
            std::max<std::size_t>(20, options.width - std::min<std::size_t>(options.width, name_width_ + 3)));
    }

    std::string draw() {
        const Lanes& lanes = recording_.lanes();
        add_ruler();
        add_row(main_name(), lanes.main().lane);
        for (const TaskId task : tasks_) add_row(names_[task.number].full, lanes.task(task).lane);
        if (hidden_tasks_ > 0) text_ += fmt::format("… and {} more tasks\n", hidden_tasks_);
        for (const ThreadLane& thread : lanes.threads())
            add_row(recording_.log().strings().text(thread.name), thread.lane);
        add_legend();
        add_freezes();
        return std::move(text_);
    }

   private:
    std::string_view main_name() const { return recording_.lanes().has_loop() ? "loop" : "program"; }

    void add_ruler() {
        std::string labels(columns_ + 12, ' ');
        std::size_t free_from = 0;
        for (const Tick& tick : axis_ticks(axis_, range_, columns_ / 10)) {
            const auto column = static_cast<std::size_t>(tick.place / range_.end * columns_);
            if (column < free_from || column + tick.label.size() > labels.size()) continue;
            labels.replace(column, tick.label.size(), tick.label);
            free_from = column + tick.label.size() + 2;
        }
        labels.erase(labels.find_last_not_of(' ') + 1);
        text_ += fmt::format("{:<{}}   {}\n", axis_ == Axis::Time ? "time" : "step", name_width_, labels);
    }

    void add_row(std::string_view name, const Lane& lane) {
        const std::vector<Cell> cells = lane_cells(lane, axis_, range_, columns_, recording_.head_position());
        std::string row;
        std::size_t trailing = 0;  // bytes of row up to the last sign that is not blank
        std::size_t at = 0;
        for (u32 column = 0; column < columns_; ++column) {
            const double middle = range_.begin + (column + 0.5) * (range_.end - range_.begin) / columns_;
            while (at + 1 < cells.size() && cells[at].end <= middle) ++at;
            const LaneState state = cells[at].state;
            used_ |= state_bit(state);
            row += kSigns[static_cast<std::size_t>(state)];
            if (row.back() != ' ') trailing = row.size();
        }
        row.resize(trailing);
        text_ += fmt::format("{:<{}} │ {}\n", name.substr(0, name_width_), name_width_, row);
    }

    void add_legend() {
        std::string legend;
        for (std::size_t i = 0; i < kLaneStateCount; ++i) {
            if ((used_ & (u32{1} << i)) == 0 || kSigns[i] == " ") continue;
            legend += fmt::format("{}{} {}", legend.empty() ? "" : "   ", kSigns[i],
                                  lane_state_word(static_cast<LaneState>(i)));
        }
        text_ += fmt::format("{:<{}}   {}\n", "", name_width_, legend);
    }

    std::string task_text(TaskId task) const {
        return task.number < names_.size() ? names_[task.number].full : "a callback";
    }

    void add_freezes() {
        constexpr int kMostFreezes = 3;
        const Lane& loop = recording_.lanes().main().lane;
        int shown = 0;
        for (SpanIndex i = 0; i + 1 < loop.size() && shown < kMostFreezes; ++i) {
            if (loop.state(i) != LaneState::Frozen) continue;
            const Position end{loop.at(i + 1).begin.step, loop.at(i + 1).begin.time};
            add_freeze(loop.at(i), end);
            ++shown;
        }
    }

    void add_freeze(const Span& span, const Position& end) {
        const Stops& stops = recording_.stops();
        const TaskId culprit{static_cast<u32>(span.number)};
        text_ += fmt::format("frozen: {} holds the loop's thread from {} to {}", task_text(culprit),
                             seconds_text(span.begin.time), seconds_text(end.time));
        const std::optional<Gap> gap = stops.find_next_gap(span.begin);
        if (gap && gap->is_blocked && gap->line != 0) text_ += fmt::format(" at line {}", gap->line);
        // The moment just before the loop goes on: whoever is late has not been looked at yet.
        const VirtualTime before{end.time.nanoseconds - 1};
        const std::vector<Late> late =
            late_tasks(recording_.lanes(), span.begin, {gap ? gap->begin.step : end.step, before}, culprit);
        const char* separator = "; late: ";
        for (std::size_t i = 0; i < late.size() && i < 4; ++i) {
            text_ += fmt::format("{}{} by {}", separator, task_text(late[i].task),
                                 seconds_text({late[i].by.nanoseconds + 1}));
            separator = ", ";
        }
        text_ += '\n';
    }

    const Recording& recording_;
    TextTimelineOptions options_;
    std::vector<TaskName> names_;
    Axis axis_{};
    AxisRange range_;
    std::vector<TaskId> tasks_;  // that get a row
    std::size_t hidden_tasks_ = 0;
    std::size_t name_width_ = 0;
    u32 columns_ = 0;
    u32 used_ = 0;
    std::string text_;
};

}  // namespace

std::string text_timeline(const Recording& recording, const TextTimelineOptions& options) {
    return TextTimeline(recording, options).draw();
}

}  // namespace asyncarium::recording
