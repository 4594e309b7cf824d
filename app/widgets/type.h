// Type: the sizes and faces that text comes in, and which characters the screen has asked for so far.
// The shell makes the fonts for a scale; widgets only name a role.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/base/integers.h"

struct ImFont;

namespace asyncarium::app {

/// A face at a size. Inter is for text, JetBrains Mono for code and numbers that line up.
enum class Type : u8 {
    Body,
    BodyBold,
    BodyItalic,
    Title,
    Logo,
    Small,
    SmallBold,
    Caption,
    Badge,
    Code,
    CodeItalic,
    Mono,
    MonoBold,
    MonoSmall,
    Clock,
};
inline constexpr std::size_t kTypeCount = 15;

/// Characters that were drawn but are not rasterised yet. Dear ImGui before 1.92 must be told of each in advance;
/// a program may print anything, so the atlas is made again when something new has appeared. Bounded.
class GlyphWishes {
   public:
    static constexpr std::size_t kMost = 800;

    /// These are always there and need no wishing.
    void know(u16 first, u16 last);
    /// Remembers the characters of `text` beyond ASCII; quick for text that has none.
    void note(std::string_view text);
    /// Everything asked for, in order of appearance; code points above U+FFFF are never among them.
    const std::vector<u16>& all() const { return wished_; }
    bool changed() const { return changed_; }
    /// Whether something was added since the last call.
    bool take_changed();

   private:
    std::bitset<0x10000> known_;
    std::vector<u16> wished_;
    bool changed_ = false;
};

struct FontChoice {
    ImFont* font = nullptr;  // of the atlas
    float pixels = 0;        // the size to draw it at: ascent plus descent
    float em = 0;            // the size as type designers count it
    float middle = 0;        // from the top of a line to the middle of its capitals, which is what the eye centres
};

struct FontSet {
    std::array<FontChoice, kTypeCount> choices;
    GlyphWishes* wishes = nullptr;

    const FontChoice& operator[](Type type) const { return choices[static_cast<std::size_t>(type)]; }
};

}  // namespace asyncarium::app
