// How the model's words look: which tone a state has, which colour a badge, how a moment is written.
#pragma once

#include <string>
#include <string_view>

#include "app/model/view.h"
#include "app/widgets/theme.h"

namespace asyncarium::app {

Tone tone_of(State state);
std::string_view word_of(State state);

/// "1.250": seconds with three places, as everywhere in the window.
std::string seconds_text(VirtualTime time);

}  // namespace asyncarium::app
