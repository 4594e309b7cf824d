// Mouse handling of the timeline; turns movements in pixels into requests in the axis' units.
#include "app/panels/timeline_input.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/panels/timeline_lane.h"
#include "app/panels/timeline_math.h"
#include "app/widgets/interaction.h"

namespace asyncarium::app {
namespace {

using Drag = TimelineState::Drag;
constexpr float kTooltipDelay = 0.35F;

class Mouse {
   public:
    Mouse(Ui& ui, const Rect& lanes, const TimelineView& view, TimelineState& state, Requests& requests)
        : ui_(ui), lanes_(lanes), view_(view), state_(state), requests_(requests), io_(ImGui::GetIO()) {}

    Point at() const { return {io_.MousePos.x, io_.MousePos.y}; }
    double share() const { return (io_.MousePos.x - lanes_.x) / static_cast<double>(lanes_.width); }
    bool moved() const { return io_.MouseDelta.x != 0 || io_.MouseDelta.y != 0; }

    void seek() {
        const double position = position_at(view_.range, std::clamp(share(), 0.0, 1.0));
        requests_.emplace_back(SeekTo{view_.axis, std::max(position, view_.whole.begin)});
    }

    void wheel() {
        constexpr double kCloser = 0.82;
        if (io_.KeyCtrl) return;  // that is for the size of the interface
        if (io_.MouseWheelH != 0) pan(io_.MouseWheelH * 0.06);
        if (io_.MouseWheel == 0) return;
        if (io_.KeyShift) return pan(io_.MouseWheel * 0.06);
        requests_.emplace_back(ShowRange{
            zoomed(view_, std::clamp(share(), 0.0, 1.0), std::pow(kCloser, static_cast<double>(io_.MouseWheel)))});
    }

    void pan(double by) { requests_.emplace_back(ShowRange{panned(view_, by)}); }

    /// Dragging with the left button, or the middle one.
    void drag(const Press& press) {
        const bool middle = ImGui::IsMouseDown(ImGuiMouseButton_Middle);
        if (press.held && state_.drag == Drag::None) {
            const float playhead = lanes_.x + view_.playhead * lanes_.width;
            const bool on_playhead = std::abs(io_.MousePos.x - playhead) <= ui_.px(6);
            state_.drag = on_playhead ? Drag::Seek : Drag::Undecided;
            state_.pressed_at = at();
        } else if (middle && press.hovered && state_.drag == Drag::None) {
            state_.drag = Drag::Pan;
        }
        const bool far = std::abs(at().x - state_.pressed_at.x) + std::abs(at().y - state_.pressed_at.y) > ui_.px(4);
        if (state_.drag == Drag::Undecided && far) state_.drag = Drag::Pan;
        if (state_.drag == Drag::Seek && press.held && moved()) seek();
        if (state_.drag == Drag::Pan && (press.held || middle) && moved()) {
            pan(io_.MouseDelta.x / static_cast<double>(lanes_.width));
            ImGui::SetScrollY(ImGui::GetScrollY() - io_.MouseDelta.y);
        }
        if (!press.held && !middle) {
            if (state_.drag == Drag::Undecided && press.clicked) seek();
            state_.drag = Drag::None;
        }
    }

    void show_cursor(bool hovered) const {
        if (state_.drag == Drag::Seek) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        if (state_.drag == Drag::Pan) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
        const float playhead = lanes_.x + view_.playhead * lanes_.width;
        if (hovered && state_.drag == Drag::None && std::abs(io_.MousePos.x - playhead) <= ui_.px(6)) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        }
    }

   private:
    Ui& ui_;
    Rect lanes_;
    const TimelineView& view_;
    TimelineState& state_;
    Requests& requests_;
    const ImGuiIO& io_;
};

std::vector<std::string> words_under(const LanesInput& input, const TimelineView& view, Point at, float reach) {
    const float row = (at.y - input.top) / input.pitch;
    if (row < 0 || row >= static_cast<float>(view.lanes.size())) return {};
    const LaneView& lane = view.lanes[static_cast<std::size_t>(row)];
    std::vector<std::string> lines;
    if (const LaneMark* mark = find_mark(input.lanes, lane, at.x, reach)) {
        lines.push_back(lane.name + " " + std::string(word_of(mark->kind)));
        if (!mark->text.empty()) lines.push_back(mark->text);
        return lines;
    }
    const LaneCell* cell = find_cell(lane, (at.x - input.lanes.x) / input.lanes.width);
    if (!cell || word_of(cell->state).empty()) return {};
    lines.push_back(lane.name + ": " + std::string(word_of(cell->state)));
    if (!cell->label.empty()) lines.push_back(cell->label);
    return lines;
}

/// After the pointer has rested a moment; a tooltip that follows each movement would be in the way.
void tell(Ui& ui, const LanesInput& input, const TimelineView& view, TimelineState& state, const Mouse& mouse,
          bool hovered) {
    if (!hovered || state.drag != Drag::None || mouse.moved()) {
        state.hovered_for = 0;
        return;
    }
    const std::vector<std::string> lines = words_under(input, view, mouse.at(), ui.px(5));
    if (lines.empty()) return;
    state.hovered_for += ui.delta;
    if (state.hovered_for < kTooltipDelay) {
        ui.animating = true;
        return;
    }
    tooltip(ui, lines);
}

}  // namespace

void timeline_lanes_input(Ui& ui, const LanesInput& input, const TimelineView& view, TimelineState& state,
                          Requests& requests) {
    const Rect area = from_edges(input.lanes.x, input.visible.y, input.lanes.right(), input.visible.bottom());
    const Press press = press_area(ui, "lanes", area);
    Mouse mouse(ui, input.lanes, view, state, requests);
    if (press.hovered) {
        mouse.wheel();
    } else if (ImGui::IsWindowHovered() && mouse.at().x < input.lanes.x) {
        ImGui::SetScrollY(ImGui::GetScrollY() - ImGui::GetIO().MouseWheel * 3 * input.pitch);
    }
    mouse.drag(press);
    mouse.show_cursor(press.hovered);
    tell(ui, input, view, state, mouse, press.hovered);
}

void timeline_axis_input(Ui& ui, const Rect& axis, const TimelineView& view, TimelineState& state, Requests& requests) {
    const Press press = press_area(ui, "axis", axis);
    Mouse mouse(ui, axis, view, state, requests);
    if (press.hovered) mouse.wheel();
    if (press.held && (ImGui::IsItemActivated() || mouse.moved())) mouse.seek();
}

}  // namespace asyncarium::app
