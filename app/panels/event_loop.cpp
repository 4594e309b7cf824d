// Drawing of the event loop panel: headings, cards on their way, and what is said when a section is empty.
#include "app/panels/event_loop.h"

#include <array>
#include <string>

#include "app/panels/motion.h"
#include "app/panels/panel_frame.h"
#include "app/panels/task_card.h"
#include "app/widgets/button.h"
#include "app/widgets/text_flow.h"

namespace asyncarium::app {
namespace {

constexpr float kSide = 16;
constexpr float kTop = 8;

std::vector<FlowRun> frozen_runs(const Theme& theme, const LoopView& view) {
    return {{view.frozen_text, Type::Small, theme.tone(Tone::Frozen).text}};
}

class EventLoop {
   public:
    EventLoop(Ui& ui, const LoopView& view, std::optional<TaskId> followed, EventLoopState& state, Requests& requests)
        : ui_(ui), view_(view), followed_(followed), state_(state), requests_(requests) {}

    void draw(const Rect& place) {
        ScrollBody body(ui_, "event_loop_body", place);
        Canvas canvas(ui_);
        const float side = ui_.px(kSide);
        const float width = body.width() - 2 * side;
        const LoopLayout layout = lay_out(width, body.height() - 2 * ui_.px(kTop));
        origin_ = {body.origin().x + side, body.origin().y + ui_.px(kTop)};
        draw_headings(canvas, layout);
        draw_empty(canvas, layout);
        draw_frozen(canvas, layout);
        draw_more(canvas, layout);
        draw_cards(canvas, layout);
        forget_old_cards();
        body.set_content_size(1, layout.height + ui_.px(kTop));
    }

   private:
    Rect on_screen(const Rect& place) const { return place.moved(origin_.x, origin_.y); }

    Followed is_followed(const TaskCard& card) const {
        const bool yes = followed_ && followed_->is_some() && !card.callback && *followed_ == card.badge.task;
        return yes ? Followed::Yes : Followed::No;
    }

    LoopLayout lay_out(float width, float height) const {
        LoopLayoutInput input{.width = width, .height = height, .scale = ui_.scale, .expanded = state_.expanded};
        input.detail_lines = [this](const TaskCard& card, float room) { return detail_lines(ui_, card, room); };
        if (!view_.frozen_text.empty()) {
            input.frozen_text_height =
                flow_height(ui_, width - ui_.px(18), frozen_runs(ui_.theme, view_), {ui_.px(18)});
        }
        return lay_out_loop(view_, input);
    }

    Tone running_tone() const {
        const bool frozen =
            view_.running && (view_.running->state == State::Frozen || view_.running->state == State::Blocked);
        return frozen ? Tone::Frozen : Tone::Running;
    }

    static std::string counted(std::string_view words, std::size_t count) {
        return count < 2 ? std::string(words) : std::string(words) + " · " + std::to_string(count);
    }

    std::string finished_words() const {
        bool failed = false;
        bool cancelled = false;
        for (const TaskCard& card : view_.finished) {
            failed |= card.state == State::Failed;
            cancelled |= card.state == State::Cancelled;
        }
        return std::string("DONE") + (failed ? " · FAILED" : "") + (cancelled ? " · CANCELLED" : "");
    }

    void draw_headings(Canvas& canvas, const LoopLayout& layout) {
        const Theme& theme = ui_.theme;
        const std::array<std::string, kLoopSections> words{
            "RUNNING — one at a time", counted("READY QUEUE — first in, first out", view_.ready.size()),
            counted("SUSPENDED — parked at an await", view_.suspended.size()),
            counted(finished_words(), view_.finished.size())};
        const std::array<Tone, kLoopSections> tones{running_tone(), Tone::Ready, Tone::Suspended, Tone::Done};
        for (std::size_t i = 0; i < kLoopSections; ++i) {
            Rect row = on_screen(layout.headings[i]);
            const Rect square = take_left(row, ui_.px(11));
            const float size = ui_.px(10);
            canvas.fill({square.x, std::round(square.centre().y - size / 2), size, size}, theme.tone(tones[i]).solid,
                        ui_.px(3));
            take_left(row, ui_.px(7));
            canvas.text(row, {Type::Small, theme.dim}, words[i]);
        }
    }

