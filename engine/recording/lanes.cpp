// What each event means for the lanes.
#include "engine/recording/lanes.h"

#include <algorithm>

#include "engine/recording/freeze_limit.h"

namespace asyncarium::recording {
namespace {

Position position_of(const Event& event) { return {event.step, event.time}; }

bool is_running_or_ready(LaneState state) { return state == LaneState::Running || state == LaneState::Ready; }

/// The moment up to which the event lets time pass.
VirtualTime reached_time(const Event& event) {
    return event.kind == EventKind::ClockAdvanced ? std::max(event.when, event.time) : event.time;
}

}  // namespace

// The main thread runs from the beginning, and no event says so.
Lanes::Lanes() { main_.lane.push({.state = LaneState::Running}); }

void Lanes::add(const Event& event, EventIndex index, TextId text) {
    find_overdue(event);
    find_freeze(event);
    switch (event.kind) {
        case EventKind::TaskCreated:
        case EventKind::TaskNamed:
        case EventKind::TaskResumed:
        case EventKind::TaskSuspended:
        case EventKind::TaskDone:
        case EventKind::TaskFailed:
        case EventKind::TaskCancelled:
        case EventKind::HandleQueued:
            add_task_event(event, text);
            break;
        case EventKind::CancelRequested:
            mark(event, index, MarkKind::Cancel);
            break;
        case EventKind::Output:
            mark(event, index, event.a == 2 ? MarkKind::PrintError : MarkKind::Print);
            break;
        case EventKind::ExceptionRaised:
            mark(event, index, MarkKind::Exception);
            break;
        case EventKind::ThreadStarted:
        case EventKind::ThreadParked:
        case EventKind::ThreadFreed:
        case EventKind::ThreadFinished:
            add_thread_event(event, text);
            break;
        case EventKind::ThreadSwitched:
            switch_thread(event);
            break;
        case EventKind::ProgramEnded:
            main_.lane.push({.begin = position_of(event), .state = LaneState::Finished, .label = text});
            break;
        default:
            add_loop_event(event);
            break;
    }
}

std::vector<TaskId> Lanes::shown_tasks() const {
    std::vector<TaskId> shown;
    for (u32 number = 0; number < tasks_.size(); ++number) {
        if (!tasks_[number].is_housekeeping) shown.push_back({number});
    }
    return shown;
}

void Lanes::find_overdue(const Event& event) {
    const VirtualTime now = reached_time(event);
    while (!deadlines_.empty() && deadlines_.top().when < now) {
        const Deadline due = deadlines_.top();
        deadlines_.pop();
        Lane& lane = tasks_[due.task.number].lane;
        const Span last = lane.back();
        if (last.state != LaneState::Suspended || progress_[due.task.number].deadline != due.when) continue;
        Span overdue = last;
        overdue.begin = {event.step, due.when};
        overdue.state = LaneState::Overdue;
        lane.push(overdue);
    }
}

void Lanes::find_freeze(const Event& event) {
    if (!in_handle_ || reached_time(event) - handle_begin_.time <= kFreezeLimit) return;
    if (main_.lane.back().state == LaneState::Frozen) return;
    main_.lane.push({.begin = handle_begin_, .state = LaneState::Frozen, .number = handle_task_.number});
}

void Lanes::add_task_event(const Event& event, TextId text) {
    if (event.kind == EventKind::TaskCreated) {
        if (event.task.number >= tasks_.size()) {
            tasks_.resize(event.task.number + 1);
            progress_.resize(event.task.number + 1);
        }
        TaskLane& task = tasks_[event.task.number];
        task.parent = event.other;
        task.coroutine = text;
        task.first_line = static_cast<u32>(event.a);
        task.is_housekeeping = event.b != 0 && event.text.starts_with("shutdown_");
        task.created = position_of(event);
        task.lane.push({.begin = position_of(event), .state = LaneState::Ready});
        return;
    }
    if (!has_task(event.task)) return;
    TaskLane& task = tasks_[event.task.number];
    TaskProgress& progress = progress_[event.task.number];
    switch (event.kind) {
        case EventKind::TaskNamed:
            task.name = text;
            break;
        case EventKind::HandleQueued:
            progress.is_queued = true;
            progress.deadline = {};
            // One that gave the others a turn is ready already, and its lane says why.
            if (!is_running_or_ready(task.lane.back().state) && !task.is_finished) {
                task.lane.push({.begin = position_of(event), .state = LaneState::Ready});
            }
            break;
        case EventKind::TaskResumed:
            if (thread_ == 0) running_ = event.task;
            progress = {};
            task.lane.push({.begin = position_of(event), .state = LaneState::Running});
            break;
        case EventKind::TaskSuspended:
            suspend(event, text);
            break;
        default:
            finish(event, text);
            break;
    }
}

void Lanes::suspend(const Event& event, TextId text) {
    if (thread_ == 0) running_ = TaskId::none();
    TaskProgress& progress = progress_[event.task.number];
    const auto reason = static_cast<WaitReason>(event.b);
    const bool is_ready = progress.is_queued || reason == WaitReason::Yield;
    tasks_[event.task.number].lane.push({.begin = position_of(event),
                                         .state = is_ready ? LaneState::Ready : LaneState::Suspended,
                                         .reason = reason,
                                         .label = text,
                                         .number = event.a});
    if (is_ready || event.when <= event.time) return;
    progress.deadline = event.when;
    deadlines_.push({event.when, event.task});
}

void Lanes::finish(const Event& event, TextId text) {
    if (running_ == event.task) running_ = TaskId::none();
    TaskLane& task = tasks_[event.task.number];
    task.is_finished = true;
    task.ending = event.kind;
    task.finished = position_of(event);
    task.lane.push({.begin = position_of(event), .state = LaneState::Finished, .label = text});
}

void Lanes::add_loop_event(const Event& event) {
    // A loop on a worker thread has no lane of its own; the clock is everybody's.
    if (thread_ != 0 && event.kind != EventKind::ClockAdvanced) return;
    Lane& lane = main_.lane;
    const Span running{.begin = position_of(event), .state = LaneState::Running, .number = iteration_};
    switch (event.kind) {
        case EventKind::LoopStarted:
            has_loop_ = loop_runs_ = true;
            break;
        case EventKind::LoopStopped:
            loop_runs_ = in_handle_ = false;
            iteration_ = 0;
            lane.push({.begin = position_of(event), .state = LaneState::Running});
            break;
        case EventKind::IterationStarted:
            iteration_ = event.a;
            lane.push({.begin = position_of(event), .state = LaneState::Running, .number = event.a});
            break;
        case EventKind::HandleStarted:
            in_handle_ = true;
            handle_begin_ = position_of(event);
            handle_task_ = event.task;
            break;
        case EventKind::HandleFinished:
            in_handle_ = false;
            if (lane.back().state == LaneState::Frozen) lane.push(running);
            break;
        case EventKind::ClockAdvanced:
            if (event.a != 0 || in_handle_ || !loop_runs_) break;
            lane.push({.begin = {event.step, std::min(event.time, event.when)},
                       .state = LaneState::Idle,
                       .number = iteration_});
            // Another thread may be the one that goes on; the loop's next turn tells when it does.
            if (!threads_.empty()) break;
            lane.push({.begin = {event.step, event.when}, .state = LaneState::Running, .number = iteration_});
            break;
        default:
            break;
    }
}

void Lanes::add_thread_event(const Event& event, TextId text) {
    const Span blocked{.begin = position_of(event), .state = LaneState::Blocked, .label = text, .number = event.b};
    const Span running{.begin = position_of(event), .state = LaneState::Running, .number = iteration_};
    if (event.a == 0) {
        const bool begins = event.kind == EventKind::ThreadParked;
        if (has_task(running_)) {
            tasks_[running_.number].lane.push(begins ? blocked : running);
        } else if (!loop_runs_ && (begins || event.kind == EventKind::ThreadFreed)) {
            main_.lane.push(begins ? blocked : running);
        } else if (event.kind == EventKind::ThreadStarted) {
            main_.lane.push(running);
        }
        return;
    }
    ThreadLane* thread = find_thread(event.a);
    if (event.kind == EventKind::ThreadStarted) {
        // asyncio's own, which ends the default executor (loop.shutdown_default_executor), is nobody's business.
        if (event.text.ends_with("(_do_shutdown)")) return;
        if (thread == nullptr) thread = &threads_.emplace_back();
        thread->thread = {static_cast<u32>(event.a)};
        thread->name = text;
    }
    if (thread == nullptr) return;
    if (event.kind == EventKind::ThreadParked) {
        // Parked by nothing that stands in the program: a worker that waits for the next job.
        Span span = blocked;
        if (event.b == 0) span.state = LaneState::Idle;
        thread->lane.push(span);
    } else if (event.kind == EventKind::ThreadFinished) {
        thread->lane.push({.begin = position_of(event), .state = LaneState::Finished});
    } else {
        thread->lane.push(running);
    }
}

void Lanes::mark(const Event& event, EventIndex index, MarkKind kind) {
    const Mark mark{position_of(event), kind, index};
    ThreadLane* thread = find_thread(thread_);
    const TaskId task = event.task.is_some() || thread != nullptr ? event.task : running_;
    if (has_task(task)) {
        tasks_[task.number].marks.push_back(mark);
    } else {
        (thread == nullptr ? main_ : *thread).marks.push_back(mark);
    }
}

void Lanes::switch_thread(const Event& event) {
    ThreadLane* left = find_thread(thread_);
    thread_ = event.a;
    const Position here = position_of(event);
    if (left != nullptr && left->lane.back().state == LaneState::Running && event.b == 0) {
        left->lane.push({.begin = here, .state = LaneState::Ready});
    }
    ThreadLane* next = find_thread(thread_);
    if (next != nullptr && next->lane.back().state != LaneState::Running) {
        next->lane.push({.begin = here, .state = LaneState::Running});
    }
}

ThreadLane* Lanes::find_thread(i64 number) {
    const auto found = std::find_if(threads_.begin(), threads_.end(),
                                    [&](const ThreadLane& lane) { return i64{lane.thread.number} == number; });
    return found == threads_.end() ? nullptr : &*found;
}

}  // namespace asyncarium::recording
