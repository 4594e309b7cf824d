// Draws the demonstration views with the real graphics into memory and looks at the pixels. Skipped, with a word,
// where there is no display. ASYNCARIUM_GALLERY=FOLDER keeps the pictures; _VIEW, _SIZE, _SCALE, _THEME narrow them.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "app/shell/picture.h"
#include "app/shell/png.h"
#include "tests/app/shell/demo_views.h"

namespace asyncarium::app {
namespace {

std::string setting(const char* name, const char* otherwise) {
    const char* value = std::getenv(name);
    return value ? value : otherwise;
}

std::size_t count_color(const Picture& picture, Color color) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 3 < picture.pixels.size(); i += 4) {
        count += picture.pixels[i] == color.red && picture.pixels[i + 1] == color.green &&
                 picture.pixels[i + 2] == color.blue;
    }
    return count;
}

struct Shot {
    int width = 1600, height = 1000;
    StageLook look;
    Tab tab = Tab::Output;
};

std::optional<Picture> picture_of(Graphics& graphics, const WindowView& view, const Shot& shot) {
    Stage stage(graphics);
    StageLook look = shot.look;
    look.motion = Movement::Reduced;
    look.scale = usable_scale(look.scale, static_cast<float>(shot.width), static_cast<float>(shot.height));
    stage.set_look(look);
    stage.panels().tabs.chosen = shot.tab;
    return draw_picture(graphics, stage, shot.width, shot.height, [&](u32) -> const WindowView& { return view; });
}

std::unique_ptr<Graphics> open_graphics() {
    std::string problem;
    auto graphics = Graphics::open({.width = 64, .height = 64, .visible = false}, problem);
    if (!graphics) MESSAGE("skipped: ", problem);
    return graphics;
}

}  // namespace

TEST_CASE("a frozen loop is red on the picture and an idle one is not") {
    const auto graphics = open_graphics();
    if (!graphics) return;
    for (const ThemeName theme : {ThemeName::Dark, ThemeName::Light}) {
        const Shot shot{.look = {.theme = theme}};
        const Color red = theme_of(theme).line_frozen;
        const auto frozen = picture_of(*graphics, demo::frozen(), shot);
        const auto idle = picture_of(*graphics, demo::idle(), shot);
        REQUIRE(frozen);
        REQUIRE(idle);
        CHECK(count_color(*frozen, red) > 5000);
        CHECK(count_color(*idle, red) == 0);
    }
}

TEST_CASE("every demonstration view is drawn and kept" * doctest::skip(std::getenv("ASYNCARIUM_GALLERY") == nullptr)) {
    const std::string folder = setting("ASYNCARIUM_GALLERY", "");
    const auto graphics = open_graphics();
    REQUIRE(graphics);
    Shot shot;
    std::sscanf(setting("ASYNCARIUM_GALLERY_SIZE", "1600x1000").c_str(), "%dx%d", &shot.width, &shot.height);
    shot.look.scale = std::stof(setting("ASYNCARIUM_GALLERY_SCALE", "1"));
    shot.look.theme = setting("ASYNCARIUM_GALLERY_THEME", "dark") == "dark" ? ThemeName::Dark : ThemeName::Light;
    const std::string wanted = setting("ASYNCARIUM_GALLERY_VIEW", "");
    for (const demo::Named& named : demo::all()) {
        if (!wanted.empty() && wanted != named.name) continue;
        shot.tab = named.name == "lost_update" ? Tab::Variables : named.name == "idle" ? Tab::Internals : Tab::Output;
        const auto picture = picture_of(*graphics, named.view, shot);
        REQUIRE(picture);
        CHECK(write_png(folder + "/" + named.name + ".png", *picture) == "");
    }
}

}  // namespace asyncarium::app
