// dict: constructor and methods, and its views (Objects/dictobject.c).
#include <algorithm>

#include "engine/vm/types/iteration.h"
#include "engine/vm/types/mappings.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/set_operations.h"
#include "engine/world/containers.h"
#include "engine/world/table.h"

namespace asyncarium {

namespace {

bool is_plain_mapping(const World& world, Value value) {
    if (value.is_int() || has_special(world, value, SpecialName::Iter)) return false;
    const Layout layout = world.layout_of(plain(world, value));
    return layout == Layout::Dict || layout == Layout::MappingProxy;
}

/// Objects with a keys() method, and iterables of pairs that Python code must walk.
bool may_have_keys(const World& world, Value value) {
    if (value.is_int()) return false;
    const Layout layout = world.layout_of(value);
    return layout == Layout::Object || layout == Layout::Module || layout == Layout::Type;
}

/// Fills `dict` from dict(source, **keywords): Done, Raised or Script. Then Python code goes on with `rest` (owned).
Answer fill(World& world, Value dict, Value source, Value keywords) {
    if (source.is_some()) {
        if (may_have_keys(world, source) && !is_plain_mapping(world, source))
            return {Answer::Kind::Script, world.retain(source)};
        const Answer updated = dict_update(world, dict, source);
        if (updated.is_script() && updated.value.is_null()) return {Answer::Kind::Script, world.retain(source)};
        if (!updated.is_done()) return updated;
    }
    table_merge(world, dict, keywords);
    return Answer::done();
}

Outcome fill_or_redirect(NativeCall& call, Value dict, Value source, Value keywords) {
    World& world = call.world;
    const Answer filled = fill(world, dict, source, keywords);
    if (!filled.is_script()) return filled.is_done() ? Outcome::returns(world.retain(dict)) : Outcome::raised();
    const Local rest(world, filled.value);
    return redirect_to_helper(world, "_dict_update", {dict, rest, keywords});
}

Outcome dict_new(NativeCall& call) {
    const Local dict(call.world, make_dict(call.world));
    return fill_or_redirect(call, dict, call[1], call[2]);
}

Outcome dict_init(NativeCall& call) {
    World& world = call.world;
    const Answer filled = fill(world, call[0], call[1], call[2]);
    if (!filled.is_script()) return filled.is_done() ? Outcome::none() : Outcome::raised();
    const Local rest(world, filled.value);
    return redirect_to_helper(world, "_dict_refill", {call[0], rest, call[2]});
}

Outcome get(NativeCall& call) {
    World& world = call.world;
    const Answer found = dict_get(world, call[0], call[1]);
    if (found.is_done() && found.value.is_null()) return Outcome::returns(world.retain(call[2]));
    return outcome_of(world, found, "_table_get", {call[0], call[1], call[2]});
}

Outcome setdefault(NativeCall& call) {
    World& world = call.world;
    const Answer found = dict_get(world, call[0], call[1]);
    if (!found.is_done()) return outcome_of(world, found, "_table_setdefault", {call[0], call[1], call[2]});
    if (found.value.is_some()) return Outcome::returns(found.value);
    u64 hash = 0;
    hash_natively(world, call[1], hash);
    table_append(world, call[0], call[1], hash, call[2]);
    return Outcome::returns(world.retain(call[2]));
}

Outcome pop(NativeCall& call) {
    World& world = call.world;
    const Answer found = dict_get(world, call[0], call[1]);
    if (found.is_script()) {
        if (call[2].is_null()) return redirect_to_helper(world, "_table_pop", {call[0], call[1]});
        return redirect_to_helper(world, "_table_pop", {call[0], call[1], call[2]});
    }
    if (found.is_raised()) return Outcome::raised();
    if (found.value.is_some()) {
        dict_delete(world, call[0], call[1]);
        return Outcome::returns(found.value);
    }
    if (call[2].is_some()) return Outcome::returns(world.retain(call[2]));
    raise_key_error(world, call[1]);
    return Outcome::raised();
}

Outcome popitem(NativeCall& call) {
    World& world = call.world;
    table_drop_empty_end(world, call[0]);
    const auto entries = entries_of(world, call[0]);
    if (entries.empty()) {
        const Local text(world, make_string(world, "popitem(): dictionary is empty"));
        raise_key_error(world, text);
        return Outcome::raised();
    }
    const Value pair = make_tuple(world, {entries.back().key, entries.back().value});
    table_erase_entry(world, call[0], static_cast<u32>(entries.size() - 1));
    table_drop_empty_end(world, call[0]);
    return Outcome::returns(pair);
}

Outcome clear(NativeCall& call) {
    table_clear(call.world, call[0]);
    return Outcome::none();
}

Outcome copy(NativeCall& call) { return Outcome::returns(table_copy(call.world, call[0], TypeId::Dict)); }

Outcome keys(NativeCall& call) { return Outcome::returns(make_view(call.world, call[0], IteratorKind::DictKeys)); }
Outcome values(NativeCall& call) { return Outcome::returns(make_view(call.world, call[0], IteratorKind::DictValues)); }
Outcome items(NativeCall& call) { return Outcome::returns(make_view(call.world, call[0], IteratorKind::DictItems)); }

Value reversed_walk(World& world, Value dict, IteratorKind part) {
    const Value value = make_iterator(world, IteratorKind::ReversedDict, dict, Value::integer(static_cast<i64>(part)));
    Iterator& iterator = world.get<Iterator>(value);
    iterator.version = world.get<Table>(dict).version;
    iterator.end = world.get<Table>(dict).used;
    iterator.index = static_cast<i64>(entries_of(world, dict).size());
    return value;
}

Outcome reversed(NativeCall& call) {
    return Outcome::returns(reversed_walk(call.world, call[0], IteratorKind::DictKeys));
}

Outcome view_reversed(NativeCall& call) {
    const DictView& view = call.world.get<DictView>(call[0]);
    return Outcome::returns(reversed_walk(call.world, view.dict, view.kind));
}

Outcome view_mapping(NativeCall& call) {
    auto& proxy = call.world.make<Descriptor>(TypeId::MappingProxy);
    proxy.parts[0] = call.world.retain(call.world.get<DictView>(call[0]).dict);
    return Outcome::returns(call.world.value_of(proxy));
}

Outcome view_isdisjoint(NativeCall& call) {
    World& world = call.world;
    const Answer left = make_set_from(world, call[0], TypeId::Set);
    const Answer right = left.is_done() ? make_set_from(world, call[1], TypeId::Set) : Answer::script();
    const Local left_owner(world, left.value);
    const Local right_owner(world, right.value);
    if (left.is_raised() || right.is_raised()) return Outcome::raised();
    if (!left.is_done() || !right.is_done()) return redirect_to_helper(world, "_isdisjoint", {call[0], call[1]});
    return outcome_of(world, is_disjoint(world, left_owner, right_owner), "_isdisjoint", {call[0], call[1]});
}

/// The dict behind `types.MappingProxyType`.
Value proxied(NativeCall& call) { return call.world.get<Descriptor>(call[0]).parts[0]; }

Outcome redirected_to_dict(NativeCall& call, std::string_view method) {
    const Local name(call.world, make_string(call.world, method));
    return redirect_to_helper(call.world, "_call_method", {proxied(call), name});
}

Outcome proxy_new(NativeCall& call) {
    auto& proxy = call.world.make<Descriptor>(TypeId::MappingProxy);
    proxy.parts[0] = call.world.retain(call[1]);
    return Outcome::returns(call.world.value_of(proxy));
}
Outcome proxy_keys(NativeCall& call) { return redirected_to_dict(call, "keys"); }
Outcome proxy_values(NativeCall& call) { return redirected_to_dict(call, "values"); }
Outcome proxy_items(NativeCall& call) { return redirected_to_dict(call, "items"); }
Outcome proxy_copy(NativeCall& call) { return redirected_to_dict(call, "copy"); }
Outcome proxy_get(NativeCall& call) {
    World& world = call.world;
    const Answer found = dict_get(world, plain(world, proxied(call)), call[1]);
    if (found.is_done() && found.value.is_null()) return Outcome::returns(world.retain(call[2]));
    return outcome_of(world, found, "_table_get", {proxied(call), call[1], call[2]});
}

constexpr NativeSpec kNatives[] = {
    {"dict.__new__", "(cls, source=?, /, **keywords)", dict_new},
    {"dict.__init__", "(self, source=?, /, **keywords)", dict_init},
    {"dict.update", "(self, source=?, /, **keywords)", dict_init},
    {"dict.get", "(self, key, default=None, /)", get},
    {"dict.setdefault", "(self, key, default=None, /)", setdefault},
    {"dict.pop", "(self, key, default=?, /)", pop},
    {"dict.popitem", "(self, /)", popitem},
    {"dict.clear", "(self, /)", clear},
    {"dict.copy", "(self, /)", copy},
    {"dict.keys", "(self, /)", keys},
    {"dict.values", "(self, /)", values},
    {"dict.items", "(self, /)", items},
    {"dict.__reversed__", "(self, /)", reversed},
    {"dict_view.__reversed__", "(self, /)", view_reversed},
    {"dict_view.isdisjoint", "(self, other, /)", view_isdisjoint},
    {"dict_view.mapping:get", "(self)", view_mapping},
    {"mappingproxy.__new__", "(cls, mapping, /)", proxy_new},
    {"mappingproxy.get", "(self, key, default=None, /)", proxy_get},
    {"mappingproxy.keys", "(self, /)", proxy_keys},
    {"mappingproxy.values", "(self, /)", proxy_values},
    {"mappingproxy.items", "(self, /)", proxy_items},
    {"mappingproxy.copy", "(self, /)", proxy_copy},
};

}  // namespace

NativeTable dict_natives() { return kNatives; }

}  // namespace asyncarium
