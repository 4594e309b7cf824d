// The hash table behind interned texts.
#include "engine/recording/string_table.h"

#include <functional>

namespace asyncarium::recording {
namespace {

constexpr TextId kFree = ~TextId{0};

}  // namespace

StringTable::StringTable() : begins_{0, 0}, slots_(64, kFree) { slots_[find_slot("")] = 0; }

TextId StringTable::intern(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t slot = find_slot(text);
    if (slots_[slot] != kFree) return slots_[slot];
    if (begins_.size() * 2 > slots_.size()) {
        grow();
        slot = find_slot(text);
    }
    const auto id = static_cast<TextId>(begins_.size() - 1);
    bytes_.append(text);
    begins_.push_back(bytes_.size());
    slots_[slot] = id;
    return id;
}

std::size_t StringTable::find_slot(std::string_view text) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>()(text) & mask;
    while (slots_[slot] != kFree && this->text(slots_[slot]) != text) slot = (slot + 1) & mask;
    return slot;
}

void StringTable::grow() {
    slots_.assign(slots_.size() * 2, kFree);
    for (TextId id = 0; id < size(); ++id) slots_[find_slot(text(id))] = id;
}

}  // namespace asyncarium::recording
