// See the header; clean_docstring follows _PyCompile_CleanDoc of CPython's compile.c.
#include "engine/script/docstring.h"

#include <algorithm>

namespace asyncarium {

using namespace ast;

const std::string* find_docstring(const Body& body) {
    if (body.empty() || body.front()->kind != StmtKind::Expr) return nullptr;
    const Expr* value = static_cast<const ExprStmt*>(body.front())->value;
    if (value->kind != ExprKind::Constant) return nullptr;
    return std::get_if<std::string>(&static_cast<const ast::Constant*>(value)->value);
}

namespace {

std::size_t leading_spaces(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// Calls `use(line, with its newline)` for each line of the text.
template <class Use>
void for_each_line(std::string_view text, Use&& use) {
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
        use(text.substr(0, length));
        text.remove_prefix(length);
    }
}

std::string expand_tabs(std::string_view text) {
    std::string expanded;
    std::size_t column = 0;
    for (const char c : text) {
        if (c == '\t') {
            const std::size_t width = 8 - column % 8;
            expanded.append(width, ' ');
            column += width;
            continue;
        }
        expanded += c;
        // Bytes that continue a character have no width; str.expandtabs counts characters.
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) ++column;
        if (c == '\n' || c == '\r') column = 0;
    }
    return expanded;
}

}  // namespace

std::string clean_docstring(std::string_view raw) {
    const std::string text = expand_tabs(raw);
    const std::size_t first_end = std::min(text.find('\n'), text.size() - (text.empty() ? 0 : 1)) + 1;
    const std::string_view first = std::string_view(text).substr(0, first_end);
    const std::string_view rest = std::string_view(text).substr(first.size());
    std::size_t margin = std::string::npos;
    for_each_line(rest, [&](std::string_view line) {
        const std::size_t spaces = leading_spaces(line);
        if (spaces < line.size() && line[spaces] != '\n') margin = std::min(margin, spaces);
    });
    if (margin == std::string::npos) margin = 0;

    std::string cleaned(first.substr(leading_spaces(first)));
    for_each_line(rest, [&](std::string_view line) { cleaned += line.substr(std::min(margin, leading_spaces(line))); });
    return cleaned;
}

}  // namespace asyncarium
