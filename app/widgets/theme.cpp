// The colours themselves. The pictures of the target set them; where a picture falls short of 4.5:1 it is corrected.
#include "app/widgets/theme.h"

namespace asyncarium::app {
namespace {

constexpr std::array<Color, kBadgeCount> kBadges{rgb(0xbb9af7), rgb(0x7dcfff), rgb(0xff9e64), rgb(0x9ece6a),
                                                 rgb(0xf7768e), rgb(0xe6c15c), rgb(0x5fd7c4), rgb(0xd3a6c6)};

Theme make_dark() {
    Theme theme;
    theme.window = rgb(0x1b1f26);
    theme.strip = rgb(0x191d24);
    theme.raised = rgb(0x222731);
    theme.raised_hover = rgb(0x2a303c);
    theme.chip = rgb(0x262c37);
    theme.overlay = rgb(0x20252e);
    theme.border = rgb(0x2e3541);
    theme.faint_border = rgb(0x252b35);
    theme.text = rgb(0xe6e9ef);
    theme.body = rgb(0xcfd5df);
    theme.dim = rgb(0x98a2b3);
    theme.faint = rgb(0x818da0);
    theme.accent = rgb(0x7aa2ff);
    theme.on_accent = rgb(0x0d1220);
    theme.selected = rgb(0x33405c);
    theme.on_selected = rgb(0xffffff);
    theme.logo = rgb(0x7aa2ff);
    theme.track = rgb(0x3a4352);
    theme.knob = rgb(0xffffff);
    theme.line_running = rgb(0x1a3527);
    theme.line_parked = rgb(0x1d2a3d);
    theme.line_frozen = rgb(0x45242a);
    theme.line_hover = rgb(0x20252e);
    theme.breakpoint = rgb(0xf0524f);
    theme.on_breakpoint = rgb(0x1a0506);
    theme.squiggle = rgb(0xff6f6b);
    theme.syntax = {rgb(0xe6e9ef), rgb(0xc792ea), rgb(0x82aaff), rgb(0xe6e9ef), rgb(0xb5d68c),
                    rgb(0xf0c674), rgb(0x98a2b6), rgb(0xe6e9ef), rgb(0xf0a8c8)};
    theme.badges = kBadges;
    theme.badge_of_callback = rgb(0x8b95a5);
    theme.on_badge = rgb(0x0c1017);
    const Color ink = rgb(0x08130d);
    theme.tones = {{
        {rgb(0x35c27b), ink, rgb(0x6fe0a6), rgb(0x16291f), rgb(0x35c27b)},            // Running
        {rgb(0xf2b33d), ink, rgb(0xf2b33d), rgb(0x222731), rgb(0x8a6a25)},            // Ready
        {rgb(0x4f9df7), ink, rgb(0x7db8ff), rgb(0x222731), rgb(0x2c4d7c)},            // Suspended
        {rgb(0xf2b33d), ink, rgb(0xf2b33d), rgb(0x222731), rgb(0xc08a2b)},            // Overdue
        {rgb(0x7d8899), ink, rgb(0x98a2b3), rgb(0x222731), rgb(0x2e3541)},            // Done
        {rgb(0xf0524f), rgb(0x1a0506), rgb(0xff8a87), rgb(0x2d1e22), rgb(0x8f3a3a)},  // Failed
        {rgb(0xc9a0dc), ink, rgb(0xcfaee0), rgb(0x222731), rgb(0x5b4a66)},            // Cancelled
        {rgb(0x7d8899), ink, rgb(0xa9b3c3), rgb(0x222731), rgb(0x3a4352)},            // Idle
        {rgb(0xf0524f), rgb(0x1a0506), rgb(0xff8a87), rgb(0x4a1f22), rgb(0xf0524f)},  // Frozen
        {rgb(0xd43a38), rgb(0xffffff), rgb(0xff8a87), rgb(0x2d1e22), rgb(0xf0524f)},  // Blocked
        {rgb(0x7d8899), ink, rgb(0xcfd5df), rgb(0x262c37), rgb(0x3a4352)},            // Ended
    }};
    theme.overdue_hatch = {rgb(0x4a3a16), rgb(0xf2b33d)};
    theme.frozen_hatch = {rgb(0x5d2427), rgb(0xf0524f)};
    theme.card_hatch = {rgb(0x222731), rgb(0x2e281b)};
    theme.on_frozen_hatch = rgb(0xffffff);
    theme.grid = rgb(0x262c37);
    theme.playhead = rgb(0xffffff);
    theme.future = rgb(0x1b1f26);
    theme.changed = rgb(0x4a3a16);
    theme.on_changed = rgb(0xffd27a);
    theme.warning = rgb(0xffb454);
    theme.error = rgb(0xff8a87);
    theme.shade = with_opacity(rgb(0x07090c), 0.6F);
    return theme;
}

Theme make_light() {
    Theme theme;
    theme.window = rgb(0xffffff);
    theme.strip = rgb(0xf0f2f6);
    theme.raised = rgb(0xf4f6fa);
    theme.raised_hover = rgb(0xe6eaf2);
    theme.chip = rgb(0xe9edf4);
    theme.overlay = rgb(0xffffff);
    theme.border = rgb(0xd5dae3);
    theme.faint_border = rgb(0xe4e8ef);
    theme.text = rgb(0x161a21);
    theme.body = rgb(0x2a313c);
    theme.dim = rgb(0x556070);
    theme.faint = rgb(0x606b7c);
    theme.accent = rgb(0x7aa2ff);
    theme.on_accent = rgb(0x0d1220);
    theme.selected = rgb(0x3763d6);
    theme.on_selected = rgb(0xffffff);
    theme.logo = rgb(0x2f5fd8);
    theme.track = rgb(0xb9c1ce);
    theme.knob = rgb(0xffffff);
    theme.line_running = rgb(0xdcf4e6);
    theme.line_parked = rgb(0xe3eefc);
    theme.line_frozen = rgb(0xffe1df);
    theme.line_hover = rgb(0xf4f6fa);
    theme.breakpoint = rgb(0xd43a38);
    theme.on_breakpoint = rgb(0xffffff);
    theme.squiggle = rgb(0xd2302c);
    theme.syntax = {rgb(0x161a21), rgb(0x7a2ff0), rgb(0x1f5fd0), rgb(0x161a21), rgb(0x2f6b1b),
                    rgb(0x8a5000), rgb(0x566275), rgb(0x161a21), rgb(0xa3175f)};
    theme.badges = kBadges;
    theme.badge_of_callback = rgb(0x9aa4b3);
    theme.on_badge = rgb(0x0c1017);
    const Color ink = rgb(0x08130d);
    theme.tones = {{
        {rgb(0x35c27b), ink, rgb(0x0f6b3c), rgb(0xeaf8f0), rgb(0x2fae6e)},            // Running
        {rgb(0xf2b33d), ink, rgb(0x855600), rgb(0xf4f6fa), rgb(0xc89a45)},            // Ready
        {rgb(0x4f9df7), ink, rgb(0x1b5bb5), rgb(0xf4f6fa), rgb(0x2c4d7c)},            // Suspended
        {rgb(0xf2b33d), ink, rgb(0x855600), rgb(0xf7f8fb), rgb(0xc08a2b)},            // Overdue
        {rgb(0x6b7585), rgb(0xffffff), rgb(0x556070), rgb(0xf4f6fa), rgb(0xd5dae3)},  // Done
        {rgb(0xd43a38), rgb(0xffffff), rgb(0xb3261e), rgb(0xfff0ef), rgb(0xd98a86)},  // Failed
        {rgb(0x8b5aa8), rgb(0xffffff), rgb(0x73418f), rgb(0xf4f6fa), rgb(0xbfa3cf)},  // Cancelled
        {rgb(0x6b7585), rgb(0xffffff), rgb(0x4d5766), rgb(0xf4f6fa), rgb(0xc5ccd8)},  // Idle
        {rgb(0xf0524f), rgb(0x1a0506), rgb(0xb3261e), rgb(0xffe1df), rgb(0xc23b34)},  // Frozen
        {rgb(0xd43a38), rgb(0xffffff), rgb(0xb3261e), rgb(0xfff0ef), rgb(0xf0524f)},  // Blocked
        {rgb(0x6b7585), rgb(0xffffff), rgb(0x2a313c), rgb(0xe9edf4), rgb(0xc5ccd8)},  // Ended
    }};
    theme.overdue_hatch = {rgb(0x4a3a16), rgb(0xf2b33d)};
    theme.frozen_hatch = {rgb(0x5d2427), rgb(0xf0524f)};
    theme.card_hatch = {rgb(0xf7f8fb), rgb(0xfdf1d6)};
    theme.on_frozen_hatch = rgb(0xffffff);
    theme.grid = rgb(0xe9edf4);
    theme.playhead = rgb(0x161a21);
    theme.future = rgb(0xffffff);
    theme.changed = rgb(0xfde9bd);
    theme.on_changed = rgb(0x6b4400);
    theme.warning = rgb(0x8a5000);
    theme.error = rgb(0xb3261e);
    theme.shade = with_opacity(rgb(0x1b2330), 0.35F);
    return theme;
}

}  // namespace

const Theme& theme_of(ThemeName name) {
    static const Theme dark = make_dark();
    static const Theme light = make_light();
    return name == ThemeName::Dark ? dark : light;
}

Icon icon_of(Tone tone) {
    switch (tone) {
        case Tone::Running:
            return Icon::Disc;
        case Tone::Ready:
            return Icon::StepForward;
        case Tone::Suspended:
            return Icon::Pause;
        case Tone::Overdue:
            return Icon::Triangle;
        case Tone::Done:
            return Icon::Check;
        case Tone::Failed:
            return Icon::Cross;
        case Tone::Cancelled:
            return Icon::Slashed;
        case Tone::Idle:
            return Icon::Moon;
        case Tone::Frozen:
            return Icon::Square;
        case Tone::Blocked:
            return Icon::Square;
        case Tone::Ended:
            return Icon::Ring;
    }
    return Icon::Disc;
}

}  // namespace asyncarium::app
