// What Asyncarium remembers from one start to the next. The shell reads and writes the file; here is only its text.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium::app {

enum class ThemeChoice : u8 { Dark, Light };
enum class Motion : u8 { Full, Reduced };

struct Settings {
    ThemeChoice theme = ThemeChoice::Dark;
    int scale_percent = 100;  // of the interface, 75 to 300
    Motion motion = Motion::Full;
    std::string last_opened;  // path of the lesson or file; empty: none yet

    friend bool operator==(const Settings&, const Settings&) = default;
};

inline constexpr int kLeastScale = 75;
inline constexpr int kLargestScale = 300;

/// The next larger or smaller of the scales that the keys + and - go through.
int next_scale(int percent, int direction);

/// JSON, with a newline at the end.
std::string to_json(const Settings& settings);
/// Whatever is missing, broken or out of bounds in the text keeps its default: settings never stop the program from starting.
Settings parse_settings(std::string_view json);

}  // namespace asyncarium::app
