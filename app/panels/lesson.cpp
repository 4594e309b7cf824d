// Drawing of the lesson panel. The beat navigation stays in sight below what scrolls, and so do the switches when the
// text is too long for them: nobody should have to look for one in a lecture.
#include "app/panels/lesson.h"

#include <array>
#include <string>

#include "app/panels/motion.h"
#include "app/panels/panel_frame.h"
#include "app/panels/prose.h"
#include "app/widgets/button.h"
#include "app/widgets/text_flow.h"

namespace asyncarium::app {
namespace {

constexpr float kSide = 18;
constexpr float kFooter = 54;
constexpr float kAboveSwitches = 10;
// Of the narration's height beside switches that stay in sight: enough for their full cards, enough for brief ones.
constexpr float kGoodText = 230, kLeastText = 110;

/// What a switch's card tells: with the line that it changes, or only its label.
enum class CardSize : u8 { Full, Brief };

/// The switches' cards, one below the other.
class Switches {
   public:
    Switches(Canvas& canvas, CardSize size) : canvas_(canvas), ui_(canvas.ui()), size_(size) {}

    /// In pixels, with the space below each card.
    float height(float width, const std::vector<SwitchView>& switches) const {
        float height = 0;
        for (const SwitchView& view : switches) height += card(width, view).height + ui_.px(kBelowCard);
        return height;
    }

    void draw(Point at, float width, const LessonView& lesson, LessonState& state, Requests& requests) {
        state.knobs.resize(lesson.switches.size(), -1);
        for (std::size_t i = 0; i < lesson.switches.size(); ++i) {
            const SwitchView& view = lesson.switches[i];
            const Card measured = card(width, view);
            const Rect place{at.x, at.y, width, measured.height};
            const Press press = press_area(ui_, "switch." + std::to_string(i + 1), place);
            draw_card(place, measured, view, press.hovered);
            draw_knob(place, view, state.knobs[i]);
            if (press.clicked) requests.emplace_back(FlipSwitch{static_cast<u32>(i)});
            at.y = place.bottom() + ui_.px(kBelowCard);
        }
    }

   private:
    static constexpr float kPadding = 12, kKnobWidth = 32, kBesideKnob = 10, kAboveText = 10, kBelowCard = 10;

    struct Card {
        std::vector<FlowRun> label, detail;
        float text_width = 0, label_height = 0, height = 0;
    };

    FlowStyle style() const { return {ui_.px(21)}; }

    Card card(float width, const SwitchView& view) const {
        Card card{.label = {{view.label, Type::BodyBold, ui_.theme.text}}, .detail = {}};
        if (size_ == CardSize::Full) card.detail = detail_runs(view);
        card.text_width = std::max(ui_.px(40), width - ui_.px(2 * kPadding + kKnobWidth + kBesideKnob));
        card.label_height = flow_height(ui_, card.text_width, card.label, style());
        const float detail_height = flow_height(ui_, card.text_width, card.detail, style());
        card.height = card.label_height + detail_height + 2 * ui_.px(size_ == CardSize::Full ? kAboveText : 6);
        return card;
    }

    void draw_card(const Rect& place, const Card& card, const SwitchView& view, bool hovered) {
        canvas_.fill(place, hovered ? ui_.theme.raised_hover : ui_.theme.raised, ui_.px(8));
        canvas_.outline(place, ui_.theme.border, ui_.px(1), ui_.px(8));
        const float text_height = place.height - 2 * ui_.px(size_ == CardSize::Full ? kAboveText : 6);
        const Point text{place.x + ui_.px(kPadding + kKnobWidth + kBesideKnob), place.centre().y - text_height / 2};
        draw_flow(canvas_, text, card.text_width, card.label, style());
        draw_flow(canvas_, {text.x, text.y + card.label_height}, card.text_width, card.detail, style());
        if (hovered && size_ == CardSize::Brief && !view.detail.empty()) {
            tooltip(ui_, std::array{view.detail + " " + view.off_text, "↔ " + view.on_text});
        }
    }

    void draw_knob(const Rect& place, const SwitchView& view, float& shown) {
        shown = shown < 0 ? (view.on ? 1.0F : 0.0F) : approached(ui_, shown, view.on ? 1.0F : 0.0F);
        const Rect knob{place.x + ui_.px(kPadding), std::round(place.centre().y - ui_.px(10)), ui_.px(kKnobWidth),
                        ui_.px(20)};
        const Tone tone = view.harmful_when_on ? Tone::Frozen : Tone::Running;
        toggle_knob(canvas_, knob, ui_.theme.tone(tone).solid, shown);
    }

    std::vector<FlowRun> detail_runs(const SwitchView& view) const {
        const Theme& theme = ui_.theme;
        std::vector<FlowRun> runs;
        if (!view.detail.empty()) runs.push_back({view.detail, Type::Small, theme.dim});
        if (!view.off_text.empty()) {
            runs.push_back({" ", Type::Small, theme.dim});
            runs.push_back({view.off_text, Type::Mono, view.on ? theme.dim : theme.text, true});
        }
        if (!view.on_text.empty()) {
            if (!view.off_text.empty()) runs.push_back({" ↔ ", Type::Mono, theme.dim});
            runs.push_back({" ", Type::Small, theme.dim});
            runs.push_back({view.on_text, Type::Mono, view.on ? theme.text : theme.dim, true});
        }
        return runs;
    }

