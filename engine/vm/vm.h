// Running a world: make one, run it until something, read what came of it.
#pragma once

#include <string>

#include "engine/world/world.h"

namespace asyncarium {

/// A world ready to run `program` from its first line: built-in types filled, hidden module `builtins` executed.
/// Deterministic: the same program and options give equal bytes.
World make_world(ProgramPtr program, const WorldOptions& options = {});

/// Where run() is to stop; whichever comes first.
struct RunUntil {
    /// Stops when this many lines have begun: before the line that would be number `step` + 1 begins.
    StepNumber step = ~u64{0};
    /// Stops before the clock would move beyond this moment (idle or blocked; the world then stands in the middle of the wait).
    VirtualTime time = kForever;
    /// Stops after about so many instructions, wherever it is: lets a caller work in slices.
    u64 instructions = ~u64{0};
    /// What to stop before, if nothing else comes first.
    enum class End : u8 {
        Program,  // nothing: to the end
        Globals,  // the interpreter clearing the globals, when all code is through: there they can still be looked at
    } end = End::Program;
};

enum class RunStop : u8 { Step, Time, Slice, Globals, Ended };

/// Runs on. Everything that the program does is in the world or told to its listener. Never throws; never hangs for more than the
/// slice. After Ended, WorldState::ending says how, and running again answers Ended at once.
RunStop run(World& world, const RunUntil& until = {});

}  // namespace asyncarium
