// The deaths that the end of a program brings, beyond those of the names in its module.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// At the end of the program the tasks of loops that nobody has closed die, too: the loop complains, and their coroutines are closed.
/// Does the next bit; false when nothing is left.
bool destroy_left_task(Machine& machine, Flow& flow);

}  // namespace asyncarium
