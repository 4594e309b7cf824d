// Input by way of Dear ImGui: invisible buttons, child windows, tooltips.
#include "app/widgets/interaction.h"

#include <cmath>
#include <vector>

#include "app/widgets/canvas.h"
#include "app/widgets/draw_list.h"
#include "app/widgets/text_flow.h"

namespace asyncarium::app {

Press press_area(Ui& ui, const std::string& name, const Rect& place) {
    if (place.empty()) return {};
    ui.note(name, place);
    ImGui::SetCursorScreenPos(top_left(place));
    const bool clicked = ImGui::InvisibleButton(name.c_str(), size_of(place));
    return {ImGui::IsItemHovered(), ImGui::IsItemActive(), clicked};
}

bool pointer_within(const Rect& place) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return place.contains({at.x, at.y}) && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
}

void tooltip(Ui& ui, std::span<const std::string> lines) {
    if (lines.empty()) return;
    const float padding = ui.px(9);
    const FlowStyle style{ui.px(19)};
    std::vector<std::vector<FlowRun>> rows;
    float width = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Type type = i == 0 ? Type::SmallBold : Type::Small;
        rows.push_back({{lines[i], type, i == 0 ? ui.theme.text : ui.theme.dim}});
        width = std::max(width, text_width(ui, type, lines[i]) + 1);
    }
    width = std::ceil(std::min(width, ui.px(480)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(6));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, as_vec4(ui.theme.overlay));
    ImGui::PushStyleColor(ImGuiCol_Border, as_vec4(ui.theme.border));
    ImGui::BeginTooltip();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    Canvas canvas(ui);
    float y = corner.y + padding * 0.7F;
    for (const std::vector<FlowRun>& row : rows) y += draw_flow(canvas, {corner.x + padding, y}, width, row, style);
    ImGui::Dummy({width + 2 * padding, y - corner.y + padding * 0.7F});
    ImGui::EndTooltip();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
}

ScrollBody::ScrollBody(Ui& ui, const std::string& name, const Rect& place, Scroll scroll) : place_(place) {
    ImGui::SetCursorScreenPos(top_left(place));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, ui.px(11));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, ui.px(5));
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav;
    if (scroll == Scroll::Both) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    if (scroll == Scroll::VerticalByHand) flags |= ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::BeginChild(name.c_str(), {std::max(place.width, 1.0F), std::max(place.height, 1.0F)}, 0, flags);
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    origin_ = {cursor.x, cursor.y};
    width_ = ImGui::GetContentRegionAvail().x;
    if (scroll == Scroll::Both) width_ = ImGui::GetWindowContentRegionMax().x - ImGui::GetWindowContentRegionMin().x;
}

ScrollBody::~ScrollBody() {
    ImGui::EndChild();
    ImGui::PopStyleVar(3);
}

void ScrollBody::set_content_size(float width, float height) {
    ImGui::SetCursorScreenPos(vec(origin_));
    ImGui::Dummy({width, height});
}

void ScrollBody::reveal(float top, float bottom, float margin) {
    const float scroll = ImGui::GetScrollY();
    if (top - margin < scroll) ImGui::SetScrollY(std::max(0.0F, top - margin));
    if (bottom + margin > scroll + place_.height) ImGui::SetScrollY(bottom + margin - place_.height);
}

bool ScrollBody::scrolled_to_end() const { return ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - 1; }

void ScrollBody::scroll_to_end() { ImGui::SetScrollY(1e9F); }

}  // namespace asyncarium::app
