// Drawing of the lists, each under a caption.
#include "app/panels/internals.h"

#include <string>
#include <string_view>

#include "app/panels/panel_frame.h"
#include "app/widgets/interaction.h"

namespace asyncarium::app {
namespace {

constexpr float kPitch = 21;
constexpr float kSide = 14;

class Lists {
   public:
    Lists(Canvas& canvas, Point at, float width) : canvas_(canvas), ui_(canvas.ui()), at_(at), width_(width) {}

    void fact(std::string_view name, std::string_view value) {
        Rect row{at_.x, at_.y, width_, ui_.px(kPitch)};
        const Rect left = take_left(row, std::min(ui_.px(92), width_ * 0.4F));
        canvas_.text(left, {Type::Small, ui_.theme.dim}, name);
        canvas_.text(row, {Type::Mono, ui_.theme.text}, value);
        at_.y += row.height;
    }

    void list(std::string_view name, const std::vector<std::string>& rows) {
        at_.y += ui_.px(9);
        const std::string caption = in_capitals(name) + (rows.empty() ? "" : " · " + std::to_string(rows.size()));
        canvas_.text({at_.x, at_.y, width_, ui_.px(kPitch)},
                     {Type::Caption, ui_.theme.dim, Align::Left, caption_tracking(ui_)}, caption);
        at_.y += ui_.px(kPitch);
        if (rows.empty()) line("empty", ui_.theme.faint);
        for (const std::string& row : rows) line(row, ui_.theme.text);
    }

    float bottom() const { return at_.y; }

   private:
    void line(std::string_view text, Color color) {
        const Rect row{at_.x + ui_.px(10), at_.y, width_ - ui_.px(10), ui_.px(kPitch)};
        if (canvas_.visible(row)) canvas_.text(row, {Type::Mono, color}, text);
        at_.y += row.height;
    }

    Canvas& canvas_;
    Ui& ui_;
    Point at_;
    float width_;
};

}  // namespace

void draw_internals(Ui& ui, const Rect& place, const InternalsView& view) {
    ScrollBody body(ui, "internals_body", place);
    Canvas canvas(ui);
    const float side = ui.px(kSide);
    Lists lists(canvas, {body.origin().x + side, body.origin().y + ui.px(9)}, body.width() - 2 * side);
    lists.fact("iteration", std::to_string(view.iteration));
    lists.fact("phase", view.phase);
    for (const std::string& number : view.numbers) lists.fact("", number);
    lists.list("ready deque", view.ready);
    lists.list("timer heap", view.timers);
    lists.list("callbacks", view.callbacks);
    lists.list("await chains", view.chains);
    body.set_content_size(1, lists.bottom() - body.origin().y + ui.px(10));
}

}  // namespace asyncarium::app
