// lesson.toml to a Lesson without its texts. Apart from the rest because toml++ is large.
#pragma once

#include <string_view>

#include "engine/lesson/lesson.h"

namespace asyncarium::lesson {

/// Fills in everything but the program and the narration; the beats have no positions yet but those of `switches`. Every unknown key,
/// wrong type and missing value is a fault with its place.
void read_toml(std::string_view text, Lesson& lesson, Faults& faults);

}  // namespace asyncarium::lesson
