// A toy in place of the virtual machine: coroutines are little scripts of C++ lambdas, and the executor follows what the
// scheduler says is next. So the scheduler's behaviour is tested with nothing else on the screen.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/sched/future.h"
#include "engine/sched/loop.h"
#include "engine/sched/task.h"
#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium::test {

/// What a script does in one step.
struct Move {
    enum class Kind { Yield, Return, Raise } kind = Kind::Return;
    Value value;  // owned

    static Move yields(Value owned) { return {Kind::Yield, owned}; }
    static Move pause() { return {Kind::Yield, kNone}; }
    static Move returns(Value owned = kNone) { return {Kind::Return, owned}; }
    static Move raises(Value owned) { return {Kind::Raise, owned}; }
};

/// A step gets what was thrown in (null: nothing).
using Script = std::vector<std::function<Move(Value thrown)>>;

inline WorldOptions small_world() {
    WorldOptions options;
    options.memory_limit = u64{8} << 20;
    return options;
}

class Toy {
   public:
    Toy() : world(std::make_shared<Program>(), small_world()) {
        auto& thread = world.make<Thread>(TypeId::Thread);
        thread.id = {0};
        thread.state = ThreadState::Running;
        world.state().current_thread = world.value_of(thread);
        loop = sched::make_loop(world);
    }

    /// A task that plays the script.
    Value spawn(Script script) {
        auto& coroutine = world.make<Generator>(TypeId::Coroutine);
        coroutine.code = CodeId::none();
        const Value value = world.value_of(coroutine);
        scripts_[value.bits()] = {script.begin(), script.end()};
        const Value task = sched::make_task(world, loop, value, Value(), Value());
        world.release(value);
        return task;
    }

    void log(std::string text) {
        lines.push_back(std::to_string(world.state().clock.nanoseconds / 1'000'000) + " " + std::move(text));
    }

    /// A step that logs and pauses, returns, or parks on a future.
    auto says(std::string text, Move move) {
        return [this, text, move](Value) {
            log(text);
            return move;
        };
    }

    /// Parks on a future, as `await future` does.
    Move awaits(Value future) {
        world.get<Future>(future).blocking = 1;
        return Move::yields(world.retain(future));
    }

    /// Parks for a time, as asyncio.sleep does.
    Move sleeps(i64 milliseconds) {
        const Value future = sched::make_future(world, loop);
        const VirtualTime when = world.state().clock + VirtualTime{milliseconds * 1'000'000};
        world.release(
            sched::call_at(world, loop, when, CallbackKind::SetResultUnlessCancelled, future, kNone, Value()));
        world.get<Future>(future).blocking = 1;
        return Move::yields(future);
    }

    /// A step that stops the loop.
    auto stops() {
        return [this](Value) {
            sched::stop(world, loop);
            return Move::returns();
        };
    }

    /// run_forever, with plain callbacks logged by name. Answers how it ended.
    sched::NextAction::Kind run() {
        if (!sched::start(world, loop)) return sched::NextAction::Kind::Stop;
        for (;;) {
            const sched::NextAction action = sched::next_action(world, loop);
            switch (action.kind) {
                case sched::NextAction::Kind::RunHandle:
                    run_handle(action.handle);
                    break;
                case sched::NextAction::Kind::AdvanceClock:
                    world.state().clock = action.until;
                    break;
                default:
                    return action.kind;
            }
        }
    }

    World world;
    Value loop;
    std::vector<std::string> lines;

   private:
    void run_handle(Value value) {
        const auto& handle = world.get<Handle>(value);
        if (handle.kind == CallbackKind::Call) {
            log(std::string(text_of(world, handle.callback)));
        } else {
            const sched::Step step = sched::begin_step(world, value);
            if (step.task.is_some()) play(step);
        }
        sched::handle_finished(world, loop);
    }

    void play(const sched::Step& step) {
        const Local task(world, world.retain(step.task));
        const Local thrown(world, step.throw_exception);
        auto& script = scripts_[world.get<Task>(step.task).coroutine.bits()];
        const bool ends_by_exception = thrown.get().is_some() && script.empty();
        const Move move = ends_by_exception ? Move::raises(world.retain(thrown)) : next_move(script, thrown);
        const Local value(world, move.value);
        switch (move.kind) {
            case Move::Kind::Yield:
                sched::step_yielded(world, task, value, 1);
                break;
            case Move::Kind::Return:
                sched::step_returned(world, task, value);
                break;
            case Move::Kind::Raise:
                raise_exception(world, value);
                sched::step_raised(world, task);
                break;
        }
    }

    static Move next_move(std::deque<std::function<Move(Value)>>& script, Value thrown) {
        if (script.empty()) return Move::returns();
        const auto next = script.front();
        script.pop_front();
        return next(thrown);
    }

    std::map<u64, std::deque<std::function<Move(Value)>>> scripts_;
};

using Lines = std::vector<std::string>;

}  // namespace asyncarium::test
