// Files named on the command line: reading them, compiling them, and what is said when that fails.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "engine/lesson/lesson.h"
#include "engine/script/compile.h"

namespace asyncarium::cli {

/// The exit status of wrong use: a missing file, a program that does not compile, a broken lesson.
inline constexpr int kWrongUse = 2;

/// The whole file; nothing after a line on `errors`.
std::optional<std::string> read_file(const std::string& path, std::ostream& errors);

struct LoadedProgram {
    ProgramPtr program;                      // null: it could not be loaded
    int status = 0;                          // the exit status then: 1, CPython's, for a SyntaxError; else kWrongUse
    lesson::Cpu cpu = lesson::Cpu::Instant;  // what a lesson says of it
};

/// Reads and compiles; what is wrong is told on `errors`, a SyntaxError as CPython tells it. Of a lesson's folder, its program as
/// written, with the lesson's network and cpu.
LoadedProgram load_for_run(const std::string& path, std::ostream& errors, ProgramUse use = ProgramUse::Run);

/// Reads and compiles; null after a line on `errors`, with the source line and a caret for a fault in the program.
ProgramPtr load_program(const std::string& path, std::ostream& errors, ProgramUse use = ProgramUse::Run);

}  // namespace asyncarium::cli
