// Runs a program as `asyncarium run` does, but with everything recorded as for the window: steps, events, lanes, checkpoints. tools/bench
// compares its time with CPython's. Use: bench_record FILE
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/lesson/run_program.h"
#include "engine/recording/recording.h"

namespace asyncarium {
namespace {

int record(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const CompileResult compiled = lesson::compile(text, path);
    if (compiled.program == nullptr) return 2;
    recording::Recording recording(compiled.program, {});
    std::size_t written = 0;  // events of output
    for (bool goes_on = true; goes_on;) {
        goes_on = recording.advance(1'000'000);
        const recording::EventLog& log = recording.log();
        for (; written < log.outputs().size(); ++written) {
            const std::string_view output = log.at(log.outputs()[written]).text;
            std::fwrite(output.data(), 1, output.size(), stdout);
        }
    }
    return recording.state() == recording::RecordingState::Ended ? recording.head().state().exit_status : 3;
}

}  // namespace
}  // namespace asyncarium

int main(int count, char** arguments) { return count == 2 ? asyncarium::record(arguments[1]) : 2; }
