// Cards from the world at the playhead; states and their beginnings from the lanes.
#include "app/model/task_cards.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/model/number_text.h"
#include "engine/recording/line_code.h"
#include "engine/sched/deadlock.h"
#include "engine/sched/describe.h"
#include "engine/world/containers.h"

namespace asyncarium::app {
namespace {

using recording::LaneState;
using recording::seconds_text;
using recording::Span;

/// A key that is the same for the same card from frame to frame: tasks by number, handles by place in memory.
constexpr u64 kCallbackKeys = u64{1} << 32;

u64 key_of(TaskId task) { return u64{task.number} + 1; }

std::vector<std::string> chain_texts(const std::vector<recording::AwaitLink>& chain) {
    std::vector<std::string> texts;
    for (const recording::AwaitLink& link : chain) {
        texts.push_back(link.line != 0 ? fmt::format("{} · line {}", link.name, link.line) : link.name);
    }
    return texts;
}

class Cards {
   public:
    explicit Cards(const Moment& moment) : moment_(moment) {}

    LoopView make() {
        LoopView view;
        view.running = running();
        add_ready(view);
        add_tasks(view);
        view.summary = summary();
        view.ready_empty_text = ready_empty_text();
        view.frozen_text = frozen_text();
        return view;
    }

   private:
    const recording::Position& here() const { return moment_.position; }
    const World& world() const { return moment_.world; }

    TaskCard card_of(TaskId task, State state) const {
        TaskCard card{.badge = moment_.run.badge(task), .state = state, .key = key_of(task)};
        if (const Task* pending = moment_.find_pending(task)) {
            card.await_chain = chain_texts(recording::await_chain(world(), *pending));
        }
        return card;
    }

    // ---- running

    std::optional<TaskCard> running() const {
        if (moment_.has_ended || moment_.is_idle()) return std::nullopt;
        TaskCard card = card_of(moment_.running, State::Running);
        if (!moment_.running.is_some()) {
            const std::vector<recording::AwaitLink> chain = recording::module_chain(world());
            card.badge.name = !chain.empty() && !chain.back().is_hidden && chain.back().name != "<module>"
                                  ? chain.back().name
                                  : "program";
            card.await_chain = chain_texts(chain);
            card.callback = true;
            card.key = kCallbackKeys;
        }
        const std::string code = code_text(moment_.line);
        card.detail = moment_.line != 0 ? fmt::format("line {}", moment_.line) : "";
        if (moment_.is_blocked()) {
            add_blocking(card);
        } else {
            if (!code.empty()) card.detail += " · " + code;
            if (writes_stale_value()) card.tag = "writes a stale value";
        }
        if (moment_.freeze) card.state = State::Frozen;
        return card;
    }

    void add_blocking(TaskCard& card) const {
        card.state = State::Blocked;
        card.tag = "blocking call";
        VirtualTime end = moment_.gap->end;
        VirtualTime wake;
        if (recording::is_blocked(world(), wake) && wake < kForever) end = wake;
        const std::string call = blocking_call();
        if (!call.empty()) card.detail += " · " + call;
        card.detail += fmt::format(" · {} left", seconds_text(end - here().time));
        VirtualTime begin = moment_.gap->begin.time;
        if (moment_.lanes().has_task(moment_.running))
            begin = std::min(begin, moment_.span_of(moment_.running).begin.time);
        card.progress = share(here().time - begin, end - begin);
    }

    std::string blocking_call() const {
        if (moment_.lanes().has_task(moment_.running)) {
            const Span span = moment_.span_of(moment_.running);
            if (span.state == LaneState::Blocked && span.label != 0) return std::string(moment_.text(span.label));
        }
        return code_text(moment_.line);
    }

    /// The text of a line without its comment.
    std::string code_text(u32 line) const {
        if (line == 0) return {};
        std::string_view text = world().program().line_text(0, line);
        const std::size_t begin = text.find_first_not_of(" \t");
        if (begin == std::string_view::npos) return {};
        text.remove_prefix(begin);
        if (const std::size_t comment = text.find("  #"); comment != std::string_view::npos)
            text = text.substr(0, comment);
        return std::string(text.substr(0, text.find_last_not_of(" \t\r") + 1));
    }

    /// The line about to run writes a shared variable on what it read of it before another wrote it.
    bool writes_stale_value() const {
        const std::vector<recording::StaleRead> stale =
            moment_.run.recording().shared().stale_reads(moment_.running, here().step);
        const Task* task = moment_.find_pending(moment_.running);
        if (stale.empty() || task == nullptr) return false;
        const std::vector<recording::AwaitLink> chain = recording::await_chain(world(), *task);
        if (chain.empty() || chain.back().is_hidden) return false;
        const CodeId code = world().get<Frame>(chain.back().frame).code;
        for (const std::string& name : recording::shared_written_by(world().program(), code, moment_.line)) {
            for (const recording::StaleRead& read : stale) {
                if (moment_.text(read.variable) == name) return true;
            }
        }
        return false;
    }

    // ---- ready

