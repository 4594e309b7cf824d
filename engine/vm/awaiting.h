// What a frame that stands at SEND does with the different kinds of receivers.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// What an iterator made by coroutine.__await__() stands for; any other receiver itself. Borrowed.
Value unwrap_awaited(const World& world, Value receiver);

/// The innermost frame stands at SEND to something without a frame (a future, a native coroutine, an object with send): throws
/// the exception (borrowed) into that.
Flow throw_into_receiver(Machine& machine, Value exception);

/// One resumption of a native coroutine; what it answers is for the caller to pass on. Checks that it is not finished.
struct NativeStep {
    enum class Kind : u8 { Yielded, Returned, Raised };
    Kind kind = Kind::Raised;
    Value value;  // owned
};
NativeStep step_native_coroutine(World& world, Value coroutine, Value sent, Value thrown);

}  // namespace asyncarium
