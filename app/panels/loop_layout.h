// Where the cards of the event loop panel stand: a pure function of the view and the width, so that cards can be
// moved from one place to the next and tested without drawing. In pixels, from the top left corner of the content.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "app/model/view.h"
#include "app/widgets/rect.h"

namespace asyncarium::app {

enum class LoopSection : u8 { Running, Ready, Suspended, Finished };
inline constexpr std::size_t kLoopSections = 4;

struct PlacedCard {
    const TaskCard* card = nullptr;
    LoopSection section{};
    Rect place;
};

/// "and 950 more": a section shows only its first cards until it is asked for all.
struct MoreCards {
    LoopSection section{};
    std::size_t count = 0;
    Rect place;
};

struct LoopLayout {
    std::array<Rect, kLoopSections> headings;
    std::array<Rect, kLoopSections> empty;  // where a section that has no card says so; else of no size
    std::vector<PlacedCard> cards;
    std::vector<MoreCards> more;
    Rect next_label;   // before the first card of the ready queue
    Rect frozen_text;  // below the running card
    float height = 0;
};

struct LoopLayoutInput {
    float width = 0;   // of the content, without margins
    float height = 0;  // that can be seen, without margins; sections keep more room if all fit
    float scale = 1;
    std::array<bool, kLoopSections> expanded{};
    float frozen_text_height = 0;  // 0: none
    /// How many lines the card's detail takes at a width in pixels.
    std::function<int(const TaskCard&, float width)> detail_lines;
};

LoopLayout lay_out_loop(const LoopView& view, const LoopLayoutInput& input);

/// Inside a card, in pixels of the design; shared by the layout and the drawing.
struct CardMeasures {
    static constexpr float kPadding = 11;
    static constexpr float kNameRow = 20;
    static constexpr float kDetailRow = 17;
    static constexpr float kBar = 6;
    static constexpr float kBarGap = 7;
    static constexpr int kMostDetailLines = 3;
};

}  // namespace asyncarium::app
