// Columns, interned texts and the log: what everything else in a recording is built from.
#include <doctest/doctest.h>

#include "engine/recording/column.h"
#include "engine/recording/event_log.h"
#include "tests/engine/recording/event_builder.h"

using namespace asyncarium;
using namespace asyncarium::recording;
using namespace asyncarium::recording::testing;

TEST_CASE("a column gives back every value it was given, over all sizes of chunks") {
    Column<u64> column;
    for (u64 i = 0; i < 200'000; ++i) column.push_back(i * 3);
    REQUIRE(column.size() == 200'000);
    bool all_there = true;
    for (u64 i = 0; i < 200'000; ++i) all_there = all_there && column[i] == i * 3;
    CHECK(all_there);
    CHECK(column.back() == 199'999 * 3);
}

TEST_CASE("a short column takes little memory") {
    Column<u64> column;
    column.push_back(1);
    CHECK(column.bytes() <= 256);
}

TEST_CASE("a sorted column is searched") {
    Column<int> column;
    for (const int value : {1, 3, 3, 7}) column.push_back(value);
    CHECK(column.find_first([](int value) { return value >= 3; }) == 1);
    CHECK(column.find_first([](int value) { return value > 3; }) == 3);
    CHECK(column.find_first([](int value) { return value > 7; }) == 4);
    CHECK(column.find_first([](int value) { return value >= 3; }, 2) == 2);
}

TEST_CASE("equal texts have one number, and every number gives its text") {
    StringTable strings;
    const TextId first = strings.intern("heartbeat");
    for (int i = 0; i < 1000; ++i) strings.intern(std::to_string(i));
    CHECK(strings.intern("heartbeat") == first);
    CHECK(strings.text(first) == "heartbeat");
    CHECK(strings.text(strings.intern("999")) == "999");
    CHECK(strings.intern("") == 0);
    CHECK(strings.size() == 1002);
}

TEST_CASE("the log keeps all fields of an event") {
    EventLog log;
    log.append({.kind = EventKind::TaskSuspended,
                .step = 7,
                .time = at_ms(500),
                .task = {2},
                .other = {1},
                .a = 6,
                .b = 1,
                .when = at_ms(1000),
                .text = "timer"});
    CHECK(to_text(log) == "7 0.500000000 suspended task=2 other=1 a=6 b=1 when=1.000000000 'timer'\n");
}

TEST_CASE("a long log is read from anywhere") {
    constexpr u64 kRows = 20'000;
    const auto event_of = [](u64 i) {
        const auto number = static_cast<i64>(i);
        return Event{.kind = static_cast<EventKind>(i % 7),
                     .step = i * i,
                     .time = at_ms(number * 3),
                     .task = i % 3 == 0 ? TaskId::none() : TaskId{static_cast<u32>(i * 99'991)},
                     .other = {static_cast<u32>(i % 2)},
                     .a = i % 5 == 0 ? std::numeric_limits<i64>::min() + number : number - 10'000,
                     .b = -number,
                     .when = i % 4 == 0 ? kForever : VirtualTime(),
                     .text = i % 2 == 0 ? "" : "text"};
    };
    EventLog log;
    for (u64 i = 0; i < kRows; ++i) REQUIRE(log.append(event_of(i)) == i);
    CHECK(log.size() == kRows);
    u64 read = 0;
    for (EventLog::Reader row(log, 4'321); row.next(); ++read) {
        REQUIRE(row.index() == 4'321 + read);
        REQUIRE(to_text(row.event()) == to_text(event_of(row.index())));
    }
    CHECK(read == kRows - 4'321);
    for (const u64 i : {u64{0}, u64{31}, u64{32}, kRows - 1}) CHECK(to_text(log.at(i)) == to_text(event_of(i)));
    CHECK_FALSE(EventLog::Reader(log, kRows).next());
    for (const u64 i : {u64{0}, u64{1}, u64{32}, u64{12'345}, kRows - 1}) {
        CHECK(log.first_of_step(i * i) == i);
        CHECK(log.count_until({i * i, kForever}) == i + 1);
    }
    CHECK(log.first_of_step(~u64{0}) == kRows);
}

TEST_CASE("the log knows what had happened by a position") {
    const Script run = frozen_run();
    CHECK(run.log.count_until({0, {}}) == 0);
    CHECK(run.log.count_until({~u64{0}, kForever}) == run.log.size());
    // In the middle of the freeze the thread is parked and the clock about to move; nothing behind it has happened.
    const std::size_t count = run.log.count_until({12, at_ms(1250)});
    CHECK(run.log.at(count - 1).kind == EventKind::ClockAdvanced);
    CHECK(run.log.at(count).kind == EventKind::ThreadFreed);
}
