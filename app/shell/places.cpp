// Asks the system for what the model's search needs.
#include "app/shell/places.h"

#include <cstdlib>
#include <filesystem>

#include "app/model/library.h"

namespace asyncarium::app {

std::string lessons_folder() {
    const char* environment = std::getenv("ASYNCARIUM_LESSONS");
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    return real_path(find_lessons_folder(environment ? environment : "", program.parent_path().string()));
}

std::string real_path(const std::string& path) {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(path, error);
    return error ? path : real.string();
}

}  // namespace asyncarium::app
