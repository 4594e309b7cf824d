// What is to be said of the whole run, wherever the playhead stands: that it goes on and on without an await, or was cut short.
#pragma once

#include <optional>
#include <string>

#include "app/model/run.h"

namespace asyncarium::app {

/// One sentence or two; nothing for a run that has ended by itself, or that still gets to its awaits.
std::optional<std::string> describe_run(Run& run);

}  // namespace asyncarium::app
