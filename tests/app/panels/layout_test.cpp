// The layout at many sizes: nothing overlaps, nothing sticks out, everything has room.
#include "app/panels/layout.h"

#include <doctest/doctest.h>

#include <vector>

#include "app/panels/header_plan.h"

namespace asyncarium::app {
namespace {

std::vector<Rect> panels_of(const Layout& layout) {
    std::vector<Rect> panels;
    for (const Rect& rect :
         {layout.header, layout.notices, layout.lesson, layout.tabs, layout.code, layout.loop, layout.timeline}) {
        if (!rect.empty()) panels.push_back(rect);
    }
    return panels;
}

void check_sound(const LayoutInput& input) {
    CAPTURE(input.width);
    CAPTURE(input.height);
    CAPTURE(input.scale);
    const Layout layout = make_layout(input);
    const std::vector<Rect> panels = panels_of(layout);
    float area = 0;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        CHECK(panels[i].x >= 0);
        CHECK(panels[i].y >= 0);
        CHECK(panels[i].right() <= input.width);
        CHECK(panels[i].bottom() <= input.height);
        area += panels[i].width * panels[i].height;
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(panels[i].overlaps(panels[j]));
    }
    CHECK(area == doctest::Approx(input.width * input.height));
    for (const Rect& panel : {layout.tabs, layout.code, layout.loop, layout.timeline}) {
        CHECK(panel.width >= 150 * input.scale);
        CHECK(panel.height >= 60 * input.scale);
    }
    for (std::size_t i = 0; i < kBorderCount; ++i) {
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(layout.handles[i].overlaps(layout.handles[j]));
    }
}

}  // namespace

TEST_CASE("panels fill the window without overlapping, from 1024x700 to 4K and at every scale") {
    const float sizes[][2] = {{1024, 700},  {1280, 720},  {1366, 768}, {1600, 1000},
                              {1920, 1080}, {2560, 1440}, {3840, 2160}};
    for (const auto& size : sizes) {
        for (const float scale : {0.75F, 1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
            for (const bool has_lesson : {true, false}) {
                check_sound({.width = size[0],
                             .height = size[1],
                             .scale = usable_scale(scale, size[0], size[1]),
                             .has_lesson = has_lesson});
            }
        }
    }
}

TEST_CASE("borders dragged to the ends leave every panel its least room") {
    for (const float share : {0.0F, 0.5F, 1.0F}) {
        check_sound(
            {.width = 1366, .height = 768, .fractions = {share, share, share, share}, .header_rows = 2, .notices = 2});
        check_sound({.width = 1024, .height = 700, .fractions = {share, 1 - share, share, 1 - share}});
    }
}

TEST_CASE("a border follows the pointer") {
    const LayoutInput input{.width = 1600, .height = 1000};
    const auto after = [&](Border border, float at) {
        LayoutInput moved = input;
        moved.fractions = dragged(input, border, at);
        return make_layout(moved);
    };
    CHECK(after(Border::Left, 500).code.x == doctest::Approx(500));
    CHECK(after(Border::Code, 900).loop.x == doctest::Approx(900));
    CHECK(after(Border::Upper, 500).timeline.y == doctest::Approx(500));
    CHECK(after(Border::Lesson, 600).tabs.y == doctest::Approx(600));
}

TEST_CASE("the scale is held to what the window has room for") {
    CHECK(usable_scale(1, 1024, 700) == 1);
    CHECK(usable_scale(3, 3840, 2160) == 3);
    CHECK(usable_scale(3, 1024, 700) < 1.7F);
    CHECK(usable_scale(3, 1024, 700) > 1.5F);
    CHECK(usable_scale(0.75F, 320, 200) == doctest::Approx(320 / kLeastWidth));
}

TEST_CASE("a plain file has no lesson panel: its tabs take the column") {
    const Layout layout = make_layout({.width = 1600, .height = 1000, .has_lesson = false});
    CHECK(layout.lesson.empty());
    CHECK(layout.tabs.y == layout.header.bottom());
    CHECK(layout.tabs.bottom() == 1000);
}

namespace {

HeaderWidths usual_widths() {
    return {.logo = 130,
            .logo_short = 20,
            .picker = 190,
            .picker_short = 130,
            .transport = 330,
            .transport_short = 264,
            .steps = 210,
            .steps_short = 104,
            .speed = 108,
            .speed_short = 70,
            .clock = 145,
            .pill = 240,
            .pill_short = 120,
            .help = 34,
            .gap = 13};
}

}  // namespace

TEST_CASE("the header drops words before it drops controls, and becomes two rows last") {
    const HeaderPlan wide = plan_header(usual_widths(), 1570);
    CHECK(wide.rows == 1);
    CHECK(wide.step_words);
    CHECK(wide.logo_word);
    const HeaderPlan laptop = plan_header(usual_widths(), 1338);
    CHECK(laptop.rows == 1);
    CHECK_FALSE(laptop.step_words);
    CHECK(laptop.steps_in_a_row);
    const HeaderPlan small = plan_header(usual_widths(), 996);
    CHECK(small.rows == 1);
    CHECK_FALSE(small.steps_in_a_row);
    CHECK(plan_header(usual_widths(), 680).rows == 2);
}

TEST_CASE("whatever the width, the header's parts fit into it") {
    const HeaderWidths widths = usual_widths();
    for (float width = 560; width < 2000; width += 7) {
        const HeaderPlan plan = plan_header(widths, width);
        const float upper = (plan.logo_word ? widths.logo : widths.logo_short) + plan.picker + widths.clock + plan.pill;
        const float lower = (plan.step_words ? widths.transport : widths.transport_short) +
                            (plan.steps_in_a_row ? widths.steps : widths.steps_short) +
                            (plan.speed_word ? widths.speed : widths.speed_short) + widths.help;
        CAPTURE(width);
        if (plan.rows == 1) {
            CHECK(upper + lower + 8 * widths.gap <= width + 0.01F);
        } else {
            CHECK(upper + 4 * widths.gap <= width + 0.01F);
            CHECK(lower + 4 * widths.gap <= width + 0.01F);
        }
    }
}

}  // namespace asyncarium::app
