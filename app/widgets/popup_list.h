// A list that drops down from a button: lessons, speeds, step sizes.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/widgets/canvas.h"

namespace asyncarium::app {

struct PopupList {
    std::string name;
    Rect below;  // the button it hangs under
    int chosen = -1;
};

/// Opens the list called `name`; it stays open until something is chosen or pressed elsewhere.
void open_popup_list(const std::string& name);
/// Draws the list if it is open. Answers the index pressed in this frame.
std::optional<std::size_t> popup_list(Ui& ui, const PopupList& list, std::span<const std::string> rows);

}  // namespace asyncarium::app
