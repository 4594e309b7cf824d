// One function a panel; each knows what its view depends on.
#include "app/model/view_builder.h"

#include <algorithm>

#include "app/model/code_view.h"
#include "app/model/highlight.h"
#include "app/model/internals_view.h"
#include "app/model/lesson_view.h"
#include "app/model/run_notice.h"
#include "app/model/task_cards.h"
#include "app/model/timeline_view.h"
#include "app/model/variables_view.h"

namespace asyncarium::app {
namespace {

constexpr std::size_t kNever = ~std::size_t{0};
constexpr u32 kFramesBetween = 10;

}  // namespace

bool ViewBuilder::may_wait(const recording::Recording& recording, u32& waited) {
    if (recording.state() == recording::RecordingState::Running && ++waited < kFramesBetween) return true;
    waited = 0;
    return false;
}

void ViewBuilder::run_changed() {
    document_changed();
    moment_ = {};
    timeline_ = {};
    run_notice_.reset();
    run_notice_lines_.reset();
    view_.loop = {};
    view_.timeline = {};
    view_.output = {};
    view_.variables = {};
    view_.internals = {};
    state_ = State::Ended;
    state_text_ = "NO PROGRAM";
}

const WindowView& ViewBuilder::make(const ModelState& state, u32 timeline_pixels) {
    make_lesson(state);
    make_code(state);
    if (state.run != nullptr) {
        make_moment(state);
        make_timeline(state, timeline_pixels);
    }
    make_header(state);
    make_notices(state);
    return view_;
}

void ViewBuilder::make_notices(const ModelState& state) {
    view_.notices = *state.notices;
    if (state.run == nullptr || state.run_notice_closed) return;
    const recording::Recording& recording = state.run->recording();
    const u64 lines =
        recording.head_position().step + (recording.state() == recording::RecordingState::Running ? 0 : 1);
    if (lines != run_notice_lines_ && !(run_notice_lines_ && may_wait(recording, run_notice_waited_))) {
        run_notice_lines_ = lines;
        run_notice_ = describe_run(*state.run);
    }
    if (run_notice_) view_.notices.push_back({.text = *run_notice_});
}

void ViewBuilder::make_header(const ModelState& state) {
    HeaderView& view = view_.header;
    view.lessons.clear();
    view.lesson = -1;
    for (const LessonEntry& entry : state.library) {
        if (state.document->lesson && entry.folder == state.document->path)
            view.lesson = static_cast<int>(view.lessons.size());
        view.lessons.push_back(entry.label());
    }
    view.title = view.lesson >= 0
                     ? view.lessons[static_cast<std::size_t>(view.lesson)]
                     : (state.document->lesson ? state.document->lesson->short_title : state.document->filename);
    view.playing = state.playing;
    view.step_size = state.step_size;
    view.speed = state.speed;
    view.time = state.playhead.time;
    view.step = state.playhead.step;
    view.at_start = state.playhead == recording::Position{};
    view.at_end = state.run == nullptr || state.playhead >= state.run->recording().head_position();
    view.recording = state.run != nullptr && state.run->recording().state() == recording::RecordingState::Running;
    view.state = state_;
    view.state_text = state_text_;
}

void ViewBuilder::make_lesson(const ModelState& state) {
    if (lesson_is_old_) {
        const Document& document = *state.document;
        view_.lesson = document.lesson ? make_lesson_view(*document.lesson, document.beat, document.positions)
                                       : LessonView{.title = document.filename};
        lesson_is_old_ = false;
    }
    view_.lesson.notice = *state.beat_notice;
}

void ViewBuilder::make_code(const ModelState& state) {
    if (!code_is_old_) return;
    code_is_old_ = false;
    moment_ = {};
    // A text that does not compile is shown with its error; all else goes on showing the last good run.
    view_.code = {
        .filename = state.document->filename, .lines = highlight(state.document->text), .error = *state.error};
    if (state.run != nullptr && !view_.code.error) view_.code.note = cpython_note(state.run->recording().program());
}

void ViewBuilder::make_moment(const ModelState& state) {
    const recording::Recording& recording = state.run->recording();
    const MomentKey key{state.playhead, recording.log().size()};
    if (key == moment_) return;
    // While the run is recorded behind the playhead's back, only what grows with it changes.
    const bool is_elsewhere = key.position != moment_.position || moment_.events == kNever;
    if (!is_elsewhere && may_wait(recording, moment_waited_)) return;
    moment_ = key;
    const Moment moment = look_at(*state.run, state.playhead);
    view_.loop = make_loop_view(moment);
    const StateText text = describe_state(moment);
    state_ = text.state;
    state_text_ = text.text;
    view_.internals = make_internals_view(moment);
    if (!view_.code.error) mark_code(moment, *state.breakpoints, view_.code);
    if (!is_elsewhere) return;
    view_.output = output_view(recording.log(), state.playhead);
    view_.variables = make_variables_view(moment);
}

void ViewBuilder::make_timeline(const ModelState& state, u32 pixels) {
    const recording::Recording& recording = state.run->recording();
    const AxisRange& range = state.timeline->range();
    const TimelineKey key{state.timeline->axis(),    range.begin,           range.end, pixels,
                          recording.head_position(), recording.log().size()};
    const bool is_same_range = key.begin == timeline_.begin && key.end == timeline_.end;
    const bool has_only_grown = timeline_.events != kNever && key.axis == timeline_.axis &&
                                key.pixels == timeline_.pixels && (is_same_range || state.timeline->is_whole_run());
    if (!(key == timeline_) && !(has_only_grown && may_wait(recording, timeline_waited_))) {
        timeline_ = key;
        view_.timeline = make_timeline_view(*state.run, state.timeline->axis(), range, pixels);
    }
    place_playhead(view_.timeline, state.playhead);
    view_.timeline.followed = state.followed;
}

}  // namespace asyncarium::app
