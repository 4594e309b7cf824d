// Wrapping with a measure of one unit a byte, so that widths can be counted in the test's own text.
#include "app/widgets/text_flow.h"

#include <doctest/doctest.h>

#include <string>

namespace asyncarium::app {
namespace {

float one_per_byte(Type /*type*/, std::string_view text) { return static_cast<float>(text.size()); }

/// The lines as text, a chip in brackets.
std::string wrapped(const std::vector<FlowRun>& runs, float width, float chip_room = 0) {
    const FlowLayout layout = lay_out(runs, width, chip_room, one_per_byte);
    std::string text;
    std::size_t line = 0;
    float x = 0;
    for (const FlowPiece& piece : layout.pieces) {
        for (; line < piece.line; ++line, x = 0) text += '/';
        if (piece.x > x && x > 0) text += ' ';
        const std::string words(runs[piece.run].text.substr(piece.begin, piece.end - piece.begin));
        text += runs[piece.run].chip ? "[" + words + "]" : words;
        x = piece.x + piece.width;
        CHECK(x <= width + 0.01F);
    }
    return text;
}

FlowRun plain(std::string_view text) { return {.text = text}; }
FlowRun chip(std::string_view text) { return {.text = text, .chip = true}; }

}  // namespace

TEST_CASE("words go on the line while they fit") {
    CHECK(wrapped({plain("one two three four")}, 9) == "one two/three/four");
    CHECK(wrapped({plain("one two three four")}, 100) == "one two three four");
}

TEST_CASE("a word of several runs stays together") {
    CHECK(wrapped({plain("so it is "), chip("report"), plain(", and")}, 12) == "so it is/[report], and");
    CHECK(wrapped({plain("so it is "), chip("report"), plain(", and")}, 10) == "so it is/[report],/and");
}

TEST_CASE("a chip breaks at its spaces, and each part is a chip") {
    CHECK(wrapped({plain("use "), chip("await sleep(2)")}, 10) == "use [await]/[sleep(2)]");
}

TEST_CASE("the room at the ends of a chip counts") {
    CHECK(wrapped({plain("a "), chip("bcd")}, 7, 1) == "a [bcd]");
    CHECK(wrapped({plain("a "), chip("bcd")}, 6, 1) == "a/[bcd]");
    CHECK(wrapped({plain("a "), chip("bcd"), plain(" ef")}, 9, 1) == "a [bcd]/ef");
    CHECK(wrapped({plain("a "), chip("bcd"), plain(" ef")}, 10, 1) == "a [bcd] ef");
}

TEST_CASE("a word wider than the line is cut, and nothing of it is lost") {
    CHECK(wrapped({plain("abcdefghij")}, 4) == "abcd/efgh/ij");
    CHECK(wrapped({plain("a bcdefgh")}, 4) == "a/bcde/fgh");
}

TEST_CASE("no width at all still ends, a character a line") {
    const FlowLayout layout = lay_out(std::vector<FlowRun>{plain("abc")}, 0, 0, one_per_byte);
    CHECK(layout.lines == 3);
}

TEST_CASE("nothing takes no lines") {
    CHECK(lay_out(std::vector<FlowRun>{plain("  ")}, 10, 0, one_per_byte).lines == 0);
    CHECK(lay_out(std::vector<FlowRun>{}, 10, 0, one_per_byte).lines == 0);
}

}  // namespace asyncarium::app
