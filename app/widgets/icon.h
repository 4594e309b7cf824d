// The drawn shapes: buttons and states use these instead of characters that a font may lack.
#pragma once

#include "engine/base/integers.h"

namespace asyncarium::app {

enum class Icon : u8 {
    Play,
    Pause,
    StepForward,  // a triangle
    StepBack,
    SkipToStart,  // a triangle and a bar
    SkipToEnd,
    ChevronDown,
    ChevronRight,
    Check,
    Cross,
    Disc,
    Ring,
    Square,
    Diamond,
    Triangle,  // pointing up
    Slashed,   // a ring with a bar through it
    Moon,
    Logo,
};

}  // namespace asyncarium::app
