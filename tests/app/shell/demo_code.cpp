// A rough colouring of Python: comments, strings, numbers, keywords, names after def.
#include "tests/app/shell/demo_code.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace asyncarium::app::demo {
namespace {

constexpr std::array<std::string_view, 13> kKeywords{"import", "async", "def",  "await",  "for",  "in",  "global",
                                                     "if",     "while", "True", "return", "with", "else"};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::vector<CodeSpan> spans_of(const std::string& text) {
    std::vector<CodeSpan> spans;
    bool after_def = false;
    const auto add = [&](std::size_t begin, std::size_t end, CodeColour colour) {
        spans.push_back({static_cast<u32>(begin), static_cast<u32>(end), colour});
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (text[at] == '#') {
            add(at, text.size(), CodeColour::Comment);
            return spans;
        }
        if (text[at] == '"' || (text[at] == 'f' && end < text.size() && text[end] == '"')) {
            const std::size_t quote = text.find('"', text.find('"', at) + 1);
            end = quote == std::string::npos ? text.size() : quote + 1;
            add(at, end, CodeColour::String);
        } else if (std::isdigit(static_cast<unsigned char>(text[at])) != 0) {
            while (end < text.size() && (is_word(text[end]) || text[end] == '.')) ++end;
            add(at, end, CodeColour::Number);
        } else if (is_word(text[at])) {
            while (end < text.size() && is_word(text[end])) ++end;
            const std::string_view word = std::string_view(text).substr(at, end - at);
            const bool keyword = std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end();
            if (keyword) add(at, end, CodeColour::Keyword);
            if (after_def) add(at, end, CodeColour::Definition);
            after_def = word == "def";
        }
        at = end;
    }
    return spans;
}

}  // namespace

std::vector<CodeLine> coloured(const std::vector<std::string>& lines) {
    std::vector<CodeLine> result;
    for (const std::string& text : lines) result.push_back({.text = text, .spans = spans_of(text)});
    return result;
}

}  // namespace asyncarium::app::demo
