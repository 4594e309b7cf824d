// The one line that tells of a fault.
#include "engine/lesson/fault.h"

#include <fmt/format.h>

namespace asyncarium::lesson {

std::string to_text(const Fault& fault, const std::string& folder) {
    std::string text = folder;
    if (!text.empty() && text.back() != '/') text += '/';
    text += fault.file;
    if (fault.line > 0) text += fmt::format(":{}", fault.line);
    if (fault.line > 0 && fault.column > 0) text += fmt::format(":{}", fault.column);
    return fmt::format("{}: {}", text, fault.message);
}

}  // namespace asyncarium::lesson
