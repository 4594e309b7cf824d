// Settings to JSON and back.
#include "app/model/settings.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace asyncarium::app {
namespace {

constexpr int kScales[] = {75, 90, 100, 110, 125, 150, 175, 200, 250, 300};

}  // namespace

int next_scale(int percent, int direction) {
    if (direction > 0) {
        const auto* found = std::upper_bound(std::begin(kScales), std::end(kScales), percent);
        return found == std::end(kScales) ? kLargestScale : *found;
    }
    const auto* found = std::lower_bound(std::begin(kScales), std::end(kScales), percent);
    return found == std::begin(kScales) ? kLeastScale : *(found - 1);
}

std::string to_json(const Settings& settings) {
    const nlohmann::ordered_json json{{"theme", settings.theme == ThemeChoice::Dark ? "dark" : "light"},
                                      {"scale", settings.scale_percent},
                                      {"motion", settings.motion == Motion::Full ? "full" : "reduced"},
                                      {"last_opened", settings.last_opened}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Settings parse_settings(std::string_view text) {
    Settings settings;
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) return settings;
    const auto find = [&](const char* key) { return json.contains(key) ? json[key] : nlohmann::json(); };
    if (find("theme") == "light") settings.theme = ThemeChoice::Light;
    if (find("motion") == "reduced") settings.motion = Motion::Reduced;
    if (const nlohmann::json scale = find("scale"); scale.is_number_integer()) {
        settings.scale_percent = static_cast<int>(std::clamp<i64>(scale.get<i64>(), kLeastScale, kLargestScale));
    }
    if (const nlohmann::json path = find("last_opened"); path.is_string())
        settings.last_opened = path.get<std::string>();
    return settings;
}

}  // namespace asyncarium::app
