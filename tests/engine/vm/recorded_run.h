// Runs a program from text and keeps what it printed and every event, for tests of whole programs.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/prelude/prelude.h"
#include "engine/script/compile.h"
#include "engine/vm/vm.h"

namespace asyncarium::test {

struct KeptEvent {
    Event event;
    std::string text;  // Event::text, which is only valid while it is told
};

class RecordedRun : public EventSink {
   public:
    explicit RecordedRun(std::string_view program) {
        const CompileResult compiled = compile_program(program, "program.py", find_prelude_module);
        for (const Diagnostic& fault : compiled.diagnostics) errors += fault.message + "\n";
        if (compiled.program == nullptr) return;
        world.emplace(make_world(compiled.program));
        world->listen(this);
        run(*world);
    }

    void record(const Event& event) override {
        if (event.kind == EventKind::Output) (event.a == 2 ? errors : output) += event.text;
        events.push_back({event, std::string(event.text)});
    }

    /// The events of a kind, in order.
    std::vector<KeptEvent> of(EventKind kind) const {
        std::vector<KeptEvent> found;
        std::copy_if(events.begin(), events.end(), std::back_inserter(found),
                     [kind](const KeptEvent& kept) { return kept.event.kind == kind; });
        return found;
    }

    /// The first suspension with that reason, or nothing.
    std::optional<KeptEvent> find_suspension(WaitReason reason) const {
        for (const KeptEvent& kept : of(EventKind::TaskSuspended)) {
            if (kept.event.b == static_cast<i64>(reason)) return kept;
        }
        return std::nullopt;
    }

    std::string output;
    std::string errors;
    std::vector<KeptEvent> events;
    std::optional<World> world;

   private:
    static std::optional<std::string_view> find_prelude_module(std::string_view name) {
        for (const PreludeModule& module : prelude_modules()) {
            if (module.name == name) return module.source;
        }
        return std::nullopt;
    }
};

}  // namespace asyncarium::test
