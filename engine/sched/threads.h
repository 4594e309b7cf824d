// Simulated threads: whose turn it is. Exactly one thread runs at a time, and it runs until it waits or ends, so that a run is
// determined; the clock moves only when no thread can run. The rules, which the oracle of the conformance suite follows too:
//
//   * A thread that is started, or an idle worker that is given a job, runs at once; who did that goes on right after its first wait.
//   * A thread that is woken goes behind those that are ready already; who woke it runs on.
//   * When none is ready, those whose deadline has come go on, by deadline, then by order of parking. An event loop that waits in
//     its poll comes after all others of the moment, so that their results reach it before its timers; who has yielded by sleeping
//     for no time comes last.
//   * Who looks for long, at the clock or at what another thread does, counts as computing (busy_waiting.h).
//   * With cpu = "realistic", computing takes time and holds the interpreter lock of the thread's process. Who waits for the lock
//     gets it after the switch interval.
//
// Here is only who is next; the VM moves the clock and exchanges the frames (vm/thread_turns.h).
#pragma once

#include "engine/world/world.h"

namespace asyncarium::sched {

struct ThreadStart {
    Value target;  // called without arguments
    Value object;  // the threading.Thread, or null
    Value name;    // a str
    u32 process = 0;
};

/// A new thread, ready to run. Borrowed: the world's list of threads keeps it until it has finished.
Value make_thread(World& world, const ThreadStart& start);

inline bool has_other_threads(const World& world) {
    const Value threads = world.state().threads;
    return threads.is_some() && world.get<List>(threads).count > 1;
}
/// Another thread than the current one is ready, or its deadline has come.
bool others_can_run(const World& world);

/// The thread that has waited longest for `subject`; null when none does. Borrowed.
Value find_waiting(const World& world, Value subject);
/// A parked thread gets its turn behind those that are ready; its blocking call returns True.
void wake(World& world, Value thread);
/// A ready thread runs next, and the current one right after it. The current one must then give up its turn.
void hand_over(World& world, Value thread);
/// The current thread lets all others go first that can run at this moment, and must then give up its turn.
void yield_turn(World& world);
/// It goes behind those that are ready, and must then give up its turn.
void give_lock_away(World& world);

/// The loop of the current thread has nothing to do until then.
void start_polling(World& world, VirtualTime until);
/// Another thread has queued something for the loop: if it polls, it need not wait any longer.
void wake_poll(World& world, Value loop);

/// The current thread has computed for a while (WorldState::computed): it holds its interpreter lock for that long.
void start_computing(World& world);
/// The thread that has waited for the current one's interpreter lock for the switch interval; null: none has. Borrowed.
Value find_impatient(const World& world);

struct Turn {
    enum class Kind : u8 {
        Run,           // `thread` goes on (it may be the current one)
        AdvanceClock,  // nobody can run before `until`
        Deadlock,      // nobody can ever run again
    };
    Kind kind = Kind::Deadlock;
    Value thread;  // borrowed
    VirtualTime until;
};

/// The current thread does not run on by itself: who does?
Turn next_turn(const World& world);

}  // namespace asyncarium::sched
