// Which event loops there are: at the end of a program what is left of their tasks is found by this register.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// All loops that somebody knows, a list (borrowed); null when none was ever made.
Value loops_in_use(World& world);

/// Takes loops off that are closed and have no task left to complain of: at the program's end they go with their exception handlers.
void forget_closed_loops(World& world);

}  // namespace asyncarium::sched
