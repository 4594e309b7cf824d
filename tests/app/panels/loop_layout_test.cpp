// Where cards stand: in order, inside the panel, never on each other, however many there are.
#include "app/panels/loop_layout.h"

#include <doctest/doctest.h>

namespace asyncarium::app {
namespace {

std::vector<TaskCard> cards(std::size_t count, State state) {
    std::vector<TaskCard> made(count);
    for (std::size_t i = 0; i < count; ++i) {
        made[i].state = state;
        made[i].detail = "timer 0.250 s left";
        made[i].key = i + 1;
        made[i].progress = i % 2 == 0 ? 0.5F : -1.0F;
    }
    return made;
}

LoopLayout laid_out(const LoopView& view, float width, float scale = 1) {
    return lay_out_loop(
        view, {.width = width, .height = 500, .scale = scale, .detail_lines = [](const TaskCard&, float room) {
                   return room < 150 ? 2 : 1;
               }});
}

std::vector<Rect> everything(const LoopLayout& layout) {
    std::vector<Rect> rects;
    const auto add = [&](const Rect& rect) {
        if (!rect.empty()) rects.push_back(rect);
    };
    for (const Rect& heading : layout.headings) add(heading);
    for (const Rect& empty : layout.empty) add(empty);
    for (const PlacedCard& card : layout.cards) add(card.place);
    for (const MoreCards& more : layout.more) add(more.place);
    add(layout.next_label);
    add(layout.frozen_text);
    return rects;
}

}  // namespace

TEST_CASE("nothing overlaps and nothing sticks out, at any width and scale") {
    LoopView view;
    view.running = cards(1, State::Running)[0];
    view.ready = cards(7, State::Ready);
    view.suspended = cards(11, State::Suspended);
    view.finished = cards(5, State::Done);
    for (const float scale : {0.75F, 1.0F, 2.0F}) {
        for (const float width : {170.0F, 320.0F, 600.0F, 1500.0F}) {
            const LoopLayout layout = laid_out(view, width * scale, scale);
            const std::vector<Rect> rects = everything(layout);
            for (std::size_t i = 0; i < rects.size(); ++i) {
                CHECK(rects[i].x >= 0);
                CHECK(rects[i].right() <= width * scale + 1);
                CHECK(rects[i].bottom() <= layout.height);
                for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(rects[i].overlaps(rects[j]));
            }
        }
    }
}

TEST_CASE("cards of the ready queue stand in its order") {
    LoopView view;
    view.ready = cards(9, State::Ready);
    const LoopLayout layout = laid_out(view, 500);
    REQUIRE(layout.cards.size() == 9);
    for (std::size_t i = 0; i < 9; ++i) CHECK(layout.cards[i].card == &view.ready[i]);
    for (std::size_t i = 1; i < 9; ++i) {
        const Rect& before = layout.cards[i - 1].place;
        const Rect& after = layout.cards[i].place;
        CHECK((after.y > before.y || (after.y == before.y && after.x > before.x)));
    }
}

TEST_CASE("of a thousand only some are shown until all are asked for") {
    LoopView view;
    view.suspended = cards(1000, State::Suspended);
    const LoopLayout few = laid_out(view, 600);
    REQUIRE(few.more.size() == 1);
    CHECK(few.cards.size() + few.more[0].count == 1000);
    CHECK(few.cards.size() < 200);
    LoopLayoutInput input{.width = 600, .height = 500, .detail_lines = [](const TaskCard&, float) { return 1; }};
    input.expanded[static_cast<std::size_t>(LoopSection::Suspended)] = true;
    const LoopLayout all = lay_out_loop(view, input);
    CHECK(all.cards.size() == 1000);
    CHECK(all.more.empty());
}

TEST_CASE("a section that has nothing says so in a place of its own") {
    const LoopLayout layout = laid_out(LoopView{}, 400);
    for (const Rect& empty : layout.empty) CHECK_FALSE(empty.empty());
    CHECK(layout.cards.empty());
    CHECK(layout.next_label.empty());
}

TEST_CASE("sections keep their places while there is room and cards come and go") {
    LoopView idle;
    LoopView busy;
    busy.running = cards(1, State::Running)[0];
    busy.ready = cards(2, State::Ready);
    const LoopLayout before = laid_out(idle, 600);
    const LoopLayout after = laid_out(busy, 600);
    for (std::size_t i = 0; i < kLoopSections; ++i) CHECK(before.headings[i].y == after.headings[i].y);
}

}  // namespace asyncarium::app
