// Decoding by the table in the Unicode standard: lead byte, continuation bytes, no overlong forms checked (they draw
// as something, and nothing is decided by them).
#include "app/widgets/utf8.h"

namespace asyncarium::app {
namespace {

bool is_continuation(char byte) { return (static_cast<u8>(byte) & 0xC0) == 0x80; }

std::size_t length_by_lead(u8 lead) {
    if (lead < 0x80) return 1;
    if ((lead & 0xE0) == 0xC0) return 2;
    if ((lead & 0xF0) == 0xE0) return 3;
    if ((lead & 0xF8) == 0xF0) return 4;
    return 0;
}

}  // namespace

Decoded decode_utf8(std::string_view text, std::size_t at) {
    const u8 lead = static_cast<u8>(text[at]);
    const std::size_t length = length_by_lead(lead);
    if (length == 1) return {lead, 1};
    if (length == 0 || at + length > text.size()) return {};
    u32 code_point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[at + i])) return {};
        code_point = code_point << 6 | (static_cast<u8>(text[at + i]) & 0x3FU);
    }
    return {code_point, length};
}

std::string_view utf8_prefix(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    std::size_t end = bytes;
    while (end > 0 && is_continuation(text[end])) --end;
    return text.substr(0, end);
}

}  // namespace asyncarium::app
