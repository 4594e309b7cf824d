// A recording: one run of a program, from its first line as far as it has been run, with everything needed to look at any
// moment of it. It owns the world that runs (the *head*), the log of what that world told, what is derived from the log (lanes, stops,
// shared accesses), and the checkpoints. Reading it never changes the run.
//
//   Recording recording(program, {});
//   while (recording.advance(200'000)) {}          // in slices, so that a window never stalls
//   const World& world = recording.at({17, {}});   // the world when 17 lines had begun
//
// Everything is deterministic: the same program and options give the same log, byte for byte, and at() gives the same
// bytes as running straight to that position, wherever the checkpoints lie.
#pragma once

#include "engine/recording/cursor.h"
#include "engine/recording/event_log.h"
#include "engine/recording/lanes.h"
#include "engine/recording/shared_access.h"
#include "engine/recording/stops.h"

namespace asyncarium::recording {

struct RecordingOptions {
    WorldOptions world;
    CheckpointOptions checkpoints;
    /// The log and the lanes grow with what happens; beyond so many events a recording is full and goes no further.
    std::size_t event_limit = 4'000'000;
};

enum class RecordingState : u8 {
    Running,  // there is more to run
    Full,     // the event limit is reached: what was recorded stays, the rest of the run is unknown
    Ended,    // the program has ended: WorldState::ending of head() says how
};

class Recording final : private EventSink {
   public:
    Recording(ProgramPtr program, const RecordingOptions& options);
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
    ~Recording() override;

    /// Runs the head on for about so many instructions. False when there is nothing more to run.
    bool advance(u64 instructions);

    RecordingState state() const { return state_; }
    /// How far the run is recorded: the last position that can be asked for.
    Position head_position() const;
    const World& head() const { return head_; }
    const Program& program() const { return head_.program(); }

    const EventLog& log() const { return log_; }
    /// What follows from the log is worked out up to its end when it is asked for: a run that nobody looks at costs the log alone.
    const Lanes& lanes() const { return derived().lanes; }
    const Stops& stops() const { return derived().stops; }
    const SharedAccesses& shared() const { return derived().shared; }
    const Checkpoints& checkpoints() const { return checkpoints_; }

    /// The world at a position up to the head's, which must be one of the run (its time not before its step began).
    /// Valid until the next call. Two cursors serve two readers that stay near each other, as now and one step before.
    enum class Reader : u8 { Now, Before };
    const World& at(const Position& position, Reader reader = Reader::Now);
    /// The same with a cursor of the caller's own.
    const World& at(const Position& position, Cursor& cursor) const;
    /// Of a run that has ended: the world when its last line was through. At the head itself all globals are gone. Valid as
    /// at(…, Reader::Now) is.
    const World& at_end_of_code();

    /// Bytes of the log and the checkpoints.
    u64 bytes() const { return log_.bytes() + checkpoints_.bytes(); }

   private:
    struct Derived {
        Lanes lanes;
        Stops stops;
        SharedAccesses shared;
        EventIndex events = 0;  // of the log that are in it
    };

    void record(const Event& event) override { log_.append(event); }
    const Derived& derived() const;

    RecordingOptions options_;
    EventLog log_;
    mutable Derived derived_;
    Checkpoints checkpoints_;
    World head_;
    Cursor now_;
    Cursor before_;
    RecordingState state_ = RecordingState::Running;
    u64 until_checkpoint_ = 0;  // instructions
};

}  // namespace asyncarium::recording
