// One turn: wait, advance, keys, draw, carry out what was asked for.
#include "app/shell/window_loop.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace asyncarium::app {
namespace {

constexpr double kFrame = 1.0 / 60;
constexpr double kIdleLook = 0.2;  // how often the source may notice changed files while nothing happens, in seconds
constexpr double kLongestDelta = 0.1;  // of wall time the source is told at once, so that a stall does not jump
constexpr int kFramesAfterEvent = 3;   // hovering and opening settle in the frames after
constexpr int kMostFramesAfterEvents = 40;

struct Size {
    int width = 0, height = 0;
};

Size framebuffer_size(GLFWwindow* window) {
    Size size;
    glfwGetFramebufferSize(window, &size.width, &size.height);
    return size;
}

Size window_size(GLFWwindow* window) {
    Size size;
    glfwGetWindowSize(window, &size.width, &size.height);
    return size;
}

/// How much larger the monitor wants everything, in the window's coordinates: where those are not pixels, they are
/// enlarged already.
float monitor_scale(GLFWwindow* window) {
    float x = 1;
    float y = 1;
    glfwGetWindowContentScale(window, &x, &y);
    const float pixels = static_cast<float>(framebuffer_size(window).width);
    const float ratio = pixels / static_cast<float>(std::max(1, window_size(window).width));
    return std::clamp(x / std::max(ratio, 0.25F), 0.5F, 4.0F);
}

}  // namespace

