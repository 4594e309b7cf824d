// Keys by the table of commands.
#include "app/shell/keys.h"

#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

namespace asyncarium::app {
namespace {

std::optional<Command> command_of(const std::string& chord, bool repeated = false) {
    const auto request = find_request({chord, repeated});
    if (!request || !std::holds_alternative<Command>(*request)) return std::nullopt;
    return std::get<Command>(*request);
}

/// The chord that a person's pressing of the key in the table would make, by key or by character.
std::optional<std::string> pressed(std::string_view keys) {
    if (keys.size() == 1) return chord_of_character(static_cast<unsigned char>(keys[0]));
    int modifiers = 0;
    if (keys.starts_with("Ctrl+")) modifiers |= GLFW_MOD_CONTROL, keys.remove_prefix(5);
    if (keys.starts_with("Shift+")) modifiers |= GLFW_MOD_SHIFT, keys.remove_prefix(6);
    if (keys.size() == 1) return chord_of_key(keys[0], modifiers);
    const struct {
        std::string_view name;
        int key;
    } named[] = {{"Space", GLFW_KEY_SPACE}, {"Right", GLFW_KEY_RIGHT},        {"Left", GLFW_KEY_LEFT},
                 {"Up", GLFW_KEY_UP},       {"Down", GLFW_KEY_DOWN},          {"Home", GLFW_KEY_HOME},
                 {"End", GLFW_KEY_END},     {"PageDown", GLFW_KEY_PAGE_DOWN}, {"PageUp", GLFW_KEY_PAGE_UP},
                 {"Enter", GLFW_KEY_ENTER}};
    for (const auto& key : named) {
        if (key.name == keys) return chord_of_key(key.key, modifiers);
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("every command of the table is reached by its key") {
    for (const CommandRow& row : command_table()) {
        CAPTURE(row.keys);
        const auto chord = pressed(row.keys);
        REQUIRE(chord);
        CHECK(command_of(*chord) == row.command);
    }
}

TEST_CASE("no two commands have one key") {
    for (const CommandRow& one : command_table()) {
        for (const CommandRow& other : command_table()) {
            if (one.command != other.command) CHECK(one.keys != other.keys);
        }
    }
}

TEST_CASE("digits flip switches") {
    const auto request = find_request({"3", false});
    REQUIRE(request);
    CHECK(std::get<FlipSwitch>(*request).index == 2);
    CHECK_FALSE(find_request({"0", false}));
}

TEST_CASE("letters work as capitals or not, and = stands for the + on its key") {
    CHECK(chord_of_character('t') == "T");
    CHECK(chord_of_character('T') == "T");
    CHECK(chord_of_character('=') == "+");
    CHECK_FALSE(chord_of_character(0x2665));
    CHECK_FALSE(chord_of_character(' '));
}

TEST_CASE("holding a key repeats steps, and nothing that would flicker") {
    CHECK(command_of("Right", true) == Command::StepForward);
    CHECK(command_of("Space", true) == std::nullopt);
    CHECK(command_of("T", true) == std::nullopt);
    CHECK_FALSE(find_request({"1", true}));
}

TEST_CASE("other modifiers make other chords") {
    CHECK_FALSE(chord_of_key(GLFW_KEY_RIGHT, GLFW_MOD_ALT));
    CHECK(chord_of_key(GLFW_KEY_O, GLFW_MOD_CONTROL) == "Ctrl+O");
    CHECK_FALSE(chord_of_key(GLFW_KEY_O, 0));
    CHECK_FALSE(command_of("Ctrl+Right"));
}

}  // namespace asyncarium::app
