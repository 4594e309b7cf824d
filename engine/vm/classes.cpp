// What a class statement makes: a type object out of bases and a namespace (Objects/typeobject.c, type_new).
#include "engine/vm/classes.h"

#include <algorithm>

#include "engine/vm/attributes.h"
#include "engine/vm/class_attributes.h"
#include "engine/vm/class_slots.h"

namespace asyncarium {
namespace {

std::string_view class_name(const World& world, Value cls) { return text_of(world, world.get<TypeObject>(cls).name); }

/// The built-in types whose instances are wrapped: an Instance with the plain value as its payload.
bool is_wrapped(TypeId id) {
    switch (id) {
        case TypeId::Int:
        case TypeId::Float:
        case TypeId::Str:
        case TypeId::Bytes:
        case TypeId::Tuple:
        case TypeId::List:
        case TypeId::Dict:
        case TypeId::Set:
        case TypeId::FrozenSet:
            return true;
        default:
            return false;
    }
}

/// Classes that CPython lets programs derive from and that are functions here.
bool is_iterator_class(TypeId id) {
    return id == TypeId::Enumerate || id == TypeId::Zip || id == TypeId::Map || id == TypeId::Filter ||
           id == TypeId::Reversed;
}

bool check_bases(World& world, std::span<const Value> bases) {
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const Value base = bases[i];
        if (base.is_int() || world.layout_of(base) != Layout::Type) {
            raise_error(world, TypeId::TypeError, "bases must be types");
            return false;
        }
        if ((world.get<TypeObject>(base).flags & kTypeFinal) != 0) {
            if (is_iterator_class(world.get<TypeObject>(base).id)) {
                raise_error(world, TypeId::NotImplementedError, "not supported by Asyncarium: a subclass of '{}'",
                            class_name(world, base));
                return false;
            }
            raise_error(world, TypeId::TypeError, "type '{}' is not an acceptable base type", class_name(world, base));
            return false;
        }
        if (std::find(bases.begin(), bases.begin() + static_cast<std::ptrdiff_t>(i), base) !=
            bases.begin() + static_cast<std::ptrdiff_t>(i)) {
            raise_error(world, TypeId::TypeError, "duplicate base class {}", class_name(world, base));
            return false;
        }
    }
    return true;
}

/// What instances look like, decided by the base that is not simply `object`.
bool choose_layout(World& world, TypeObject& type, std::span<const Value> bases) {
    type.id = TypeId::Object;
    type.layout = Layout::Object;
    type.payload = TypeId::Object;
    for (const Value value : bases) {
        const auto& base = world.get<TypeObject>(value);
        const bool is_python = (base.flags & kTypeIsPython) != 0;
        const Layout layout = is_python || !is_wrapped(base.id) ? base.layout : Layout::Object;
        const TypeId payload = is_python ? base.payload : is_wrapped(base.id) ? base.id : TypeId::Object;
        if (layout == Layout::Object && payload == TypeId::Object) continue;
        const bool is_first = type.layout == Layout::Object && type.payload == TypeId::Object;
        if (!is_first && (type.layout != layout || type.payload != payload)) {
            raise_error(world, TypeId::TypeError, "multiple bases have instance lay-out conflict");
            return false;
        }
        if (is_first || world.is_subtype(type_ref(base.id), type_ref(type.id))) type.id = base.id;
        type.layout = layout;
        type.payload = payload;
    }
    return true;
}

void wrap_function(World& world, Value dict, std::string_view name, TypeId wrapper) {
    const Value function = peek_item(world, dict, name);
    if (function.is_null() || function.is_int() || world.layout_of(function) != Layout::Function) return;
    auto& descriptor = world.make<Descriptor>(wrapper);
    descriptor.parts[0] = world.retain(function);
    const Local owned(world, world.value_of(descriptor));
    set_item(world, dict, name, owned);
}

/// What type_new adds to, and takes from, the namespace.
void adjust_namespace(World& world, TypeObject& type) {
    const Value cls = world.value_of(type);
    const Value qualname = peek_item(world, type.dict, "__qualname__");
    world.assign(type.qualname, qualname.is_some() ? qualname : type.name);
    const auto erase = [&](std::string_view key) {
        const Local name(world, intern(world, key));
        erase_item(world, type.dict, name);
    };
    if (qualname.is_some()) erase("__qualname__");
    const Value cell = peek_item(world, type.dict, "__classcell__");
    if (cell.is_some() && world.layout_of(cell) == Layout::Cell) {
        world.assign(world.get<Cell>(cell).content, cls);
        erase("__classcell__");
    }
    if (peek_item(world, type.dict, "__doc__").is_null()) set_item(world, type.dict, "__doc__", kNone);
    const bool defines_equality = peek_item(world, type.dict, "__eq__").is_some();
    if (defines_equality && peek_item(world, type.dict, "__hash__").is_null())
        set_item(world, type.dict, "__hash__", kNone);
    wrap_function(world, type.dict, "__new__", TypeId::StaticMethod);
    wrap_function(world, type.dict, "__init_subclass__", TypeId::ClassMethod);
    wrap_function(world, type.dict, "__class_getitem__", TypeId::ClassMethod);
    const Value module = peek_item(world, type.dict, "__module__");
    world.assign(type.module, module.is_some() ? module : kNone);
}

void link_to_bases(World& world, Value cls, std::span<const Value> bases) {
    for (const Value value : bases) {
        auto& base = world.get<TypeObject>(value);
        if (base.subclasses.is_null()) base.subclasses = make_list(world);
        list_append(world, base.subclasses, Value::integer(cls.ref().index));
    }
}

}  // namespace

