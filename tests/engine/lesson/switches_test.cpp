// Switches in program text: found in comments, flipped line by line, and back.
#include <doctest/doctest.h>

#include <algorithm>

#include "engine/lesson/switches.h"

using namespace asyncarium::lesson;

namespace {

std::string flip(std::string_view text, std::vector<std::string> names) { return flip_switches(text, names); }

constexpr std::string_view kLock = R"(async def increment():
    global counter
    for _ in range(25):
        # switch lock: async with lock:
        value = counter          # read
        await asyncio.sleep(0)   # others run
        counter = value + 1      # write

async def main():
    pass
)";

}  // namespace

TEST_CASE("flipping exchanges the line with the version in its comment") {
    CHECK(flip("    time.sleep(2)  # switch blocking: await asyncio.sleep(2)\n", {"blocking"}) ==
          "    await asyncio.sleep(2)  # switch blocking: time.sleep(2)\n");
}

TEST_CASE("only the switches that are named flip") {
    const std::string text = "a = 1  # switch one: a = 2\nb = 1  # switch two: b = 2\n";
    CHECK(flip(text, {"two"}) == "a = 1  # switch one: a = 2\nb = 2  # switch two: b = 1\n");
    CHECK(flip(text, {}) == text);
}

TEST_CASE("a line that opens a block takes the lines below it along") {
    const std::string flipped = flip(kLock, {"lock"});
    CHECK(flipped == R"(async def increment():
    global counter
    for _ in range(25):
        async with lock:  # switch lock:
            value = counter          # read
            await asyncio.sleep(0)   # others run
            counter = value + 1      # write

async def main():
    pass
)");
}

TEST_CASE("a block can go, with its lines moving out and changing themselves") {
    const std::string text =
        "    for job in jobs:  # switch together:\n"
        "        await job  # switch together: await asyncio.gather(*jobs)\n"
        "    print()\n";
    CHECK(flip(text, {"together"}) ==
          "    # switch together: for job in jobs:\n"
          "    await asyncio.gather(*jobs)  # switch together: await job\n"
          "    print()\n");
}

TEST_CASE("a block ends at a blank line and at a line further left") {
    CHECK(flip("# switch a: if x:\nb\n\nc\n", {"a"}) == "if x:  # switch a:\n    b\n\nc\n");
    CHECK(flip("def f():\n    # switch a: if x:\n    b\nc\n", {"a"}) ==
          "def f():\n    if x:  # switch a:\n        b\nc\n");
}

TEST_CASE("flipping twice gives the same text, and never changes the number of lines") {
    const std::string texts[] = {std::string(kLock),
                                 "x = 1    # switch s: x = 2",
                                 "# switch s: if True:\npass\n",
                                 "a  # switch s:\nb\n",
                                 "for i in x:  # switch s:\n    f(i)\n    g(i)\n\nh()\n",
                                 "while 1:  # switch s: if 1:\n    f()\n"};
    for (const std::string& text : texts) {
        for (const char* name : {"s", "lock"}) {
            const std::string once = flip(text, {name});
            CHECK(std::count(once.begin(), once.end(), '\n') == std::count(text.begin(), text.end(), '\n'));
            CHECK(flip(once, {name}) == text);
        }
    }
}

TEST_CASE("what looks like a switch inside of a string is none") {
    CHECK(find_switch_lines("a = '# switch s: b'\n").empty());
    CHECK(find_switch_lines("a = '''\n# switch s: b\n'''\n").empty());
    CHECK(find_switch_lines("a = 1  # a switch s: b\n").empty());
    CHECK(find_switch_lines("a = 1  # switch without a colon\n").empty());
    const std::vector<SwitchLine> found = find_switch_lines("a = '#'  # switch s: b = '#'\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "a = '#'");
    CHECK(found[0].other == "b = '#'");
    CHECK(found[0].column == 10);
}
