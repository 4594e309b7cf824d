// The GLFW callbacks.
#include "app/shell/window_input.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace asyncarium::app {
namespace {

/// With a layout that makes no Latin letters the keys still work by their place.
bool makes_no_latin_letter(int key, int scancode) {
    if (key < GLFW_KEY_A || key > GLFW_KEY_Z) return false;
    const char* name = glfwGetKeyName(key, scancode);
    return name && static_cast<unsigned char>(name[0]) >= 0x80;
}

}  // namespace

WindowInput& WindowInput::of(GLFWwindow* window) {
    return *static_cast<WindowInput*>(glfwGetWindowUserPointer(window));
}

WindowInput::WindowInput(GLFWwindow* window) : window_(window) {
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int modifiers) {
        of(w).on_key(key, action, modifiers, scancode);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned code_point) { of(w).on_character(code_point); });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double /*right*/, double up) { of(w).on_scroll(up); });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { ++of(w).events_; });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int) { ++of(w).events_; });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int, int, int) { ++of(w).events_; });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int) { ++of(w).events_; });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { ++of(w).events_; });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { ++of(w).events_; });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { ++of(w).events_; });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { ++of(w).events_; });
}

void WindowInput::press(std::string chord, int action) { chords_.push_back({std::move(chord), action == GLFW_REPEAT}); }

void WindowInput::on_key(int key, int action, int modifiers, int scancode) {
    ++events_;
    if (action == GLFW_RELEASE) return;
    repeating_ = action == GLFW_REPEAT;
    if (auto chord = chord_of_key(key, modifiers)) {
        press(std::move(*chord), action);
    } else if (modifiers == 0 && makes_no_latin_letter(key, scancode)) {
        press(std::string(1, static_cast<char>(key)), action);
    }
}

void WindowInput::on_character(unsigned code_point) {
    ++events_;
    if (auto chord = chord_of_character(code_point)) press(std::move(*chord), repeating_ ? GLFW_REPEAT : GLFW_PRESS);
}

void WindowInput::on_scroll(double up) {
    ++events_;
    const auto held = [&](int key) { return glfwGetKey(window_, key) == GLFW_PRESS; };
    if (held(GLFW_KEY_LEFT_CONTROL) || held(GLFW_KEY_RIGHT_CONTROL)) control_wheel_ += up;
}

int WindowInput::take_events() { return std::exchange(events_, 0); }

std::vector<Chord> WindowInput::take_chords() { return std::exchange(chords_, {}); }

double WindowInput::take_control_wheel() { return std::exchange(control_wheel_, 0.0); }

}  // namespace asyncarium::app
