// The state file that tests of the window read.
#include "app/shell/state_file.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/app/shell/demo_views.h"

namespace asyncarium::app {

TEST_CASE("the line says what the model says and where things are") {
    const ItemPlaces places{{"play", {10, 20, 30, 40}}};
    const auto line = nlohmann::json::parse(
        state_line(demo::frozen(), {.width = 800, .height = 600, .tab = "output", .overlay = "keys"}, places));
    CHECK(line["time"] == 1.25);
    CHECK(line["state"] == "frozen");
    CHECK(line["code"]["line"] == 10);
    CHECK(line["code"]["parked"]["6"][0] == "H");
    CHECK(line["loop"]["running"][0]["name"] == "report");
    CHECK(line["lesson_view"]["switches"][0] == true);
    CHECK(line["output"][1] == "report: start");
    CHECK(line["window"]["overlay"] == "keys");
    CHECK(line["places"]["play"] == nlohmann::json({10, 20, 30, 40}));
}

TEST_CASE("a line is written when it differs from the last") {
    const std::string path = (std::filesystem::temp_directory_path() / "asyncarium-state.jsonl").string();
    StateFile file(path);
    for (const char* line : {"a", "a", "b", "b", "a"}) file.write(line);
    std::ifstream reading(path);
    std::ostringstream text;
    text << reading.rdbuf();
    CHECK(text.str() == "a\nb\na\n");
    std::filesystem::remove(path);
}

TEST_CASE("every demonstration view can be told, whatever bytes are in it") {
    for (const demo::Named& named : demo::all()) CHECK_FALSE(state_line(named.view, {}, {}).empty());
    WindowView broken;
    broken.header.title = "\xff\xfe";
    CHECK(nlohmann::json::accept(state_line(broken, {}, {})));
}

}  // namespace asyncarium::app
