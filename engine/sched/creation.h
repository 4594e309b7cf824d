// Debug mode remembers where futures, tasks and handles were made (asyncio's _source_traceback): their reprs tell the last line, and
// reports about them all of it.
#pragma once

#include <string>
#include <vector>

#include "engine/world/world.h"

namespace asyncarium::sched {

/// A line of program code that was being executed.
struct CreationLine {
    CodeId code;
    u32 line = 0;
};

/// Notes in a new future, task or handle which program code is at work, if its loop is in debug mode. To be called by natives only:
/// the frame that called them is where it begins. Asyncio's own functions, which CPython lists too, are looked through.
void note_creation(World& world, Value object);

/// What was noted, outermost first; empty outside debug mode.
std::vector<CreationLine> creation_lines(const World& world, Value object);

/// " created at program.py:3", or nothing.
std::string creation_text(const World& world, Value object);

}  // namespace asyncarium::sched
