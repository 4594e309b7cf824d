// The arguments, declared with CLI11.
#include "app/cli/command_line.h"

#include <ostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "app/cli/check_command.h"
#include "app/cli/program_file.h"
#include "app/cli/run_command.h"
#include "app/cli/supported_command.h"

namespace asyncarium::cli {
namespace {

constexpr u64 kMegabyte = u64{1} << 20;

/// What the arguments fill in. Each command's own, and the command that was chosen.
class CommandLine {
   public:
    CommandLine() {
        app_.description(
            "Asyncarium: watch Python's async/await one step at a time, forwards and backwards.\n"
            "Without a command it opens a window.");
        app_.name("asyncarium");
        app_.set_help_flag("-h,--help", "Show this help and exit");
        app_.set_version_flag("--version", "asyncarium " ASYNCARIUM_VERSION, "Show the version and exit");
        app_.add_option("PATH", window_.path, "A .py file or a lesson's folder to open");
        // For tests of the window: not in the help.
        app_.add_option("--state-file", window_.state_file)->group("");
        app_.add_option("--settings-file", window_.settings_file)->group("");
        app_.footer("asyncarium COMMAND --help says more about a command.");
        declare_run();
        declare_test();
        declare_check();
        declare_shot();
        supported_command_ = app_.add_subcommand(
            "supported", "List what of Python is supported and what is not: syntax, built-ins, modules");
    }

    CLI::App& app() { return app_; }

    int carry_out(const Services& services, std::ostream& output, std::ostream& errors) {
        if (run_command_->parsed()) return run(output, errors);
        if (test_command_->parsed()) return run_command(test_, output, errors);
        if (check_command_->parsed()) return check_command(checked_, output, errors);
        if (supported_command_->parsed()) return supported_command(output, errors);
        if (shot_command_->parsed()) return shot(services, errors);
        return services.open_window(window_);
    }

   private:
    void declare_run() {
        run_command_ = app_.add_subcommand("run", "Run a program without a window, as CPython would");
        run_command_->add_option("FILE", run_.file, "The program, or a lesson's folder")->required();
        run_command_->add_flag("--timeline", timeline_, "Show the run's timeline as text behind its output");
        run_command_
            ->add_option("--cpu", cpu_,
                         "instant: computing takes no virtual time; realistic: about CPython's (as the lesson says)")
            ->check(CLI::IsMember({"instant", "realistic"}));
        run_command_->add_option("--max-steps", run_.world.step_limit, "End the run after so many lines of code");
        run_command_
            ->add_option("--max-recursion", run_.world.recursion_limit,
                         "RecursionError when more calls than this are under way (1000)")
            ->check(CLI::Range(10, 1'000'000));
        run_command_->add_option("--max-memory", max_memory_, "Megabytes of memory the program may use (512)")
            ->check(CLI::Range(8, 1 << 16));
        run_command_->add_option("--max-time", max_time_, "End the run after so many virtual seconds")
            ->check(CLI::NonNegativeNumber);
        run_command_->add_option("--max-output", max_output_, "End the run after so many megabytes of output (64)")
            ->check(CLI::Range(0, 1 << 20));
    }

    void declare_test() {
        test_command_ =
            app_.add_subcommand("test", "Run a program's test_… functions, async ones too, as pytest would");
        test_command_->add_option("FILE", test_.file, "The program with the tests")->required();
        test_.use = ProgramUse::Test;
    }

    void declare_check() {
        check_command_ = app_.add_subcommand("check", "Check lessons: programs run, beats are reached");
        check_command_->add_option("PATH", checked_, "Lesson folders, folders of lessons, or programs")->required();
    }

