// Switches in a program's text: lines that carry another version of themselves in their comment.
//
//   code  # switch NAME: other      flipping exchanges `code` and `other`: the other version is then in the comment
//   # switch NAME: other            the line is nothing but a comment; flipped it is `other  # switch NAME:`
//   code  # switch NAME:            the line goes; flipped it is `# switch NAME: code`
//
// Where a line that opens a block (it ends with a colon) comes or goes in this way, the lines below it, as far as the next blank
// line or the end of the block, move four spaces in or out. So a lock can be put around three lines by writing
// `# switch lock: async with lock:` above them.
//
// Flipping never changes the number of lines; flipping twice gives the same text again, if a block that can go has a blank
// line or the end of the block around it below.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/integers.h"

namespace asyncarium::lesson {

/// A line with a switch in it.
struct SwitchLine {
    u32 line = 0;    // from 1
    u32 column = 0;  // of the comment, from 1
    std::string name;
    std::string code;   // what the line is now; empty: only the comment
    std::string other;  // what it is after flipping; may be empty
};

/// All of them, in order. Comments in strings are none.
std::vector<SwitchLine> find_switch_lines(std::string_view program);

/// The program with these switches flipped.
std::string flip_switches(std::string_view program, std::span<const std::string> names);

}  // namespace asyncarium::lesson
