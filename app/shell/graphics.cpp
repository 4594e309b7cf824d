// Opening and closing of GLFW, OpenGL and Dear ImGui, with a plain word about what is missing.
#include "app/shell/graphics.h"

#include <glad/gl.h>
//
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "app/widgets/draw_list.h"
#include "app/widgets/imgui_compat.h"

namespace asyncarium::app {
namespace {

std::string last_glfw_error() {
    const char* text = nullptr;
    glfwGetError(&text);
    return text ? text : "no reason given";
}

}  // namespace

std::unique_ptr<Graphics> Graphics::open(const GraphicsOptions& options, std::string& problem) {
    std::unique_ptr<Graphics> graphics(new Graphics());
    if (!glfwInit()) {
        problem = "there is no display to open a window on (" + last_glfw_error() + ")";
        return nullptr;
    }
    if (!graphics->open_window(options, problem) || !graphics->open_drawing(problem)) return nullptr;
    return graphics;
}

bool Graphics::open_window(const GraphicsOptions& options, std::string& problem) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "asyncarium");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "asyncarium");
    window_ = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (!window_) {
        problem = "this machine offers no OpenGL 3.3 (" + last_glfw_error() + ")";
        return false;
    }
    glfwMakeContextCurrent(window_);
    if (gladLoadGL(glfwGetProcAddress) < GLAD_MAKE_VERSION(3, 3)) {
        problem = "this machine offers no OpenGL 3.3 (the driver has an older version)";
        return false;
    }
    return true;
}

bool Graphics::open_drawing(std::string& problem) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    has_context_ = true;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // what is remembered stands in our settings
    io.LogFilename = nullptr;
    if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
        problem = "this machine's OpenGL 3.3 cannot be drawn with";
        return false;
    }
    has_renderer_ = true;
    // Without it a busy frame would overflow 16-bit indices.
    if ((io.BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset) == 0) {
        problem = "this machine offers no OpenGL 3.3 (drawing with a vertex offset is missing)";
        return false;
    }
    return true;
}

Graphics::~Graphics() {
    if (has_renderer_) ImGui_ImplOpenGL3_Shutdown();
    if (has_context_) ImGui::DestroyContext();
    if (window_) glfwDestroyWindow(window_);
    glfwTerminate();
}

void Graphics::upload_fonts() { replace_font_texture(); }

void Graphics::begin_drawing() { ImGui_ImplOpenGL3_NewFrame(); }

void Graphics::render(Color background, int width, int height) {
    const ImVec4 color = as_vec4(background);
    glViewport(0, 0, width, height);
    glClearColor(color.x, color.y, color.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace asyncarium::app
