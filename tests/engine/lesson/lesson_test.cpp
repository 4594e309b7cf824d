// Reading a lesson's three texts: what is understood, and what is said of what is not.
#include <doctest/doctest.h>

#include "engine/lesson/lesson.h"

using namespace asyncarium;
using namespace asyncarium::lesson;

namespace {

LessonSources sources() {
    return {
        .program = "import time\ntime.sleep(2)  # switch blocking: await asyncio.sleep(2)\nprint('done')\n",
        .toml = R"(title = "One blocking call freezes everyone"
short = "Blocking the loop"
order = 4
concepts = ["event loop", "blocking"]

[[switch]]
name = "blocking"
label = "Use a blocking call"
on = true
harmful = true

[[beat]]
at = { line = 2 }

[[beat]]
at = { output = "done", nth = 1 }
switches = { blocking = false }

[[beat]]
at = { event = "suspended", task = "heartbeat", nth = 2 }

[[beat]]
at = { time = 1.25 }
)",
        .markdown =
            "# One blocking call\n\n## One\nfirst\n\n## Two\n## Three\nthird\n## Four\n```\n## not a heading\n```\n"};
}

/// The faults of the lesson with one of its texts changed.
std::string faults_with(std::string LessonSources::*text, std::string_view from, std::string_view to) {
    LessonSources changed = sources();
    std::string& target = changed.*text;
    const std::size_t at = target.find(from);
    REQUIRE(at != std::string::npos);
    target.replace(at, from.size(), to);
    std::string faults;
    for (const Fault& fault : parse_lesson(changed).faults) faults += to_text(fault) + "\n";
    return faults;
}

}  // namespace

TEST_CASE("a lesson is read from its three texts") {
    const LessonResult result = parse_lesson(sources());
    REQUIRE(result.faults.empty());
    const Lesson& lesson = result.lesson.value();
    CHECK(lesson.title == "One blocking call freezes everyone");
    CHECK(lesson.short_title == "Blocking the loop");
    CHECK(lesson.order == 4);
    CHECK(lesson.concepts == std::vector<std::string>{"event loop", "blocking"});
    CHECK(lesson.axis == OpeningAxis::Time);
    REQUIRE(lesson.switches.size() == 1);
    CHECK(lesson.switches[0].on);
    CHECK(lesson.switches[0].harmful);
    REQUIRE(lesson.beats.size() == 4);
    CHECK(lesson.beats[0].heading == "One");
    CHECK(lesson.beats[0].narration == "first\n\n");
    CHECK(lesson.beats[3].narration == "```\n## not a heading\n```\n");
    CHECK(to_text(lesson.beats[0].moment) == "the first time line 2 runs");
    CHECK(to_text(lesson.beats[1].moment) == "the first output with 'done'");
    CHECK(to_text(lesson.beats[2].moment) == "the second event 'suspended' of heartbeat");
    CHECK(to_text(lesson.beats[3].moment) == "the moment 1.250 s");
}

TEST_CASE("the cpu is the lesson's, or that of a switch that is on") {
    LessonSources text = sources();
    const std::string switch_end = "harmful = true\n";
    text.toml.replace(text.toml.find(switch_end), switch_end.size(), "cpu = \"realistic\"\n");
    const Lesson lesson = parse_lesson(text).lesson.value();
    CHECK(lesson.cpu == Cpu::Instant);
    CHECK(lesson.cpu_at({false}) == Cpu::Instant);
    CHECK(lesson.cpu_at({true}) == Cpu::Realistic);
    CHECK(instruction_cost(Cpu::Instant) == 0);
    CHECK(instruction_cost(Cpu::Realistic) > 0);
    CHECK(faults_with(&LessonSources::toml, "harmful = true", "cpu = \"fast\"") ==
          "lesson.toml:10:7: 'cpu' must be one of \"instant\", \"realistic\"\n");
}

TEST_CASE("a beat has the positions it asks for, the others as written") {
    const Lesson lesson = parse_lesson(sources()).lesson.value();
    CHECK(lesson.beats[0].positions == Positions{true});
    CHECK(lesson.beats[1].positions == Positions{false});
    CHECK(lesson.program_at({true}) == lesson.program);
    CHECK(lesson.program_at({false}).find("await asyncio.sleep(2)  # switch blocking: time.sleep(2)") !=
          std::string::npos);
}

