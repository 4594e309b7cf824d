// Generators, coroutines and async generators: frames that can be left and entered again.
//
// A chain of awaits is a chain of frames, each standing at its SEND. While it runs the frames are linked through `back` like
// any others; when the innermost yields, the whole chain is taken apart in one go, and resuming the outermost links it again
// down to the innermost. So a task switch costs a few steps a level and executes no instruction in between.
#pragma once

#include "engine/vm/machine.h"

namespace asyncarium {

/// Wraps a frame whose arguments are bound into the object that calling its function gives. New reference.
Value make_generator(Machine& machine, Frame& frame, const Code& code);
/// Goes on with a suspended (or new) generator: `sent` (owned) is what its yield gives.
Flow resume(Machine& machine, Value generator, Value sent, OnReturn action, Value extra = Value());
/// Goes on with the exception (borrowed) thrown in at its yield.
Flow resume_throwing(Machine& machine, Value generator, Value exception, OnReturn action, Value extra = Value());

/// YIELD_VALUE: suspends the innermost frame and gives `value` (owned) to whoever resumed it.
Flow yield_value(Machine& machine, Value value);
/// Something below yielded to the event loop: suspends the innermost frame and all those that delegate to it.
Flow yield_through(Machine& machine, Value value);
/// RETURN_VALUE of a generator's frame; `result` is owned.
Flow return_from_generator(Machine& machine, Value result);
/// The innermost frame is a generator's, raised and has no handler: takes it off, finishes the generator, and passes on what
/// becomes of the exception (PEP 479).
Flow raise_from_generator(Machine& machine);

/// SEND with the receiver and the value to send on the stack.
Flow send(Machine& machine);
Flow get_awaitable(Machine& machine, u32 kind);
Flow get_yield_from_iterator(Machine& machine);
Flow get_async_iterator(Machine& machine);
Flow get_async_next(Machine& machine);

/// Drives an AsyncGeneratorStep: `sent` is owned.
Flow step_async_generator(Machine& machine, Value step, Value sent, OnReturn action, Value extra = Value());
/// The step's send/throw for an exception (borrowed).
Flow throw_into_step(Machine& machine, Value step, Value exception, OnReturn action, Value extra = Value());
Value make_async_generator_step(World& world, Value generator, u32 mode, Value argument);

/// A step is over with a value (owned): what `await` gives.
Flow finish_step(Machine& machine, OnReturn action, Value extra, Value value);

/// "generator", "coroutine", "async generator", for messages.
std::string_view generator_word(const World& world, Value generator);

}  // namespace asyncarium
