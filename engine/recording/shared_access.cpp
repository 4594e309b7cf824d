// Following reads and writes of shared variables.
#include "engine/recording/shared_access.h"

#include <algorithm>

namespace asyncarium::recording {
namespace {

std::size_t list_index(TaskId task) { return task.is_some() ? std::size_t{task.number} + 1 : 0; }

}  // namespace

SharedAccesses::Variable& SharedAccesses::ensure_variable(TextId name) {
    const auto found = std::find_if(variables_.begin(), variables_.end(),
                                    [&](const Variable& variable) { return variable.name == name; });
    if (found != variables_.end()) return *found;
    variables_.push_back({.name = name, .open = {}});
    return variables_.back();
}

std::vector<std::size_t>& SharedAccesses::ensure_stale_list(TaskId task) {
    if (list_index(task) >= of_task_.size()) of_task_.resize(list_index(task) + 1);
    return of_task_[list_index(task)];
}

void SharedAccesses::note_use(StepNumber step, const SharedUse& use) {
    if (uses_.empty() || uses_.back().step != step) uses_.push_back({step, {}});
    SharedUse& noted = uses_.back().use;
    noted.reads |= use.reads;
    noted.writes |= use.writes;
    noted.writes_stale |= use.writes_stale;
}

void SharedAccesses::add(const Event& event, TextId text) {
    const bool reads = event.kind == EventKind::SharedRead;
    if (!reads && event.kind != EventKind::SharedWritten) return;
    Variable& variable = ensure_variable(text);
    // What this task held of the variable ends here: it reads it afresh, or writes over it.
    bool writes_stale = false;
    const auto own = std::find_if(variable.open.begin(), variable.open.end(),
                                  [&](const OpenRead& open) { return open.task == event.task; });
    if (own != variable.open.end()) {
        if (own->stale != kFresh) {
            StaleRead& stale = stale_[own->stale];
            stale.ended = event.step;
            stale.is_lost_update = writes_stale = !reads;
            if (!reads) lost_.push_back(own->stale);
        }
        variable.open.erase(own);
    }
    note_use(event.step, {.reads = reads, .writes = !reads, .writes_stale = writes_stale});
    if (reads) {
        variable.open.push_back({.task = event.task, .read = event.step, .line = static_cast<u32>(event.b)});
        return;
    }
    for (OpenRead& open : variable.open) {
        if (open.stale != kFresh) continue;
        open.stale = stale_.size();
        ensure_stale_list(open.task).push_back(open.stale);
        stale_.push_back({.task = open.task,
                          .variable = text,
                          .read = open.read,
                          .read_line = open.line,
                          .writer = event.task,
                          .overwritten = event.step});
    }
}

std::vector<StaleRead> SharedAccesses::stale_reads(TaskId task, StepNumber step) const {
    std::vector<StaleRead> found;
    if (list_index(task) >= of_task_.size()) return found;
    const std::vector<std::size_t>& list = of_task_[list_index(task)];
    auto behind = std::partition_point(list.begin(), list.end(),
                                       [&](std::size_t index) { return stale_[index].overwritten <= step; });
    // Each variable has at most one that is not over, and it is its latest.
    for (std::size_t looked = 0; behind != list.begin() && looked < 4 * variables_.size(); ++looked) {
        const StaleRead& stale = stale_[*--behind];
        if (stale.ended <= step) continue;
        found.push_back(stale);
    }
    return found;
}

std::vector<StaleRead> SharedAccesses::lost_updates(StepNumber begin, StepNumber end, std::size_t limit) const {
    std::vector<StaleRead> found;
    auto next = std::partition_point(lost_.begin(), lost_.end(),
                                     [&](std::size_t index) { return stale_[index].ended < begin; });
    for (; next != lost_.end() && stale_[*next].ended <= end && found.size() < limit; ++next)
        found.push_back(stale_[*next]);
    return found;
}

SharedUse SharedAccesses::use_at(StepNumber step) const {
    const std::size_t index = uses_.find_first([&](const Use& use) { return use.step >= step; });
    return index < uses_.size() && uses_[index].step == step ? uses_[index].use : SharedUse{};
}

}  // namespace asyncarium::recording
