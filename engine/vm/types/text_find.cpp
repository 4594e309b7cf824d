// Finding a part of a text or of bytes. Short parts are looked for place by place, which is quickest and bounded by
// their length; long ones as Knuth, Morris and Pratt do, who never look at a character of the text again.
#include "engine/vm/types/text_find.h"

#include <algorithm>
#include <vector>

namespace asyncarium {

namespace {

constexpr std::size_t kShort = 32;  // bytes; below it the table costs more than it saves

/// A text read forwards, or backwards from its end.
enum class Reading { Forwards, Backwards };

template <Reading reading>
char character_at(std::string_view text, std::size_t position) {
    return reading == Reading::Forwards ? text[position] : text[text.size() - 1 - position];
}

/// For each length of a beginning of `part`: how long the longest shorter beginning is that it ends with.
template <Reading reading>
std::vector<std::size_t> borders_of(std::string_view part) {
    std::vector<std::size_t> borders(part.size() + 1, 0);
    for (std::size_t end = 1, matched = 0; end < part.size(); ++end) {
        const char next = character_at<reading>(part, end);
        while (matched > 0 && next != character_at<reading>(part, matched)) matched = borders[matched];
        if (next == character_at<reading>(part, matched)) ++matched;
        borders[end + 1] = matched;
    }
    return borders;
}

/// How many characters of `whole` have been read when the first `part` has; npos when there is none.
template <Reading reading>
std::size_t read_to_end_of(std::string_view whole, std::string_view part) {
    const std::vector<std::size_t> borders = borders_of<reading>(part);
    for (std::size_t position = 0, matched = 0; position < whole.size(); ++position) {
        const char next = character_at<reading>(whole, position);
        while (matched > 0 && next != character_at<reading>(part, matched)) matched = borders[matched];
        if (next == character_at<reading>(part, matched)) ++matched;
        if (matched == part.size()) return position + 1;
    }
    return std::string_view::npos;
}

}  // namespace

std::size_t find_part(std::string_view whole, std::string_view part, std::size_t from) {
    if (part.size() < kShort || from + part.size() > whole.size()) return whole.find(part, from);
    whole.remove_prefix(from);
    const std::size_t end = read_to_end_of<Reading::Forwards>(whole, part);
    return end == std::string_view::npos ? end : from + end - part.size();
}

std::size_t rfind_part(std::string_view whole, std::string_view part, std::size_t from) {
    if (part.size() < kShort || part.size() > whole.size()) return whole.rfind(part, from);
    whole = whole.substr(0, std::min(from, whole.size() - part.size()) + part.size());
    const std::size_t begin = read_to_end_of<Reading::Backwards>(whole, part);
    return begin == std::string_view::npos ? begin : whole.size() - begin;
}

}  // namespace asyncarium
