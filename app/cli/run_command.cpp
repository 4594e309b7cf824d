// Compiling a file, running it, and saying how it ended.
#include "app/cli/run_command.h"

#include <fmt/format.h>

#include <fstream>
#include <optional>
#include <ostream>
#include <sstream>

#include "engine/prelude/prelude.h"
#include "engine/sched/deadlock.h"
#include "engine/script/compile.h"
#include "engine/vm/vm.h"

namespace asyncarium::cli {
namespace {

constexpr int kWrongUse = 2;

/// Passes the program's output on.
class OutputWriter : public EventSink {
   public:
    OutputWriter(std::ostream& output, std::ostream& errors) : output_(output), errors_(errors) {}

    void record(const Event& event) override {
        if (event.kind != EventKind::Output) return;
        if (event.a == 2) {
            output_.flush();
            errors_ << event.text;
        } else {
            output_ << event.text;
        }
    }

   private:
    std::ostream& output_;
    std::ostream& errors_;
};

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    if (file.bad()) return std::nullopt;
    return text.str();
}

std::optional<std::string_view> find_prelude_module(std::string_view name) {
    for (const PreludeModule& module : prelude_modules()) {
        if (module.name == name) return module.source;
    }
    return std::nullopt;
}

std::string_view line_of(std::string_view text, u32 line) {
    for (u32 number = 1; number < line; ++number) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

/// One fault: its place and words, the source line, and a caret under the place.
void report_diagnostic(std::ostream& errors, const std::string& file, std::string_view text, const Diagnostic& fault) {
    const std::string kind = fault.kind == "NotSupported" ? "" : fault.kind + ": ";
    errors << fmt::format("asyncarium: {}:{}:{}: {}{}\n", file, fault.span.line, fault.span.column + 1, kind, fault.message);
    const std::string_view line = line_of(text, fault.span.line);
    if (line.empty()) return;
    const std::size_t width = fault.span.end_line == fault.span.line && fault.span.end_column > fault.span.column
                                  ? fault.span.end_column - fault.span.column
                                  : 1;
    errors << fmt::format("    {}\n    {}{}\n", line, std::string(fault.span.column, ' '), std::string(width, '^'));
}

int report_ending(const World& world, std::ostream& errors) {
    switch (world.state().ending) {
        case Ending::Deadlock: errors << sched::deadlock_report(world); break;
        case Ending::Limit: errors << "asyncarium: the run reached a limit (steps, output or virtual time) and was ended\n"; break;
        case Ending::OutOfMemory: errors << "asyncarium: the run used up its memory and was ended\n"; break;
        default: break;
    }
    const bool cut_short = world.state().ending == Ending::Limit || world.state().ending == Ending::OutOfMemory;
    return cut_short && world.state().exit_status == 0 ? 1 : world.state().exit_status;
}

}  // namespace

int run_command(const RunCommandOptions& options, std::ostream& output, std::ostream& errors) {
    const std::optional<std::string> text = read_file(options.file);
    if (!text) {
        errors << fmt::format("asyncarium: {}: cannot be read\n", options.file);
        return kWrongUse;
    }
    const CompileResult compiled = compile_program(*text, options.file, find_prelude_module);
    if (compiled.program == nullptr) {
        if (!compiled.diagnostics.empty()) report_diagnostic(errors, options.file, *text, compiled.diagnostics.front());
        return kWrongUse;
    }
    OutputWriter writer(output, errors);
    World world = make_world(compiled.program, options.world);
    world.listen(&writer);
    while (run(world) != RunStop::Ended) {
    }
    output.flush();
    return report_ending(world, errors);
}

}  // namespace asyncarium::cli
