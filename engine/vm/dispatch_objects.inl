// Part of execute (dispatch.cpp): attributes, items, displays, unpacking, formatting, patterns.

OPERATION(LOAD_ATTR) {
    const SiteCache& cache = caches[operand];
    const Value object = sp[-1];
    if (cache.kind != SiteKind::Empty && !object.is_int()) {
        if (cache.kind == SiteKind::InstanceDict && class_matches(world, cache, world.get<Object>(object).type)) {
            const Value dict = world.get<Instance>(object).dict;
            if (dict.is_some()) {
                const auto& table = world.get<Dict>(dict);
                const TableEntry& entry = table_entries(world, table)[cache.index];
                if (cache.index < table.entry_count && entry.key == cache.value) {
                    sp[-1] = world.retain(entry.value);
                    drop(object);
                    NEXT();
                }
            }
        } else if (cache.kind == SiteKind::Member && class_matches(world, cache, world.get<Object>(object).type)) {
            const Value value = fields_of(world.get<Instance>(object))[cache.index];
            if (value.is_some()) {
                sp[-1] = world.retain(value);
                drop(object);
                NEXT();
            }
        } else if (cache.kind == SiteKind::ClassValue && class_matches(world, cache, world.get<Object>(object).type)) {
            sp[-1] = world.retain(cache.value);
            drop(object);
            NEXT();
        } else if (cache.kind == SiteKind::ModuleDict && cache.type == object.ref()) {
            const auto& table = world.get<Dict>(world.get<ModuleObject>(object).dict);
            if (table.version == cache.version) {
                sp[-1] = world.retain(table_entries(world, table)[cache.index].value);
                drop(object);
                NEXT();
            }
        }
    }
    SLOW(load_attribute_at_site(machine, operand));
}
OPERATION(LOAD_METHOD) {
    const SiteCache& cache = caches[operand];
    const Value object = sp[-1];
    if (cache.kind == SiteKind::Method && class_matches(world, cache, world.type_of(object))) {
        sp[-1] = world.retain(cache.value);
        *sp++ = object;
        NEXT();
    }
    if (cache.kind == SiteKind::ModuleDict && cache.type == object.ref() && !object.is_int()) {
        const auto& table = world.get<Dict>(world.get<ModuleObject>(object).dict);
        if (table.version == cache.version) {
            sp[-1] = Value();
            *sp++ = world.retain(table_entries(world, table)[cache.index].value);
            drop(object);
            NEXT();
        }
    }
    SLOW(load_method_at_site(machine, operand));
}
OPERATION(STORE_ATTR) {
    const SiteCache& cache = caches[operand];
    const Value object = sp[-1];
    if (cache.kind == SiteKind::InstanceDict && !object.is_int() &&
        class_matches(world, cache, world.get<Object>(object).type)) {
        const Value dict = world.get<Instance>(object).dict;
        if (dict.is_some()) {
            auto& table = world.get<Dict>(dict);
            TableEntry& entry = world.get<RawBlock>(table.entries).data<TableEntry>()[cache.index];
            if (cache.index < table.entry_count && entry.key == cache.value) {
                const Value old = entry.value;
                entry.value = sp[-2];
                sp -= 2;
                drop(object);
                drop(old);
                NEXT_AFTER_DROP();
            }
        }
    }
    if (cache.kind == SiteKind::Member && !object.is_int() &&
        class_matches(world, cache, world.get<Object>(object).type)) {
        Value& field = fields_of(world.get<Instance>(object))[cache.index];
        const Value old = field;
        field = sp[-2];
        sp -= 2;
        drop(object);
        if (old.is_some()) drop(old);
        NEXT_AFTER_DROP();
    }
    SLOW(store_attribute_at_site(machine, operand));
}
OPERATION(DELETE_ATTR) SLOW(delete_attribute(machine, NameId{operand}));

