// The command line as a user meets it: what is printed where, and the exit status.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/cli/command_line.h"

using namespace asyncarium::cli;
namespace fs = std::filesystem;

namespace {

struct Result {
    int status = -1;
    std::string output;
    std::string errors;
    std::vector<WindowRequest> windows;
    std::vector<ShotRequest> shots;
};

Result call(std::vector<std::string> arguments) {
    Result result;
    arguments.insert(arguments.begin(), "asyncarium");
    std::vector<const char*> pointers;
    for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
    std::ostringstream output;
    std::ostringstream errors;
    const Services services{.open_window =
                                [&](const WindowRequest& request) {
                                    result.windows.push_back(request);
                                    return 0;
                                },
                            .take_shot =
                                [&](const ShotRequest& request) {
                                    result.shots.push_back(request);
                                    return 0;
                                }};
    result.status = run_command_line(static_cast<int>(pointers.size()), pointers.data(), services, output, errors);
    result.output = output.str();
    result.errors = errors.str();
    return result;
}

struct Program {
    fs::path path;
    explicit Program(const std::string& text) {
        path = fs::temp_directory_path() /
               ("asyncarium-cli-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".py");
        std::ofstream(path, std::ios::binary) << text;
    }
    ~Program() { fs::remove(path); }
    std::string name() const { return path.string(); }
};

std::string lessons() { return std::string(ASYNCARIUM_SOURCE_DIR) + "/lessons"; }

}  // namespace

TEST_CASE("without a command the window opens, with a path on that path") {
    CHECK(call({}).windows.size() == 1);
    const Result with_path = call({"lessons/04-blocking"});
    REQUIRE(with_path.windows.size() == 1);
    CHECK(with_path.windows[0].path == "lessons/04-blocking");
    CHECK(with_path.status == 0);
}

TEST_CASE("run passes output and exit status on") {
    const Program program("import sys\nprint('one')\nprint('two', file=sys.stderr)\nsys.exit(7)\n");
    const Result result = call({"run", program.name()});
    CHECK(result.output == "one\n");
    CHECK(result.errors == "two\n");
    CHECK(result.status == 7);
}

TEST_CASE("an uncaught exception ends with a traceback and status 1") {
    const Program program("1 / 0\n");
    const Result result = call({"run", program.name()});
    CHECK(result.status == 1);
    CHECK(result.errors.find("Traceback (most recent call last):") == 0);
    CHECK(result.errors.find("ZeroDivisionError: division by zero\n") != std::string::npos);
}

TEST_CASE("a deadlock ends with status 3 and says who waits for what") {
    const Program program("import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n");
    const Result result = call({"run", program.name()});
    CHECK(result.status == 3);
    CHECK(result.errors.find("deadlock: ") == 0);
    CHECK(result.errors.find("(line 3) waits for event") != std::string::npos);
}

TEST_CASE("a syntax error is told as CPython tells it, and so is the exit status") {
    const Program program("if True:\n    print('a'\n");
    const Result result = call({"run", program.name()});
    CHECK(result.status == 1);
    CHECK(result.output.empty());
    CHECK(result.errors ==
          "  File \"" + program.name() + "\", line 2\n    print('a'\n         ^\nSyntaxError: '(' was never closed\n");
}

TEST_CASE("the timeline follows the program's output") {
    const Program program(
        "import asyncio\nasync def main():\n    print('hi')\n    await asyncio.sleep(1)\nasyncio.run(main())\n");
    const Result result = call({"run", "--timeline", program.name()});
    CHECK(result.status == 0);
    CHECK(result.output.find("hi\n\ntime ") == 0);
    CHECK(result.output.find("main │ ●───") != std::string::npos);
    CHECK(result.output.find("suspended") != std::string::npos);
}

TEST_CASE("limits end a run with one line that says which and what raises it") {
    const Program endless("while True:\n    pass\n");
    const Result stepped = call({"run", "--max-steps", "1000", endless.name()});
    CHECK(stepped.status == 1);
    CHECK(stepped.errors == "asyncarium: the run was ended: it ran 1000 lines of code; --max-steps N allows more\n");
    const Program sleeper("import time\nwhile True:\n    time.sleep(1)\n");
    const Result slept = call({"run", "--max-time", "60", sleeper.name()});
    CHECK(slept.status == 1);
    CHECK(slept.errors == "asyncarium: the run was ended: its clock went beyond 60 s; --max-time N allows more\n");
    const Program talker("while True:\n    print('x' * 1000)\n");
    const Result talked = call({"run", "--max-output", "1", talker.name()});
    CHECK(talked.status == 1);
    CHECK(talked.output.size() <= (1u << 20) + 2000);
    CHECK(talked.errors == "asyncarium: the run was ended: it printed more than 1 MB; --max-output N allows more\n");
    const Program deep("def f(n):\n    return 0 if n == 0 else f(n - 1)\nprint(f(3000))\n");
    CHECK(call({"run", deep.name()}).errors.ends_with("RecursionError: maximum recursion depth exceeded\n"));
    CHECK(call({"run", "--max-recursion", "4000", deep.name()}).output == "0\n");
}

TEST_CASE("short of memory, a program gets MemoryError with its traceback, and can go on from there") {
    const Program greedy("x = []\ndef grow(n):\n    while True:\n        x.append('a' * n)\ngrow(1000)\n");
    const Result ended = call({"run", "--max-memory", "16", greedy.name()});
    CHECK(ended.status == 1);
    CHECK(ended.errors.starts_with("Traceback (most recent call last):\n  File "));
    CHECK(ended.errors.find(", line 5, in <module>\n    grow(1000)\n") != std::string::npos);
    CHECK(ended.errors.ends_with("MemoryError\n"));
    const Program hoarder(
        "x = []\ntry:\n    while True:\n        x.append('a' * 1000)\nexcept MemoryError as error:\n"
        "    print('full', len(x) > 10_000, repr(error))\nx.clear()\nprint('a' * 5)\n");
    CHECK(call({"run", "--max-memory", "16", hoarder.name()}).output == "full True MemoryError()\naaaaa\n");
    const Program table(
        "d = {}\ntry:\n    while True:\n        d[len(d)] = 0\nexcept MemoryError:\n    print('full')\n");
    CHECK(call({"run", "--max-memory", "16", table.name()}).output == "full\n");
    const Program at_once(
        "for make in (lambda: list(range(10 ** 8)), lambda: set(range(10 ** 8)), lambda: 'a'.zfill(10 ** 9),\n"
        "             lambda: '%999999999d' % 1, lambda: 'a'.ljust(2 ** 62, 'é'), lambda: 'a\\t'.expandtabs(2 ** 62),\n"
        "             lambda: (1).to_bytes(2 ** 40), lambda: list(map(str, range(10 ** 7)))):\n"
        "    try:\n        make()\n    except MemoryError:\n        print('refused')\n");
    const Result refused = call({"run", "--max-memory", "16", at_once.name()});
    CHECK(std::count(refused.output.begin(), refused.output.end(), '\n') == 8);
    const Program insatiable(
        "x = []\nwhile True:\n    try:\n        x.append('a' * 1000)\n    except MemoryError:\n        pass\n");
    CHECK(call({"run", "--max-memory", "16", insatiable.name()}).errors ==
          "asyncarium: the run was ended: it filled 16 MB of memory; --max-memory N allows more\n");
    const Program patient("try:\n    x = 'a' * 10 ** 8\nexcept MemoryError:\n    print('no room')\n");
    const Result survived = call({"run", "--max-memory", "16", patient.name()});
    CHECK(survived.status == 0);
    CHECK(survived.output == "no room\n");
}

TEST_CASE("what is garbage does not fill the memory") {
    const Program cycles(
        "for i in range(20_000):\n    x = []\n    x.append(x)\n    y = 'a' * 5000 + str(i)\n    "
        "x.append(y)\nprint('done')\n");
    CHECK(call({"run", "--max-memory", "8", cycles.name()}).output == "done\n");
    const Program finalizers(
        "class Node:\n    def __init__(self):\n        self.me, self.text = self, 'a' * 5000\n    def __del__(self):\n"
        "        global dead\n        dead += 1\ndead = 0\nfor i in range(20_000):\n    Node()\nprint(dead > "
        "10_000)\n");
    CHECK(call({"run", "--max-memory", "8", finalizers.name()}).output == "True\n");
    const Program sizes(
        "from collections import deque\nrecent = deque(maxlen=20)\nfor n in range(1, 60_000, 37):\n    "
        "recent.append('a' * n)\n"
        "print(len(recent))\n");
    CHECK(call({"run", "--max-memory", "8", sizes.name()}).output == "20\n");
}

TEST_CASE("tasks without end fill the memory and come to their end; a program that has made room goes on") {
    const Program tasks(
        "import asyncio\nasync def job(): pass\nasync def main():\n    tasks = []\n    while True:\n"
        "        tasks.append(asyncio.create_task(job()))\nasyncio.run(main())\n");
    const Result flooded = call({"run", "--max-memory", "64", tasks.name()});
    CHECK(flooded.status == 1);
    CHECK(flooded.errors.ends_with("MemoryError\n"));
    const Program cycles(
        "x = []\ntry:\n    while True:\n        x.append({'k': str(len(x)) * 50})\nexcept MemoryError:\n    x.clear()\n"
        "for n in range(50000):\n    y = []\n    y.append(y)\n    y.append('z' * 5000)\n    x.append(n)\n");
    const Result filled = call({"run", "--max-memory", "16", cycles.name()});
    CHECK(filled.status == 0);
    CHECK(filled.errors == "");
}

TEST_CASE("loops without end stop at their limits") {
    const Program bomb(
        "import asyncio\nasync def f():\n    while True:\n        asyncio.create_task(f())\n        await "
        "asyncio.sleep(0)\n"
        "asyncio.run(f())\n");
    CHECK(call({"run", "--max-steps", "20000", bomb.name()}).status == 1);
    const Program again(
        "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    def again():\n"
        "        loop.call_soon(again)\n    again()\n    await asyncio.Event().wait()\nasyncio.run(main())\n");
    CHECK(call({"run", "--max-steps", "20000", again.name()}).status == 1);
    const Program sleeper(
        "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(1e8)\nasyncio.run(main())\n");
    CHECK(call({"run", "--max-time", "1e9", sleeper.name()}).status == 1);
}

TEST_CASE("wrong use ends with status 2 and a line that says what is wrong") {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"run"},
                                               {"run", "a.py", "b.py"},
                                               {"run", "--nonsense", "a.py"},
                                               {"shot", "x"},
                                               {"check"},
                                               {"a", "b"},
                                               {"run", "/nowhere/x.py"},
                                               {"run", "/tmp"},
                                               {"check", "/nowhere"},
                                               {"run", "--max-time", "soon", "a.py"},
                                               {"shot", "x", "-o", "y.png", "--size", "big"},
                                               {"shot", "x", "-o", "y.png", "--switch", "a=maybe"},
                                               {"shot", "x", "-o", "y.png", "--theme", "pink"}}) {
        const Result result = call(arguments);
        CHECK(result.status == 2);
        CHECK(result.errors.find("asyncarium: ") == 0);
        CHECK(result.windows.empty());
        CHECK(result.shots.empty());
    }
}

