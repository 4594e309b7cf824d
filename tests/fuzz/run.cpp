// Any text as a whole run: compiled, recorded with small limits, sought to two places that the text decides, drawn. Whatever the program
// does, the process goes on; going to a place twice gives the same world; steps and times never go back.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/recording/text_timeline.h"
#include "tests/engine/recording/programs.h"

using namespace asyncarium;
using namespace asyncarium::recording;

namespace {

RecordingOptions small_limits() {
    RecordingOptions options;
    options.world.memory_limit = u64{24} << 20;
    options.world.recursion_limit = 200;
    options.world.output_limit = 64 << 10;
    options.world.step_limit = 5'000;
    options.world.time_limit = VirtualTime{1'000'000'000'000};
    options.checkpoints = {.least_spacing = 2'000, .instructions_per_byte = 0};
    options.event_limit = 20'000;
    return options;
}

void require(bool holds) {
    if (!holds) __builtin_trap();
}

u64 hash_of(std::string_view text) {
    u64 hash = 14695981039346656037u;
    for (const char character : text) hash = (hash ^ static_cast<u8>(character)) * 1099511628211u;
    return hash;
}

void check_order(const EventLog& log) {
    Event before;
    for (EventLog::Reader row(log, 0); row.next(); before = row.event()) {
        require(row.event().step >= before.step && row.event().time >= before.time);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr u64 kSlice = 50'000;
    constexpr int kMostSlices = 8;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const ProgramPtr program = testing::compile(text);
    if (program == nullptr) return 0;
    Recording recording(program, small_limits());
    for (int slice = 0; slice < kMostSlices && recording.advance(kSlice); ++slice) {
    }
    check_order(recording.log());
    const u64 hash = hash_of(text);
    const StepNumber last = recording.head_position().step;
    const Position first = recording.stops().before_next_line(hash % (last + 1));
    const Position second = recording.stops().before_next_line((hash >> 32) % (last + 1));
    const World there = recording.at(first);
    recording.at(second);
    const World& again = recording.at(first);
    require(there.bytes().size() == again.bytes().size());
    require(std::memcmp(there.bytes().data(), again.bytes().data(), there.bytes().size()) == 0);
    text_timeline(recording);
    return 0;
}
