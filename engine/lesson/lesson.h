// A lesson: a program with switches, and a narration whose sections, the *beats*, are pinned to moments of the run.
//
// A lesson is a folder of three files, written in a text editor; nothing is compiled. The engine gets their texts.
//
//   program.py   valid Python that runs unchanged in CPython. A line that a switch changes carries the other version in its
//                comment: `time.sleep(2)  # switch blocking: await asyncio.sleep(2)` (switches.h has the rules)
//   lesson.toml  title, order, switches, and for each beat the moment it is about:
//
//                    title = "One blocking call freezes everyone"
//                    short = "Blocking the loop"        # for the lesson picker; the title if left out
//                    order = 4
//                    concepts = ["event loop"]
//                    axis = "time"                      # the timeline opens by "time" (if left out) or by "steps"
//                    step = "switch"                    # or "line" or "turn"
//                    cpu = "instant"                    # computing takes no time; or "realistic": about CPython's
//
//                    [[switch]]
//                    name = "blocking"
//                    label = "Use a blocking call"
//                    on = true                          # what the program as written is
//                    harmful = true                     # drawn as a danger when on
//                    cpu = "realistic"                  # when on, this instead of the lesson's; needs no line then
//
//                    [[beat]]
//                    at = { line = 10 }                 # before the line runs; nth = 2: for the second time
//                    [[beat]]
//                    at = { output = "report: done" }   # when that has been printed
//                    [[beat]]
//                    at = { event = "suspended", task = "heartbeat", nth = 2 }   # words of world/events.def
//                    [[beat]]
//                    at = { time = 1.25 }               # seconds
//                    switches = { blocking = false }    # positions that this beat wants; the others as written
//
//                    seed = 7                           # of the network's jitter; 0 if left out
//                    [[network]]                        # the simulated network, the first row that fits (network.h)
//                    url = "https://api.test/*"         # * stands for any text
//                    method = "GET"                     # any if left out
//                    latency = 1.5                      # seconds
//                    jitter = 0.5                       # up to so much more
//                    status = 503
//                    body = '{"error": "busy"}'
//                    fail = "connect"                   # or "timeout", "disconnect"
//                    times = 2                          # holds for the first two requests only
//
//   lesson.md    the narration in Markdown: a `## Heading` and some text for each beat, in the same order
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/virtual_time.h"
#include "engine/lesson/fault.h"
#include "engine/lesson/network.h"
#include "engine/world/event.h"

namespace asyncarium::lesson {

/// The texts of the three files.
struct LessonSources {
    std::string program;
    std::string toml;
    std::string markdown;
};

/// A moment of a run, as a lesson names it.
struct Moment {
    enum class Kind : u8 { Line, Output, Event, Time } kind = Kind::Time;
    u32 line = 0;       // Line: its number
    std::string text;   // Output: what a piece of output must contain
    EventKind event{};  // Event
    std::string task;   // Event: coroutine or name of the task it is about; empty: any
    VirtualTime time;   // Time
    u32 nth = 1;        // which occurrence, from 1
};
/// "the first time line 10 runs", "output 'report: done'".
std::string to_text(const Moment& moment);

/// What computing costs in virtual time: nothing, or about what it does in CPython.
enum class Cpu : u8 { Instant, Realistic };
/// WorldOptions::instruction_cost for it.
i64 instruction_cost(Cpu cpu);

struct Switch {
    std::string name;
    std::string label;
    bool on = false;  // the position that the program as written stands for
    bool harmful = false;
    std::optional<Cpu> cpu;  // when on
};

/// The position of every switch, in the lesson's order.
using Positions = std::vector<bool>;

struct Beat {
    std::string heading;
    std::string narration;  // Markdown
    Moment moment;
    Positions positions;  // that this beat is about
    u32 toml_line = 0;    // of `at`, for faults
};

enum class OpeningAxis : u8 { Time, Steps };
enum class OpeningStep : u8 { Line, Switch, LoopTurn };

struct Lesson {
    std::string title;
    std::string short_title;
    i64 order = 0;
    std::vector<std::string> concepts;
    OpeningAxis axis = OpeningAxis::Time;
    OpeningStep step = OpeningStep::Switch;
    Cpu cpu = Cpu::Instant;
    std::vector<Switch> switches;
    std::vector<Beat> beats;
    Network network;
    std::string program;  // as written

    Positions written_positions() const;
    /// The program with the switches in these positions.
    std::string program_at(const Positions& positions) const;
    /// The cpu with the switches in these positions.
    Cpu cpu_at(const Positions& positions) const;
};

struct LessonResult {
    std::optional<Lesson> lesson;  // none when there are faults
    Faults faults;
};

/// Reads the three texts. Finds all faults that can be found without running the program.
LessonResult parse_lesson(const LessonSources& sources);

}  // namespace asyncarium::lesson