TEST_CASE("every command has help") {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"--help"}, {"run", "--help"}, {"check", "--help"}, {"shot", "--help"}}) {
        const Result result = call(arguments);
        CHECK(result.status == 0);
        CHECK(result.errors.empty());
        CHECK(result.output.find("Usage: asyncarium") != std::string::npos);
    }
    CHECK(call({"run", "--help"}).output.find("--timeline") != std::string::npos);
    CHECK(call({"shot", "--help"}).output.find("--theme") != std::string::npos);
}

TEST_CASE("the version is told") {
    const Result result = call({"--version"});
    CHECK(result.status == 0);
    CHECK(result.output.starts_with("asyncarium 0."));
    CHECK(result.errors.empty());
}

TEST_CASE("shot hands on what was asked for") {
    const Result result = call({"shot", "lessons/04-blocking", "--at", "1.25", "-o", "out.png", "--size", "1280x800",
                                "--theme", "light", "--scale", "1.5", "--switch", "blocking=off", "--switch", "other"});
    REQUIRE(result.shots.size() == 1);
    const ShotRequest& shot = result.shots[0];
    CHECK(shot.path == "lessons/04-blocking");
    CHECK(shot.at_seconds == 1.25);
    CHECK(shot.width == 1280);
    CHECK(shot.height == 800);
    CHECK(shot.is_light);
    CHECK(shot.scale == 1.5);
    CHECK(shot.switches == std::vector<std::pair<std::string, bool>>{{"blocking", false}, {"other", true}});
}

