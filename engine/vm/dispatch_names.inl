// Part of execute (dispatch.cpp): closures, globals, the namespaces of class bodies, imports.

OPERATION(MAKE_CELL) {
    auto& cell = world.make<Cell>(TypeId::Cell);
    cell.content = frame->slots[operand];
    frame->slots[operand] = world.value_of(cell);
    NEXT();
}
OPERATION(LOAD_CLOSURE) {
    *sp++ = world.retain(frame->slots[operand]);
    NEXT();
}
OPERATION(LOAD_DEREF) {
    const Value content = world.get<Cell>(frame->slots[operand]).content;
    if (content.is_null()) SLOW(raise_unbound_cell(machine, operand));
    *sp++ = world.retain(content);
    NEXT();
}
OPERATION(STORE_DEREF) {
    auto& cell = world.get<Cell>(frame->slots[operand]);
    const Value old = cell.content;
    cell.content = *--sp;
    drop(old);
    NEXT_AFTER_DROP();
}
OPERATION(DELETE_DEREF) {
    auto& cell = world.get<Cell>(frame->slots[operand]);
    const Value old = cell.content;
    if (old.is_null()) SLOW(raise_unbound_cell(machine, operand));
    cell.content = Value();
    drop(old);
    NEXT_AFTER_DROP();
}
OPERATION(LOAD_SHARED_DEREF) {
    const Value content = world.get<Cell>(frame->slots[operand]).content;
    if (content.is_null()) SLOW(raise_unbound_cell(machine, operand));
    if (world.has_listener()) tell_shared(machine, EventKind::SharedRead, code->variables[operand]);
    *sp++ = world.retain(content);
    NEXT();
}
OPERATION(STORE_SHARED_DEREF) {
    if (world.has_listener()) tell_shared(machine, EventKind::SharedWritten, code->variables[operand]);
    auto& cell = world.get<Cell>(frame->slots[operand]);
    const Value old = cell.content;
    cell.content = *--sp;
    drop(old);
    NEXT_AFTER_DROP();
}
OPERATION(LOAD_CLASSDEREF) SLOW(load_class_cell(machine, operand));

OPERATION(LOAD_SHARED_GLOBAL)
if (world.has_listener()) tell_shared(machine, EventKind::SharedRead, code->sites[operand]);
OPERATION(LOAD_GLOBAL) {
    const SiteCache& cache = caches[operand];
    const auto& globals = world.get<Dict>(frame->globals);
    if (cache.version == globals.version) {
        if (cache.kind == SiteKind::Global) {
            *sp++ = world.retain(table_entries(world, globals)[cache.index].value);
            NEXT();
        }
        const auto& builtins = world.get<Dict>(state.builtins);
        if (cache.kind == SiteKind::Builtin && cache.other_version == builtins.version) {
            *sp++ = world.retain(table_entries(world, builtins)[cache.index].value);
            NEXT();
        }
    }
    SLOW(load_global(machine, operand));
}
OPERATION(STORE_SHARED_GLOBAL)
if (world.has_listener()) tell_shared(machine, EventKind::SharedWritten, code->sites[operand]);
OPERATION(STORE_GLOBAL) {
    const SiteCache& cache = caches[operand];
    const auto& globals = world.get<Dict>(frame->globals);
    if (cache.kind == SiteKind::Global && cache.version == globals.version) {
        Value& entry = world.get<RawBlock>(globals.entries).data<TableEntry>()[cache.index].value;
        const Value old = entry;
        entry = *--sp;
        drop(old);
        NEXT_AFTER_DROP();
    }
    SLOW(store_global(machine, operand));
}
OPERATION(DELETE_GLOBAL) SLOW(delete_name(machine, frame->globals, NameId{operand}));

OPERATION(LOAD_NAME) SLOW(load_name(machine, NameId{operand}));
OPERATION(STORE_NAME) {
    const Value names = frame->names.is_some() ? frame->names : frame->globals;
    if (world.layout_of(names) != Layout::Dict) SLOW(store_name_in_mapping(machine, NameId{operand}));
    const Value value = *--sp;
    set_item(world, names, world.name(NameId{operand}), value);
    drop(value);
    NEXT_AFTER_DROP();
}
OPERATION(DELETE_NAME) {
    SLOW(delete_name(machine, frame->names.is_some() ? frame->names : frame->globals, NameId{operand}));
}
OPERATION(LOAD_BUILD_CLASS) SLOW(load_helper(machine, "_build_class"));
OPERATION(SETUP_ANNOTATIONS) SLOW(set_up_annotations(machine));

OPERATION(IMPORT_NAME) SLOW(import_name(machine, NameId{operand}));
OPERATION(IMPORT_FROM) SLOW(import_from(machine, NameId{operand}));
OPERATION(IMPORT_STAR) SLOW(import_star(machine));
