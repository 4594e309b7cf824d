// The code panel at a moment: the program's coloured lines, and on them the current line, who is parked where, who runs.
#pragma once

#include <set>

#include "app/model/moment.h"

namespace asyncarium::app {

/// Fills in what depends on the moment; `view.lines` are the coloured lines of the run's program.
void mark_code(const Moment& moment, const std::set<u32>& breakpoints, CodeView& view);

/// "RUNS UNCHANGED IN CPYTHON", or which packages CPython needs besides its own library.
std::string cpython_note(const Program& program);

}  // namespace asyncarium::app
