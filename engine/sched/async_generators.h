// The asynchronous generators that have begun on a loop: it closes those that are left when it shuts down
// (asyncio/base_events.py, _asyncgen_firstiter_hook and shutdown_asyncgens).
//
// The loop must not keep them alive, so it holds their places in the arena only, in the order in which they began. A place may
// since have been freed, or taken by another object; what lives there now tells (a block never changes its place or size).
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// The generator begins; does nothing when it has before, or when no loop runs.
void register_async_generator(World& world, Value generator);
/// Those that are alive, finished ones too, as a new list; the loop forgets them.
Value take_async_generators(World& world, Value loop);

}  // namespace asyncarium::sched
