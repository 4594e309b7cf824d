// Drawing of the timeline, and what the mouse does on it: wheel zooms at the pointer, dragging pans, a click or a drag
// of the playhead seeks.
#include "app/panels/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "app/panels/panel_frame.h"
#include "app/panels/timeline_input.h"
#include "app/panels/timeline_lane.h"
#include "app/panels/timeline_math.h"
#include "app/widgets/button.h"
#include "app/widgets/marks.h"

namespace asyncarium::app {
namespace {

constexpr float kNames = 132;
constexpr float kNarrowNames = 92;
constexpr float kAxis = 31;
constexpr float kRightMargin = 16;

float names_width(float width, float scale) {
    return std::round((width < 640 * scale ? kNarrowNames : kNames) * scale);
}

class Timeline {
   public:
    Timeline(Ui& ui, const TimelineView& view, TimelineState& state, Requests& requests)
        : ui_(ui), view_(view), state_(state), requests_(requests) {}

    void draw(Canvas& canvas, const Rect& body) {
        Rect rest = body;
        const Rect axis = take_top(rest, ui_.px(kAxis));
        lanes_ = {body.x + names_width(body.width, ui_.scale), rest.y, timeline_pixels(body, ui_.scale), rest.height};
        const Rect axis_lanes{lanes_.x, axis.y, lanes_.width, axis.height};
        ui_.note("timeline_axis", axis_lanes);
        ui_.note("timeline_lanes", lanes_);
        draw_axis(canvas, axis_lanes);
        timeline_axis_input(ui_, axis_lanes, view_, state_, requests_);
        draw_body(rest);
        draw_handle(canvas, axis);
    }

   private:
    float x_of(float share) const { return lanes_.x + share * lanes_.width; }
    float playhead_x() const { return std::round(x_of(view_.playhead)); }
    bool playhead_visible() const { return view_.playhead >= -0.001F && view_.playhead <= 1.001F; }

    void draw_axis(Canvas& canvas, const Rect& axis) {
        float right = axis.x - ui_.px(40);
        for (const AxisTick& tick : view_.ticks) {
            const float width = text_width(ui_, Type::Small, tick.label);
            const float left = x_of(tick.at) - width / 2;
            if (left < right + ui_.px(6) || left + width > axis.right() + ui_.px(kRightMargin)) continue;
            canvas.text_at({left, axis.y + ui_.px(12)}, {Type::Small, ui_.theme.dim}, tick.label);
            right = left + width;
        }
    }

    void draw_grid(Canvas& canvas, const Rect& place) {
        for (const AxisTick& tick : view_.ticks) {
            const float x = std::round(x_of(tick.at));
            if (x < lanes_.x - 1 || x > lanes_.right() + 1) continue;
            canvas.fill({x, place.y, ui_.px(1), place.height}, ui_.theme.grid);
        }
    }

    void draw_body(const Rect& place) {
        ScrollBody body(ui_, "timeline_body", place, Scroll::VerticalByHand);
        Canvas canvas(ui_);
        draw_grid(canvas, place);
        const LaneMeasures measures = measure_lanes(view_.lanes.size(), place.height - ui_.px(12), ui_.scale);
        const float top = body.origin().y + ui_.px(6);
        for (std::size_t i = 0; i < view_.lanes.size(); ++i) {
            const Rect row{place.x, top + static_cast<float>(i) * measures.pitch, place.width, measures.pitch};
            if (canvas.visible(row)) draw_row(canvas, row, measures, i);
        }
        veil_future(canvas, place);
        if (playhead_visible()) {
            canvas.fill({playhead_x() - ui_.px(1), place.y, ui_.px(2), place.height - ui_.px(10)}, ui_.theme.playhead);
        }
        const LanesInput input{lanes_, place, top, measures.pitch};
        timeline_lanes_input(ui_, input, view_, state_, requests_);
        body.set_content_size(1, static_cast<float>(view_.lanes.size()) * measures.pitch + ui_.px(12));
    }

    /// What comes after the playhead is there, but paler.
    void veil_future(Canvas& canvas, const Rect& place) {
        const auto is_ahead = [&](const LaneView& lane) {
            return (!lane.cells.empty() && lane.cells.back().end > view_.playhead) ||
                   (!lane.marks.empty() && lane.marks.back().at > view_.playhead);
        };
        if (std::none_of(view_.lanes.begin(), view_.lanes.end(), is_ahead)) return;
        const float from = std::max(playhead_x() + ui_.px(1), lanes_.x);
        canvas.fill(from_edges(from, place.y, place.right(), place.bottom()), with_opacity(ui_.theme.future, 0.62F));
    }

    void draw_row(Canvas& canvas, const Rect& row, const LaneMeasures& measures, std::size_t index) {
        const LaneView& lane = view_.lanes[index];
        const bool followed = lane.badge && view_.followed && *view_.followed == lane.badge->task;
        if (followed) canvas.fill(row.inset(ui_.px(4), 1), ui_.theme.raised, ui_.px(5));
        draw_name(canvas, row, lane, index, followed);
        const Rect place{lanes_.x, row.y, lanes_.width, row.height};
        draw_lane(canvas, place, measures.bar, lane);
    }

