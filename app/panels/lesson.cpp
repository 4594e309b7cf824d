// Drawing of the lesson panel. The beat navigation stays in sight below what scrolls.
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

/// The switches' cards, one below the other.
class Switches {
   public:
    Switches(Canvas& canvas, LessonState& state, Requests& requests)
        : canvas_(canvas), ui_(canvas.ui()), state_(state), requests_(requests) {}

    /// Answers the height taken, in pixels.
    float draw(Point at, float width, const std::vector<SwitchView>& switches) {
        state_.knobs.resize(switches.size(), -1);
        float y = at.y;
        for (std::size_t i = 0; i < switches.size(); ++i) y += draw_one({at.x, y}, width, switches[i], i) + ui_.px(10);
        return y - at.y;
    }

   private:
    float draw_one(Point at, float width, const SwitchView& view, std::size_t index) {
        const float padding = ui_.px(12);
        const float knob_width = ui_.px(32);
        const float text_x = at.x + padding + knob_width + ui_.px(10);
        const float text_width_left = std::max(ui_.px(40), at.x + width - padding - text_x);
        const FlowStyle style{ui_.px(21)};
        const std::vector<FlowRun> label{{view.label, Type::BodyBold, ui_.theme.text}};
        const std::vector<FlowRun> detail = detail_runs(view);
        const float label_height = flow_height(ui_, text_width_left, label, style);
        const float height = label_height + flow_height(ui_, text_width_left, detail, style) + 2 * ui_.px(10);

        const Rect card{at.x, at.y, width, height};
        const Press press = press_area(ui_, "switch." + std::to_string(index + 1), card);
        canvas_.fill(card, press.hovered ? ui_.theme.raised_hover : ui_.theme.raised, ui_.px(8));
        canvas_.outline(card, ui_.theme.border, ui_.px(1), ui_.px(8));
        draw_flow(canvas_, {text_x, at.y + ui_.px(10)}, text_width_left, label, style);
        draw_flow(canvas_, {text_x, at.y + ui_.px(10) + label_height}, text_width_left, detail, style);

        float& shown = state_.knobs[index];
        shown = shown < 0 ? (view.on ? 1.0F : 0.0F) : approached(ui_, shown, view.on ? 1.0F : 0.0F);
        const Rect knob{at.x + padding, std::round(at.y + height / 2 - ui_.px(10)), knob_width, ui_.px(20)};
        const Tone tone = view.harmful_when_on ? Tone::Frozen : Tone::Running;
        toggle_knob(canvas_, knob, ui_.theme.tone(tone).solid, shown);
        if (press.clicked) requests_.emplace_back(FlipSwitch{static_cast<u32>(index)});
        return height;
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
    LessonState& state_;
    Requests& requests_;
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

void draw_content(Ui& ui, const Rect& place, const LessonView& view, LessonState& state, Requests& requests) {
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
    y += Switches(canvas, state, requests).draw({origin.x, y}, width, view.switches);
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
    draw_content(ui, body, view, state, requests);
}

}  // namespace asyncarium::app