TEST_CASE("the lessons that come with the program are good") {
    const Result result = call({"check", lessons()});
    CHECK(result.status == 0);
    CHECK(result.errors == "");
    CHECK(std::count(result.output.begin(), result.output.end(), '\n') == 3);
}

TEST_CASE("run takes a lesson's folder with its network and cpu, or a bare program") {
    const fs::path folder = fs::temp_directory_path() / "asyncarium-cli-run-lesson";
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::ofstream(folder / "program.py")
        << "import requests, time\nprint(requests.get('https://a.test/x').status_code)\n"
           "for _ in range(100_000): pass\nprint(time.monotonic() > 3)\n";
    std::ofstream(folder / "lesson.toml") << "title = \"t\"\norder = 1\ncpu = \"realistic\"\n\n[[network]]\n"
                                             "url = \"*\"\nstatus = 503\nlatency = 3\n\n[[beat]]\nat = { line = 1 }\n";
    std::ofstream(folder / "lesson.md") << "## One\n\nText.\n";
    const Result lesson = call({"run", folder.string()});
    CHECK(lesson.errors == "");
    CHECK(lesson.output == "503\nTrue\n");
    CHECK(call({"run", (folder / "program.py").string()}).output == "200\nFalse\n");
    std::ofstream(folder / "lesson.toml", std::ios::app) << "[[[";
    CHECK(call({"run", folder.string()}).status == 2);
    fs::remove(folder / "lesson.toml");
    CHECK(call({"run", folder.string()}).errors.find("Is a directory") != std::string::npos);
    fs::remove_all(folder);
}

