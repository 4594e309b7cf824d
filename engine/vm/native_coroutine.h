// Awaitables written in C++ (asyncio.sleep, Queue.get, …): state machines whose whole state is a NativeCoroutine in the world,
// so that a world can be copied while they wait. The VM drives them exactly as it drives coroutines.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>

#include "engine/world/world.h"

namespace asyncarium {

/// What a routine did with what it was sent.
struct Sent {
    enum class Kind : u8 {
        Yield,   // suspended: `value` (owned) goes to the task, usually a Future whose `blocking` was set to 1, or None
        Return,  // finished with `value` (owned)
        Raise,   // finished: WorldState::raised is set
    };
    Kind kind = Kind::Return;
    Value value;

    static Sent yields(Value owned) { return {Kind::Yield, owned}; }
    static Sent returns(Value owned) { return {Kind::Return, owned}; }
    static Sent raised() { return {Kind::Raise, Value()}; }
};

/// One resumption. `self` is the NativeCoroutine: the routine keeps its place in `phase` (0 at first) and its variables in `state`.
/// `sent` is what the coroutine is resumed with (None at first, borrowed); when `thrown` is not null that exception (borrowed) is
/// thrown in instead: a routine that does not want it puts it back with raise_exception(world, thrown) and answers raised().
/// The VM sets `phase` to kNativeCoroutineFinished after Return and Raise and releases the state.
/// close() throws GeneratorExit. A routine whose phase is still 0 when something is thrown is finished without being called.
using NativeRoutine = Sent (*)(World& world, NativeCoroutine& self, Value sent, Value thrown);

/// One row of a table of routines. `name` and `qualname` are what the coroutine object shows ("sleep", "Queue.get").
struct NativeRoutineSpec {
    std::string_view name;
    std::string_view qualname;
    NativeRoutine routine = nullptr;
};
using NativeRoutineTable = std::span<const NativeRoutineSpec>;

/// The number of the routine with that qualname (look it up once and keep it; constant for the process). Asserts that it exists.
u32 find_native_routine(std::string_view qualname);
const NativeRoutineSpec& native_routine(u32 number);

/// A new coroutine at phase 0 with these (borrowed) values as its first state[] entries.
Value make_native_coroutine(World& world, u32 routine, std::initializer_list<Value> state);

}  // namespace asyncarium
