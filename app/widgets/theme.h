// The one table of colours, dark and light, named by what they mean. Nobody else writes down a colour.
// Every pair of a text and what it stands on has a contrast of at least 4.5:1 (tests/app/widgets/theme_test.cpp), and
// no meaning is carried by colour alone: each tone also has an icon, and tones of waiting are hatched.
#pragma once

#include <array>
#include <cstddef>

#include "app/widgets/color.h"
#include "app/widgets/icon.h"

namespace asyncarium::app {

/// What a task, a line, a bar or the whole loop is up to; the words for states of the design.
enum class Tone : u8 { Running, Ready, Suspended, Overdue, Done, Failed, Cancelled, Idle, Frozen, Blocked, Ended };
inline constexpr std::size_t kToneCount = 11;

struct ToneColors {
    Color solid;     // bars, dots, borders that must be seen
    Color on_solid;  // text on it
    Color text;      // words in this tone, on any surface of the window
    Color surface;   // a card or pill in this tone
    Color border;    // its border
};

/// Two colours that take turns in diagonal stripes.
struct HatchColors {
    Color ground;
    Color stripe;
};

/// Colours of program text, in the order of CodeColour in app/model/view.h.
inline constexpr std::size_t kSyntaxCount = 9;
inline constexpr std::size_t kBadgeCount = 8;

struct Theme {
    // surfaces
    Color window, strip, raised, raised_hover, chip, overlay;
    Color border, faint_border;
    // text, from loud to quiet; `faint` only on window, strip and overlay
    Color text, body, dim, faint;
    // controls
    Color accent, on_accent, selected, on_selected, logo;
    Color track, knob;
    // code
    Color line_running, line_parked, line_frozen, line_hover, breakpoint, on_breakpoint, squiggle;
    std::array<Color, kSyntaxCount> syntax;
    // tasks
    std::array<Color, kBadgeCount> badges;
    Color badge_of_callback, on_badge;
    std::array<ToneColors, kToneCount> tones;
    // timeline
    HatchColors overdue_hatch, frozen_hatch, card_hatch;
    Color on_frozen_hatch;  // on its ground
    Color grid, playhead, future;
    // values
    Color changed, on_changed, warning, error;
    Color shade;  // behind a sheet

    const ToneColors& tone(Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
    Color badge(u32 index) const { return badges[index % kBadgeCount]; }
};

enum class ThemeName : u8 { Dark, Light };

const Theme& theme_of(ThemeName name);

/// The shape that goes with a tone wherever there is no word.
Icon icon_of(Tone tone);

}  // namespace asyncarium::app
