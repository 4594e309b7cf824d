// The font files, packed into the program so that it looks the same wherever it is started.
// Inter is for text and may be OpenType with CFF outlines: rasterise with FreeType. JetBrains Mono is for code.
#pragma once

#include <cstddef>

namespace asyncarium {

/// A whole font file in memory. It lives as long as the process; nobody frees it.
struct FontData {
    const unsigned char* bytes;
    std::size_t size;
};

FontData inter_regular();
FontData inter_semibold();
FontData inter_bold();
FontData mono_regular();
FontData mono_bold();
FontData mono_italic();

}  // namespace asyncarium