TEST_CASE("a broken lesson is told with file, line and column") {
    const fs::path folder = fs::temp_directory_path() / "asyncarium-cli-lesson";
    fs::remove_all(folder);
    fs::copy(lessons() + "/04-blocking", folder);
    std::ofstream(folder / "lesson.toml", std::ios::app) << "\n[[beat]]\nat = { output = \"never printed\" }\n";
    std::ofstream(folder / "lesson.md", std::ios::app) << "\n## One more\n";
    const Result unreached = call({"check", folder.string()});
    CHECK(unreached.status == 2);
    CHECK(unreached.errors.find(folder.string() + "/lesson.toml:") != std::string::npos);
    CHECK(unreached.errors.find("the beat 'One more' is never reached: the first output with 'never printed'\n") !=
          std::string::npos);
    std::ofstream(folder / "lesson.toml", std::ios::app) << "[[[";
    CHECK(call({"check", folder.string()}).status == 2);
    std::ofstream(folder / "program.py") << "def broken(:\n";
    CHECK(call({"check", folder.string()}).status == 2);
    fs::remove_all(folder);
}

TEST_CASE("test runs the tests of a file, async ones too, and answers pytest's exit status") {
    const Program passing("import asyncio\nasync def test_sleep():\n    await asyncio.sleep(2)\n");
    const Result passed = call({"test", passing.name()});
    CHECK(passed.status == 0);
    CHECK(passed.output.find("collected 1 item\n") != std::string::npos);
    CHECK(passed.output.find(" 1 passed in 2.00s =") != std::string::npos);

    const Program failing("def test_sum():\n    total = 1 + 1\n    assert total == 3\ndef test_ok():\n    pass\n");
    const Result failed = call({"test", failing.name()});
    CHECK(failed.status == 1);
    CHECK(failed.output.find(">       assert total == 3\nE       assert 2 == 3\n") != std::string::npos);
    CHECK(failed.output.find(" 1 failed, 1 passed in 0.00s =") != std::string::npos);

    const Program empty("x = 1\n");
    CHECK(call({"test", empty.name()}).status == 5);
    const Program broken("def test_a(:\n");
    CHECK(call({"test", broken.name()}).status == 2);
    const Program raising("import asyncio\n1 / 0\n");
    const Result collecting = call({"test", raising.name()});
    CHECK(collecting.status == 2);
    CHECK(collecting.output.find("E   ZeroDivisionError: division by zero\n") != std::string::npos);
}

TEST_CASE("a program that is run can use what pytest offers, but not its runner") {
    const Program program(
        "import pytest\nwith pytest.raises(ValueError, match='lit'):\n    int('x')\nprint(1.0 == pytest.approx(1))\n"
        "pytest.main()\n");
    const Result result = call({"run", program.name()});
    CHECK(result.output == "True\n");
    CHECK(result.status == 1);
    CHECK(result.errors.find("NotImplementedError: not supported by Asyncarium: pytest.main") != std::string::npos);
}
