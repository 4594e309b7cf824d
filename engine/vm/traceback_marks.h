// The source lines of a traceback entry with `~~~^^^` under what was being executed (Lib/traceback.py of 3.13).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.h"

namespace asyncarium {

/// `lines` are those from span.line to span.end_line; the answer is indented by four spaces and ends with a newline, or is empty
/// when there is nothing to show. Marks are left out where they would cover the whole line.
std::string format_marked_lines(const std::vector<std::string_view>& lines, const Span& span);

}  // namespace asyncarium