TEST_CASE("faults in lesson.toml are told with their place") {
    const auto toml = &LessonSources::toml;
    CHECK(faults_with(toml, "order = 4", "order = ").starts_with("lesson.toml:3:9: "));
    CHECK(faults_with(toml, "label", "lable") ==
          "lesson.toml:6:1: 'label' is missing in [[switch]]\nlesson.toml:8:1: unknown key 'lable' in [[switch]]\n");
    CHECK(faults_with(toml, "order = 4", "order = \"4\"") == "lesson.toml:3:9: 'order' must be a whole number\n");
    CHECK(faults_with(toml, "title", "titel") ==
          "lesson.toml:1:1: 'title' is missing in a lesson\nlesson.toml:1:1: unknown key 'titel' in a lesson\n");
    CHECK(faults_with(toml, "at = { line = 2 }", "") == "lesson.toml:12:1: 'at' is missing in [[beat]]\n");
    CHECK(faults_with(toml, "{ line = 2 }", "{ line = 2, time = 1 }") ==
          "lesson.toml:13:6: 'at' needs exactly one of line, output, event, time\n");
    CHECK(faults_with(toml, "\"suspended\"", "\"asleep\"") == "lesson.toml:20:16: there is no event 'asleep'\n");
    CHECK(faults_with(toml, "blocking = false", "blockin = false") ==
          "lesson.toml:17:14: unknown key 'blockin' in a beat's 'switches'\n");
    CHECK(faults_with(toml, "time = 1.25", "time = \"soon\"") ==
          "lesson.toml:23:15: 'time' must be a number of seconds\n");
    CHECK(faults_with(toml, "concepts = [", "axis = \"time\"\nstep = \"leap\"\nconcepts = [") ==
          "lesson.toml:5:8: 'step' must be one of \"switch\", \"line\", \"turn\"\n");
}

TEST_CASE("program, narration and lesson.toml must fit together") {
    CHECK(faults_with(&LessonSources::markdown, "## Two\n", "") ==
          "lesson.md: 3 sections, but lesson.toml has 4 beats\n");
    CHECK(faults_with(&LessonSources::markdown, "## Four", "## Four\n\n## Five\n") ==
          "lesson.md:11: 5 sections, but lesson.toml has 4 beats\n");
    CHECK(faults_with(&LessonSources::markdown, "## One", "One") ==
          "lesson.md:3: text above the first '## ' heading belongs to no beat\nlesson.md: 3 sections, but lesson.toml "
          "has 4 beats\n");
    CHECK(faults_with(&LessonSources::program, "# switch blocking", "# switch bloking") ==
          "program.py:2:16: lesson.toml has no switch 'bloking'\nprogram.py: no line has a comment '# switch blocking: "
          "…'\n");
    CHECK(faults_with(&LessonSources::toml, "{ line = 2 }", "{ line = 4 }") ==
          "lesson.toml:13: program.py has no line 4\n");
}

TEST_CASE("a lesson whose texts are damaged anywhere is refused or read, and never more than that") {
    u32 seed = 12345;
    const auto random = [&](u32 bound) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 8) % bound;
    };
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        LessonSources damaged = sources();
        std::string* texts[] = {&damaged.program, &damaged.toml, &damaged.toml, &damaged.toml, &damaged.markdown};
        std::string& text = *texts[random(5)];
        for (u32 i = 0; i <= random(4); ++i) {
            static constexpr std::string_view kSigns =
                "[]{}=\"'\\\n#.,: \x80\xff"
                "abc0";
            const std::size_t at = random(static_cast<u32>(text.size()));
            switch (random(3)) {
                case 0:
                    text[at] = kSigns[random(static_cast<u32>(kSigns.size()))];
                    break;
                case 1:
                    text.insert(at, 1, kSigns[random(static_cast<u32>(kSigns.size()))]);
                    break;
                default:
                    text.erase(at, 1 + random(10));
                    break;
            }
        }
        const LessonResult result = parse_lesson(damaged);
        CHECK(result.lesson.has_value() == result.faults.empty());
        refused += result.faults.empty() ? 0 : 1;
    }
    CHECK(refused > 500);
}

TEST_CASE("no text, however broken, does more than leave faults") {
    for (const char* toml : {"", "=", "[[beat]]", "[[switch]]\n[[beat]]", "beat = 3", "switch = [1, 2]", "title = [",
                             "\xff\xfe", "at = {", "[[[", "[a]]\n[[", "a = '''"}) {
        LessonSources broken = sources();
        broken.toml = toml;
        const LessonResult result = parse_lesson(broken);
        CHECK_FALSE(result.faults.empty());
        CHECK_FALSE(result.lesson.has_value());
    }
}