    void draw_name(Canvas& canvas, const Rect& row, const LaneView& lane, std::size_t index, bool followed) {
        Rect place{row.x + ui_.px(14), row.y, lanes_.x - row.x - ui_.px(22), row.height};
        const Rect area{row.x, row.y, lanes_.x - row.x - ui_.px(4), row.height};
        if (lane.badge) jump_arrows(canvas, area, place, *lane.badge, index);
        const Press press = press_area(ui_, "lane." + std::to_string(index + 1), area);
        const float width = lane.badge ? badge_width(ui_, lane.badge->letters) : 0;
        Rect letters = take_left(place, std::max(width, ui_.px(20)));
        letters.y = std::round(row.centre().y - ui_.px(9));
        letters.height = ui_.px(18);
        if (lane.badge) badge(canvas, letters, lane.badge->letters, ui_.theme.badge(lane.badge->colour));
        take_left(place, ui_.px(7));
        canvas.text(place, {followed ? Type::BodyBold : Type::SmallBold, ui_.theme.text}, lane.name);
        if (press.clicked && lane.badge) {
            requests_.emplace_back(FollowTask{followed ? TaskId::none() : lane.badge->task});
        }
    }

    /// While a lane's name is hovered: to its previous and next switch.
    void jump_arrows(Canvas& canvas, const Rect& area, Rect& place, const TaskBadge& task, std::size_t index) {
        if (!pointer_within(area)) return;
        const float size = ui_.px(20);
        const std::string name = "jump." + std::to_string(index + 1);
        const auto arrow = [&](Icon icon, std::string_view which, bool forwards) {
            Rect box = take_right(place, size);
            box.y = std::round(box.centre().y - size / 2);
            box.height = size;
            if (button(canvas, name + std::string(which), box,
                       {.icon = icon, .help = forwards ? "To its next switch" : "To its previous switch"})) {
                requests_.emplace_back(JumpInLane{task.task, forwards});
            }
            take_right(place, ui_.px(2));
        };
        arrow(Icon::StepForward, ".next", true);
        arrow(Icon::StepBack, ".previous", false);
    }

    void draw_handle(Canvas& canvas, const Rect& axis) {
        if (!playhead_visible()) return;
        const float x = playhead_x();
        const float half = ui_.px(7);
        const float top = axis.bottom() - ui_.px(9);
        canvas.triangle({x - half, top}, {x + half, top}, {x, axis.bottom() + ui_.px(1)}, ui_.theme.playhead);
        ui_.note("playhead", {x - half, top, 2 * half, ui_.px(9)});
    }

    Ui& ui_;
    const TimelineView& view_;
    TimelineState& state_;
    Requests& requests_;
    Rect lanes_;
};

/// Room for what draw_axis_choice draws, in pixels.
float axis_choice_width(const Ui& ui) {
    float width = ui.px(8 + 6 + 4 * 12);
    for (const std::string_view text : {"AXIS:", "TIME", "STEPS", "FIT"}) {
        width += std::ceil(text_width(ui, Type::Caption, text, caption_tracking(ui)));
    }
    return width;
}

/// "AXIS: TIME · STEPS" in the strip, and a way back to the whole run.
void draw_axis_choice(Canvas& canvas, Rect strip, Axis axis, Requests& requests) {
    Ui& ui = canvas.ui();
    const float tracking = caption_tracking(ui);
    const auto word = [&](std::string_view text, std::string_view name, bool on) {
        const float width = std::ceil(text_width(ui, Type::Caption, text, tracking));
        if (width + ui.px(12) > strip.width) return false;
        const Rect place = take_left(strip, width);
        take_left(strip, ui.px(12));
        const Press press =
            press_area(ui, std::string(name), {place.x - ui.px(5), place.y, place.width + ui.px(10), place.height});
        const Color color = on || press.hovered ? ui.theme.text : ui.theme.dim;
        canvas.text(place, {Type::Caption, color, Align::Left, tracking}, text);
        if (on) canvas.fill({place.x, place.bottom() - ui.px(2), place.width - tracking, ui.px(2)}, ui.theme.accent);
        return press.clicked;
    };
    const float caption = std::ceil(text_width(ui, Type::Caption, "AXIS:", tracking));
    canvas.text(take_left(strip, caption), {Type::Caption, ui.theme.dim, Align::Left, tracking}, "AXIS:");
    take_left(strip, ui.px(8));
    if (word("TIME", "axis.time", axis == Axis::Time)) requests.emplace_back(SetAxis{Axis::Time});
    if (word("STEPS", "axis.steps", axis == Axis::Steps)) requests.emplace_back(SetAxis{Axis::Steps});
    take_left(strip, ui.px(6));
    if (word("FIT", "fit", false)) requests.emplace_back(Command::FitTimeline);
}

}  // namespace

float timeline_pixels(const Rect& place, float scale) {
    return std::max(1.0F, place.width - names_width(place.width, scale) - std::round(kRightMargin * scale));
}

void draw_timeline(Ui& ui, const Rect& place, const TimelineView& view, TimelineState& state, Requests& requests) {
    constexpr std::array<std::string_view, 1> kTabs{"Timeline"};
    Canvas canvas(ui);
    const PanelFrame frame = panel_frame(canvas, place,
                                         {.tabs = kTabs,
                                          .note = "scroll to zoom · drag to pan · click to seek",
                                          .kept_free = axis_choice_width(ui),
                                          .name = "timeline"});
    draw_axis_choice(canvas, frame.strip_rest, view.axis, requests);
    Timeline(ui, view, state, requests).draw(canvas, frame.body);
}

}  // namespace asyncarium::app
