// The model: what is open, where the playhead is, and how both answer to the user. It decides and does not draw.
//
// Once a frame the shell calls update() with the wall time that has passed, apply() for each request that panels and keys have
// made, and make_view(), whose answer the panels draw. Nothing in here waits: a long run is recorded in slices of a few
// milliseconds, and the playhead goes as far as the recording has got.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "app/model/commands.h"
#include "app/model/document.h"
#include "app/model/player.h"
#include "app/model/run.h"
#include "app/model/timeline_window.h"
#include "app/model/view_builder.h"

namespace asyncarium::app {

struct ModelOptions {
    std::string lessons_folder;    // of all lessons; empty: there are none
    double slice_seconds = 0.004;  // of wall time that update() may spend on recording
};

class Model {
   public:
    explicit Model(ModelOptions options);

    /// Opens a .py file or a lesson folder. Empty when that went well; else what is wrong with it, in one line, and what was open
    /// stays. A program that does not compile is opened and shows its error.
    std::string open(const std::string& path);
    /// Opens the first lesson of the library; an empty program if there is none.
    void open_first_lesson();

    void apply(const Request& request);
    /// Lets wall time pass: recording, playing, watching files. Answers whether something that is shown may have changed.
    bool update(double wall_seconds);
    /// What is to be seen, with the timeline's lanes `timeline_pixels` wide. Good until the next call of anything here.
    const WindowView& make_view(u32 timeline_pixels);

    /// The file or folder that is open; empty: none.
    const std::string& opened_path() const { return document_.path; }
    /// Something moves by itself: the window must be drawn again without a key or the mouse.
    bool is_moving() const { return playing_ || is_recording(); }
    bool is_recording() const;
    const recording::Position& playhead() const { return playhead_; }

    /// Records until the run has ended or so much wall time has passed: opening and `shot` wait a little.
    void record_for(double wall_seconds);
    /// Goes to the moment, as far as it is recorded, and to the last beat that is about it or an earlier one of this run.
    void go_to_time(VirtualTime time);
    /// The index of the lesson's switch with that name.
    std::optional<u32> find_switch(const std::string& name) const;
    /// Of the open program, when it does not compile.
    const std::optional<CodeError>& error() const { return error_; }

   private:
    enum class Keep : u8 { Nothing, Moment };

    void show(Document document);
    void start(Keep keep);
    void reload();
    bool watch(double wall_seconds);
    void notify(std::string text);

    recording::Position head() const;
    const recording::Stops& stops() const { return run_->recording().stops(); }
    void move_to(const recording::Position& position);
    void go_to_wanted();
    void step(StepSize size, int direction);
    void play(double wall_seconds);
    void play_or_pause();

    void flip_switch(u32 index);
    void go_to_beat(u32 beat);
    void find_beat();
    void open_from_library(u32 index);

    void carry_out(Command command);
    void carry_out(const SeekTo& seek);
    void carry_out(const SeekToStep& seek);
    void carry_out(const ShowRange& show);
    void carry_out(const SetAxis& set);
    void carry_out(const SetStepSize& set);
    void carry_out(const SetSpeed& set);
    void carry_out(const FlipSwitch& flip);
    void carry_out(const GoToBeat& go);
    void carry_out(const OpenLesson& open);
    void carry_out(const OpenPath& open);
    void carry_out(const ToggleBreakpoint& toggle);
    void carry_out(const FollowTask& follow);
    void carry_out(const JumpInLane& jump);
    void carry_out(const CloseNotice& close);

    ModelOptions options_;
    std::vector<LessonEntry> library_;
    Document document_;
    double since_watch_ = 0;

    std::unique_ptr<Run> run_;        // the last good one; null: there was none yet
    std::optional<CodeError> error_;  // of the document's text, when it does not compile

    recording::Position playhead_;
    /// Where the playhead is to go as soon as that is recorded: after a switch was flipped, or when opening a long run.
    struct Wanted {
        VirtualTime time;
        StepNumber step = 0;
    };
    std::optional<Wanted> wanted_;
    bool beat_is_wanted_ = false;  // it is to go to the beat's moment
    std::string beat_notice_;
    Player player_;
    bool playing_ = false;
    StepSize step_size_ = StepSize::Switch;
    double speed_ = 1;
    std::set<u32> breakpoints_;
    std::optional<TaskId> followed_;
    TimelineWindow timeline_;

    std::vector<Notice> notices_;     // behind them the view has one of the run, if there is something to say of it
    bool run_notice_closed_ = false;  // by the user, for this run
    ViewBuilder builder_;
};

}  // namespace asyncarium::app
