// Sections below each other; within one, cards in rows from left to right.
#include "app/panels/loop_layout.h"

#include <algorithm>
#include <cmath>

namespace asyncarium::app {
namespace {

// In pixels of the design.
constexpr float kHeading = 24;
constexpr float kGap = 9;
constexpr float kRunningWidth = 330;
constexpr float kCardWidth = 196, kNarrowCardWidth = 150;
constexpr float kNextLabel = 54;
constexpr float kFinishedWidth = 230, kFinishedHeight = 25;
constexpr float kFailedWidth = 480;  // what went wrong is longer to say
constexpr float kEmptyBox = 58, kEmptyLine = 24;
constexpr std::array<std::size_t, kLoopSections> kMostCards{1, 48, 96, 60};

/// Roomy: sections keep their places while cards come and go. Tight: as much as possible is in sight.
enum class Spacing : u8 { Roomy, Tight };

class LoopArranger {
   public:
    LoopArranger(const LoopView& view, const LoopLayoutInput& input, Spacing spacing)
        : view_(view), input_(input), spacing_(spacing) {}

    LoopLayout arrange() {
        running();
        ready();
        suspended();
        finished();
        layout_.height = y_ + px(6);
        return std::move(layout_);
    }

   private:
    float px(float length) const { return std::round(length * input_.scale); }

    static std::size_t index(LoopSection section) { return static_cast<std::size_t>(section); }

    void heading(LoopSection section) {
        layout_.headings[index(section)] = {0, y_, input_.width, px(kHeading)};
        y_ += px(kHeading);
    }

    /// Ends a section that began at `top`: at least `least` high, so that what follows does not jump.
    void end_section(float top, float least) {
        y_ = spacing_ == Spacing::Roomy ? std::max(y_ + px(16), top + px(least)) : y_ + px(9);
    }

    void empty(LoopSection section, float height) {
        layout_.empty[index(section)] = {0, y_, input_.width, px(height)};
        y_ += px(height);
    }

    float card_height(const TaskCard& card, float width) const {
        const int lines = std::clamp(input_.detail_lines(card, width - 2 * px(CardMeasures::kPadding)), 0,
                                     CardMeasures::kMostDetailLines);
        float height = 2 * px(CardMeasures::kPadding - 1) + px(CardMeasures::kNameRow);
        if (lines > 0) height += px(3) + static_cast<float>(lines) * px(CardMeasures::kDetailRow);
        if (card.progress >= 0) height += px(CardMeasures::kBar) + px(CardMeasures::kBarGap);
        return height;
    }

    void running() {
        heading(LoopSection::Running);
        const float top = y_;
        if (view_.running) {
            const float width = std::min(px(kRunningWidth), input_.width);
            const float height = card_height(*view_.running, width);
            layout_.cards.push_back({&*view_.running, LoopSection::Running, {0, y_, width, height}});
            y_ += height;
        } else {
            empty(LoopSection::Running, kEmptyBox);
        }
        if (input_.frozen_text_height > 0) {
            y_ += px(8);
            layout_.frozen_text = {0, y_, input_.width, input_.frozen_text_height};
            y_ += input_.frozen_text_height;
        }
        end_section(top, 108);
    }

    void ready() {
        heading(LoopSection::Ready);
        const float top = y_;
        if (view_.ready.empty()) {
            empty(LoopSection::Ready, kEmptyBox);
        } else {
            const float top_of_cards = y_;
            cards(LoopSection::Ready, view_.ready, px(kNextLabel), {px(kNarrowCardWidth), px(kCardWidth)});
            layout_.next_label = {0, top_of_cards, px(kNextLabel), layout_.cards.back().place.height};
        }
        end_section(top, 104);
    }

    void suspended() {
        heading(LoopSection::Suspended);
        const float top = y_;
        if (view_.suspended.empty()) {
            empty(LoopSection::Suspended, kEmptyLine);
        } else {
            cards(LoopSection::Suspended, view_.suspended, 0, {px(kNarrowCardWidth), px(kCardWidth)});
        }
        end_section(top, 94);
    }

    void finished() {
        heading(LoopSection::Finished);
        if (view_.finished.empty()) {
            empty(LoopSection::Finished, kEmptyLine);
        } else {
            const bool failed = std::any_of(view_.finished.begin(), view_.finished.end(),
                                            [](const TaskCard& card) { return card.state == State::Failed; });
            const float width = px(failed ? kFailedWidth : kFinishedWidth);
            cards(LoopSection::Finished, view_.finished, 0, {width, width});
        }
    }

    struct Widths {
        float least = 0, most = 0;
    };

    /// Rows of cards of one width, as many beside each other as there is room for.
    void cards(LoopSection section, const std::vector<TaskCard>& cards, float left, Widths widths) {
        const float room = std::max(input_.width - left, px(60));
        const float gap = px(kGap);
        const std::size_t fitting = static_cast<std::size_t>((room + gap) / (widths.least + gap));
        const std::size_t columns = std::clamp<std::size_t>(fitting, 1, std::max<std::size_t>(cards.size(), 1));
        const float count = static_cast<float>(columns);
        const float width = std::floor(std::min(widths.most, (room - (count - 1) * gap) / count));
        const std::size_t shown =
            input_.expanded[index(section)] ? cards.size() : std::min(cards.size(), kMostCards[index(section)]);
        for (std::size_t begin = 0; begin < shown; begin += columns) {
            const std::size_t end = std::min(begin + columns, shown);
            float height = 0;
            for (std::size_t i = begin; i < end; ++i) {
                height = std::max(
                    height, section == LoopSection::Finished ? px(kFinishedHeight) : card_height(cards[i], width));
            }
            for (std::size_t i = begin; i < end; ++i) {
                const float x = left + static_cast<float>(i - begin) * (width + gap);
                layout_.cards.push_back({&cards[i], section, {x, y_, width, height}});
            }
            y_ += height + (section == LoopSection::Finished ? 0 : gap);
        }
        if (section != LoopSection::Finished) y_ -= gap;
        if (shown < cards.size()) {
            y_ += px(6);
            layout_.more.push_back({section, cards.size() - shown, {left, y_, std::min(px(180), room), px(28)}});
            y_ += px(28);
        }
    }

    const LoopView& view_;
    const LoopLayoutInput& input_;
    Spacing spacing_;
    LoopLayout layout_;
    float y_ = 0;
};

}  // namespace

LoopLayout lay_out_loop(const LoopView& view, const LoopLayoutInput& input) {
    LoopLayout roomy = LoopArranger(view, input, Spacing::Roomy).arrange();
    return roomy.height <= input.height ? roomy : LoopArranger(view, input, Spacing::Tight).arrange();
}

}  // namespace asyncarium::app
