// The words for event kinds and wait reasons, from their tables: what text forms and the interface show.
#include "engine/world/event.h"

namespace asyncarium {

std::string_view event_word(EventKind kind) {
    static constexpr std::string_view kWords[] = {
#define EVENT(name, word, text) word,
#include "engine/world/events.def"
#undef EVENT
    };
    return kWords[static_cast<u8>(kind)];
}

std::string_view wait_word(WaitReason reason) {
    static constexpr std::string_view kWords[] = {
#define REASON(name, word, text) word,
#include "engine/world/wait_reasons.def"
#undef REASON
    };
    return kWords[static_cast<u8>(reason)];
}

}  // namespace asyncarium
