// Writing numbers.
#include "app/model/number_text.h"

#include <fmt/format.h>

namespace asyncarium::app {

std::string grouped(u64 number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, "\u00A0");
    }
    return text;
}

std::string counted(u64 number, std::string_view capital_noun) {
    return fmt::format("{} {}{}", number, capital_noun, number == 1 ? "" : "S");
}

std::string bytes_text(u64 bytes) {
    if (bytes < 10'000) return fmt::format("{} bytes", bytes);
    if (bytes < 10'000'000) return fmt::format("{} KB", bytes / 1000);
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

}  // namespace asyncarium::app
