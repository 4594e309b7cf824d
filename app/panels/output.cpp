// Drawing of the output: only the lines that can be seen; the caret stands where the next line will be.
#include "app/panels/output.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "app/panels/looks.h"
#include "app/widgets/interaction.h"

namespace asyncarium::app {
namespace {

constexpr float kPitch = 22;
constexpr float kSide = 14;

struct OutputColumns {
    float time = 0;  // width
    float text = 0;  // from the row's left edge
    float widest = 0;
};

void draw_line(Canvas& canvas, const Rect& row, const OutputColumns& columns, const OutputLine& line, std::size_t index,
               Requests& requests) {
    Ui& ui = canvas.ui();
    const Press press = press_area(ui, "output." + std::to_string(index + 1), row);
    if (press.hovered) canvas.fill(row, ui.theme.line_hover, ui.px(4));
    if (press.clicked) requests.emplace_back(SeekToStep{line.step, line.time});
    canvas.text({row.x, row.y, columns.time, row.height}, {Type::Mono, ui.theme.faint, Align::Right},
                seconds_text(line.time));
    float x = row.x + columns.text;
    if (line.is_error) {
        canvas.fill({x - ui.px(7), row.y + ui.px(3), ui.px(3), row.height - ui.px(6)}, ui.theme.error);
    }
    canvas.text_at({x, row.centre().y}, {Type::Mono, line.is_error ? ui.theme.error : ui.theme.text}, line.text);
}

void draw_caret(Canvas& canvas, const Rect& row, const OutputColumns& columns, VirtualTime now) {
    Ui& ui = canvas.ui();
    canvas.text({row.x, row.y, columns.time, row.height}, {Type::Mono, ui.theme.faint, Align::Right},
                seconds_text(now));
    canvas.fill({row.x + columns.text, row.y + ui.px(2), ui.px(2), row.height - ui.px(4)}, ui.theme.dim);
}

}  // namespace

void draw_output(Ui& ui, const Rect& place, const OutputView& view, OutputState& state, Requests& requests) {
    ScrollBody body(ui, "output_body", place, Scroll::Both);
    Canvas canvas(ui);
    const float pitch = ui.px(kPitch);
    const float top = body.origin().y + ui.px(10);
    OutputColumns columns;
    // Lines come in order of time, and none is later than now: the last text is the widest, or the caret's.
    const VirtualTime latest = view.lines.empty() ? view.now : std::max(view.now, view.lines.back().time);
    columns.time = std::ceil(text_width(ui, Type::Mono, seconds_text(latest)));
    columns.text = columns.time + ui.px(14);
    const std::size_t count = view.lines.size();
    const auto row_of = [&](std::size_t index) {
        return Rect{body.origin().x + ui.px(kSide), top + static_cast<float>(index) * pitch,
                    body.width() - ui.px(kSide), pitch};
    };
    const auto index_at = [&](float y) {
        return std::min(count, static_cast<std::size_t>(std::max(0.0F, (y - top) / pitch)));
    };
    for (std::size_t i = index_at(place.y); i < std::min(count, index_at(place.bottom()) + 1); ++i) {
        draw_line(canvas, row_of(i), columns, view.lines[i], i, requests);
        columns.widest = std::max(columns.widest, text_width(ui, Type::Mono, view.lines[i].text));
    }
    draw_caret(canvas, row_of(count), columns, view.now);
    body.set_content_size(ui.px(kSide) + columns.text + columns.widest + ui.px(8),
                          static_cast<float>(count + 1) * pitch + ui.px(20));
    // Follows new lines, unless the user has scrolled up to read.
    if (state.lines != count && state.at_end) {
        body.scroll_to_end();
        ui.animating = true;
    } else {
        state.at_end = body.scrolled_to_end();
    }
    state.lines = count;
}

}  // namespace asyncarium::app
