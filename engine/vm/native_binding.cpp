// Fits the arguments of a call to a native's parameters, with CPython's messages when they do not
// (Python/getargs.c and what Argument Clinic generates).
#include <fmt/format.h>

#include <algorithm>

#include "engine/vm/native_registry.h"
#include "engine/vm/suggestions.h"
#include "engine/world/plain.h"

namespace asyncarium {
namespace {

using Kind = NativeParameter::Kind;

std::string qualified_name(const NativeEntry& entry) {
    if (entry.role != NativeRole::Function) return fmt::format("{}.{}", entry.owner, entry.name);
    return std::string(entry.name);
}

/// Parameters without `self`, which programs do not count.
u32 hidden_parameters(const NativeEntry& entry) {
    return entry.role == NativeRole::Function || entry.role == NativeRole::StaticMethod ? 0 : 1;
}

/// How error messages call it: constructors by their class, other methods by their name alone.
std::string_view called_name(const NativeEntry& entry) {
    return entry.is_constructor || entry.name == "__init__" ? entry.owner : entry.name;
}

/// True when what can be given by position cannot be given by name.
bool takes_only_positions(const NativeSignature& signature) {
    return std::none_of(signature.parameters.begin(), signature.parameters.end(),
                        [](const NativeParameter& parameter) { return parameter.kind == Kind::Positional; });
}

/// "range expected at most 3 arguments, got 4" and kin.
void raise_expected(World& world, std::string_view name, u32 least, u32 most, std::size_t count) {
    const u32 wanted = count < least ? least : most;
    const std::string_view bound = least == most ? "" : count < least ? "at least " : "at most ";
    raise_error(world, TypeId::TypeError, "{} expected {}{} argument{}, got {}", name, bound, wanted,
                wanted == 1 ? "" : "s", count);
}

bool raise_count(World& world, const NativeEntry& entry, std::size_t given) {
    const NativeSignature& signature = entry.signature;
    const u32 skip = hidden_parameters(entry);
    const u32 least = signature.required - std::min(signature.required, skip);
    const u32 most = signature.positional - std::min(signature.positional, skip);
    const std::size_t count = given - std::min<std::size_t>(given, skip);
    const std::string_view name = called_name(entry);
    if (takes_only_positions(signature)) {
        if (signature.simple && most == 0) {
            raise_error(world, TypeId::TypeError, "{}() takes no arguments ({} given)", qualified_name(entry), count);
        } else if (most == 0) {
            raise_error(world, TypeId::TypeError, "{}() takes no positional arguments", name);
        } else if (signature.simple && least == 1 && most == 1) {
            raise_error(world, TypeId::TypeError, "{}() takes exactly one argument ({} given)", qualified_name(entry),
                        count);
        } else {
            raise_expected(world, name, least, most, count);
        }
    } else if (count < least) {
        raise_expected(world, name, least, most, count);
    } else {
        const auto all = static_cast<u32>(signature.parameters.size()) - skip;
        raise_error(world, TypeId::TypeError, "{}() takes at most {} argument{} ({} given)", name, all,
                    all == 1 ? "" : "s", count);
    }
    return false;
}

/// The parameter a keyword names, or the number of parameters.
std::size_t find_parameter(const NativeSignature& signature, std::string_view name) {
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        const auto& parameter = signature.parameters[i];
        const bool by_name = parameter.kind == Kind::Positional || parameter.kind == Kind::KeywordOnly;
        if (by_name && parameter.name == name) return i;
    }
    return signature.parameters.size();
}

void raise_unexpected(World& world, const NativeEntry& entry, std::string_view keyword) {
    std::vector<std::string_view> names;
    for (const NativeParameter& parameter : entry.signature.parameters) {
        if (parameter.kind == Kind::Positional || parameter.kind == Kind::KeywordOnly) names.push_back(parameter.name);
    }
    const std::string_view suggestion = find_suggestion(names, keyword);
    // sorted() hands its keywords to list.sort().
    raise_error(world, TypeId::TypeError, "{}() got an unexpected keyword argument '{}'{}",
                entry.name == "sorted" ? "sort" : called_name(entry), keyword,
                suggestion.empty() ? std::string() : fmt::format(". Did you mean '{}'?", suggestion));
}

bool bind_keyword(World& world, const NativeEntry& entry, Value name, Value value, BoundNativeArguments& bound) {
    const std::string_view text = text_of(world, plain(world, name));
    const std::size_t index = find_parameter(entry.signature, text);
    if (index == entry.signature.parameters.size()) {
        if (bound.owned_dict.is_some()) {
            set_item(world, bound.owned_dict, name, value);
            return true;
        }
        if (!entry.signature.accepts_keywords) {
            raise_error(world, TypeId::TypeError, "{}() takes no keyword arguments",
                        entry.is_constructor ? std::string(entry.owner) : qualified_name(entry));
        } else {
            raise_unexpected(world, entry, text);
        }
        return false;
    }
    if (bound.slots[index].is_some()) {
        raise_error(world, TypeId::TypeError, "argument for {}() given by name ('{}') and position ({})",
                    called_name(entry), text, index + 1 - hidden_parameters(entry));
        return false;
    }
    bound.slots[index] = value;
    return true;
}

bool fill_defaults(World& world, const NativeEntry& entry, BoundNativeArguments& bound) {
    const auto& parameters = entry.signature.parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (bound.slots[i].is_some()) continue;
        if (parameters[i].required) {
            if (parameters[i].kind == Kind::KeywordOnly) {
                raise_error(world, TypeId::TypeError, "{}() missing required keyword-only argument: '{}'", entry.name,
                            parameters[i].name);
            } else {
                raise_error(world, TypeId::TypeError, "{}() missing required argument '{}' (pos {})",
                            called_name(entry), parameters[i].name, i + 1 - hidden_parameters(entry));
            }
            return false;
        }
        bound.slots[i] = parameters[i].default_value;
    }
    return true;
}

}  // namespace

bool bind_native_arguments(World& world, const NativeEntry& entry, std::span<const Value> positional,
                           std::span<const Value> keywords, Value keyword_names, BoundNativeArguments& bound) {
    const NativeSignature& signature = entry.signature;
    bound.slots.assign(signature.parameters.size(), Value());
    const std::size_t by_position = std::min<std::size_t>(positional.size(), signature.positional);
    const bool too_many = positional.size() > by_position && !signature.has_varargs;
    const bool too_few = keywords.empty() && takes_only_positions(signature) && positional.size() < signature.required;
    if (too_many || too_few) return raise_count(world, entry, positional.size());
    for (std::size_t i = 0; i < by_position; ++i) bound.slots[i] = positional[i];
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        if (signature.parameters[i].kind == Kind::VarPositional) {
            bound.owned_tuple = make_tuple(world, positional.subspan(by_position));
            bound.slots[i] = bound.owned_tuple;
        } else if (signature.parameters[i].kind == Kind::VarKeyword) {
            bound.owned_dict = make_dict(world);
            bound.slots[i] = bound.owned_dict;
        }
    }
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        const Value name = world.get<Tuple>(keyword_names).items[i];
        if (!bind_keyword(world, entry, name, keywords[i], bound)) return false;
    }
    return fill_defaults(world, entry, bound);
}

}  // namespace asyncarium