OPERATION(BINARY_SUBSCR) {
    const Value object = sp[-2], key = sp[-1];
    if (key.is_int() && !object.is_int() && world.get<Object>(object).type == type_ref(TypeId::List)) {
        const auto& list = world.get<List>(object);
        const i64 index = key.as_int() < 0 ? key.as_int() + list.count : key.as_int();
        if (static_cast<u64>(index) < list.count) {
            --sp;
            sp[-1] = world.retain(world.get<RawBlock>(list.items).data<Value>()[index]);
            drop(object);
            NEXT_AFTER_DROP();
        }
    }
    save();
    const Answer answer = get_item_natively(world, object, key);
    if (answer.is_done()) {
        --sp;
        sp[-1] = answer.value;
        drop(object);
        drop(key);
        NEXT_AFTER_DROP();
    }
    if (answer.is_raised()) RAISE();
    SLOW(get_item_by_helper(machine));
}
OPERATION(STORE_SUBSCR) {
    const Value value = sp[-3], object = sp[-2], key = sp[-1];
    save();
    const Answer answer = set_item_natively(world, object, key, value);
    if (answer.is_done()) {
        sp -= 3;
        drop(value);
        drop(object);
        drop(key);
        NEXT_AFTER_DROP();
    }
    if (answer.is_raised()) RAISE();
    SLOW(set_item_by_helper(machine));
}
OPERATION(DELETE_SUBSCR) {
    const Value object = sp[-2], key = sp[-1];
    const Answer answer = delete_item_natively(world, object, key);
    if (answer.is_done()) {
        sp -= 2;
        drop(object);
        drop(key);
        NEXT_AFTER_DROP();
    }
    if (answer.is_raised()) RAISE();
    SLOW(delete_item_by_helper(machine));
}
OPERATION(BUILD_SLICE) {
    auto& slice = world.make<Slice>(TypeId::Slice);
    sp -= operand;
    slice.start = sp[0];
    slice.stop = sp[1];
    slice.step = operand == 3 ? sp[2] : kNone;
    *sp++ = world.value_of(slice);
    NEXT();
}

OPERATION(UNPACK_SEQUENCE) {
    const Value sequence = sp[-1];
    const Layout layout = world.layout_of(sequence);
    if (layout == Layout::Tuple || layout == Layout::List) {
        const auto items = items_of(world, sequence);
        if (items.size() == operand) {
            --sp;
            for (u32 i = 0; i < operand; ++i) sp[operand - 1 - i] = world.retain(items[i]);
            sp += operand;
            drop(sequence);
            NEXT_AFTER_DROP();
        }
    }
    SLOW(unpack_sequence(machine, operand));
}
OPERATION(UNPACK_EX) SLOW(unpack_starred(machine, operand & 0xfff, operand >> 12));

OPERATION(BUILD_TUPLE) {
    const Value tuple = make_tuple_of_nulls(world, operand);
    sp -= operand;
    auto& object = world.get<Tuple>(tuple);
    for (u32 i = 0; i < operand; ++i) object.items[i] = sp[i];
    *sp++ = tuple;
    NEXT();
}
OPERATION(BUILD_LIST) {
    const Value list = make_list(world, std::span<const Value>(sp - operand, operand));
    for (u32 i = 0; i < operand; ++i) drop(*--sp);
    *sp++ = list;
    NEXT();
}
OPERATION(BUILD_SET) SLOW(build_set(machine, operand));
OPERATION(BUILD_MAP) SLOW(build_map(machine, operand));
OPERATION(BUILD_STRING) {
    const Value text = join_strings(world, std::span<const Value>(sp - operand, operand));
    for (u32 i = 0; i < operand; ++i) drop(*--sp);
    *sp++ = text;
    NEXT();
}
OPERATION(LIST_APPEND) {
    const Value item = *--sp;
    list_append_owned(world, sp[-static_cast<i64>(operand)], item);
    NEXT_AFTER_DROP();
}
OPERATION(SET_ADD) SLOW(add_to_set(machine, operand));
OPERATION(MAP_ADD) SLOW(add_to_map(machine, operand));
OPERATION(LIST_EXTEND) SLOW(update_by_helper(machine, operand, "_extend_list"));
OPERATION(SET_UPDATE) SLOW(update_by_helper(machine, operand, "_update_set"));
OPERATION(DICT_UPDATE) SLOW(update_by_helper(machine, operand, "_update_dict"));
OPERATION(DICT_MERGE) SLOW(merge_keywords(machine, operand));
OPERATION(LIST_TO_TUPLE) {
    const Value list = sp[-1];
    sp[-1] = make_tuple(world, items_of(world, list));
    drop(list);
    NEXT();
}
OPERATION(FORMAT_VALUE) {
    if (operand == 0 && sp[-1].is_int()) {
        sp[-1] = str_natively(world, sp[-1]).value;
        NEXT();
    }
    if (operand == 0 && world.is(sp[-1], TypeId::Str)) NEXT();
    SLOW(format_value(machine, operand));
}

OPERATION(GET_LEN) SLOW(push_length(machine));
OPERATION(MATCH_MAPPING) SLOW(match_mapping(machine));
OPERATION(MATCH_SEQUENCE) SLOW(match_sequence(machine));
OPERATION(MATCH_KEYS) SLOW(match_keys(machine));
OPERATION(MATCH_CLASS) SLOW(match_class(machine, operand));
