// Program text as the model gives it, coloured by a few rules that are enough for demonstration.
#pragma once

#include <string>
#include <vector>

#include "app/model/view.h"

namespace asyncarium::app::demo {

std::vector<CodeLine> coloured(const std::vector<std::string>& lines);

}  // namespace asyncarium::app::demo