    void add_ready(LoopView& view) const {
        const Loop* loop = recording::find_loop(world());
        if (loop == nullptr || loop->ready_count == 0) return;
        const Value* ring = world().get<RawBlock>(loop->ready).data<Value>();
        for (u32 i = 0; i < loop->ready_count; ++i) {
            const Value handle = ring[(loop->ready_head + i) % loop->ready_capacity];
            if (handle.is_null() || world().get<Handle>(handle).cancelled != 0) continue;
            view.ready.push_back(ready_card(handle));
        }
    }

    TaskCard ready_card(Value value) const {
        const auto& handle = world().get<Handle>(value);
        if (handle.kind == CallbackKind::TaskStep || handle.kind == CallbackKind::TaskWakeup) {
            const TaskId task = world().get<Task>(handle.callback).id;
            TaskCard card = card_of(task, State::Ready);
            card.detail = why_ready(task);
            return card;
        }
        TaskCard card{.badge = {.letters = "⋯"}, .state = State::Ready, .callback = true};
        card.key = kCallbackKeys + value.ref().index;
        switch (handle.kind) {
            case CallbackKind::GatherChildDone:
                card.badge.name = "gather";
                card.detail = "callback: " + future_text(handle.arguments) + " done";
                break;
            case CallbackKind::SetResultUnlessCancelled:
                card.badge.name = "timer";
                card.detail = "callback: sleep is over";
                break;
            case CallbackKind::StopLoop:
                card.badge.name = "loop";
                card.detail = "callback: stop";
                break;
            default:
                card.badge.name = sched::name_of_callable(world(), handle.callback);
                card.detail = "callback";
                break;
        }
        return card;
    }

    std::string future_text(Value future) const {
        if (future.is_null() || world().layout_of(future) != Layout::Task) return "future";
        return moment_.run.full_name(world().get<Task>(future).id);
    }

    /// What made it ready: the wait before this span.
    std::string why_ready(TaskId task) const {
        const recording::Lane& lane = moment_.lanes().task(task).lane;
        const recording::SpanIndex index = lane.find(here());
        const Span span = lane.at(index);
        if (span.state == LaneState::Ready && span.reason == WaitReason::Yield) return "woken by sleep(0)";
        const Span before = index > 0 ? lane.at(index - 1) : Span{};
        if (before.state != LaneState::Suspended && before.state != LaneState::Overdue) return "first step";
        return "woken by " + wait_name(before);
    }

    std::string wait_name(const Span& span) const {
        const std::string word(wait_word(span.reason));
        const std::string_view label = moment_.text(span.label);
        const bool says_more =
            !label.empty() && label != word && span.reason != WaitReason::Timer && span.reason != WaitReason::Gather;
        return says_more ? fmt::format("{} {}", word, label) : word;
    }

    // ---- suspended and finished

    void add_tasks(LoopView& view) const {
        for (const TaskId id : moment_.lanes().shown_tasks()) {
            const Span span = moment_.span_of(id);
            if (span.state == LaneState::Suspended || span.state == LaneState::Overdue) {
                view.suspended.push_back(suspended_card(id, span));
            } else if (span.state == LaneState::Finished) {
                view.finished.push_back(finished_card(id, span));
            }
        }
    }

    TaskCard suspended_card(TaskId id, const Span& span) const {
        const bool is_overdue = span.state == LaneState::Overdue;
        TaskCard card = card_of(id, is_overdue ? State::Overdue : State::Suspended);
        const Task* task = moment_.find_pending(id);
        const Value waiter = task == nullptr ? Value() : recording::waiter_of(*task);
        if (is_overdue) {
            card.tag = "overdue";
            card.detail = fmt::format("timer was due {} ago", seconds_text(here().time - span.begin.time));
        } else if (waiter.is_null()) {
            card.detail = wait_name(span);
        } else {
            add_wait(card, span, waiter);
        }
        return card;
    }

    void add_wait(TaskCard& card, const Span& span, Value waiter) const {
        const sched::WaitDescription wait = sched::describe_wait(world(), waiter);
        if (wait.deadline > here().time) {
            card.detail = fmt::format("{} {} left", wait_word(span.reason), seconds_text(wait.deadline - here().time));
            card.progress = share(here().time - span.begin.time, wait.deadline - span.begin.time);
            return;
        }
        const auto& future = world().get<Future>(waiter);
        if (future.is_gather != 0) {
            const recording::GatherCount count = recording::gather_count(world(), future);
            card.detail = fmt::format("gather: {} of {} done", count.done, count.all);
            card.progress = count.all == 0 ? -1 : static_cast<float>(count.done) / static_cast<float>(count.all);
            return;
        }
        if (wait.task.is_some()) {
            card.detail = "task " + moment_.run.full_name(wait.task);
            return;
        }
        card.detail = wait_name(span);
        add_holders(card, wait.subject);
    }

