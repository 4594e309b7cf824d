// getattr, setattr, hasattr, delattr (Python/bltinmodule.c).
#include "engine/vm/attributes.h"
#include "engine/vm/core_natives.h"

namespace asyncarium {
namespace {

bool check_name(World& world, Value name, std::string_view function) {
    if (!name.is_int() && world.layout_of(name) == Layout::Str) return true;
    if (function == "setattr" || function == "delattr" || function == "getattr" || function == "hasattr") {
        raise_error(world, TypeId::TypeError, "attribute name must be string, not '{}'", type_name(world, name));
    }
    return false;
}

/// The attribute's name as the str that all code shares, so that lookups compare addresses.
Value interned_name(World& world, Value name) { return intern(world, text_of(world, name)); }

bool raised_attribute_error(const World& world) {
    return world.is_instance(world.state().raised, TypeId::AttributeError);
}

void drop_redirection(World& world, const Outcome& outcome) {
    for (const Value part : {outcome.value, outcome.arguments, outcome.keywords}) world.release(part);
}

Outcome get(NativeCall& call) {
    World& world = call.world;
    if (!check_name(world, call[1], "getattr")) return Outcome::raised();
    const Local name(world, interned_name(world, call[1]));
    const Outcome outcome = load_attribute(world, call[0], name);
    if (call[2].is_null()) return outcome;
    if (outcome.kind == Outcome::Kind::Redirect) {
        drop_redirection(world, outcome);
        return redirect_to_helper(world, "_getattr", {call[0], name, call[2]});
    }
    if (outcome.kind != Outcome::Kind::Raise || !raised_attribute_error(world)) return outcome;
    world.assign_owned(world.state().raised, Value());
    return Outcome::returns(world.retain(call[2]));
}

Outcome has(NativeCall& call) {
    World& world = call.world;
    if (!check_name(world, call[1], "hasattr")) return Outcome::raised();
    const Local name(world, interned_name(world, call[1]));
    const Outcome outcome = load_attribute(world, call[0], name);
    if (outcome.kind == Outcome::Kind::Redirect) {
        drop_redirection(world, outcome);
        return redirect_to_helper(world, "_hasattr", {call[0], name});
    }
    if (outcome.kind == Outcome::Kind::Raise) {
        if (!raised_attribute_error(world)) return outcome;
        world.assign_owned(world.state().raised, Value());
        return Outcome::returns(kFalse);
    }
    world.release(outcome.value);
    return Outcome::returns(kTrue);
}

Outcome set(NativeCall& call) {
    World& world = call.world;
    if (!check_name(world, call[1], "setattr")) return Outcome::raised();
    const Local name(world, interned_name(world, call[1]));
    return store_attribute(world, call[0], name, call[2]);
}

Outcome remove(NativeCall& call) {
    World& world = call.world;
    if (!check_name(world, call[1], "delattr")) return Outcome::raised();
    const Local name(world, interned_name(world, call[1]));
    return store_attribute(world, call[0], name, Value());
}

/// object.__getattribute__ and then nothing: for the hidden half of attribute access.
Outcome load_generically(NativeCall& call) { return load_attribute_generically(call.world, call[0], call[1]); }

constexpr NativeSpec kTable[] = {
    {"builtins.getattr", "(object, name, default=?, /)", get},
    {"builtins.hasattr", "(object, name, /)", has},
    {"builtins.setattr", "(object, name, value, /)", set},
    {"builtins.delattr", "(object, name, /)", remove},
    {"builtins._load_generically", "(object, name, /)", load_generically},
};

}  // namespace

NativeTable attribute_natives() { return kTable; }

}  // namespace asyncarium
