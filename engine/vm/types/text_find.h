// Finding a part of a text or of bytes. Programs may search texts of megabytes for parts as long, where trying each
// place in turn takes the square of that; these take time in proportion to the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace asyncarium {

/// Where `part` first begins in `whole` at `from` or later; npos when it does not.
[[nodiscard]] std::size_t find_part(std::string_view whole, std::string_view part, std::size_t from = 0);

/// Where `part` last begins in `whole`, at `from` or before; npos when it does not.
[[nodiscard]] std::size_t rfind_part(std::string_view whole, std::string_view part,
                                     std::size_t from = std::string_view::npos);

[[nodiscard]] inline bool has_part(std::string_view whole, std::string_view part) {
    return find_part(whole, part) != std::string_view::npos;
}

}  // namespace asyncarium
