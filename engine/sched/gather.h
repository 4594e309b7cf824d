// gather: one future for many (asyncio/tasks.py, gather and _GatheringFuture). The outer future's `subject` is the list of
// its children, a child given twice standing there twice; each child that is not done has the outer future among its callbacks.
#pragma once

#include <span>

#include "engine/world/world.h"

namespace asyncarium::sched {

enum class GatherErrors : u8 {
    Propagate,  // the first exception goes to whoever awaits; the other children run on
    Collect,    // return_exceptions=True: exceptions stand among the results
};

/// The outer future of these (borrowed) futures, which must belong to `loop`. Children that are done already count at once.
Value make_gather(World& world, Value loop, std::span<const Value> children, GatherErrors errors);

/// A child is done (CallbackKind::GatherChildDone).
void gather_child_done(World& world, Value outer, Value child);
/// outer.cancel(): cancels the children; the outer future ends when they have. False when nothing was left to cancel.
bool cancel_gather(World& world, Value outer, Value message);

}  // namespace asyncarium::sched
