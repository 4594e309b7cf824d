// The tabs and what is under the chosen one.
#include "app/panels/tabs.h"

#include <array>

#include "app/panels/internals.h"
#include "app/panels/panel_frame.h"
#include "app/panels/variables.h"

namespace asyncarium::app {

void draw_tabs(Ui& ui, const Rect& place, const WindowView& view, TabsState& state, Requests& requests) {
    constexpr std::array<std::string_view, 3> kTabs{"Output", "Variables", "Internals"};
    Canvas canvas(ui);
    const PanelFrame frame =
        panel_frame(canvas, place, {.tabs = kTabs, .chosen = static_cast<std::size_t>(state.chosen), .name = "tab"});
    if (frame.pressed) state.chosen = static_cast<Tab>(*frame.pressed);
    switch (state.chosen) {
        case Tab::Output:
            return draw_output(ui, frame.body, view.output, state.output, requests);
        case Tab::Variables:
            return draw_variables(ui, frame.body, view.variables);
        case Tab::Internals:
            return draw_internals(ui, frame.body, view.internals);
    }
}

}  // namespace asyncarium::app