    void add_holders(TaskCard& card, Value subject) const {
        if (subject.is_null()) return;
        const std::vector<TaskId> holders = sched::holders_of(world(), subject);
        const char* separator = ": held by ";
        for (std::size_t i = 0; i < holders.size() && i < 3; ++i) {
            card.detail += separator + moment_.run.full_name(holders[i]);
            separator = ", ";
        }
    }

    TaskCard finished_card(TaskId id, const Span& span) const {
        TaskCard card = card_of(id, State::Done);
        const EventKind ending = moment_.lanes().task(id).ending;
        const std::string text(moment_.text(span.label));
        if (ending == EventKind::TaskDone) {
            card.detail = "→ " + text;
        } else if (ending == EventKind::TaskFailed) {
            card.state = State::Failed;
            card.detail = text;
        } else {
            card.state = State::Cancelled;
            card.detail = "cancelled";
        }
        return card;
    }

    // ---- texts

    std::string summary() const {
        const Loop* loop = recording::find_loop(world());
        if (loop == nullptr) return moment_.has_ended ? "THE PROGRAM HAS ENDED" : "NO LOOP RUNS";
        const u32 timers = loop->scheduled_count - loop->cancelled_timers;
        return fmt::format("TURN {} · {} · {}", loop->iteration, counted(alive_tasks(), "TASK"),
                           counted(timers, "TIMER"));
    }

    u64 alive_tasks() const {
        const auto& tasks = moment_.pending;
        return tasks.size() - static_cast<u64>(std::count(tasks.begin(), tasks.end(), nullptr));
    }

    std::string ready_empty_text() const {
        if (moment_.has_ended) return "empty — the program has ended";
        if (recording::find_loop(world()) == nullptr) return "empty — no event loop runs";
        if (moment_.is_idle()) return fmt::format("empty — the loop sleeps until {}", seconds_text(moment_.gap->end));
        if (!moment_.running.is_some()) return "empty";
        const std::string name = moment_.run.full_name(moment_.running);
        if (moment_.freeze || moment_.is_blocked())
            return fmt::format("empty — the loop is not looking: it is inside {}", name);
        return alive_tasks() > 1 ? "empty — everybody else is parked" : "empty — there is no other task";
    }

    std::string frozen_text() const {
        if (!moment_.freeze) return {};
        const recording::Freeze& freeze = *moment_.freeze;
        std::string text = fmt::format("{} holds the thread", moment_.run.full_name(freeze.culprit));
        const u32 line = freeze.line != 0 ? freeze.line : moment_.line;
        if (line != 0) text += fmt::format(" at line {}", line);
        text += fmt::format(" since {}", seconds_text(freeze.begin.time));
        for (std::size_t i = 0; i < freeze.late.size() && i < 3; ++i) {
            const recording::Late& late = freeze.late[i];
            text += fmt::format("{} {} is {} late", i == 0 ? ";" : ",", moment_.run.full_name(late.task),
                                seconds_text(late.by));
        }
        if (freeze.late.size() > 3) text += fmt::format(" and {} more", freeze.late.size() - 3);
        return text;
    }

    static float share(VirtualTime part, VirtualTime whole) {
        if (whole.nanoseconds <= 0) return -1;
        return static_cast<float>(std::clamp(to_seconds(part) / to_seconds(whole), 0.0, 1.0));
    }

    const Moment& moment_;
};

std::string ending_text(const World& world) {
    switch (world.state().ending) {
        case Ending::Exception:
            return "ENDED by an exception";
        case Ending::Deadlock:
            return "DEADLOCK";
        case Ending::Limit:
            return "STOPPED at a limit";
        case Ending::OutOfMemory:
            return "STOPPED: out of memory";
        default:
            return "ENDED";
    }
}

}  // namespace

LoopView make_loop_view(const Moment& moment) { return Cards(moment).make(); }

StateText describe_state(const Moment& moment) {
    /// From so many lines in one go it is worth saying.
    constexpr StepNumber kManyLines = 10'000;
    if (moment.has_ended) return {State::Ended, ending_text(moment.world)};
    const std::string name = moment.run.full_name(moment.running);
    if (moment.freeze) {
        return {State::Frozen, fmt::format("FROZEN for {} by {}", seconds_text(moment.freeze->length),
                                           moment.run.full_name(moment.freeze->culprit))};
    }
    if (moment.is_blocked()) return {State::Blocked, "BLOCKED by " + name};
    // Of sleep(0) after sleep(0): time passes by going round, not by sleeping.
    if (moment.is_idle() && moment.is_something_ready()) return {State::Running, "BUSY: the loop never waits"};
    if (moment.is_idle()) return {State::Idle, "IDLE until " + seconds_text(moment.gap->end)};
    const recording::Lane& lane =
        moment.lanes().has_task(moment.running) ? moment.lanes().task(moment.running).lane : moment.lanes().main().lane;
    const StepNumber lines = moment.position.step - lane.at(lane.find(moment.position)).begin.step;
    if (lines < kManyLines) return {State::Running, "RUNNING " + name};
    return {State::Running, fmt::format("RUNNING {}: {} lines, no await", name, grouped(lines))};
}

}  // namespace asyncarium::app
