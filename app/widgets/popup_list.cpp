// The drop-down list, as a Dear ImGui popup with our own rows.
#include "app/widgets/popup_list.h"

#include "app/widgets/draw_list.h"
#include "app/widgets/interaction.h"

namespace asyncarium::app {
namespace {

std::optional<std::size_t> draw_rows(Ui& ui, const PopupList& list, std::span<const std::string> rows, float width) {
    Canvas canvas(ui);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float padding = ui.px(5);
    const float height = ui.px(30);
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Rect row{corner.x + padding, corner.y + padding + static_cast<float>(i) * height, width, height};
        const Press press = press_area(ui, list.name + "." + std::to_string(i), row);
        const bool chosen = static_cast<int>(i) == list.chosen;
        if (press.hovered) canvas.fill(row, ui.theme.raised_hover, ui.px(5));
        Rect inside = row.inset(ui.px(9), 0);
        const Rect tick = take_left(inside, ui.px(18));
        if (chosen) canvas.icon(Icon::Check, {tick.x + ui.px(5), tick.centre().y}, ui.px(11), ui.theme.text);
        canvas.text(inside, {chosen ? Type::BodyBold : Type::Body, chosen ? ui.theme.text : ui.theme.body}, rows[i]);
        if (press.clicked) pressed = i;
    }
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width + 2 * padding, static_cast<float>(rows.size()) * height + 2 * padding});
    return pressed;
}

}  // namespace

void open_popup_list(const std::string& name) { ImGui::OpenPopup(name.c_str()); }

std::optional<std::size_t> popup_list(Ui& ui, const PopupList& list, std::span<const std::string> rows) {
    if (!ImGui::IsPopupOpen(list.name.c_str())) return std::nullopt;
    float width = list.below.width;
    for (const std::string& row : rows) width = std::max(width, text_width(ui, Type::BodyBold, row) + ui.px(40));
    ImGui::SetNextWindowPos({list.below.x, list.below.bottom() + ui.px(5)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, ui.px(8));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, as_vec4(ui.theme.overlay));
    ImGui::PushStyleColor(ImGuiCol_Border, as_vec4(ui.theme.border));
    std::optional<std::size_t> pressed;
    if (ImGui::BeginPopup(list.name.c_str())) {
        pressed = draw_rows(ui, list, rows, width);
        if (pressed || ui.escape) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
    return pressed;
}

}  // namespace asyncarium::app
