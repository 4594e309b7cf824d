// The operators of built-in types as methods: int.__add__, list.__len__, dict.__getitem__, … for code that names them, above
// all super().__setitem__(…) in classes derived from built-in ones.
#include <vector>

#include "engine/sched/future.h"
#include "engine/vm/attributes.h"
#include "engine/vm/core_natives.h"
#include "engine/vm/operations.h"
#include "engine/world/plain.h"

namespace asyncarium {
namespace {

using Operator = ast::Operator;
using Comparison = ast::Comparison;

Outcome from_answer(World& world, const Answer& answer, std::string_view helper,
                    std::initializer_list<Value> arguments) {
    if (answer.is_done()) return Outcome::returns(answer.value.is_some() ? answer.value : kNone);
    return answer.is_raised() ? Outcome::raised() : redirect_to_helper(world, helper, arguments);
}

/// What the type cannot do with the other operand is NotImplemented here, not an error: the other one may know.
Outcome or_not_implemented(World& world, const Answer& answer) {
    if (answer.is_done()) return Outcome::returns(answer.value);
    if (answer.is_raised() && world.is_instance(world.state().raised, TypeId::TypeError)) {
        world.assign_owned(world.state().raised, Value());
        return Outcome::returns(kNotImplemented);
    }
    return answer.is_raised() ? Outcome::raised() : Outcome::returns(kNotImplemented);
}

bool is_table(const World& world, Value value) {
    const Layout layout = world.layout_of(value);
    return layout == Layout::Set || layout == Layout::FrozenSet || layout == Layout::Dict || layout == Layout::DictView;
}

/// Dicts and sets with keys that compare in Python are combined by a helper.
Outcome combined(World& world, const Answer& answer, std::string_view helper, Operator operation, Value a, Value b) {
    if (!answer.is_script() || !is_table(world, a) || !is_table(world, b)) return or_not_implemented(world, answer);
    world.release(answer.value);
    return redirect_to_helper(world, helper, {Value::integer(static_cast<i64>(operation)), a, b});
}

template <Operator operation>
Outcome binary(NativeCall& call) {
    const Value other = plain(call.world, call[1]);
    const Answer answer = binary_natively(call.world, operation, call[0], other, InPlace::No);
    return combined(call.world, answer, "_combine_tables", operation, call[0], other);
}
template <Operator operation>
Outcome reflected(NativeCall& call) {
    const Value other = plain(call.world, call[1]);
    const Answer answer = binary_natively(call.world, operation, other, call[0], InPlace::No);
    return combined(call.world, answer, "_combine_tables", operation, other, call[0]);
}
/// Changes the plain container and answers the object itself, which may be of a derived class.
template <Operator operation>
Outcome in_place(NativeCall& call) {
    World& world = call.world;
    const Answer answer = binary_natively(world, operation, call[0], plain(world, call[1]), InPlace::Yes);
    if (!answer.is_done()) return combined(world, answer, "_update_tables", operation, call[0], plain(world, call[1]));
    if (answer.value != call[0] || call[0] == call.original_self) return Outcome::returns(answer.value);
    world.release(answer.value);
    return Outcome::returns(world.retain(call.original_self));
}
template <ast::UnaryOperator operation>
Outcome unary(NativeCall& call) {
    return from_answer(call.world, unary_natively(call.world, operation, call[0]), "_unary",
                       {Value::integer(static_cast<i64>(operation)), call[0]});
}

/// True when values of these layouts know how to compare with each other.
bool comparable(const World& world, Value a, Value b, Comparison comparison) {
    const auto is_number = [&](Value value) {
        const Layout layout = world.layout_of(value);
        return layout == Layout::Int || layout == Layout::Bool || layout == Layout::Float;
    };
    const auto is_set = [&](Value value) {
        const Layout layout = world.layout_of(value);
        return layout == Layout::Set || layout == Layout::FrozenSet || layout == Layout::DictView;
    };
    if (is_number(a)) return is_number(b);
    if (is_set(a)) return is_set(b);
    if (world.layout_of(a) != world.layout_of(b)) return false;
    const Layout layout = world.layout_of(a);
    const bool ordered = layout != Layout::Dict && layout != Layout::Range && layout != Layout::NoneType;
    return ordered || comparison == Comparison::Eq || comparison == Comparison::NotEq;
}

template <Comparison comparison>
Outcome compare(NativeCall& call) {
    World& world = call.world;
    const Value other = plain(world, call[1]);
    if (!comparable(world, call[0], other, comparison)) return Outcome::returns(kNotImplemented);
    return from_answer(world, compare_natively(world, comparison, call[0], other), "_compare_containers",
                       {Value::integer(static_cast<i64>(comparison)), call[0], other});
}

Outcome length(NativeCall& call) {
    return from_answer(call.world, length_natively(call.world, call[0]), "_length", {call[0]});
}
Outcome truth(NativeCall& call) {
    return from_answer(call.world, truth_natively(call.world, call[0]), "_truth", {call[0]});
}
Outcome iterate(NativeCall& call) {
    return from_answer(call.world, iterate_natively(call.world, call[0]), "_iterate", {call[0]});
}
Outcome contains(NativeCall& call) {
    return from_answer(call.world, contains_natively(call.world, call[0], call[1]), "_contains", {call[0], call[1]});
}

/// object[key]; a missing key of a dict subclass with __missing__ is asked for there.
Outcome get_item(NativeCall& call) {
    World& world = call.world;
    const Answer answer = get_item_natively(world, call[0], call[1]);
    const bool asks_class = answer.is_raised() && call.original_self != call[0] &&
                            has_special(world, call.original_self, SpecialName::Missing) &&
                            world.is_instance(world.state().raised, TypeId::KeyError);
    if (asks_class) {
        world.assign_owned(world.state().raised, Value());
        const Value method = peek_type_attribute(world, world.type_of(call.original_self), "__missing__");
        return Outcome::redirect(world.retain(method), make_tuple(world, {call.original_self, call[1]}));
    }
    return from_answer(world, answer, "_get_item", {call[0], call[1]});
}
Outcome set_item(NativeCall& call) {
    return from_answer(call.world, set_item_natively(call.world, call[0], call[1], call[2]), "_set_item",
                       {call[0], call[1], call[2]});
}
Outcome delete_item(NativeCall& call) {
    return from_answer(call.world, delete_item_natively(call.world, call[0], call[1]), "_delete_item",
                       {call[0], call[1]});
}

/// repr and str of the plain value: the class may have its own __repr__, which is calling this one.
Outcome represent(NativeCall& call) {
    return from_answer(call.world, repr_natively(call.world, call[0]), "_repr", {call[0]});
}
Outcome to_text(NativeCall& call) {
    return from_answer(call.world, str_natively(call.world, call[0]), "_str", {call[0]});
}
Outcome format(NativeCall& call) {
    const Value spec = plain(call.world, call[1]);
    if (call.world.layout_of(spec) != Layout::Str) {
        return raise(call.world, TypeId::TypeError, "__format__() argument must be str, not {}",
                     type_name(call.world, call[1]));
    }
    // An instance of a derived class, formatted without a specification, is what its own __str__ says.
    const bool asks_class = text_of(call.world, spec).empty() && call.original_self.is_some() &&
                            has_special(call.world, call.original_self, SpecialName::Str);
    if (asks_class) return redirect_to_helper(call.world, "_str", {call.original_self});
    return from_answer(call.world, format_natively(call.world, call[0], spec), "_format", {call[0], spec});
}

Outcome hash(NativeCall& call) {
    World& world = call.world;
    u64 number = 0;
    switch (hash_natively(world, call[0], number)) {
        case Hashing::Done:
            return Outcome::returns(make_int(world, static_cast<i64>(number)));
        case Hashing::Unhashable:
            return raise(world, TypeId::TypeError, "unhashable type: '{}'", type_name(world, call[0]));
        default:
            return redirect_to_helper(world, "_hash", {call[0]});
    }
}

/// What coroutine.__await__() gave is driven like the coroutine.
bool stands_for_coroutine(NativeCall& call) {
    const auto& iterator = call.world.get<Iterator>(call[0]);
    if (iterator.kind != IteratorKind::AsyncAwait || iterator.source.is_null()) return false;
    const Layout layout = call.world.layout_of(iterator.source);
    return layout == Layout::Coroutine || layout == Layout::NativeCoroutine;
}

/// send, throw and close of such an iterator: those of the coroutine, with the same arguments.
Outcome call_on_coroutine(NativeCall& call, std::string_view method) {
    World& world = call.world;
    const Value source = stands_for_coroutine(call) ? call.world.get<Iterator>(call[0]).source : Value();
    const Value function = source.is_some() ? find_special_method(world, source, method) : Value();
    if (function.is_null()) {
        return raise(world, TypeId::AttributeError, "'{}' object has no attribute '{}'", type_name(world, call[0]),
                     method);
    }
    return Outcome::redirect(function, make_tuple(world, items_of(world, call[1])));
}
/// Iterator::index of what a future's __await__() gave: nothing was asked for yet, the future was handed out, it came to its end.
constexpr u32 kFutureHandedOut = 1;
constexpr u32 kFutureOver = 2;

/// The future, and when that is done, its end.
Outcome advance_to_future(World& world, Iterator& iterator) {
    if (iterator.index == kFutureOver) {
        raise_stop_iteration(world, kNone);
        return Outcome::raised();
    }
    const Local future(world, world.retain(iterator.source));
    if (sched::is_done(world, future)) {
        const Local result(world, sched::result(world, future));
        iterator.index = kFutureOver;
        if (result.is_some()) raise_stop_iteration(world, result);
        return Outcome::raised();
    }
    if (iterator.index == kFutureHandedOut) return raise(world, TypeId::RuntimeError, "await wasn't used with future");
    iterator.index = kFutureHandedOut;
    world.get<Future>(future).blocking = 1;
    return Outcome::returns(world.retain(future));
}

/// What a future's __await__() gave, by hand.
bool stands_for_future(NativeCall& call) {
    const auto& iterator = call.world.get<Iterator>(call[0]);
    return iterator.kind == IteratorKind::AsyncAwait && iterator.source.is_some() && !stands_for_coroutine(call);
}

Outcome send(NativeCall& call) {
    return stands_for_future(call) ? advance_to_future(call.world, call.world.get<Iterator>(call[0]))
                                   : call_on_coroutine(call, "send");
}
Outcome throw_in(NativeCall& call) {
    if (!stands_for_future(call)) return call_on_coroutine(call, "throw");
    call.world.get<Iterator>(call[0]).index = kFutureOver;
    return redirect_to_helper(call.world, "_throw_at_future", {call[1]});
}
Outcome close(NativeCall& call) {
    if (!stands_for_future(call)) return call_on_coroutine(call, "close");
    call.world.get<Iterator>(call[0]).index = kFutureOver;
    return Outcome::none();
}

Outcome advance(NativeCall& call) {
    auto& iterator = call.world.get<Iterator>(call[0]);
    if (stands_for_coroutine(call)) return Outcome::resume(call.world.retain(iterator.source), kNone);
    if (iterator.kind == IteratorKind::AsyncAwait && iterator.source.is_some())
        return advance_to_future(call.world, iterator);
    const Answer item = advance_iterator(call.world, call[0]);
    if (item.is_raised()) return Outcome::raised();
    if (item.value.is_some()) return Outcome::returns(item.value);
    raise_stop_iteration(call.world, kNone);
    return Outcome::raised();
}
Outcome self(NativeCall& call) { return Outcome::returns(call.world.retain(call[0])); }

constexpr std::string_view kTwo = "(self, value, /)";
constexpr std::string_view kOne = "(self, /)";

// Each list of methods is given to several types; the paths are put together when the table is made.
struct Method {
    std::string_view name;
    std::string_view signature;
    NativeBody body;
};

constexpr Method kComparisons[] = {
    {"__eq__", kTwo, compare<Comparison::Eq>}, {"__ne__", kTwo, compare<Comparison::NotEq>},
    {"__lt__", kTwo, compare<Comparison::Lt>}, {"__le__", kTwo, compare<Comparison::LtE>},
    {"__gt__", kTwo, compare<Comparison::Gt>}, {"__ge__", kTwo, compare<Comparison::GtE>},
};
constexpr Method kTexts[] = {{"__repr__", kOne, represent}, {"__hash__", kOne, hash}};
constexpr Method kText[] = {{"__str__", kOne, to_text}};
constexpr Method kFormats[] = {{"__format__", "(self, format_spec, /)", format}};
constexpr Method kArithmetic[] = {
    {"__add__", kTwo, binary<Operator::Add>},
    {"__radd__", kTwo, reflected<Operator::Add>},
    {"__sub__", kTwo, binary<Operator::Subtract>},
    {"__rsub__", kTwo, reflected<Operator::Subtract>},
    {"__mul__", kTwo, binary<Operator::Multiply>},
    {"__rmul__", kTwo, reflected<Operator::Multiply>},
    {"__truediv__", kTwo, binary<Operator::Divide>},
    {"__rtruediv__", kTwo, reflected<Operator::Divide>},
    {"__floordiv__", kTwo, binary<Operator::FloorDivide>},
    {"__rfloordiv__", kTwo, reflected<Operator::FloorDivide>},
    {"__mod__", kTwo, binary<Operator::Remainder>},
    {"__rmod__", kTwo, reflected<Operator::Remainder>},
    {"__pow__", kTwo, binary<Operator::Power>},
    {"__rpow__", kTwo, reflected<Operator::Power>},
    {"__neg__", kOne, unary<ast::UnaryOperator::Minus>},
    {"__pos__", kOne, unary<ast::UnaryOperator::Plus>},
    {"__bool__", kOne, truth},
};
constexpr Method kBitwise[] = {
    {"__and__", kTwo, binary<Operator::And>},
    {"__rand__", kTwo, reflected<Operator::And>},
    {"__or__", kTwo, binary<Operator::Or>},
    {"__ror__", kTwo, reflected<Operator::Or>},
    {"__xor__", kTwo, binary<Operator::Xor>},
    {"__rxor__", kTwo, reflected<Operator::Xor>},
    {"__lshift__", kTwo, binary<Operator::LeftShift>},
    {"__rlshift__", kTwo, reflected<Operator::LeftShift>},
    {"__rshift__", kTwo, binary<Operator::RightShift>},
    {"__rrshift__", kTwo, reflected<Operator::RightShift>},
    {"__invert__", kOne, unary<ast::UnaryOperator::Invert>},
};
constexpr Method kContainer[] = {
    {"__len__", kOne, length}, {"__iter__", kOne, iterate}, {"__contains__", kTwo, contains}};
constexpr Method kItems[] = {{"__getitem__", "(self, key, /)", get_item}};
constexpr Method kMutableItems[] = {{"__setitem__", "(self, key, value, /)", set_item},
                                    {"__delitem__", "(self, key, /)", delete_item}};
constexpr Method kSequence[] = {{"__add__", kTwo, binary<Operator::Add>},
                                {"__mul__", kTwo, binary<Operator::Multiply>},
                                {"__rmul__", kTwo, reflected<Operator::Multiply>}};
constexpr Method kListInPlace[] = {{"__iadd__", kTwo, in_place<Operator::Add>},
                                   {"__imul__", kTwo, in_place<Operator::Multiply>}};
constexpr Method kRemainder[] = {{"__mod__", kTwo, binary<Operator::Remainder>}};
constexpr Method kSetOperators[] = {
    {"__and__", kTwo, binary<Operator::And>},      {"__rand__", kTwo, reflected<Operator::And>},
    {"__or__", kTwo, binary<Operator::Or>},        {"__ror__", kTwo, reflected<Operator::Or>},
    {"__xor__", kTwo, binary<Operator::Xor>},      {"__rxor__", kTwo, reflected<Operator::Xor>},
    {"__sub__", kTwo, binary<Operator::Subtract>}, {"__rsub__", kTwo, reflected<Operator::Subtract>},
};
constexpr Method kSetInPlace[] = {{"__iand__", kTwo, in_place<Operator::And>},
                                  {"__ior__", kTwo, in_place<Operator::Or>},
                                  {"__ixor__", kTwo, in_place<Operator::Xor>},
                                  {"__isub__", kTwo, in_place<Operator::Subtract>}};
constexpr Method kDictOperators[] = {{"__or__", kTwo, binary<Operator::Or>},
                                     {"__ror__", kTwo, reflected<Operator::Or>},
                                     {"__ior__", kTwo, in_place<Operator::Or>}};
constexpr std::string_view kAny = "(self, /, *args)";
constexpr Method kIterator[] = {{"__next__", kOne, advance},
                                {"__iter__", kOne, self},
                                {"send", kAny, send},
                                {"throw", kAny, throw_in},
                                {"close", kAny, close}};

struct TypeMethods {
    std::string_view type;
    std::vector<std::span<const Method>> groups;
};

std::vector<TypeMethods> all_types() {
    return {
        {"int", {kComparisons, kTexts, kFormats, kArithmetic, kBitwise}},
        {"float", {kComparisons, kTexts, kFormats, kArithmetic}},
        {"str", {kComparisons, kTexts, kText, kFormats, kContainer, kItems, kSequence, kRemainder}},
        {"bytes", {kComparisons, kTexts, kContainer, kItems, kSequence}},
        {"tuple", {kComparisons, kTexts, kContainer, kItems, kSequence}},
        {"list", {kComparisons, kTexts, kContainer, kItems, kMutableItems, kSequence, kListInPlace}},
        {"dict", {kComparisons, kTexts, kContainer, kItems, kMutableItems, kDictOperators}},
        {"set", {kComparisons, kTexts, kContainer, kSetOperators, kSetInPlace}},
        {"frozenset", {kComparisons, kTexts, kContainer, kSetOperators}},
        {"range", {kComparisons, kTexts, kContainer, kItems}},
        {"dict_view", {kComparisons, kTexts, kContainer, kSetOperators}},
        {"NoneType", {kTexts}},
        {"iterator", {kIterator}},
    };
}

/// The rows and the paths they point to; constant once made.
struct MadeTable {
    std::vector<std::string> paths;
    std::vector<NativeSpec> rows;
};

MadeTable make_table() {
    MadeTable made;
    std::vector<const Method*> methods;
    for (const TypeMethods& type : all_types()) {
        for (const auto group : type.groups) {
            for (const Method& method : group) {
                made.paths.push_back(fmt::format("{}.{}", type.type, method.name));
                methods.push_back(&method);
            }
        }
    }
    for (std::size_t i = 0; i < methods.size(); ++i) {
        made.rows.push_back({made.paths[i], methods[i]->signature, methods[i]->body});
    }
    return made;
}

}  // namespace

NativeTable operator_natives() {
    static const MadeTable made = make_table();
    return made.rows;
}

}  // namespace asyncarium
