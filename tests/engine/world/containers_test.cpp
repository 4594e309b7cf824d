// Lists, dicts and sets from C++: growth, deletion, order of iteration, hashes.
#include "engine/world/containers.h"

#include <doctest/doctest.h>

#include <vector>

#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/table.h"
#include "engine/world/text.h"

using namespace asyncarium;

namespace {

struct Containers {
    World world{std::make_shared<Program>(), {.memory_limit = u64{64} << 20}};
    u64 live_before = world.state().live;

    u64 hash(Value key) {
        u64 result = 0;
        REQUIRE(hash_natively(world, key, result) == Hashing::Done);
        return result;
    }
    void put(Value table, Value key, Value value = Value()) { table_set(world, table, key, hash(key), value); }
    void drop(Value table, Value key) { table_erase(world, table, key, hash(key)); }
    /// Keys (all ints) in the order programs see.
    std::vector<i64> keys(Value table) {
        std::vector<i64> found;
        i64 position = 0;
        for (i64 entry = table_next(world, table, position); entry >= 0; entry = table_next(world, table, position))
            found.push_back(entries_of(world, table)[static_cast<std::size_t>(entry)].key.as_int());
        return found;
    }
    /// Adds positive numbers and discards the opposites of negative ones.
    Local set_of(std::initializer_list<i64> operations) {
        Local set(world, make_set(world));
        for (const i64 number : operations)
            number > 0 ? put(set, Value::integer(number)) : drop(set, Value::integer(-number));
        return set;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Containers, "a dict keeps the order of insertion through growth, overwriting and deletion") {
    const Local dict(world, make_dict(world));
    for (i64 i = 0; i < 100; ++i) put(dict, Value::integer(i * 7), Value::integer(i));
    for (i64 i = 0; i < 100; i += 2) drop(dict, Value::integer(i * 7));
    put(dict, Value::integer(7), Value::integer(-1));
    put(dict, Value::integer(0), kNone);
    const std::vector<i64> found = keys(dict);
    CHECK(found.size() == 51);
    CHECK(found.front() == 7);
    CHECK(found.back() == 0);
    for (i64 i = 1; i < 100; i += 2)
        CHECK(table_find(world, dict, Value::integer(i * 7), static_cast<u64>(i * 7)) >= 0);
    CHECK(table_find(world, dict, Value::integer(14), 14) == -1);
}

TEST_CASE_FIXTURE(Containers, "equal keys of different types are one key") {
    const Local dict(world, make_dict(world));
    const Local number(world, make_float(world, 1.0));
    put(dict, Value::integer(1), Value::integer(10));
    put(dict, kTrue, Value::integer(20));
    put(dict, number, Value::integer(30));
    CHECK(entries_of(world, dict).size() == 1);
    CHECK(entries_of(world, dict)[0].value == Value::integer(30));
    CHECK(entries_of(world, dict)[0].key == Value::integer(1));
}

TEST_CASE_FIXTURE(Containers, "a set of ints is walked in CPython's order") {
    CHECK(keys(set_of({190, 177, 120, 167, 41, 96, -41, 64, -64, 140})) ==
          std::vector<i64>{96, 167, 140, 177, 120, 190});
    CHECK(keys(set_of({8, 16, 1, 24, 3, 1000})) == std::vector<i64>{1, 3, 8, 1000, 16, 24});
    CHECK(keys(set_of({15, 7, 23, 31, -7, 39, 7})) == std::vector<i64>{39, 7, 15, 23, 31});
}

TEST_CASE_FIXTURE(Containers, "copies and unions of sets have CPython's order too") {
    const Local set = set_of({15, 7, 23, 31, -7, 39, 7});
    const Local copy(world, table_copy(world, set, TypeId::FrozenSet));
    CHECK(keys(copy) == std::vector<i64>{7, 23, 39, 31, 15});
    const Local both(world, table_copy(world, set, TypeId::Set));
    const Local more = set_of({100, 7, 64, 8, 9, 10});
    table_merge(world, both, more);
    CHECK(keys(both) == std::vector<i64>{64, 100, 7, 39, 8, 9, 10, 15, 23, 31});
}

TEST_CASE_FIXTURE(Containers, "pop takes the first element, then goes on behind it") {
    const Local set = set_of({3, 1, 9, 17});
    std::vector<i64> popped;
    while (world.get<Table>(set.get()).used > 0) popped.push_back(set_pop(world, set).as_int());
    CHECK(popped == std::vector<i64>{1, 3, 9, 17});
}

TEST_CASE_FIXTURE(Containers, "tuples, frozensets and ranges hash as in CPython") {
    const Local nested(world, make_tuple(world, {Value::integer(-1)}));
    const Local tuple(world, make_tuple(world, {Value::integer(1), Value::integer(2), Value::integer(3)}));
    CHECK(hash(tuple) == 529344067295497451u);
    const Local empty(world, make_tuple(world, {}));
    CHECK(hash(empty) == 5740354900026072187u);
    const Local set = set_of({1, 2, 3});
    const Local frozen(world, table_copy(world, set, TypeId::FrozenSet));
    CHECK(hash(frozen) == static_cast<u64>(i64{-272375401224217160}));
    const Local none(world, make_set(world, TypeId::FrozenSet));
    CHECK(hash(none) == 133146708735736u);
}

TEST_CASE_FIXTURE(Containers, "lists and dicts cannot be hashed, and nested ones neither") {
    const Local list(world, make_list(world));
    const Local tuple(world, make_tuple(world, {list.get()}));
    u64 ignored = 0;
    CHECK(hash_natively(world, list, ignored) == Hashing::Unhashable);
    CHECK(hash_natively(world, tuple, ignored) == Hashing::Unhashable);
}

TEST_CASE_FIXTURE(Containers, "list_replace moves the tail either way") {
    const Value numbers[] = {Value::integer(0), Value::integer(1), Value::integer(2), Value::integer(3)};
    const Local list(world, make_list(world, numbers));
    const Value more[] = {Value::integer(7), Value::integer(8), Value::integer(9)};
    list_replace(world, list, 1, 2, more);
    list_replace(world, list, 3, 5, {});
    list_insert(world, list, 0, Value::integer(5));
    std::vector<i64> found;
    for (const Value item : items_of(world, list)) found.push_back(item.as_int());
    CHECK(found == std::vector<i64>{5, 0, 7, 8, 3});
}

TEST_CASE_FIXTURE(Containers, "everything that containers held is given back") {
    {
        const Local dict(world, make_dict(world));
        const Local list(world, make_list(world));
        for (i64 i = 0; i < 1000; ++i) {
            const Local key(world, make_string(world, "key number " + std::to_string(i)));
            put(dict, key, list);
            list_append(world, list, key);
            if (i % 3 == 0) drop(dict, key);
        }
        const Local copy(world, table_copy(world, dict, TypeId::Dict));
        table_clear(world, dict);
    }
    CHECK(world.state().live == live_before);
}

TEST_CASE_FIXTURE(Containers, "texts are counted in code points, found by text, and repaired when malformed") {
    const Local text(world, make_string(world, "añ€😀"));
    const Str& str = world.get<Str>(text.get());
    CHECK(str.char_count == 4);
    CHECK(byte_offset(str, 3) == 6);
    std::size_t offset = 3;
    CHECK(next_code_point(text_of(world, text), offset) == 0x20ac);
    CHECK(offset == 6);
    const Local broken(world, make_string(world, "a\xff\xe2\x82"));
    CHECK(text_of(world, broken) == "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    const Local interned(world, intern(world, "name"));
    const Local again(world, intern(world, "name"));
    CHECK(interned.get() == again.get());
}
