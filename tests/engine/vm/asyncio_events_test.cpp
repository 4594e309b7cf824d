// What asyncio programs tell the recording: the window and every finding are built from these events alone.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/sched/deadlock.h"
#include "tests/engine/vm/recorded_run.h"

namespace asyncarium::test {
namespace {

TEST_CASE("a sleeping task says until when, and at which line") {
    const RecordedRun run(R"(import asyncio
async def main():
    await asyncio.sleep(1.5)
asyncio.run(main())
)");
    REQUIRE(run.errors == "");
    const auto suspension = run.find_suspension(WaitReason::Timer);
    REQUIRE(suspension.has_value());
    CHECK(suspension->event.a == 3);
    CHECK(suspension->event.when.nanoseconds == 1'500'000'000);
    CHECK(suspension->event.task.number == 0);
    CHECK(run.of(EventKind::TimerFired).size() == 1);
}

TEST_CASE("a created task is named after its coroutine and knows its creator") {
    const RecordedRun run(R"(import asyncio
async def work():
    return "fine"
async def main():
    await asyncio.create_task(work(), name="worker")
asyncio.run(main())
)");
    const auto created = run.of(EventKind::TaskCreated);
    REQUIRE(created.size() >= 2);
    CHECK(created[0].text == "main");
    CHECK(created[0].event.a == 4);
    CHECK(created[0].event.b == 0);
    CHECK(created[1].text == "work");
    CHECK(created[1].event.other == TaskId{0});
    CHECK(run.of(EventKind::TaskNamed).front().text == "worker");
    const auto waits = run.find_suspension(WaitReason::Task);
    REQUIRE(waits.has_value());
    CHECK(waits->event.other == TaskId{1});
    CHECK(run.of(EventKind::TaskDone).front().text == "'fine'");
}

TEST_CASE("tasks of the library itself are marked as hidden") {
    const RecordedRun run(R"(import asyncio
async def main():
    pass
asyncio.run(main())
)");
    for (const KeptEvent& created : run.of(EventKind::TaskCreated)) {
        CHECK(created.event.b == (created.text == "main" ? 0 : 1));
    }
}

TEST_CASE("an eager task interrupts its maker, who goes on when it waits") {
    const RecordedRun run(R"(import asyncio
async def child():
    await asyncio.sleep(1)
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await asyncio.create_task(child())
asyncio.run(main())
)");
    REQUIRE(run.errors == "");
    std::vector<std::pair<EventKind, u32>> steps;
    for (const KeptEvent& kept : run.events) {
        const bool is_step = kept.event.kind == EventKind::TaskResumed || kept.event.kind == EventKind::TaskSuspended;
        if (is_step && kept.event.task.number < 2) steps.emplace_back(kept.event.kind, kept.event.task.number);
    }
    const std::vector<std::pair<EventKind, u32>> expected = {{EventKind::TaskResumed, 0}, {EventKind::TaskSuspended, 0},
                                                             {EventKind::TaskResumed, 1}, {EventKind::TaskSuspended, 1},
                                                             {EventKind::TaskResumed, 0}, {EventKind::TaskSuspended, 0},
                                                             {EventKind::TaskResumed, 1}, {EventKind::TaskResumed, 0}};
    CHECK(steps == expected);
}

TEST_CASE("what needs the outside world is refused by its name") {
    const auto refusal = [](std::string_view expression) {
        const RecordedRun run(fmt::format(R"(import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        {}
    except NotImplementedError as error:
        print(error)
asyncio.run(main())
)",
                                          expression));
        return run.output + run.errors;
    };
    CHECK(refusal("asyncio.start_server") == "not supported by Asyncarium: asyncio.start_server (sockets)\n");
    CHECK(refusal("from asyncio import create_subprocess_shell") ==
          "not supported by Asyncarium: asyncio.create_subprocess_shell\n");
    CHECK(refusal("loop.create_server(None, port=80)") == "not supported by Asyncarium: sockets\n");
    CHECK(refusal("loop.add_signal_handler(2, print)") == "not supported by Asyncarium: signals\n");
    CHECK(refusal("loop.add_reader(0, print)") == "not supported by Asyncarium: file descriptors\n");
}

TEST_CASE("a wait for a lock names the lock, and passing it on names both tasks") {
    const RecordedRun run(R"(import asyncio
guard = asyncio.Lock()
async def hold(seconds):
    async with guard:
        await asyncio.sleep(seconds)
async def main():
    await asyncio.gather(hold(1), hold(2))
asyncio.run(main())
)");
    REQUIRE(run.errors == "");
    const auto waits = run.find_suspension(WaitReason::Lock);
    REQUIRE(waits.has_value());
    CHECK(waits->text == "guard");
    CHECK(waits->event.a == 4);
    const auto passed = run.of(EventKind::LockPassed);
    REQUIRE(passed.size() == 2);
    CHECK(passed[1].text == "guard");
    CHECK(passed[1].event.task == TaskId{2});
    CHECK(run.of(EventKind::LockReleased).size() == 2);
    CHECK(run.find_suspension(WaitReason::Gather).has_value());
}

TEST_CASE("waits for queues, events, conditions, groups and the network say so") {
    const RecordedRun run(R"(import asyncio, httpx
async def main():
    queue = asyncio.Queue(1)
    event = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(queue.get())
        group.create_task(event.wait())
        await asyncio.sleep(0)
        await queue.put(1)
        await queue.put(2)
        group.create_task(queue.put(3))
        await asyncio.sleep(0)
        queue.get_nowait()
        event.set()
        group.create_task(asyncio.sleep(0.1))
    async with httpx.AsyncClient() as client:
        await client.get("https://example.com/1")
asyncio.run(main())
)");
    REQUIRE(run.errors == "");
    for (const WaitReason reason : {WaitReason::QueueGet, WaitReason::QueuePut, WaitReason::Event,
                                    WaitReason::TaskGroup, WaitReason::Io, WaitReason::Yield}) {
        INFO(wait_word(reason));
        CHECK(run.find_suspension(reason).has_value());
    }
    CHECK(run.find_suspension(WaitReason::Io)->text == "GET https://example.com/1");
    CHECK(run.find_suspension(WaitReason::QueuePut)->text == "queue");
}

TEST_CASE("a blocking call parks the thread and freezes the loop") {
    const RecordedRun run(R"(import asyncio, time
async def main():
    time.sleep(2)
asyncio.run(main())
)");
    const auto parked = run.of(EventKind::ThreadParked);
    REQUIRE(parked.size() == 1);
    CHECK(parked[0].event.b == 3);
    CHECK(parked[0].event.when.nanoseconds == 2'000'000'000);
    CHECK(parked[0].text == "time.sleep(2)");
    CHECK(parked[0].event.task == TaskId{0});
    CHECK(run.of(EventKind::ClockAdvanced).front().event.a == 1);
}

TEST_CASE("a cancellation tells who asked and who ended") {
    const RecordedRun run(R"(import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
asyncio.run(main())
)");
    CHECK(run.output == "cancelled\n");
    REQUIRE(run.of(EventKind::CancelRequested).size() == 1);
    CHECK(run.of(EventKind::CancelRequested)[0].event.task == TaskId{1});
    CHECK(run.of(EventKind::CancelRequested)[0].event.other == TaskId{0});
    CHECK(run.of(EventKind::TaskCancelled).size() == 1);
    CHECK(run.of(EventKind::TimerCancelled).size() == 1);
}

TEST_CASE("a deadlock is reported with lines, locks and the circle") {
    const RecordedRun run(R"(import asyncio
first = asyncio.Lock()
second = asyncio.Lock()
async def grab(one, two):
    async with one:
        await asyncio.sleep(0)
        async with two:
            pass
async def main():
    await asyncio.gather(grab(first, second), grab(second, first))
asyncio.run(main())
)");
    REQUIRE(run.world.has_value());
    CHECK(run.world->state().ending == Ending::Deadlock);
    CHECK(run.world->state().exit_status == 3);
    const std::string report = sched::deadlock_report(*run.world);
    CHECK(report.find("Task-2 (line 7) waits for lock second, held by Task-3") != std::string::npos);
    CHECK(report.find("Task-3 (line 7) waits for lock first, held by Task-2") != std::string::npos);
    CHECK(report.find("circle: Task-2 -> Task-3 -> Task-2") != std::string::npos);
}

}  // namespace
}  // namespace asyncarium::test
