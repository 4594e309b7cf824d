// Which event loops there are: at the end of a program what is left of their tasks is found by this register.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// All loops that somebody knows, a list (borrowed); null when none was ever made.
Value loops_in_use(World& world);

}  // namespace asyncarium::sched
