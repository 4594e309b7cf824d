// The life of the window: waits for something to happen, lets the source go on, draws a frame when there is something
// new to see. Idle, it uses no processor time; while something moves it draws 60 frames a second.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/shell/graphics.h"
#include "app/shell/settings_file.h"
#include "app/shell/stage.h"
#include "app/shell/state_file.h"
#include "app/shell/view_source.h"
#include "app/shell/window_input.h"

namespace asyncarium::app {

struct WindowLoopOptions {
    std::string settings_path;  // empty: settings are not kept
    std::string state_file;     // empty: none
};

class WindowLoop {
   public:
    /// Shows the window of `graphics`; `saved` is what the settings file says, `problem` why it could not be read.
    WindowLoop(Graphics& graphics, ViewSource& source, const WindowLoopOptions& options, const SavedSettings& saved,
               const std::string& problem);
    ~WindowLoop();
    WindowLoop(const WindowLoop&) = delete;
    WindowLoop& operator=(const WindowLoop&) = delete;

    /// Until the window is closed.
    void run();

   private:
    void wait();
    void pace();
    void want_frames(int count);
    bool advance();
    void handle_keys();
    void draw_frame();
    void carry_out(const Request& request);
    bool carry_out_here(Command command);
    void change_scale(int direction);
    void keep_settings();
    void tell_state(const WindowView& view);
    SavedSettings current_settings() const;
    float usable_interface_scale() const;
    void apply_look();
    const WindowView& make_view();
    void add_notice(std::string text);

    Graphics& graphics_;
    ViewSource& source_;
    WindowLoopOptions options_;
    WindowInput input_;
    Stage stage_;
    StateFile state_file_;
    SavedSettings saved_;          // as on disk
    Settings settings_;            // as in use
    std::vector<Notice> notices_;  // of the shell itself, shown after the model's
    std::size_t model_notices_ = 0;
    ItemPlaces places_;
    u32 timeline_pixels_ = 1000;           // of the last frame
    WindowView with_notices_;              // the source's view and our notices, while there are any
    bool escape_ = false, enter_ = false;  // pressed since the last frame
    bool busy_ = true;                     // playing, recording or moving: the next frame follows at once
    int frames_left_ = 0;                  // to be drawn although nothing has happened since
    double last_update_ = 0, last_frame_ = 0, settings_changed_ = 0;
};

}  // namespace asyncarium::app
