// The output panel: what had been printed by a moment, line by line, each with the moment it was printed.
#pragma once

#include "app/model/view.h"
#include "engine/recording/recording.h"

namespace asyncarium::app {

/// The lines up to a position, of the last `most` pieces of output; one that is not ended yet is the last.
OutputView output_view(const recording::EventLog& log, const recording::Position& position, std::size_t most = 2000);

}  // namespace asyncarium::app
