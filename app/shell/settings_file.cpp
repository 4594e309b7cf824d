// Reading and writing of the settings file.
#include "app/shell/settings_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace asyncarium::app {
namespace {

using nlohmann::json;

void read_fraction(const json& object, const char* key, float& into) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number()) return;
    const float value = found->get<float>();
    if (value >= 0 && value <= 1) into = value;
}

void read_length(const json& object, const char* key, int& into) {
    constexpr int kLeast = 320, kMost = 16384;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer()) return;
    const long long value = found->get<long long>();
    if (value >= kLeast && value <= kMost) into = static_cast<int>(value);
}

Arrangement read_arrangement(const json& object) {
    Arrangement arrangement;
    if (!object.is_object()) return arrangement;
    read_length(object, "width", arrangement.width);
    read_length(object, "height", arrangement.height);
    read_fraction(object, "left", arrangement.fractions.left);
    read_fraction(object, "code", arrangement.fractions.code);
    read_fraction(object, "upper", arrangement.fractions.upper);
    read_fraction(object, "lesson", arrangement.fractions.lesson);
    const auto tab = object.find("tab");
    if (tab != object.end() && *tab == "variables") arrangement.tab = Tab::Variables;
    if (tab != object.end() && *tab == "internals") arrangement.tab = Tab::Internals;
    return arrangement;
}

json arrangement_json(const Arrangement& arrangement) {
    constexpr const char* kTabs[] = {"output", "variables", "internals"};
    return {{"width", arrangement.width},
            {"height", arrangement.height},
            {"left", arrangement.fractions.left},
            {"code", arrangement.fractions.code},
            {"upper", arrangement.fractions.upper},
            {"lesson", arrangement.fractions.lesson},
            {"tab", kTabs[static_cast<std::size_t>(arrangement.tab)]}};
}

}  // namespace

std::string to_json(const SavedSettings& saved) {
    auto object = nlohmann::ordered_json::parse(to_json(saved.settings));
    object["window"] = arrangement_json(saved.arrangement);
    return object.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

SavedSettings parse_saved_settings(const std::string& text, std::string& problem) {
    SavedSettings saved;
    const json object = json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object()) {
        problem = "it is not valid JSON";
        return saved;
    }
    saved.settings = parse_settings(text);
    saved.arrangement = read_arrangement(object.value("window", json::object()));
    return saved;
}

std::string settings_path() {
    const auto folder = [](const char* name) -> std::string {
        const char* value = std::getenv(name);
        return value ? value : "";
    };
    const std::string config = folder("XDG_CONFIG_HOME");
    if (!config.empty()) return config + "/asyncarium/settings.json";
    const std::string home = folder("HOME");
    return home.empty() ? "" : home + "/.config/asyncarium/settings.json";
}

SavedSettings read_settings(const std::string& path, std::string& problem) {
    std::error_code error;
    if (path.empty() || !std::filesystem::exists(path, error)) return {};
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
        problem = "it cannot be read";
        return {};
    }
    return parse_saved_settings(text.str(), problem);
}

std::string write_settings(const std::string& path, const SavedSettings& saved) {
    if (path.empty()) return {};
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
    const std::string temporary = path + ".part";
    {
        std::ofstream file(temporary, std::ios::binary);
        file << to_json(saved);
        if (!file.flush()) return "cannot write " + path;
    }
    std::filesystem::rename(temporary, path, error);
    return error ? "cannot write " + path + ": " + error.message() : "";
}

}  // namespace asyncarium::app
