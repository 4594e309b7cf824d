// Names: unbound variables, globals and built-ins, class namespaces, imports.
#include "engine/sched/task.h"
#include "engine/vm/attributes.h"
#include "engine/vm/constants.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/handlers.h"
#include "engine/world/table.h"

namespace asyncarium {
namespace {

std::string_view variable_name(const Machine& machine, u32 variable) {
    return machine.program.name(code_of(machine, *machine.frame).variables[variable]);
}

Flow raise_name_error(Machine& machine, Value name) {
    World& world = machine.world;
    raise_error(world, TypeId::NameError, "name '{}' is not defined", text_of(world, name));
    world.assign(world.get<ExceptionObject>(machine.state.raised).extra[kNameErrorName], name);
    return Flow::Raise;
}

/// A global, a built-in or, for hidden code, a helper. Borrowed; null when there is none.
Value peek_global(const Machine& machine, Value name) {
    World& world = machine.world;
    const Value global = peek_item(world, machine.frame->globals, name);
    if (global.is_some()) return global;
    const Value builtin = peek_item(world, machine.state.builtins, name);
    if (builtin.is_some() || !code_of(machine, *machine.frame).hidden) return builtin;
    return peek_item(world, machine.state.helpers, name);
}

/// The entry of a key that is there.
u32 entry_of(World& world, Value dict, Value name) {
    return static_cast<u32>(table_find(world, dict, name, hash_string(world, name)));
}

Flow push_retained(Machine& machine, Value value) {
    push(machine, machine.world.retain(value));
    return Flow::Next;
}

}  // namespace

SiteCache* ensure_caches(Machine& machine, CodeId code) {
    World& world = machine.world;
    Ref& block = world.get<RawBlock>(machine.state.code_caches).data<Ref>()[code.number];
    if (!block.is_some()) {
        const Code& object = machine.program.code(code);
        make_constants(world, object);
        block = world.allocate(raw_bytes<SiteCache>(object.sites.size()), Ref());
    }
    return world.get<RawBlock>(block).data<SiteCache>();
}

Flow raise_unbound_local(Machine& machine, u32 variable) {
    raise_error(machine.world, TypeId::UnboundLocalError,
                "cannot access local variable '{}' where it is not associated with a value",
                variable_name(machine, variable));
    return Flow::Raise;
}

Flow raise_unbound_cell(Machine& machine, u32 variable) {
    if (code_of(machine, *machine.frame).variable_kinds[variable] != VariableKind::Free) {
        return raise_unbound_local(machine, variable);
    }
    raise_error(machine.world, TypeId::NameError,
                "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
                variable_name(machine, variable));
    return Flow::Raise;
}

Flow load_class_cell(Machine& machine, u32 variable) {
    World& world = machine.world;
    const Frame& frame = *machine.frame;
    const Value name = world.name(code_of(machine, frame).variables[variable]);
    const Value value = peek_item(world, frame.names, name);
    if (value.is_some()) return push_retained(machine, value);
    const Value content = world.get<Cell>(frame.slots[variable]).content;
    return content.is_some() ? push_retained(machine, content) : raise_unbound_cell(machine, variable);
}

Flow load_global(Machine& machine, u32 site) {
    World& world = machine.world;
    const Frame& frame = *machine.frame;
    const Value name = world.name(code_of(machine, frame).sites[site]);
    SiteCache& cache = ensure_caches(machine, frame.code)[site];
    const u32 version = world.get<Dict>(frame.globals).version;
    const Value global = peek_item(world, frame.globals, name);
    if (global.is_some()) {
        cache = {SiteKind::Global, Ref(), version, 0, entry_of(world, frame.globals, name), 0, Value()};
        return push_retained(machine, global);
    }
    const Value builtins = machine.state.builtins;
    const Value builtin = peek_item(world, builtins, name);
    if (builtin.is_some()) {
        cache = {SiteKind::Builtin,
                 Ref(),
                 version,
                 world.get<Dict>(builtins).version,
                 entry_of(world, builtins, name),
                 0,
                 Value()};
        return push_retained(machine, builtin);
    }
    const Value helper = peek_global(machine, name);
    return helper.is_some() ? push_retained(machine, helper) : raise_name_error(machine, name);
}

Flow store_global(Machine& machine, u32 site) {
    World& world = machine.world;
    const Frame& frame = *machine.frame;
    const Value name = world.name(code_of(machine, frame).sites[site]);
    const Local value(world, pop(machine));
    set_item(world, frame.globals, name, value);
    const u32 version = world.get<Dict>(frame.globals).version;
    ensure_caches(machine, frame.code)[site] = {
        SiteKind::Global, Ref(), version, 0, entry_of(world, frame.globals, name), 0, Value()};
    return Flow::Next;
}

Flow load_name(Machine& machine, NameId id) {
    World& world = machine.world;
    const Value name = world.name(id);
    const Value names = machine.frame->names;
    if (names.is_some() && world.layout_of(names) == Layout::Dict) {
        const Value value = peek_item(world, names, name);
        if (value.is_some()) return push_retained(machine, value);
    } else if (names.is_some()) {
        const Value payload = plain(world, names);
        const Value value = world.layout_of(payload) == Layout::Dict ? peek_item(world, payload, name) : Value();
        if (value.is_some()) return push_retained(machine, value);
        const Ref type = world.type_of(names);
        const bool answers_itself = peek_type_attribute(world, type, "__missing__").is_some() ||
                                    has_special(world, names, SpecialName::GetItem);
        if (answers_itself) {
            const Value found = peek_global(machine, name);
            return call_helper(machine, "_load_name", {names, name, found.is_some() ? found : kNone}, OnReturn::Push);
        }
    }
    const Value value = peek_global(machine, name);
    return value.is_some() ? push_retained(machine, value) : raise_name_error(machine, name);
}

Flow store_name_in_mapping(Machine& machine, NameId name) {
    const Local value(machine.world, pop(machine));
    return call_helper(machine, "_set_item", {machine.frame->names, machine.world.name(name), value},
                       OnReturn::Discard);
}

Flow delete_name(Machine& machine, Value names, NameId id) {
    World& world = machine.world;
    if (erase_item(world, plain(world, names), world.name(id))) return Flow::Next;
    return raise_name_error(machine, world.name(id));
}

Flow load_helper(Machine& machine, std::string_view helper) { return push_retained(machine, machine.helper(helper)); }

Flow set_up_annotations(Machine& machine) {
    World& world = machine.world;
    const Frame& frame = *machine.frame;
    const Value names = plain(world, frame.names.is_some() ? frame.names : frame.globals);
    if (peek_item(world, names, "__annotations__").is_some()) return Flow::Next;
    const Local annotations(world, make_dict(world));
    set_item(world, names, "__annotations__", annotations);
    return Flow::Next;
}

Flow import_name(Machine& machine, NameId name) {
    World& world = machine.world;
    const Local from_list(world, pop(machine)), level(world, pop(machine));
    const Value own_name = peek_item(world, machine.frame->globals, "__name__");
    return call_helper(machine, "_import", {world.name(name), from_list, level, own_name.is_some() ? own_name : kNone},
                       OnReturn::Push);
}

Flow import_from(Machine& machine, NameId id) {
    World& world = machine.world;
    const Value module = top(machine);
    const Value name = world.name(id);
    if (world.layout_of(module) == Layout::Module) {
        const Value value = peek_item(world, world.get<ModuleObject>(module).dict, name);
        if (value.is_some()) return push_retained(machine, value);
    }
    return call_helper(machine, "_import_from", {module, name}, OnReturn::Push);
}

Flow import_star(Machine& machine) {
    World& world = machine.world;
    const Local module(world, pop(machine));
    const Value names = machine.frame->names.is_some() ? machine.frame->names : machine.frame->globals;
    return call_helper(machine, "_import_star", {module, names}, OnReturn::Discard);
}

void tell_shared(Machine& machine, EventKind kind, NameId name) {
    World& world = machine.world;
    const Value task = sched::current_task(world);
    Event event{.kind = kind, .b = machine.frame->line, .text = machine.program.name(name)};
    if (task.is_some()) event.task = world.get<Task>(task).id;
    world.emit(event);
}

}  // namespace asyncarium
