// What "Did you mean" offers for an exception: the names that could have stood there.
#include <algorithm>
#include <set>

#include "engine/script/unsupported.h"
#include "engine/vm/attributes.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/suggestions.h"
#include "engine/vm/traceback_text.h"

namespace asyncarium {
namespace {

using Names = std::vector<std::string_view>;

void add_keys(const World& world, Value dict, Names& names) {
    if (dict.is_null() || world.layout_of(dict) != Layout::Dict) return;
    for (const TableEntry& entry : entries_of(world, dict)) {
        if (entry.key.is_some() && !entry.key.is_int() && world.layout_of(entry.key) == Layout::Str) {
            names.push_back(text_of(world, entry.key));
        }
    }
}

void add_class_names(const World& world, Ref type, Names& names) {
    const auto& object = world.get<TypeObject>(type);
    if (object.mro.is_null()) return;
    for (const Value ancestor : items_of(world, object.mro))
        add_keys(world, world.get<TypeObject>(ancestor).dict, names);
}

/// dir(object), sorted and without repetitions.
Names attribute_names(World& world, Value object) {
    Names names;
    if (!object.is_int() && world.layout_of(object) == Layout::Type) {
        add_class_names(world, object.ref(), names);
    } else {
        add_keys(world, peek_instance_dict(world, object), names);
        if (object.is_int() || world.layout_of(object) != Layout::Module)
            add_class_names(world, world.type_of(object), names);
    }
    const std::set<std::string_view> sorted(names.begin(), names.end());
    return {sorted.begin(), sorted.end()};
}

void drop_private(Names& names, std::string_view wrong) {
    if (wrong.starts_with('_')) return;
    std::erase_if(names, [](std::string_view name) { return name.starts_with('_'); });
}

/// The innermost frame of program code in the exception's traceback; null when there is none.
const Frame* innermost_frame(const World& world, const ExceptionObject& exception) {
    const Frame* innermost = nullptr;
    for (Value next = exception.traceback; next.is_some(); next = world.get<Traceback>(next).next) {
        const auto& entry = world.get<Traceback>(next);
        const bool is_hidden = world.program().code(entry.code).hidden;
        if (!is_hidden && entry.frame.is_some()) innermost = &world.get<Frame>(entry.frame);
    }
    return innermost;
}

/// The value of a variable, looked at through its cell; null when it has none.
Value variable_value(const World& world, const Frame& frame, std::size_t index) {
    const Value value = frame.slots[index];
    const bool is_cell = value.is_some() && !value.is_int() && world.is(value, TypeId::Cell);
    return is_cell ? world.get<Cell>(value).content : value;
}

/// What `self` is in the frame; null where there is no such variable.
Value find_self(const World& world, const Frame& frame) {
    const Code& code = world.program().code(frame.code);
    for (std::size_t i = 0; i < code.variables.size(); ++i) {
        if (world.program().name(code.variables[i]) == "self") return variable_value(world, frame, i);
    }
    return Value();
}

/// Locals, globals and built-ins of the frame where a name was not found.
Names visible_names(World& world, const Frame& frame) {
    const Code& code = world.program().code(frame.code);
    Names names;
    for (std::size_t i = 0; i < code.variables.size(); ++i) {
        if (variable_value(world, frame, i).is_some()) names.push_back(world.program().name(code.variables[i]));
    }
    add_keys(world, frame.names, names);
    add_keys(world, frame.globals, names);
    add_keys(world, world.state().builtins, names);
    return names;
}

std::string did_you_mean(std::string_view suggestion) {
    return suggestion.empty() ? std::string() : fmt::format(". Did you mean: '{}'?", suggestion);
}

bool is_text(const World& world, Value value) {
    return value.is_some() && !value.is_int() && world.layout_of(value) == Layout::Str;
}

/// The attribute of `self` that a method's bare name is most likely meant to be.
bool is_attribute_of_self(World& world, const Frame& frame, Value name) {
    const Value self = find_self(world, frame);
    if (self.is_null()) return false;
    const Names names = attribute_names(world, self);
    return std::ranges::find(names, text_of(world, name)) != names.end();
}

std::string suggestion_for_name(World& world, const ExceptionObject& exception) {
    const Value wrong = exception.extra[kNameErrorName];
    if (!is_text(world, wrong)) return {};
    const std::string_view name = text_of(world, wrong);
    const Frame* frame = innermost_frame(world, exception);
    std::string hint;
    if (frame != nullptr) {
        hint = is_attribute_of_self(world, *frame, wrong)
                   ? did_you_mean(fmt::format("self.{}", name))
                   : did_you_mean(find_suggestion(visible_names(world, *frame), name));
    }
    if (name.find('.') != std::string_view::npos || !is_standard_module(name)) return hint;
    return hint + fmt::format("{} you forget to import '{}'?", hint.empty() ? ". Did" : " Or did", name);
}

}  // namespace

std::string suggestion_for(World& world, Value value) {
    const auto& exception = world.get<ExceptionObject>(value);
    if (world.is_instance(value, TypeId::AttributeError)) {
        const Value wrong = exception.extra[kAttributeErrorName], object = exception.extra[kAttributeErrorObject];
        if (!is_text(world, wrong) || object.is_null()) return {};
        Names names = attribute_names(world, object);
        // Inside of a method, the object's own private names are offered too.
        const Frame* frame = innermost_frame(world, exception);
        const bool is_inside = frame != nullptr && find_self(world, *frame) == object;
        if (!is_inside) drop_private(names, text_of(world, wrong));
        return did_you_mean(find_suggestion(names, text_of(world, wrong)));
    }
    if (world.is_instance(value, TypeId::NameError) && !world.is_instance(value, TypeId::UnboundLocalError)) {
        return suggestion_for_name(world, exception);
    }
    if (world.is_instance(value, TypeId::ImportError)) {
        const Value wrong = exception.extra[kImportErrorNameFrom], name = exception.extra[kImportErrorName];
        if (!is_text(world, wrong) || !is_text(world, name)) return {};
        const Value module = peek_item(world, world.state().modules, name);
        if (module.is_null()) return {};
        Names names = attribute_names(world, module);
        drop_private(names, text_of(world, wrong));
        return did_you_mean(find_suggestion(names, text_of(world, wrong)));
    }
    return {};
}

}  // namespace asyncarium
