// Tries the arrangements from the fullest to the shortest.
#include "app/panels/header_plan.h"

#include <algorithm>
#include <array>

namespace asyncarium::app {
namespace {

constexpr int kPartsInOneRow = 8;

struct Form {
    bool logo_word, step_words, speed_word, steps_in_a_row, full_picker, full_pill;
};

constexpr std::array kForms{
    Form{true, true, true, true, true, true},      Form{true, true, false, true, true, true},
    Form{true, false, false, true, true, true},    Form{false, false, false, true, true, true},
    Form{false, false, false, true, true, false},  Form{false, false, false, true, false, false},
    Form{false, false, false, false, true, false}, Form{false, false, false, false, false, false},
};

float upper_row(const HeaderWidths& w, const Form& form) {
    return (form.logo_word ? w.logo : w.logo_short) + (form.full_picker ? w.picker : w.picker_short) + w.clock +
           (form.full_pill ? w.pill : w.pill_short);
}

float lower_row(const HeaderWidths& w, const Form& form) {
    return (form.step_words ? w.transport : w.transport_short) + (form.steps_in_a_row ? w.steps : w.steps_short) +
           (form.speed_word ? w.speed : w.speed_short) + w.help;
}

HeaderPlan plan_of(const HeaderWidths& w, const Form& form, u32 rows) {
    return {rows,
            form.logo_word,
            form.step_words,
            form.speed_word,
            form.steps_in_a_row,
            form.full_picker ? w.picker : w.picker_short,
            form.full_pill ? w.pill : w.pill_short};
}

}  // namespace

HeaderPlan plan_header(const HeaderWidths& widths, float width) {
    for (const Form& form : kForms) {
        const float needed = upper_row(widths, form) + lower_row(widths, form) + widths.gap * kPartsInOneRow;
        if (needed > width) continue;
        HeaderPlan plan = plan_of(widths, form, 1);
        // What is left over goes to the pill, whose text is the longest, then to the name of the lesson.
        float left = width - needed;
        const float more_pill = std::min(left, widths.pill - plan.pill);
        plan.pill += more_pill;
        plan.picker += std::min(left - more_pill, widths.picker - plan.picker);
        return plan;
    }
    for (const Form& form : kForms) {
        if (upper_row(widths, form) + widths.gap * 4 <= width && lower_row(widths, form) + widths.gap * 4 <= width) {
            return plan_of(widths, form, 2);
        }
    }
    HeaderPlan plan = plan_of(widths, kForms.back(), 2);
    plan.pill = std::max(0.0F, width - upper_row(widths, kForms.back()) + plan.pill - widths.gap * 4);
    return plan;
}

}  // namespace asyncarium::app
