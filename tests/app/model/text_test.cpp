// Texts that panels draw: syntax colours, narration, numbers, settings.
#include <doctest/doctest.h>

#include "app/model/highlight.h"
#include "app/model/markdown.h"
#include "app/model/number_text.h"
#include "app/model/settings.h"

using namespace asyncarium;
using namespace asyncarium::app;

namespace {

/// A line with a letter under each byte: k keyword, d definition, b built-in, s string, n number, c comment, o operator.
std::string colours_of(std::string_view line) {
    const std::vector<CodeLine> lines = highlight(line);
    std::string marks(lines.at(0).text.size(), '.');
    for (const CodeSpan& span : lines[0].spans) {
        for (u32 i = span.begin; i < span.end; ++i) marks[i] = ".kdbsncoD"[static_cast<std::size_t>(span.colour)];
    }
    return marks;
}

std::string text_of(const std::vector<TextBlock>& blocks) {
    static constexpr const char* kKinds[] = {"heading", "paragraph", "item", "code"};
    std::string text;
    for (const TextBlock& block : blocks) {
        text += kKinds[static_cast<std::size_t>(block.kind)];
        if (block.level > 0) text += std::to_string(block.level);
        text += ":";
        for (const TextRun& run : block.runs) {
            text += std::string(" [") + (run.bold ? "b" : "") + (run.italic ? "i" : "") + (run.code ? "c" : "") + "]" +
                    run.text;
        }
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("each token has its colour") {
    CHECK(colours_of("async def main():  # go") == "kkkkk.kkk.ddddooo..cccc");
    CHECK(colours_of("x = len('a#b') + 1") == "..o.bbbossssso.o.n");
    CHECK(colours_of("@wraps") == "DDDDDD");
    CHECK(colours_of("a.print(1)") == ".o.....ono");
}

TEST_CASE("a comment is found behind strings that hold a hash") {
    const std::vector<CodeLine> lines = highlight("s = '''a\n# not\n'''  # yes\n");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].spans.front().colour == CodeColour::String);
    CHECK(lines[1].spans.size() == 1);
    CHECK(lines[2].spans.back().colour == CodeColour::Comment);
    CHECK(lines[2].spans.back().begin == 5);
}

TEST_CASE("a program that cannot be read is still shown, line by line") {
    const std::vector<CodeLine> lines = highlight("def f(:\n    'open\n# comment");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "def f(:");
    CHECK(lines[2].spans.back().colour == CodeColour::Comment);
    CHECK(highlight("").size() == 1);
}

TEST_CASE("narration becomes blocks of styled runs") {
    CHECK(text_of(parse_markdown("## Frozen\n\n`sleep` is **inside**\nit, *so* wait.\n\n- one\n- two `x`\n")) ==
          "heading2: []Frozen\n"
          "paragraph: [c]sleep [] is  [b]inside [] it,  [i]so [] wait.\n"
          "item1: []one\n"
          "item1: []two  [c]x\n");
    const std::vector<TextBlock> blocks =
        parse_markdown("## Frozen\n\n`sleep` is **inside**\nthe loop.\n\n- one\n- two\n\n```\na = 1\nb\n```\n");
    REQUIRE(blocks.size() == 5);
    CHECK(blocks[0].kind == TextBlock::Kind::Heading);
    CHECK(blocks[1].runs.size() == 4);
    CHECK(blocks[1].runs[0].code);
    CHECK(blocks[1].runs[2].bold);
    CHECK(blocks[1].runs[3].text == " the loop.");
    CHECK(blocks[2].kind == TextBlock::Kind::ListItem);
    CHECK(blocks[3].runs[0].text == "two");
    CHECK(blocks[4].kind == TextBlock::Kind::CodeBlock);
    CHECK(blocks[4].runs[0].text == "a = 1\nb\n");
}

TEST_CASE("numbers are grouped and counted") {
    CHECK(grouped(999) == "999");
    CHECK(grouped(1200000) == "1\u00A0200\u00A0000");
    CHECK(counted(1, "TASK") == "1 TASK");
    CHECK(counted(0, "TIMER") == "0 TIMERS");
    CHECK(bytes_text(3'400'000) == "3400 KB");
}

TEST_CASE("settings survive a round through JSON") {
    const Settings settings{
        .theme = ThemeChoice::Light, .scale_percent = 150, .motion = Motion::Reduced, .last_opened = "/a/ü"};
    CHECK(parse_settings(to_json(settings)) == settings);
}

TEST_CASE("broken settings are the default ones") {
    for (const char* text : {"", "{", "[]", "{\"scale\": \"big\", \"theme\": 3}", "null", "\xff"}) {
        CHECK(parse_settings(text) == Settings{});
    }
    CHECK(parse_settings("{\"scale\": 9000}").scale_percent == kLargestScale);
    CHECK(parse_settings("{\"scale\": 1}").scale_percent == kLeastScale);
}

TEST_CASE("the interface grows and shrinks through fixed scales") {
    CHECK(next_scale(100, +1) == 110);
    CHECK(next_scale(100, -1) == 90);
    CHECK(next_scale(103, -1) == 100);
    CHECK(next_scale(300, +1) == 300);
    CHECK(next_scale(75, -1) == 75);
}
