// Badges on lines.
#include "app/model/code_view.h"

#include <algorithm>
#include <array>

namespace asyncarium::app {
namespace {

CodeLine* find_line(CodeView& view, u32 line) {
    return line >= 1 && line <= view.lines.size() ? &view.lines[line - 1] : nullptr;
}

/// Where in the program the task stands: the innermost line of program code in its chain of awaits.
u32 parked_line(const World& world, const Task& task) {
    const std::vector<recording::AwaitLink> chain = recording::await_chain(world, task);
    const auto innermost =
        std::find_if(chain.rbegin(), chain.rend(), [](const recording::AwaitLink& link) { return link.line != 0; });
    return innermost == chain.rend() ? 0 : innermost->line;
}

bool has_begun(const Moment& moment, TaskId task) {
    const recording::Lane& lane = moment.lanes().task(task).lane;
    // Before its first step a lane has two spans: nothing, then ready.
    return lane.find(moment.position) > 1;
}

}  // namespace

void mark_code(const Moment& moment, const std::set<u32>& breakpoints, CodeView& view) {
    for (std::size_t i = 0; i < view.lines.size(); ++i) {
        CodeLine& line = view.lines[i];
        line.parked.clear();
        line.running.reset();
        line.current = line.frozen = false;
        line.breakpoint = breakpoints.contains(static_cast<u32>(i + 1));
    }
    view.reveal_line = moment.line;
    if (CodeLine* line = find_line(view, moment.line)) {
        line->current = true;
        if (moment.running.is_some()) line->running = moment.run.badge(moment.running);
    }
    if (moment.freeze) {
        if (CodeLine* line = find_line(view, moment.freeze->line != 0 ? moment.freeze->line : moment.line))
            line->frozen = true;
    }
    for (const Task* task : moment.pending) {
        if (task == nullptr || task->id == moment.running || !moment.lanes().has_task(task->id)) continue;
        if (!has_begun(moment, task->id)) continue;
        if (CodeLine* line = find_line(view, parked_line(moment.world, *task)))
            line->parked.push_back(moment.run.badge(task->id));
    }
}

std::string cpython_note(const Program& program) {
    static constexpr std::array kPackages{"httpx", "requests", "aiohttp", "aiosqlite", "asyncpg", "aiofiles", "pytest"};
    std::string needed;
    for (const char* package : kPackages) {
        // A package that the program can reach is one it imports: nothing else in the prelude imports these.
        if (program.find_module(package) < 0) continue;
        needed += needed.empty() ? "" : ", ";
        for (const char* character = package; *character != '\0'; ++character) {
            needed += static_cast<char>(*character >= 'a' && *character <= 'z' ? *character - 'a' + 'A' : *character);
        }
    }
    return needed.empty() ? "RUNS UNCHANGED IN CPYTHON" : "RUNS IN CPYTHON WITH " + needed;
}

}  // namespace asyncarium::app
