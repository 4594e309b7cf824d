// Stale reads and lost updates, from the events of reading and writing.
#include <doctest/doctest.h>

#include "tests/engine/recording/event_builder.h"

using namespace asyncarium;
using namespace asyncarium::recording;
using namespace asyncarium::recording::testing;

namespace {

void read(Script& run, u32 task) {
    run.lines(1);
    run.add({.kind = EventKind::SharedRead, .task = {task}, .b = 7, .text = "counter"});
}
void write(Script& run, u32 task) {
    run.lines(1);
    run.add({.kind = EventKind::SharedWritten, .task = {task}, .b = 9, .text = "counter"});
}

}  // namespace

TEST_CASE("what a task read is stale from the moment another task writes") {
    Script run;
    read(run, 1);
    read(run, 2);
    write(run, 1);
    CHECK(run.shared.stale_reads({2}, 2).empty());
    const std::vector<StaleRead> stale = run.shared.stale_reads({2}, 3);
    REQUIRE(stale.size() == 1);
    CHECK(stale[0].read == 2);
    CHECK(stale[0].read_line == 7);
    CHECK(stale[0].overwritten == 3);
    CHECK(stale[0].writer == TaskId{1});
    CHECK(run.shared.stale_reads({1}, 3).empty());
}

TEST_CASE("writing on a stale read loses the other's update") {
    Script run;
    read(run, 1);
    read(run, 2);
    write(run, 1);
    write(run, 2);
    CHECK(run.shared.use_at(3).writes);
    CHECK_FALSE(run.shared.use_at(3).writes_stale);
    CHECK(run.shared.use_at(4).writes_stale);
    CHECK(run.shared.stale_reads({2}, 4).empty());
    const std::vector<StaleRead> lost = run.shared.lost_updates(0, 10, 100);
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].task == TaskId{2});
    CHECK(lost[0].ended == 4);
}

TEST_CASE("reading again makes it fresh") {
    Script run;
    read(run, 2);
    write(run, 1);
    read(run, 2);
    write(run, 2);
    CHECK(run.shared.stale_reads({2}, 2).size() == 1);
    CHECK(run.shared.stale_reads({2}, 3).empty());
    CHECK(run.shared.lost_updates(0, 10, 100).empty());
}

TEST_CASE("tasks that take turns under a lock lose nothing") {
    Script run;
    for (u32 task = 1; task <= 4; ++task) {
        read(run, task);
        write(run, task);
    }
    CHECK(run.shared.lost_updates(0, 100, 100).empty());
    CHECK(run.shared.use_at(1).reads);
    CHECK_FALSE(run.shared.use_at(1).writes);
}
