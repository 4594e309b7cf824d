// The differences between Dear ImGui 1.86 (Debian 12) and 1.92, in one place: how glyphs get into the atlas, how the
// atlas gets to the graphics card, and how a font is chosen. Everything else we use is the same in both.
#pragma once

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_freetype.h>

#include "app/widgets/type.h"

namespace asyncarium::app {

#if IMGUI_VERSION_NUM >= 19200

/// Glyphs are rasterised when they are first drawn, at any size; the back end updates the texture.
inline constexpr bool kGlyphsOnDemand = true;
inline constexpr unsigned kLightHinting = ImGuiFreeTypeLoaderFlags_LightHinting;
inline constexpr unsigned kOblique = ImGuiFreeTypeLoaderFlags_Oblique;

inline void push_font(const FontChoice& choice) { ImGui::PushFont(choice.font, choice.pixels); }
inline void set_raster_flags(ImFontConfig& config, unsigned flags) { config.FontLoaderFlags = flags; }
inline void start_atlas(ImFontAtlas& /*atlas*/, int /*width*/) {}
inline void rasterise(ImFontAtlas& /*atlas*/) {}
inline void replace_font_texture() {}

#else

/// All glyphs are rasterised at once, for each font and size, before the first is drawn.
inline constexpr bool kGlyphsOnDemand = false;
inline constexpr unsigned kLightHinting = ImGuiFreeTypeBuilderFlags_LightHinting;
inline constexpr unsigned kOblique = ImGuiFreeTypeBuilderFlags_Oblique;

inline void push_font(const FontChoice& choice) { ImGui::PushFont(choice.font); }
inline void set_raster_flags(ImFontConfig& config, unsigned flags) { config.FontBuilderFlags = flags; }
/// Empties the atlas; its texture will be so many pixels wide.
inline void start_atlas(ImFontAtlas& atlas, int width) {
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.TexDesiredWidth = width;
}
inline void rasterise(ImFontAtlas& atlas) {
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.Build();
}
inline void replace_font_texture() {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

#endif

}  // namespace asyncarium::app
