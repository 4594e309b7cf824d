// Events for tests, as a world would tell them, without a world: each call moves on and feeds what is under test.
#pragma once

#include "engine/recording/event_log.h"
#include "engine/recording/lanes.h"
#include "engine/recording/shared_access.h"
#include "engine/recording/stops.h"

namespace asyncarium::recording::testing {

constexpr VirtualTime at_ms(i64 milliseconds) { return {milliseconds * 1'000'000}; }

/// What a recording derives from its events, fed by hand.
struct Script {
    EventLog log;
    Lanes lanes;
    Stops stops;
    SharedAccesses shared;
    StepNumber step = 0;
    VirtualTime time;

    void add(Event event) {
        event.step = step;
        event.time = time;
        const EventIndex index = log.append(event);
        const TextId text = log.strings().intern(event.text);
        lanes.add(event, index, text);
        stops.add(event);
        shared.add(event, text);
    }
    /// So many lines of program code begin.
    void lines(StepNumber count) { step += count; }
    void create(u32 task, std::string_view coroutine) {
        add({.kind = EventKind::TaskCreated, .task = {task}, .a = 1, .text = coroutine});
        queue(task);
    }
    void queue(u32 task) { add({.kind = EventKind::HandleQueued, .task = {task}}); }
    void turn(i64 number) { add({.kind = EventKind::IterationStarted, .a = number}); }
    void resume(u32 task) {
        add({.kind = EventKind::HandleStarted, .task = {task}});
        add({.kind = EventKind::TaskResumed, .task = {task}});
    }
    void suspend(u32 task, WaitReason reason, VirtualTime deadline = {}) {
        add({.kind = EventKind::TaskSuspended,
             .task = {task},
             .a = 6,
             .b = static_cast<i64>(reason),
             .when = deadline});
        if (reason == WaitReason::Yield) queue(task);
        add({.kind = EventKind::HandleFinished, .task = {task}});
    }
    void done(u32 task) {
        add({.kind = EventKind::TaskDone, .task = {task}, .text = "None"});
        add({.kind = EventKind::HandleFinished, .task = {task}});
    }
    /// The loop is idle until then.
    void idle_until(VirtualTime when) {
        add({.kind = EventKind::ClockAdvanced, .when = when});
        time = when;
    }
    /// The task that runs blocks the thread until then.
    void block_until(u32 task, VirtualTime when) {
        add({.kind = EventKind::ThreadParked, .task = {task}, .b = 10, .when = when, .text = "time.sleep(2)"});
        add({.kind = EventKind::ClockAdvanced, .task = {task}, .a = 1, .b = 10, .when = when});
        time = when;
        add({.kind = EventKind::ThreadFreed, .task = {task}});
    }
};

/// The lesson "One blocking call freezes everyone": heartbeat (task 1) sleeps half a second at a time, report (task 2)
/// blocks for two, main (task 0) gathers both.
inline Script frozen_run() {
    Script run;
    run.lines(5);
    run.add({.kind = EventKind::LoopStarted});
    run.create(0, "main");
    run.turn(1);
    run.resume(0);
    run.lines(2);
    run.create(1, "heartbeat");
    run.create(2, "report");
    run.suspend(0, WaitReason::Gather);
    run.turn(2);
    run.resume(1);
    run.lines(3);
    run.suspend(1, WaitReason::Timer, at_ms(500));
    run.resume(2);
    run.lines(2);
    run.block_until(2, at_ms(2000));
    run.lines(1);
    run.done(2);
    run.add({.kind = EventKind::TimerFired, .task = {1}, .when = at_ms(500)});
    run.queue(1);
    run.turn(3);
    run.resume(1);
    run.lines(3);
    run.suspend(1, WaitReason::Timer, at_ms(2500));
    run.idle_until(at_ms(2500));
    return run;
}

}  // namespace asyncarium::recording::testing
