// Drawing of the strip: titles in capitals, the chosen tab bright.
#include "app/panels/panel_frame.h"

#include <string>

#include "app/widgets/interaction.h"

namespace asyncarium::app {
namespace {

constexpr float kStrip = 36;
constexpr float kSide = 14;

std::optional<std::size_t> draw_tabs(Canvas& canvas, Rect& strip, const PanelTitle& title) {
    Ui& ui = canvas.ui();
    const float tracking = caption_tracking(ui);
    const bool plain = title.tabs.size() == 1;
    float words = 0;
    for (const std::string_view tab : title.tabs) words += text_width(ui, Type::Caption, in_capitals(tab), tracking);
    const float gaps = static_cast<float>(title.tabs.size());
    const float gap = std::clamp(std::floor((strip.width - words) / gaps), ui.px(7), ui.px(15));
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < title.tabs.size(); ++i) {
        const std::string text = in_capitals(title.tabs[i]);
        const float wanted = std::ceil(text_width(ui, Type::Caption, text, tracking));
        const Rect place = take_left(strip, std::min(wanted, strip.width));
        take_left(strip, gap);
        bool bright = i == title.chosen;
        if (!plain) {
            const Press press = press_area(ui, std::string(title.name) + "." + std::string(title.tabs[i]),
                                           {place.x - gap / 2, place.y, place.width + gap, place.height});
            if (press.clicked) pressed = i;
            bright |= press.hovered;
            if (i == title.chosen) {
                canvas.fill({place.x, place.bottom() - ui.px(2), place.width - tracking, ui.px(2)}, ui.theme.accent);
            }
        }
        canvas.text(place, {Type::Caption, bright ? ui.theme.text : ui.theme.dim, Align::Left, tracking}, text);
    }
    return pressed;
}

}  // namespace

float caption_tracking(const Ui& ui) { return std::max(0.5F, 0.8F * ui.scale); }

PanelFrame panel_frame(Canvas& canvas, const Rect& place, const PanelTitle& title) {
    Ui& ui = canvas.ui();
    PanelFrame frame;
    frame.body = place;
    Rect strip = take_top(frame.body, ui.px(kStrip));
    canvas.fill(strip, ui.theme.strip);
    canvas.fill(take_bottom(strip, ui.px(1)), ui.theme.border);
    strip = strip.inset(ui.px(kSide), 0);
    frame.pressed = draw_tabs(canvas, strip, title);
    if (!title.note.empty()) {
        const float tracking = caption_tracking(ui);
        const std::string note = in_capitals(title.note);
        const float width = std::ceil(text_width(ui, Type::Caption, note, tracking));
        if (width + title.kept_free <= strip.width) {
            canvas.text(take_right(strip, width), {Type::Caption, ui.theme.dim, Align::Left, tracking}, note);
            take_right(strip, ui.px(15));
        }
    }
    frame.strip_rest = strip;
    return frame;
}

}  // namespace asyncarium::app
