// Texts of a recording, named by numbers: names and labels, each kept once, and what is printed and returned.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/integers.h"

namespace asyncarium::recording {

/// The number of a text in a StringTable. 0 is the empty text.
using TextId = u32;

class StringTable {
   public:
    StringTable();

    /// The number of this text, the same for equal texts.
    TextId intern(std::string_view text);
    /// A number of its own for this text, which intern() will not find.
    TextId add(std::string_view text);
    /// Valid until the next intern().
    std::string_view text(TextId id) const {
        return std::string_view(bytes_).substr(begins_[id], begins_[id + 1] - begins_[id]);
    }
    std::size_t size() const { return begins_.size() - 1; }
    std::size_t bytes() const {
        return bytes_.capacity() + begins_.capacity() * sizeof(u64) + slots_.capacity() * sizeof(Slot);
    }

   private:
    static constexpr TextId kFree = ~TextId{0};
    struct Slot {
        u32 hash = 0;
        TextId text = kFree;
    };

    void grow();
    Slot& find_slot(std::string_view text, u32 hash);

    std::string bytes_;        // all texts, one behind the other
    std::vector<u64> begins_;  // of each text, and the end of the last
    std::size_t interned_ = 0;
    std::vector<Slot> slots_;  // open addressing
};

}  // namespace asyncarium::recording
