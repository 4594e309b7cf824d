// Fits the arguments of a call to a native's parameters, with CPython's messages when they do not
// (Python/getargs.c and what Argument Clinic generates).
#include <fmt/format.h>

#include <algorithm>

#include "engine/vm/argument_faults.h"
#include "engine/vm/native_registry.h"
#include "engine/world/plain.h"

namespace asyncarium {
namespace {

using Kind = NativeParameter::Kind;

/// "Task" of "_asyncio.Task".
std::string_view class_of(const NativeEntry& entry) {
    const auto dot = entry.owner.rfind('.');
    return dot == std::string_view::npos ? entry.owner : entry.owner.substr(dot + 1);
}

/// "list.append", "math.sqrt", "len".
std::string qualified_name(const NativeEntry& entry) {
    if (entry.role != NativeRole::Function) return fmt::format("{}.{}", class_of(entry), entry.name);
    if (entry.owner == "builtins") return std::string(entry.name);
    return fmt::format("{}.{}", entry.owner == "_time" ? "time" : entry.owner, entry.name);
}

/// Parameters without `self`, which programs do not count.
u32 hidden_parameters(const NativeEntry& entry) {
    return entry.role == NativeRole::Function || entry.role == NativeRole::StaticMethod ? 0 : 1;
}

/// How error messages call it: constructors by their class, other methods by their name alone.
std::string_view called_name(const NativeEntry& entry) {
    return entry.is_constructor || entry.name == "__init__" ? class_of(entry) : entry.name;
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

/// Whether Argument Clinic unpacks the arguments: there are some for keywords only, or the method wants to know its class, as a future's do.
bool is_unpacked_by_clinic(const NativeEntry& entry) {
    const auto& parameters = entry.signature.parameters;
    return entry.type == TypeId::Future ||
           std::any_of(parameters.begin(), parameters.end(),
                       [](const NativeParameter& parameter) { return parameter.kind == Kind::KeywordOnly; });
}

/// "add_done_callback() takes exactly 1 positional argument (0 given)" (Python/getargs.c, _PyArg_UnpackKeywords)
void raise_count_of_clinic(World& world, const NativeEntry& entry, u32 least, u32 most, std::size_t count) {
    const auto all = static_cast<u32>(entry.signature.parameters.size()) - hidden_parameters(entry);
    if (count > all) {
        raise_error(world, TypeId::TypeError, "{}() takes at most {} argument{} ({} given)", called_name(entry), all,
                    all == 1 ? "" : "s", count);
        return;
    }
    const u32 bound = count < least ? least : most;
    const std::string_view relation = least == most ? "exactly" : count < least ? "at least" : "at most";
    raise_error(world, TypeId::TypeError, "{}() takes {} {} positional argument{} ({} given)", called_name(entry),
                relation, bound, bound == 1 ? "" : "s", count);
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
        } else if (is_unpacked_by_clinic(entry) && entry.name != "sorted") {
            raise_count_of_clinic(world, entry, least, most, count);
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

std::vector<std::string_view> named_parameters(const NativeSignature& signature) {
    std::vector<std::string_view> names;
    for (const NativeParameter& parameter : signature.parameters) {
        if (parameter.kind == Kind::Positional || parameter.kind == Kind::KeywordOnly) names.push_back(parameter.name);
    }
    return names;
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
                        entry.is_constructor ? std::string(class_of(entry)) : qualified_name(entry));
        } else {
            // sorted() hands its keywords to list.sort().
            raise_unexpected_keyword(world, entry.name == "sorted" ? "sort" : called_name(entry), text,
                                     named_parameters(entry.signature));
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

bool bind(World& world, const NativeEntry& entry, std::span<const Value> positional, std::span<const Value> keywords,
          Value keyword_names, BoundNativeArguments& bound) {
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

/// Says why they do not fit in the words of a function written in Python, instead of those of C. Answers false.
bool raise_in_python_words(World& world, const NativeEntry& entry, std::size_t given, Value keyword_names) {
    const NativeSignature& signature = entry.signature;
    const auto& parameters = signature.parameters;
    const std::string name = visible_qualname(entry);
    std::vector<bool> filled(parameters.size());
    for (std::size_t i = 0; i < signature.positional && i < given; ++i) filled[i] = true;
    ArgumentCounts counts{.least = signature.required, .most = signature.positional, .given = static_cast<u32>(given)};
    for (const Value keyword : keyword_names.is_null() ? std::span<const Value>() : items_of(world, keyword_names)) {
        const std::string_view text = text_of(world, plain(world, keyword));
        const std::size_t index = find_parameter(signature, text);
        if (index == parameters.size()) {
            if (parameters.back().kind == Kind::VarKeyword) continue;
            return raise_unexpected_keyword(world, name, text, named_parameters(signature));
        }
        if (filled[index]) return raise_multiple_values(world, name, text);
        filled[index] = true;
        if (parameters[index].kind == Kind::KeywordOnly) ++counts.keyword_only_given;
    }
    if (given > signature.positional && !signature.has_varargs) return raise_too_many_arguments(world, name, counts);
    for (const bool by_position : {true, false}) {
        std::vector<std::string_view> missing;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const bool is_asked = parameters[i].required && (parameters[i].kind != Kind::KeywordOnly) == by_position;
            if (is_asked && !filled[i]) missing.push_back(parameters[i].name);
        }
        if (!missing.empty())
            return raise_missing_arguments(world, name, missing, by_position ? "positional" : "keyword-only");
    }
    return false;
}

}  // namespace

bool bind_native_arguments(World& world, const NativeEntry& entry, std::span<const Value> positional,
                           std::span<const Value> keywords, Value keyword_names, BoundNativeArguments& bound) {
    if (bind(world, entry, positional, keywords, keyword_names, bound)) return true;
    return entry.is_python && raise_in_python_words(world, entry, positional.size(), keyword_names);
}

}  // namespace asyncarium
