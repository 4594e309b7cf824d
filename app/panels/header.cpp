// Drawing of the header, from left to right in one row or two.
#include "app/panels/header.h"

#include <array>
#include <cstdio>
#include <optional>

#include "app/panels/looks.h"
#include "app/widgets/button.h"
#include "app/widgets/marks.h"
#include "app/widgets/popup_list.h"

namespace asyncarium::app {
namespace {

constexpr std::array<std::string_view, 3> kStepWords{"Line", "Switch", "Loop turn"};
constexpr std::array<double, 8> kSpeeds{0.1, 0.25, 0.5, 1, 2, 5, 10, 20};
constexpr float kButtonHeight = 34;
constexpr float kSide = 14;
constexpr float kGap = 13;
constexpr float kIconButton = 40;
constexpr float kPlayButton = 52;
constexpr float kStepButton = 72;
constexpr float kHelpButton = 34;
constexpr float kLogoMark = 15;

std::string speed_text(double speed) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%g×", speed);
    return buffer.data();
}

std::string clock_text(VirtualTime time) { return "t = " + seconds_text(time) + " s"; }

std::string pill_text(const HeaderView& view) {
    return view.state_text.empty() ? std::string(word_of(view.state)) : view.state_text;
}

/// The pill keeps its width while the numbers in it change: it grows in steps.
float steady_pill_width(const Ui& ui, std::string_view text) {
    const float step = ui.px(24);
    return std::min(std::ceil(pill_width(ui, text) / step) * step, ui.px(340));
}

/// A row that is filled from both ends.
class Row {
   public:
    Row(const Ui& ui, const Rect& place)
        : rest_(place.inset(ui.px(kSide), 0)), gap_(ui.px(kGap)), height_(ui.px(kButtonHeight)) {}

    Rect next(float width) {
        const Rect place = take_left(rest_, width);
        take_left(rest_, gap_);
        return centred(place);
    }
    Rect next_right(float width) {
        const Rect place = take_right(rest_, width);
        take_right(rest_, gap_);
        return centred(place);
    }
    void space(float width) { take_left(rest_, width); }
    float left_over() const { return rest_.width; }

   private:
    Rect centred(Rect place) const {
        place.y = std::round(place.centre().y - height_ / 2);
        place.height = height_;
        return place;
    }

    Rect rest_;
    float gap_;
    float height_;
};

class Header {
   public:
    Header(Canvas& canvas, const HeaderView& view, const HeaderPlan& plan, Requests& requests)
        : canvas_(canvas), ui_(canvas.ui()), view_(view), plan_(plan), requests_(requests) {}

    void draw(const Rect& place) {
        Rect rest = place;
        canvas_.fill(take_bottom(rest, ui_.px(1)), ui_.theme.border);
        if (plan_.rows == 1) {
            Row row(ui_, rest);
            logo(row);
            picker(row);
            help(row);
            pill_and_clock(row);
            row.space(std::min(ui_.px(36), row.left_over() - controls_width()));
            controls(row);
            return;
        }
        Rect upper = take_top(rest, rest.height - ui_.px(48));
        Row first(ui_, upper);
        logo(first);
        picker(first);
        pill_and_clock(first);
        Row second(ui_, rest.moved(0, -ui_.px(3)));
        controls(second);
        help(second);
    }

   private:
    void logo(Row& row) {
        const float mark = ui_.px(kLogoMark);
        const Rect place = row.next(plan_.logo_word ? mark + ui_.px(6) + logo_word_width() : mark + ui_.px(4));
        canvas_.icon(Icon::Logo, {place.x + mark / 2, place.centre().y}, mark, ui_.theme.text);
        if (!plan_.logo_word) return;
        float x = place.x + mark + ui_.px(6);
        x += canvas_.text_at({x, place.centre().y}, {Type::Logo, ui_.theme.logo}, "Async");
        canvas_.text_at({x, place.centre().y}, {Type::Logo, ui_.theme.text}, "arium");
    }

    float logo_word_width() const {
        return text_width(ui_, Type::Logo, "Async") + text_width(ui_, Type::Logo, "arium");
    }

    void picker(Row& row) {
        const Rect place = row.next(plan_.picker);
        if (button(canvas_, "picker", place,
                   {.label = view_.title, .icon = Icon::ChevronDown, .side = IconSide::Right})) {
            open_popup_list("lessons");
        }
        std::vector<std::string> rows = view_.lessons;
        rows.emplace_back("Open a file…   Ctrl+O");
        const auto pressed = popup_list(ui_, {"lessons", place, view_.lesson}, rows);
        if (!pressed) return;
        if (*pressed < view_.lessons.size()) {
            requests_.emplace_back(OpenLesson{static_cast<u32>(*pressed)});
        } else {
            requests_.emplace_back(Command::OpenFile);
        }
    }

    float controls_width() const {
        const float steps = plan_.step_words ? ui_.px(kStepButton) : ui_.px(kIconButton);
        const float transport = 2 * ui_.px(kIconButton) + 2 * steps + ui_.px(kPlayButton);
        return transport + (plan_.steps_in_a_row ? segmented_width(ui_, kStepWords) : steps_menu_width()) +
               speed_width() + 7 * ui_.px(kGap);
    }

    float steps_menu_width() const { return ui_.px(104); }
    float speed_width() const { return ui_.px(plan_.speed_word ? 108 : 70); }

    void command_button(const Rect& place, std::string_view name, Command command, const ButtonLook& look) {
        if (button(canvas_, std::string(name), place, look)) requests_.emplace_back(command);
    }

