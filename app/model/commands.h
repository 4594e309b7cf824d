// Commands: what panels and keys ask of the model. Panels return them while drawing; the model carries them out afterwards.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/model/view.h"

namespace asyncarium::app {

/// Commands without an argument: one row each in commands.def.
enum class Command : u8 {
#define COMMAND(name, keys, help) name,
#include "app/model/commands.def"
#undef COMMAND
};

struct CommandRow {
    Command command;
    std::string_view keys;
    std::string_view help;
};
std::span<const CommandRow> command_table();

// Commands with an argument.
struct SeekTo {
    Axis axis{};
    double position = 0;
};  // click or drag on the timeline: seconds or steps
struct SeekToStep {
    StepNumber step = 0;
    VirtualTime time;
};  // a line of output, a mark
struct ShowRange {
    AxisRange range;
};  // zoom and pan
struct SetAxis {
    Axis axis{};
};
struct SetStepSize {
    StepSize size{};
};
struct SetSpeed {
    double speed = 1;
};
struct FlipSwitch {
    u32 index = 0;
};
struct GoToBeat {
    u32 beat = 0;
};
struct OpenLesson {
    u32 index = 0;
};
struct OpenPath {
    std::string path;
};
struct ToggleBreakpoint {
    u32 line = 0;
};
struct FollowTask {
    TaskId task;
};  // none(): stop following
struct JumpInLane {
    TaskId task;
    bool forwards = true;
};  // next or previous switch of a lane
struct CloseNotice {
    u32 index = 0;
};

using Request = std::variant<Command, SeekTo, SeekToStep, ShowRange, SetAxis, SetStepSize, SetSpeed, FlipSwitch,
                             GoToBeat, OpenLesson, OpenPath, ToggleBreakpoint, FollowTask, JumpInLane, CloseNotice>;
using Requests = std::vector<Request>;

}  // namespace asyncarium::app
