// Programs that wait by looking. Computing takes no time by default, so a program that looks at the clock until a moment has come,
// at a variable until another thread has set it, or at a task between two sleep(0), would wait for ever: when it has looked often
// enough, time passes.
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

/// What the program that asks now is told the time is.
VirtualTime read_clock(World& world);

/// The current thread begins to run, or a handle of its loop does: it has not looked yet.
void forget_looks(World& world);

/// After so many lines the current thread counts as looking for what another one will do.
StepNumber patience_ends(const World& world);
/// They have been run: what they took goes on the clock as computed, and others get the interpreter lock in time.
void lose_patience(World& world);

/// An iteration of the loop begins; its timers have not been looked at.
void count_round(World& world, Loop& loop);
/// Until when the loop polls although there is something to do: now, unless it has gone round often while the clock stood still and
/// something hangs on time. It is then asked again at the end of that time.
VirtualTime end_of_round(const World& world, Loop& loop);

}  // namespace asyncarium::sched
