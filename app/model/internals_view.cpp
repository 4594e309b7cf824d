// Ready deque, timer heap, futures' callbacks and await chains, as texts.
#include "app/model/internals_view.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/model/number_text.h"
#include "engine/sched/describe.h"
#include "engine/world/containers.h"

namespace asyncarium::app {
namespace {

constexpr std::size_t kMost = 100;

std::string_view kind_text(CallbackKind kind) {
    switch (kind) {
        case CallbackKind::TaskStep:
            return "TaskStep";
        case CallbackKind::TaskWakeup:
            return "TaskWakeup";
        case CallbackKind::GatherChildDone:
            return "gather: a child is done";
        case CallbackKind::SetResultUnlessCancelled:
            return "set_result_unless_cancelled";
        case CallbackKind::StopLoop:
            return "run_until_complete: stop";
        default:
            return "callback";
    }
}

class Internals {
   public:
    explicit Internals(const Moment& moment) : moment_(moment) {}

    InternalsView make() {
        if (const Loop* loop = recording::find_loop(moment_.world)) add_loop(*loop);
        add_tasks();
        add_numbers();
        return std::move(view_);
    }

   private:
    const World& world() const { return moment_.world; }

    std::string handle_text(const Handle& handle) const {
        std::string text(kind_text(handle.kind));
        const Value callback = handle.callback;
        if (callback.is_null()) return text;
        if (world().layout_of(callback) == Layout::Task)
            return text + " " + moment_.run.full_name(world().get<Task>(callback).id);
        if (handle.kind == CallbackKind::Call) return text + " " + sched::name_of_callable(world(), callback);
        return text;
    }

    void add_loop(const Loop& loop) {
        static constexpr std::array<std::string_view, 4> kPhases{"Poll", "Timers", "Batch", "Handles"};
        view_.iteration = loop.iteration;
        view_.phase = kPhases[std::min<std::size_t>(loop.phase, kPhases.size() - 1)];
        if (loop.ready_count > 0) {
            const Value* ring = world().get<RawBlock>(loop.ready).data<Value>();
            for (u32 i = 0; i < loop.ready_count && i < kMost; ++i) {
                const Value handle = ring[(loop.ready_head + i) % loop.ready_capacity];
                if (handle.is_some()) view_.ready.push_back(handle_text(world().get<Handle>(handle)));
            }
        }
        add_timers(loop);
    }

    void add_timers(const Loop& loop) {
        if (loop.scheduled_count == 0) return;
        const Value* heap = world().get<RawBlock>(loop.scheduled).data<Value>();
        std::vector<const Handle*> timers;
        for (u32 i = 0; i < loop.scheduled_count; ++i) timers.push_back(&world().get<Handle>(heap[i]));
        std::sort(timers.begin(), timers.end(), [](const Handle* a, const Handle* b) {
            return std::tie(a->when, a->sequence) < std::tie(b->when, b->sequence);
        });
        for (std::size_t i = 0; i < timers.size() && i < kMost; ++i) {
            const Handle& timer = *timers[i];
            std::string who;
            if (moment_.lanes().has_task({timer.caused_by})) who = " " + moment_.run.full_name({timer.caused_by});
            view_.timers.push_back(fmt::format("{} #{} {}{}{}", recording::seconds_text(timer.when), timer.sequence,
                                               kind_text(timer.kind), who, timer.cancelled != 0 ? " (cancelled)" : ""));
        }
    }

    void add_tasks() {
        for (const Task* task : moment_.pending) {
            if (task == nullptr || view_.chains.size() >= kMost) continue;
            std::string chain = moment_.run.full_name(task->id);
            const std::vector<recording::AwaitLink> links = recording::await_chain(world(), *task);
            for (std::size_t i = 0; i < links.size(); ++i) {
                const recording::AwaitLink& link = links[i];
                chain += i == 0 ? ": " : " → ";
                chain += link.line != 0 ? fmt::format("{} line {}", link.name, link.line) : link.name;
            }
            view_.chains.push_back(chain);
            const Value waiter = recording::waiter_of(*task);
            if (waiter.is_some()) {
                view_.callbacks.push_back(
                    fmt::format("{} waits for {}", moment_.run.full_name(task->id), sched::describe(world(), waiter)));
            }
        }
    }

    void add_numbers() {
        const recording::Recording& recording = moment_.run.recording();
        view_.numbers.push_back(
            fmt::format("step {} of {}", grouped(moment_.position.step), grouped(recording.head_position().step)));
        view_.numbers.push_back(fmt::format("{} events", grouped(recording.log().size())));
        view_.numbers.push_back(fmt::format("{} in {} checkpoint{}", bytes_text(recording.checkpoints().bytes()),
                                            grouped(recording.checkpoints().count()),
                                            recording.checkpoints().count() == 1 ? "" : "s"));
        view_.numbers.push_back(fmt::format("world: {}", bytes_text(world().bytes().size())));
    }

    const Moment& moment_;
    InternalsView view_;
};

}  // namespace

InternalsView make_internals_view(const Moment& moment) { return Internals(moment).make(); }

}  // namespace asyncarium::app
