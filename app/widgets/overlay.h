// A sheet over the whole window with everything behind it dimmed: the keys, the question for a path.
#pragma once

#include <string>

#include "app/widgets/ui.h"

namespace asyncarium::app {

class Overlay {
   public:
    /// Centred in `window`, no larger than it; `size` in pixels with margins. Draw until the end of its life.
    Overlay(Ui& ui, const std::string& name, const Rect& window, Point size);
    ~Overlay();
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;

    /// What can be drawn on, in pixels.
    Rect inside() const { return inside_; }
    /// Whether the user pressed beside the sheet, or Escape.
    bool dismissed() const { return dismissed_; }

   private:
    Rect inside_;
    bool dismissed_ = false;
};

}  // namespace asyncarium::app
