// The OpenGL calls behind framebuffer.h.
#include "app/shell/framebuffer.h"

#include <glad/gl.h>

#include <algorithm>

namespace asyncarium::app {

Framebuffer::Framebuffer(int width, int height) : width_(width), height_(height) {
    glGenFramebuffers(1, &framebuffer_);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glGenRenderbuffers(1, &color_);
    glBindRenderbuffer(GL_RENDERBUFFER, color_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, color_);
    usable_ = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
}

Framebuffer::~Framebuffer() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteRenderbuffers(1, &color_);
    glDeleteFramebuffers(1, &framebuffer_);
}

Picture Framebuffer::read() const {
    const std::size_t row = static_cast<std::size_t>(width_) * 4;
    Picture picture{width_, height_, std::vector<u8>(row * static_cast<std::size_t>(height_))};
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, picture.pixels.data());
    // OpenGL's first row is the lowest.
    for (std::size_t top = 0, bottom = static_cast<std::size_t>(height_) - 1; top < bottom; ++top, --bottom) {
        const auto begin = picture.pixels.begin();
        std::swap_ranges(begin + static_cast<std::ptrdiff_t>(top * row),
                         begin + static_cast<std::ptrdiff_t>((top + 1) * row),
                         begin + static_cast<std::ptrdiff_t>(bottom * row));
    }
    for (std::size_t alpha = 3; alpha < picture.pixels.size(); alpha += 4) picture.pixels[alpha] = 255;
    return picture;
}

}  // namespace asyncarium::app
