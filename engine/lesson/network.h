// What a lesson says about the simulated network: how long a URL takes, what it answers, and whether it fails.
//
// The rows belong to the program: they become the hidden module `_lesson_network`, which engine/prelude/_http.py reads. So they
// are part of what determines a run, like the program's text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/integers.h"

namespace asyncarium::lesson {

/// What becomes of a request besides an answer.
enum class NetworkFailure : u8 { None, Connect, Timeout, Disconnect };

/// One [[network]] table. What it leaves out is as the design's table of latencies has it.
struct NetworkRow {
    std::string url;                // the whole URL; * stands for any text
    std::string method;             // "GET"; empty: any
    std::optional<double> latency;  // seconds
    std::optional<double> jitter;   // up to so many seconds more, drawn from the seed
    std::optional<i64> status;      // of HTTP
    std::optional<std::string> body;
    NetworkFailure failure = NetworkFailure::None;
    std::optional<i64> times;  // how often the row holds before the next one that matches does; none: always
};

struct Network {
    std::vector<NetworkRow> rows;
    i64 seed = 0;  // of the jitter
};

/// The text of the module `_lesson_network`; empty when there are no rows, and the prelude's own holds.
std::string to_module_text(const Network& network);

}  // namespace asyncarium::lesson
