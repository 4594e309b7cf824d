// Colours from tokens; what lies between the tokens of a line and begins with # is a comment.
#include "app/model/highlight.h"

#include <algorithm>
#include <array>

#include "engine/script/lexer.h"

namespace asyncarium::app {
namespace {

constexpr std::array kBuiltins{
    "abs",          "all",      "any",         "bool",     "bytes",        "callable",    "chr",        "dict",
    "dir",          "divmod",   "enumerate",   "filter",   "float",        "format",      "frozenset",  "getattr",
    "hasattr",      "hash",     "id",          "input",    "int",          "isinstance",  "issubclass", "iter",
    "len",          "list",     "map",         "max",      "min",          "next",        "object",     "open",
    "ord",          "pow",      "print",       "property", "range",        "repr",        "reversed",   "round",
    "set",          "setattr",  "slice",       "sorted",   "staticmethod", "classmethod", "str",        "sum",
    "super",        "tuple",    "type",        "vars",     "zip",          "Exception",   "ValueError", "TypeError",
    "RuntimeError", "KeyError", "TimeoutError"};

class Highlighter {
   public:
    explicit Highlighter(std::string_view program) : tokens_(tokenize(program)) {
        for (std::size_t begin = 0; begin <= program.size();) {
            const std::size_t end = std::min(program.find('\n', begin), program.size());
            std::string_view line = program.substr(begin, end - begin);
            if (line.ends_with('\r')) line.remove_suffix(1);
            lines_.push_back({.text = std::string(line)});
            begin = end + 1;
        }
        if (lines_.size() > 1 && lines_.back().text.empty()) lines_.pop_back();
        code_ends_.resize(lines_.size(), 0);
    }

    std::vector<CodeLine> run() {
        for (std::size_t i = 0; i < tokens_.tokens.size(); ++i) add_token(i);
        add_comments();
        return std::move(lines_);
    }

   private:
    static bool is_structure(TokenKind kind) {
        return kind == TokenKind::Newline || kind == TokenKind::Indent || kind == TokenKind::Dedent ||
               kind == TokenKind::EndMarker || kind == TokenKind::Error;
    }

    void add_token(std::size_t index) {
        const Token& token = tokens_.tokens[index];
        if (is_structure(token.kind)) return;
        const CodeColour colour = colour_of(index);
        for (u32 number = token.span.line; number <= token.span.end_line && number <= lines_.size(); ++number) {
            if (number == 0) continue;
            const auto size = static_cast<u32>(lines_[number - 1].text.size());
            const u32 begin = number == token.span.line ? token.span.column : 0;
            const u32 end = number == token.span.end_line ? std::min(token.span.end_column, size) : size;
            add(number - 1, begin, end, colour);
        }
    }

    void add(std::size_t line, u32 begin, u32 end, CodeColour colour) {
        code_ends_[line] = std::max(code_ends_[line], end);
        if (colour == CodeColour::Plain || begin >= end) return;
        std::vector<CodeSpan>& spans = lines_[line].spans;
        if (!spans.empty() && spans.back().end == begin && spans.back().colour == colour) {
            spans.back().end = end;
        } else {
            spans.push_back({begin, end, colour});
        }
    }

    CodeColour colour_of(std::size_t index) const {
        const Token& token = tokens_.tokens[index];
        const TokenRow& row = kTokenRows[static_cast<std::size_t>(token.kind)];
        if (row.token_class == TokenClass::Keyword) return CodeColour::Keyword;
        switch (token.kind) {
            case TokenKind::Number:
                return CodeColour::Number;
            case TokenKind::String:
            case TokenKind::FStringStart:
            case TokenKind::FStringMiddle:
            case TokenKind::FStringEnd:
                return CodeColour::String;
            case TokenKind::Name:
                return colour_of_name(index);
            case TokenKind::At:
                return begins_line(index) ? CodeColour::Decorator : CodeColour::Operator;
            default:
                return row.token_class == TokenClass::Operator ? CodeColour::Operator : CodeColour::Plain;
        }
    }

    CodeColour colour_of_name(std::size_t index) const {
        const TokenKind before = index == 0 ? TokenKind::Newline : tokens_.tokens[index - 1].kind;
        if (before == TokenKind::Def || before == TokenKind::Class) return CodeColour::Definition;
        if (before == TokenKind::At && begins_line(index - 1)) return CodeColour::Decorator;
        if (before == TokenKind::Dot) return CodeColour::Plain;
        const std::string_view name = tokens_.text_of(tokens_.tokens[index]);
        return std::find(kBuiltins.begin(), kBuiltins.end(), name) == kBuiltins.end() ? CodeColour::Plain
                                                                                      : CodeColour::Builtin;
    }

    bool begins_line(std::size_t index) const { return index == 0 || is_structure(tokens_.tokens[index - 1].kind); }

    void add_comments() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string& text = lines_[i].text;
            const std::size_t comment = text.find('#', std::min<std::size_t>(code_ends_[i], text.size()));
            if (comment == std::string::npos) continue;
            lines_[i].spans.push_back({static_cast<u32>(comment), static_cast<u32>(text.size()), CodeColour::Comment});
        }
    }

    TokenList tokens_;
    std::vector<CodeLine> lines_;
    std::vector<u32> code_ends_;
};

}  // namespace

std::vector<CodeLine> highlight(std::string_view program) { return Highlighter(program).run(); }

}  // namespace asyncarium::app
