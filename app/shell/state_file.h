// The state file: for tests of the window, a line of JSON after each frame in which something changed, so that a test
// can press real keys and then read what the model says and where things are.
#pragma once

#include <fstream>
#include <string>

#include "app/model/view.h"
#include "app/widgets/ui.h"

namespace asyncarium::app {

/// What the window itself adds to the view.
struct WindowFacts {
    int width = 0, height = 0;  // in pixels
    float scale = 1;
    bool dark = true;
    bool reduced_motion = false;
    std::string tab;
    std::string overlay;  // "keys", "open" or empty
};

/// The line, without its newline.
std::string state_line(const WindowView& view, const WindowFacts& facts, const ItemPlaces& places);

class StateFile {
   public:
    /// Begins an empty file; an empty path writes nothing.
    explicit StateFile(const std::string& path);
    bool wanted() const { return wanted_; }
    /// Appends the line if it differs from the last.
    void write(const std::string& line);

   private:
    bool wanted_;
    std::ofstream file_;
    std::string last_;
};

}  // namespace asyncarium::app
