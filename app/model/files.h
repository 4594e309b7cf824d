// Reading files, and noticing when they change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/integers.h"

namespace asyncarium::app {

/// The whole file; nullopt and a sentence in `error` when it cannot be read (or is larger than 16 MiB).
std::optional<std::string> read_file(const std::string& path, std::string& error);

bool is_folder(const std::string& path);
/// The path from the root, without dots and trailing slashes: the same for the same file.
std::string full_path(const std::string& path);
/// "/a/b" and "c" give "/a/b/c".
std::string join_path(const std::string& folder, const std::string& name);
/// The last part of a path, without trailing slashes.
std::string file_name(const std::string& path);
/// Folders right inside of a folder, sorted by name; empty when there is no such folder.
std::vector<std::string> list_folders(const std::string& folder);

/// Some files, and whether one of them is newer (or newly there, or gone) since the last look.
class FileWatch {
   public:
    FileWatch() = default;
    explicit FileWatch(std::vector<std::string> paths);
    bool has_changed();

   private:
    std::vector<std::string> paths_;
    std::vector<i64> stamps_;  // of the last look
};

}  // namespace asyncarium::app
