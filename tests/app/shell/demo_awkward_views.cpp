// The awkward situations: idle, errors, a thousand tasks, long names, nothing at all.
#include "tests/app/shell/demo_code.h"
#include "tests/app/shell/demo_views.h"

namespace asyncarium::app::demo {

WindowView idle() {
    WindowView view = frozen();
    view.header.playing = false;
    view.header.time = from_seconds(0.75);
    view.header.state = State::Idle;
    view.header.state_text = "IDLE until 1.000 s";
    view.lesson.switches[0].on = false;
    for (CodeLine& line : view.code.lines) line.current = line.frozen = false;
    TaskBadge report = *view.code.lines[9].running;
    view.code.lines[9].parked = {report};
    view.code.lines[9].running.reset();
    view.code.lines[3].breakpoint = true;
    TaskCard waiting = *view.loop.running;
    waiting.state = State::Suspended;
    waiting.tag.clear();
    waiting.detail = "timer 1.250 s left";
    waiting.progress = 0.375F;
    view.loop.running.reset();
    view.loop.frozen_text.clear();
    view.loop.ready_empty_text = "empty — the loop sleeps until 1.000 s";
    view.loop.suspended[0].state = State::Suspended;
    view.loop.suspended[0].tag.clear();
    view.loop.suspended[0].detail = "timer 0.250 s left";
    view.loop.suspended[0].progress = 0.5F;
    view.loop.suspended.push_back(waiting);
    const float now = 0.75F / 4.75F;
    const float whole = 2.5F / 4.75F;
    view.timeline.playhead = now;
    view.timeline.lanes[0].cells = {{0, 0.003F, CellState::Running}, {0.004F, whole, CellState::Idle, 1U << 1U}};
    view.timeline.lanes[1].cells = {{0, 0.003F, CellState::Running}, {0.004F, whole, CellState::Suspended}};
    view.timeline.lanes[2].cells.clear();
    for (int i = 0; i < 5; ++i) {
        const float at = static_cast<float>(i) * 0.5F / 4.75F;
        view.timeline.lanes[2].cells.push_back({at, at + 0.003F, CellState::Running});
        view.timeline.lanes[2].cells.push_back({at + 0.004F, at + 0.5F / 4.75F, CellState::Suspended});
        view.timeline.lanes[2].marks.push_back({at + 0.001F, MarkKind::Print, "♥"});
    }
    view.timeline.lanes[3].cells = {{0.002F, 0.005F, CellState::Running},
                                    {0.006F, 2.0F / 4.75F, CellState::Suspended},
                                    {2.0F / 4.75F, 2.0F / 4.75F + 0.003F, CellState::Running}};
    view.timeline.lanes[3].marks = {{0.003F, MarkKind::Print, ""}, {2.0F / 4.75F, MarkKind::Finished, "→ None"}};
    view.output.now = view.header.time;
    return view;
}

WindowView ended_with_error() {
    WindowView view = idle();
    view.lesson = {};
    view.header.lesson = -1;
    view.header.title = "divide.py";
    view.header.state = State::Ended;
    view.header.state_text = "ENDED with ZeroDivisionError";
    view.header.time = from_seconds(2.5);
    view.header.at_end = true;
    view.code.filename = "divide.py";
    view.code.note.clear();
    for (CodeLine& line : view.code.lines) line.parked.clear();
    view.loop.ready_empty_text = "empty — the loop is closed";
    view.loop.finished = view.loop.suspended;
    view.loop.suspended.clear();
    view.loop.finished[0].state = State::Failed;
    view.loop.finished[0].detail = "ZeroDivisionError: division by zero";
    view.loop.finished[1].state = State::Cancelled;
    view.loop.finished[1].detail = "CancelledError";
    view.loop.finished[2].state = State::Done;
    view.loop.finished[2].detail = "→ {'a': 1}";
    view.timeline.playhead = 2.5F / 4.75F;
    view.timeline.lanes[2].marks.push_back({2.4F / 4.75F, MarkKind::Exception, "ZeroDivisionError"});
    view.timeline.lanes[1].marks = {{2.45F / 4.75F, MarkKind::Cancel, ""}};
    view.timeline.lanes[3].marks.push_back({1.0F / 4.75F, MarkKind::PrintError, "warning"});
    view.output.lines.push_back({from_seconds(2.5), 40, true, "Traceback (most recent call last):"});
    view.output.lines.push_back({from_seconds(2.5), 40, true, "  File \"divide.py\", line 4, in heartbeat"});
    view.output.lines.push_back({from_seconds(2.5), 40, true, "ZeroDivisionError: division by zero"});
    view.output.now = view.header.time;
    view.notices = {{"The file lessons/broken/lesson.toml: line 3: expected a value after '='", true},
                    {"program.py has changed and was read again", false}};
    return view;
}

WindowView many_tasks(std::size_t tasks) {
    WindowView view = lost_update();
    view.lesson.narration.push_back(view.lesson.narration.front());
    view.lesson.narration.push_back({.kind = TextBlock::Kind::Heading, .runs = {{.text = "A heading"}}});
    view.lesson.narration.push_back(
        {.kind = TextBlock::Kind::ListItem, .level = 1, .runs = {{.text = "first of a list"}}});
    view.lesson.narration.push_back({.kind = TextBlock::Kind::ListItem,
                                     .level = 1,
                                     .runs = {{.text = "second, with "}, {.text = "emphasis", .italic = true}}});
    view.lesson.narration.push_back(
        {.kind = TextBlock::Kind::CodeBlock, .runs = {{.text = "async with lock:\n    counter += 1", .code = true}}});
    view.loop.summary = "turn 12 · 1000 tasks · 400 timers";
    view.loop.ready.clear();
    view.loop.suspended.clear();
    view.loop.finished.clear();
    view.timeline.lanes.clear();
    for (u32 i = 0; i < tasks; ++i) {
        TaskCard card;
        card.badge = {TaskId{i}, "T" + std::to_string(i), "worker-" + std::to_string(i), i};
        card.key = i + 1;
        card.state = i % 3 == 0 ? State::Ready : i % 3 == 1 ? State::Suspended : State::Done;
        card.detail = i % 3 == 0 ? "woken by sleep(0)" : i % 3 == 1 ? "lock: 12 ahead" : "→ None";
        (i % 3 == 0 ? view.loop.ready : i % 3 == 1 ? view.loop.suspended : view.loop.finished).push_back(card);
        if (i < 6) view.code.lines[7].parked.push_back(card.badge);
        LaneView lane;
        lane.badge = card.badge;
        lane.name = card.badge.name;
        for (int cell = 0; cell < 20; ++cell) {
            const CellState states[] = {CellState::Ready, CellState::Running, CellState::Suspended, CellState::Overdue};
            lane.cells.push_back({static_cast<float>(cell) / 20, static_cast<float>(cell + 1) / 20,
                                  states[(static_cast<u32>(cell) + i) % 4], 0, "7"});
        }
        view.timeline.lanes.push_back(std::move(lane));
        view.output.lines.push_back(
            {from_seconds(i * 0.001), i, false, "worker " + std::to_string(i) + " got the lock"});
    }
    return view;
}

WindowView syntax_error() {
    WindowView view = frozen();
    view.code.lines[3].text = "    for beat in range(6)";
    view.code.error = CodeError{{4, 24, 4, 24}, "SyntaxError: expected ':'"};
    view.notices = {{"program.py:4:25: SyntaxError: expected ':' — the run on the screen is the last good one", true}};
    view.lesson.notice = "Beat 5 is never reached with this switch.";
    return view;
}

WindowView long_names() {
    WindowView view = frozen();
    const std::string name = "download_and_parse_the_whole_catalogue_of_the_library";
    view.header.title = "12 · A lesson with a title that goes on and on and on";
    view.header.state_text = "FROZEN for 1234.250 s by " + name;
    view.header.time = from_seconds(123456.789);
    view.loop.running->badge.name = name;
    view.loop.running->badge.letters = "D99";
    view.loop.suspended[0].badge.name = name;
    view.loop.suspended[1].detail = "gather: 0 of 2 done; " + name + " and something more that does not fit";
    view.timeline.lanes[2].name = name;
    view.timeline.lanes[3].badge->letters = "D99";
    view.code.lines[10].text = "    print(\"" + std::string(200, 'x') + "\")";
    view.code.lines[11].text = "    print(\"Ω ≈ 漢字 😀 żółć — ещё\")";
    view.output.lines.push_back({from_seconds(123456.789), 9, false, "Ω ≈ 漢字 😀 żółć — ещё → ✓ ✗ █ ░ ┌─┐"});
    view.output.lines.push_back({from_seconds(123456.789), 9, false, std::string(3000, 'y')});
    return view;
}

WindowView nothing() {
    WindowView view;
    view.header.title = "empty.py";
    view.code.filename = "empty.py";
    return view;
}

std::vector<Named> all() {
    return {{"frozen", frozen()},          {"lost_update", lost_update()}, {"idle", idle()},
            {"ended", ended_with_error()}, {"many", many_tasks(1000)},     {"syntax", syntax_error()},
            {"long", long_names()},        {"nothing", nothing()}};
}

}  // namespace asyncarium::app::demo
