// Threads in recordings, and cpu = "realistic": computing takes virtual time, threads share the interpreter lock, processes do not.
#include <doctest/doctest.h>

#include <cstring>

#include "engine/recording/freeze.h"
#include "engine/recording/text_timeline.h"
#include "engine/vm/vm.h"
#include "tests/engine/recording/programs.h"

using namespace asyncarium;
using namespace asyncarium::recording;
using namespace asyncarium::recording::testing;

namespace {

RecordingOptions realistic() {
    RecordingOptions options;
    options.world.instruction_cost = kRealisticInstructionCost;
    options.checkpoints = {.least_spacing = 20'000, .instructions_per_byte = 0};
    return options;
}

/// Everything the program has printed.
std::string output_of(const Recording& recording) {
    std::string text;
    for (EventIndex i = 0; i < recording.log().size(); ++i) {
        const Event event = recording.log().at(i);
        if (event.kind == EventKind::Output) text += event.text;
    }
    return text;
}

/// "running 0.5, blocked 1": how many seconds a lane spends in which state.
std::string spent(const Recording& recording, const Lane& lane) {
    std::array<i64, kLaneStateCount> length{};
    for (SpanIndex i = 0; i < lane.size(); ++i) {
        const VirtualTime end = i + 1 < lane.size() ? lane.at(i + 1).begin.time : recording.head_position().time;
        length[static_cast<std::size_t>(lane.state(i))] += (end - lane.at(i).begin.time).nanoseconds;
    }
    std::string text;
    for (std::size_t i = 1; i < kLaneStateCount; ++i) {
        if (length[i] == 0) continue;
        text += std::string(text.empty() ? "" : ", ") + std::string(lane_state_word(static_cast<LaneState>(i)));
        text += " " + std::to_string(length[i] / 1'000'000);
    }
    return text;
}

/// crunch(n) is a loop of n rounds; 10,000 of them are a unit of work.
constexpr std::string_view kCrunch = R"(
import asyncio
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
def crunch(units):
    total = 0
    for number in range(units * 10_000):
        total += number
    return total
def measure(pool, jobs):
    start = time.perf_counter()
    with pool:
        list(pool.map(crunch, [20] * jobs))
    return time.perf_counter() - start
start = time.perf_counter()
crunch(20)
alone = time.perf_counter() - start
)";

std::unique_ptr<Recording> record_crunch(std::string_view rest, const RecordingOptions& options = realistic()) {
    return record(std::string(kCrunch) + std::string(rest), options);
}

}  // namespace

TEST_CASE("a worker thread has a lane that tells when it is blocked, idle and finished") {
    const auto recording = record(R"(
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
def job(seconds):
    time.sleep(seconds)
async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, "worker") as pool:
        await loop.run_in_executor(pool, job, 0.5)
        await asyncio.sleep(0.25)
        await loop.run_in_executor(pool, job, 1)
asyncio.run(main())
)");
    REQUIRE(recording->lanes().threads().size() == 1);
    const ThreadLane& worker = recording->lanes().threads()[0];
    CHECK(recording->log().strings().text(worker.name) == "worker_0");
    CHECK(spent(*recording, worker.lane) == "blocked 1500, idle 250");
    const SpanIndex blocked = worker.lane.find_before(Axis::Time, 0.3e9);
    CHECK(recording->log().strings().text(worker.lane.at(blocked).label) == "time.sleep(seconds)");
    CHECK(worker.lane.at(blocked).number == 6);
    CHECK(worker.lane.back().state == LaneState::Finished);
    CHECK(spent(*recording, recording->lanes().main().lane) == "idle 1750");
}

TEST_CASE("what a thread prints is marked on its lane") {
    const auto recording = record(R"(
import threading
def job():
    print("hello")
thread = threading.Thread(target=job)
thread.start()
print("main")
)");
    REQUIRE(recording->lanes().threads().size() == 1);
    CHECK(recording->lanes().threads()[0].marks.size() == 1);
    CHECK(recording->lanes().main().marks.size() == 1);
}

TEST_CASE("with an instant cpu computing takes no time") {
    const auto recording = record_crunch("print(alone)", {});
    CHECK(output_of(*recording) == "0.0\n");
    CHECK(recording->head_position().time == VirtualTime());
}

TEST_CASE("with a realistic cpu each instruction takes its time") {
    const auto recording = record_crunch("print(0.005 < alone < 0.05)");
    CHECK(output_of(*recording) == "True\n");
}

