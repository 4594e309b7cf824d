// Binding arguments to parameters, and every way in which they may not fit.
#include "engine/vm/arguments.h"

#include <string>
#include <vector>

#include "engine/vm/argument_faults.h"
#include "engine/world/plain.h"

namespace asyncarium {
namespace {

/// What the steps of one binding share.
struct Binding {
    Machine& machine;
    const Function& function;
    const Code& code;
    Frame& frame;
    const CallArguments& arguments;
    Value varkeywords;  // the dict in its slot, or null

    World& world() const { return machine.world; }
    std::string_view qualname() const { return text_of(machine.world, function.qualname); }
    std::string_view parameter_name(u32 index) const { return machine.program.name(code.variables[index]); }
    u32 named_parameters() const { return code.positional + code.keyword_only; }
};

bool raise_too_many(const Binding& binding) {
    const Code& code = binding.code;
    u32 keyword_only_given = 0;
    for (u32 i = 0; i < code.keyword_only; ++i) {
        if (binding.frame.slots[code.positional + i].is_some()) ++keyword_only_given;
    }
    const u32 defaults =
        binding.function.defaults.is_some() ? binding.world().get<Tuple>(binding.function.defaults).count : 0;
    return raise_too_many_arguments(binding.world(), binding.qualname(),
                                    {.least = code.positional - defaults,
                                     .most = code.positional,
                                     .given = binding.arguments.positional,
                                     .keyword_only_given = keyword_only_given});
}

/// f(a=1) where `a` is positional-only: all such names in one message.
bool raise_positional_only(const Binding& binding) {
    std::string names;
    const auto keywords = items_of(binding.world(), binding.arguments.names);
    for (u32 i = 0; i < binding.code.positional_only; ++i) {
        for (const Value keyword : keywords) {
            if (text_of(binding.world(), plain(binding.world(), keyword)) != binding.parameter_name(i)) continue;
            names += names.empty() ? "" : ", ";
            names += binding.parameter_name(i);
        }
    }
    if (names.empty()) return true;
    raise_error(binding.world(), TypeId::TypeError,
                "{}() got some positional-only arguments passed as keyword arguments: '{}'", binding.qualname(), names);
    return false;
}

bool raise_unexpected(const Binding& binding, std::string_view name) {
    std::vector<std::string_view> candidates;
    for (u32 i = binding.code.positional_only; i < binding.named_parameters(); ++i) {
        candidates.push_back(binding.parameter_name(i));
    }
    return raise_unexpected_keyword(binding.world(), binding.qualname(), name, candidates);
}

bool bind_keyword(const Binding& binding, Value name, Value value) {
    World& world = binding.world();
    const std::string_view text = text_of(world, plain(world, name));
    for (u32 i = binding.code.positional_only; i < binding.named_parameters(); ++i) {
        if (world.name(binding.code.variables[i]) != name && binding.parameter_name(i) != text) continue;
        Value& slot = binding.frame.slots[i];
        if (slot.is_some()) return raise_multiple_values(world, binding.qualname(), text);
        slot = world.retain(value);
        return true;
    }
    if (binding.varkeywords.is_some()) {
        set_item(world, binding.varkeywords, name, value);
        return true;
    }
    return raise_positional_only(binding) && raise_unexpected(binding, text);
}

bool bind_keywords(const Binding& binding) {
    if (binding.arguments.names.is_null()) return true;
    const u32 count = binding.arguments.keyword_count(binding.world());
    for (u32 i = 0; i < count; ++i) {
        const Value name = binding.world().get<Tuple>(binding.arguments.names).items[i];
        if (!bind_keyword(binding, name, binding.arguments.values[binding.arguments.positional + i])) return false;
    }
    return true;
}

bool fill_positional_defaults(const Binding& binding) {
    World& world = binding.world();
    const u32 positional = binding.code.positional;
    std::span<const Value> defaults;
    if (binding.function.defaults.is_some()) defaults = items_of(world, binding.function.defaults);
    const u32 first_default = positional - static_cast<u32>(defaults.size());
    std::vector<std::string_view> missing;
    for (u32 i = 0; i < positional; ++i) {
        Value& slot = binding.frame.slots[i];
        if (slot.is_some()) continue;
        if (i < first_default) {
            missing.push_back(binding.parameter_name(i));
        } else {
            slot = world.retain(defaults[i - first_default]);
        }
    }
    return missing.empty() || raise_missing_arguments(world, binding.qualname(), missing, "positional");
}

bool fill_keyword_defaults(const Binding& binding) {
    World& world = binding.world();
    std::vector<std::string_view> missing;
    for (u32 i = binding.code.positional; i < binding.named_parameters(); ++i) {
        Value& slot = binding.frame.slots[i];
        if (slot.is_some()) continue;
        Value value;
        if (binding.function.kwdefaults.is_some()) {
            value = peek_item(world, binding.function.kwdefaults, world.name(binding.code.variables[i]));
        }
        if (value.is_null()) {
            missing.push_back(binding.parameter_name(i));
        } else {
            slot = world.retain(value);
        }
    }
    return missing.empty() || raise_missing_arguments(world, binding.qualname(), missing, "keyword-only");
}

}  // namespace

bool bind_arguments(Machine& machine, const Function& function, Frame& frame, const CallArguments& arguments) {
    World& world = machine.world;
    Binding binding{machine, function, code_of(machine, frame), frame, arguments, Value()};
    const Code& code = binding.code;
    const u32 by_position = std::min(arguments.positional, code.positional);
    for (u32 i = 0; i < by_position; ++i) frame.slots[i] = world.retain(arguments.values[i]);
    u32 next = binding.named_parameters();
    if (code.has_varargs) {
        frame.slots[next++] =
            make_tuple(world, std::span(arguments.values + by_position, arguments.positional - by_position));
    }
    if (code.has_varkeywords) binding.varkeywords = frame.slots[next] = make_dict(world);
    if (!bind_keywords(binding)) return false;
    if (arguments.positional > code.positional && !code.has_varargs) return raise_too_many(binding);
    return fill_positional_defaults(binding) && fill_keyword_defaults(binding);
}

}  // namespace asyncarium
