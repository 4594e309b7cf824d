// The internals panel: the loop's own data at a moment, under the names that asyncio gives it.
#pragma once

#include "app/model/moment.h"

namespace asyncarium::app {

InternalsView make_internals_view(const Moment& moment);

}  // namespace asyncarium::app
