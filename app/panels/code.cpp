// Drawing of the code panel: a gutter with badges and numbers, then the text in its colours. Only lines that can be
// seen are drawn.
#include "app/panels/code.h"

#include <array>
#include <cmath>

#include "app/panels/panel_frame.h"
#include "app/widgets/interaction.h"
#include "app/widgets/marks.h"

namespace asyncarium::app {
namespace {

constexpr float kPitch = 25;
constexpr float kTop = 8;
constexpr float kBadgeSpace = 3;
constexpr std::size_t kMostBadges = 3;  // then a number of the rest

Type type_of(CodeColour colour) { return colour == CodeColour::Comment ? Type::CodeItalic : Type::Code; }

/// Where things are across a line, in pixels from the panel's left edge.
struct Columns {
    float badges_right = 0;
    float numbers_right = 0;
    float text = 0;
};

class Code {
   public:
    Code(Ui& ui, const CodeView& view, Requests& requests) : ui_(ui), view_(view), requests_(requests) {}

    void draw(const Rect& place, CodeState& state) {
        if (state.filename != view_.filename) state = {.filename = view_.filename};
        measure(place, state);
        ScrollBody body(ui_, "code_body", place, Scroll::Both);
        Canvas canvas(ui_);
        if (view_.reveal_line != 0 && view_.reveal_line != state.revealed) {
            const float top = top_of(view_.reveal_line - 1);
            body.reveal(top, top + pitch_, 2 * pitch_);
        }
        state.revealed = view_.reveal_line;

        // Text scrolls sideways, the gutter does not.
        const Point origin = body.origin();
        text_left_ = origin.x + columns_.text;
        float widest = 0;
        for (std::size_t i = 0; i < view_.lines.size(); ++i) {
            const Rect row{place.x, origin.y + top_of(static_cast<u32>(i)), place.width, pitch_};
            if (canvas.visible({row.x, row.y, row.width, 2 * row.height})) draw_line(canvas, row, i);
            widest = std::max(widest, static_cast<float>(view_.lines[i].text.size()) * character_);
        }
        const float height = top_of(static_cast<u32>(view_.lines.size())) + ui_.px(kTop);
        body.set_content_size(columns_.text + std::min(widest, 4000 * character_) + ui_.px(24), height);
    }

   private:
    void measure(const Rect& place, CodeState& state) {
        pitch_ = ui_.px(kPitch);
        character_ = text_width(ui_, Type::Code, "M");
        float badges = std::max(std::min(ui_.px(46), place.width / 12), state.badges_width * ui_.scale);
        for (const CodeLine& line : view_.lines) badges = std::max(badges, badges_width(line));
        state.badges_width = badges / ui_.scale;
        const std::string last = std::to_string(std::max<std::size_t>(view_.lines.size(), 10));
        columns_.badges_right = ui_.px(8) + badges;
        columns_.numbers_right = columns_.badges_right + ui_.px(14) + text_width(ui_, Type::Mono, last);
        columns_.text = columns_.numbers_right + ui_.px(10);
    }

    /// Rows above the line: the message of an error takes a row of its own below its line.
    float top_of(u32 index) const {
        const bool below_error = view_.error && index > error_line();
        return ui_.px(kTop) + static_cast<float>(index + (below_error ? 1 : 0)) * pitch_;
    }

    /// Where the error is said, from 0; one that has no place is said at the first line.
    u32 error_line() const {
        const u32 lines = static_cast<u32>(view_.lines.size());
        return std::min(std::max(view_.error->span.line, u32{1}), std::max(lines, u32{1})) - 1;
    }

    static std::vector<TaskBadge> badges_of(const CodeLine& line) {
        std::vector<TaskBadge> badges = line.parked;
        if (line.running) badges.push_back(*line.running);
        return badges;
    }

    float badges_width(const CodeLine& line) const {
        const std::size_t count = line.parked.size() + (line.running ? 1 : 0);
        if (count == 0) return 0;
        float width = 0;
        const std::vector<TaskBadge> badges = badges_of(line);
        for (std::size_t i = 0; i < std::min(count, kMostBadges); ++i) {
            width += badge_width(ui_, badges[count - 1 - i].letters) + ui_.px(kBadgeSpace);
        }
        if (count > kMostBadges) width += text_width(ui_, Type::Badge, more_text(count)) + ui_.px(kBadgeSpace);
        return width - ui_.px(kBadgeSpace);
    }

    static std::string more_text(std::size_t count) { return "+" + std::to_string(count - kMostBadges); }

    void draw_line(Canvas& canvas, const Rect& row, std::size_t index) {
        const CodeLine& line = view_.lines[index];
        const Theme& theme = ui_.theme;
        const Rect gutter{row.x, row.y, columns_.text - ui_.px(4), row.height};
        const Press press = press_area(ui_, "line." + std::to_string(index + 1), gutter);
        if (press.clicked) requests_.emplace_back(ToggleBreakpoint{static_cast<u32>(index + 1)});

        ground(canvas, row, line);
        canvas.push_clip({row.x + columns_.text - ui_.px(2), row.y, row.width - columns_.text, row.height * 2});
        draw_text(canvas, row, line);
        if (view_.error && index == error_line()) draw_error(canvas, row, line);
        canvas.pop_clip();
        draw_gutter(canvas, row, line, index, press.hovered);
        if (line.current) {
            const Tone tone = line.frozen ? Tone::Frozen : Tone::Running;
            canvas.fill({row.x, row.y, ui_.px(4), row.height}, theme.tone(tone).solid);
        }
    }

