// All lanes of a run, built from its events as they come: the loop's (or, as long as there is no loop, the main thread's), one
// for each task, one for each worker thread.
//
// What an event means for a lane is decided here and nowhere else. Two states are only known in hindsight and are laid
// back to where they began: a task is *overdue* from its deadline on, once the clock has passed it without the loop looking;
// the loop is *frozen* from the beginning of the handle that has held its thread for more than 0.1 s.
#pragma once

#include <queue>
#include <vector>

#include "engine/recording/lane.h"

namespace asyncarium::recording {

enum class MarkKind : u8 { Print, PrintError, Exception, Cancel };

/// Something that happened at one place of a lane.
struct Mark {
    Position position;
    MarkKind kind{};
    EventIndex event = 0;
};

struct TaskLane {
    Lane lane;
    TaskId parent;         // who created it, or none
    TextId coroutine = 0;  // "heartbeat"
    TextId name = 0;       // a name of its own; 0: none was given
    u32 first_line = 0;    // of its coroutine's code
    /// It runs code of the prelude that the program did not ask for: what asyncio.run does to clean up. Not shown.
    bool is_housekeeping = false;
    Position created;
    Position finished;   // meaningful when `ending` is set
    EventKind ending{};  // TaskDone, TaskFailed or TaskCancelled
    bool is_finished = false;
    Column<Mark> marks;
};

struct ThreadLane {
    Lane lane;
    ThreadId thread;
    TextId name = 0;
    Column<Mark> marks;
};

class Lanes {
   public:
    Lanes();

    /// `index` and `text` are those of the event in the log.
    void add(const Event& event, EventIndex index, TextId text);

    /// The main thread: the loop's lane from the moment a loop runs on it.
    const ThreadLane& main() const { return main_; }
    bool has_loop() const { return has_loop_; }
    std::size_t task_count() const { return tasks_.size(); }
    const TaskLane& task(TaskId id) const { return tasks_[id.number]; }
    bool has_task(TaskId id) const { return id.number < tasks_.size(); }
    /// All tasks but those that are housekeeping, in order of creation.
    std::vector<TaskId> shown_tasks() const;
    /// Worker threads.
    const std::vector<ThreadLane>& threads() const { return threads_; }

   private:
    struct Deadline {
        VirtualTime when;
        TaskId task;
        friend bool operator>(const Deadline& a, const Deadline& b) { return a.when > b.when; }
    };
    struct TaskProgress {
        VirtualTime deadline;    // of the timer it is suspended on; 0: none
        bool is_queued = false;  // a handle that will step it is in the ready deque
    };

    void find_overdue(const Event& event);
    void find_freeze(const Event& event);
    void add_task_event(const Event& event, TextId text);
    void add_loop_event(const Event& event);
    void add_thread_event(const Event& event, TextId text);
    void suspend(const Event& event, TextId text);
    void finish(const Event& event, TextId text);
    void mark(const Event& event, EventIndex index, MarkKind kind);
    void switch_thread(const Event& event);
    ThreadLane* find_thread(i64 number);

    ThreadLane main_{.lane = {}, .thread = {0}, .name = 0, .marks = {}};
    std::vector<TaskLane> tasks_;
    std::vector<TaskProgress> progress_;
    std::vector<ThreadLane> threads_;
    std::priority_queue<Deadline, std::vector<Deadline>, std::greater<>> deadlines_;
    bool has_loop_ = false;
    bool loop_runs_ = false;
    i64 iteration_ = 0;
    bool in_handle_ = false;
    Position handle_begin_;
    TaskId handle_task_;
    TaskId running_;  // on the main thread
    i64 thread_ = 0;  // whose frames are being executed
};

}  // namespace asyncarium::recording