    void declare_shot() {
        shot_command_ = app_.add_subcommand("shot", "Draw the window with a lesson or program into a picture");
        shot_command_->add_option("LESSON", shot_.path, "A lesson's folder or a .py file")->required();
        shot_command_->add_option("-o,--output", shot_.output, "The PNG file to write")->required();
        shot_command_->add_option("--at", shot_.at_seconds, "The moment to show, in virtual seconds (0)")
            ->check(CLI::NonNegativeNumber);
        shot_command_->add_option("--beat", shot_.beat, "Show this beat of the lesson, from 1, at its own moment")
            ->check(CLI::PositiveNumber);
        shot_command_->add_option("--size", size_, "Width and height in pixels (1600x1000)");
        shot_command_->add_option("--theme", theme_, "dark or light")->check(CLI::IsMember({"dark", "light"}));
        shot_command_->add_option("--scale", shot_.scale, "Interface scale (1)")->check(CLI::Range(0.75, 3.0));
        shot_command_
            ->add_option("--switch", switches_, "A switch of the lesson: NAME or NAME=on, NAME=off; may be repeated")
            ->allow_extra_args(false);
    }

    int run(std::ostream& output, std::ostream& errors) {
        if (max_memory_) run_.world.memory_limit = *max_memory_ * kMegabyte;
        if (max_output_) run_.world.output_limit = *max_output_ * kMegabyte;
        if (max_time_) run_.world.time_limit = from_seconds(*max_time_);
        if (cpu_) run_.cpu = *cpu_ == "realistic" ? lesson::Cpu::Realistic : lesson::Cpu::Instant;
        if (timeline_) run_.timeline = ShowTimeline::Yes;
        return run_command(run_, output, errors);
    }

    int shot(const Services& services, std::ostream& errors) {
        constexpr int kLargest = 8192;
        char cross = 0;
        char rest = 0;
        const int read = std::sscanf(size_.c_str(), "%d%c%d%c", &shot_.width, &cross, &shot_.height, &rest);
        const bool is_size = read == 3 && cross == 'x' && shot_.width > 0 && shot_.height > 0 &&
                             shot_.width <= kLargest && shot_.height <= kLargest;
        if (!is_size) {
            errors << fmt::format("asyncarium: --size: '{}' is no size such as 1600x1000\n", size_);
            return kWrongUse;
        }
        shot_.is_light = theme_ == "light";
        for (const std::string& text : switches_) {
            const std::size_t equals = std::min(text.find('='), text.size());
            const std::string position = equals < text.size() ? text.substr(equals + 1) : "on";
            if (position != "on" && position != "off") {
                errors << fmt::format("asyncarium: --switch: '{}' is neither NAME=on nor NAME=off\n", text);
                return kWrongUse;
            }
            shot_.switches.emplace_back(text.substr(0, equals), position == "on");
        }
        return services.take_shot(shot_);
    }

    CLI::App app_;
    CLI::App* run_command_ = nullptr;
    CLI::App* test_command_ = nullptr;
    CLI::App* check_command_ = nullptr;
    CLI::App* shot_command_ = nullptr;
    CLI::App* supported_command_ = nullptr;

    WindowRequest window_;
    RunCommandOptions run_;
    RunCommandOptions test_;
    bool timeline_ = false;
    std::optional<std::string> cpu_;
    std::optional<u64> max_memory_;
    std::optional<u64> max_output_;
    std::optional<double> max_time_;
    std::vector<std::string> checked_;
    ShotRequest shot_;
    std::string size_ = "1600x1000";
    std::string theme_ = "dark";
    std::vector<std::string> switches_;
};

}  // namespace

int run_command_line(int count, const char* const* arguments, const Services& services, std::ostream& output,
                     std::ostream& errors) {
    CommandLine line;
    try {
        line.app().parse(count, arguments);
    } catch (const CLI::CallForVersion& version) {
        output << version.what() << '\n';
        return 0;
    } catch (const CLI::Success&) {
        output << line.app().help();
        return 0;
    } catch (const CLI::ParseError& error) {
        errors << fmt::format("asyncarium: {}\nasyncarium --help lists what there is.\n", error.what());
        return kWrongUse;
    }
    return line.carry_out(services, output, errors);
}

}  // namespace asyncarium::cli
