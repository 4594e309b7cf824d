// What Python/ceval.c says when arguments do not fit a function written in Python. All raise TypeError and answer false.
#pragma once

#include <string_view>
#include <vector>

#include "engine/world/world.h"

namespace asyncarium {

/// "f() missing 2 required positional arguments: 'a' and 'b'"; `kind` is "positional" or "keyword-only".
bool raise_missing_arguments(World& world, std::string_view function, const std::vector<std::string_view>& names,
                             std::string_view kind);

/// How many positional arguments a function takes, and what it got.
struct ArgumentCounts {
    u32 least = 0;
    u32 most = 0;
    u32 given = 0;
    u32 keyword_only_given = 0;
};

/// "f() takes from 1 to 2 positional arguments but 3 were given"
bool raise_too_many_arguments(World& world, std::string_view function, const ArgumentCounts& counts);

/// "f() got an unexpected keyword argument 'nmae'. Did you mean 'name'?"
bool raise_unexpected_keyword(World& world, std::string_view function, std::string_view keyword,
                              const std::vector<std::string_view>& candidates);

/// "f() got multiple values for argument 'a'"
bool raise_multiple_values(World& world, std::string_view function, std::string_view name);

}  // namespace asyncarium
