// From lanes to what is drawn of them.
#include "app/model/timeline_view.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "engine/recording/axis_ticks.h"
#include "engine/recording/freeze.h"
#include "engine/recording/lane_cells.h"

namespace asyncarium::app {
namespace {

constexpr double kPixelsPerCell = 3;
constexpr double kPixelsPerTick = 90;
/// Steps get a cell each, with the number of their line, from this width on.
constexpr double kPixelsPerStep = 16;
constexpr double kNanoseconds = 1e9;

static_assert(static_cast<u8>(recording::LaneState::Frozen) == static_cast<u8>(CellState::Frozen));
static_assert(static_cast<u8>(recording::LaneState::Finished) == static_cast<u8>(CellState::Finished));

recording::Axis engine_axis(Axis axis) { return axis == Axis::Time ? recording::Axis::Time : recording::Axis::Steps; }
double units(Axis axis) { return axis == Axis::Time ? kNanoseconds : 1.0; }

class Timeline {
   public:
    Timeline(Run& run, Axis axis, const AxisRange& range, u32 pixels)
        : run_(run), recording_(run.recording()), axis_(axis), pixels_(std::max(pixels, 1u)) {
        head_ = recording_.head_position();
        range_ = {range.begin * units(axis), range.end * units(axis)};
        const double steps = range.end - range.begin;
        shows_lines_ = axis == Axis::Steps && steps * kPixelsPerStep <= pixels_;
    }

    TimelineView make() {
        TimelineView view;
        view.axis = axis_;
        view.range = {range_.begin / units(axis_), range_.end / units(axis_)};
        view.whole = {0, std::max(place_of(axis_, head_), axis_ == Axis::Time ? 1e-3 : 1.0)};
        const auto most = static_cast<u32>(std::max(2.0, pixels_ / kPixelsPerTick * (axis_ == Axis::Steps ? 2 : 1)));
        for (recording::Tick& tick : recording::axis_ticks(engine_axis(axis_), range_, most)) {
            view.ticks.push_back({.at = share(tick.place), .label = std::move(tick.label)});
        }
        view.lanes.push_back(main_lane());
        for (const TaskId task : recording_.lanes().shown_tasks()) view.lanes.push_back(task_lane(task));
        for (const recording::ThreadLane& thread : recording_.lanes().threads())
            view.lanes.push_back(thread_lane(thread));
        add_links(view);
        return view;
    }

   private:
    float share(double place) const { return static_cast<float>((place - range_.begin) / (range_.end - range_.begin)); }
    std::string text(recording::TextId id) const { return std::string(recording_.log().strings().text(id)); }

    LaneView main_lane() {
        const recording::ThreadLane& main = recording_.lanes().main();
        LaneView view{.name = recording_.lanes().has_loop() ? "loop" : "program"};
        for (const recording::Cell& cell : cells_of(main.lane)) {
            const recording::Span span = main.lane.at(cell.span);
            // Module code runs outside of the loop's turns; inside of them the lines are on the tasks' lanes.
            if (cell.state == recording::LaneState::Running && shows_lines_ && span.number == 0) {
                add_steps(cell, view.cells);
                continue;
            }
            view.cells.push_back(to_view(cell));
            LaneCell& added = view.cells.back();
            if (cell.state == recording::LaneState::Frozen) added.label = frozen_label(main.lane, cell.span);
            if (cell.state == recording::LaneState::Blocked) added.label = text(span.label);
            if (cell.state == recording::LaneState::Running && axis_ == Axis::Steps && span.number > 0) {
                added.label = fmt::format("turn {}", span.number);
            }
        }
        view.marks = marks_of(main.marks);
        return view;
    }

    LaneView task_lane(TaskId id) {
        const recording::TaskLane& task = recording_.lanes().task(id);
        LaneView view{.badge = run_.badge(id), .name = run_.badge(id).name};
        for (const recording::Cell& cell : cells_of(task.lane)) {
            if (cell.state == recording::LaneState::Running && shows_lines_) {
                add_steps(cell, view.cells);
                continue;
            }
            view.cells.push_back(to_view(cell));
            if (cell.state == recording::LaneState::Blocked)
                view.cells.back().label = text(task.lane.at(cell.span).label);
        }
        view.marks = marks_of(task.marks);
        return view;
    }

    LaneView thread_lane(const recording::ThreadLane& thread) {
        LaneView view{.name = text(thread.name)};
        for (const recording::Cell& cell : cells_of(thread.lane)) {
            view.cells.push_back(to_view(cell));
            LaneCell& added = view.cells.back();
            added.present &= ~(1U << static_cast<u32>(CellState::Blocked));
            if (cell.state == recording::LaneState::Blocked) {
                added.state = CellState::Parked;
                added.label = text(thread.lane.at(cell.span).label);
            }
        }
        view.marks = marks_of(thread.marks);
        return view;
    }

    std::vector<recording::Cell> cells_of(const recording::Lane& lane) const {
        const auto columns = static_cast<u32>(std::max(1.0, pixels_ / kPixelsPerCell));
        return recording::lane_cells(lane, engine_axis(axis_), range_, columns, head_);
    }

    LaneCell to_view(const recording::Cell& cell) const {
        return {.begin = share(cell.begin),
                .end = share(cell.end),
                .state = static_cast<CellState>(cell.state),
                .present = cell.present,
                .label = {}};
    }

