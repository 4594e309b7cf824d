// The wording of arguments that do not fit.
#include "engine/vm/argument_faults.h"

#include <fmt/format.h>

#include <string>

#include "engine/vm/suggestions.h"
#include "engine/world/errors.h"

namespace asyncarium {
namespace {

/// "'x'", "'x' and 'y'", "'x', 'y', and 'z'"
std::string enumerate_names(const std::vector<std::string_view>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        text += fmt::format("'{}'", names[i]);
    }
    return text;
}

const char* plural(std::size_t count) { return count == 1 ? "" : "s"; }

}  // namespace

bool raise_missing_arguments(World& world, std::string_view function, const std::vector<std::string_view>& names,
                             std::string_view kind) {
    raise_error(world, TypeId::TypeError, "{}() missing {} required {} argument{}: {}", function, names.size(), kind,
                plural(names.size()), enumerate_names(names));
    return false;
}

bool raise_too_many_arguments(World& world, std::string_view function, const ArgumentCounts& counts) {
    const bool has_defaults = counts.least < counts.most;
    const std::string takes =
        has_defaults ? fmt::format("from {} to {}", counts.least, counts.most) : std::to_string(counts.most);
    std::string extra;
    if (counts.keyword_only_given > 0) {
        extra = fmt::format(" positional argument{} (and {} keyword-only argument{})", plural(counts.given),
                            counts.keyword_only_given, plural(counts.keyword_only_given));
    }
    raise_error(world, TypeId::TypeError, "{}() takes {} positional argument{} but {}{} {} given", function, takes,
                has_defaults || counts.most != 1 ? "s" : "", counts.given, extra,
                counts.given == 1 && counts.keyword_only_given == 0 ? "was" : "were");
    return false;
}

bool raise_unexpected_keyword(World& world, std::string_view function, std::string_view keyword,
                              const std::vector<std::string_view>& candidates) {
    const std::string_view suggestion = find_suggestion(candidates, keyword);
    const std::string hint = suggestion.empty() ? "" : fmt::format(". Did you mean '{}'?", suggestion);
    raise_error(world, TypeId::TypeError, "{}() got an unexpected keyword argument '{}'{}", function, keyword, hint);
    return false;
}

bool raise_multiple_values(World& world, std::string_view function, std::string_view name) {
    raise_error(world, TypeId::TypeError, "{}() got multiple values for argument '{}'", function, name);
    return false;
}

}  // namespace asyncarium
