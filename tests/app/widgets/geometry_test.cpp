// Rectangles, clipped polygons, and text in UTF-8.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "app/widgets/polygon.h"
#include "app/widgets/rect.h"
#include "app/widgets/type.h"
#include "app/widgets/utf8.h"

namespace asyncarium::app {
namespace {

float area(const Polygon& polygon) {
    float twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i];
        const Point b = polygon[(i + 1) % polygon.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

}  // namespace

TEST_CASE("taking off a side leaves the rest, and never more than there is") {
    Rect rest{10, 20, 100, 50};
    CHECK(take_left(rest, 30) == Rect{10, 20, 30, 50});
    CHECK(take_right(rest, 20) == Rect{90, 20, 20, 50});
    CHECK(take_top(rest, 5) == Rect{40, 20, 50, 5});
    CHECK(take_bottom(rest, 500) == Rect{40, 25, 50, 45});
    CHECK(rest.empty());
    CHECK(take_left(rest, 10).width == 10);
}

TEST_CASE("a polygon clipped by another is what both cover") {
    const Polygon square = rounded({0, 0, 10, 10}, 0);
    CHECK(area(clipped(rounded({5, 5, 10, 10}, 0), square)) == doctest::Approx(25));
    CHECK(clipped(rounded({20, 0, 5, 5}, 0), square).empty());
    CHECK(area(clipped(rounded({2, 2, 3, 3}, 0), square)) == doctest::Approx(9));
}

TEST_CASE("rounding takes a little off each corner") {
    const float whole = area(rounded({0, 0, 20, 10}, 4));
    const float circle = 3.14159F * 16;
    CHECK(whole < 200 - (64 - circle) + 1);
    CHECK(whole > 190 - (64 - circle));
    CHECK(area(rounded({0, 0, 4, 4}, 50)) > 11);  // never more than half the side
}

TEST_CASE("UTF-8 is walked through by characters, and damage is one character a byte") {
    const std::string text = "a♥😀";
    CHECK(decode_utf8(text, 0).code_point == 'a');
    CHECK(decode_utf8(text, 1).code_point == 0x2665);
    CHECK(decode_utf8(text, 1).length == 3);
    CHECK(decode_utf8(text, 4).code_point == 0x1F600);
    CHECK(decode_utf8("\xE2\x99", 0).code_point == 0xFFFD);
    CHECK(decode_utf8("\xE2\x99", 0).length == 1);
    CHECK(decode_utf8("\x99", 0).length == 1);
    CHECK(utf8_prefix(text, 2) == "a");
    CHECK(utf8_prefix(text, 4) == "a♥");
    CHECK(utf8_prefix(text, 100) == text);
}

TEST_CASE("characters are wished for once, and no more of them than the bound") {
    GlyphWishes wishes;
    wishes.note("plain text");
    CHECK_FALSE(wishes.take_changed());
    wishes.know(0x2190, 0x2199);
    wishes.note("→");
    CHECK_FALSE(wishes.take_changed());
    wishes.note("ż ż ł");
    CHECK(wishes.take_changed());
    CHECK(wishes.all().size() == 2);
    wishes.note("ł");
    CHECK_FALSE(wishes.take_changed());
    for (unsigned character = 0x4E00; character < 0x4E00 + 2 * GlyphWishes::kMost; ++character) {
        const char bytes[] = {static_cast<char>(0xE0 | character >> 12),
                              static_cast<char>(0x80 | (character >> 6 & 0x3F)),
                              static_cast<char>(0x80 | (character & 0x3F)), 0};
        wishes.note(bytes);
    }
    CHECK(wishes.all().size() == GlyphWishes::kMost);
}

}  // namespace asyncarium::app
