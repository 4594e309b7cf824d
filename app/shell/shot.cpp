// Opens, sets the switches, goes to the moment, draws, writes.
#include "app/shell/shot.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/model/model.h"
#include "app/shell/picture.h"
#include "app/shell/places.h"
#include "app/shell/png.h"

namespace asyncarium::app {
namespace {

constexpr double kLongestRecording = 20;  // seconds of wall time, for programs that do not end
constexpr u32 kAnyWidth = 1000;
constexpr int kLargestSide = 16384;

int fail(const std::string& problem) {
    std::fprintf(stderr, "asyncarium: %s\n", problem.c_str());
    return 2;
}

/// Answers what is wrong; empty: nothing.
std::string set_switches(Model& model, const std::vector<std::pair<std::string, bool>>& switches) {
    for (const auto& [name, on] : switches) {
        const std::optional<u32> index = model.find_switch(name);
        if (!index) return "there is no switch called " + name;
        if (model.make_view(kAnyWidth).lesson.switches.at(*index).on != on) model.apply(FlipSwitch{*index});
    }
    return {};
}

/// Until the recording has come to the moment, or to its end.
void record_until(Model& model, VirtualTime time) {
    constexpr double kSlice = 0.5;
    for (double spent = 0; spent < kLongestRecording && model.is_recording(); spent += kSlice) {
        model.record_for(kSlice);
        model.go_to_time(time);
        if (model.playhead().time >= time) return;
    }
}

}  // namespace

int take_shot(const ShotOptions& options) {
    if (options.width < 320 || options.height < 200 || std::max(options.width, options.height) > kLargestSide) {
        return fail("a picture is from 320x200 to 16384x16384 pixels large");
    }
    Model model({.lessons_folder = lessons_folder()});
    if (const std::string problem = model.open(real_path(options.path)); !problem.empty()) return fail(problem);
    if (const std::string problem = set_switches(model, options.switches); !problem.empty()) return fail(problem);
    const VirtualTime time = from_seconds(std::max(0.0, options.time_seconds));
    record_until(model, time);
    model.go_to_time(time);
    if (options.beat) model.apply(GoToBeat{*options.beat});

    std::string problem;
    const std::unique_ptr<Graphics> graphics = Graphics::open({.width = 320, .height = 200, .visible = false}, problem);
    if (!graphics) return fail(problem + "; under a server without a screen, start it with xvfb-run");
    Stage stage(*graphics);
    const float scale = usable_scale(static_cast<float>(options.scale), static_cast<float>(options.width),
                                     static_cast<float>(options.height));
    stage.set_look({.theme = options.theme, .scale = scale, .motion = Movement::Reduced});
    stage.panels().tabs.chosen = options.tab;
    const std::optional<Picture> picture =
        draw_picture(*graphics, stage, options.width, options.height,
                     [&](u32 pixels) -> const WindowView& { return model.make_view(pixels); });
    if (!picture) return fail("this machine's graphics cannot draw a picture of that size");
    const std::string write_problem = write_png(options.output, *picture);
    return write_problem.empty() ? 0 : fail(write_problem);
}

}  // namespace asyncarium::app
