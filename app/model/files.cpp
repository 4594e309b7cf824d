// The file system, through the standard library and without exceptions.
#include "app/model/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

namespace asyncarium::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargest = 16u << 20;

/// The moment of the last change, mixed with the size; -1: not there.
i64 stamp_of(const std::string& path) {
    std::error_code error;
    const auto time = fs::last_write_time(path, error);
    if (error) return -1;
    const auto size = static_cast<i64>(fs::file_size(path, error));
    return time.time_since_epoch().count() * 31 + (error ? 0 : size);
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::string& error) {
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::exists(status)) {
        error = "No such file or directory";
        return std::nullopt;
    }
    if (fs::is_directory(status)) {
        error = "Is a directory";
        return std::nullopt;
    }
    if (fs::is_regular_file(status) && fs::file_size(path, code) > kLargest) {
        error = "The file is larger than 16 MiB";
        return std::nullopt;
    }
    std::ifstream stream(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream.good() && !stream.eof()) {
        error = "The file cannot be read";
        return std::nullopt;
    }
    return text;
}

bool is_folder(const std::string& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

std::string full_path(const std::string& path) {
    std::error_code error;
    const fs::path full = fs::absolute(path, error).lexically_normal();
    return (full.has_filename() ? full : full.parent_path()).string();
}

std::string join_path(const std::string& folder, const std::string& name) { return (fs::path(folder) / name).string(); }

std::string file_name(const std::string& path) {
    const fs::path clean = fs::path(path).lexically_normal();
    return (clean.has_filename() ? clean : clean.parent_path()).filename().string();
}

std::vector<std::string> list_folders(const std::string& folder) {
    std::vector<std::string> folders;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (is_folder(entry->path().string())) folders.push_back(entry->path().string());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

FileWatch::FileWatch(std::vector<std::string> paths) : paths_(std::move(paths)) {
    for (const std::string& path : paths_) stamps_.push_back(stamp_of(path));
}

bool FileWatch::has_changed() {
    bool changed = false;
    for (std::size_t i = 0; i < paths_.size(); ++i) {
        const i64 stamp = stamp_of(paths_[i]);
        changed |= stamp != stamps_[i];
        stamps_[i] = stamp;
    }
    return changed;
}

}  // namespace asyncarium::app
