// The natives of this folder: asyncio's C++ half.
#pragma once

#include "engine/vm/native.h"
#include "engine/vm/native_coroutine.h"

namespace asyncarium {

/// One table a file; engine/vm/native_registry.cpp registers them all.
std::span<const NativeTable> asyncio_natives();
/// The awaitables written in C++, one table a file.
std::span<const NativeRoutineTable> asyncio_routines();

NativeTable future_natives();   // future_natives.cpp: Future
NativeTable task_natives();     // task_natives.cpp: Task, create_task, gather, all_tasks, …
NativeTable loop_natives();     // loop_natives.cpp: the event loop, Handle, TimerHandle
NativeTable waiting_natives();  // waiting.cpp: sleep, and what primitives tell the recording
NativeTable lock_natives();     // locks.cpp: Lock, Semaphore, Event
NativeTable queue_natives();    // queues.cpp: Queue
NativeTable stack_natives();    // stack_natives.cpp: frames, Task.get_stack and print_stack
NativeTable context_natives();  // context_natives.cpp: contextvars
NativeRoutineTable waiting_routines();
NativeRoutineTable lock_routines();
NativeRoutineTable queue_routines();

}  // namespace asyncarium
