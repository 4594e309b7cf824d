// Drawing into memory instead of onto a window, for pictures.
#pragma once

#include <vector>

#include "engine/base/integers.h"

namespace asyncarium::app {

/// A picture: rows from the top, four bytes a pixel (red, green, blue, alpha).
struct Picture {
    int width = 0, height = 0;
    std::vector<u8> pixels;
};

/// An OpenGL framebuffer of a size; from its making to its end all drawing goes there.
class Framebuffer {
   public:
    Framebuffer(int width, int height);
    ~Framebuffer();
    Framebuffer(const Framebuffer&) = delete;
    Framebuffer& operator=(const Framebuffer&) = delete;

    /// False if the graphics card refuses the size.
    bool usable() const { return usable_; }
    Picture read() const;

   private:
    int width_;
    int height_;
    u32 framebuffer_ = 0;
    u32 color_ = 0;
    bool usable_ = false;
};

}  // namespace asyncarium::app
