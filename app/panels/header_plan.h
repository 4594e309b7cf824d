// What of the header fits: labels go first, then words, then it becomes two rows. A pure function of widths.
#pragma once

#include "engine/base/integers.h"

namespace asyncarium::app {

/// Widths in pixels of each part in its fullest and its shortest form; gaps included in `gap`.
struct HeaderWidths {
    float logo = 0, logo_short = 0;
    float picker = 0, picker_short = 0;
    float transport = 0, transport_short = 0;
    float steps = 0, steps_short = 0;
    float speed = 0, speed_short = 0;
    float clock = 0;
    float pill = 0, pill_short = 0;
    float help = 0;
    float gap = 0;
};

struct HeaderPlan {
    u32 rows = 1;
    bool logo_word = true;
    bool step_words = true;
    bool speed_word = true;
    bool steps_in_a_row = true;  // else they are a list that drops down
    float picker = 0;            // widths
    float pill = 0;
};

HeaderPlan plan_header(const HeaderWidths& widths, float width);

}  // namespace asyncarium::app
