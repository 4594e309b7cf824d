// Events: what a run reports while it goes, for the recording to keep. The world itself keeps none of it.
#pragma once

#include <string_view>

#include "engine/base/ids.h"
#include "engine/base/virtual_time.h"

namespace asyncarium {

enum class EventKind : u8 {
#define EVENT(name, word, text) name,
#include "engine/world/events.def"
#undef EVENT
};

enum class WaitReason : u8 {
#define REASON(name, word, text) name,
#include "engine/world/wait_reasons.def"
#undef REASON
};

std::string_view event_word(EventKind kind);
std::string_view wait_word(WaitReason reason);

/// One thing that happened. `text` is only valid during the call of EventSink::record.
struct Event {
    EventKind kind{};
    StepNumber step = 0;
    VirtualTime time;
    TaskId task;
    TaskId other;
    i64 a = 0;
    i64 b = 0;
    VirtualTime when;
    std::string_view text;
};

/// Who listens to a run. A world that is only replayed has no listener.
class EventSink {
   public:
    virtual ~EventSink() = default;
    virtual void record(const Event& event) = 0;
};

}  // namespace asyncarium
