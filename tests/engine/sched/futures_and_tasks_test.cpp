// Futures, tasks, cancelling and gather, with scripted toys.

#include <doctest/doctest.h>

#include "engine/sched/deadlock.h"
#include "engine/sched/describe.h"
#include "engine/sched/gather.h"
#include "tests/engine/sched/toy.h"

namespace asyncarium::test {
namespace {

Value error(Toy& toy, TypeId type, std::string_view text) { return make_exception(toy.world, type, text); }

bool is_cancellation(Toy& toy, Value thrown) {
    return thrown.is_some() && toy.world.is_instance(thrown, TypeId::CancelledError);
}

TEST_CASE("a task that awaits another gets its result in the iteration after it ended") {
    Toy toy;
    const Value worker = toy.spawn({toy.says("work", Move::returns(Value::integer(7)))});
    toy.spawn({[&](Value) { return toy.awaits(worker); },
               [&](Value) {
                   toy.log("got " + std::to_string(toy.world.get<Future>(worker).result.as_int()));
                   return Move::returns();
               }});
    toy.spawn({toy.says("other", Move::returns())});
    toy.run();
    CHECK(toy.lines == Lines{"0 work", "0 other", "0 got 7"});
}

TEST_CASE("an exception travels along awaiting tasks and is then no longer unretrieved") {
    Toy toy;
    const Value worker = toy.spawn({[&](Value) { return Move::raises(error(toy, TypeId::ValueError, "boom")); }});
    const Value waiter = toy.spawn({[&](Value) { return toy.awaits(worker); }});
    toy.run();
    CHECK(sched::describe_exception(toy.world, toy.world.get<Future>(waiter).exception) == "ValueError: boom");
    CHECK(toy.world.get<Future>(worker).log_traceback == 0);
    CHECK(toy.world.get<Future>(waiter).log_traceback == 1);
}

TEST_CASE("a future can be settled once") {
    Toy toy;
    const Value future = sched::make_future(toy.world, toy.loop);
    CHECK(sched::set_result(toy.world, future, Value::integer(1)));
    CHECK_FALSE(sched::set_result(toy.world, future, Value::integer(2)));
    CHECK(toy.world.is_instance(toy.world.state().raised, TypeId::InvalidStateError));
    CHECK_FALSE(sched::cancel(toy.world, future, Value()));
    CHECK(sched::result(toy.world, future) == Value::integer(1));
}

TEST_CASE("callbacks of a future are queued in the order they were added") {
    Toy toy;
    const Value future = sched::make_future(toy.world, toy.loop);
    for (const char* name : {"first", "second", "third"}) {
        const Local text(toy.world, make_string(toy.world, name));
        sched::add_done_callback(toy.world, future, text, Value());
    }
    const Value waiter = toy.spawn({[&](Value) { return toy.awaits(future); }, toy.says("waiter", Move::returns())});
    toy.spawn({[&](Value) {
        sched::set_result(toy.world, future, kNone);
        return Move::returns();
    }});
    toy.run();
    CHECK(toy.lines == Lines{"0 first", "0 second", "0 third", "0 waiter"});
    CHECK(sched::is_done(toy.world, waiter));
}

TEST_CASE("cancelling a sleeping task throws CancelledError into it at once") {
    Toy toy;
    const Value sleeper = toy.spawn({[&](Value) { return toy.sleeps(1000); },
                                     [&](Value thrown) {
                                         toy.log(is_cancellation(toy, thrown) ? "cancelled" : "woke");
                                         return Move::raises(toy.world.retain(thrown));
                                     }});
    toy.spawn({[&](Value) { return toy.sleeps(10); },
               [&](Value) {
                   CHECK(sched::request_cancel(toy.world, sleeper, Value()));
                   CHECK_FALSE(sched::is_done(toy.world, sleeper));
                   return Move::returns();
               }});
    toy.run();
    CHECK(toy.lines == Lines{"10 cancelled"});
    CHECK(sched::is_cancelled(toy.world, sleeper));
    CHECK_FALSE(sched::request_cancel(toy.world, sleeper, Value()));
}

TEST_CASE("a task cancelled before its first step gets the exception there") {
    Toy toy;
    const Value task = toy.spawn({[&](Value thrown) {
        toy.log(is_cancellation(toy, thrown) ? "cancelled" : "ran");
        return Move::raises(toy.world.retain(thrown));
    }});
    sched::request_cancel(toy.world, task, Value());
    toy.run();
    CHECK(toy.lines == Lines{"0 cancelled"});
}

TEST_CASE("a request to cancel goes down a chain of waiting tasks and comes back up") {
    Toy toy;
    std::vector<Value> chain{toy.spawn({[&](Value) { return toy.sleeps(1000); }})};
    for (int i = 0; i < 5000; ++i) {
        const Value inner = chain.back();
        chain.push_back(toy.spawn({[&toy, inner](Value) { return toy.awaits(inner); }}));
    }
    toy.spawn({[&](Value) { return toy.sleeps(1); },
               [&](Value) {
                   sched::request_cancel(toy.world, chain.back(), Value());
                   return Move::returns();
               }});
    toy.run();
    for (const Value task : chain) CHECK(sched::is_cancelled(toy.world, task));
    CHECK(toy.world.get<Task>(chain.front()).cancel_requests == 1);
}

TEST_CASE("uncancel takes back a request that was not thrown yet") {
    Toy toy;
    const Value task = toy.spawn({toy.says("ran", Move::returns())});
    sched::request_cancel(toy.world, task, Value());
    CHECK(sched::withdraw_cancel(toy.world, task) == 0);
    toy.run();
    CHECK(toy.lines == Lines{"0 ran"});
}

TEST_CASE("a bad yield and awaiting oneself are told to the task as RuntimeError") {
    Toy toy;
    const Value bad = toy.spawn({[](Value) { return Move::yields(Value::integer(42)); }});
    Value itself;
    itself = toy.spawn({[&](Value) { return toy.awaits(itself); }});
    toy.run();
    CHECK(sched::describe_exception(toy.world, toy.world.get<Future>(bad).exception) ==
          "RuntimeError: Task got bad yield: 42");
    CHECK(sched::describe_exception(toy.world, toy.world.get<Future>(itself).exception)
              .starts_with("RuntimeError: Task cannot await on itself: <Task pending name="));
}

TEST_CASE("gather gives results in the order of its children") {
    Toy toy;
    const Value slow =
        toy.spawn({[&](Value) { return toy.sleeps(20); }, toy.says("slow", Move::returns(Value::integer(1)))});
    const Value quick =
        toy.spawn({[&](Value) { return toy.sleeps(10); }, toy.says("quick", Move::returns(Value::integer(2)))});
    const Value children[] = {slow, quick, slow};
    const Value outer = sched::make_gather(toy.world, toy.loop, children, sched::GatherErrors::Propagate);
    toy.run();
    CHECK(toy.lines == Lines{"10 quick", "20 slow"});
    CHECK(sched::describe_short(toy.world, toy.world.get<Future>(outer).result) == "[1, 2, 1]");
}

TEST_CASE("gather passes on the first exception while the others run on") {
    Toy toy;
    const Value fails = toy.spawn({[&](Value) { return toy.sleeps(10); },
                                   [&](Value) { return Move::raises(error(toy, TypeId::ValueError, "first")); }});
    const Value goes_on = toy.spawn({[&](Value) { return toy.sleeps(20); }, toy.says("done", Move::returns())});
    const Value children[] = {goes_on, fails};
    const Value outer = sched::make_gather(toy.world, toy.loop, children, sched::GatherErrors::Propagate);
    const Value waiter = toy.spawn({[&](Value) { return toy.awaits(outer); },
                                    [&](Value thrown) {
                                        toy.log(sched::describe_exception(toy.world, thrown));
                                        return Move::returns();
                                    }});
    toy.run();
    CHECK(toy.lines == Lines{"10 ValueError: first", "20 done"});
    CHECK(sched::is_done(toy.world, waiter));
}

TEST_CASE("gather collects exceptions when asked to") {
    Toy toy;
    const Value fails = toy.spawn({[&](Value) { return Move::raises(error(toy, TypeId::ValueError, "x")); }});
    const Value works = toy.spawn({toy.says("works", Move::returns(Value::integer(1)))});
    const Value children[] = {fails, works};
    const Value outer = sched::make_gather(toy.world, toy.loop, children, sched::GatherErrors::Collect);
    toy.run();
    CHECK(sched::describe_short(toy.world, toy.world.get<Future>(outer).result) == "[ValueError('x'), 1]");
}

TEST_CASE("cancelling gather cancels the children and ends when they have") {
    Toy toy;
    const Value a = toy.spawn({[&](Value) { return toy.sleeps(100); }});
    const Value b = toy.spawn({[&](Value) { return toy.sleeps(100); }});
    const Value children[] = {a, b};
    const Value outer = sched::make_gather(toy.world, toy.loop, children, sched::GatherErrors::Collect);
    toy.spawn({[&](Value) { return toy.sleeps(5); },
               [&](Value) {
                   CHECK(sched::cancel(toy.world, outer, Value()));
                   CHECK_FALSE(sched::is_done(toy.world, outer));
                   return Move::returns();
               }});
    toy.run();
    CHECK(sched::is_cancelled(toy.world, a));
    CHECK(toy.world.is_instance(toy.world.get<Future>(outer).exception, TypeId::CancelledError));
}

TEST_CASE("an empty gather is done at once") {
    Toy toy;
    const Value outer = sched::make_gather(toy.world, toy.loop, {}, sched::GatherErrors::Propagate);
    CHECK(sched::describe(toy.world, outer) == "<_GatheringFuture finished result=[]>");
}

TEST_CASE("two tasks that wait for each other are reported as a circle") {
    Toy toy;
    Value a;
    Value b;
    a = toy.spawn({[&](Value) { return toy.awaits(b); }});
    b = toy.spawn({[&](Value) { return toy.awaits(a); }});
    CHECK(toy.run() == sched::NextAction::Kind::Deadlock);
    const std::string report = sched::deadlock_report(toy.world);
    CHECK(report.find("Task-1 (line 0) waits for task Task-2") != std::string::npos);
    CHECK(report.find("circle: Task-1 -> Task-2 -> Task-1") != std::string::npos);
}

TEST_CASE("a future tells itself as CPython does") {
    Toy toy;
    const Value future = sched::make_future(toy.world, toy.loop);
    CHECK(sched::describe(toy.world, future) == "<Future pending>");
    toy.spawn({[&](Value) { return toy.awaits(future); }});
    toy.run();
    CHECK(sched::describe(toy.world, future) == "<Future pending cb=[Task.task_wakeup()]>");
    sched::set_result(toy.world, future, Value::integer(3));
    CHECK(sched::describe(toy.world, future) == "<Future finished result=3>");
}

}  // namespace
}  // namespace asyncarium::test
