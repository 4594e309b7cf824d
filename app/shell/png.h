// Pictures as PNG files.
#pragma once

#include <string>

#include "app/shell/framebuffer.h"

namespace asyncarium::app {

/// Writes to a temporary name beside `path` and renames. Answers what went wrong, in a clause; empty: nothing.
std::string write_png(const std::string& path, const Picture& picture);

}  // namespace asyncarium::app
