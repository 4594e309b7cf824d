// The output panel: what had been printed by a moment, line by line, each with the moment it was printed.
#pragma once

#include <vector>

#include "app/model/view.h"
#include "engine/recording/recording.h"

namespace asyncarium::app {

/// Follows the log: pieces of output become lines when their newline comes.
class OutputLines {
   public:
    /// Takes in what has been logged since the last call.
    void read(const recording::EventLog& log);
    /// The lines up to a position, at most the last `most`; one that is not ended yet is the last.
    OutputView at(const recording::EventLog& log, const recording::Position& position, std::size_t most = 2000) const;

   private:
    std::vector<recording::EventIndex> pieces_;  // events of output
    std::size_t read_ = 0;
};

}  // namespace asyncarium::app
