// The settings file: what is written is read again, and nothing in it can do harm.
#include "app/shell/settings_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace asyncarium::app {
namespace {

struct TemporaryFolder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("asyncarium-" + std::to_string(std::rand()));
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
};

SavedSettings unusual() {
    SavedSettings saved;
    saved.settings.theme = ThemeChoice::Light;
    saved.settings.scale_percent = 150;
    saved.settings.motion = Motion::Reduced;
    saved.settings.last_opened = "/tmp/ünï/lesson";
    saved.arrangement = {
        .width = 1366, .height = 768, .fractions = {0.5F, 0.25F, 0.75F, 0.125F}, .tab = Tab::Internals};
    return saved;
}

}  // namespace

TEST_CASE("what is written is read again, in a folder that did not exist") {
    const TemporaryFolder folder;
    const std::string path = (folder.path / "a" / "settings.json").string();
    CHECK(write_settings(path, unusual()) == "");
    std::string problem;
    CHECK(read_settings(path, problem) == unusual());
    CHECK(problem == "");
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_CASE("no file means the defaults, without a word") {
    std::string problem;
    CHECK(read_settings("/nowhere/settings.json", problem) == SavedSettings{});
    CHECK(problem == "");
}

TEST_CASE("a broken file means the defaults, and a word") {
    for (const char* text : {"", "{\"theme\": ", "[1, 2]", "\xff\xfe", "null"}) {
        std::string problem;
        CHECK(parse_saved_settings(text, problem) == SavedSettings{});
        CHECK(problem == "it is not valid JSON");
    }
}

TEST_CASE("values out of bounds or of the wrong kind keep their defaults, one by one") {
    std::string problem;
    const SavedSettings saved = parse_saved_settings(
        R"({"theme": 3, "window": {"width": -5, "height": 900, "left": 7, "code": "x", "upper": 0.4, "tab": "none"}})",
        problem);
    CHECK(problem == "");
    CHECK(saved.settings.theme == ThemeChoice::Dark);
    CHECK(saved.arrangement.width == 1600);
    CHECK(saved.arrangement.height == 900);
    CHECK(saved.arrangement.fractions.left == Fractions{}.left);
    CHECK(saved.arrangement.fractions.code == Fractions{}.code);
    CHECK(saved.arrangement.fractions.upper == 0.4F);
    CHECK(saved.arrangement.tab == Tab::Output);
}

TEST_CASE("a place that cannot be written is said") {
    CHECK(write_settings("/proc/nowhere/settings.json", unusual()) != "");
}

}  // namespace asyncarium::app
