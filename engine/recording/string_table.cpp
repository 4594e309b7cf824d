// The hash table behind interned texts.
#include "engine/recording/string_table.h"

#include <functional>
#include <utility>

namespace asyncarium::recording {
namespace {

u32 hash_of(std::string_view text) { return static_cast<u32>(std::hash<std::string_view>()(text)); }

}  // namespace

StringTable::StringTable() : begins_{0, 0}, slots_(64) {}

TextId StringTable::intern(std::string_view text) {
    if (text.empty()) return 0;
    if (interned_ * 2 >= slots_.size()) grow();
    const u32 hash = hash_of(text);
    Slot& slot = find_slot(text, hash);
    if (slot.text == kFree) {
        slot = {hash, add(text)};
        ++interned_;
    }
    return slot.text;
}

TextId StringTable::add(std::string_view text) {
    bytes_.append(text);
    begins_.push_back(bytes_.size());
    return static_cast<TextId>(begins_.size() - 2);
}

StringTable::Slot& StringTable::find_slot(std::string_view text, u32 hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t number = hash & mask;
    while (slots_[number].text != kFree && (slots_[number].hash != hash || this->text(slots_[number].text) != text)) {
        number = (number + 1) & mask;
    }
    return slots_[number];
}

void StringTable::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& moved : old) {
        if (moved.text == kFree) continue;
        std::size_t number = moved.hash & (slots_.size() - 1);
        while (slots_[number].text != kFree) number = (number + 1) & (slots_.size() - 1);
        slots_[number] = moved;
    }
}

}  // namespace asyncarium::recording
