// Binding the arguments of a call to the parameters of a function written in Python.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// Fills the parameters' slots of a new frame (Python/ceval.c, initialize_locals). False with CPython's TypeError raised; the slots
/// filled so far stay owned by the frame.
bool bind_arguments(Machine& machine, const Function& function, Frame& frame, const CallArguments& arguments);

/// True when `count` positional arguments fill the parameters exactly and nothing else is to do.
inline bool fits_exactly(const Code& code, u32 count) {
    return code.positional == count && code.keyword_only == 0 && !code.has_varargs && !code.has_varkeywords;
}

}  // namespace asyncarium