    void controls(Row& row) {
        const float step = plan_.step_words ? ui_.px(kStepButton) : ui_.px(kIconButton);
        const std::string_view word = plan_.step_words ? "step" : "";
        command_button(row.next(ui_.px(kIconButton)), "go_to_start", Command::GoToStart,
                       {.icon = Icon::SkipToStart, .enabled = !view_.at_start, .help = "To the start  (Home)"});
        command_button(
            row.next(step), "step_back", Command::StepBack,
            {.label = word, .icon = Icon::StepBack, .enabled = !view_.at_start, .help = "One step back  (←)"});
        command_button(row.next(ui_.px(kPlayButton)), "play", Command::PlayPause,
                       {.icon = view_.playing ? Icon::Pause : Icon::Play,
                        .kind = ButtonKind::Primary,
                        .help = view_.playing ? "Pause  (Space)" : "Play  (Space)"});
        command_button(row.next(step), "step_forward", Command::StepForward,
                       {.label = word,
                        .icon = Icon::StepForward,
                        .side = IconSide::Right,
                        .enabled = !view_.at_end,
                        .help = "One step forwards  (→)"});
        command_button(row.next(ui_.px(kIconButton)), "go_to_end", Command::GoToEnd,
                       {.icon = Icon::SkipToEnd, .enabled = !view_.at_end, .help = "To the end  (End)"});
        step_size(row);
        speed(row);
    }

    void step_size(Row& row) {
        const std::size_t chosen = static_cast<std::size_t>(view_.step_size);
        std::optional<std::size_t> pressed;
        if (plan_.steps_in_a_row) {
            pressed = segmented(canvas_, "step_size", row.next(segmented_width(ui_, kStepWords)), kStepWords, chosen);
        } else {
            const Rect place = row.next(steps_menu_width());
            if (button(canvas_, "step_size", place,
                       {.label = kStepWords[chosen], .icon = Icon::ChevronDown, .side = IconSide::Right})) {
                open_popup_list("step_sizes");
            }
            const std::vector<std::string> rows(kStepWords.begin(), kStepWords.end());
            pressed = popup_list(ui_, {"step_sizes", place, static_cast<int>(chosen)}, rows);
        }
        if (pressed) requests_.emplace_back(SetStepSize{static_cast<StepSize>(*pressed)});
    }

    void speed(Row& row) {
        const Rect place = row.next(speed_width());
        const std::string label = (plan_.speed_word ? "speed " : "") + speed_text(view_.speed);
        if (button(canvas_, "speed", place, {.label = label, .icon = Icon::ChevronDown, .side = IconSide::Right})) {
            open_popup_list("speeds");
        }
        std::vector<std::string> rows;
        int chosen = -1;
        for (const double choice : kSpeeds) {
            if (choice == view_.speed) chosen = static_cast<int>(rows.size());
            rows.push_back(speed_text(choice));
        }
        const auto pressed = popup_list(ui_, {"speeds", place, chosen}, rows);
        if (pressed) requests_.emplace_back(SetSpeed{kSpeeds[*pressed]});
    }

    void help(Row& row) {
        command_button(row.next_right(ui_.px(kHelpButton)), "help", Command::ShowKeys,
                       {.label = "?", .help = "Keys  (?)"});
    }

    void pill_and_clock(Row& row) {
        const Rect pill_place = row.next_right(plan_.pill);
        pill(canvas_, pill_place, tone_of(view_.state), pill_text(view_));
        const Press press = press_area(ui_, "pill", pill_place);
        if (press.hovered && pill_width(ui_, pill_text(view_)) > plan_.pill) {
            const std::string lines[] = {pill_text(view_)};
            tooltip(ui_, lines);
        }
        const std::string text = clock_text(view_.time);
        canvas_.text(row.next_right(std::ceil(text_width(ui_, Type::Clock, text)) + ui_.px(2)),
                     {Type::Clock, ui_.theme.text, Align::Right}, text);
    }

    Canvas& canvas_;
    Ui& ui_;
    const HeaderView& view_;
    const HeaderPlan& plan_;
    Requests& requests_;
};

}  // namespace

HeaderPlan plan_header(const Ui& ui, const HeaderView& view, float width) {
    const float mark = ui.px(kLogoMark);
    const float picker = button_width(ui, {.label = view.title, .icon = Icon::ChevronDown}) + ui.px(4);
    const float least_transport = 4 * ui.px(kIconButton) + ui.px(kPlayButton) + 4 * ui.px(kGap);
    const HeaderWidths widths{
        .logo = mark + ui.px(6) + text_width(ui, Type::Logo, "Asyncarium"),
        .logo_short = mark + ui.px(4),
        .picker = std::min(picker, ui.px(330)),
        .picker_short = std::min(picker, ui.px(130)),
        .transport = least_transport + 2 * (ui.px(kStepButton) - ui.px(kIconButton)),
        .transport_short = least_transport,
        .steps = segmented_width(ui, kStepWords),
        .steps_short = ui.px(104),
        .speed = ui.px(108),
        .speed_short = ui.px(70),
        .clock = text_width(ui, Type::Clock, clock_text(view.time)) + ui.px(4),
        .pill = steady_pill_width(ui, pill_text(view)),
        .pill_short = std::min(steady_pill_width(ui, pill_text(view)), ui.px(120)),
        .help = ui.px(kHelpButton),
        .gap = ui.px(kGap),
    };
    return plan_header(widths, width - 2 * ui.px(kSide));
}

void draw_header(Canvas& canvas, const Rect& place, const HeaderView& view, const HeaderPlan& plan,
                 Requests& requests) {
    Header(canvas, view, plan, requests).draw(place);
}

}  // namespace asyncarium::app
