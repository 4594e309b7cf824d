// "Did you mean …?": the nearest of some names, by CPython's measure and cut-off (Lib/traceback.py, _compute_suggestion_error).
#pragma once

#include <span>
#include <string_view>

namespace asyncarium {

/// The candidate nearest to `wrong`, or empty when none is near enough. The first of equally near ones.
std::string_view find_suggestion(std::span<const std::string_view> candidates, std::string_view wrong);

}  // namespace asyncarium
