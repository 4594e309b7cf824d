// Drawing of the sheet with one field for text; Enter opens, Escape closes.
#include "app/panels/open_sheet.h"

#include "app/widgets/button.h"
#include "app/widgets/draw_list.h"
#include "app/widgets/imgui_compat.h"
#include "app/widgets/overlay.h"

namespace asyncarium::app {
namespace {

void path_field(Ui& ui, const Rect& place, OpenSheetState& state) {
    const Theme& theme = ui.theme;
    ImGui::SetCursorScreenPos(top_left(place));
    push_font(ui.fonts[Type::Mono]);
    const float padding = std::max(0.0F, (place.height - ui.fonts[Type::Mono].pixels) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(10), padding));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(7));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, ui.px(1));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, as_vec4(theme.raised));
    ImGui::PushStyleColor(ImGuiCol_Border, as_vec4(theme.accent));
    ImGui::PushStyleColor(ImGuiCol_Text, as_vec4(theme.text));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, as_vec4(with_opacity(theme.accent, 0.4F)));
    ImGui::SetNextItemWidth(place.width);
    if (state.needs_focus) ImGui::SetKeyboardFocusHere();
    state.needs_focus = false;
    // Enter comes from us: Dear ImGui before 1.87 misses a key that goes down and up within one frame.
    ImGui::InputText("##path", state.path.data(), state.path.size());
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar(3);
    ImGui::PopFont();
}

}  // namespace

void ask_for_path(OpenSheetState& state) {
    state.open = true;
    state.needs_focus = true;
    state.path.fill(0);
}

void draw_open_sheet(Ui& ui, const Rect& window, OpenSheetState& state, Requests& requests) {
    if (!state.open) return;
    Overlay overlay(ui, "open", window, {ui.px(560), ui.px(182)});
    Canvas canvas(ui);
    Rect inside = overlay.inside();
    canvas.text(take_top(inside, ui.px(34)), {Type::Title, ui.theme.text}, "Open");
    canvas.text(take_top(inside, ui.px(26)), {Type::Small, ui.theme.dim}, "A .py file, or the folder of a lesson");
    take_top(inside, ui.px(4));
    path_field(ui, take_top(inside, ui.px(36)), state);
    bool entered = ui.enter;
    take_top(inside, ui.px(14));
    Rect row = take_top(inside, ui.px(34));
    const ButtonLook open{.label = "Open", .kind = ButtonKind::Primary};
    entered |= button(canvas, "open_path", take_right(row, button_width(ui, open)), open);
    take_right(row, ui.px(10));
    const ButtonLook cancel{.label = "Cancel"};
    const bool cancelled = button(canvas, "cancel_path", take_right(row, button_width(ui, cancel)), cancel);
    const std::string path = state.path.data();
    if (entered && !path.empty()) requests.emplace_back(OpenPath{path});
    if ((entered && !path.empty()) || cancelled || overlay.dismissed()) state.open = false;
}

}  // namespace asyncarium::app
