// Opening documents, starting runs, and letting time pass. What requests do is in model_requests.cpp.
#include "app/model/model.h"

#include <algorithm>
#include <chrono>

#include "engine/lesson/moments.h"

namespace asyncarium::app {
namespace {

using recording::Position;

constexpr double kWatchSeconds = 1.0;
/// What opening waits for at most, so that a lesson's run is there at the first frame.
constexpr double kOpeningSeconds = 0.05;
constexpr u64 kSliceInstructions = 20'000;
constexpr std::size_t kMostNotices = 4;

StepSize opening_step(const lesson::Lesson& lesson) {
    switch (lesson.step) {
        case lesson::OpeningStep::Line:
            return StepSize::Line;
        case lesson::OpeningStep::LoopTurn:
            return StepSize::LoopTurn;
        default:
            return StepSize::Switch;
    }
}

Axis opening_axis(const lesson::Lesson& lesson) {
    return lesson.axis == lesson::OpeningAxis::Steps ? Axis::Steps : Axis::Time;
}

}  // namespace

Model::Model(ModelOptions options) : options_(std::move(options)) {
    if (!options_.lessons_folder.empty()) library_ = read_library(options_.lessons_folder);
}

// ---- opening --------------------------------------------------------------------------------------------------------

std::string Model::open(const std::string& path) {
    OpenedDocument opened = open_document(path);
    if (!opened.document) return opened.error;
    show(std::move(*opened.document));
    return {};
}

void Model::open_first_lesson() {
    for (u32 i = 0; i < library_.size(); ++i) {
        if (open(library_[i].folder).empty()) return;
    }
    show({.filename = "program.py"});
    notify("There are no lessons here. Open a program or a lesson with Ctrl+O.");
}

void Model::open_from_library(u32 index) {
    if (index >= library_.size()) return;
    const std::string error = open(library_[index].folder);
    if (!error.empty()) notify(error);
}

void Model::show(Document document) {
    document_ = std::move(document);
    notices_.clear();
    breakpoints_.clear();
    run_.reset();
    playhead_ = {};
    builder_.run_changed();
    timeline_ = {};
    if (document_.lesson) {
        step_size_ = opening_step(*document_.lesson);
        timeline_.set_axis(opening_axis(*document_.lesson));
    }
    start(Keep::Nothing);
    if (document_.lesson) go_to_beat(0);
}

void Model::start(Keep keep) {
    playing_ = false;
    followed_.reset();
    player_.reset();
    const std::string network = document_.lesson ? lesson::to_module_text(document_.lesson->network) : std::string();
    StartedRun started = start_run(document_.text, document_.filename, {.network = network, .cpu = document_.cpu});
    error_ = started.error;
    builder_.document_changed();
    if (started.run == nullptr) return;
    const Wanted wanted{playhead_.time, playhead_.step};
    run_ = std::move(started.run);
    builder_.run_changed();
    run_notice_closed_ = false;
    playhead_ = {};
    timeline_.open();
    wanted_.reset();
    if (keep == Keep::Moment) wanted_ = wanted;
    record_for(kOpeningSeconds);
}

void Model::reload() {
    if (document_.path.empty()) return;
    OpenedDocument opened = reread(document_);
    if (!opened.document) {
        notify(opened.error);
        return;
    }
    std::erase_if(notices_, [](const Notice& notice) { return notice.is_error; });
    const u32 beat = opened.document->beat;
    document_ = std::move(*opened.document);
    document_.beat = beat;
    for (LessonEntry& entry : library_) {
        if (entry.folder == document_.path) entry = read_lesson(entry.folder);
    }
    start(Keep::Moment);
}

bool Model::watch(double wall_seconds) {
    since_watch_ += wall_seconds;
    if (since_watch_ < kWatchSeconds) return false;
    since_watch_ = 0;
    if (!document_.watch.has_changed()) return false;
    reload();
    return true;
}

void Model::notify(std::string text) {
    const bool is_there =
        std::any_of(notices_.begin(), notices_.end(), [&](const Notice& notice) { return notice.text == text; });
    if (is_there) return;
    if (notices_.size() == kMostNotices) notices_.erase(notices_.begin());
    notices_.push_back({.text = std::move(text), .is_error = true});
}

std::optional<u32> Model::find_switch(const std::string& name) const {
    if (!document_.lesson) return std::nullopt;
    const auto& switches = document_.lesson->switches;
    const auto found =
        std::find_if(switches.begin(), switches.end(), [&](const lesson::Switch& entry) { return entry.name == name; });
    if (found == switches.end()) return std::nullopt;
    return static_cast<u32>(found - switches.begin());
}

// ---- time passes ----------------------------------------------------------------------------------------------------

bool Model::is_recording() const {
    return run_ != nullptr && run_->recording().state() == recording::RecordingState::Running;
}

void Model::record_for(double wall_seconds) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double>(wall_seconds);
    while (is_recording()) {
        run_->recording().advance(kSliceInstructions);
        if (Clock::now() >= end) break;
    }
    go_to_wanted();
    if (run_ != nullptr) timeline_.update(playhead_, head());
}

bool Model::update(double wall_seconds) {
    const bool is_reloaded = watch(wall_seconds);
    const bool moves = is_moving();
    if (is_recording()) record_for(options_.slice_seconds);
    if (playing_) play(wall_seconds);
    return is_reloaded || moves;
}

void Model::go_to_wanted() {
    if (run_ == nullptr) return;
    if (beat_is_wanted_) find_beat();
    if (!wanted_) return;
    const bool is_there = !is_recording() || head().time > wanted_->time || head().step > wanted_->step;
    if (!is_there) return;
    const Wanted wanted = *wanted_;
    wanted_.reset();
    playhead_ = stops().at_time(wanted.time, wanted.step, head());
    timeline_.update(playhead_, head());
}

void Model::find_beat() {
    const lesson::Beat* beat = document_.find_beat();
    if (beat == nullptr || run_ == nullptr) {
        beat_is_wanted_ = false;
        return;
    }
    const lesson::FoundMoment found = lesson::find_moment(beat->moment, run_->recording(), run_->lines());
    beat_is_wanted_ = !found.is_final;
    if (found.position) {
        move_to(*found.position);
    } else if (found.is_final) {
        beat_notice_ = "This beat is never reached: its moment is " + lesson::to_text(beat->moment) + ".";
    }
}

const WindowView& Model::make_view(u32 timeline_pixels) {
    const ModelState state{.document = &document_,
                           .library = library_,
                           .run = run_.get(),
                           .error = &error_,
                           .playhead = playhead_,
                           .playing = playing_,
                           .step_size = step_size_,
                           .speed = speed_,
                           .breakpoints = &breakpoints_,
                           .followed = followed_,
                           .timeline = &timeline_,
                           .beat_notice = &beat_notice_,
                           .notices = &notices_,
                           .run_notice_closed = run_notice_closed_};
    return builder_.make(state, timeline_pixels);
}

}  // namespace asyncarium::app
