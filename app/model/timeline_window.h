// Which part of the run the timeline shows: its axis and its range, as the user or the run changes them.
#pragma once

#include "app/model/view.h"
#include "engine/recording/position.h"

namespace asyncarium::app {

class TimelineWindow {
   public:
    Axis axis() const { return axis_; }
    const AxisRange& range() const { return range_; }
    /// The range is that of the whole run and grows with it.
    bool is_whole_run() const { return is_whole_run_; }

    /// The other axis, or the same: the range is fitted to the run again.
    void set_axis(Axis axis);
    /// What the user zoomed or panned to; kept within what can be shown.
    void show(const AxisRange& range, const recording::Position& head);
    /// Back to the whole run.
    void fit() { mode_ = Mode::Whole; }
    /// A new run: the opening range of the axis.
    void open() { mode_ = Mode::Opening; }

    /// The run has grown to `head`, or the playhead has moved. Returns whether the range changed.
    bool update(const recording::Position& playhead, const recording::Position& head);

   private:
    enum class Mode : u8 {
        Opening,  // the whole run by time; by steps as many as can be read, following the playhead
        Whole,    // all of it, as it grows
        Chosen,   // by the user; follows only a playhead that leaves it
    };
    Axis axis_ = Axis::Time;
    AxisRange range_;
    Mode mode_ = Mode::Opening;
    bool is_whole_run_ = false;
};

/// From 0 to the end of the run, with a little room; never empty.
AxisRange whole_range(Axis axis, const recording::Position& head);

}  // namespace asyncarium::app