TEST_CASE("threads share the interpreter lock, processes do not") {
    const auto recording = record_crunch(R"(
print("one thread", round(measure(ThreadPoolExecutor(1), 1) / alone, 1))
print("two threads", round(measure(ThreadPoolExecutor(2), 2) / alone, 1))
print("three threads", round(measure(ThreadPoolExecutor(3), 3) / alone, 1))
print("two processes", round(measure(ProcessPoolExecutor(2), 2) / alone, 1))
print("three jobs in two processes", round(measure(ProcessPoolExecutor(2), 3) / alone, 1))
)");
    CHECK(output_of(*recording) ==
          "one thread 1.0\ntwo threads 2.0\nthree threads 3.0\ntwo processes 1.0\nthree jobs in two processes 2.0\n");
}

TEST_CASE("threads that compute take turns after the switch interval") {
    const auto recording = record_crunch(R"(
sys.setswitchinterval(0.002)
import threading
threads = [threading.Thread(target=crunch, args=(20,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
)");
    VirtualTime last;
    VirtualTime longest;
    int switches = 0;
    for (EventIndex i = 0; i < recording->log().size(); ++i) {
        const Event event = recording->log().at(i);
        if (event.kind != EventKind::ThreadSwitched || event.a == 0) continue;
        if (switches > 0) longest = std::max(longest, event.time - last);
        last = event.time;
        ++switches;
    }
    CHECK(switches > 10);
    CHECK(longest >= VirtualTime{2'000'000});
    CHECK(longest <= VirtualTime{4'000'000});
}

TEST_CASE("a long computation in a coroutine freezes the loop") {
    const auto recording = record_crunch(R"(
async def heartbeat():
    for _ in range(3):
        await asyncio.sleep(0.05)
async def main():
    beat = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.06)
    crunch(300)
    await beat
asyncio.run(main())
)");
    const Lane& loop = recording->lanes().main().lane;
    SpanIndex frozen = 0;
    while (frozen < loop.size() && loop.state(frozen) != LaneState::Frozen) ++frozen;
    REQUIRE(frozen + 1 < loop.size());
    const Position begin = loop.at(frozen).begin;
    const Position end = loop.at(frozen + 1).begin;
    CHECK(end.time - begin.time > VirtualTime{100'000'000});
    const VirtualTime middle{(begin.time.nanoseconds + end.time.nanoseconds) / 2};
    const Position inside = recording->stops().at_time(middle, end.step, recording->head_position());
    const auto freeze = find_freeze(recording->lanes(), recording->stops(), inside);
    REQUIRE(freeze.has_value());
    REQUIRE(freeze->late.size() == 1);
    CHECK(freeze->late[0].is_overdue);
}

// For each turn the loop polls, which gives the lock away: to wake a task takes two turns, as in CPython.
TEST_CASE("the same computation in a thread makes the loop late by two switch intervals only") {
    const auto recording = record_crunch(R"(
worst = 0
async def heartbeat():
    global worst
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + 0.02
        await asyncio.sleep(0.02)
        worst = max(worst, loop.time() - due)
async def main():
    beat = asyncio.create_task(heartbeat())
    await asyncio.to_thread(crunch, 300)
    beat.cancel()
asyncio.run(main())
print(0.004 < worst < 0.012)
)");
    CHECK(output_of(*recording) == "True\n");
    for (SpanIndex i = 0; i < recording->lanes().main().lane.size(); ++i) {
        CHECK(recording->lanes().main().lane.state(i) != LaneState::Frozen);
    }
}

TEST_CASE("a run on a realistic cpu can be sought to any place") {
    const std::string rest = R"(
with ThreadPoolExecutor(2) as threads, ProcessPoolExecutor(2) as processes:
    list(threads.map(crunch, [1, 2]))
    list(processes.map(crunch, [1, 2]))
time.sleep(0.5)
crunch(3)
)";
    const auto recording = record_crunch(rest);
    REQUIRE(recording->state() == RecordingState::Ended);
    const ProgramPtr program = compile(std::string(kCrunch) + rest);
    for (std::size_t i = 0; i < recording->stops().gap_count(); i += 7) {
        const Gap gap = recording->stops().gap(i);
        const Position position{gap.begin.step, {(gap.begin.time.nanoseconds + gap.end.nanoseconds) / 2}};
        const World& world = recording->at(position);
        World straight = make_world(program, realistic().world);
        run(straight, {.step = position.step, .time = position.time});
        INFO(to_text(position));
        const bool same = world.bytes().size() == straight.bytes().size() &&
                          std::memcmp(world.bytes().data(), straight.bytes().data(), world.bytes().size()) == 0;
        CHECK(same);
    }
}