    void ground(Canvas& canvas, const Rect& row, const CodeLine& line) {
        const Theme& theme = ui_.theme;
        if (line.frozen) return canvas.fill(row, theme.line_frozen);
        if (line.current) return canvas.fill(row, theme.line_running);
        if (!line.parked.empty()) canvas.fill(row, theme.line_parked);
    }

    void draw_gutter(Canvas& canvas, const Rect& row, const CodeLine& line, std::size_t index, bool hovered) {
        const Theme& theme = ui_.theme;
        const std::string number = std::to_string(index + 1);
        const float right = row.x + columns_.numbers_right;
        if (line.breakpoint || hovered) {
            const float radius = ui_.px(9);
            const Point centre{right - text_width(ui_, Type::Mono, number) / 2, row.centre().y};
            if (line.breakpoint) {
                canvas.disc(centre, radius + ui_.px(2), theme.breakpoint);
            } else {
                canvas.ring(centre, radius + ui_.px(2), theme.breakpoint, ui_.px(1));
            }
        }
        const bool lit = line.current || line.frozen || !line.parked.empty();
        const Color color = line.breakpoint ? theme.on_breakpoint : lit ? theme.dim : theme.faint;
        canvas.text({row.x, row.y, columns_.numbers_right, row.height}, {Type::Mono, color, Align::Right}, number);
        draw_badges(canvas, row, line);
    }

    void draw_badges(Canvas& canvas, const Rect& row, const CodeLine& line) {
        const std::vector<TaskBadge> badges = badges_of(line);
        float right = row.x + columns_.badges_right;
        const float height = ui_.px(18);
        for (std::size_t i = 0; i < std::min(badges.size(), kMostBadges); ++i) {
            const TaskBadge& task = badges[badges.size() - 1 - i];
            const float width = badge_width(ui_, task.letters);
            const Rect place{right - width, std::round(row.centre().y - height / 2), width, height};
            badge(canvas, place, task.letters, ui_.theme.badge(task.colour));
            right -= width + ui_.px(kBadgeSpace);
        }
        if (badges.size() > kMostBadges) {
            canvas.text({row.x, row.y, right - row.x, row.height}, {Type::Badge, ui_.theme.dim, Align::Right},
                        more_text(badges.size()));
        }
    }

    /// Draws the bytes from `begin` to `end` where they belong: the face has one width for all characters.
    float draw_bytes(Canvas& canvas, float x, const Rect& row, std::string_view bytes, CodeColour colour) {
        const Color color = ui_.theme.syntax[static_cast<std::size_t>(colour)];
        const Type type = type_of(colour);
        if (x < row.right()) canvas.text_at({x, row.centre().y}, {type, color}, bytes);
        return x + text_width(ui_, type, bytes);
    }

    void draw_text(Canvas& canvas, const Rect& row, const CodeLine& line) {
        const std::string_view text = line.text;
        std::size_t at = 0;
        float x = text_left_;
        for (const CodeSpan& span : line.spans) {
            const std::size_t begin = std::clamp<std::size_t>(span.begin, at, text.size());
            const std::size_t end = std::clamp<std::size_t>(span.end, begin, text.size());
            if (begin > at) x = draw_bytes(canvas, x, row, text.substr(at, begin - at), CodeColour::Plain);
            if (end > begin) x = draw_bytes(canvas, x, row, text.substr(begin, end - begin), span.colour);
            at = end;
        }
        if (at < text.size()) draw_bytes(canvas, x, row, text.substr(at), CodeColour::Plain);
    }

    void draw_error(Canvas& canvas, const Rect& row, const CodeLine& line) {
        const Span& span = view_.error->span;
        const std::string_view text = line.text;
        const std::size_t begin = std::min<std::size_t>(span.column, text.size());
        const bool one_line = span.end_line <= span.line;
        const std::size_t end = std::clamp<std::size_t>(one_line ? span.end_column : text.size(), begin, text.size());
        const float from = text_left_ + text_width(ui_, Type::Code, text.substr(0, begin));
        const float width = std::max(text_width(ui_, Type::Code, text.substr(begin, end - begin)), character_);
        canvas.squiggle({from, row.bottom() - ui_.px(4)}, width, ui_.theme.squiggle);
        const Rect message{std::max(text_left_, row.x + columns_.text), row.bottom(),
                           row.width - columns_.text - ui_.px(10), row.height};
        canvas.icon(Icon::Cross, {message.x + ui_.px(5), message.centre().y}, ui_.px(11), ui_.theme.error);
        canvas.text(message.inset(ui_.px(18), 0), {Type::SmallBold, ui_.theme.error}, view_.error->message);
    }

    Ui& ui_;
    const CodeView& view_;
    Requests& requests_;
    Columns columns_;
    float pitch_ = 0;
    float character_ = 0;
    float text_left_ = 0;
};

}  // namespace

void draw_code(Ui& ui, const Rect& place, const CodeView& view, CodeState& state, Requests& requests) {
    Canvas canvas(ui);
    const std::array<std::string_view, 1> tabs{view.filename};
    const PanelFrame frame = panel_frame(canvas, place, {.tabs = tabs, .note = view.note, .name = "code"});
    Code(ui, view, requests).draw(frame.body, state);
}

}  // namespace asyncarium::app
