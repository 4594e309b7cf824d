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
constexpr float kCardWidth = 196;
constexpr float kNextLabel = 54;
constexpr float kFinishedWidth = 230, kFinishedHeight = 25;
constexpr float kEmptyBox = 58, kEmptyLine = 24;
constexpr float kTall = 400;  // from this height on, sections keep their places while cards come and go
constexpr std::array<std::size_t, kLoopSections> kMostCards{1, 48, 96, 60};

class LoopArranger {
   public:
    LoopArranger(const LoopView& view, const LoopLayoutInput& input) : view_(view), input_(input) {}

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
    bool tall() const { return input_.height > kTall * input_.scale; }

    static std::size_t index(LoopSection section) { return static_cast<std::size_t>(section); }

    void heading(LoopSection section) {
        layout_.headings[index(section)] = {0, y_, input_.width, px(kHeading)};
        y_ += px(kHeading);
    }

    /// Ends a section that began at `top`: at least `least` high, so that what follows does not jump.
    void end_section(float top, float least) { y_ = std::max(y_ + px(16), tall() ? top + px(least) : y_); }

    void empty(LoopSection section, float height) {
        layout_.empty[index(section)] = {0, y_, input_.width, px(height)};
        y_ += px(height);
    }

    float card_height(const TaskCard& card, float width) const {
        const int lines = std::clamp(input_.detail_lines(card, width - 2 * px(CardMeasures::kPadding)), 0,
                                     CardMeasures::kMostDetailLines);
        float height = 2 * px(CardMeasures::kPadding - 1) + px(CardMeasures::kNameRow);
        if (lines > 0) height += px(3) + static_cast<float>(lines) * px(CardMeasures::kDetailRow);
        if (card.progress >= 0) height += px(CardMeasures::kBar) + px(5);
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
            layout_.next_label = {0, y_, px(kNextLabel), card_height(view_.ready.front(), px(kCardWidth))};
            cards(LoopSection::Ready, view_.ready, px(kNextLabel), px(kCardWidth));
        }
        end_section(top, 104);
    }

    void suspended() {
        heading(LoopSection::Suspended);
        const float top = y_;
        if (view_.suspended.empty()) {
            empty(LoopSection::Suspended, kEmptyLine);
        } else {
            cards(LoopSection::Suspended, view_.suspended, 0, px(kCardWidth));
        }
        end_section(top, 94);
    }

    void finished() {
        heading(LoopSection::Finished);
        if (view_.finished.empty()) {
            empty(LoopSection::Finished, kEmptyLine);
        } else {
            cards(LoopSection::Finished, view_.finished, 0, px(kFinishedWidth));
        }
    }

    /// Rows of cards of one width, as many beside each other as there is room for.
    void cards(LoopSection section, const std::vector<TaskCard>& cards, float left, float wanted_width) {
        const float room = std::max(input_.width - left, px(60));
        const float gap = px(kGap);
        const std::size_t columns =
            std::max<std::size_t>(1, static_cast<std::size_t>((room + gap) / (wanted_width + gap)));
        const float width = std::min(wanted_width, room);
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
    LoopLayout layout_;
    float y_ = 0;
};

}  // namespace

LoopLayout lay_out_loop(const LoopView& view, const LoopLayoutInput& input) {
    return LoopArranger(view, input).arrange();
}

}  // namespace asyncarium::app
