// The settings file: what the model remembers, and how the window was arranged.
#pragma once

#include <string>

#include "app/model/settings.h"
#include "app/panels/layout.h"
#include "app/panels/tabs.h"

namespace asyncarium::app {

struct Arrangement {
    int width = 1600, height = 1000;  // of the window
    Fractions fractions;
    Tab tab = Tab::Output;

    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

struct SavedSettings {
    Settings settings;
    Arrangement arrangement;

    friend bool operator==(const SavedSettings&, const SavedSettings&) = default;
};

/// JSON, with a newline at the end.
std::string to_json(const SavedSettings& saved);
/// What is missing or out of bounds keeps its default. `problem` says, in a clause, if the text is no JSON at all.
SavedSettings parse_saved_settings(const std::string& text, std::string& problem);

/// $XDG_CONFIG_HOME/asyncarium/settings.json, else ~/.config/…; empty if neither is known.
std::string settings_path();
/// Defaults if there is no file; `problem` as above, or that it cannot be read.
SavedSettings read_settings(const std::string& path, std::string& problem);
/// Writes to a temporary name and renames, making the folder if needed. Answers what went wrong; empty: nothing.
std::string write_settings(const std::string& path, const SavedSettings& saved);

}  // namespace asyncarium::app
