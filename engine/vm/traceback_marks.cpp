// Where the marks go: under the whole expression, with the operator or the brackets of a call set apart.
#include "engine/vm/traceback_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "engine/script/parse.h"

namespace asyncarium {
namespace {

/// A place among the lines; columns count bytes.
struct Place {
    std::size_t line = 0;
    std::size_t column = 0;
};

/// The part that gets `^` while the rest of the expression gets `~`.
struct Anchors {
    Place begin;
    Place end;  // exclusive
};

/// The lines of an entry without their common indentation, and the part of them that was being executed.
struct Excerpt {
    std::vector<std::string> lines;
    std::size_t begin = 0;  // column in the first line
    std::size_t end = 0;    // column in the last line
};

std::size_t indentation(std::string_view line) {
    const auto position = line.find_first_not_of(" \t");
    return position == std::string_view::npos ? line.size() : position;
}

bool is_blank(std::string_view line) { return indentation(line) == line.size(); }
bool is_space(char character) { return character == ' ' || character == '\t' || character == '\f'; }

Excerpt make_excerpt(const std::vector<std::string_view>& lines, const Span& span) {
    std::size_t common = std::string_view::npos;
    for (const std::string_view line : lines) {
        if (!is_blank(line)) common = std::min(common, indentation(line));
    }
    if (common == std::string_view::npos) common = 0;
    Excerpt excerpt;
    for (const std::string_view line : lines) {
        excerpt.lines.emplace_back(line.size() >= common ? line.substr(common) : std::string_view());
    }
    excerpt.begin = span.column >= common ? span.column - common : 0;
    excerpt.end = span.end_column >= common ? span.end_column - common : 0;
    excerpt.begin = std::min(excerpt.begin, excerpt.lines.front().size());
    excerpt.end = std::min(excerpt.end, excerpt.lines.back().size());
    return excerpt;
}

/// What was being executed, as text of its own.
std::vector<std::string> segment_of(const Excerpt& excerpt) {
    std::vector<std::string> segment = excerpt.lines;
    segment.back().resize(excerpt.end);
    segment.front().erase(0, std::min(excerpt.begin, segment.front().size()));
    return segment;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) text += '\n';
        text += lines[i];
    }
    return text;
}

/// Walks over the characters of the segment, line by line.
class Walker {
   public:
    Walker(const std::vector<std::string>& lines, Place place) : lines_(lines), place_(place) { settle(); }

    bool is_valid() const { return place_.line < lines_.size(); }
    char character() const { return lines_[place_.line][place_.column]; }
    Place place() const { return place_; }

    /// Goes on to the next character for which `stop` holds, over comments and line continuations.
    template <class Stop>
    void advance_to(Stop&& stop) {
        while (is_valid()) {
            const char current = character();
            if (current == '\\' || current == '#') {
                place_ = {place_.line + 1, 0};
            } else if (!stop(current)) {
                ++place_.column;
            } else {
                return;
            }
            settle();
        }
    }

   private:
    /// From beyond the end of a line to the beginning of the next that is not empty.
    void settle() {
        while (is_valid() && place_.column >= lines_[place_.line].size()) place_ = {place_.line + 1, 0};
    }
    const std::vector<std::string>& lines_;
    Place place_;
};

/// The segment is parsed inside parentheses on lines of their own, so its first line is number 2 there.
Place end_of(const ast::Expr& expression) { return {expression.span.end_line - 2, expression.span.end_column}; }
Place begin_of(const ast::Expr& expression) { return {expression.span.line - 2, expression.span.column}; }

std::optional<Anchors> operator_anchors(const std::vector<std::string>& lines, const ast::BinOp& operation) {
    Walker walker(lines, end_of(*operation.left));
    walker.advance_to([](char character) { return !is_space(character) && character != ')'; });
    if (!walker.is_valid()) return std::nullopt;
    const Place place = walker.place();
    const std::string& line = lines[place.line];
    const Place right = begin_of(*operation.right);
    std::size_t end = place.column + 1;
    const bool before_right = right.line > place.line || end < right.column;
    if (end < line.size() && before_right && !is_space(line[end]) && line[end] != '\\' && line[end] != '#') ++end;
    return Anchors{place, {place.line, end}};
}

std::optional<Anchors> bracket_anchors(const std::vector<std::string>& lines, const ast::Expr& before,
                                       const ast::Expr& whole, char bracket) {
    Walker walker(lines, end_of(before));
    walker.advance_to([bracket](char character) { return character == bracket; });
    if (!walker.is_valid()) return std::nullopt;
    return Anchors{walker.place(), end_of(whole)};
}

