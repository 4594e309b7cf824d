// Buttons: a rounded box with an icon, a word or both; and the header's row of choices of which one is on.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/widgets/canvas.h"
#include "app/widgets/interaction.h"

namespace asyncarium::app {

enum class ButtonKind : u8 { Plain, Primary, Bare };
enum class IconSide : u8 { Left, Right };

struct ButtonLook {
    std::string_view label{};  // may be empty
    std::optional<Icon> icon{};
    IconSide side = IconSide::Left;
    ButtonKind kind = ButtonKind::Plain;
    bool enabled = true;
    std::string_view help{};  // shown when hovered
    Type type = Type::Body;
};

/// The width the look needs; heights are the caller's.
float button_width(const Ui& ui, const ButtonLook& look);
/// Whether it was pressed in this frame. `name` as in press_area.
bool button(Canvas& canvas, const std::string& name, const Rect& place, const ButtonLook& look);

/// A row of words in one frame, one of them chosen. Answers which one was pressed.
float segmented_width(const Ui& ui, std::span<const std::string_view> labels);
std::optional<std::size_t> segmented(Canvas& canvas, const std::string& name, const Rect& place,
                                     std::span<const std::string_view> labels, std::size_t chosen);

/// A switch that is on or off; the knob slides unless motion is reduced. `shown` is where the knob is, 0…1, kept by
/// the caller between frames.
void toggle_knob(Canvas& canvas, const Rect& place, Color on_color, float shown);

}  // namespace asyncarium::app
