// The variables panel: globals and the locals of each task at a moment, what the last step changed, and what is stale.
#pragma once

#include "app/model/moment.h"

namespace asyncarium::app {

/// Reads the world at the moment and the world one step before it.
VariablesView make_variables_view(const Moment& moment);

}  // namespace asyncarium::app
