// What operators and conversions do with built-in values, without running program code: the seam between the dispatch
// loop, which calls these functions, and the built-in types (engine/vm/types/*.cpp), which implement them.
//
// Whenever the answer depends on code written in Python (a __eq__, __repr__, __len__, … of a class statement, a generator to
// draw from), the function touches nothing and answers Script; the caller then calls the hidden function of the same
// purpose instead (engine/prelude/_operators.py, builtins.py):
//
//   binary_natively       _binary(operator, a, b), _binary_in_place(operator, a, b)   operator: number in ast::Operator
//   unary_natively        _unary(operator, a)                                         number in ast::UnaryOperator
//   compare_natively      _compare(comparison, a, b)                                  number in ast::Comparison
//   get_item_natively     _get_item(object, key)       set, delete: _set_item(object, key, value), _delete_item(object, key)
//   contains_natively     _contains(container, item)
//   length_natively       _length(object)
//   truth_natively        _truth(object)
//   iterate_natively      _iterate(object)
//   repr_natively         _repr(object)                str: _str(object), ascii: _ascii(object), format: _format(object, spec)
//   hash_natively         _hash(object)
//
// All of those are in _operators.py and dispatch on instances. Where *containers* hold scripted parts they go on to functions of
// builtins.py: `_container_repr(container)`; and, for dict and set keys with a scripted __hash__ or __eq__,
// `_table_get_item(dict, key)`, `_table_set_item(dict, key, value)`, `_table_delete_item(dict, key)`,
// `_table_contains(dict or set, key)`, `_table_hash(tuple or frozenset)`. Comparing and searching lists and tuples with scripted elements is done
// in _operators.py itself.
//
// Operands may be instances of Python classes. An instance of a class derived from int, str, list, … carries the plain value in
// its payload; as long as the class's `specials` lack the bit that matters, its plain value (see plain) decides. There is no
// bit for arithmetic: binary_natively and unary_natively answer Script whenever an operand is an Instance.
#pragma once

#include <span>

#include "engine/script/ast.h"
#include "engine/world/plain.h"
#include "engine/world/world.h"

namespace asyncarium {

/// How an operation went, and what it gave.
struct Answer {
    enum class Kind : u8 {
        Done,    // `value` is the result, a new reference (null where there is none)
        Raised,  // WorldState::raised is set
        Script,  // only Python code can tell: nothing was changed
    };
    Kind kind = Kind::Done;
    Value value;

    static constexpr Answer done(Value owned = Value()) { return {Kind::Done, owned}; }
    static constexpr Answer raised() { return {Kind::Raised, Value()}; }
    static constexpr Answer script() { return {Kind::Script, Value()}; }
    constexpr bool is_done() const { return kind == Kind::Done; }
    constexpr bool is_raised() const { return kind == Kind::Raised; }
    constexpr bool is_script() const { return kind == Kind::Script; }
};

enum class InPlace : u8 { No, Yes };

// ---- operators (Python/ceval.c, Objects/abstract.c and the slots of each type) --------------------------------------

/// a + b and kin. TypeError "unsupported operand type(s) for +: 'int' and 'str'" (`+=` in place) is raised here, as are the sequences' own
/// messages ("can only concatenate str (not \"int\") to str"). In place, mutable containers are changed and returned.
Answer binary_natively(World& world, ast::Operator operation, Value a, Value b, InPlace in_place);
/// Appends to a str that exactly `owners` references lead to, all of them the caller's to speak for, where its block has room. False when
/// that cannot be.
bool append_text_in_place(World& world, Value text, Value more, u32 owners);
/// -a, +a, ~a (not `not`).
Answer unary_natively(World& world, ast::UnaryOperator operation, Value a);
/// <, <=, ==, !=, >, >= (no other Comparison): True or False. Orderings raise TypeError "'<' not supported between instances of …".
Answer compare_natively(World& world, ast::Comparison comparison, Value a, Value b);
/// `item in container`: True or False; TypeError "argument of type 'int' is not iterable". Iterators and generators: Script.
Answer contains_natively(World& world, Value container, Value item);

/// object[key], slices included; also `list[int]` (GenericAlias). TypeError "'int' object is not subscriptable", IndexError, KeyError.
Answer get_item_natively(World& world, Value object, Value key);
/// object[key] = value. TypeError "'tuple' object does not support item assignment".
Answer set_item_natively(World& world, Value object, Value key, Value value);
/// del object[key].
Answer delete_item_natively(World& world, Value object, Value key);

// ---- protocols ----------------------------------------------------------------------------------------------------

/// len(object) as an int; TypeError "object of type 'int' has no len()".
Answer length_natively(World& world, Value object);
/// bool(object): True or False.
Answer truth_natively(World& world, Value object);
/// iter(object): an Iterator; iterators and generators answer themselves. TypeError "'int' object is not iterable".
/// Instances with a scripted __iter__ or __getitem__: Script.
Answer iterate_natively(World& world, Value object);
/// The next item of an object of layout Iterator: Done with null when it is exhausted (no StopIteration is made). Never Script: what
/// has to draw from scripted code is a generator of builtins.py instead (map, zip, filter over such).
Answer advance_iterator(World& world, Value iterator);

/// The texts are str objects. Objects without a scripted __repr__ in or below them; instances of plain Python classes too
/// ("<__main__.Account object at 0x…>").
Answer repr_natively(World& world, Value object);
Answer str_natively(World& world, Value object);
Answer ascii_natively(World& world, Value object);
/// format(object, spec): `spec` a str. ValueError for a bad spec.
Answer format_natively(World& world, Value object, Value spec);

}  // namespace asyncarium
