// Each state has a shape of its own: full bars run or block, thin lines wait, hatching is late, frozen is both.
#include "app/panels/timeline_lane.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace asyncarium::app {
namespace {

constexpr float kRadius = 3;
constexpr float kThinLine = 4;
constexpr float kHatchPitch = 9;
constexpr float kMarkSize = 10;

class Lane {
   public:
    Lane(Canvas& canvas, const Rect& place, float bar) : canvas_(canvas), ui_(canvas.ui()), place_(place), bar_(bar) {}

    void draw(const LaneView& lane) {
        canvas_.push_clip({place_.x - 1, place_.y, place_.width + 2, place_.height});
        for (const LaneCell& cell : lane.cells) draw_cell(cell);
        canvas_.pop_clip();
        float last = -1e9F;
        for (const LaneMark& mark : lane.marks) draw_mark(mark, last);
    }

   private:
    Rect full(const LaneCell& cell) const {
        const float left = place_.x + std::clamp(cell.begin, -0.1F, 1.1F) * place_.width;
        const float right = place_.x + std::clamp(cell.end, -0.1F, 1.1F) * place_.width;
        const float gap = right - left > ui_.px(8) ? ui_.px(2) : right - left > ui_.px(4) ? 1.0F : 0.0F;
        const float width = std::max(right - left - gap, std::max(1.0F, std::min(ui_.px(3), right - left)));
        return {std::round(left), std::round(place_.centre().y - bar_ / 2), std::round(width), bar_};
    }

    Rect of_height(const LaneCell& cell, float height) const {
        Rect rect = full(cell);
        rect.y = std::round(place_.centre().y - height / 2);
        rect.height = height;
        return rect;
    }

    void draw_cell(const LaneCell& cell) {
        const Theme& theme = ui_.theme;
        const float radius = ui_.px(kRadius);
        switch (cell.state) {
            case CellState::Empty:
            case CellState::Finished:
                break;
            case CellState::Running:
                return bar(cell, Tone::Running, Type::Badge);
            case CellState::Blocked:
                return bar(cell, Tone::Blocked, Type::SmallBold);
            case CellState::Parked:
                return bar(cell, Tone::Suspended, Type::SmallBold);
            case CellState::Suspended:
                waiting(cell, theme.tone(Tone::Suspended).solid);
                break;
            case CellState::Idle:
                idle(cell);
                break;
            case CellState::Ready:
                canvas_.hatch(of_height(cell, std::round(bar_ / 2)), theme.overdue_hatch, ui_.px(kHatchPitch), radius);
                break;
            case CellState::Overdue:
                canvas_.hatch(full(cell), theme.overdue_hatch, ui_.px(kHatchPitch), radius);
                break;
            case CellState::Frozen:
                frozen(cell);
                break;
        }
        rare(cell);
    }

    void bar(const LaneCell& cell, Tone tone, Type type) {
        const ToneColors& colors = ui_.theme.tone(tone);
        const Rect rect = full(cell);
        canvas_.fill(rect, colors.solid, std::min(ui_.px(kRadius), rect.width / 2));
        label(rect, {type, colors.on_solid, type == Type::Badge ? Align::Centre : Align::Left}, cell.label);
    }

    void waiting(const LaneCell& cell, Color color) {
        const Rect line = of_height(cell, ui_.px(kThinLine));
        canvas_.fill(line, color, std::min(line.height, line.width) / 2);
    }

    /// Dots: nobody runs, and nobody has to.
    void idle(const LaneCell& cell) {
        const Rect line = of_height(cell, ui_.px(2));
        const float step = ui_.px(8);
        const float right = std::min(line.right(), place_.right());
        for (float x = std::ceil(std::max(line.x, place_.x) / step) * step; x + ui_.px(2) <= right; x += step) {
            canvas_.fill({x, line.y, ui_.px(2), ui_.px(2)}, ui_.theme.tone(Tone::Idle).solid);
        }
    }

    void frozen(const LaneCell& cell) {
        const Rect rect = full(cell);
        canvas_.hatch(rect, ui_.theme.frozen_hatch, ui_.px(kHatchPitch + 5), ui_.px(kRadius));
        const float width = text_width(ui_, Type::SmallBold, cell.label);
        Rect seen = seen_part(rect).inset(ui_.px(10), 0);
        if (cell.label.empty() || seen.width < ui_.px(44)) return;
        // The words stand on a plate, because on stripes they could not be read.
        Rect plate = take_left(seen, std::min(seen.width, width + ui_.px(16)));
        plate = plate.inset(0, ui_.px(3));
        canvas_.fill(plate, ui_.theme.frozen_hatch.ground, ui_.px(kRadius));
        canvas_.text(plate.inset(ui_.px(8), 0), {Type::SmallBold, ui_.theme.on_frozen_hatch}, cell.label);
    }

