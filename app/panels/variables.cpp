// Drawing of the table: scope, name, value; a value that is too long goes on in the next line.
#include "app/panels/variables.h"

#include <cmath>
#include <vector>

#include "app/widgets/interaction.h"
#include "app/widgets/text_flow.h"

namespace asyncarium::app {
namespace {

constexpr float kPitch = 27;
constexpr float kSide = 14;

struct TableColumns {
    float scope = 0, name = 0, value = 0;  // widths
    float gap = 0;
};

TableColumns columns_for(const Ui& ui, const VariablesView& view, float width) {
    TableColumns columns;
    columns.gap = ui.px(14);
    for (const VariableRow& row : view.rows) {
        columns.scope = std::max(columns.scope, text_width(ui, Type::Mono, row.scope));
        columns.name = std::max(columns.name, text_width(ui, row.changed ? Type::MonoBold : Type::Mono, row.name));
    }
    // The value gets what the others leave, but enough for a short one.
    const float room = std::max(ui.px(80), width - 2 * columns.gap - ui.px(90));
    const float squeeze = std::min(1.0F, room / std::max(1.0F, columns.scope + columns.name));
    columns.scope = std::ceil(columns.scope * squeeze);
    columns.name = std::ceil(columns.name * squeeze);
    columns.value = std::max(ui.px(60), width - columns.scope - columns.name - 2 * columns.gap);
    return columns;
}

std::vector<FlowRun> value_runs(const Theme& theme, const VariableRow& row) {
    if (!row.stale.empty()) return {{row.value, Type::Mono, theme.warning}};
    std::vector<FlowRun> runs;
    const Color color = row.changed ? theme.on_changed : theme.text;
    if (row.changed && !row.before.empty()) {
        runs.push_back({row.before, Type::Mono, color});
        runs.push_back({" → ", Type::Mono, color});
    }
    runs.push_back({row.value, Type::Mono, color});
    if (row.finished) runs.push_back({" done", Type::Mono, theme.faint});
    return runs;
}

/// Below a row: why its value is not to be trusted. It has the whole width, because it is a sentence.
float draw_stale(Canvas& canvas, Point at, float width, const std::string& stale) {
    Ui& ui = canvas.ui();
    const float indent = ui.px(16);
    const std::vector<FlowRun> runs{{stale, Type::Small, ui.theme.warning}};
    const float height = draw_flow(canvas, {at.x + indent, at.y}, width - indent, runs, {ui.px(19)});
    canvas.fill({at.x, at.y, ui.px(3), height}, ui.theme.warning);
    return height + ui.px(6);
}

float draw_row(Canvas& canvas, Point at, const TableColumns& columns, const VariableRow& row) {
    Ui& ui = canvas.ui();
    const Theme& theme = ui.theme;
    const float pitch = ui.px(kPitch);
    const std::vector<FlowRun> runs = value_runs(theme, row);
    const float inner = ui.px(8);
    const float value_x = at.x + columns.scope + columns.name + 2 * columns.gap;
    const float height = std::max(pitch, flow_height(ui, columns.value - 2 * inner, runs, {ui.px(22)}) + ui.px(5));
    if (!canvas.visible({at.x, at.y, columns.value + value_x - at.x, height})) return height;
    const bool stale = !row.stale.empty();
    canvas.text({at.x, at.y, columns.scope, pitch}, {Type::Mono, stale ? theme.warning : theme.faint}, row.scope);
    canvas.text({at.x + columns.scope + columns.gap, at.y, columns.name, pitch},
                {row.changed ? Type::MonoBold : Type::Mono, theme.text}, row.name);
    const Rect chip{value_x, at.y + ui.px(1), columns.value, height - ui.px(2)};
    if (row.changed && !stale) canvas.fill(chip, theme.changed, ui.px(5));
    draw_flow(canvas, {value_x + inner, at.y + (pitch - ui.px(22)) / 2}, columns.value - 2 * inner, runs, {ui.px(22)});
    return height;
}

}  // namespace

void draw_variables(Ui& ui, const Rect& place, const VariablesView& view) {
    ScrollBody body(ui, "variables_body", place);
    Canvas canvas(ui);
    const float side = ui.px(kSide);
    const float width = body.width() - 2 * side;
    const Point origin{body.origin().x + side, body.origin().y + ui.px(9)};
    const TableColumns columns = columns_for(ui, view, width);
    float y = origin.y;
    if (view.rows.empty()) {
        canvas.text({origin.x, y, width, ui.px(kPitch)}, {Type::Small, ui.theme.dim}, "no variables yet");
        y += ui.px(kPitch);
    }
    for (const VariableRow& row : view.rows) {
        y += draw_row(canvas, {origin.x, y}, columns, row);
        if (!row.stale.empty()) y += draw_stale(canvas, {origin.x, y}, width, row.stale);
    }
    body.set_content_size(1, y - body.origin().y + ui.px(8));
}

}  // namespace asyncarium::app
