// Which type a program sees where one layout serves several.
#include "engine/world/visible_type.h"

#include <string_view>
#include <utility>

#include "engine/script/program.h"

namespace asyncarium {

namespace {

TypeId type_of_iterator(const World& world, const Iterator& iterator) {
    switch (iterator.kind) {
        case IteratorKind::List:
            return TypeId::ListIterator;
        case IteratorKind::Tuple:
            return TypeId::TupleIterator;
        case IteratorKind::Range:
            return TypeId::RangeIterator;
        case IteratorKind::Str:
            return TypeId::StrIterator;
        case IteratorKind::Bytes:
            return TypeId::BytesIterator;
        case IteratorKind::DictKeys:
            return TypeId::DictKeyIterator;
        case IteratorKind::DictValues:
            return TypeId::DictValueIterator;
        case IteratorKind::DictItems:
            return TypeId::DictItemIterator;
        case IteratorKind::Set:
            return TypeId::SetIterator;
        case IteratorKind::Enumerate:
            return TypeId::Enumerate;
        case IteratorKind::Zip:
            return TypeId::Zip;
        case IteratorKind::Map:
            return TypeId::Map;
        case IteratorKind::Filter:
            return TypeId::Filter;
        case IteratorKind::Reversed: {
            const bool is_list = iterator.source.is_null() || world.layout_of(iterator.source) == Layout::List;
            return is_list ? TypeId::ListReverseIterator : TypeId::Reversed;
        }
        case IteratorKind::ReversedDict:
            return TypeId::DictReverseIterator;
        case IteratorKind::CallSentinel:
            return TypeId::CallableIterator;
        case IteratorKind::AsyncAwait: {
            const bool is_future =
                iterator.source.is_some() && world.is_subtype(world.type_of(iterator.source), type_ref(TypeId::Future));
            return is_future ? TypeId::FutureIterator : TypeId::CoroutineWrapper;
        }
        default:
            return TypeId::Iterator;
    }
}

TypeId type_of_step(const AsyncGeneratorStep& step) {
    if (step.mode == kStepNextOr) return TypeId::AnextAwaitable;
    return step.mode == kStepSend ? TypeId::AsyncGeneratorStep : TypeId::AsyncGeneratorThrow;
}

TypeId type_of_view(const DictView& view) {
    if (view.kind == IteratorKind::DictKeys) return TypeId::DictKeysView;
    return view.kind == IteratorKind::DictValues ? TypeId::DictValuesView : TypeId::DictItemsView;
}

/// The generator functions of engine/prelude/builtins.py that stand for objects of other types.
constexpr std::pair<std::string_view, TypeId> kGenerators[] = {
    {"_mapped", TypeId::Map},
    {"_mapped_rows", TypeId::Map},
    {"_filtered", TypeId::Filter},
    {"_enumerated", TypeId::Enumerate},
    {"_zipped", TypeId::Zip},
    {"_backwards", TypeId::Reversed},
    {"_calls_until", TypeId::CallableIterator},
    {"_sequence_iterator", TypeId::Iterator},
};

TypeId type_of_generator(const World& world, const Generator& generator) {
    const Code& code = world.program().code(generator.code);
    if (code.hidden && code.name.starts_with('_')) {
        for (const auto& [name, type] : kGenerators) {
            if (code.name == name) return type;
        }
    }
    return TypeId::Generator;
}

}  // namespace

Ref visible_type(const World& world, Value value) {
    const Ref type = world.type_of(value);
    switch (world.get<TypeObject>(type).id) {
        case TypeId::Iterator:
            return type_ref(type_of_iterator(world, world.get<Iterator>(value)));
        case TypeId::DictView:
            return type_ref(type_of_view(world.get<DictView>(value)));
        case TypeId::AsyncGeneratorStep:
            return type_ref(type_of_step(world.get<AsyncGeneratorStep>(value)));
        case TypeId::Generator:
            return type_ref(type_of_generator(world, world.get<Generator>(value)));
        case TypeId::Future:
            return world.get<Future>(value).is_gather != 0 ? type_ref(TypeId::GatheringFuture) : type;
        case TypeId::Function:
            return (world.get<Function>(value).flags & kShownAsBuiltIn) != 0 ? type_ref(TypeId::NativeFunction) : type;
        case TypeId::GenericAlias:
            return world.get<Descriptor>(value).parts[2] == kTrue ? type_ref(TypeId::UnionType) : type;
        default:
            return type;
    }
}

}  // namespace asyncarium