void find_specials(World& world, Ref type) {
    auto& object = world.get<TypeObject>(type);
    object.specials = 0;
    for (const Value ancestor : items_of(world, object.mro)) {
        const auto& class_object = world.get<TypeObject>(ancestor);
        if ((class_object.flags & kTypeIsPython) == 0) continue;
        for (u32 bit = 0; bit < std::size(kSpecialNames); ++bit) {
            if (peek_item(world, class_object.dict, kSpecialNames[bit]).is_some()) object.specials |= u32{1} << bit;
        }
        for (const std::string_view name : {"__le__", "__gt__", "__ge__"}) {
            if (peek_item(world, class_object.dict, name).is_some())
                object.specials |= special_bit(SpecialName::Ordering);
        }
        if (peek_item(world, class_object.dict, "__ne__").is_some()) object.specials |= special_bit(SpecialName::Eq);
    }
}

Value make_class(World& world, Value metaclass, Value name, Value bases_tuple, Value name_space) {
    const Local object_only(world, make_tuple(world, {type_value(TypeId::Object)}));
    if (world.get<Tuple>(bases_tuple).count == 0) bases_tuple = object_only;
    const auto bases = items_of(world, bases_tuple);
    if (!check_bases(world, bases)) return Value();
    auto& type = world.get<TypeObject>(world.allocate(sizeof(TypeObject), metaclass.ref()));
    const Value cls = world.value_of(type);
    type.flags = kTypeIsPython | (metaclass == type_value(TypeId::Type) ? 0u : kTypeHasMetaclass);
    type.name = world.retain(name);
    type.bases = world.retain(bases_tuple);
    type.dict = table_copy(world, plain(world, name_space), TypeId::Dict);
    const std::vector<Value> order = linearize_bases(world, bases);
    if (order.empty() || !choose_layout(world, type, bases) || !read_slots(world, type, bases)) {
        world.release(cls);
        return Value();
    }
    adjust_namespace(world, type);
    add_members(world, type);
    type.mro = make_tuple_of_nulls(world, static_cast<u32>(order.size()) + 1);
    auto mro = mutable_items_of(world, type.mro);
    mro[0] = world.retain(cls);
    for (std::size_t i = 0; i < order.size(); ++i) mro[i + 1] = world.retain(order[i]);
    type.version = ++world.state().type_version;
    find_specials(world, cls.ref());
    link_to_bases(world, cls, bases);
    // Classes never die: their MRO refers to themselves, and bases know them by address.
    world.retain(cls);
    return cls;
}

}  // namespace asyncarium