WindowLoop::WindowLoop(Graphics& graphics, ViewSource& source, const WindowLoopOptions& options,
                       const SavedSettings& saved, const std::string& problem)
    : graphics_(graphics),
      source_(source),
      options_(options),
      input_(graphics.window()),
      stage_(graphics),
      state_file_(options.state_file),
      saved_(saved),
      settings_(saved.settings) {
    ImGui_ImplGlfw_InitForOpenGL(graphics.window(), true);
    stage_.panels().fractions = saved.arrangement.fractions;
    stage_.panels().tabs.chosen = saved.arrangement.tab;
    if (!problem.empty()) add_notice("The settings in " + options.settings_path + " are not used: " + problem + ".");
    glfwSetWindowSizeLimits(graphics.window(), 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSwapInterval(1);
    apply_look();
    glfwShowWindow(graphics.window());
    last_update_ = glfwGetTime();
}

WindowLoop::~WindowLoop() {
    keep_settings();
    ImGui_ImplGlfw_Shutdown();
}

void WindowLoop::run() {
    while (!glfwWindowShouldClose(graphics_.window())) {
        wait();
        const int events = input_.take_events();
        const bool changed = advance();
        handle_keys();
        if (changed) want_frames(kFramesAfterEvent);
        // Dear ImGui from 1.87 on may take in only one event a frame.
        if (events > 0) want_frames(std::min(kFramesAfterEvent + events, kMostFramesAfterEvents));
        if (frames_left_ == 0 && !busy_) continue;
        frames_left_ = std::max(0, frames_left_ - 1);
        draw_frame();
    }
}

void WindowLoop::want_frames(int count) { frames_left_ = std::max(frames_left_, count); }

/// Until the next frame is due or something happens.
void WindowLoop::wait() {
    if (busy_ || frames_left_ > 0) {
        pace();
    } else {
        glfwWaitEventsTimeout(kIdleLook);
    }
    if (settings_changed_ > 0 && glfwGetTime() - settings_changed_ > 1) keep_settings();
}

/// Holds to 60 frames a second where the display does not.
void WindowLoop::pace() {
    const double due = last_frame_ + kFrame;
    glfwPollEvents();
    for (double now = glfwGetTime(); now < due - 0.001; now = glfwGetTime()) glfwWaitEventsTimeout(due - now);
}

bool WindowLoop::advance() {
    const double now = glfwGetTime();
    const double seconds = std::min(now - last_update_, kLongestDelta);
    last_update_ = now;
    return source_.update(seconds);
}

void WindowLoop::handle_keys() {
    const double wheel = input_.take_control_wheel();
    if (wheel != 0) change_scale(wheel > 0 ? 1 : -1);
    PanelState& panels = stage_.panels();
    for (const Chord& chord : input_.take_chords()) {
        if (chord.text == "Escape") escape_ = true;
        if (chord.text == "Enter") enter_ = true;
        if (ImGui::GetIO().WantTextInput || panels.open_sheet.open) continue;
        const auto request = find_request(chord);
        if (!request) continue;
        const Command* command = std::get_if<Command>(&*request);
        const bool always = command && (*command == Command::Quit || *command == Command::ShowKeys);
        if (panels.keys_open && !always) continue;
        carry_out(*request);
        want_frames(kFramesAfterEvent);
    }
}

const WindowView& WindowLoop::make_view() {
    const Size size = window_size(graphics_.window());
    // The layout depends on the view, and the view on the layout's width: that of the last frame mostly still holds.
    const WindowView* view = &source_.make_view(timeline_pixels_);
    const float pixels = stage_.timeline_pixels(static_cast<float>(size.width), static_cast<float>(size.height), *view);
    if (static_cast<u32>(pixels) != timeline_pixels_) {
        timeline_pixels_ = static_cast<u32>(pixels);
        view = &source_.make_view(timeline_pixels_);
    }
    model_notices_ = view->notices.size();
    if (notices_.empty()) return *view;
    with_notices_ = *view;
    with_notices_.notices.insert(with_notices_.notices.end(), notices_.begin(), notices_.end());
    return with_notices_;
}

void WindowLoop::draw_frame() {
    const Size size = framebuffer_size(graphics_.window());
    if (size.width == 0 || size.height == 0) return;  // minimised
    last_frame_ = glfwGetTime();
    apply_look();
    const bool fonts_made = stage_.prepare();
    graphics_.begin_drawing();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    const ImGuiIO& io = ImGui::GetIO();
    const WindowView& view = make_view();
    places_.clear();
    const FrameInput frame{.width = io.DisplaySize.x,
                           .height = io.DisplaySize.y,
                           .delta = std::min(io.DeltaTime, 1.0F / 30),
                           .escape = escape_,
                           .enter = enter_,
                           .places = state_file_.wanted() ? &places_ : nullptr};
    escape_ = enter_ = false;
    const Requests requests = stage_.draw(frame, view);
    ImGui::Render();
    graphics_.render(theme_of(stage_.look().theme).window, size.width, size.height);
    glfwSwapBuffers(graphics_.window());

    tell_state(view);
    busy_ = stage_.animating() || view.header.playing || view.header.recording || fonts_made || stage_.lacks_glyphs();
    // From here on the view may be no good any more.
    for (const Request& request : requests) carry_out(request);
    if (!requests.empty()) want_frames(kFramesAfterEvent);
    if (current_settings() != saved_ && settings_changed_ == 0) settings_changed_ = glfwGetTime();
}

void WindowLoop::carry_out(const Request& request) {
    if (const Command* command = std::get_if<Command>(&request); command && carry_out_here(*command)) return;
    if (const CloseNotice* close = std::get_if<CloseNotice>(&request); close && close->index >= model_notices_) {
        const std::size_t own = close->index - model_notices_;
        if (own < notices_.size()) notices_.erase(notices_.begin() + static_cast<std::ptrdiff_t>(own));
        return;
    }
    source_.apply(request);
}

/// What concerns only the window. Answers whether it was such a command.
bool WindowLoop::carry_out_here(Command command) {
    switch (command) {
        case Command::ToggleTheme:
            settings_.theme = settings_.theme == ThemeChoice::Dark ? ThemeChoice::Light : ThemeChoice::Dark;
            return true;
        case Command::ReduceMotion:
            settings_.motion = settings_.motion == Motion::Full ? Motion::Reduced : Motion::Full;
            return true;
        case Command::LargerInterface:
            change_scale(1);
            return true;
        case Command::SmallerInterface:
            change_scale(-1);
            return true;
        case Command::ShowKeys:
            stage_.panels().keys_open = !stage_.panels().keys_open;
            return true;
        case Command::OpenFile:
            ask_for_path(stage_.panels().open_sheet);
            return true;
        case Command::Quit:
            glfwSetWindowShouldClose(graphics_.window(), GLFW_TRUE);
            return true;
        default:
            return false;
    }
}

void WindowLoop::change_scale(int direction) {
    // From what is in use, so that no press is lost where the window is too small for what is set.
    const float monitor = monitor_scale(graphics_.window());
    const int shown = static_cast<int>(std::floor(usable_interface_scale() / monitor * 100 + 0.01F));
    settings_.scale_percent = next_scale(std::min(settings_.scale_percent, std::max(shown, kLeastScale)), direction);
    want_frames(kFramesAfterEvent);
}

float WindowLoop::usable_interface_scale() const {
    const Size size = window_size(graphics_.window());
    const float wanted = static_cast<float>(settings_.scale_percent) / 100 * monitor_scale(graphics_.window());
    return usable_scale(wanted, static_cast<float>(size.width), static_cast<float>(size.height));
}

void WindowLoop::apply_look() {
    const StageLook look{.theme = settings_.theme == ThemeChoice::Dark ? ThemeName::Dark : ThemeName::Light,
                         .scale = usable_interface_scale(),
                         .motion = settings_.motion == Motion::Full ? Movement::Full : Movement::Reduced};
    if (look != stage_.look()) stage_.set_look(look);
}

SavedSettings WindowLoop::current_settings() const {
    SavedSettings current{settings_, saved_.arrangement};
    const std::string opened = source_.opened_path();
    if (!opened.empty()) current.settings.last_opened = opened;
    if (!glfwGetWindowAttrib(graphics_.window(), GLFW_ICONIFIED)) {
        glfwGetWindowSize(graphics_.window(), &current.arrangement.width, &current.arrangement.height);
    }
    current.arrangement.fractions = stage_.panels().fractions;
    current.arrangement.tab = stage_.panels().tabs.chosen;
    return current;
}

void WindowLoop::keep_settings() {
    settings_changed_ = 0;
    const SavedSettings current = current_settings();
    if (current == saved_ || options_.settings_path.empty()) return;
    saved_ = current;
    const std::string problem = write_settings(options_.settings_path, current);
    if (problem.empty()) return;
    options_.settings_path.clear();  // saying it once is enough
    add_notice("The settings are not kept: " + problem + ".");
}

void WindowLoop::add_notice(std::string text) {
    notices_.push_back({std::move(text), true});
    want_frames(kFramesAfterEvent);
}

void WindowLoop::tell_state(const WindowView& view) {
    if (!state_file_.wanted()) return;
    constexpr const char* kTabs[] = {"output", "variables", "internals"};
    const Size size = window_size(graphics_.window());
    const PanelState& panels = stage_.panels();
    const WindowFacts facts{.width = size.width,
                            .height = size.height,
                            .scale = stage_.look().scale,
                            .dark = stage_.look().theme == ThemeName::Dark,
                            .reduced_motion = stage_.look().motion == Movement::Reduced,
                            .tab = kTabs[static_cast<std::size_t>(panels.tabs.chosen)],
                            .overlay = panels.open_sheet.open ? "open"
                                       : panels.keys_open     ? "keys"
                                                              : ""};
    state_file_.write(state_line(view, facts, places_));
}

}  // namespace asyncarium::app
