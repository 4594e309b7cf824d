// The graphics of the process: GLFW, one window (visible or not) with OpenGL 3.3 core, and Dear ImGui drawing into it.
#pragma once

#include <memory>
#include <string>

#include "app/widgets/color.h"

struct GLFWwindow;

namespace asyncarium::app {

struct GraphicsOptions {
    int width = 1600, height = 1000;  // of the window, in screen coordinates
    std::string title = "Asyncarium";
    bool visible = true;
};

class Graphics {
   public:
    /// Opens everything, or answers nothing and says in `problem` what this machine lacks, in a clause.
    static std::unique_ptr<Graphics> open(const GraphicsOptions& options, std::string& problem);
    ~Graphics();
    Graphics(const Graphics&) = delete;
    Graphics& operator=(const Graphics&) = delete;

    GLFWwindow* window() const { return window_; }
    /// Sends the font atlas to the graphics card, after Fonts has made it again.
    void upload_fonts();
    void begin_drawing();
    /// Clears what is bound for drawing and renders what Dear ImGui has collected.
    void render(Color background, int width, int height);

   private:
    Graphics() = default;
    bool open_window(const GraphicsOptions& options, std::string& problem);
    bool open_drawing(std::string& problem);

    GLFWwindow* window_ = nullptr;
    bool has_context_ = false;
    bool has_renderer_ = false;
};

}  // namespace asyncarium::app
