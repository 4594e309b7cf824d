// The two situations of the target pictures.
#include "tests/app/shell/demo_views.h"

#include "tests/app/shell/demo_code.h"

namespace asyncarium::app::demo {
namespace {

TaskBadge badge_of(u32 task, std::string letters, std::string name) {
    return {TaskId{task}, std::move(letters), std::move(name), task};
}

TextRun plain(std::string text) { return {.text = std::move(text)}; }
TextRun bold(std::string text) { return {.text = std::move(text), .bold = true}; }
TextRun code(std::string text) { return {.text = std::move(text), .code = true}; }

AxisTick tick(float at, std::string label) { return {at, std::move(label)}; }

HeaderView header(std::string title, int lesson) {
    HeaderView view;
    view.lessons = {"4 · Blocking the loop", "5 · One after the other, or together", "9 · The lost update"};
    view.lesson = lesson;
    view.title = std::move(title);
    view.at_start = false;
    return view;
}

LessonView frozen_lesson() {
    LessonView lesson;
    lesson.is_lesson = true;
    lesson.title = "One blocking call freezes everyone";
    lesson.narration = {
        {.runs =
             {code("time.sleep(2)"), plain(" does not hand control back. The loop is "), bold("inside"), plain(" "),
              code("report"),
              plain(", so it cannot look at its timers: heartbeat was due at 0.5 s and nobody is there to wake it.")}},
        {.runs = {plain(
             "Flip the switch and run it again: the same two seconds become a wait that everyone else can use.")}}};
    lesson.switches = {{.label = "Use a blocking call",
                        .detail = "line 10:",
                        .off_text = "await asyncio.sleep(2)",
                        .on_text = "time.sleep(2)",
                        .on = true,
                        .harmful_when_on = true}};
    lesson.beat = 2;
    lesson.beat_count = 6;
    return lesson;
}

CodeView frozen_code(const TaskBadge& main, const TaskBadge& heartbeat, const TaskBadge& report) {
    CodeView view;
    view.filename = "program.py";
    view.note = "runs unchanged in CPython";
    view.lines =
        coloured({"import asyncio, time", "",
                  "async def heartbeat():", "    for beat in range(6):", "        print(f\"♥ {beat}\")",
                  "        await asyncio.sleep(0.5)", "", "async def report():", "    print(\"report: start\")",
                  "    time.sleep(2)  # switch blocking: await asyncio.sleep(2)", "    print(\"report: done\")", "",
                  "async def main():", "    await asyncio.gather(", "        heartbeat(), report())", "",
                  "asyncio.run(main())"});
    view.lines[5].parked = {heartbeat};
    view.lines[9].running = report;
    view.lines[9].current = view.lines[9].frozen = true;
    view.lines[13].parked = {main};
    view.reveal_line = 10;
    return view;
}

LaneView lane(std::optional<TaskBadge> badge, std::vector<LaneCell> cells) {
    LaneView view;
    view.name = badge ? badge->name : "loop";
    view.badge = std::move(badge);
    view.cells = std::move(cells);
    return view;
}

TimelineView frozen_timeline(const TaskBadge& main, const TaskBadge& heartbeat, const TaskBadge& report) {
    TimelineView view;
    view.range = {0, 4.75};
    view.whole = {0, 4.5};
    for (int i = 0; i < 10; ++i) {
        view.ticks.push_back(
            tick(static_cast<float>(i) * 0.5F / 4.75F, std::to_string(i / 2) + (i % 2 ? ".5 s" : ".0 s")));
    }
    const float now = 1.25F / 4.75F;
    view.playhead = now;
    view.lanes = {lane({}, {{0, now, CellState::Frozen, 0, "FROZEN — heartbeat is late"}}),
                  lane(main, {{0, 0.003F, CellState::Running}, {0.004F, now, CellState::Suspended}}),
                  lane(heartbeat, {{0, 0.003F, CellState::Running},
                                   {0.004F, 0.5F / 4.75F, CellState::Suspended},
                                   {0.5F / 4.75F, now, CellState::Overdue}}),
                  lane(report, {{0.003F, now, CellState::Blocked, 0, "time.sleep(2)"}})};
    view.lanes[2].marks = {{0.002F, MarkKind::Print, "♥ 0"}};
    view.lanes[3].marks = {{0.004F, MarkKind::Print, "report: start"}};
    return view;
}

TaskCard card(TaskBadge badge, State state, std::string tag, std::string detail, float progress = -1) {
    TaskCard made;
    made.key = badge.task.number + 1;
    made.badge = std::move(badge);
    made.state = state;
    made.tag = std::move(tag);
    made.detail = std::move(detail);
    made.progress = progress;
    return made;
}

}  // namespace

WindowView frozen() {
    const TaskBadge main = badge_of(0, "M", "main");
    const TaskBadge heartbeat = badge_of(1, "H", "heartbeat");
    const TaskBadge report = badge_of(2, "R", "report");
    WindowView view;
    view.header = header("4 · Blocking the loop", 0);
    view.header.playing = true;
    view.header.time = from_seconds(1.25);
    view.header.state = State::Frozen;
    view.header.state_text = "FROZEN for 1.250 s by report";
    view.lesson = frozen_lesson();
    view.code = frozen_code(main, heartbeat, report);
    view.loop.summary = "turn 1 · 3 tasks · 1 timer";
    view.loop.running = card(report, State::Frozen, "blocking call", "line 10 · time.sleep(2) · 0.750 s left", 0.62F);
    view.loop.ready_empty_text = "empty — the loop is not looking: it is inside report";
    view.loop.suspended = {card(heartbeat, State::Overdue, "overdue", "timer was due 0.750 s ago"),
                           card(main, State::Suspended, "", "gather: 0 of 2 done")};
    view.loop.frozen_text = "report holds the thread at line 10 since 0.000 s; heartbeat is 0.750 s late";
    view.timeline = frozen_timeline(main, heartbeat, report);
    view.output.lines = {{{}, 3, false, "♥ 0"}, {{}, 6, false, "report: start"}};
    view.output.now = view.header.time;
    return view;
}

WindowView lost_update() {
    const TaskBadge main = badge_of(0, "M", "main");
    std::vector<TaskBadge> tasks;
    for (u32 i = 1; i <= 4; ++i) tasks.push_back(badge_of(i, "T" + std::to_string(i), "increment"));
    WindowView view;
    view.header = header("9 · The lost update", 2);
    view.header.playing = true;
    view.header.step_size = StepSize::Line;
    view.header.state = State::Running;
    view.header.state_text = "RUNNING increment T2";
    view.lesson.is_lesson = true;
    view.lesson.title = "One thread, and still a lost update";
    view.lesson.narration = {
        {.runs =
             {plain("Each task reads "), code("counter"),
              plain(
                  ", lets the others run, then writes back what it read plus one. At the write, the value it read is "),
              bold("stale"), plain(".")}},
        {.runs = {plain("Look at the timeline: everything happens at t = 0.000 s, so it is drawn by "), bold("steps"),
                  plain(", not by time.")}}};
    view.lesson.switches = {
        {.label = "Hold a lock", .detail = "line 7:", .off_text = "", .on_text = "async with lock:", .on = false}};
    view.lesson.beat = 3;
    view.lesson.beat_count = 5;
    view.code.filename = "program.py";
    view.code.note = "runs unchanged in CPython";
    view.code.lines =
        coloured({"import asyncio", "", "counter = 0", "", "async def increment():", "    global counter",
                  "    value = counter          # read", "    await asyncio.sleep(0)   # others run",
                  "    counter = value + 1      # write", "", "async def main():", "    await asyncio.gather(",
                  "        *[increment() for _ in range(4)])", "    print(f\"expected 4, got {counter}\")", "",
                  "asyncio.run(main())"});
    view.code.lines[7].parked = {tasks[2], tasks[3]};
    view.code.lines[8].running = tasks[1];
    view.code.lines[8].current = true;
    view.code.lines[11].parked = {main};
    view.loop.summary = "turn 3 · 5 tasks · 0 timers";
    view.loop.running = card(tasks[1], State::Running, "writes a stale value", "line 9 · counter = value + 1");
    view.loop.ready = {card(tasks[2], State::Ready, "", "woken by sleep(0)"),
                       card(tasks[3], State::Ready, "", "woken by sleep(0)")};
    TaskCard gather = card(badge_of(9, "···", "gather"), State::Ready, "", "callback: T1 done");
    gather.callback = true;
    view.loop.ready.push_back(gather);
    view.loop.suspended = {card(main, State::Suspended, "", "gather: 1 of 4 done")};
    view.loop.finished = {card(tasks[0], State::Done, "", "→ None")};

    TimelineView& timeline = view.timeline;
    timeline.axis = Axis::Steps;
    timeline.range = {0, 28};
    timeline.whole = {0, 28};
    const auto at = [](double step) { return static_cast<float>(step / 28); };
    for (int i = 0; i < 28; i += 2) timeline.ticks.push_back(tick(at(i + 0.5), std::to_string(i + 1)));
    timeline.playhead = at(18);
    const auto cells = [&](std::vector<LaneCell>& into, double from, std::vector<std::string> labels) {
        for (const std::string& label : labels) {
            into.push_back({at(from), at(from + 1), CellState::Running, 0, label});
            from += 1;
        }
    };
    std::vector<LaneCell> lanes[5];
    cells(lanes[0], 0, {"16", "12", "12"});
    lanes[0].push_back({at(3), at(18), CellState::Suspended});
    const double starts[] = {3, 6, 9, 12};
    for (int i = 0; i < 4; ++i) {
        lanes[i + 1].push_back({at(2), at(starts[i]), CellState::Ready});
        cells(lanes[i + 1], starts[i], {"6", "7 r", "8"});
        const double until = i == 0 ? 15 : i == 1 ? 17 : 18;
        lanes[i + 1].push_back({at(starts[i] + 3), at(until), CellState::Ready});
    }
    cells(lanes[1], 15, {"9 w"});
    cells(lanes[2], 17, {"9 w"});
    timeline.lanes = {lane(main, lanes[0])};
    for (std::size_t i = 0; i < 4; ++i) timeline.lanes.push_back(lane(tasks[i], lanes[i + 1]));

    view.output.now = view.header.time;
    view.variables.rows = {
        {.scope = "global", .name = "counter", .value = "1", .before = "1", .changed = true},
        {.scope = "increment T1", .name = "value", .value = "0", .finished = true},
        {.scope = "increment T2", .name = "value", .value = "0", .stale = "stale: counter is 1 since step 17"},
        {.scope = "increment T3", .name = "value", .value = "0"},
        {.scope = "increment T4", .name = "value", .value = "0"}};
    view.internals.iteration = 3;
    view.internals.phase = "run ready handles";
    view.internals.ready = {"TaskStep increment T3", "TaskStep increment T4", "callback gather"};
    view.internals.chains = {"main → gather", "increment T3 → sleep"};
    view.internals.numbers = {"step 18 of 27", "12 KB in 1 checkpoint"};
    return view;
}

}  // namespace asyncarium::app::demo
