// What "Did you mean" offers for an exception: the names that could have stood there.
#include <set>

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

/// The code of the innermost visible traceback entry; null when there is none.
const Code* innermost_code(const World& world, const ExceptionObject& exception) {
    const Code* code = nullptr;
    for (Value next = exception.traceback; next.is_some(); next = world.get<Traceback>(next).next) {
        const Code& candidate = world.program().code(world.get<Traceback>(next).code);
        if (!candidate.hidden) code = &candidate;
    }
    return code;
}

/// Locals, globals and built-ins of the place where a name was not found.
Names visible_names(World& world, const ExceptionObject& exception) {
    const Code* code = innermost_code(world, exception);
    if (code == nullptr) return {};
    Names names;
    for (const NameId name : code->variables) names.push_back(world.program().name(name));
    const Local key(world, intern(world, world.program().modules[code->module].name));
    const Value module = peek_item(world, world.state().modules, key.get());
    if (module.is_some()) add_keys(world, world.get<ModuleObject>(module).dict, names);
    add_keys(world, world.state().builtins, names);
    return names;
}

std::string did_you_mean(std::string_view suggestion) {
    return suggestion.empty() ? std::string() : fmt::format(". Did you mean: '{}'?", suggestion);
}

bool is_text(const World& world, Value value) {
    return value.is_some() && !value.is_int() && world.layout_of(value) == Layout::Str;
}

/// Modules that CPython has in its standard library and a program may have forgotten to import.
constexpr std::string_view kStandardModules[] = {
    "asyncio",     "time",       "random",      "math",        "functools",  "itertools",
    "collections", "contextlib", "contextvars", "dataclasses", "enum",       "typing",
    "types",       "abc",        "copy",        "operator",    "string",     "re",
    "json",        "datetime",   "logging",     "sys",         "traceback",  "inspect",
    "gc",          "weakref",    "threading",   "queue",       "concurrent", "unittest",
    "os",          "io",         "socket",      "subprocess",  "signal",     "pathlib",
    "heapq",       "bisect",     "statistics",  "decimal",     "fractions",  "uuid",
    "secrets",     "hashlib",    "tempfile",    "shutil",      "struct",     "array",
    "warnings",    "textwrap",   "pprint",      "argparse",    "csv",        "sqlite3",
    "urllib",      "http",       "email",       "html",        "xml",        "multiprocessing",
    "selectors",   "select",     "ssl",         "platform",    "errno",      "glob",
    "fnmatch",     "pickle",     "zlib",        "gzip",        "base64"};

std::string suggestion_for_name(World& world, const ExceptionObject& exception) {
    const Value wrong = exception.extra[kNameErrorName];
    if (!is_text(world, wrong)) return {};
    const std::string_view name = text_of(world, wrong);
    const Names names = visible_names(world, exception);
    const std::string hint = did_you_mean(find_suggestion(names, name));
    for (const std::string_view module : kStandardModules) {
        if (module != name) continue;
        return hint.empty()
                   ? fmt::format(". Did you forget to import '{}'?", name)
                   : fmt::format("{}{} Or did you forget to import '{}'?", hint.substr(0, hint.size() - 1), "?", name);
    }
    return hint;
}

}  // namespace

std::string suggestion_for(World& world, Value value) {
    const auto& exception = world.get<ExceptionObject>(value);
    if (world.is_instance(value, TypeId::AttributeError)) {
        const Value wrong = exception.extra[kAttributeErrorName], object = exception.extra[kAttributeErrorObject];
        if (!is_text(world, wrong) || object.is_null()) return {};
        Names names = attribute_names(world, object);
        drop_private(names, text_of(world, wrong));
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
