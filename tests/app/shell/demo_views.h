// Views filled in by hand: the situations of the target pictures and the awkward ones, for tests that draw.
#pragma once

#include <string>
#include <vector>

#include "app/model/view.h"

namespace asyncarium::app::demo {

WindowView frozen();       // window-dark.png, window-light.png
WindowView lost_update();  // window-steps.png
WindowView idle();
WindowView ended_with_error();
WindowView many_tasks(std::size_t tasks);
WindowView syntax_error();
WindowView long_names();
WindowView nothing();

struct Named {
    std::string name;
    WindowView view;
};
std::vector<Named> all();

}  // namespace asyncarium::app::demo