    Canvas& canvas_;
    Ui& ui_;
    CardSize size_;
};

/// One clear line about what is wrong with the lesson, with a bar beside it.
float draw_lesson_notice(Canvas& canvas, Point at, float width, const std::string& notice) {
    Ui& ui = canvas.ui();
    const FlowStyle style{ui.px(20)};
    const std::vector<FlowRun> runs{{notice, Type::Small, ui.theme.warning}};
    const float indent = ui.px(12);
    const float height = draw_flow(canvas, {at.x + indent, at.y}, width - indent, runs, style);
    canvas.fill({at.x, at.y, ui.px(3), height}, ui.theme.warning);
    return height + ui.px(12);
}

enum class SwitchPlace : u8 { BehindText, BelowText };

void draw_content(Ui& ui, const Rect& place, const LessonView& view, LessonState& state, SwitchPlace switch_place,
                  Requests& requests) {
    ScrollBody body(ui, "lesson_body", place);
    if (state.beat != view.beat) {
        state.beat = view.beat;
        body.reveal(0, 0, 0);
    }
    Canvas canvas(ui);
    const float side = ui.px(kSide);
    const float width = body.width() - 2 * side;
    const Point origin{body.origin().x + side, body.origin().y + ui.px(16)};
    float y = origin.y;
    const std::vector<FlowRun> title{{view.title, Type::Title, ui.theme.text}};
    y += draw_flow(canvas, {origin.x, y}, width, title, {ui.px(27)}) + ui.px(7);
    if (!view.notice.empty()) y += draw_lesson_notice(canvas, {origin.x, y}, width, view.notice);
    y += draw_prose(canvas, {origin.x, y}, width, view.narration);
    state.text_height = y - body.origin().y + ui.px(8);
    if (switch_place == SwitchPlace::BehindText) {
        Switches switches(canvas, CardSize::Full);
        switches.draw({origin.x, y}, width, view, state, requests);
        y += switches.height(width, view.switches);
    }
    body.set_content_size(1, y - body.origin().y + ui.px(8));
}

void draw_navigation(Canvas& canvas, const Rect& place, const LessonView& view, Requests& requests) {
    Ui& ui = canvas.ui();
    Rect row = place.inset(ui.px(kSide), 0);
    row.y = std::round(place.centre().y - ui.px(17));
    row.height = ui.px(34);
    const bool roomy = row.width > ui.px(250);
    const ButtonLook back{.label = roomy ? "PgUp" : "",
                          .icon = Icon::StepBack,
                          .enabled = view.beat > 0,
                          .help = "Previous beat  (PageUp)"};
    const ButtonLook forward{.label = roomy ? "PgDn" : "",
                             .icon = Icon::StepForward,
                             .side = IconSide::Right,
                             .enabled = view.beat + 1 < view.beat_count,
                             .help = "Next beat  (PageDown)"};
    if (button(canvas, "previous_beat", take_left(row, std::max(ui.px(34), button_width(ui, back))), back)) {
        requests.emplace_back(Command::PreviousBeat);
    }
    take_left(row, ui.px(8));
    const std::string number = std::to_string(view.beat + 1) + " of " + std::to_string(view.beat_count);
    const std::string text = row.width > ui.px(148) ? "beat " + number : number;
    const Rect middle = take_left(row, std::ceil(text_width(ui, Type::Body, text)) + ui.px(20));
    canvas.fill(middle, ui.theme.raised, ui.px(7));
    canvas.outline(middle, ui.theme.border, ui.px(1), ui.px(7));
    canvas.text(middle, {Type::Body, ui.theme.text, Align::Centre}, text);
    take_left(row, ui.px(8));
    if (button(canvas, "next_beat", take_left(row, std::max(ui.px(34), button_width(ui, forward))), forward)) {
        requests.emplace_back(Command::NextBeat);
    }
}

/// Draws the switches at the lower end of `body` and takes their room from it, unless all fits without scrolling or
/// too little of the text would be left: then they come behind the text.
SwitchPlace take_switches(Canvas& canvas, Rect& body, const LessonView& view, LessonState& state, Requests& requests) {
    Ui& ui = canvas.ui();
    const float side = ui.px(kSide);
    const float width = body.width - 2 * side;
    for (const CardSize size : {CardSize::Full, CardSize::Brief}) {
        Switches switches(canvas, size);
        const float height = switches.height(width, view.switches);
        if (view.switches.empty() || state.text_height + height <= body.height) break;
        const float whole = height + ui.px(kAboveSwitches);
        if (body.height - whole < ui.px(size == CardSize::Full ? kGoodText : kLeastText)) continue;
        const Rect place = take_bottom(body, whole);
        canvas.fill({place.x, place.y, place.width, ui.px(1)}, ui.theme.border);
        switches.draw({place.x + side, place.y + ui.px(kAboveSwitches)}, width, view, state, requests);
        return SwitchPlace::BelowText;
    }
    return SwitchPlace::BehindText;
}

}  // namespace

void draw_lesson(Ui& ui, const Rect& place, const LessonView& view, LessonState& state, Requests& requests) {
    constexpr std::array<std::string_view, 1> kTabs{"Lesson"};
    Canvas canvas(ui);
    const PanelFrame frame = panel_frame(canvas, place, {.tabs = kTabs, .name = "lesson"});
    Rect body = frame.body;
    if (view.beat_count > 0) {
        const Rect footer = take_bottom(body, ui.px(kFooter));
        draw_navigation(canvas, footer, view, requests);
    }
    const SwitchPlace switches = take_switches(canvas, body, view, state, requests);
    draw_content(ui, body, view, state, switches, requests);
}

}  // namespace asyncarium::app
