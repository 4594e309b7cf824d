// The list is printed by a program of the scripted language (engine/prelude/_supported.py) that imports every module there is and
// compares what it finds with CPython's names.
#include "app/cli/supported_command.h"

#include <ostream>
#include <string>

#include <fmt/format.h>

#include "app/cli/program_file.h"
#include "engine/lesson/run_program.h"
#include "engine/prelude/prelude.h"
#include "engine/vm/vm.h"

namespace asyncarium::cli {
namespace {

/// Passes on what the program prints.
class Printer : public EventSink {
   public:
    explicit Printer(std::ostream& output) : output_(output) {}
    void record(const Event& event) override {
        if (event.kind == EventKind::Output) output_ << event.text;
    }

   private:
    std::ostream& output_;
};

bool is_public(std::string_view module) { return !module.starts_with('_') && module.find("._") == module.npos; }

std::string listing_program() {
    std::string text;
    std::string names;
    for (const PreludeModule& module : prelude_modules()) {
        if (!is_public(module.name)) continue;
        text += fmt::format("import {}\n", module.name);
        names += fmt::format("'{}', ", module.name);
    }
    return text + fmt::format("from _supported import show\nshow([{}])\n", names);
}

}  // namespace

int supported_command(std::ostream& output, std::ostream& errors) {
    const CompileResult compiled = lesson::compile(listing_program(), "supported");
    if (compiled.program == nullptr) {
        errors << fmt::format("asyncarium: supported: {}\n", compiled.diagnostics.front().message);
        return kWrongUse;
    }
    Printer printer(output);
    World world = make_world(compiled.program);
    world.listen(&printer);
    while (run(world) != RunStop::Ended) {
    }
    return world.state().exit_status;
}

}  // namespace asyncarium::cli
