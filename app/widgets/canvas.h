// Drawing in pixels on the current window: rectangles, lines, text, icons, hatching. The only place that knows how
// Dear ImGui's draw list is fed; widgets and panels say what they want in the theme's and the type's words.
#pragma once

#include <span>
#include <string_view>

#include "app/widgets/ui.h"

struct ImDrawList;

namespace asyncarium::app {

enum class Align : u8 { Left, Centre, Right };

/// One line of text in one face and colour.
struct TextStyle {
    Type type = Type::Body;
    Color color;
    Align align = Align::Left;
    float tracking = 0;  // extra pixels between characters, for captions in capitals
};

class Canvas {
   public:
    /// On the draw list of the window that is current in Dear ImGui.
    explicit Canvas(Ui& ui);

    Ui& ui() const { return *ui_; }

    void fill(const Rect& rect, Color color, float radius = 0);
    void outline(const Rect& rect, Color color, float thickness, float radius = 0);
    void dashed_outline(const Rect& rect, Color color, float radius);
    void line(Point from, Point to, Color color, float thickness);
    void triangle(Point a, Point b, Point c, Color color);
    void disc(Point centre, float radius, Color color);
    void ring(Point centre, float radius, Color color, float thickness);
    /// A wavy line under something that is wrong.
    void squiggle(Point from, float width, Color color);
    /// Stripes at 45°, `pitch` pixels apart, inside a rectangle with rounded corners.
    void hatch(const Rect& rect, HatchColors colors, float pitch, float radius);
    void icon(Icon icon, Point centre, float size, Color color);

    /// Draws within `place`, centred in its height, cut off with … where it is too wide. Answers the width drawn.
    float text(const Rect& place, const TextStyle& style, std::string_view text);
    /// Draws from `left`, centred on the height `middle`, never cut. Answers the width drawn.
    float text_at(Point left_middle, const TextStyle& style, std::string_view text);

    void push_clip(const Rect& rect);
    void pop_clip();
    /// Whether any of it can be seen; drawing what cannot costs time for nothing.
    bool visible(const Rect& rect) const;

   private:
    float draw_run(Point top_left, const TextStyle& style, std::string_view text);

    Ui* ui_;
    ImDrawList* list_;
};

/// The width of a line of text in pixels, with the style's tracking.
float text_width(const Ui& ui, Type type, std::string_view text, float tracking = 0);
/// How much of the beginning of `text` fits into `width` pixels, in bytes, at character borders.
std::size_t fitting_bytes(const Ui& ui, Type type, std::string_view text, float width);
/// The text in capitals as captions have it (ASCII only; other characters stay).
std::string in_capitals(std::string_view text);

}  // namespace asyncarium::app
