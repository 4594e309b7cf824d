// An independent look at finished code objects: walks every path and says what is inconsistent. The assembler follows
// the stack while it emits; this follows it afterwards, over jumps and the exception table, as the machine will.
#pragma once

#include <string>

#include "engine/script/program.h"

namespace asyncarium {

/// Empty when all is well; else one line a fault.
std::string find_faults(const Program& program);

}  // namespace asyncarium
