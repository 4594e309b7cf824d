// Shared variables: who read one, who wrote one, and whose copy went out of date in between.
//
// A task that reads a shared variable, lets others run, and acts on what it read does so on a *stale* value when another has written
// the variable meanwhile. If it then writes the variable itself, the other's write is lost. Both follow from the events of reading and
// writing alone: between a read and a write of one task another task can only have written if the first was suspended.
#pragma once

#include <optional>
#include <vector>

#include "engine/recording/column.h"
#include "engine/recording/event_log.h"

namespace asyncarium::recording {

/// What one task holds of a variable after another has overwritten it.
struct StaleRead {
    TaskId task;  // none: module code
    TextId variable = 0;
    StepNumber read = 0;  // the step of the line that read it
    u32 read_line = 0;
    TaskId writer;  // who wrote it first after that
    StepNumber overwritten = 0;
    StepNumber ended = ~u64{0};   // when the task read or wrote the variable again; for ever if it never did
    bool is_lost_update = false;  // it wrote: the update of `writer` is lost at step `ended`
};

/// What the line at a step does with shared variables.
struct SharedUse {
    bool reads = false;
    bool writes = false;
    bool writes_stale = false;
};

class SharedAccesses {
   public:
    void add(const Event& event, TextId text);

    /// What is stale for `task` when `step` lines have begun.
    std::vector<StaleRead> stale_reads(TaskId task, StepNumber step) const;
    /// Those that end in a lost update with the losing write in [begin, end], at most `limit` of them.
    std::vector<StaleRead> lost_updates(StepNumber begin, StepNumber end, std::size_t limit) const;
    /// What the line with that number did (the events that carry its step).
    SharedUse use_at(StepNumber step) const;
    bool empty() const { return uses_.empty(); }

   private:
    struct OpenRead {
        TaskId task;
        StepNumber read = 0;
        u32 line = 0;
        std::size_t stale = kFresh;  // index into stale_, once overwritten
    };
    struct Variable {
        TextId name = 0;
        std::vector<OpenRead> open;
    };
    struct Use {
        StepNumber step = 0;
        SharedUse use;
    };
    static constexpr std::size_t kFresh = ~std::size_t{0};

    Variable& ensure_variable(TextId name);
    std::vector<std::size_t>& ensure_stale_list(TaskId task);
    void note_use(StepNumber step, const SharedUse& use);

    std::vector<Variable> variables_;
    std::vector<StaleRead> stale_;                   // in order of overwriting
    std::vector<std::size_t> lost_;                  // of those that became lost updates, in order of the losing write
    std::vector<std::vector<std::size_t>> of_task_;  // indices into stale_; [0]: of module code
    Column<Use> uses_;                               // by step
};

}  // namespace asyncarium::recording
