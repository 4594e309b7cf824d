// Output: one event a write.

#include "engine/vm/modules/output.h"

namespace asyncarium {

void write_output(World& world, OutputStream stream, std::string_view text) {
    WorldState& state = world.state();
    if (text.empty()) return;
    state.output_bytes += text.size();
    if (state.output_bytes > state.options.output_limit) {
        state.attention |= kAttentionLook;
        return;
    }
    world.emit({.kind = EventKind::Output, .a = static_cast<i64>(stream), .text = text});
}

}  // namespace asyncarium
