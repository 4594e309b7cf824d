// Drawing and pressing of buttons.
#include "app/widgets/button.h"

namespace asyncarium::app {
namespace {

constexpr float kPadding = 10;
constexpr float kIconSize = 12;
constexpr float kIconGap = 7;

struct ButtonColors {
    Color ground, border, text;
};

ButtonColors colors_of(const Theme& theme, const ButtonLook& look, const Press& press) {
    const bool lit = look.enabled && (press.hovered || press.held);
    if (look.kind == ButtonKind::Primary) {
        const Color ground = lit ? mixed(theme.accent, theme.on_selected, 0.18F) : theme.accent;
        return {ground, ground, theme.on_accent};
    }
    const Color text = look.enabled ? (look.kind == ButtonKind::Bare && !lit ? theme.dim : theme.text)
                                    : mixed(theme.dim, theme.raised, 0.45F);
    const Color ground = lit ? theme.raised_hover : theme.raised;
    if (look.kind == ButtonKind::Bare) return {with_opacity(ground, lit ? 1 : 0), with_opacity(ground, 0), text};
    return {ground, theme.border, text};
}

void button_content(Canvas& canvas, const Rect& place, const ButtonLook& look, Color color) {
    Ui& ui = canvas.ui();
    const float icon = look.icon ? ui.px(kIconSize) : 0;
    const float gap = look.icon && !look.label.empty() ? ui.px(kIconGap) : 0;
    const float label = look.label.empty() ? 0 : text_width(ui, look.type, look.label);
    const float room = place.width - 2 * ui.px(4) - icon - gap;
    const float shown = std::min(label, std::max(0.0F, room));
    float x = std::round(place.x + (place.width - icon - gap - shown) / 2);
    const auto draw_icon = [&] {
        canvas.icon(*look.icon, {x + icon / 2, place.centre().y}, icon, color);
        x += icon + gap;
    };
    if (look.icon && look.side == IconSide::Left) draw_icon();
    if (shown > 0) {
        canvas.text({x, place.y, shown + 1, place.height}, {look.type, color}, look.label);
        x += shown + gap;
    }
    if (look.icon && look.side == IconSide::Right) draw_icon();
}

}  // namespace

float button_width(const Ui& ui, const ButtonLook& look) {
    const float icon = look.icon ? ui.px(kIconSize) : 0;
    const float label = look.label.empty() ? 0 : text_width(ui, look.type, look.label);
    const float gap = look.icon && !look.label.empty() ? ui.px(kIconGap) : 0;
    const float padding = look.kind == ButtonKind::Primary ? kPadding + 6 : kPadding;
    return std::ceil(icon + label + gap + 2 * ui.px(padding));
}

bool button(Canvas& canvas, const std::string& name, const Rect& place, const ButtonLook& look) {
    Ui& ui = canvas.ui();
    const Press press = press_area(ui, name, place);
    const ButtonColors colors = colors_of(ui.theme, look, press);
    const float radius = ui.px(7);
    canvas.fill(place, colors.ground, radius);
    canvas.outline(place, colors.border, ui.px(1), radius);
    button_content(canvas, place, look, colors.text);
    if (press.hovered && !look.help.empty()) {
        const std::string lines[] = {std::string(look.help)};
        tooltip(ui, lines);
    }
    return press.clicked && look.enabled;
}

float segmented_width(const Ui& ui, std::span<const std::string_view> labels) {
    float width = 0;
    for (const std::string_view label : labels) width += text_width(ui, Type::Body, label) + 2 * ui.px(12);
    return std::ceil(width);
}

std::optional<std::size_t> segmented(Canvas& canvas, const std::string& name, const Rect& place,
                                     std::span<const std::string_view> labels, std::size_t chosen) {
    Ui& ui = canvas.ui();
    const Theme& theme = ui.theme;
    const float radius = ui.px(7);
    canvas.fill(place, theme.raised, radius);
    std::optional<std::size_t> pressed;
    Rect rest = place;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool last = i + 1 == labels.size();
        const Rect part =
            last ? rest : take_left(rest, std::round(text_width(ui, Type::Body, labels[i]) + 2 * ui.px(12)));
        const Press press = press_area(ui, name + "." + std::to_string(i), part);
        const bool on = i == chosen;
        if (on) {
            canvas.fill(part, theme.selected, radius);
            // Square towards a neighbour, round at the ends.
            const float half = std::round(part.width / 2);
            if (i > 0) canvas.fill({part.x, part.y, half, part.height}, theme.selected);
            if (!last) canvas.fill({part.x + half, part.y, part.width - half, part.height}, theme.selected);
        }
        const Color color = on ? theme.on_selected : press.hovered ? theme.text : theme.dim;
        canvas.text(part, {Type::Body, color, Align::Centre}, labels[i]);
        if (press.clicked) pressed = i;
    }
    canvas.outline(place, theme.border, ui.px(1), radius);
    return pressed;
}

void toggle_knob(Canvas& canvas, const Rect& place, Color on_color, float shown) {
    const Theme& theme = canvas.ui().theme;
    const float radius = place.height / 2;
    canvas.fill(place, mixed(theme.track, on_color, shown), radius);
    const float knob = radius - canvas.ui().px(3);
    const float travel = place.width - place.height;
    canvas.disc({place.x + radius + travel * shown, place.centre().y}, knob, theme.knob);
}

}  // namespace asyncarium::app
