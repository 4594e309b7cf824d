// The model on the real lessons: what a student does, and what the views then say.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/model/model.h"

using namespace asyncarium;
using namespace asyncarium::app;

namespace {

std::string lessons_folder() { return std::string(ASYNCARIUM_SOURCE_DIR) + "/lessons"; }

/// A program of the test's own, as a file for as long as the test runs.
class ProgramFile {
   public:
    ProgramFile(const std::string& name, const std::string& text)
        : path_((std::filesystem::temp_directory_path() / ("asyncarium-" + name + "-test.py")).string()) {
        write(text);
    }
    ~ProgramFile() { std::filesystem::remove(path_); }
    ProgramFile(const ProgramFile&) = delete;
    ProgramFile& operator=(const ProgramFile&) = delete;
    const std::string& path() const { return path_; }
    void write(const std::string& text) const { std::ofstream(path_) << text; }

   private:
    std::string path_;
};

struct Opened {
    Model model{{.lessons_folder = lessons_folder(), .slice_seconds = 0.05}};

    explicit Opened(const std::string& lesson) { CHECK(model.open(lessons_folder() + "/" + lesson) == ""); }
    const WindowView& view() { return model.make_view(1000); }
    /// "RUNNING report: line 10 · time.sleep(2)", a line a card.
    std::string cards() {
        const LoopView& loop = view().loop;
        std::string text;
        const auto add = [&](const char* where, const TaskCard& card) {
            text += std::string(where) + " " + card.badge.letters + " " + card.badge.name;
            if (!card.tag.empty()) text += " [" + card.tag + "]";
            text += ": " + card.detail + "\n";
        };
        if (loop.running) add("running", *loop.running);
        for (const TaskCard& card : loop.ready) add("ready", card);
        for (const TaskCard& card : loop.suspended) add("suspended", card);
        for (const TaskCard& card : loop.finished) add("finished", card);
        return text;
    }
    std::string output() {
        std::string text;
        for (const OutputLine& line : view().output.lines) text += line.text + "\n";
        return text;
    }
    /// Which badges stand at which lines, running ones in brackets.
    std::string badges() {
        std::string text;
        const CodeView& code = view().code;
        for (std::size_t i = 0; i < code.lines.size(); ++i) {
            const CodeLine& line = code.lines[i];
            if (line.parked.empty() && !line.running && !line.current) continue;
            text += std::to_string(i + 1) + ":";
            if (line.running) text += "[" + line.running->letters + "]";
            for (const TaskBadge& badge : line.parked) text += " " + badge.letters;
            if (line.current) text += " current";
            if (line.frozen) text += " frozen";
            text += "\n";
        }
        return text;
    }
    std::string variable(const std::string& scope, const std::string& name) {
        for (const VariableRow& row : view().variables.rows) {
            if (row.scope == scope && row.name == name) {
                return (row.before.empty() ? "" : row.before + " -> ") + row.value + (row.changed ? " changed" : "") +
                       (row.stale.empty() ? "" : " (" + row.stale + ")");
            }
        }
        return "none";
    }
};

void require_end(Opened& opened) {
    for (int i = 0; i < 1000 && opened.model.is_recording(); ++i) opened.model.update(0.001);
    REQUIRE_FALSE(opened.model.is_recording());
}

}  // namespace

TEST_CASE("a lesson opens at its first beat, at the start of the run") {
    Opened opened("04-blocking");
    const WindowView& view = opened.view();
    CHECK(view.header.title == "4 · Blocking the loop");
    CHECK(view.header.lesson == 0);
    CHECK(view.header.lessons.size() == 3);
    CHECK(view.header.at_start);
    CHECK(view.header.step_size == StepSize::Switch);
    CHECK(view.header.state_text == "RUNNING the program");
    CHECK(view.lesson.title == "One blocking call freezes everyone");
    CHECK(view.lesson.beat == 0);
    CHECK(view.lesson.beat_count == 6);
    REQUIRE(view.lesson.switches.size() == 1);
    CHECK(view.lesson.switches[0].on);
    CHECK(view.lesson.switches[0].detail == "line 10: ");
    CHECK(view.lesson.switches[0].on_text == "time.sleep(2)");
    CHECK(view.lesson.switches[0].off_text == "await asyncio.sleep(2)");
    CHECK(view.code.lines.size() == 17);
    CHECK(view.code.note == "RUNS UNCHANGED IN CPYTHON");
    CHECK(view.code.reveal_line == 1);
    CHECK(view.notices.empty());
    CHECK(opened.badges() == "1: current\n");
}

