// The `?` sheet: all keys and what they do, made from the table of commands.
#pragma once

#include <span>

#include "app/model/commands.h"
#include "app/widgets/canvas.h"

namespace asyncarium::app {

/// Draws the sheet over everything; answers whether it was pressed away.
bool draw_keys_sheet(Ui& ui, const Rect& window, std::span<const CommandRow> rows);

}  // namespace asyncarium::app
