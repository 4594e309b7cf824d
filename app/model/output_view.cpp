// Putting pieces of output together to lines.
#include "app/model/output_view.h"

#include <algorithm>

namespace asyncarium::app {
namespace {

constexpr i64 kStderr = 2;

/// Lines of the two streams, in the order in which they began.
class Joiner {
   public:
    void add(const Event& piece) {
        std::string_view text = piece.text;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            open_line(piece).text += text.substr(0, end);
            if (end == text.size()) return;
            open_[index_of(piece)] = kNone;
            text.remove_prefix(end + 1);
        }
    }
    std::vector<OutputLine> take() { return std::move(lines_); }

   private:
    static constexpr std::size_t kNone = ~std::size_t{0};
    static std::size_t index_of(const Event& piece) { return piece.a == kStderr ? 1 : 0; }

    OutputLine& open_line(const Event& piece) {
        std::size_t& open = open_[index_of(piece)];
        if (open == kNone) {
            open = lines_.size();
            lines_.push_back({.time = piece.time, .step = piece.step, .is_error = piece.a == kStderr, .text = {}});
        }
        return lines_[open];
    }

    std::vector<OutputLine> lines_;
    std::size_t open_[2] = {kNone, kNone};
};

}  // namespace

OutputView output_view(const recording::EventLog& log, const recording::Position& position, std::size_t most) {
    const std::size_t reached = log.count_until(position);
    const auto& pieces = log.outputs();
    const std::size_t count = pieces.find_first([&](recording::EventIndex piece) { return piece >= reached; });
    Joiner joiner;
    for (std::size_t i = count > most ? count - most : 0; i < count; ++i) joiner.add(log.at(pieces[i]));
    return {.lines = joiner.take(), .now = position.time};
}

}  // namespace asyncarium::app
