// Narration: Markdown text to the blocks that the lesson panel draws.
#pragma once

#include <string_view>
#include <vector>

#include "app/model/view.h"

namespace asyncarium::app {

/// Headings, paragraphs, lists and code blocks; strong, emphasis and code in them. What is beyond that (links, pictures, tables, HTML)
/// keeps its text.
std::vector<TextBlock> parse_markdown(std::string_view text);

}  // namespace asyncarium::app
