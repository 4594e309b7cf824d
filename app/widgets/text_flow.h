// Running text made of pieces in different faces, wrapped to a width: narration with bold words and chips of code.
// The wrapping is a pure function of a measure, so that it is tested without fonts.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// A stretch of text in one look. Spaces in it are where a line may end.
struct FlowRun {
    std::string_view text;
    Type type = Type::Body;
    Color color;
    bool chip = false;  // stands on a ground of its own, with a little room at its ends
};

/// Part of a run on one line. `x` is from the left edge; `line` counts from 0. For a chip the room is included.
struct FlowPiece {
    std::size_t run = 0;
    std::size_t begin = 0, end = 0;  // bytes of the run's text
    std::size_t line = 0;
    float x = 0, width = 0;
};

struct FlowLayout {
    std::vector<FlowPiece> pieces;
    std::size_t lines = 0;
};

using Measure = std::function<float(Type, std::string_view)>;

/// Wraps the runs to `width`; words wider than that are broken where they must be. `chip_room` is at each end of a chip.
FlowLayout lay_out(std::span<const FlowRun> runs, float width, float chip_room, const Measure& measure);

struct FlowStyle {
    float pitch = 0;  // from line to line, in pixels
};
/// Lays out at `at` and draws what is visible; answers the height in pixels.
float draw_flow(Canvas& canvas, Point at, float width, std::span<const FlowRun> runs, const FlowStyle& style);
/// The height that draw_flow would answer.
float flow_height(const Ui& ui, float width, std::span<const FlowRun> runs, const FlowStyle& style);

}  // namespace asyncarium::app
