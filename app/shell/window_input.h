// What GLFW tells of a window, collected between frames: whether anything happened, and the keys pressed.
#pragma once

#include <vector>

#include "app/shell/keys.h"

struct GLFWwindow;

namespace asyncarium::app {

class WindowInput {
   public:
    /// Listens to the window. Before Dear ImGui is connected, which then passes on to us what it hears.
    explicit WindowInput(GLFWwindow* window);
    WindowInput(const WindowInput&) = delete;
    WindowInput& operator=(const WindowInput&) = delete;

    /// How many events there were since the last call.
    int take_events();
    /// The chords since the last call.
    std::vector<Chord> take_chords();
    /// Turns of the wheel while Ctrl was held since the last call, up being positive.
    double take_control_wheel();

   private:
    static WindowInput& of(GLFWwindow* window);
    void press(std::string chord, int action);
    void on_key(int key, int action, int modifiers, int scancode);
    void on_character(unsigned code_point);
    void on_scroll(double up);

    GLFWwindow* window_;
    int events_ = 1;          // the window appears
    bool repeating_ = false;  // the key that makes the next character is being held down
    std::vector<Chord> chords_;
    double control_wheel_ = 0;
};

}  // namespace asyncarium::app
