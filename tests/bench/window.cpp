// How long a frame of the window takes: a thousand tasks, playing and seeking, and an endless program while it is recorded. Drawn into
// an invisible window; without a graphics card the last part of a frame,
// rasterising, is the processor's too.
#include <fmt/format.h>
#include <glad/gl.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "app/model/model.h"
#include "app/shell/framebuffer.h"
#include "app/shell/stage.h"

namespace asyncarium::app {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWidth = 1920;
constexpr int kHeight = 1080;
constexpr int kFrames = 300;

constexpr std::string_view kThousandTasks = R"(import asyncio

async def work(number):
    for turn in range(20):
        await asyncio.sleep(0.1 + number % 7 / 10)
        if number % 100 == 0:
            print(number, turn)

async def main():
    await asyncio.gather(*(work(number) for number in range(1000)))

asyncio.run(main())
)";

constexpr std::string_view kEndless = R"(import asyncio

async def spin():
    number = 0
    while True:
        number += 1

async def main():
    asyncio.create_task(spin(), name="spin")
    await asyncio.sleep(1)

asyncio.run(main())
)";

/// One frame as the window loop makes it, without waiting for the screen.
class Frames {
   public:
    Frames(Graphics& graphics, Stage& stage, Model& model) : graphics_(graphics), stage_(stage), model_(model) {}

    void draw() {
        const auto start = Clock::now();
        model_.update(1.0 / 60);
        const auto updated = Clock::now();
        stage_.prepare();
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {kWidth, kHeight};
        io.DeltaTime = 1.0F / 60;
        const WindowView* view = &model_.make_view(timeline_pixels_);
        timeline_pixels_ = static_cast<u32>(stage_.timeline_pixels(kWidth, kHeight, *view));
        view = &model_.make_view(timeline_pixels_);
        const auto viewed = Clock::now();
        graphics_.begin_drawing();
        ImGui::NewFrame();
        stage_.draw({.width = kWidth, .height = kHeight}, *view);
        ImGui::Render();
        const auto drawn = Clock::now();
        update_.push_back(milliseconds(start, updated));
        view_.push_back(milliseconds(updated, viewed));
        panels_.push_back(milliseconds(viewed, drawn));
        whole_.push_back(milliseconds(start, drawn));
        graphics_.render(theme_of(stage_.look().theme).window, kWidth, kHeight);
        glFinish();
        rasterised_.push_back(milliseconds(start, Clock::now()));
    }

    void tell(const std::string& what) {
        fmt::print("{:<44}", what);
        tell_part("update", update_);
        tell_part("view", view_);
        tell_part("panels", panels_);
        tell_part("frame", whole_);
        tell_part("with rasterising", rasterised_);
        fmt::print("\n");
        for (std::vector<double>* times : {&update_, &view_, &panels_, &whole_, &rasterised_}) times->clear();
    }

   private:
    static double milliseconds(Clock::time_point begin, Clock::time_point end) {
        return std::chrono::duration<double, std::milli>(end - begin).count();
    }
    static void tell_part(const char* name, std::vector<double>& times) {
        std::ranges::sort(times);
        fmt::print("  {} {:.2f} / {:.2f}", name, times[times.size() / 2], times[times.size() * 99 / 100]);
    }

    Graphics& graphics_;
    Stage& stage_;
    Model& model_;
    u32 timeline_pixels_ = 1000;
    std::vector<double> update_, view_, panels_, whole_, rasterised_;
};

/// Opens a program of its own, as `asyncarium PATH` does.
class OpenProgram {
   public:
    OpenProgram(Graphics& graphics, Stage& stage, const std::string& name, std::string_view text)
        : path_(std::filesystem::temp_directory_path() / name), frames_(graphics, stage, model_) {
        std::ofstream(path_) << text;
        model_.open(path_.string());
    }
    ~OpenProgram() { std::filesystem::remove(path_); }
    OpenProgram(const OpenProgram&) = delete;
    OpenProgram& operator=(const OpenProgram&) = delete;

    Model& model() { return model_; }
    /// Draws while something else happens before each frame, and prints the median and the 99th percentile of the parts.
    void measure(const std::string& what, const std::function<void(int frame)>& before_frame) {
        for (int frame = 0; frame < kFrames; ++frame) {
            before_frame(frame);
            frames_.draw();
        }
        frames_.tell(what);
    }

   private:
    std::filesystem::path path_;
    Model model_{ModelOptions{}};
    Frames frames_;
};

void measure_all(Graphics& graphics, Stage& stage) {
    const auto nothing = [](int) {};
    {
        OpenProgram tasks(graphics, stage, "asyncarium-bench-tasks.py", kThousandTasks);
        tasks.measure("1,000 tasks, first frames while recording", nothing);
        tasks.model().record_for(10);
        tasks.model().apply(Command::PlayPause);
        tasks.measure("1,000 tasks, playing", nothing);
        tasks.model().apply(Command::PlayPause);
        tasks.measure("1,000 tasks, seeking to anywhere", [&](int frame) {
            tasks.model().apply(SeekTo{Axis::Time, frame * 37 % 100 / 8.0});
        });
    }
    OpenProgram endless(graphics, stage, "asyncarium-bench-endless.py", kEndless);
    endless.measure("endless loop, while it is recorded", nothing);
}

}  // namespace
}  // namespace asyncarium::app

int main() {
    using namespace asyncarium::app;
    std::string problem;
    const auto graphics = Graphics::open({.width = 320, .height = 200, .visible = false}, problem);
    if (!graphics) {
        fmt::print("not measured: {}\n", problem);
        return 0;
    }
    const Framebuffer framebuffer(kWidth, kHeight);
    Stage stage(*graphics);
    stage.set_look({});
    fmt::print("milliseconds at {}x{}, median / 99 of 100\n", kWidth, kHeight);
    measure_all(*graphics, stage);
}
