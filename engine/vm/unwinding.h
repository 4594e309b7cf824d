// What other parts of the machine need of unwinding.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// sys.exception(): what the innermost frame, or a caller of it, is handling. Borrowed; null when nothing is.
Value peek_handled_exception(const Machine& machine);

/// raise … while another exception is being handled: that one becomes the context.
void set_context(Machine& machine, Value exception);

/// The raised exception has reached a Loop, Wait or Entry frame: takes that off.
Flow leave_other_frame(Machine& machine);

}  // namespace asyncarium