std::optional<Anchors> find_anchors(const std::vector<std::string>& segment) {
    const ParseResult parsed = parse_module(fmt::format("(\n{}\n)", joined(segment)));
    const ast::Body& body = parsed.tree.body;
    if (!parsed.diagnostics.empty() || body.size() != 1 || body.front()->kind != ast::StmtKind::Expr)
        return std::nullopt;
    const ast::Expr& expression = *static_cast<const ast::ExprStmt&>(*body.front()).value;
    switch (expression.kind) {
        case ast::ExprKind::BinOp:
            return operator_anchors(segment, static_cast<const ast::BinOp&>(expression));
        case ast::ExprKind::Subscript:
            return bracket_anchors(segment, *static_cast<const ast::Subscript&>(expression).value, expression, '[');
        case ast::ExprKind::Call:
            return bracket_anchors(segment, *static_cast<const ast::Call&>(expression).func, expression, '(');
        default:
            return std::nullopt;
    }
}

/// `return f(…)` and `x = f(…)` of a plain name need no marks: the line says it all.
bool is_plain_call_statement(const Excerpt& excerpt) {
    const ParseResult parsed = parse_module(joined(excerpt.lines));
    const ast::Body& body = parsed.tree.body;
    if (!parsed.diagnostics.empty() || body.empty()) return !parsed.diagnostics.empty() ? false : true;
    const ast::Expr* value = nullptr;
    if (body.front()->kind == ast::StmtKind::Return) {
        value = static_cast<const ast::Return&>(*body.front()).value;
        const bool calls_name = value != nullptr && value->kind == ast::ExprKind::Call &&
                                static_cast<const ast::Call&>(*value).func->kind == ast::ExprKind::Name;
        if (!calls_name) value = nullptr;
    } else if (body.front()->kind == ast::StmtKind::Assign) {
        const auto& assignment = static_cast<const ast::Assign&>(*body.front());
        const bool to_name = assignment.targets.size() == 1 && assignment.targets.front()->kind == ast::ExprKind::Name;
        if (to_name && assignment.value->kind == ast::ExprKind::Call) value = assignment.value;
    }
    if (value == nullptr) return false;
    return value->span.line == 1 && value->span.end_line == excerpt.lines.size() &&
           value->span.column == excerpt.begin && value->span.end_column == excerpt.end;
}

bool needs_marks(const Excerpt& excerpt, const std::optional<Anchors>& anchors) {
    if (is_plain_call_statement(excerpt)) return false;
    if (anchors) return true;
    return !is_blank(std::string_view(excerpt.lines.front()).substr(0, excerpt.begin)) ||
           !is_blank(std::string_view(excerpt.lines.back()).substr(excerpt.end));
}

bool is_before(const Place& a, const Place& b) { return a.line < b.line || (a.line == b.line && a.column < b.column); }

/// One mark a character, not a byte.
std::string marks_for(const Excerpt& excerpt, std::size_t line, const std::optional<Anchors>& anchors) {
    const std::string& text = excerpt.lines[line];
    const std::size_t end = line + 1 == excerpt.lines.size() ? excerpt.end : text.size();
    const std::size_t spaces = indentation(text);
    std::string marks;
    for (std::size_t column = 0; column < end; ++column) {
        if ((static_cast<unsigned char>(text[column]) & 0xc0) == 0x80) continue;
        const Place place{line, column};
        const bool outside = column < spaces || (line == 0 && column < excerpt.begin);
        const bool inside_anchors = anchors && !is_before(place, anchors->begin) && is_before(place, anchors->end);
        marks += outside ? ' ' : anchors && !inside_anchors ? '~' : '^';
    }
    return marks;
}

/// The first line, the last one, and those around the anchors.
std::vector<std::size_t> significant_lines(const Excerpt& excerpt, const std::optional<Anchors>& anchors) {
    std::set<std::size_t> lines{0, excerpt.lines.size() - 1};
    if (anchors) {
        for (const std::size_t middle : {anchors->begin.line, anchors->end.line}) {
            for (std::size_t line = middle == 0 ? 0 : middle - 1; line <= middle + 1; ++line) lines.insert(line);
        }
    }
    lines.erase(excerpt.lines.size());
    return {lines.begin(), lines.end()};
}

}  // namespace

std::string format_marked_lines(const std::vector<std::string_view>& lines, const Span& span) {
    const bool nothing = lines.empty() || std::all_of(lines.begin(), lines.end(), is_blank);
    if (nothing) return {};
    const Excerpt excerpt = make_excerpt(lines, span);
    std::optional<Anchors> anchors = find_anchors(segment_of(excerpt));
    if (anchors) {
        if (anchors->begin.line == 0) anchors->begin.column += excerpt.begin;
        if (anchors->end.line == 0) anchors->end.column += excerpt.begin;
    }
    const bool marked = needs_marks(excerpt, anchors);
    std::string text;
    const auto output_line = [&](std::size_t line) {
        text += fmt::format("    {}\n", excerpt.lines[line]);
        if (marked) text += fmt::format("    {}\n", marks_for(excerpt, line, anchors));
    };
    const std::vector<std::size_t> shown = significant_lines(excerpt, anchors);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (i > 0 && shown[i] - shown[i - 1] == 2) output_line(shown[i] - 1);
        if (i > 0 && shown[i] - shown[i - 1] > 2)
            text += fmt::format("    ...<{} lines>...\n", shown[i] - shown[i - 1] - 1);
        output_line(shown[i]);
    }
    return text;
}

}  // namespace asyncarium
