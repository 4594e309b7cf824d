// What the panels draw: plain data, made by the model for one frame, read by the panels, decided by nobody here.
// Texts are final; numbers are what is shown. A panel needs nothing else, so a test can draw any situation by filling these in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/source.h"
#include "engine/base/virtual_time.h"
#include "engine/world/event.h"

namespace asyncarium::app {

/// The words for states in product.md; each has its colour, shape and word in app/widgets/theme.
enum class State : u8 { Running, Ready, Suspended, Overdue, Done, Failed, Cancelled, Idle, Frozen, Blocked, Ended };

/// A task as it appears everywhere: the coloured badge and the name beside it.
struct TaskBadge {
    TaskId task;
    std::string letters;  // "H", "T3": unique in the run, at most three characters
    std::string name;     // "heartbeat", or the name given to the task
    u32 colour = 0;       // index into the theme's badge colours
};

// ---- header -----------------------------------------------------------------------------------------------------

enum class StepSize : u8 { Line, Switch, LoopTurn };

struct HeaderView {
    std::vector<std::string> lessons;  // "4 · Blocking the loop" for the picker
    int lesson = -1;                   // which is open; -1: a file
    std::string title;                 // what the picker shows
    bool playing = false;
    bool at_start = true;
    bool at_end = false;
    StepSize step_size = StepSize::Switch;
    double speed = 1.0;
    VirtualTime time;
    StepNumber step = 0;  // of the playhead
    State state = State::Idle;
    std::string state_text;  // "FROZEN for 1.250 s by report", "RUNNING increment T2", "IDLE until 2.000 s", "ENDED"
    bool recording = false;  // the run is still being recorded behind the playhead's back
};

// ---- lesson -----------------------------------------------------------------------------------------------------

/// Narration is Markdown parsed by the model (md4c) into blocks of styled runs.
struct TextRun {
    std::string text;
    bool bold = false;
    bool italic = false;
    bool code = false;
};
struct TextBlock {
    enum class Kind : u8 { Heading, Paragraph, ListItem, CodeBlock } kind = Kind::Paragraph;
    u32 level = 0;  // of a heading or list nesting
    std::vector<TextRun> runs;
};
struct SwitchView {
    std::string label;              // "Use a blocking call"
    std::string detail;             // Markdown-free: "line 10: "
    std::string off_text, on_text;  // the two programs' text for that line, shown as code: `time.sleep(2)` ⇄ `await …`
    bool on = false;
    bool harmful_when_on = false;  // drawn in the colour of frozen when on
};
struct LessonView {
    bool is_lesson = false;  // a plain file has neither beats nor narration
    std::string title;
    std::vector<TextBlock> narration;
    std::vector<SwitchView> switches;
    u32 beat = 0;  // from 0
    u32 beat_count = 0;
    std::string notice;  // a beat that is never reached, a broken lesson file: one clear line; empty: none
};

// ---- code -------------------------------------------------------------------------------------------------------

enum class CodeColour : u8 { Plain, Keyword, Definition, Builtin, String, Number, Comment, Operator, Decorator };
struct CodeSpan {
    u32 begin = 0, end = 0;  // bytes in the line
    CodeColour colour = CodeColour::Plain;
};
struct CodeLine {
    std::string text;
    std::vector<CodeSpan> spans;
    std::vector<TaskBadge> parked;     // who is parked at this line
    std::optional<TaskBadge> running;  // who runs it now
    bool current = false;              // the line being run
    bool frozen = false;               // it is the culprit of a freeze
    bool breakpoint = false;
};
struct CodeError {
    Span span;
    std::string message;  // "SyntaxError: expected ':'"
};
struct CodeView {
    std::string filename;  // "program.py"
    std::vector<CodeLine> lines;
    u32 reveal_line = 0;             // scroll so that it is visible; 0: leave
    std::optional<CodeError> error;  // of the text that could not be compiled; the last good run stays
    std::string note;                // "RUNS UNCHANGED IN CPYTHON"
};

// ---- event loop -------------------------------------------------------------------------------------------------

struct TaskCard {
    TaskBadge badge;
    State state = State::Suspended;
    std::string tag;     // right of the name: "blocking call", "overdue", "writes a stale value"; may be empty
    std::string detail;  // mono: "line 10 · time.sleep(2) · 0.750 s left", "timer 0.250 s left", "gather: 1 of 4 done"
    float progress = -1;    // 0…1 of a wait; negative: no bar
    bool callback = false;  // not a task but a callback in the ready deque ("gather", "callback: T1 done")
    std::vector<std::string> await_chain;  // outermost first, for hovering: "main · line 14", "gather"
    u64 key = 0;                           // the same card keeps it from frame to frame, so that it can be animated
};
struct LoopView {
    std::string summary;  // "TURN 1 · 3 TASKS · 1 TIMER"
    std::optional<TaskCard> running;
    std::vector<TaskCard> ready;      // in order
    std::string ready_empty_text;     // "empty — the loop is not looking: it is inside report"
    std::vector<TaskCard> suspended;  // in order of creation
    std::vector<TaskCard> finished;   // done, failed, cancelled: detail is "→ None", "ValueError: …"
    std::string
        frozen_text;  // "report holds the thread at line 10 since 0.000 s; heartbeat is 0.750 s late": empty when not frozen
};

// ---- timeline ---------------------------------------------------------------------------------------------------

enum class Axis : u8 { Time, Steps };

/// What fills a stretch of a lane.
/// Parked: a worker thread in a blocking call, which holds nobody up.
enum class CellState : u8 { Empty, Running, Ready, Suspended, Overdue, Blocked, Frozen, Idle, Finished, Parked };
/// At most one cell per few pixels: the reducer in engine/recording makes them for the visible range.
struct LaneCell {
    float begin = 0, end = 0;  // 0…1 of the visible range
    CellState state = CellState::Empty;
    u32 present = 0;       // bit mask of CellState of everything inside
    std::string label;     // drawn inside when there is room: "FROZEN — heartbeat is late", "12", "time.sleep(2)"
    bool warning = false;  // the line in it writes a stale value: in the colour of overdue
};
enum class MarkKind : u8 { Print, PrintError, Exception, Cancel, Created, Finished };
struct LaneMark {
    float at = 0;
    MarkKind kind{};
    std::string text;
};
struct LaneView {
    std::optional<TaskBadge> badge;  // none: the loop's or a thread's lane
    std::string name;                // "loop"
    std::vector<LaneCell> cells;
    std::vector<LaneMark> marks;
};
/// A lost update, as an arc from the cell that reads to the cell that writes the stale value back.
struct LaneLink {
    u32 lane = 0;              // index into TimelineView::lanes
    float begin = 0, end = 0;  // 0…1 of the visible range; may lie outside
    std::string text;          // "read here … written back here"
};
struct AxisTick {
    float at = 0;
    std::string label;  // "0.5 s" or "17"
};
/// The visible range in axis units: seconds, or steps.
struct AxisRange {
    double begin = 0, end = 1;
};
struct TimelineView {
    Axis axis = Axis::Time;
    AxisRange range;  // visible
    AxisRange whole;  // of the run
    std::vector<AxisTick> ticks;
    std::vector<LaneView> lanes;
    float playhead = 0;  // 0…1 of the visible range; may lie outside
    std::optional<TaskId> followed;
    std::vector<LaneLink> links;
};

// ---- output, variables, internals -------------------------------------------------------------------------------

struct OutputLine {
    VirtualTime time;
    StepNumber step = 0;
    bool is_error = false;
    std::string text;
};
struct OutputView {
    std::vector<OutputLine> lines;  // up to the playhead
    VirtualTime now;
};
struct VariableRow {
    std::string scope;  // "global", "increment T2"
    std::string name;
    std::string value;   // short repr
    std::string before;  // when it changed in the last step: its repr before, else empty
    bool changed = false;
    std::string stale;      // "stale: counter is 1 since step 17"; empty: fresh
    bool finished = false;  // of a task that is done
};
struct VariablesView {
    std::vector<VariableRow> rows;
};
struct InternalsView {
    u64 iteration = 0;
    std::string phase;                   // RunOncePhase's name
    std::vector<std::string> ready;      // "TaskStep heartbeat", "callback gather"
    std::vector<std::string> timers;     // "0.500 s #3 heartbeat"
    std::vector<std::string> callbacks;  // of futures
    std::vector<std::string> chains;     // "main → gather", one a task
    std::vector<std::string> numbers;    // "step 17 of 120", "12 KB in 3 checkpoints"
};

// ---- the whole window -------------------------------------------------------------------------------------------

/// Something the user must be told and can close; the rest goes on working.
struct Notice {
    std::string text;
    bool is_error = false;
};
struct WindowView {
    HeaderView header;
    LessonView lesson;
    CodeView code;
    LoopView loop;
    TimelineView timeline;
    OutputView output;
    VariablesView variables;
    InternalsView internals;
    std::vector<Notice> notices;
};

}  // namespace asyncarium::app
