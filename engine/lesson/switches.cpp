// Finding and flipping switches, line by line.
#include "engine/lesson/switches.h"

#include <algorithm>

#include "engine/script/lexer.h"

namespace asyncarium::lesson {
namespace {

constexpr std::string_view kMarker = "# switch ";
constexpr std::string_view kIndentation = "    ";

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Where each line's code ends, in bytes; ~0: the line ends inside of a string.
std::vector<std::size_t> code_ends(std::string_view program, std::size_t line_count) {
    std::vector<std::size_t> ends(line_count + 1, 0);
    for (const Token& token : tokenize(program).tokens) {
        if (token.begin == token.end || token.kind == TokenKind::Newline || token.kind == TokenKind::EndMarker)
            continue;
        for (u32 line = token.span.line; line < token.span.end_line && line < ends.size(); ++line)
            ends[line] = ~std::size_t{0};
        if (token.span.end_line < ends.size()) ends[token.span.end_line] = token.span.end_column;
    }
    return ends;
}

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char character) {
        return character == '_' || character == '-' || (character >= '0' && character <= '9') ||
               (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    });
}

std::size_t indentation_of(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(' ');
    return begin == std::string_view::npos ? line.size() : begin;
}

bool is_blank(std::string_view line) { return trim(line).empty(); }
bool opens_block(std::string_view code) { return code.ends_with(':'); }

/// Moves the lines below `at` (an index) in, as far as the block reaches.
void indent_below(std::vector<std::string>& lines, std::size_t at, std::size_t indentation) {
    for (std::size_t i = at + 1; i < lines.size(); ++i) {
        if (is_blank(lines[i]) || indentation_of(lines[i]) < indentation) return;
        lines[i].insert(0, kIndentation);
    }
}

void dedent_below(std::vector<std::string>& lines, std::size_t at, std::size_t indentation) {
    for (std::size_t i = at + 1; i < lines.size(); ++i) {
        if (is_blank(lines[i]) || indentation_of(lines[i]) < indentation + kIndentation.size()) return;
        lines[i].erase(0, kIndentation.size());
    }
}

void flip_line(std::vector<std::string>& lines, const SwitchLine& found) {
    const std::size_t index = found.line - 1;
    std::string& line = lines[index];
    const std::size_t comment = line.find(kMarker, found.code.empty() ? 0 : indentation_of(line) + found.code.size());
    const std::size_t indentation = indentation_of(line);
    const std::size_t code_end = indentation + found.code.size();
    const std::string gap =
        found.code.empty() || found.other.empty() ? "  " : line.substr(code_end, comment - code_end);
    const std::string marker = std::string(kMarker) + found.name + ":";
    const std::string front = line.substr(0, indentation);
    line = front + found.other;
    if (!found.other.empty()) line += gap;
    line += marker;
    if (!found.code.empty()) line += " " + found.code;

    if (opens_block(found.other) && found.code.empty()) indent_below(lines, index, indentation);
    if (opens_block(found.code) && found.other.empty()) dedent_below(lines, index, indentation);
}

}  // namespace

std::vector<SwitchLine> find_switch_lines(std::string_view program) {
    std::vector<SwitchLine> found;
    const std::vector<std::string> lines = split_lines(program);
    const std::vector<std::size_t> ends = code_ends(program, lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        const std::size_t code_end = ends[i + 1];
        if (code_end > line.size()) continue;
        const std::size_t comment = line.find('#', code_end);
        if (comment == std::string_view::npos || !line.substr(comment).starts_with(kMarker)) continue;
        const std::string_view rest = line.substr(comment + kMarker.size());
        const std::size_t colon = rest.find(':');
        if (colon == std::string_view::npos || !is_name(rest.substr(0, colon))) continue;
        found.push_back({.line = static_cast<u32>(i + 1),
                         .column = static_cast<u32>(comment + 1),
                         .name = std::string(rest.substr(0, colon)),
                         .code = std::string(trim(line.substr(0, code_end))),
                         .other = std::string(trim(rest.substr(colon + 1)))});
    }
    return found;
}

std::string flip_switches(std::string_view program, std::span<const std::string> names) {
    std::vector<std::string> lines = split_lines(program);
    for (const SwitchLine& line : find_switch_lines(program)) {
        if (std::find(names.begin(), names.end(), line.name) != names.end()) flip_line(lines, line);
    }
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) text += '\n';
        text += lines[i];
    }
    return text;
}

}  // namespace asyncarium::lesson
