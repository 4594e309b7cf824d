// The methods of `type` (Objects/typeobject.c).
#include "engine/vm/attributes.h"
#include "engine/vm/classes.h"
#include "engine/vm/core_natives.h"
#include "engine/world/containers.h"
#include "engine/world/visible_frame.h"

namespace asyncarium {
namespace {

/// type(name, bases, namespace, **keywords): the class, then __set_name__ and __init_subclass__ in Python.
Outcome create(NativeCall& call) {
    World& world = call.world;
    if (call[2].is_null() || call[3].is_null()) {
        return raise(world, TypeId::TypeError, "type.__new__() takes exactly 3 arguments ({} given)",
                     call[1].is_null() ? 0 : 1);
    }
    const Value names[] = {call[1], call[2], call[3]};
    const TypeId wanted[] = {TypeId::Str, TypeId::Tuple, TypeId::Dict};
    for (std::size_t i = 0; i < 3; ++i) {
        if (world.is_instance(plain(world, names[i]), wanted[i])) continue;
        return raise(world, TypeId::TypeError, "type.__new__() argument {} must be {}, not {}", i + 1,
                     text_of(world, world.get<TypeObject>(type_value(wanted[i])).name), type_name(world, names[i]));
    }
    // type("X", (Base,), {}) makes what the class statement would.
    for (const Value base : items_of(world, plain(world, call[2]))) {
        const bool has_metaclass = !base.is_int() && world.layout_of(base) == Layout::Type &&
                                   world.get<Object>(base).type != type_ref(TypeId::Type);
        if (has_metaclass && call[0] == type_value(TypeId::Type))
            return redirect_to_helper(world, "_new_by_metaclass", {call[1], call[2], call[3], call[4]});
    }
    Local body(world, world.retain(plain(world, call[3])));
    if (peek_item(world, body, "__module__").is_null()) {
        body = Local(world, table_copy(world, body, TypeId::Dict));
        const Local module(world, make_string(world, calling_module(world)));
        set_item(world, body, "__module__", module);
    }
    const Local cls(world, make_class(world, call[0], call[1], call[2], body));
    if (cls.is_null()) return Outcome::raised();
    return redirect_to_helper(world, "_finish_class", {cls, call[3], call[4]});
}

Outcome initialise(NativeCall&) { return Outcome::none(); }

/// type.__call__(cls, …): an instance; what a metaclass reaches through super().__call__.
Outcome call_class(NativeCall& call) {
    return redirect_to_helper(call.world, "_make_instance", {call[0], call[1], call[2]});
}

Outcome method_resolution_order(NativeCall& call) {
    return Outcome::returns(make_list(call.world, items_of(call.world, call.world.get<TypeObject>(call[0]).mro)));
}

Outcome subclasses(NativeCall& call) {
    World& world = call.world;
    const Value result = make_list(world);
    const Value links = world.get<TypeObject>(call[0]).subclasses;
    if (links.is_some()) {
        for (const Value link : items_of(world, links)) {
            list_append(world, result, Value::object(Ref{static_cast<u32>(link.as_int())}));
        }
    }
    return Outcome::returns(result);
}

Outcome is_subclass(NativeCall& call) {
    World& world = call.world;
    const bool is_class = !call[1].is_int() && world.layout_of(call[1]) == Layout::Type;
    return Outcome::returns(boolean(is_class && world.is_subtype(call[1].ref(), call[0].ref())));
}

Outcome is_instance(NativeCall& call) {
    World& world = call.world;
    return Outcome::returns(boolean(world.is_subtype(world.type_of(call[1]), call[0].ref())));
}

Outcome prepare(NativeCall& call) { return Outcome::returns(make_dict(call.world)); }

Outcome abstract_methods(NativeCall& call) {
    World& world = call.world;
    const Value names = peek_item(world, world.get<TypeObject>(call[0]).dict, "__abstractmethods__");
    if (names.is_some()) return Outcome::returns(world.retain(names));
    const Local name(world, intern(world, "__abstractmethods__"));
    return raise_attribute_error(world, call[0], name, "type object has no attribute '__abstractmethods__'");
}

Outcome set_abstract_methods(NativeCall& call) {
    World& world = call.world;
    auto& type = world.get<TypeObject>(call[0]);
    type.flags &= ~static_cast<u32>(kTypeAbstract);
    if (call[1].is_null()) {
        const Local name(world, intern(world, "__abstractmethods__"));
        if (erase_item(world, type.dict, name)) return Outcome::none();
        return raise_attribute_error(world, call[0], name, "__abstractmethods__");
    }
    set_item(world, type.dict, "__abstractmethods__", call[1]);
    const Answer truth = truth_natively(world, call[1]);
    if (truth.is_done() && truth.value == kTrue) type.flags |= kTypeAbstract;
    return Outcome::none();
}

Outcome represent(NativeCall& call) {
    const Answer text = repr_natively(call.world, call[0]);
    return text.is_done() ? Outcome::returns(text.value) : redirect_to_helper(call.world, "_repr", {call[0]});
}

constexpr NativeSpec kTable[] = {
    {"type.__new__", "(cls, name=?, bases=?, namespace=?, /, **keywords)", create},
    {"type.__init__", "(self, /, *args, **keywords)", initialise},
    {"type.__call__", "(self, /, *args, **keywords)", call_class},
    {"type.__repr__", "(self, /)", represent},
    {"type.mro", "(self, /)", method_resolution_order},
    {"type.__subclasses__", "(self, /)", subclasses},
    {"type.__subclasscheck__", "(self, subclass, /)", is_subclass},
    {"type.__instancecheck__", "(self, instance, /)", is_instance},
    {"type.__prepare__", "(cls, /, *args, **keywords)", prepare},
    {"type.__abstractmethods__:get", "(self, /)", abstract_methods},
    {"type.__abstractmethods__:set", "(self, value=?, /)", set_abstract_methods},
};

}  // namespace

NativeTable type_natives_of_core() { return kTable; }

}  // namespace asyncarium
