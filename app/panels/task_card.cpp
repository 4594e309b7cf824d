// Drawing of a card. The tone of its state colours the frame, hatching and words say it once more.
#include "app/panels/task_card.h"

#include <string>

#include "app/panels/looks.h"
#include "app/panels/loop_layout.h"
#include "app/widgets/marks.h"
#include "app/widgets/text_flow.h"

namespace asyncarium::app {
namespace {

CardLook look_of(const Theme& theme, const TaskCard& card, Followed followed) {
    const ToneColors& colors = theme.tone(tone_of(card.state));
    const bool loud = card.state == State::Running || card.state == State::Frozen || card.state == State::Blocked;
    CardLook look{.ground = card.state == State::Frozen ? theme.tone(Tone::Blocked).surface : colors.surface,
                  .border = colors.border,
                  .dashed = card.callback,
                  .hatched = card.state == State::Overdue,
                  .thickness = loud ? 2.0F : 1.0F};
    if (card.callback) look.border = mixed(theme.border, theme.dim, 0.4F);
    if (followed == Followed::Yes) {
        look.border = theme.accent;
        look.thickness = 2;
        look.dashed = false;
    }
    return look;
}

Color tag_color(const Theme& theme, State state) {
    const bool calm = state == State::Running || state == State::Ready || state == State::Suspended;
    return calm ? theme.warning : theme.tone(tone_of(state)).text;
}

void draw_name_row(Canvas& canvas, Rect row, const TaskCard& card) {
    const Ui& ui = canvas.ui();
    const Theme& theme = ui.theme;
    const float width = badge_width(ui, card.badge.letters);
    Rect letters = take_left(row, width);
    letters.y = std::round(row.centre().y - ui.px(9));
    letters.height = ui.px(18);
    badge(canvas, letters, card.badge.letters,
          card.callback ? theme.badge_of_callback : theme.badge(card.badge.colour));
    take_left(row, ui.px(7));
    if (!card.tag.empty()) {
        const float tag = std::min(std::ceil(text_width(ui, Type::SmallBold, card.tag)), row.width * 0.62F);
        canvas.text(take_right(row, tag), {Type::SmallBold, tag_color(theme, card.state), Align::Right}, card.tag);
        take_right(row, ui.px(6));
    }
    canvas.text(row, {Type::BodyBold, theme.text}, card.badge.name);
}

std::vector<FlowRun> detail_runs(const Theme& theme, const TaskCard& card) {
    return {{card.detail, Type::MonoSmall, theme.dim}};
}

/// Wrapped at spaces; what goes beyond the last line is cut off there.
void draw_detail(Canvas& canvas, const Rect& place, const TaskCard& card) {
    Ui& ui = canvas.ui();
    canvas.push_clip(place);
    draw_flow(canvas, {place.x, place.y}, place.width, detail_runs(ui.theme, card), {ui.px(CardMeasures::kDetailRow)});
    canvas.pop_clip();
}

}  // namespace

int detail_lines(const Ui& ui, const TaskCard& card, float width) {
    if (card.detail.empty()) return 0;
    const float pitch = ui.px(CardMeasures::kDetailRow);
    return static_cast<int>(flow_height(ui, width, detail_runs(ui.theme, card), {pitch}) / pitch + 0.5F);
}

void draw_task_card(Canvas& canvas, const Rect& place, const TaskCard& card, Followed followed) {
    Ui& ui = canvas.ui();
    const Theme& theme = ui.theme;
    card_frame(canvas, place, look_of(theme, card, followed));
    Rect inside = place.inset(ui.px(CardMeasures::kPadding), ui.px(CardMeasures::kPadding - 1));
    draw_name_row(canvas, take_top(inside, ui.px(CardMeasures::kNameRow)), card);
    take_top(inside, ui.px(3));
    if (card.progress >= 0) {
        const Rect bar = take_bottom(inside, ui.px(CardMeasures::kBar));
        const Color solid = theme.tone(tone_of(card.state)).solid;
        progress_bar(canvas, bar, card.progress, solid, with_opacity(mixed(theme.track, solid, 0.25F), 0.45F));
        take_bottom(inside, ui.px(CardMeasures::kBarGap));
    }
    draw_detail(canvas, inside, card);
}

void draw_finished_task(Canvas& canvas, const Rect& place, const TaskCard& card, Followed followed) {
    Ui& ui = canvas.ui();
    const Theme& theme = ui.theme;
    Rect row = place;
    const Rect icon = take_left(row, ui.px(16));
    const ToneColors& colors = theme.tone(tone_of(card.state));
    canvas.icon(icon_of(tone_of(card.state)), {icon.x + ui.px(6), icon.centre().y}, ui.px(10), colors.text);
    const float width = badge_width(ui, card.badge.letters);
    Rect letters = take_left(row, width);
    letters.y = std::round(row.centre().y - ui.px(9));
    letters.height = ui.px(18);
    badge(canvas, letters, card.badge.letters, theme.badge(card.badge.colour));
    take_left(row, ui.px(7));
    const bool calm = card.state == State::Done;
    const Color color = followed == Followed::Yes ? theme.text : calm ? theme.dim : colors.text;
    canvas.text(row, {Type::Small, color}, card.badge.name + " " + card.detail);
}

}  // namespace asyncarium::app
