// The dispatch loop.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// Executes instructions until the innermost frame is no Script frame (Flow::Next) or run() is to return (Flow::Stop).
Flow execute(Machine& machine);

}  // namespace asyncarium
