// Names of keys, and the look-up in the table.
#include "app/shell/keys.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>

namespace asyncarium::app {
namespace {

struct NamedKey {
    int key;
    std::string_view name;
};

constexpr std::array kNamedKeys{
    NamedKey{GLFW_KEY_SPACE, "Space"}, NamedKey{GLFW_KEY_RIGHT, "Right"},    NamedKey{GLFW_KEY_LEFT, "Left"},
    NamedKey{GLFW_KEY_UP, "Up"},       NamedKey{GLFW_KEY_DOWN, "Down"},      NamedKey{GLFW_KEY_HOME, "Home"},
    NamedKey{GLFW_KEY_END, "End"},     NamedKey{GLFW_KEY_PAGE_UP, "PageUp"}, NamedKey{GLFW_KEY_PAGE_DOWN, "PageDown"},
    NamedKey{GLFW_KEY_ENTER, "Enter"}, NamedKey{GLFW_KEY_KP_ENTER, "Enter"}, NamedKey{GLFW_KEY_ESCAPE, "Escape"},
    NamedKey{GLFW_KEY_F5, "F5"},       NamedKey{GLFW_KEY_F11, "F11"},
};

std::string name_of(int key, bool with_control) {
    for (const NamedKey& named : kNamedKeys) {
        if (named.key == key) return std::string(named.name);
    }
    if (with_control && key > GLFW_KEY_SPACE && key <= GLFW_KEY_GRAVE_ACCENT) return {static_cast<char>(key)};
    return {};
}

bool may_repeat(const Request& request) {
    constexpr std::array kRepeating{Command::StepForward,     Command::StepBack,        Command::SwitchForward,
                                    Command::SwitchBack,      Command::Faster,          Command::Slower,
                                    Command::LargerInterface, Command::SmallerInterface};
    const Command* command = std::get_if<Command>(&request);
    return command && std::find(kRepeating.begin(), kRepeating.end(), *command) != kRepeating.end();
}

std::optional<Request> find_any(std::string_view chord) {
    if (chord.size() == 1 && chord[0] >= '1' && chord[0] <= '9') {
        return FlipSwitch{static_cast<u32>(chord[0] - '1')};
    }
    for (const CommandRow& row : command_table()) {
        if (row.keys == chord) return row.command;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> chord_of_key(int key, int modifiers) {
    if ((modifiers & (GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0) return std::nullopt;
    const bool control = (modifiers & GLFW_MOD_CONTROL) != 0;
    const std::string name = name_of(key, control);
    if (name.empty()) return std::nullopt;
    return (control ? "Ctrl+" : "") + std::string((modifiers & GLFW_MOD_SHIFT) != 0 ? "Shift+" : "") + name;
}

std::optional<std::string> chord_of_character(unsigned code_point) {
    if (code_point <= ' ' || code_point > '~') return std::nullopt;
    char character = static_cast<char>(code_point);
    if (character >= 'a' && character <= 'z') character = static_cast<char>(character - 'a' + 'A');
    if (character == '=') character = '+';  // the same key without Shift on many keyboards
    return std::string(1, character);
}

std::optional<Request> find_request(const Chord& chord) {
    std::optional<Request> request = find_any(chord.text);
    if (request && chord.repeated && !may_repeat(*request)) return std::nullopt;
    return request;
}

}  // namespace asyncarium::app
