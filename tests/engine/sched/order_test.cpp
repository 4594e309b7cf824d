// The order in which the loop runs things: turns, batches, timers and their ties.

#include <doctest/doctest.h>

#include "tests/engine/sched/toy.h"

namespace asyncarium::test {
namespace {

Value queue_callback(Toy& toy, std::string_view name) {
    const Local text(toy.world, make_string(toy.world, name));
    return sched::call_soon(toy.world, toy.loop, CallbackKind::Call, text, Value(), Value());
}

Value arm_callback(Toy& toy, i64 milliseconds, std::string_view name) {
    const Local text(toy.world, make_string(toy.world, name));
    return sched::call_at(toy.world, toy.loop, VirtualTime{milliseconds * 1'000'000}, CallbackKind::Call, text, Value(),
                          Value());
}

TEST_CASE("tasks that pause take turns in the order of their creation") {
    Toy toy;
    toy.spawn({toy.says("a1", Move::pause()), toy.says("a2", Move::pause()), toy.says("a3", Move::returns())});
    toy.spawn({toy.says("b1", Move::pause()), toy.says("b2", Move::returns())});
    toy.spawn({toy.says("c1", Move::returns())});
    CHECK(toy.run() == sched::NextAction::Kind::Deadlock);
    CHECK(toy.lines == Lines{"0 a1", "0 b1", "0 c1", "0 a2", "0 b2", "0 a3"});
}

TEST_CASE("what is queued during an iteration runs in the next one") {
    Toy toy;
    toy.spawn({[&](Value) {
        toy.log("first");
        toy.world.release(queue_callback(toy, "queued by first"));
        return Move::returns();
    }});
    toy.spawn({toy.says("second", Move::returns())});
    toy.run();
    CHECK(toy.lines == Lines{"0 first", "0 second", "0 queued by first"});
    CHECK(toy.world.get<Loop>(toy.loop).iteration == 2);
}

TEST_CASE("the clock jumps to the earliest deadline when nothing is ready") {
    Toy toy;
    toy.spawn({[&](Value) { return toy.sleeps(300); }, toy.says("slow", Move::returns())});
    toy.spawn({[&](Value) { return toy.sleeps(100); }, toy.says("quick", Move::returns())});
    toy.run();
    CHECK(toy.lines == Lines{"100 quick", "300 slow"});
}

TEST_CASE("equal deadlines fire in the order of arming") {
    Toy toy;
    for (int i = 0; i < 40; ++i) toy.world.release(arm_callback(toy, 50, std::to_string(i)));
    toy.run();
    Lines expected;
    for (int i = 0; i < 40; ++i) expected.push_back("50 " + std::to_string(i));
    CHECK(toy.lines == expected);
}

TEST_CASE("timers that fall due queue behind what is ready") {
    Toy toy;
    toy.world.release(arm_callback(toy, 0, "timer"));
    toy.world.release(queue_callback(toy, "soon"));
    toy.run();
    CHECK(toy.lines == Lines{"0 soon", "0 timer"});
}

TEST_CASE("a cancelled handle does not run, and a cancelled timer does not move the clock") {
    Toy toy;
    const Value soon = queue_callback(toy, "soon");
    const Value late = arm_callback(toy, 900, "late");
    toy.world.release(queue_callback(toy, "kept"));
    sched::cancel_handle(toy.world, soon);
    sched::cancel_handle(toy.world, late);
    CHECK(toy.run() == sched::NextAction::Kind::Deadlock);
    CHECK(toy.lines == Lines{"0 kept"});
    CHECK(toy.world.state().clock.nanoseconds == 0);
}

TEST_CASE("many cancelled timers are swept off the heap before their time") {
    Toy toy;
    std::vector<Value> timers;
    for (int i = 0; i < 500; ++i) timers.push_back(arm_callback(toy, 1000 + i, "never"));
    toy.world.release(arm_callback(toy, 999, "kept"));
    for (const Value timer : timers) sched::cancel_handle(toy.world, timer);
    CHECK(toy.world.get<Loop>(toy.loop).scheduled_count == 501);
    toy.spawn({toy.says("go", Move::returns())});
    toy.run();
    CHECK(toy.world.get<Loop>(toy.loop).scheduled_count == 0);
    CHECK(toy.lines == Lines{"0 go", "999 kept"});
}

TEST_CASE("stop lets the iteration end and leaves the rest for the next run") {
    Toy toy;
    toy.spawn({toy.stops()});
    toy.spawn({toy.says("same turn", Move::pause()), toy.says("next run", Move::returns())});
    CHECK(toy.run() == sched::NextAction::Kind::Stop);
    CHECK(toy.lines == Lines{"0 same turn"});
    CHECK(toy.run() == sched::NextAction::Kind::Deadlock);
    CHECK(toy.lines.back() == "0 next run");
}

TEST_CASE("a loop that was stopped before it ran does one iteration") {
    Toy toy;
    toy.spawn({toy.says("once", Move::pause()), toy.says("twice", Move::returns())});
    sched::stop(toy.world, toy.loop);
    CHECK(toy.run() == sched::NextAction::Kind::Stop);
    CHECK(toy.lines == Lines{"0 once"});
}

TEST_CASE("a closed loop takes no more callbacks and does not start") {
    Toy toy;
    CHECK(sched::close(toy.world, toy.loop));
    CHECK(queue_callback(toy, "late").is_null());
    CHECK(toy.world.is_instance(toy.world.state().raised, TypeId::RuntimeError));
    CHECK_FALSE(sched::start(toy.world, toy.loop));
}

TEST_CASE("a copied world goes on alike") {
    Toy toy;
    for (int i = 0; i < 10; ++i) toy.world.release(arm_callback(toy, 100 - i % 3, std::to_string(i)));
    Toy copy;
    copy.world = toy.world;
    copy.loop = toy.loop;
    toy.run();
    copy.run();
    CHECK(toy.lines == copy.lines);
    CHECK(toy.lines.size() == 10);
}

}  // namespace
}  // namespace asyncarium::test
