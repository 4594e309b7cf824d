// Measures the theme: every pair of a text and what it stands on, as the panels use them, in both themes.
#include "app/widgets/theme.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace asyncarium::app {
namespace {

struct Pair {
    std::string where;
    Color text, ground;
};

void add(std::vector<Pair>& pairs, const std::string& where, Color text, const std::vector<Color>& grounds) {
    for (const Color& ground : grounds) pairs.push_back({where + " " + std::to_string(pairs.size()), text, ground});
}

std::vector<Color> card_grounds(const Theme& theme) {
    std::vector<Color> grounds{theme.card_hatch.stripe};
    for (const Tone tone :
         {Tone::Running, Tone::Ready, Tone::Suspended, Tone::Overdue, Tone::Blocked, Tone::Cancelled}) {
        grounds.push_back(theme.tone(tone).surface);
    }
    return grounds;
}

std::vector<Color> line_grounds(const Theme& theme) {
    return {theme.window, theme.line_running, theme.line_parked, theme.line_frozen};
}

void add_tones(std::vector<Pair>& pairs, const Theme& theme) {
    for (std::size_t i = 0; i < kToneCount; ++i) {
        const ToneColors& tone = theme.tones[i];
        add(pairs, "tone " + std::to_string(i) + " on its pill and the window", tone.text,
            {tone.surface, theme.window});
        add(pairs, "label on a bar of tone " + std::to_string(i), tone.on_solid, {tone.solid});
    }
    add(pairs, "overdue tag", theme.tone(Tone::Overdue).text, {theme.card_hatch.ground, theme.card_hatch.stripe});
    add(pairs, "frozen tag", theme.tone(Tone::Frozen).text, {theme.tone(Tone::Blocked).surface});
    add(pairs, "frozen label", theme.on_frozen_hatch, {theme.frozen_hatch.ground});
}

std::vector<Pair> pairs_of(const Theme& theme) {
    std::vector<Pair> pairs;
    const std::vector<Color> plain{theme.window, theme.strip, theme.raised, theme.raised_hover, theme.overlay};
    add(pairs, "text", theme.text, plain);
    add(pairs, "text on cards", theme.text, card_grounds(theme));
    add(pairs, "text elsewhere", theme.text, {theme.chip, theme.line_hover, theme.tone(Tone::Failed).surface});
    add(pairs, "body", theme.body, {theme.window, theme.overlay, theme.raised_hover, theme.chip, theme.line_parked});
    add(pairs, "dim", theme.dim, plain);
    add(pairs, "dim on cards", theme.dim, card_grounds(theme));
    add(pairs, "dim elsewhere", theme.dim, {theme.chip, theme.line_running, theme.line_parked, theme.line_frozen});
    add(pairs, "faint", theme.faint, {theme.window, theme.line_hover});
    add(pairs, "primary button", theme.on_accent, {theme.accent});
    add(pairs, "chosen part", theme.on_selected, {theme.selected});
    add(pairs, "logo", theme.logo, {theme.window});
    for (const Color& syntax : theme.syntax) add(pairs, "code", syntax, line_grounds(theme));
    for (const Color& badge : theme.badges) add(pairs, "badge", theme.on_badge, {badge});
    add(pairs, "badge of a callback", theme.on_badge, {theme.badge_of_callback});
    add(pairs, "line number on a breakpoint", theme.on_breakpoint, {theme.breakpoint});
    add(pairs, "changed value", theme.on_changed, {theme.changed});
    add(pairs, "warning", theme.warning,
        {theme.window, theme.tone(Tone::Running).surface, theme.tone(Tone::Ready).surface});
    add(pairs, "error", theme.error, {theme.window, theme.line_hover});
    add_tones(pairs, theme);
    return pairs;
}

}  // namespace

TEST_CASE("every text can be read: contrast of at least 4.5 to 1") {
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        CAPTURE(static_cast<int>(name));
        for (const Pair& pair : pairs_of(theme_of(name))) {
            CAPTURE(pair.where);
            CHECK(contrast_ratio(pair.text, pair.ground) >= 4.5);
        }
    }
}

TEST_CASE("tones that could be mixed up differ in shape, not only in colour") {
    const Tone groups[][2] = {{Tone::Running, Tone::Frozen}, {Tone::Ready, Tone::Suspended},
                              {Tone::Done, Tone::Failed},    {Tone::Failed, Tone::Cancelled},
                              {Tone::Idle, Tone::Running},   {Tone::Overdue, Tone::Ready}};
    for (const auto& pair : groups) CHECK(icon_of(pair[0]) != icon_of(pair[1]));
}

TEST_CASE("contrast is what WCAG says it is for known pairs") {
    CHECK(contrast_ratio(rgb(0x000000), rgb(0xffffff)) == doctest::Approx(21));
    CHECK(contrast_ratio(rgb(0x777777), rgb(0xffffff)) == doctest::Approx(4.48).epsilon(0.002));
    CHECK(contrast_ratio(rgb(0x123456), rgb(0x123456)) == doctest::Approx(1));
}

TEST_CASE("mixing ends at its ends") {
    const Color from = rgb(0x102030);
    const Color to = rgb(0xf0e0d0);
    CHECK(mixed(from, to, 0) == from);
    CHECK(mixed(from, to, 1) == to);
    CHECK(mixed(from, to, 0.5F) == rgb(0x808080));
    CHECK(with_opacity(to, 0.5F).alpha == 128);
}

}  // namespace asyncarium::app
