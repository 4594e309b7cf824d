// Making constants.
#include "engine/vm/constants.h"

#include "engine/script/instruction.h"
#include "engine/world/containers.h"
#include "engine/world/number.h"
#include "engine/world/table.h"
#include "engine/world/text.h"

namespace asyncarium {
namespace {

/// Makes the object of one constant.
struct ConstantMaker {
    World& world;

    Value operator()(ast::NoneValue) const { return kNone; }
    Value operator()(ast::EllipsisValue) const { return kEllipsis; }
    Value operator()(bool truth) const { return boolean(truth); }
    Value operator()(i64 number) const { return make_int(world, number); }
    Value operator()(const ast::BigIntText& text) const { return make_int_from_text(world, text.digits, 10, false); }
    Value operator()(double number) const { return make_float(world, number); }
    Value operator()(const std::string& text) const {
        // Names and short words are shared with the identifiers, so that attribute and key lookups compare addresses.
        return text.size() <= 40 ? intern(world, text) : make_string(world, text);
    }
    Value operator()(const ast::BytesText& text) const { return make_bytes(world, text.bytes); }
    Value operator()(const TupleConstant& tuple) const {
        std::vector<Value> items;
        for (const ConstantId id : tuple.items) items.push_back(constant(world, id));
        return make_tuple(world, std::span<const Value>(items));
    }
    /// Made twice, the second time in the order in which the first is walked: so does CPython's compiler when it merges constants
    /// (Python/compile.c, merge_consts_recursive), and the order shows.
    Value operator()(const FrozenSetConstant& set) const {
        const Local first(world, make_set(world, TypeId::FrozenSet));
        for (const ConstantId id : set.items) {
            u64 hash = 0;
            const Value item = constant(world, id);
            if (hash_natively(world, item, hash) == Hashing::Done) table_set(world, first, item, hash, Value());
        }
        const Value second = make_set(world, TypeId::FrozenSet);
        i64 position = 0;
        for (i64 number = table_next(world, first, position); number >= 0;
             number = table_next(world, first, position)) {
            const TableEntry entry = entries_of(world, first)[static_cast<std::size_t>(number)];
            table_set(world, second, entry.key, entry.hash, Value());
        }
        return second;
    }
    Value operator()(CodeId id) const {
        auto& code = world.make<CodeObject>(TypeId::Code);
        code.code = id;
        return world.value_of(code);
    }
};

}  // namespace

Value constant(World& world, ConstantId id) {
    Value& made = world.get<RawBlock>(world.state().constants).data<Value>()[id.number];
    if (made.is_null()) made = std::visit(ConstantMaker{world}, world.program().constants[id.number]);
    return made;
}

void make_constants(World& world, const Code& code) {
    for (const Instruction instruction : code.instructions) {
        if (instruction.opcode() == Opcode::LOAD_CONST) constant(world, {instruction.operand()});
    }
}

}  // namespace asyncarium
