// Puts the model behind the window: what to open, with which settings.
#include <cstdio>
#include <memory>

#include "app/model/model.h"
#include "app/shell/places.h"
#include "app/shell/window.h"
#include "app/shell/window_loop.h"

namespace asyncarium::app {
namespace {

class ModelSource final : public ViewSource {
   public:
    explicit ModelSource(Model& model) : model_(model) {}

    bool update(double seconds) override { return model_.update(seconds); }
    const WindowView& make_view(u32 timeline_pixels) override { return model_.make_view(timeline_pixels); }
    void apply(const Request& request) override { model_.apply(request); }
    std::string opened_path() const override { return model_.opened_path(); }

   private:
    Model& model_;
};

/// What is asked for must open; what was open last time is tried. Answers what is wrong; empty: nothing.
std::string open_something(Model& model, const std::string& path, const std::string& last_opened) {
    if (!path.empty()) return model.open(real_path(path));
    if (last_opened.empty() || !model.open(real_path(last_opened)).empty()) model.open_first_lesson();
    return {};
}

int fail(const std::string& problem) {
    std::fprintf(stderr, "asyncarium: %s\n", problem.c_str());
    return 2;
}

}  // namespace

int open_window(const WindowOptions& options) {
    const WindowLoopOptions loop_options{.settings_path = options.settings_path.value_or(settings_path()),
                                         .state_file = options.state_file};
    std::string settings_problem;
    const SavedSettings saved = read_settings(loop_options.settings_path, settings_problem);

    Model model({.lessons_folder = lessons_folder()});
    const std::string open_problem = open_something(model, options.path, saved.settings.last_opened);
    if (!open_problem.empty()) return fail(open_problem);

    std::string problem;
    const std::unique_ptr<Graphics> graphics = Graphics::open(
        {.width = saved.arrangement.width, .height = saved.arrangement.height, .visible = false}, problem);
    if (!graphics) return fail(problem + "; `asyncarium run FILE` works without a window");

    ModelSource source(model);
    WindowLoop(*graphics, source, loop_options, saved, settings_problem).run();
    return 0;
}

}  // namespace asyncarium::app
