// The fonts for a scale: Inter and JetBrains Mono in all roles of Type, rasterised sharp by FreeType.
#pragma once

#include <array>

#include "app/widgets/type.h"

struct ImFontAtlas;
struct ImFontConfig;

namespace asyncarium::app {

/// How a face is built, as shares of the em.
struct FaceMetrics {
    float ascent = 0.95F, descent = 0.25F;
    float capitals = 0.72F;  // their height
};

class Fonts {
   public:
    /// For the atlas of the current Dear ImGui context. Nothing can be drawn before the first `make`.
    Fonts();

    /// Makes the fonts for a scale (pixels for a pixel of the design). Between frames only.
    /// Answers whether the atlas' texture must be sent to the graphics card again.
    bool make(float scale);
    /// The same for characters that have been asked for since; cheap when there are none.
    bool make_wished();

    bool lacks_glyphs() const { return set_.wishes && wishes_.changed(); }
    const FontSet& set() const { return set_; }

   private:
    void add(std::size_t role, float pixels);
    ImFont* add_face(std::size_t face, float pixels, const u16* ranges);

    FontSet set_;
    GlyphWishes wishes_;
    std::array<FaceMetrics, kTypeCount> metrics_{};  // of the role's face
    std::array<ImFont*, kTypeCount> faces_{};        // made once, where glyphs come on demand
    std::vector<u16> ranges_;  // pairs and a final 0, as Dear ImGui wants them; outlives the atlas
    float scale_ = 0;
};

}  // namespace asyncarium::app