TEST_CASE("in the middle of the blocking call the window says frozen, by whom, and who is late") {
    Opened opened("04-blocking");
    opened.model.apply(GoToBeat{3});
    const WindowView& view = opened.view();
    CHECK(view.header.time == VirtualTime{1'250'000'000});
    CHECK(view.header.state == State::Frozen);
    CHECK(view.header.state_text == "FROZEN for 1.250 s by report");
    CHECK(view.loop.frozen_text == "report holds the thread at line 10 since 0.000 s; heartbeat is 0.750 s late");
    CHECK(view.loop.ready_empty_text == "empty — the loop is not looking: it is inside report");
    CHECK(view.loop.summary == "TURN 2 · 3 TASKS · 1 TIMER");
    CHECK(opened.cards() ==
          "running R report [blocking call]: line 10 · time.sleep(2) · 0.750 s left\n"
          "suspended M main: gather: 0 of 2 done\n"
          "suspended H heartbeat [overdue]: timer was due 0.750 s ago\n");
    CHECK(opened.badges() == "6: H\n10:[R] current frozen\n14: M\n");
    CHECK(opened.output() == "♥ 0\nreport: start\n");
    REQUIRE(view.timeline.lanes.size() == 4);
    const auto& cells = view.timeline.lanes[0].cells;
    const auto frozen =
        std::find_if(cells.begin(), cells.end(), [](const LaneCell& cell) { return cell.state == CellState::Frozen; });
    REQUIRE(frozen != cells.end());
    CHECK(frozen->label == "FROZEN — heartbeat is late");
}

TEST_CASE("flipping the switch re-runs at once and keeps the virtual time") {
    Opened opened("04-blocking");
    opened.model.apply(GoToBeat{3});
    opened.model.apply(FlipSwitch{0});
    const WindowView& view = opened.view();
    CHECK(view.header.time == VirtualTime{1'250'000'000});
    CHECK(view.header.state == State::Idle);
    CHECK(view.header.state_text == "IDLE until 1.500 s");
    CHECK_FALSE(view.lesson.switches[0].on);
    CHECK(view.code.lines[9].text == "    await asyncio.sleep(2)  # switch blocking: time.sleep(2)");
    CHECK(opened.cards() ==
          "suspended M main: gather: 0 of 2 done\n"
          "suspended H heartbeat: timer 0.250 s left\n"
          "suspended R report: timer 0.750 s left\n");
    CHECK(opened.output() == "♥ 0\nreport: start\n♥ 1\n♥ 2\n");
    CHECK(view.loop.frozen_text.empty());
    opened.model.apply(FlipSwitch{0});
    CHECK(opened.view().header.state == State::Frozen);
    CHECK(opened.view().header.time == VirtualTime{1'250'000'000});
}

TEST_CASE("all beats of all lessons are reached, forwards and backwards") {
    for (const char* lesson : {"04-blocking", "05-together", "09-lost-update"}) {
        Opened opened(lesson);
        const u32 beats = opened.view().lesson.beat_count;
        std::vector<std::pair<StepNumber, i64>> forwards;
        std::vector<std::pair<StepNumber, i64>> backwards;
        const auto place = [&] {
            return std::pair(opened.model.playhead().step, opened.model.playhead().time.nanoseconds);
        };
        for (u32 beat = 0; beat < beats; ++beat) {
            CHECK(opened.view().lesson.beat == beat);
            CHECK(opened.view().lesson.notice == "");
            forwards.push_back(place());
            opened.model.apply(Command::NextBeat);
        }
        for (u32 beat = beats; beat-- > 0;) {
            CHECK(opened.view().lesson.beat == beat);
            backwards.push_back(place());
            opened.model.apply(Command::PreviousBeat);
        }
        std::reverse(backwards.begin(), backwards.end());
        CHECK(forwards == backwards);
    }
}

TEST_CASE("stepping forwards and back by every size visits the same places") {
    for (const StepSize size : {StepSize::Line, StepSize::Switch, StepSize::LoopTurn}) {
        Opened opened("04-blocking");
        require_end(opened);
        opened.model.apply(SetStepSize{size});
        opened.model.apply(Command::GoToStart);
        std::vector<std::string> forwards;
        while (!opened.view().header.at_end) {
            forwards.push_back(opened.cards() + opened.badges());
            opened.model.apply(Command::StepForward);
        }
        std::vector<std::string> backwards;
        while (!opened.view().header.at_start) {
            opened.model.apply(Command::StepBack);
            backwards.push_back(opened.cards() + opened.badges());
        }
        std::reverse(backwards.begin(), backwards.end());
        CHECK(forwards.size() > 8);
        CHECK(forwards == backwards);
    }
}

TEST_CASE("the lost update: the value that is about to be written back is flagged as stale") {
    Opened opened("09-lost-update");
    CHECK(opened.view().timeline.axis == Axis::Steps);
    CHECK(opened.view().header.step_size == StepSize::Line);
    opened.model.apply(GoToBeat{3});
    CHECK(opened.cards().starts_with("running T2 increment [writes a stale value]: line 12 · counter = value + 1\n"));
    CHECK(opened.variable("global", "counter") == "1");
    CHECK(opened.variable("increment T2", "value").starts_with("0 (stale: counter is 1 since step "));
    opened.model.apply(Command::StepForward);
    CHECK(opened.variable("global", "counter") == "1 -> 1 changed");
    const TimelineView& timeline = opened.view().timeline;
    CHECK_FALSE(timeline.links.empty());
    bool has_warning = false;
    for (const LaneView& lane : timeline.lanes) {
        for (const LaneCell& cell : lane.cells) has_warning = has_warning || (cell.warning && cell.label == "12 w");
    }
    CHECK(has_warning);
}

TEST_CASE("with the lock the others are parked before they read, and nothing is lost") {
    Opened opened("09-lost-update");
    opened.model.apply(GoToBeat{5});
    CHECK(opened.view().lesson.switches[0].on);
    CHECK(opened.cards().find("suspended T2 increment: lock: held by increment T1\n") != std::string::npos);
    CHECK(opened.badges().find("9: T2 T3 T4\n") != std::string::npos);
    opened.model.apply(Command::GoToEnd);
    CHECK(opened.output() == "expected 100, got 100\n");
}

TEST_CASE("one after the other, together, and together but blocking take 3, 1 and 3 seconds") {
    Opened opened("05-together");
    CHECK(opened.view().code.note == "RUNS IN CPYTHON WITH HTTPX, REQUESTS");
    const auto time_at_end = [&] {
        require_end(opened);
        opened.model.apply(Command::GoToEnd);
        return to_seconds(opened.model.playhead().time);
    };
    CHECK(time_at_end() == 3.0);
    opened.model.apply(FlipSwitch{0});
    CHECK(time_at_end() == 1.0);
    opened.model.apply(FlipSwitch{1});
    CHECK(time_at_end() == 3.0);
}

TEST_CASE("playing goes through waits in real time and stops at the end") {
    Opened opened("04-blocking");
    require_end(opened);
    opened.model.apply(SeekTo{Axis::Time, 1.0});
    opened.model.apply(Command::PlayPause);
    CHECK(opened.view().header.playing);
    opened.model.update(0.25);
    CHECK(opened.view().header.time == VirtualTime{1'250'000'000});
    CHECK(opened.view().header.state == State::Frozen);
    opened.model.apply(SetSpeed{20});
    for (int i = 0; i < 1000 && opened.view().header.playing; ++i) opened.model.update(0.1);
    CHECK_FALSE(opened.view().header.playing);
    CHECK(opened.view().header.at_end);
    CHECK(opened.view().header.state_text == "ENDED");
}

TEST_CASE("a breakpoint stops playing before its line runs") {
    Opened opened("04-blocking");
    require_end(opened);
    opened.model.apply(ToggleBreakpoint{11});
    CHECK(opened.view().code.lines[10].breakpoint);
    opened.model.apply(SetSpeed{20});
    opened.model.apply(Command::PlayPause);
    for (int i = 0; i < 200 && opened.view().header.playing; ++i) opened.model.update(0.1);
    CHECK(opened.view().code.reveal_line == 11);
    CHECK(opened.view().header.time == VirtualTime{2'000'000'000});
}

TEST_CASE("clicking the timeline seeks, and a lane jumps from switch to switch") {
    Opened opened("04-blocking");
    require_end(opened);
    opened.model.apply(SeekTo{Axis::Time, 2.75});
    CHECK(opened.view().header.state_text == "IDLE until 3.000 s");
    CHECK(opened.view().timeline.playhead == doctest::Approx(2.75 / (4.5 * 1.03)));
    opened.model.apply(JumpInLane{{1}, true});
    CHECK(opened.model.playhead().time == VirtualTime{3'000'000'000});
    opened.model.apply(JumpInLane{{1}, false});
    CHECK(opened.model.playhead().time == VirtualTime{2'500'000'000});
    opened.model.apply(SeekTo{Axis::Steps, 3.4});
    CHECK(opened.model.playhead().step == 3);
    opened.model.apply(SeekTo{Axis::Time, 1e300});
    CHECK(opened.view().header.at_end);
}

TEST_CASE("a program with a fault shows it at its place while the last good run stays") {
    const ProgramFile file("model", "print('one')\n");
    Model model({});
    CHECK(model.open(file.path()) == "");
    model.apply(Command::GoToEnd);
    CHECK(model.make_view(500).output.lines.size() == 1);
    file.write("print('one')\nprint('two'\n");
    for (int i = 0; i < 3; ++i) model.update(0.6);
    const WindowView& broken = model.make_view(500);
    REQUIRE(broken.code.error.has_value());
    CHECK(broken.code.error->message == "SyntaxError: '(' was never closed");
    CHECK(broken.code.error->span.line == 2);
    CHECK(broken.code.lines.size() == 2);
    CHECK(broken.output.lines.size() == 1);
    file.write("print('one')\nprint('two')\n");
    for (int i = 0; i < 3; ++i) model.update(0.6);
    model.apply(Command::GoToEnd);
    CHECK_FALSE(model.make_view(500).code.error.has_value());
    CHECK(model.make_view(500).output.lines.size() == 2);
}

TEST_CASE("opening a program that does not compile shows the error and nothing of what was open before") {
    const ProgramFile file("broken", "def broken(:\n");
    Opened opened("04-blocking");
    opened.model.apply(Command::GoToEnd);
    CHECK(opened.model.open(file.path()) == "");
    const WindowView& view = opened.view();
    CHECK(view.code.error.has_value());
    CHECK(view.code.filename == "asyncarium-broken-test.py");
    CHECK(view.header.state_text == "NO PROGRAM");
    CHECK(view.timeline.lanes.empty());
    CHECK(view.output.lines.empty());
    CHECK(view.loop.finished.empty());
    opened.model.apply(Command::PlayPause);
    opened.model.apply(Command::StepForward);
    opened.model.apply(SeekTo{Axis::Time, 1});
    opened.model.update(0.1);
    CHECK_FALSE(opened.view().header.playing);
}

TEST_CASE("at the end the variables are those the last line left") {
    const ProgramFile file("end", "x = 1\nx = 2\ny = [x, 'a']\n");
    Model model({});
    CHECK(model.open(file.path()) == "");
    model.apply(Command::GoToEnd);
    const auto& rows = model.make_view(500).variables.rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].value == "2");
    CHECK(rows[1].value == "[2, 'a']");
    CHECK(rows[1].changed);
    model.apply(Command::GoToStart);
    CHECK(model.make_view(500).variables.rows.empty());
}

TEST_CASE("a program that never awaits is told of while it is recorded, until the notice is closed") {
    const ProgramFile file("endless",
                           "import asyncio\nasync def spin():\n    while True:\n        pass\nasyncio.run(spin())\n");
    Model model({});
    CHECK(model.open(file.path()) == "");
    for (int i = 0; i < 200 && model.make_view(500).notices.empty(); ++i) model.update(0.02);
    const auto& notices = model.make_view(500).notices;
    REQUIRE(notices.size() == 1);
    CHECK_FALSE(notices[0].is_error);
    CHECK(notices[0].text.find("spin has run ") == 0);
    CHECK(notices[0].text.find("without an await and is at line ") != std::string::npos);
    CHECK(model.is_recording());
    model.apply(CloseNotice{0});
    CHECK(model.make_view(500).notices.empty());
}

TEST_CASE("a program that goes on for ever with awaits says where its recording was stopped") {
    const ProgramFile file("ever",
                           "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(60)\n"
                           "asyncio.run(main())\n");
    Model model({});
    CHECK(model.open(file.path()) == "");
    model.record_for(60);
    CHECK_FALSE(model.is_recording());
    const auto& notices = model.make_view(500).notices;
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].text.find("Stopped at 604") == 0);
}

TEST_CASE("a run that was cut short says by which limit, wherever the clock stood") {
    const auto notice_of = [](const std::string& name, const std::string& text) {
        const ProgramFile file(name, text);
        Model model({});
        CHECK(model.open(file.path()) == "");
        model.record_for(60);
        CHECK_FALSE(model.is_recording());
        const auto& notices = model.make_view(500).notices;
        return notices.size() == 1 ? notices[0].text : std::string();
    };
    // The limit falls into the last sleep.
    CHECK(notice_of("weeks",
                    "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(50000)\n"
                    "asyncio.run(main())\n")
              .find("Stopped at 600\u00a0000 s of virtual time") == 0);
    CHECK(notice_of("talker", "while True:\n    print('x' * 100000)\n").find("Stopped after 8400 KB of output") == 0);
}

TEST_CASE("what cannot be opened is told, and what was open stays") {
    Opened opened("04-blocking");
    opened.model.apply(OpenPath{"/nowhere/at/all.py"});
    REQUIRE(opened.view().notices.size() == 1);
    CHECK(opened.view().notices[0].is_error);
    CHECK(opened.view().notices[0].text == "/nowhere/at/all.py: No such file or directory");
    CHECK(opened.view().lesson.is_lesson);
    opened.model.apply(CloseNotice{0});
    CHECK(opened.view().notices.empty());
}

TEST_CASE("a loop that goes round without waiting is busy while time passes, not idle") {
    const ProgramFile file("polling",
                           "import asyncio\nasync def main():\n    task = asyncio.create_task(asyncio.sleep(0.5))\n"
                           "    while not task.done():\n        await asyncio.sleep(0)\nasyncio.run(main())\n");
    Model model({});
    CHECK(model.open(file.path()) == "");
    model.record_for(60);
    CHECK_FALSE(model.is_recording());
    model.apply(SeekTo{Axis::Time, 0.250'005});
    const WindowView& view = model.make_view(500);
    CHECK(view.header.state == State::Running);
    CHECK(view.header.state_text == "BUSY: the loop never waits");
    CHECK(view.loop.ready.size() == 1);
}

TEST_CASE("an endless program says how long it has gone on without an await") {
    const ProgramFile file(
        "endless",
        "import asyncio\nasync def main():\n    n = 0\n    while True:\n        n += 1\nasyncio.run(main())\n");
    Model model({.slice_seconds = 0.01});
    CHECK(model.open(file.path()) == "");
    model.apply(Command::GoToEnd);
    const HeaderView& header = model.make_view(500).header;
    CHECK(header.recording);
    CHECK(header.state == State::Running);
    CHECK(header.state_text.find("RUNNING main: ") == 0);
    CHECK(header.state_text.find(" lines, no await") != std::string::npos);
    CHECK(model.is_moving());
}
