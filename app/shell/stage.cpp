// Keeps fonts in step with the scale and the text, and hands a frame to the panels.
#include "app/shell/stage.h"

#include <imgui.h>

#include "app/widgets/draw_list.h"
#include "app/widgets/imgui_compat.h"

namespace asyncarium::app {
namespace {

/// What Dear ImGui draws by itself: scroll bars, and popups' frames.
void style_imgui(const Theme& theme, float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.ScrollbarSize = 11 * scale;
    style.ScrollbarRounding = 6 * scale;
    style.GrabMinSize = 26 * scale;
    style.WindowBorderSize = 1;
    style.PopupBorderSize = 1;
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = true;
    style.CircleTessellationMaxError = 0.15F;
    ImVec4* colors = style.Colors;
    colors[ImGuiCol_WindowBg] = as_vec4(theme.window);
    colors[ImGuiCol_ChildBg] = as_vec4(with_opacity(theme.window, 0));
    colors[ImGuiCol_PopupBg] = as_vec4(theme.overlay);
    colors[ImGuiCol_Border] = as_vec4(theme.border);
    colors[ImGuiCol_Text] = as_vec4(theme.text);
    colors[ImGuiCol_ScrollbarBg] = as_vec4(with_opacity(theme.window, 0));
    colors[ImGuiCol_ScrollbarGrab] = as_vec4(with_opacity(theme.track, 0.7F));
    colors[ImGuiCol_ScrollbarGrabHovered] = as_vec4(theme.track);
    colors[ImGuiCol_ScrollbarGrabActive] = as_vec4(theme.dim);
}

}  // namespace

void Stage::set_look(const StageLook& look) {
    look_ = look;
    style_imgui(theme_of(look.theme), look.scale);
}

bool Stage::prepare() {
    bool made = false;
    if (font_scale_ != look_.scale) {
        made = fonts_.make(look_.scale);
        font_scale_ = look_.scale;
    } else {
        made = fonts_.make_wished();
    }
    if (made) graphics_.upload_fonts();
    return made;
}

Ui Stage::make_ui(const FrameInput& input) const {
    return {.theme = theme_of(look_.theme),
            .fonts = fonts_.set(),
            .scale = look_.scale,
            .motion = look_.motion,
            .delta = input.delta,
            .escape = input.escape,
            .enter = input.enter,
            .places = input.places};
}

Requests Stage::draw(const FrameInput& input, const WindowView& view) {
    Ui ui = make_ui(input);
    push_font(ui.fonts[Type::Body]);
    Requests requests;
    draw_window(ui, input.width, input.height, view, panels_, requests);
    ImGui::PopFont();
    animating_ = ui.animating;
    return requests;
}

float Stage::timeline_pixels(float width, float height, const WindowView& view) const {
    const Ui ui = make_ui({.width = width, .height = height});
    return app::timeline_pixels(ui, width, height, view, panels_);
}

}  // namespace asyncarium::app
