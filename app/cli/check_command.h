// `asyncarium check PATH…`: do lessons hold together, and are all their beats reached?
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace asyncarium::cli {

/// Each path is a lesson's folder, a folder of lessons, or a program (which is only compiled). A line for each on `output`, a line
/// for each fault on `errors`. Answers 0, or 2 when there is a fault.
int check_command(const std::vector<std::string>& paths, std::ostream& output, std::ostream& errors);

}  // namespace asyncarium::cli
