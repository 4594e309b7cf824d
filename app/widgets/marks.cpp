// Drawing of the small marks.
#include "app/widgets/marks.h"

namespace asyncarium::app {
namespace {

constexpr float kPillPadding = 14;
constexpr float kPillIcon = 11;

}  // namespace

float badge_width(const Ui& ui, std::string_view letters) {
    return std::max(ui.px(20), std::ceil(text_width(ui, Type::Badge, letters) + ui.px(9)));
}

void badge(Canvas& canvas, const Rect& place, std::string_view letters, Color color) {
    const Ui& ui = canvas.ui();
    canvas.fill(place, color, ui.px(5));
    canvas.text(place, {Type::Badge, ui.theme.on_badge, Align::Centre}, letters);
}

float pill_width(const Ui& ui, std::string_view text) {
    return std::ceil(text_width(ui, Type::SmallBold, text) + ui.px(kPillIcon + 6) + 2 * ui.px(kPillPadding));
}

void pill(Canvas& canvas, const Rect& place, Tone tone, std::string_view text) {
    const Ui& ui = canvas.ui();
    const ToneColors& colors = ui.theme.tone(tone);
    const float radius = place.height / 2;
    canvas.fill(place, colors.surface, radius);
    canvas.outline(place, mixed(colors.surface, colors.border, 0.7F), ui.px(1), radius);
    Rect rest = place.inset(ui.px(kPillPadding), 0);
    const Rect icon = take_left(rest, ui.px(kPillIcon));
    canvas.icon(icon_of(tone), icon.centre(), icon.width, colors.text);
    take_left(rest, ui.px(6));
    // With little room, the first word says most.
    const bool crowded = rest.width < ui.px(130) && text_width(ui, Type::SmallBold, text) > rest.width;
    canvas.text(rest, {Type::SmallBold, colors.text}, crowded ? text.substr(0, text.find(' ')) : text);
}

void card_frame(Canvas& canvas, const Rect& place, const CardLook& look) {
    const Ui& ui = canvas.ui();
    const float radius = ui.px(10);
    canvas.fill(place, look.ground, radius);
    if (look.hatched) canvas.hatch(place.inset(1), {look.ground, ui.theme.card_hatch.stripe}, ui.px(22), radius);
    if (look.dashed) {
        canvas.dashed_outline(place, look.border, radius);
    } else {
        canvas.outline(place, look.border, ui.px(look.thickness), radius);
    }
}

void progress_bar(Canvas& canvas, const Rect& place, float progress, Color color, Color track) {
    const float radius = place.height / 2;
    canvas.fill(place, track, radius);
    const float filled = std::clamp(progress, 0.0F, 1.0F) * place.width;
    if (filled >= place.height) canvas.fill({place.x, place.y, filled, place.height}, color, radius);
}

}  // namespace asyncarium::app
