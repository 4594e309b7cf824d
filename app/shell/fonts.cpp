// Which face and size each role has, and how the atlas is filled.
#include "app/shell/fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>

#include "app/shell/font_data.h"
#include "app/widgets/imgui_compat.h"

namespace asyncarium::app {
namespace {

enum class Face : u8 { Regular, Semibold, Bold, Italic, Mono, MonoBold, MonoItalic };
constexpr std::size_t kFaceCount = 7;

struct Role {
    Face face;
    float em;  // pixels of the design
};

/// In the order of Type.
constexpr std::array<Role, kTypeCount> kRoles{{
    {Face::Regular, 15},     // Body
    {Face::Semibold, 15},    // BodyBold
    {Face::Italic, 15},      // BodyItalic
    {Face::Bold, 20},        // Title
    {Face::Bold, 17.5F},     // Logo
    {Face::Regular, 13},     // Small
    {Face::Semibold, 13},    // SmallBold
    {Face::Regular, 12},     // Caption
    {Face::Bold, 11},        // Badge
    {Face::Mono, 15},        // Code
    {Face::MonoItalic, 15},  // CodeItalic
    {Face::Mono, 14},        // Mono
    {Face::MonoBold, 14},    // MonoBold
    {Face::Mono, 12},        // MonoSmall
    {Face::Mono, 22},        // Clock
}};

/// What is always there: Latin, punctuation, arrows, and the marks that narration and output like to use.
constexpr std::array<u16, 22> kBaseRanges{0x20,   0x7E,   0xA0,   0xFF,   0x2010, 0x2027, 0x2030, 0x203A,
                                          0x2190, 0x2199, 0x21C4, 0x21C4, 0x2248, 0x2265, 0x25A0, 0x25CF,
                                          0x2660, 0x2666, 0x2713, 0x2718, 0xFFFD, 0xFFFD};

FontData data_of(Face face) {
    switch (face) {
        case Face::Regular:
        case Face::Italic:
            return inter_regular();
        case Face::Semibold:
            return inter_semibold();
        case Face::Bold:
            return inter_bold();
        case Face::Mono:
            return mono_regular();
        case Face::MonoBold:
            return mono_bold();
        case Face::MonoItalic:
            return mono_italic();
    }
    return inter_regular();
}

/// Where a character is looked for that the face lacks: text in code, code in text.
FontData fallback_of(Face face) {
    return face == Face::Mono || face == Face::MonoBold || face == Face::MonoItalic ? inter_regular() : mono_regular();
}

/// What of a face's build is needed to place its text, as shares of the em.
FaceMetrics metrics_of(FontData data) {
    FaceMetrics metrics;
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return metrics;
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, data.bytes, static_cast<FT_Long>(data.size), 0, &face) == 0) {
        const float em = static_cast<float>(face->units_per_EM);
        metrics.ascent = static_cast<float>(face->ascender) / em;
        metrics.descent = static_cast<float>(-face->descender) / em;
        if (FT_Load_Char(face, 'H', FT_LOAD_NO_SCALE) == 0) {
            metrics.capitals = static_cast<float>(face->glyph->metrics.horiBearingY) / em;
        }
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return metrics;
}

ImFontConfig config_of(unsigned flags) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.PixelSnapH = true;
    set_raster_flags(config, flags);
    return config;
}

ImFont* add_font(FontData data, float pixels, const ImFontConfig& config, const u16* ranges) {
    // The atlas only reads the bytes: they are not its own.
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(data.bytes),
                                                      static_cast<int>(data.size), pixels, &config, ranges);
}

}  // namespace

Fonts::Fonts() {
    std::array<FaceMetrics, kFaceCount> metrics{};
    for (std::size_t face = 0; face < kFaceCount; ++face) metrics[face] = metrics_of(data_of(static_cast<Face>(face)));
    for (std::size_t role = 0; role < kTypeCount; ++role) {
        metrics_[role] = metrics[static_cast<std::size_t>(kRoles[role].face)];
    }
    for (std::size_t i = 0; i + 1 < kBaseRanges.size(); i += 2) wishes_.know(kBaseRanges[i], kBaseRanges[i + 1]);
    set_.wishes = kGlyphsOnDemand ? nullptr : &wishes_;
}

ImFont* Fonts::add_face(std::size_t face, float pixels, const u16* ranges) {
    const Face which = static_cast<Face>(face);
    ImFontConfig config = config_of(kLightHinting | (which == Face::Italic ? kOblique : 0U));
    ImFont* font = add_font(data_of(which), pixels, config, ranges);
    config.MergeMode = true;
    add_font(fallback_of(which), pixels, config, ranges);
    return font;
}

void Fonts::add(std::size_t role, float pixels) {
    const std::size_t face = static_cast<std::size_t>(kRoles[role].face);
    if constexpr (kGlyphsOnDemand) {
        if (!faces_[face]) faces_[face] = add_face(face, pixels, nullptr);
        set_.choices[role].font = faces_[face];
    } else {
        set_.choices[role].font = add_face(face, pixels, ranges_.data());
    }
}

bool Fonts::make(float scale) {
    scale_ = scale;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if constexpr (!kGlyphsOnDemand) {
        ranges_.assign(kBaseRanges.begin(), kBaseRanges.end());
        for (const u16 character : wishes_.all()) ranges_.insert(ranges_.end(), {character, character});
        ranges_.push_back(0);
        start_atlas(atlas, scale > 1.6F ? 4096 : 2048);
    }
    for (std::size_t role = 0; role < kTypeCount; ++role) {
        // Dear ImGui sizes fonts by ascent plus descent, designers by the em.
        const FaceMetrics& metrics = metrics_[role];
        const float height = metrics.ascent + metrics.descent;
        const float pixels = std::max(6.0F, std::round(kRoles[role].em * scale * height));
        add(role, pixels);
        FontChoice& choice = set_.choices[role];
        choice.pixels = pixels;
        choice.em = pixels / height;
        choice.middle = std::ceil(metrics.ascent * choice.em) - metrics.capitals * choice.em / 2;
    }
    ImGui::GetIO().FontDefault = set_[Type::Body].font;
    rasterise(atlas);
    return !kGlyphsOnDemand;
}

bool Fonts::make_wished() { return !kGlyphsOnDemand && wishes_.take_changed() && make(scale_); }

}  // namespace asyncarium::app
