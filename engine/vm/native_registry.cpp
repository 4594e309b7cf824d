// Collects the tables of natives, parses their signatures, binds arguments to them.
#include "engine/vm/native_registry.h"

#include <cassert>
#include <charconv>

#include "engine/vm/asyncio/natives.h"
#include "engine/vm/builtins/natives.h"
#include "engine/vm/core_natives.h"
#include "engine/vm/modules/natives.h"
#include "engine/vm/native_coroutine.h"
#include "engine/vm/types/natives.h"

namespace asyncarium {
namespace {

struct TypeName {
    std::string_view name;
    TypeId id;
};

constexpr TypeName kTypeNames[] = {
#define TYPE(name, text, base) {text, TypeId::name},
#include "engine/world/types.def"
#undef TYPE
#define EXCEPTION(name, base) {#name, TypeId::name},
#include "engine/world/exceptions.def"
#undef EXCEPTION
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

Value parse_default(std::string_view text) {
    if (text == "None") return kNone;
    if (text == "True") return kTrue;
    if (text == "False") return kFalse;
    i64 number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return result.ec == std::errc() && result.ptr == text.data() + text.size() ? Value::integer(number) : Value();
}

void add_parameter(NativeSignature& signature, std::string_view text, bool keyword_only) {
    NativeParameter parameter;
    if (text.starts_with("**")) {
        parameter = {text.substr(2), NativeParameter::Kind::VarKeyword, false, Value()};
        signature.accepts_keywords = true;
    } else if (text.starts_with("*")) {
        parameter = {text.substr(1), NativeParameter::Kind::VarPositional, false, Value()};
        signature.has_varargs = true;
    } else {
        const auto equals = text.find('=');
        parameter.name = trimmed(text.substr(0, equals));
        parameter.required = equals == std::string_view::npos;
        if (!parameter.required) parameter.default_value = parse_default(trimmed(text.substr(equals + 1)));
        parameter.kind = keyword_only ? NativeParameter::Kind::KeywordOnly : NativeParameter::Kind::Positional;
        if (keyword_only) {
            signature.accepts_keywords = true;
        } else {
            ++signature.positional;
            if (parameter.required) ++signature.required;
        }
    }
    signature.parameters.push_back(parameter);
}

NativeSignature parse_signature(std::string_view text) {
    NativeSignature signature;
    text = trimmed(text);
    assert(text.starts_with('(') && text.ends_with(')'));
    text = text.substr(1, text.size() - 2);
    bool keyword_only = false;
    std::size_t positional_only = 0;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const std::string_view part = trimmed(text.substr(0, comma));
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        if (part == "/") {
            positional_only = signature.parameters.size();
        } else if (part == "*") {
            keyword_only = true;
        } else if (!part.empty()) {
            add_parameter(signature, part, keyword_only);
            keyword_only = keyword_only || signature.has_varargs;
        }
    }
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        auto& parameter = signature.parameters[i];
        if (parameter.kind != NativeParameter::Kind::Positional) continue;
        if (i < positional_only) {
            parameter.kind = NativeParameter::Kind::PositionalOnly;
        } else {
            signature.accepts_keywords = true;
        }
    }
    signature.simple = signature.positional == signature.parameters.size();
    return signature;
}

NativeRole role_of_suffix(std::string_view suffix) {
    if (suffix == ":get") return NativeRole::Getter;
    if (suffix == ":set") return NativeRole::Setter;
    return NativeRole::StaticMethod;
}

NativeEntry make_entry(const NativeSpec& spec) {
    NativeEntry entry;
    entry.spec = &spec;
    std::string_view path = spec.path;
    const auto colon = path.find(':');
    if (colon != std::string_view::npos) {
        const std::string_view suffix = path.substr(colon);
        entry.binds = suffix == ":method";
        entry.is_python = entry.binds || suffix == ":python";
        if (!entry.is_python) entry.role = role_of_suffix(suffix);
        path = path.substr(0, colon);
    }
    const auto dot = path.rfind('.');
    entry.owner = path.substr(0, dot);
    entry.name = path.substr(dot + 1);
    if (find_builtin_type(entry.owner, entry.type) && entry.role == NativeRole::Function) {
        entry.role = NativeRole::Method;
        entry.is_constructor = entry.name == "__new__";
        if (!entry.is_constructor && spec.signature.starts_with("(cls")) entry.role = NativeRole::ClassMethod;
    }
    if (entry.type == TypeId::Loop && entry.role == NativeRole::Method && !entry.is_constructor) entry.is_python = true;
    entry.signature = parse_signature(spec.signature);
    return entry;
}

std::vector<NativeEntry> collect_entries() {
    std::vector<NativeEntry> entries;
    for (const auto tables : {core_natives(), type_natives(), builtin_natives(), asyncio_natives(), module_natives()}) {
        for (const NativeTable table : tables) {
            for (const NativeSpec& spec : table) entries.push_back(make_entry(spec));
        }
    }
    return entries;
}

std::vector<NativeRoutineSpec> collect_routines() {
    std::vector<NativeRoutineSpec> routines;
    for (const NativeRoutineTable table : asyncio_routines())
        routines.insert(routines.end(), table.begin(), table.end());
    return routines;
}

const std::vector<NativeRoutineSpec>& routines() {
    static const std::vector<NativeRoutineSpec> all = collect_routines();
    return all;
}

}  // namespace

bool find_builtin_type(std::string_view name, TypeId& id) {
    for (const TypeName& row : kTypeNames) {
        if (row.name == name) {
            id = row.id;
            return true;
        }
    }
    return false;
}

std::string_view builtin_type_name(TypeId id) { return kTypeNames[index_of(id)].name; }

std::string_view visible_name(const NativeEntry& entry) {
    if (!entry.binds) return entry.name;
    const std::string_view method = entry.name.substr(entry.name.find('_') + 1);
    if (method == "enter") return "__aenter__";
    return method == "exit" ? "__aexit__" : method;
}

std::string visible_qualname(const NativeEntry& entry) {
    std::string owner;
    if (entry.binds) {
        owner = entry.name.substr(0, entry.name.find('_'));
        owner[0] = static_cast<char>(owner[0] - 'a' + 'A');
    } else if (entry.role == NativeRole::Method) {
        const auto dot = entry.owner.rfind('.');
        owner = dot == std::string_view::npos ? entry.owner : entry.owner.substr(dot + 1);
        if (entry.type == TypeId::Loop) owner = "BaseEventLoop";
    }
    if (!owner.empty()) owner += '.';
    return owner.append(visible_name(entry));
}

const std::vector<NativeEntry>& native_entries() {
    static const std::vector<NativeEntry> entries = collect_entries();
    return entries;
}

u32 find_native_routine(std::string_view qualname) {
    const auto& all = routines();
    for (u32 i = 0; i < all.size(); ++i) {
        if (all[i].qualname == qualname) return i;
    }
    assert(false && "no such native routine");
    return 0;
}

const NativeRoutineSpec& native_routine(u32 number) { return routines()[number]; }

Value make_native_coroutine(World& world, u32 routine, std::initializer_list<Value> state) {
    auto& coroutine = world.make<NativeCoroutine>(TypeId::NativeCoroutine);
    coroutine.routine = routine;
    std::size_t i = 0;
    for (const Value value : state) coroutine.state[i++] = world.retain(value);
    return world.value_of(coroutine);
}

}  // namespace asyncarium
