// A lesson's network: what its rows say, what is wrong with them, and what programs then see of it.
#include <doctest/doctest.h>

#include "engine/lesson/check.h"
#include "engine/lesson/lesson.h"
#include "engine/lesson/run_program.h"
#include "engine/vm/vm.h"

using namespace asyncarium;
using namespace asyncarium::lesson;

namespace {

LessonResult lesson_with(std::string_view toml) {
    return parse_lesson(
        {.program = "print(1)\n",
         .toml = std::string("title = \"t\"\norder = 1\n") + std::string(toml) + "\n[[beat]]\nat = { time = 0 }\n",
         .markdown = "# t\n\n## One\n"});
}

std::string faults_of(std::string_view toml) {
    std::string text;
    for (const Fault& fault : lesson_with(toml).faults) text += to_text(fault) + "\n";
    return text;
}

class OutputCollector : public EventSink {
   public:
    void record(const Event& event) override {
        if (event.kind == EventKind::Output) text += event.text;
    }
    std::string text;
};

/// What the program prints on the network of these rows.
std::string output_of(std::string_view program, std::string_view toml) {
    const LessonResult result = lesson_with(toml);
    REQUIRE(result.faults.empty());
    const std::string network = to_module_text(result.lesson->network);
    const CompileResult compiled = compile(program, "program.py", {.network = network});
    REQUIRE(compiled.program != nullptr);
    OutputCollector collector;
    World world = make_world(compiled.program);
    world.listen(&collector);
    while (run(world) != RunStop::Ended) {
    }
    return collector.text;
}

constexpr std::string_view kThreeRequests = R"(
import requests, time
for number in range(3):
    response = requests.get(f"https://api.test/items/{number}")
    print(response.status_code, round(time.monotonic(), 3), response.text)
)";

}  // namespace

TEST_CASE("a lesson without rows leaves the network to the prelude") {
    CHECK(to_module_text(lesson_with("").lesson->network).empty());
}

TEST_CASE("a row overrides latency, status and body of the URLs that it fits") {
    CHECK(output_of(kThreeRequests, R"(
[[network]]
url = "https://api.test/items/1"
latency = 2
status = 503
body = '{"error": "\"busy\""}'
)") == R"(200 0.2 {"url": "https://api.test/items/0", "id": 0, "title": "title 0"}
503 2.2 {"error": "\"busy\""}
200 2.4 {"url": "https://api.test/items/2", "id": 2, "title": "title 2"}
)");
}

TEST_CASE("the first row that fits holds, as often as it says") {
    CHECK(output_of(kThreeRequests, R"(
[[network]]
url = "https://api.test/*"
times = 1
status = 500
body = ""
[[network]]
url = "*/items/*"
method = "GET"
latency = 1
body = "ok"
[[network]]
url = "*"
method = "POST"
status = 404
)") == "500 0.2 \n200 1.2 ok\n200 2.2 ok\n");
}

TEST_CASE("jitter comes from the lesson's seed: the same for each run, another for another seed") {
    const std::string rows = "\n[[network]]\nurl = \"*\"\njitter = 1.0\nbody = \"\"\n";
    const std::string first = output_of(kThreeRequests, "seed = 1\n" + rows);
    CHECK(first == output_of(kThreeRequests, "seed = 1\n" + rows));
    CHECK(first != output_of(kThreeRequests, "seed = 2\n" + rows));
    CHECK(first.find("200 0.2 ") == std::string::npos);
}

TEST_CASE("a row can make requests fail in each library's own way") {
    constexpr std::string_view program = R"(
import asyncio, aiohttp, httpx, requests
async def main():
    loop = asyncio.get_running_loop()
    for path in ("refused", "silent", "gone"):
        url = f"https://api.test/{path}"
        for library in ("httpx", "aiohttp", "requests"):
            try:
                if library == "httpx":
                    async with httpx.AsyncClient(timeout=1) as client:
                        await client.get(url)
                elif library == "aiohttp":
                    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(sock_connect=2)) as session:
                        await session.get(url)
                else:
                    requests.get(url, timeout=3)
            except (httpx.HTTPError, aiohttp.ClientError, requests.RequestException) as error:
                print(library, type(error).__name__, round(loop.time(), 3))
asyncio.run(main())
)";
    CHECK(output_of(program, R"(
[[network]]
url = "*/refused"
fail = "connect"
latency = 0
[[network]]
url = "*/silent"
fail = "timeout"
[[network]]
url = "*/gone"
fail = "disconnect"
)") == R"(httpx ConnectError 0.0
aiohttp ClientConnectorError 0.0
requests ConnectionError 0.0
httpx ConnectTimeout 1.0
aiohttp ConnectionTimeoutError 3.0
requests ConnectTimeout 6.0
httpx RemoteProtocolError 6.2
aiohttp ServerDisconnectedError 6.4
requests ConnectionError 6.6
)");
}

TEST_CASE("a lesson is checked on its own network") {
    LessonSources sources{.program = "import requests\nprint(requests.get('https://api.test/orders').status_code)\n",
                          .toml =
                              "title = \"t\"\norder = 1\n[[network]]\nurl = \"*/orders\"\nstatus = 503\nlatency = 3\n"
                              "[[beat]]\nat = { output = \"503\" }\n[[beat]]\nat = { time = 2.5 }\n",
                          .markdown = "# t\n\n## One\n## Two\n"};
    CHECK(check_lesson(sources).faults.empty());
    sources.toml.replace(sources.toml.find("*/orders"), 8, "*/others");
    CHECK_FALSE(check_lesson(sources).faults.empty());
}

TEST_CASE("faults in rows are told with their place") {
    CHECK(faults_of("[[network]]\nlatency = 1\n") == "lesson.toml:3:1: 'url' is missing in [[network]]\n");
    CHECK(faults_of("[[network]]\nurl = \"api.test\"\n") ==
          "lesson.toml:4:7: 'url' must begin with https://, http:// or *\n");
    CHECK(faults_of("[[network]]\nurl = \"*\"\nlatency = -1\n") ==
          "lesson.toml:5:11: 'latency' must be between 0 and a billion seconds\n");
    CHECK(faults_of("[[network]]\nurl = \"*\"\nstatus = 42\n") ==
          "lesson.toml:5:10: a status is a number from 100 to 599\n");
    CHECK(faults_of("[[network]]\nurl = \"*\"\nfail = \"often\"\n") ==
          "lesson.toml:5:8: 'fail' must be one of \"connect\", \"timeout\", \"disconnect\"\n");
    CHECK(faults_of("[[network]]\nurl = \"*\"\nmethod = \"get\"\n") ==
          "lesson.toml:5:10: there is no method 'get'; write it in capitals\n");
    CHECK(faults_of("[[network]]\nurl = \"*\"\ntimes = 0\n") == "lesson.toml:5:9: 'times' counts from 1\n");
    CHECK(faults_of("[[network]]\nurl = \"*\"\nlatencey = 1\n") ==
          "lesson.toml:5:1: unknown key 'latencey' in [[network]]\n");
    CHECK(faults_of("[[network]]\nurl = \"*\"\nfail = \"connect\"\nstatus = 500\n") ==
          "lesson.toml:3:1: a row that fails has neither status nor body\n");
}
