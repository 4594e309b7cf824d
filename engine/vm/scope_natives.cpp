// Built-in functions that look at who calls them: globals(), locals(), and the frames for module sys.
#include "engine/vm/core_natives.h"
#include "engine/vm/generators.h"
#include "engine/world/plain.h"
#include "engine/world/visible_frame.h"

namespace asyncarium {
namespace {

/// The frame of program code that called, directly or through the prelude.
const Frame* find_caller(const World& world) {
    const Value calling = world.state().calling_frame;
    return find_visible_frame(world, calling.is_null() ? nullptr : &world.get<Frame>(calling));
}

/// A function's variables that have a value, in a new dict (PEP 667: a snapshot).
Value snapshot_locals(World& world, const Frame& frame) {
    const Value names = make_dict(world);
    const Code& code = world.program().code(frame.code);
    for (std::size_t i = 0; i < code.variables.size(); ++i) {
        Value value = frame.slots[i];
        if (value.is_some() && code.variable_kinds[i] != VariableKind::Local && world.is(value, TypeId::Cell)) {
            value = world.get<Cell>(value).content;
        }
        if (value.is_some()) set_item(world, names, world.name(code.variables[i]), value);
    }
    return names;
}

Outcome globals(NativeCall& call) {
    const Frame* frame = find_caller(call.world);
    return Outcome::returns(frame == nullptr ? make_dict(call.world) : call.world.retain(frame->globals));
}

Outcome locals(NativeCall& call) {
    World& world = call.world;
    const Frame* frame = find_caller(world);
    if (frame == nullptr) return Outcome::returns(make_dict(world));
    if (frame->names.is_some()) return Outcome::returns(world.retain(frame->names));
    const bool is_module = world.program().code(frame->code).kind == CodeKind::Module;
    return Outcome::returns(is_module ? world.retain(frame->globals) : snapshot_locals(world, *frame));
}

/// (filename, line, function name) of the calling program code, for logging and warnings; None when there is none.
Outcome caller(NativeCall& call) {
    World& world = call.world;
    const Frame* frame = find_caller(world);
    if (frame == nullptr) return Outcome::none();
    const Code& code = world.program().code(frame->code);
    const Local filename(world, make_string(world, world.program().modules[code.module].filename));
    const Local name(world, make_string(world, code.name));
    return Outcome::returns(make_tuple(world, {filename, Value::integer(executing_line(world, *frame)), name}));
}

constexpr NativeSpec kTable[] = {
    {"builtins.globals", "()", globals},
    {"builtins.locals", "()", locals},
    {"_sys.caller", "()", caller},
};

}  // namespace

NativeTable scope_natives() { return kTable; }

}  // namespace asyncarium