    Rect seen_part(const Rect& rect) const {
        return from_edges(std::max(rect.x, place_.x), rect.y, std::min(rect.right(), place_.right()), rect.bottom());
    }

    void label(const Rect& rect, const TextStyle& style, std::string_view text) {
        if (text.empty()) return;
        const Rect seen = seen_part(rect);
        const float width = text_width(ui_, style.type, text);
        if (style.align == Align::Centre) {
            if (width + ui_.px(4) <= seen.width) canvas_.text(seen, style, text);
            return;
        }
        const Rect inside = seen.inset(ui_.px(10), 0);
        if (inside.width >= std::min(width, ui_.px(40))) canvas_.text(inside, style, text);
    }

    /// A state that is in the cell but does not fill most of it still shows, as a stroke at its beginning.
    void rare(const LaneCell& cell) {
        const auto has = [&](CellState state) { return (cell.present >> static_cast<u32>(state) & 1U) != 0; };
        const auto stroke = [&](Tone tone) {
            Rect rect = full(cell);
            rect.width = std::max(1.0F, ui_.px(3));
            canvas_.fill(rect, ui_.theme.tone(tone).solid, rect.width / 2);
        };
        if (cell.state == CellState::Frozen || cell.state == CellState::Blocked) return;
        if (has(CellState::Frozen) || has(CellState::Blocked)) return stroke(Tone::Blocked);
        if (cell.state != CellState::Running && has(CellState::Running)) stroke(Tone::Running);
    }

    void draw_mark(const LaneMark& mark, float& last) {
        const float x = std::round(place_.x + mark.at * place_.width);
        const float size = ui_.px(kMarkSize);
        if (mark.at < -0.01F || mark.at > 1.01F || x - last < size * 0.45F) return;
        last = x;
        const Theme& theme = ui_.theme;
        const Point centre{
            x, std::min(std::round(place_.centre().y + bar_ / 2 + size * 0.35F), place_.bottom() - size / 2)};
        const auto draw_icon = [&](Icon icon, float share, Color color) {
            canvas_.disc(centre, size * 0.72F, theme.window);
            canvas_.icon(icon, centre, size * share, color);
        };
        switch (mark.kind) {
            case MarkKind::Print:
                return draw_icon(Icon::Diamond, 0.8F, theme.text);
            case MarkKind::PrintError:
                return draw_icon(Icon::Triangle, 0.9F, theme.error);
            case MarkKind::Exception:
                return draw_icon(Icon::Cross, 0.95F, theme.error);
            case MarkKind::Cancel:
                return draw_icon(Icon::Slashed, 1, theme.tone(Tone::Cancelled).text);
            case MarkKind::Created:
                return draw_icon(Icon::Ring, 0.8F, theme.dim);
            case MarkKind::Finished:
                return draw_icon(Icon::Check, 0.9F, theme.dim);
        }
    }

    Canvas& canvas_;
    Ui& ui_;
    Rect place_;
    float bar_;
};

}  // namespace

void draw_lane(Canvas& canvas, const Rect& place, float bar, const LaneView& lane) {
    Lane(canvas, place, bar).draw(lane);
}

std::string_view word_of(CellState state) {
    constexpr std::array<std::string_view, 9> kWords{
        "", "running", "ready", "suspended", "overdue", "blocking call", "frozen", "idle", "finished"};
    return kWords[static_cast<std::size_t>(state)];
}

std::string_view word_of(MarkKind kind) {
    constexpr std::array<std::string_view, 6> kWords{"prints",    "prints to stderr", "exception",
                                                     "cancelled", "created",          "finished"};
    return kWords[static_cast<std::size_t>(kind)];
}

const LaneMark* find_mark(const Rect& place, const LaneView& lane, float x, float reach) {
    const LaneMark* nearest = nullptr;
    for (const LaneMark& mark : lane.marks) {
        const float distance = std::abs(place.x + mark.at * place.width - x);
        if (distance > reach) continue;
        reach = distance;
        nearest = &mark;
    }
    return nearest;
}

}  // namespace asyncarium::app
