// Tracebacks as CPython 3.13 prints them (Lib/traceback.py), and the "Did you mean" hints.
#pragma once

#include <string>

#include "engine/world/world.h"

namespace asyncarium {

/// The entries from `  File "…", line …` on, without the heading, repeated ones summed up; hidden frames left out.
enum class Marks : u8 { Shown, LeftOut };
std::string format_traceback(const World& world, Value traceback, Marks marks = Marks::Shown);
/// A list of tuples (filename, line, end_line, column, end_column, name, source line, first line of the function, list of pairs of
/// parameters and values if they were kept), one a visible entry.
Value list_traceback(World& world, Value traceback);

/// ". Did you mean: 'append'?" for a NameError, AttributeError or ImportError; empty when there is no hint.
std::string suggestion_for(World& world, Value exception);

}  // namespace asyncarium
