// Picking out of UTF-8 text the characters that fonts have to be asked for.
#include "app/widgets/type.h"

#include "app/widgets/utf8.h"

namespace asyncarium::app {

void GlyphWishes::know(u16 first, u16 last) {
    for (std::size_t character = first; character <= last; ++character) known_.set(character);
}

void GlyphWishes::note(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<u8>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Decoded decoded = decode_utf8(text, at);
        at += decoded.length;
        if (decoded.code_point > 0xFFFF || known_[decoded.code_point] || wished_.size() == kMost) continue;
        known_.set(decoded.code_point);
        wished_.push_back(static_cast<u16>(decoded.code_point));
        changed_ = true;
    }
}

bool GlyphWishes::take_changed() {
    const bool was_changed = changed_;
    changed_ = false;
    return was_changed;
}

}  // namespace asyncarium::app
