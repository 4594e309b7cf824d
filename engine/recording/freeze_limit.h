// From when on the loop counts as frozen: asyncio's own measure of a slow callback.
#pragma once

#include "engine/base/virtual_time.h"

namespace asyncarium::recording {

/// `loop.slow_callback_duration`: one handle has held the loop's thread for longer than this, in virtual time.
inline constexpr VirtualTime kFreezeLimit{100'000'000};

}  // namespace asyncarium::recording
