// Puts the panels into the layout and draws the lines between them.
#include "app/panels/window_panels.h"

#include "app/panels/header.h"
#include "app/panels/keys_sheet.h"
#include "app/panels/notices.h"
#include "app/widgets/draw_list.h"
#include "app/widgets/interaction.h"

namespace asyncarium::app {
namespace {

LayoutInput layout_input(const Ui& ui, float width, float height, const WindowView& view, const PanelState& state,
                         const HeaderPlan& plan) {
    return {.width = width,
            .height = height,
            .scale = ui.scale,
            .fractions = state.fractions,
            .header_rows = plan.rows,
            .notices = notice_rows(view.notices.size()),
            .has_lesson = view.lesson.is_lesson};
}

bool is_upright(Border border) { return border == Border::Left || border == Border::Code; }

constexpr ImGuiWindowFlags kBareWindow = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                                         ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;

/// A window of its own for each handle, because it must lie over the edges of the panels beside it.
Press handle(Ui& ui, const std::string& name, const Rect& place) {
    if (place.empty()) return {};
    ImGui::SetNextWindowPos(top_left(place));
    ImGui::SetNextWindowSize(size_of(place));
    ImGui::Begin(("##" + name).c_str(), nullptr, kBareWindow | ImGuiWindowFlags_NoFocusOnAppearing);
    const Press press = press_area(ui, name, place);
    ImGui::End();
    return press;
}

void drag_borders(Ui& ui, const LayoutInput& input, const Layout& layout, PanelState& state) {
    constexpr std::array<std::string_view, kBorderCount> kNames{"border.left", "border.code", "border.upper",
                                                                "border.lesson"};
    state.dragged.reset();
    for (std::size_t i = 0; i < kBorderCount; ++i) {
        const Border border = static_cast<Border>(i);
        const Press press = handle(ui, std::string(kNames[i]), layout.handles[i]);
        if (press.hovered || press.held) {
            ImGui::SetMouseCursor(is_upright(border) ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
        }
        if (!press.held) continue;
        state.dragged = border;
        const ImVec2 at = ImGui::GetIO().MousePos;
        state.fractions = dragged(input, border, is_upright(border) ? at.x : at.y);
    }
}

/// The lines between panels, which lie on their upper and left edges.
void draw_lines(Canvas& canvas, const Layout& layout, const PanelState& state) {
    const Ui& ui = canvas.ui();
    const auto color_of = [&](Border border) { return state.dragged == border ? ui.theme.accent : ui.theme.border; };
    const auto upright = [&](float x, float top, float bottom, Border border) {
        canvas.fill({x, top, ui.px(1), bottom - top}, color_of(border));
    };
    const auto level = [&](float y, float left, float right, Border border) {
        canvas.fill({left, y, right - left, ui.px(1)}, color_of(border));
    };
    upright(layout.code.x, layout.code.y, layout.timeline.bottom(), Border::Left);
    upright(layout.loop.x, layout.loop.y, layout.loop.bottom(), Border::Code);
    level(layout.timeline.y, layout.timeline.x, layout.timeline.right(), Border::Upper);
    if (!layout.lesson.empty()) level(layout.tabs.y, layout.tabs.x, layout.tabs.right(), Border::Lesson);
}

/// A panel's place without the line on its left or upper edge.
Rect beside_lines(const Ui& ui, Rect place, bool line_left, bool line_above) {
    if (line_left) take_left(place, ui.px(1));
    if (line_above) take_top(place, ui.px(1));
    return place;
}

void draw_panels(Ui& ui, const Layout& layout, const WindowView& view, PanelState& state, Requests& requests) {
    if (!layout.lesson.empty()) draw_lesson(ui, layout.lesson, view.lesson, state.lesson, requests);
    draw_tabs(ui, beside_lines(ui, layout.tabs, false, !layout.lesson.empty()), view, state.tabs, requests);
    draw_code(ui, beside_lines(ui, layout.code, true, false), view.code, state.code, requests);
    draw_event_loop(ui, beside_lines(ui, layout.loop, true, false), view.loop, view.timeline.followed, state.event_loop,
                    requests);
    draw_timeline(ui, beside_lines(ui, layout.timeline, true, true), view.timeline, state.timeline, requests);
}

}  // namespace

void draw_window(Ui& ui, float width, float height, const WindowView& view, PanelState& state, Requests& requests) {
    const Rect window{0, 0, width, height};
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("##asyncarium", nullptr, kBareWindow | ImGuiWindowFlags_NoBringToFrontOnFocus);
    Canvas canvas(ui);
    const HeaderPlan plan = plan_header(ui, view.header, width);
    const LayoutInput input = layout_input(ui, width, height, view, state, plan);
    const Layout layout = make_layout(input);
    draw_panels(ui, layout, view, state, requests);
    draw_lines(canvas, layout, state);
    draw_header(canvas, layout.header, view.header, plan, requests);
    draw_notices(canvas, layout.notices, view.notices, requests);
    ImGui::End();
    drag_borders(ui, input, layout, state);
    ImGui::PopStyleVar(2);

    if (state.keys_open && draw_keys_sheet(ui, window, command_table())) state.keys_open = false;
    draw_open_sheet(ui, window, state.open_sheet, requests);
}

float timeline_pixels(const Ui& ui, float width, float height, const WindowView& view, const PanelState& state) {
    const HeaderPlan plan = plan_header(ui, view.header, width);
    const Layout layout = make_layout(layout_input(ui, width, height, view, state, plan));
    return timeline_pixels(beside_lines(ui, layout.timeline, true, true), ui.scale);
}

}  // namespace asyncarium::app
