// Areas that can be pressed, tooltips, and bodies that scroll: the little that widgets need of input.
#pragma once

#include <span>
#include <string>

#include "app/widgets/ui.h"

namespace asyncarium::app {

struct Press {
    bool hovered = false;
    bool held = false;
    bool clicked = false;
};

/// An area that answers to the mouse. `name` is unique within its window; tests find the place by it.
/// Of areas that overlap, the one asked first has the mouse.
Press press_area(Ui& ui, const std::string& name, const Rect& place);

/// Whether the pointer is within the place and nothing lies over the current window there.
bool pointer_within(const Rect& place);

/// Lines of small text at the pointer, wrapped where they are long; the first is bold. For what is hovered in this frame.
void tooltip(Ui& ui, std::span<const std::string> lines);

/// Which ways a body scrolls; by hand: not by the wheel, which the body uses for something else.
enum class Scroll : u8 { Vertical, VerticalByHand, Both };

/// A part of the window that scrolls. Draw on a Canvas made after the constructor; tell how far the content reaches.
class ScrollBody {
   public:
    ScrollBody(Ui& ui, const std::string& name, const Rect& place, Scroll scroll = Scroll::Vertical);
    ~ScrollBody();
    ScrollBody(const ScrollBody&) = delete;
    ScrollBody& operator=(const ScrollBody&) = delete;

    /// Where the content's top left corner is on the screen: `place`'s, minus what has been scrolled.
    Point origin() const { return origin_; }
    /// The width that is left beside a vertical scroll bar.
    float width() const { return width_; }
    float height() const { return place_.height; }
    void set_content_size(float width, float height);
    /// Scrolls just so far that the stretch of the content is visible, with `margin` around it.
    void reveal(float top, float bottom, float margin);
    bool scrolled_to_end() const;
    void scroll_to_end();

   private:
    Rect place_;
    Point origin_;
    float width_ = 0;
};

}  // namespace asyncarium::app
