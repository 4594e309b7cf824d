// From key presses to requests, by the table of commands: "Shift+Right", "Ctrl+O", "?".
// Named keys and those with Ctrl come as keys, signs and letters as the characters that the keyboard's layout makes of
// them, so that `?` and `[` are found wherever they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/model/commands.h"

namespace asyncarium::app {

/// A press as the table writes it.
struct Chord {
    std::string text;
    bool repeated = false;  // by holding the key down
};

/// The chord of a GLFW key with GLFW modifiers; nothing for keys that make characters, unless Ctrl is held.
std::optional<std::string> chord_of_key(int key, int modifiers);
/// The chord of a typed character: letters as capitals; nothing for what the table cannot hold.
std::optional<std::string> chord_of_character(unsigned code_point);

/// The request that a chord stands for: a row of the table, or a switch for 1 … 9. Nothing if there is none, or if it
/// is one that holding a key down must not repeat.
std::optional<Request> find_request(const Chord& chord);

}  // namespace asyncarium::app
