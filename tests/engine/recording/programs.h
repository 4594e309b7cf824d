// Programs for tests of the recording: small, and each with something of its own (waiting, blocking, races, failures, waste).
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/prelude/prelude.h"
#include "engine/recording/recording.h"
#include "engine/script/compile.h"
#include "engine/vm/vm.h"

namespace asyncarium::recording::testing {

/// Compiles with the prelude; null when the text is no program.
inline ProgramPtr compile(std::string_view text) {
    return compile_program(text, "program.py",
                           [](std::string_view name) -> std::optional<HiddenModule> {
                               const auto modules = prelude_modules();
                               const auto found =
                                   std::find_if(modules.begin(), modules.end(),
                                                [&](const PreludeModule& module) { return module.name == name; });
                               if (found == modules.end()) return std::nullopt;
                               return HiddenModule(found->source, found->image);
                           })
        .program;
}

inline const std::vector<std::string>& programs() {
    static const std::vector<std::string> kPrograms = {
        // Plain code: loops, containers, an exception that is caught.
        R"(
total = 0
names = {}
for i in range(300):
    total += i * i
    names[str(i % 7)] = [i, total]
try:
    names["x"]
except KeyError as error:
    print("no", error)
print(total, len(names))
)",
        // Functions, closures, generators, a class.
        R"(
class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
    def deposit(self, amount):
        self.balance += amount
        return self
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
def squares(n):
    for i in range(n):
        yield i * i
account = Account("ada")
up = counter()
for value in squares(40):
    account.deposit(value)
    up()
print(account.balance, up())
)",
        // Sleeping tasks.
        R"(
import asyncio
async def worker(name, delay):
    for i in range(4):
        print(name, i)
        await asyncio.sleep(delay)
    return name
async def main():
    print(await asyncio.gather(worker("a", 0.5), worker("b", 0.25), worker("c", 0.7)))
asyncio.run(main())
)",
        // A blocking call beside a heartbeat.
        R"(
import asyncio, time
async def heartbeat():
    for beat in range(6):
        print("beat", beat)
        await asyncio.sleep(0.5)
async def report():
    print("start")
    time.sleep(2)
    print("done")
async def main():
    await asyncio.gather(heartbeat(), report())
asyncio.run(main())
)",
        // Lost updates over sleep(0).
        R"(
import asyncio
counter = 0
async def increment():
    global counter
    for _ in range(25):
        value = counter
        await asyncio.sleep(0)
        counter = value + 1
async def main():
    await asyncio.gather(*[increment() for _ in range(4)])
    print(counter)
asyncio.run(main())
)",
        // Locks, events, a queue, a task that is cancelled, one that fails.
        R"(
import asyncio
async def producer(queue):
    for i in range(5):
        await queue.put(i)
        await asyncio.sleep(0.1)
async def consumer(queue, lock):
    while True:
        item = await queue.get()
        async with lock:
            print("got", item)
            await asyncio.sleep(0.05)
        queue.task_done()
async def fails():
    await asyncio.sleep(0.2)
    raise ValueError("boom")
async def main():
    queue = asyncio.Queue(2)
    lock = asyncio.Lock()
    consumers = [asyncio.create_task(consumer(queue, lock)) for _ in range(2)]
    results = await asyncio.gather(producer(queue), fails(), return_exceptions=True)
    await queue.join()
    for task in consumers:
        task.cancel()
    print(results, await asyncio.gather(*consumers, return_exceptions=True))
asyncio.run(main())
)",
        // Uncaught: the run ends with a traceback.
        R"(
import asyncio
async def main():
    await asyncio.sleep(1)
    return {}["missing"]
asyncio.run(main())
)",
        // Threads: a pool, a lock, a queue, a loop that goes on meanwhile.
        R"(
import asyncio
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor
items = queue.Queue(1)
lock = threading.Lock()
total = 0
def add(number):
    global total
    with lock:
        seen = total
        time.sleep(0.1)
        total = seen + number
    items.put(number)
def drain(count):
    for _ in range(count):
        time.sleep(0.15)
        print("drained", items.get())
async def beat():
    for i in range(4):
        await asyncio.sleep(0.1)
        print("beat", i)
async def main():
    loop = asyncio.get_running_loop()
    drainer = threading.Thread(target=drain, args=(4,))
    drainer.start()
    with ThreadPoolExecutor(2) as pool:
        await asyncio.gather(beat(), *(loop.run_in_executor(pool, add, n) for n in range(4)))
    time.sleep(0.2)
    await asyncio.to_thread(drainer.join)
asyncio.run(main())
print(total)
)",
    };
    return kPrograms;
}

/// Those of tests/conformance/<topic>/*.py.
inline std::vector<std::string> conformance_programs() {
    namespace fs = std::filesystem;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(ASYNCARIUM_SOURCE_DIR) / "tests/conformance")) {
        const bool is_in_topic = entry.path().parent_path().filename() != "conformance";
        if (entry.path().extension() == ".py" && is_in_topic) paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> programs;
    for (const fs::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        programs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return programs;
}

/// Recorded to its end.
inline std::unique_ptr<Recording> record(std::string_view text, const RecordingOptions& options = {}) {
    auto recording = std::make_unique<Recording>(compile(text), options);
    while (recording->advance(100'000)) {
    }
    return recording;
}

/// The world at a position by running straight to it from the first line.
inline World run_straight(const ProgramPtr& program, const Position& position) {
    World world = make_world(program);
    run(world, {.step = position.step, .time = position.time});
    return world;
}

inline bool same_bytes(const World& a, const World& b) { return std::ranges::equal(a.bytes(), b.bytes()); }

}  // namespace asyncarium::recording::testing
