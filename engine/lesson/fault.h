// What is wrong with a lesson's files, and where.
#pragma once

#include <string>
#include <vector>

#include "engine/base/integers.h"

namespace asyncarium::lesson {

/// A fault in one of the three files of a lesson.
struct Fault {
    std::string file;  // "lesson.toml"
    u32 line = 0;      // from 1; 0: the file as a whole
    u32 column = 0;    // from 1; 0: the line as a whole
    std::string message;
};
using Faults = std::vector<Fault>;

/// "lesson.toml:12:5: unknown key 'lable' in [[switch]]", the file named as `folder`/file if a folder is given.
std::string to_text(const Fault& fault, const std::string& folder = {});

}  // namespace asyncarium::lesson