    /// One cell a line of code, named by the line's number; r and w: it reads or writes a shared variable.
    void add_steps(const recording::Cell& cell, std::vector<LaneCell>& cells) {
        const auto first = static_cast<StepNumber>(std::max(0.0, std::floor(cell.begin)));
        const auto last = static_cast<StepNumber>(std::max(0.0, std::ceil(cell.end)));
        for (StepNumber step = first; step < last; ++step) {
            recording::Cell part = cell;
            part.begin = std::max(cell.begin, static_cast<double>(step));
            part.end = std::min(cell.end, static_cast<double>(step + 1));
            if (part.end <= part.begin) continue;
            LaneCell added = to_view(part);
            const u32 line = run_.lines().line_after(step);
            const recording::SharedUse use = recording_.shared().use_at(step + 1);
            if (line != 0) added.label = fmt::format("{}{}{}", line, use.reads ? " r" : "", use.writes ? " w" : "");
            added.warning = use.writes_stale;
            cells.push_back(std::move(added));
        }
    }

    std::string frozen_label(const recording::Lane& lane, recording::SpanIndex index) {
        const recording::Span span = lane.at(index);
        const recording::Position end = index + 1 < lane.size() ? lane.at(index + 1).begin : head_;
        // Just before the end: whoever was late has not been looked at yet.
        const VirtualTime before{std::max(span.begin.time.nanoseconds, end.time.nanoseconds - 1)};
        const recording::Position last = recording_.stops().at_time(before, ~StepNumber{0}, head_);
        const std::vector<recording::Late> late =
            recording::late_tasks(recording_.lanes(), span.begin, last, {static_cast<u32>(span.number)});
        if (late.empty()) return "FROZEN";
        const std::string name = run_.full_name(late[0].task);
        if (late.size() == 1) return fmt::format("FROZEN — {} is late", name);
        return fmt::format("FROZEN — {} and {} more are late", name, late.size() - 1);
    }

    /// At most one mark of a kind for every few pixels.
    std::vector<LaneMark> marks_of(const recording::Column<recording::Mark>& marks) const {
        const recording::Axis axis = engine_axis(axis_);
        const double spacing = (range_.end - range_.begin) / pixels_ * kPixelsPerCell;
        std::vector<LaneMark> found;
        const auto place = [&](const recording::Mark& mark) {
            return static_cast<double>(recording::on_axis(axis, mark.position));
        };
        std::size_t i = marks.find_first([&](const recording::Mark& mark) { return place(mark) >= range_.begin; });
        while (i < marks.size() && place(marks[i]) <= range_.end) {
            // All kinds that stand here, each once; then on to the next place that can be told apart.
            const double here = place(marks[i]);
            u32 kinds = 0;
            constexpr std::size_t kLooked = 32;
            for (std::size_t j = i; j < marks.size() && j < i + kLooked && place(marks[j]) < here + spacing; ++j) {
                const u32 bit = u32{1} << static_cast<u32>(marks[j].kind);
                if ((kinds & bit) != 0) continue;
                kinds |= bit;
                found.push_back(mark_view(marks[j]));
            }
            i = marks.find_first([&](const recording::Mark& mark) { return place(mark) >= here + spacing; }, i + 1);
        }
        return found;
    }

    LaneMark mark_view(const recording::Mark& mark) const {
        constexpr std::size_t kLongest = 80;
        std::string text(recording_.log().at(mark.event).text);
        text.erase(text.find_last_not_of('\n') + 1);
        if (text.size() > kLongest) text.resize(kLongest);
        const auto place = static_cast<double>(recording::on_axis(engine_axis(axis_), mark.position));
        return {.at = share(place), .kind = static_cast<MarkKind>(mark.kind), .text = std::move(text)};
    }

    /// From the reading line to the line that writes the stale value back, on the lane of the task that does it.
    void add_links(TimelineView& view) const {
        constexpr std::size_t kMostLinks = 16;
        if (!shows_lines_) return;
        const auto begin = static_cast<StepNumber>(std::max(0.0, range_.begin));
        const auto end = static_cast<StepNumber>(std::max(0.0, range_.end));
        for (const recording::StaleRead& stale : recording_.shared().lost_updates(begin, end, kMostLinks)) {
            if (!stale.task.is_some() || stale.read == 0) continue;
            view.links.push_back({.lane = lane_index(view, stale.task),
                                  .begin = share(static_cast<double>(stale.read) - 0.5),
                                  .end = share(static_cast<double>(stale.ended) - 0.5),
                                  .text = "read here … written back here"});
        }
    }

    static u32 lane_index(const TimelineView& view, TaskId task) {
        const auto found = std::find_if(view.lanes.begin(), view.lanes.end(),
                                        [&](const LaneView& lane) { return lane.badge && lane.badge->task == task; });
        return static_cast<u32>(found - view.lanes.begin());
    }

    Run& run_;
    const recording::Recording& recording_;
    Axis axis_;
    u32 pixels_;
    recording::AxisRange range_;
    recording::Position head_;
    bool shows_lines_ = false;
};

}  // namespace

double place_of(Axis axis, const recording::Position& position) {
    return axis == Axis::Time ? to_seconds(position.time) : static_cast<double>(position.step);
}

TimelineView make_timeline_view(Run& run, Axis axis, const AxisRange& range, u32 pixels) {
    return Timeline(run, axis, range, pixels).make();
}

void place_playhead(TimelineView& view, const recording::Position& position) {
    const double length = view.range.end - view.range.begin;
    view.playhead = static_cast<float>((place_of(view.axis, position) - view.range.begin) / length);
}

}  // namespace asyncarium::app
