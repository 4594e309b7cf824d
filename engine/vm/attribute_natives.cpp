// getattr, setattr, hasattr, delattr (Python/bltinmodule.c).
#include "engine/script/unsupported.h"
#include "engine/vm/attributes.h"
#include "engine/vm/core_natives.h"
#include "engine/vm/native_checks.h"

namespace asyncarium {
namespace {

/// What hasattr and getattr with a default take for "there is none". A standard module's name that is refused in words counts, too:
/// programs ask like this whether a platform has something, and go on without it.
bool raised_missing(const World& world, Value object, Value name) {
    if (world.is_instance(world.state().raised, TypeId::AttributeError)) return true;
    if (!object.is_object() || world.layout_of(object) != Layout::Module) return false;
    return world.is_instance(world.state().raised, TypeId::NotImplementedError) &&
           is_standard_name(text_of(world, world.get<ModuleObject>(object).name), text_of(world, name));
}

void drop_redirection(World& world, const Outcome& outcome) {
    for (const Value part : {outcome.value, outcome.arguments, outcome.keywords}) world.release(part);
}

Outcome get(NativeCall& call) {
    World& world = call.world;
    const Local name(world, take_attribute_name(world, call[1]));
    if (name.is_null()) return Outcome::raised();
    const Outcome outcome = load_attribute(world, call[0], name);
    if (call[2].is_null()) return outcome;
    if (outcome.kind == Outcome::Kind::Redirect) {
        drop_redirection(world, outcome);
        return redirect_to_helper(world, "_getattr", {call[0], name, call[2]});
    }
    if (outcome.kind != Outcome::Kind::Raise || !raised_missing(world, call[0], name)) return outcome;
    world.assign_owned(world.state().raised, Value());
    return Outcome::returns(world.retain(call[2]));
}

Outcome has(NativeCall& call) {
    World& world = call.world;
    const Local name(world, take_attribute_name(world, call[1]));
    if (name.is_null()) return Outcome::raised();
    const Outcome outcome = load_attribute(world, call[0], name);
    if (outcome.kind == Outcome::Kind::Redirect) {
        drop_redirection(world, outcome);
        return redirect_to_helper(world, "_hasattr", {call[0], name});
    }
    if (outcome.kind == Outcome::Kind::Raise) {
        if (!raised_missing(world, call[0], name)) return outcome;
        world.assign_owned(world.state().raised, Value());
        return Outcome::returns(kFalse);
    }
    world.release(outcome.value);
    return Outcome::returns(kTrue);
}

Outcome set(NativeCall& call) {
    World& world = call.world;
    const Local name(world, take_attribute_name(world, call[1]));
    if (name.is_null()) return Outcome::raised();
    return store_attribute(world, call[0], name, call[2]);
}

Outcome remove(NativeCall& call) {
    World& world = call.world;
    const Local name(world, take_attribute_name(world, call[1]));
    if (name.is_null()) return Outcome::raised();
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
