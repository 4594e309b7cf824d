// The dimming window and the sheet upon it.
#include "app/widgets/overlay.h"

#include "app/widgets/canvas.h"
#include "app/widgets/draw_list.h"

namespace asyncarium::app {

Overlay::Overlay(Ui& ui, const std::string& name, const Rect& window, Point size) {
    const float margin = ui.px(16);
    const float width = std::min(size.x, window.width - 2 * margin);
    const float height = std::min(size.y, window.height - 2 * margin);
    const Rect sheet{std::round(window.x + (window.width - width) / 2),
                     std::round(window.y + (window.height - height) / 2), width, height};
    ImGui::SetNextWindowPos(top_left(window));
    ImGui::SetNextWindowSize(size_of(window));
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin(("##overlay." + name).c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    Canvas canvas(ui);
    canvas.fill(window, ui.theme.shade);
    canvas.fill(sheet, ui.theme.overlay, ui.px(12));
    canvas.outline(sheet, ui.theme.border, ui.px(1), ui.px(12));
    inside_ = sheet.inset(ui.px(24), ui.px(18));
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    dismissed_ = ui.escape || (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !sheet.contains({mouse.x, mouse.y}));
    ui.note("overlay." + name, sheet);
}

Overlay::~Overlay() {
    ImGui::End();
    ImGui::PopStyleVar(2);
}

}  // namespace asyncarium::app
