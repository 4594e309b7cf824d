// Writing of PNG files with stb_image_write.
#include "app/shell/png.h"

#include <stb_image_write.h>

#include <cstdio>
#include <filesystem>

namespace asyncarium::app {

std::string write_png(const std::string& path, const Picture& picture) {
    const std::string temporary = path + ".part";
    const int row = picture.width * 4;
    if (!stbi_write_png(temporary.c_str(), picture.width, picture.height, 4, picture.pixels.data(), row)) {
        return "cannot write " + path;
    }
    std::error_code error;
    std::filesystem::rename(temporary, path, error);
    if (!error) return {};
    std::remove(temporary.c_str());
    return "cannot write " + path + ": " + error.message();
}

}  // namespace asyncarium::app
