// Drawing of the notices.
#include "app/panels/notices.h"

#include <algorithm>
#include <string>

#include "app/widgets/button.h"

namespace asyncarium::app {
namespace {

constexpr std::size_t kMost = 3;

}  // namespace

u32 notice_rows(std::size_t notices) { return static_cast<u32>(std::min(notices, kMost)); }

void draw_notices(Canvas& canvas, const Rect& place, const std::vector<Notice>& notices, Requests& requests) {
    Ui& ui = canvas.ui();
    const Theme& theme = ui.theme;
    const u32 rows = notice_rows(notices.size());
    if (rows == 0) return;
    const float height = place.height / static_cast<float>(rows);
    for (u32 i = 0; i < rows; ++i) {
        const Notice& notice = notices[i];
        Rect row{place.x, place.y + static_cast<float>(i) * height, place.width, height};
        const ToneColors& colors = theme.tone(notice.is_error ? Tone::Failed : Tone::Suspended);
        canvas.fill(row, notice.is_error ? colors.surface : theme.line_parked);
        canvas.fill(take_bottom(row, ui.px(1)), theme.border);
        canvas.fill(take_left(row, ui.px(4)), colors.solid);
        row = row.inset(ui.px(10), 0);
        const Rect close = take_right(row, ui.px(26)).inset(0, ui.px(4));
        if (button(canvas, "close_notice." + std::to_string(i + 1), close,
                   {.icon = Icon::Cross, .kind = ButtonKind::Bare, .help = "Close"})) {
            requests.emplace_back(CloseNotice{i});
        }
        const Rect icon = take_left(row, ui.px(20));
        canvas.icon(notice.is_error ? Icon::Cross : Icon::Disc, {icon.x + ui.px(6), icon.centre().y}, ui.px(10),
                    colors.text);
        std::string text = notice.text;
        if (i + 1 == rows && notices.size() > rows) {
            text += "  (and " + std::to_string(notices.size() - rows) + " more)";
        }
        canvas.text(row, {Type::Small, notice.is_error ? theme.text : theme.body}, text);
        const Press press = press_area(ui, "notice." + std::to_string(i + 1), row);
        if (press.hovered && text_width(ui, Type::Small, text) > row.width) {
            const std::string lines[] = {notice.text};
            tooltip(ui, lines);
        }
    }
}

}  // namespace asyncarium::app
