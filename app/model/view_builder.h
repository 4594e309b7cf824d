// Makes the whole window's view from the model's state, and makes only those parts again whose ground has changed: at 60 frames a
// second most frames change nothing but the clock.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "app/model/document.h"
#include "app/model/output_view.h"
#include "app/model/run.h"
#include "app/model/timeline_window.h"

namespace asyncarium::app {

/// What there is to show. Pointers are good during the call of make().
struct ModelState {
    const Document* document = nullptr;
    std::span<const LessonEntry> library;
    Run* run = nullptr;  // null: no program has compiled yet
    const std::optional<CodeError>* error = nullptr;
    recording::Position playhead;
    bool playing = false;
    StepSize step_size{};
    double speed = 1;
    const std::set<u32>* breakpoints = nullptr;
    std::optional<TaskId> followed;
    const TimelineWindow* timeline = nullptr;
    const std::string* beat_notice = nullptr;
    const std::vector<Notice>* notices = nullptr;
    bool run_notice_closed = false;
};

class ViewBuilder {
   public:
    const WindowView& make(const ModelState& state, u32 timeline_pixels);

    /// The document, or its program, or the positions of its switches are others.
    void document_changed() { lesson_is_old_ = code_is_old_ = true; }
    /// There is another run.
    void run_changed();
    /// The marks on the code depend on something else that has changed.
    void marks_changed() { moment_ = {}; }

   private:
    void make_header(const ModelState& state);
    void make_lesson(const ModelState& state);
    void make_code(const ModelState& state);
    void make_moment(const ModelState& state);
    void make_timeline(const ModelState& state, u32 pixels);

    /// What a part was made from; when that is the same, so is the part.
    struct MomentKey {
        recording::Position position;
        std::size_t events = ~std::size_t{0};
        friend bool operator==(const MomentKey&, const MomentKey&) = default;
    };
    struct TimelineKey {
        Axis axis{};
        double begin = 0, end = 0;
        u32 pixels = 0;
        recording::Position head;
        std::size_t events = ~std::size_t{0};
        friend bool operator==(const TimelineKey&, const TimelineKey&) = default;
    };

    /// While a run is recorded, parts that only grow with it are made again once in a while, not at every frame.
    bool may_wait(const recording::Recording& recording, u32& waited);

    void make_notices(const ModelState& state);

    WindowView view_;
    bool lesson_is_old_ = true;
    bool code_is_old_ = true;
    MomentKey moment_;
    TimelineKey timeline_;
    u32 moment_waited_ = 0;  // frames since it should have been made again
    u32 timeline_waited_ = 0;
    std::optional<std::string> run_notice_;
    std::optional<u64> run_notice_lines_;  // recorded when it was made; none: not yet
    u32 run_notice_waited_ = 0;
    State state_ = State::Ended;
    std::string state_text_ = "NO PROGRAM";
};

}  // namespace asyncarium::app
