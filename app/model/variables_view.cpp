// Rows of variables, compared with those of the step before.
#include "app/model/variables_view.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "engine/recording/line_code.h"
#include "engine/world/containers.h"

namespace asyncarium::app {
namespace {

constexpr std::size_t kMostRows = 400;
/// Scope of rows that belong to no task: globals, and calls of module code.
constexpr u32 kNoTask = ~u32{0};

struct Row {
    u32 task = kNoTask;
    std::string scope;
    std::string name;
    std::string value;
    CodeId code;  // of the frame it is a local of; none: a global
};

/// The frame whose variables are shown: the innermost one of program code.
const recording::AwaitLink* innermost(const std::vector<recording::AwaitLink>& chain) {
    const auto found = std::find_if(chain.rbegin(), chain.rend(),
                                    [](const recording::AwaitLink& link) { return link.frame.is_some(); });
    return found == chain.rend() ? nullptr : &*found;
}

void add_frame(const World& world, const recording::AwaitLink& link, u32 task, const std::string& scope,
               std::vector<Row>& rows) {
    const CodeId code = world.get<Frame>(link.frame).code;
    for (recording::Variable& variable : recording::local_variables(world, link.frame)) {
        rows.push_back({task, scope, std::move(variable.name), std::move(variable.value), code});
    }
}

std::vector<Row> read_rows(const World& world, Run& run) {
    std::vector<Row> rows;
    for (recording::Variable& variable : recording::global_variables(world)) {
        rows.push_back({kNoTask, "global", std::move(variable.name), std::move(variable.value), CodeId::none()});
    }
    const std::vector<recording::AwaitLink> calls = recording::module_chain(world);
    const recording::AwaitLink* call = innermost(calls);
    if (call != nullptr && world.program().code(world.get<Frame>(call->frame).code).kind != CodeKind::Module) {
        add_frame(world, *call, kNoTask, call->name, rows);
    }
    const Loop* loop = recording::find_loop(world);
    if (loop == nullptr || loop->tasks.is_null()) return rows;
    for (const TableEntry& entry : entries_of(world, loop->tasks)) {
        if (entry.key.is_null() || rows.size() > kMostRows) continue;
        const auto& task = world.get<Task>(Ref{static_cast<u32>(entry.value.as_int())});
        if (task.state != FutureState::Pending) continue;
        const std::vector<recording::AwaitLink> chain = recording::await_chain(world, task);
        if (const recording::AwaitLink* link = innermost(chain)) {
            add_frame(world, *link, task.id.number, run.full_name(task.id), rows);
        }
    }
    return rows;
}

std::string key_of(const Row& row) { return fmt::format("{}\n{}\n{}", row.task, row.scope, row.name); }

class Variables {
   public:
    explicit Variables(const Moment& moment) : moment_(moment), step_(moment.position.step) {}

    VariablesView make() {
        // First the world now: reading the one before may move to another place in memory, but not this one.
        const World& world = moment_.has_ended ? recording().at_end_of_code() : moment_.world;
        const std::vector<Row> rows = read_rows(world, moment_.run);
        read_before();
        VariablesView view;
        for (const Row& row : rows) view.rows.push_back(compare(row));
        add_finished(view);
        return view;
    }

   private:
    recording::Recording& recording() { return moment_.run.recording(); }

    void read_before() {
        if (step_ == 0) return;
        const recording::Position before = recording().stops().before_next_line(step_ - 1);
        const World& world = recording().at(before, recording::Recording::Reader::Before);
        for (Row& row : read_rows(world, moment_.run)) before_.emplace(key_of(row), std::move(row));
    }

    VariableRow compare(const Row& row) {
        VariableRow result{.scope = row.scope, .name = row.name, .value = row.value};
        const auto found = before_.find(key_of(row));
        if (step_ > 0 && (found == before_.end() || found->second.value != row.value || is_written(row))) {
            result.changed = true;
            if (found != before_.end()) result.before = found->second.value;
        }
        if (row.task != kNoTask) result.stale = stale_text(row);
        return result;
    }

    /// A shared variable that the last step wrote stands out even if it holds the same value again.
    bool is_written(const Row& row) {
        if (row.code.is_some()) return false;
        const recording::EventLog& log = recording().log();
        for (recording::EventLog::Reader told(log, log.first_of_step(step_)); told.next();) {
            const Event& event = told.event();
            if (event.step != step_) break;
            if (event.kind == EventKind::SharedWritten && event.text == row.name) return true;
        }
        return false;
    }

    std::string stale_text(const Row& row) {
        for (const recording::StaleRead& stale : recording().shared().stale_reads({row.task}, step_)) {
            const std::string variable(moment_.text(stale.variable));
            const std::vector<std::string> locals =
                recording::locals_assigned_from(moment_.world.program(), row.code, stale.read_line, variable);
            if (std::find(locals.begin(), locals.end(), row.name) == locals.end()) continue;
            const std::string now = recording::global_text(moment_.world, variable);
            return fmt::format("stale: {} is {} since step {}", variable, now.empty() ? "another" : now,
                               stale.overwritten);
        }
        return {};
    }

    /// The variables of tasks that have just been there: as they were before their last line.
    void add_finished(VariablesView& view) {
        constexpr u32 kMostTasks = 8;
        constexpr StepNumber kLongRun = 20'000;
        if (moment_.lanes().task_count() > kMostTasks || recording().head_position().step > kLongRun) return;
        for (u32 number = 0; number < moment_.lanes().task_count(); ++number) {
            const recording::TaskLane& task = moment_.lanes().task({number});
            if (!task.is_finished || task.finished > moment_.position || task.finished.step == 0) continue;
            const recording::Position last = recording().stops().before_next_line(task.finished.step - 1);
            const World& world = recording().at(last, recording::Recording::Reader::Before);
            const Task* then = recording::find_task(world, {number});
            if (then == nullptr) continue;
            const std::vector<recording::AwaitLink> chain = recording::await_chain(world, *then);
            const recording::AwaitLink* link = innermost(chain);
            if (link == nullptr) continue;
            std::vector<Row> rows;
            add_frame(world, *link, number, moment_.run.full_name({number}), rows);
            for (Row& row : rows) {
                view.rows.push_back({.scope = row.scope, .name = row.name, .value = row.value, .finished = true});
            }
        }
    }

    const Moment& moment_;
    StepNumber step_;
    std::unordered_map<std::string, Row> before_;
};

}  // namespace

VariablesView make_variables_view(const Moment& moment) { return Variables(moment).make(); }

}  // namespace asyncarium::app