    void draw_empty(Canvas& canvas, const LoopLayout& layout) {
        const std::array<std::string_view, kLoopSections> words{"no task is running", view_.ready_empty_text,
                                                                "nothing is waiting", "nothing yet"};
        for (std::size_t i = 0; i < kLoopSections; ++i) {
            if (layout.empty[i].empty()) continue;
            const Rect place = on_screen(layout.empty[i]);
            const bool boxed = i < 2;
            if (boxed) canvas.dashed_outline(place, ui_.theme.border, ui_.px(10));
            canvas.text(place.inset(boxed ? ui_.px(15) : 0, 0), {Type::Small, ui_.theme.dim},
                        words[i].empty() ? "empty" : words[i]);
        }
        if (!layout.next_label.empty()) {
            Rect label = on_screen(layout.next_label);
            label.x += canvas.text(label, {Type::Body, ui_.theme.dim}, "next");
            canvas.icon(Icon::ChevronRight, {label.x + ui_.px(9), label.centre().y}, ui_.px(10), ui_.theme.dim);
        }
    }

    void draw_frozen(Canvas& canvas, const LoopLayout& layout) {
        if (layout.frozen_text.empty()) return;
        const Rect place = on_screen(layout.frozen_text);
        const Color color = ui_.theme.tone(Tone::Frozen).text;
        canvas.icon(Icon::Square, {place.x + ui_.px(6), place.y + ui_.px(9)}, ui_.px(9), color);
        draw_flow(canvas, {place.x + ui_.px(18), place.y}, place.width - ui_.px(18), frozen_runs(ui_.theme, view_),
                  {ui_.px(18)});
    }

    void draw_more(Canvas& canvas, const LoopLayout& layout) {
        for (const MoreCards& more : layout.more) {
            const std::string label = "and " + std::to_string(more.count) + " more";
            const std::string name = "more." + std::to_string(static_cast<int>(more.section));
            if (button(canvas, name, on_screen(more.place),
                       {.label = label, .icon = Icon::ChevronDown, .side = IconSide::Right, .type = Type::Small})) {
                state_.expanded[static_cast<std::size_t>(more.section)] = true;
                ui_.animating = true;
            }
        }
    }

    /// Where the card is in this frame, relative to the content.
    Rect moved_place(const PlacedCard& placed) {
        auto [found, is_new] = state_.cards.try_emplace(placed.card->key, EventLoopState::Shown{placed.place, 0});
        EventLoopState::Shown& shown = found->second;
        if (!is_new) shown.place = approached(ui_, shown.place, placed.place);
        shown.frame = state_.frame;
        return shown.place;
    }

    void draw_cards(Canvas& canvas, const LoopLayout& layout) {
        ++state_.frame;
        std::vector<std::pair<const PlacedCard*, Rect>> on_their_way;
        for (const PlacedCard& placed : layout.cards) {
            const Rect shown = moved_place(placed);
            if (shown == placed.place) {
                draw_card(canvas, placed, on_screen(shown));
            } else {
                on_their_way.emplace_back(&placed, on_screen(shown));
            }
        }
        for (const auto& [placed, shown] : on_their_way) draw_card(canvas, *placed, shown);
    }

    void draw_card(Canvas& canvas, const PlacedCard& placed, const Rect& place) {
        if (!canvas.visible(place)) return;
        const TaskCard& card = *placed.card;
        const Press press = press_area(ui_, "card." + std::to_string(card.key), place);
        ui_.note("task." + card.badge.letters, place);
        const Followed followed = is_followed(card);
        if (placed.section == LoopSection::Finished) {
            draw_finished_task(canvas, place, card, followed);
        } else {
            draw_task_card(canvas, place, card, followed);
        }
        if (press.hovered) hover(card);
        if (press.clicked && !card.callback) {
            requests_.emplace_back(FollowTask{followed == Followed::Yes ? TaskId::none() : card.badge.task});
        }
    }

    void hover(const TaskCard& card) {
        std::vector<std::string> lines{card.badge.name + (card.detail.empty() ? "" : " — " + card.detail)};
        for (std::size_t i = 0; i < card.await_chain.size(); ++i) {
            lines.push_back(i == 0 ? card.await_chain[i] : "→ " + card.await_chain[i]);
        }
        if (!card.callback) lines.emplace_back("click to follow this task");
        tooltip(ui_, lines);
    }

    void forget_old_cards() {
        std::erase_if(state_.cards, [this](const auto& entry) { return entry.second.frame != state_.frame; });
    }

    Ui& ui_;
    const LoopView& view_;
    std::optional<TaskId> followed_;
    EventLoopState& state_;
    Requests& requests_;
    Point origin_;
};

}  // namespace

void draw_event_loop(Ui& ui, const Rect& place, const LoopView& view, std::optional<TaskId> followed,
                     EventLoopState& state, Requests& requests) {
    constexpr std::array<std::string_view, 1> kTabs{"Event loop"};
    Canvas canvas(ui);
    const PanelFrame frame = panel_frame(canvas, place, {.tabs = kTabs, .note = view.summary, .name = "event_loop"});
    EventLoop(ui, view, followed, state, requests).draw(frame.body);
}

}  // namespace asyncarium::app
