// Drawing of the sheet: two columns where there is room, else one that scrolls.
#include "app/panels/keys_sheet.h"

#include <cmath>
#include <string>
#include <vector>

#include "app/widgets/interaction.h"
#include "app/widgets/overlay.h"

namespace asyncarium::app {
namespace {

struct SheetRow {
    std::string keys, help;
};

std::vector<SheetRow> all_rows(std::span<const CommandRow> rows) {
    std::vector<SheetRow> sheet;
    for (const CommandRow& row : rows) sheet.push_back({std::string(row.keys), std::string(row.help)});
    sheet.push_back({"1 … 9", "Flip that switch of the lesson"});
    sheet.push_back({"Escape", "Close a list or this sheet"});
    return sheet;
}

/// Each key of "Shift+Right" on a cap of its own.
float draw_caps(Canvas& canvas, const Rect& row, const std::string& keys) {
    Ui& ui = canvas.ui();
    float x = row.x;
    std::size_t begin = 0;
    while (begin < keys.size()) {
        std::size_t end = keys.find('+', begin + 1);
        if (end == std::string::npos) end = keys.size();
        const std::string key = keys.substr(begin, end - begin);
        const float width = std::max(ui.px(24), std::ceil(text_width(ui, Type::SmallBold, key)) + ui.px(12));
        const Rect cap{x, std::round(row.centre().y - ui.px(11)), width, ui.px(22)};
        canvas.fill(cap, ui.theme.raised, ui.px(5));
        canvas.outline(cap, ui.theme.border, ui.px(1), ui.px(5));
        canvas.text(cap, {Type::SmallBold, ui.theme.text, Align::Centre}, key);
        x += width + ui.px(4);
        begin = end + 1;
    }
    return x - row.x;
}

void draw_rows(Ui& ui, const Rect& place, const std::vector<SheetRow>& rows) {
    ScrollBody body(ui, "keys_body", place);
    Canvas canvas(ui);
    const float pitch = ui.px(31);
    const bool two_columns = body.width() > ui.px(800);
    const std::size_t per_column = two_columns ? (rows.size() + 1) / 2 : rows.size();
    const float width = two_columns ? body.width() / 2 : body.width();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float column = static_cast<float>(i / per_column);
        Rect row{body.origin().x + column * width, body.origin().y + static_cast<float>(i % per_column) * pitch,
                 width - ui.px(16), pitch};
        draw_caps(canvas, take_left(row, ui.px(112)), rows[i].keys);
        canvas.text(row, {Type::Small, ui.theme.body}, rows[i].help);
    }
    body.set_content_size(1, static_cast<float>(per_column) * pitch);
}

}  // namespace

bool draw_keys_sheet(Ui& ui, const Rect& window, std::span<const CommandRow> table) {
    const std::vector<SheetRow> rows = all_rows(table);
    const bool two_columns = window.width > ui.px(980);
    const float lines = static_cast<float>(two_columns ? (rows.size() + 1) / 2 : rows.size());
    Overlay overlay(ui, "keys", window, {ui.px(two_columns ? 940 : 440), lines * ui.px(31) + ui.px(82)});
    Canvas canvas(ui);
    Rect inside = overlay.inside();
    canvas.text(take_top(inside, ui.px(40)), {Type::Title, ui.theme.text}, "Keys");
    draw_rows(ui, inside, rows);
    return overlay.dismissed();
}

}  // namespace asyncarium::app
