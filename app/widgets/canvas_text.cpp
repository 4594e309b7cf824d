// Text on the canvas: measuring, cutting off, drawing. All of it passes through here, so that fonts learn which
// characters are on the screen, and endless lines cost no more than what fits.
#include <cmath>
#include <string>

#include "app/widgets/canvas.h"
#include "app/widgets/draw_list.h"
#include "app/widgets/utf8.h"

namespace asyncarium::app {
namespace {

/// Nothing on a screen is wider than this many bytes; a printed megabyte must not be measured in each frame.
constexpr std::size_t kMostBytes = 4000;
constexpr std::string_view kEllipsis = "…";

float run_width(const FontChoice& choice, std::string_view text) {
    return choice.font->CalcTextSizeA(choice.pixels, 1e9F, 0, text.data(), text.data() + text.size()).x;
}

void note(const Ui& ui, std::string_view text) {
    if (ui.fonts.wishes) ui.fonts.wishes->note(text);
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length) ++count;
    return count;
}

}  // namespace

float text_width(const Ui& ui, Type type, std::string_view text, float tracking) {
    text = utf8_prefix(text, kMostBytes);
    note(ui, text);
    const float spaces = tracking == 0 ? 0 : tracking * static_cast<float>(count_characters(text));
    return run_width(ui.fonts[type], text) + spaces;
}

std::size_t fitting_bytes(const Ui& ui, Type type, std::string_view text, float width) {
    text = utf8_prefix(text, kMostBytes);
    note(ui, text);
    if (text.empty()) return 0;
    const FontChoice& choice = ui.fonts[type];
    const char* rest = nullptr;
    choice.font->CalcTextSizeA(choice.pixels, std::max(width, 0.0F), 0, text.data(), text.data() + text.size(), &rest);
    return rest ? static_cast<std::size_t>(rest - text.data()) : text.size();
}

float Canvas::draw_run(Point at, const TextStyle& style, std::string_view text) {
    const FontChoice& choice = ui_->fonts[style.type];
    const ImU32 color = packed(style.color);
    if (style.tracking == 0) {
        list_->AddText(choice.font, choice.pixels, vec(at), color, text.data(), text.data() + text.size());
        return run_width(choice, text);
    }
    float x = at.x;
    for (std::size_t byte = 0; byte < text.size();) {
        const std::string_view character = text.substr(byte, decode_utf8(text, byte).length);
        list_->AddText(choice.font, choice.pixels, {std::round(x), at.y}, color, character.data(),
                       character.data() + character.size());
        x += run_width(choice, character) + style.tracking;
        byte += character.size();
    }
    return x - at.x;
}

float Canvas::text_at(Point left_middle, const TextStyle& style, std::string_view text) {
    text = utf8_prefix(text, kMostBytes);
    note(*ui_, text);
    const float middle = ui_->fonts[style.type].middle;
    return draw_run({std::round(left_middle.x), std::round(left_middle.y - middle)}, style, text);
}

float Canvas::text(const Rect& place, const TextStyle& style, std::string_view text) {
    if (place.empty() || text.empty()) return 0;
    float width = text_width(*ui_, style.type, text, style.tracking);
    std::string shortened;
    if (width > place.width + 0.5F) {
        const float room = place.width - text_width(*ui_, style.type, kEllipsis, style.tracking);
        const float share = width > 0 && style.tracking != 0 ? run_width(ui_->fonts[style.type], text) / width : 1;
        shortened = text.substr(0, fitting_bytes(*ui_, style.type, text, room * share));
        while (!shortened.empty() && shortened.back() == ' ') shortened.pop_back();
        shortened += kEllipsis;
        text = shortened;
        width = text_width(*ui_, style.type, text, style.tracking);
    }
    float x = place.x;
    if (style.align == Align::Centre) x += std::max(0.0F, (place.width - width) / 2);
    if (style.align == Align::Right) x += std::max(0.0F, place.width - width);
    return text_at({x, place.centre().y}, style, text);
}

std::string in_capitals(std::string_view text) {
    std::string capitals(text);
    for (char& letter : capitals) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return capitals;
}

}  // namespace asyncarium::app
