// A few frames without a user, then the pixels of the last.
#include "app/shell/picture.h"

#include <imgui.h>

namespace asyncarium::app {

std::optional<Picture> draw_picture(Graphics& graphics, Stage& stage, int width, int height,
                                    const ViewMaker& make_view) {
    const Framebuffer framebuffer(width, height);
    if (!framebuffer.usable()) return std::nullopt;
    // Sizes of scrolling parts are known after a frame, and fonts after the text has been seen.
    constexpr int kFrames = 6;
    const FrameInput input{.width = static_cast<float>(width), .height = static_cast<float>(height), .delta = 1.0F};
    ImGuiIO& io = ImGui::GetIO();
    const WindowView* view = &make_view(static_cast<u32>(width));
    for (int frame = 0; frame < kFrames; ++frame) {
        stage.prepare();
        io.DisplaySize = {input.width, input.height};
        io.DisplayFramebufferScale = {1, 1};
        io.DeltaTime = input.delta;
        io.MousePos = {-1e6F, -1e6F};
        view = &make_view(static_cast<u32>(stage.timeline_pixels(input.width, input.height, *view)));
        graphics.begin_drawing();
        ImGui::NewFrame();
        stage.draw(input, *view);
        ImGui::Render();
        graphics.render(theme_of(stage.look().theme).window, width, height);
    }
    return framebuffer.read();
}

}  // namespace asyncarium::app
