// Expressions: operators, conditions, displays, attributes, strings, and what suspends.
#include <algorithm>

#include "engine/script/compiler.h"
#include "engine/script/tree_walk.h"

namespace asyncarium {

using namespace ast;

namespace {

constexpr Opcode jump_when(bool condition) { return condition ? Opcode::POP_JUMP_IF_TRUE : Opcode::POP_JUMP_IF_FALSE; }

bool is_none(const Expr& expression) {
    return expression.kind == ExprKind::Constant &&
           std::holds_alternative<NoneValue>(static_cast<const ast::Constant&>(expression).value);
}

Opcode binary_opcode(Operator op) {
    return static_cast<Opcode>(static_cast<u8>(Opcode::BINARY_ADD) + static_cast<u8>(op));
}

}  // namespace

void Compiler::visit(const Expr& expression) {
    const DepthGuard guard(depth_);
    // The symbol table has refused what is deeper; a `finally` or the like may add a little to that here.
    if (depth_ > 2 * DepthGuard::kLimit) return emit(Opcode::LOAD_NONE);
    const Place place(*this, expression.span);
    const FoldedConstant constant = fold_constant(expression, builder_);
    if (constant.is_constant) return load_constant(constant.value);
    dispatch(expression);
}

void Compiler::dispatch(const Expr& expression) {
    switch (expression.kind) {
        case ExprKind::BoolOp:
            return visit_bool_op(static_cast<const BoolOp&>(expression));
        case ExprKind::NamedExpr: {
            const auto& named = static_cast<const NamedExpr&>(expression);
            visit(*named.value);
            emit(Opcode::COPY, 1);
            return visit(*named.target);
        }
        case ExprKind::BinOp: {
            const auto& binary = static_cast<const BinOp&>(expression);
            visit(*binary.left);
            visit(*binary.right);
            return emit(binary_opcode(binary.op));
        }
        case ExprKind::UnaryOp:
            return visit_unary(static_cast<const UnaryOp&>(expression));
        case ExprKind::Lambda:
            return visit_lambda(static_cast<const Lambda&>(expression));
        case ExprKind::IfExp:
            return visit_if_expression(static_cast<const IfExp&>(expression));
        case ExprKind::Dict:
            return visit_dict(static_cast<const Dict&>(expression));
        case ExprKind::Set:
            return visit_display(static_cast<const Set&>(expression).elts, Display::Set);
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::DictComp:
        case ExprKind::GeneratorExp:
            return visit_comprehension(static_cast<const Comp&>(expression));
        case ExprKind::Await:
            return visit_await(static_cast<const Await&>(expression));
        case ExprKind::Yield:
            return visit_yield(static_cast<const Yield&>(expression));
        case ExprKind::YieldFrom:
            return visit_yield_from(static_cast<const YieldFrom&>(expression));
        case ExprKind::Compare:
            return visit_compare(static_cast<const Compare&>(expression));
        case ExprKind::Call:
            return visit_call(static_cast<const Call&>(expression));
        case ExprKind::FormattedValue:
            return visit_formatted_value(static_cast<const FormattedValue&>(expression));
        case ExprKind::JoinedStr:
            return visit_joined_string(static_cast<const JoinedStr&>(expression));
        case ExprKind::Constant:
            return load_constant(to_constant(static_cast<const ast::Constant&>(expression).value));
        case ExprKind::Attribute:
            return visit_attribute(static_cast<const Attribute&>(expression));
        case ExprKind::Subscript:
            return visit_subscript(static_cast<const Subscript&>(expression));
        case ExprKind::Starred:
            return visit_starred(static_cast<const Starred&>(expression));
        case ExprKind::Name: {
            const auto& name = static_cast<const Name&>(expression);
            if (name.ctx == Context::Load) check_name(name);
            return access_name(name.id, static_cast<Access>(name.ctx));
        }
        case ExprKind::List: {
            const auto& list = static_cast<const List&>(expression);
            if (list.ctx == Context::Load) return visit_display(list.elts, Display::List);
            return visit_unpack_target(list.elts, list.span, list.ctx);
        }
        case ExprKind::Tuple: {
            const auto& tuple = static_cast<const Tuple&>(expression);
            if (tuple.ctx == Context::Load) return visit_display(tuple.elts, Display::Tuple);
            return visit_unpack_target(tuple.elts, tuple.span, tuple.ctx);
        }
        case ExprKind::Slice:
            return visit_slice(static_cast<const Slice&>(expression));
    }
}

// ---- conditions -------------------------------------------------------------------------------------------------

void Compiler::jump_if(const Expr& test, Label target, When when) {
    const Place place(*this, test.span);
    const Truth truth = constant_truth(test);
    if (truth != Truth::Unknown) {
        if ((truth == Truth::True) == (when == When::True)) emit_jump(Opcode::JUMP, target);
        return;
    }
    if (test.kind == ExprKind::UnaryOp && static_cast<const UnaryOp&>(test).op == UnaryOperator::Not) {
        const When opposite = when == When::True ? When::False : When::True;
        return jump_if(*static_cast<const UnaryOp&>(test).operand, target, opposite);
    }
    if (test.kind == ExprKind::BoolOp) return jump_if_bool_op(static_cast<const BoolOp&>(test), target, when);
    if (test.kind == ExprKind::Compare) {
        const auto& compare = static_cast<const Compare&>(test);
        if (compare.ops.size() > 1) return jump_if_chain(compare, target, when);
        if (jump_if_none(compare, target, when)) return;
    }
    if (test.kind == ExprKind::IfExp) {
        const auto& choice = static_cast<const IfExp&>(test);
        const Label otherwise = make_label();
        const Label end = make_label();
        jump_if(*choice.test, otherwise, When::False);
        jump_if(*choice.body, target, when);
        emit_jump(Opcode::JUMP, end);
        bind(otherwise);
        jump_if(*choice.orelse, target, when);
        return bind(end);
    }
    visit(test);
    emit_jump(jump_when(when == When::True), target);
}

void Compiler::jump_if_bool_op(const BoolOp& operation, Label target, When when) {
    // The outcome that decides the whole operation early: true for `or`, false for `and`.
    const When decisive = operation.op == BoolOperator::Or ? When::True : When::False;
    const Label end = make_label();
    const Label early = decisive == when ? target : end;
    for (const Expr* value : operation.values) {
        if (value != operation.values.back()) jump_if(*value, early, decisive);
    }
    jump_if(*operation.values.back(), target, when);
    bind(end);
}

/// `a < b < c` as a condition: the middle operands stay on the stack for the next comparison.
void Compiler::jump_if_chain(const Compare& compare, Label target, When when) {
    const Label cleanup = make_label();
    const Label end = make_label();
    visit(*compare.left);
    for (std::size_t index = 0; index + 1 < compare.ops.size(); ++index) {
        visit_comparator(*compare.comparators[index], compare.ops[index]);
        emit(Opcode::SWAP, 2);
        emit(Opcode::COPY, 2);
        emit_comparison(compare.ops[index]);
        emit_jump(Opcode::POP_JUMP_IF_FALSE, cleanup);
    }
    visit_comparator(*compare.comparators.back(), compare.ops.back());
    emit_comparison(compare.ops.back());
    emit_jump(jump_when(when == When::True), target);
    emit_jump(Opcode::JUMP, end);
    bind(cleanup);
    emit(Opcode::POP_TOP);
    if (when == When::False) emit_jump(Opcode::JUMP, target);
    bind(end);
}

/// `x is None` and `x is not None` have jumps of their own.
bool Compiler::jump_if_none(const Compare& compare, Label target, When when) {
    const Comparison comparison = compare.ops.front();
    if (comparison != Comparison::Is && comparison != Comparison::IsNot) return false;
    if (!is_none(*compare.comparators.front())) return false;
    visit(*compare.left);
    const bool jumps_if_none = (comparison == Comparison::Is) == (when == When::True);
    emit_jump(jumps_if_none ? Opcode::POP_JUMP_IF_NONE : Opcode::POP_JUMP_IF_NOT_NONE, target);
    return true;
}

void Compiler::visit_bool_op(const BoolOp& operation) {
    const Label end = make_label();
    const bool is_or = operation.op == BoolOperator::Or;
    for (const Expr* value : operation.values) {
        visit(*value);
        if (value == operation.values.back()) break;
        emit_jump(is_or ? Opcode::JUMP_IF_TRUE_OR_POP : Opcode::JUMP_IF_FALSE_OR_POP, end);
    }
    bind(end);
}

void Compiler::visit_if_expression(const IfExp& choice) {
    const Label otherwise = make_label();
    const Label end = make_label();
    jump_if(*choice.test, otherwise, When::False);
    visit(*choice.body);
    emit_jump(Opcode::JUMP, end);
    bind(otherwise);
    visit(*choice.orelse);
    bind(end);
}

// ---- operators --------------------------------------------------------------------------------------------------

void Compiler::visit_unary(const UnaryOp& operation) {
    visit(*operation.operand);
    switch (operation.op) {
        case UnaryOperator::Invert:
            return emit(Opcode::UNARY_INVERT);
        case UnaryOperator::Not:
            return emit(Opcode::UNARY_NOT);
        case UnaryOperator::Plus:
            return emit(Opcode::UNARY_POSITIVE);
        case UnaryOperator::Minus:
            return emit(Opcode::UNARY_NEGATIVE);
    }
}

void Compiler::visit_compare(const Compare& compare) {
    visit(*compare.left);
    if (compare.ops.size() == 1) {
        visit_comparator(*compare.comparators.front(), compare.ops.front());
        return emit_comparison(compare.ops.front());
    }
    const Label cleanup = make_label();
    const Label end = make_label();
    for (std::size_t index = 0; index + 1 < compare.ops.size(); ++index) {
        visit_comparator(*compare.comparators[index], compare.ops[index]);
        emit(Opcode::SWAP, 2);
        emit(Opcode::COPY, 2);
        emit_comparison(compare.ops[index]);
        emit_jump(Opcode::JUMP_IF_FALSE_OR_POP, cleanup);
    }
    visit_comparator(*compare.comparators.back(), compare.ops.back());
    emit_comparison(compare.ops.back());
    emit_jump(Opcode::JUMP, end);
    bind(cleanup);
    emit(Opcode::SWAP, 2);
    emit(Opcode::POP_TOP);
    bind(end);
}

/// The right side of a comparison. Nobody can see the list of `x in [1, 2]`, so it is a constant.
void Compiler::visit_comparator(const Expr& comparator, Comparison comparison) {
    const bool is_membership = comparison == Comparison::In || comparison == Comparison::NotIn;
    const bool is_display = comparator.kind == ExprKind::List || comparator.kind == ExprKind::Set;
    if (!is_membership || !is_display) return visit(comparator);
    const Exprs& elements = comparator.kind == ExprKind::List ? static_cast<const List&>(comparator).elts
                                                              : static_cast<const Set&>(comparator).elts;
    std::vector<ConstantId> items;
    for (const Expr* element : elements) {
        const FoldedConstant constant = fold_constant(*element, builder_);
        if (!constant.is_constant) return visit(comparator);
        items.push_back(builder_.constant(constant.value));
    }
    const Place place(*this, comparator.span);
    if (comparator.kind == ExprKind::List) return load_constant(TupleConstant{std::move(items)});
    load_constant(FrozenSetConstant{std::move(items)});
}

void Compiler::emit_comparison(Comparison comparison) {
    switch (comparison) {
        case Comparison::Lt:
            return emit(Opcode::COMPARE_LT);
        case Comparison::LtE:
            return emit(Opcode::COMPARE_LE);
        case Comparison::Eq:
            return emit(Opcode::COMPARE_EQ);
        case Comparison::NotEq:
            return emit(Opcode::COMPARE_NE);
        case Comparison::Gt:
            return emit(Opcode::COMPARE_GT);
        case Comparison::GtE:
            return emit(Opcode::COMPARE_GE);
        case Comparison::Is:
            return emit(Opcode::IS_OP, 0);
        case Comparison::IsNot:
            return emit(Opcode::IS_OP, 1);
        case Comparison::In:
            return emit(Opcode::CONTAINS_OP, 0);
        case Comparison::NotIn:
            return emit(Opcode::CONTAINS_OP, 1);
    }
}

// ---- attributes, items, targets ---------------------------------------------------------------------------------

/// In a chain over several lines, an attribute's own name is what a traceback marks
/// (update_start_location_to_match_attr).
Span Compiler::span_of_attribute(const Attribute& attribute, Span whole) {
    const Span own = attribute.span;
    if (whole.line == own.end_line) return whole;
    const auto width = std::min(static_cast<u32>(attribute.attr.size()), own.end_column);
    const bool ends_on_its_line = whole.end_line == own.end_line;
    return {own.end_line, own.end_column - width, whole.end_line,
            ends_on_its_line ? std::max(own.end_column, whole.end_column) : whole.end_column};
}

void Compiler::visit_attribute(const Attribute& attribute) {
    visit(*attribute.value);
    const Place place(*this, span_of_attribute(attribute, attribute.span));
    switch (attribute.ctx) {
        case Context::Load:
            return emit(Opcode::LOAD_ATTR, attribute_site(attribute.attr));
        case Context::Store:
            return emit(Opcode::STORE_ATTR, attribute_site(attribute.attr));
        case Context::Del:
            return emit(Opcode::DELETE_ATTR, name_number(mangled(attribute.attr)));
    }
}

void Compiler::visit_subscript(const Subscript& subscript) {
    visit(*subscript.value);
    visit(*subscript.slice);
    switch (subscript.ctx) {
        case Context::Load:
            return emit(Opcode::BINARY_SUBSCR);
        case Context::Store:
            return emit(Opcode::STORE_SUBSCR);
        case Context::Del:
            return emit(Opcode::DELETE_SUBSCR);
    }
}

void Compiler::visit_slice(const Slice& slice) {
    for (const Expr* bound : {slice.lower, slice.upper}) {
        if (bound == nullptr) {
            emit(Opcode::LOAD_NONE);
        } else {
            visit(*bound);
        }
    }
    if (slice.step != nullptr) visit(*slice.step);
    emit(Opcode::BUILD_SLICE, slice.step == nullptr ? 2 : 3);
}

void Compiler::visit_starred(const Starred& starred) {
    const bool is_target = starred.ctx == Context::Store;
    error(is_target ? "starred assignment target must be in a list or tuple" : "can't use starred expression here",
          starred.span);
}

void Compiler::visit_unpack_target(const Exprs& elements, Span span, Context context) {
    if (context == Context::Del) {
        for (const Expr* element : elements) visit(*element);
        return;
    }
    std::optional<std::size_t> star;
    for (std::size_t index = 0; index < elements.size(); ++index) {
        if (elements[index]->kind != ExprKind::Starred) continue;
        if (star) {
            return error("multiple starred expressions in assignment", span);
        }
        star = index;
    }
    const auto count = static_cast<u32>(elements.size());
    if (star) {
        const auto before = static_cast<u32>(*star);
        const u32 after = count - before - 1;
        if (before >= 256 || after >= 4096) {
            return error("too many expressions in star-unpacking assignment", span);
        }
        emit(Opcode::UNPACK_EX, before | after << 12);
    } else {
        emit(Opcode::UNPACK_SEQUENCE, count);
    }
    for (const Expr* element : elements) {
        visit(element->kind == ExprKind::Starred ? *static_cast<const Starred*>(element)->value : *element);
    }
}

// ---- displays ---------------------------------------------------------------------------------------------------

namespace {

/// Longer displays are filled item by item, so that the stack stays small (STACK_USE_GUIDELINE).
constexpr std::size_t kStackGuideline = 30;

struct DisplayOpcodes {
    Opcode build;
    Opcode add;
    Opcode extend;
};

}  // namespace

void Compiler::visit_display(const Exprs& elements, Display display) {
    constexpr DisplayOpcodes kSet{Opcode::BUILD_SET, Opcode::SET_ADD, Opcode::SET_UPDATE};
    constexpr DisplayOpcodes kList{Opcode::BUILD_LIST, Opcode::LIST_APPEND, Opcode::LIST_EXTEND};
    const DisplayOpcodes opcodes = display == Display::Set ? kSet : kList;
    TupleConstant constants;
    bool has_star = false;
    for (const Expr* element : elements) {
        has_star = has_star || element->kind == ExprKind::Starred;
        const FoldedConstant constant = fold_constant(*element, builder_);
        if (constant.is_constant) constants.items.push_back(builder_.constant(constant.value));
    }
    if (constants.items.size() == elements.size() && (display == Display::Tuple || elements.size() > 2)) {
        if (display == Display::Tuple) return load_constant(constants);
        emit(opcodes.build, 0);
        // As in CPython a set is filled from a frozenset: that decides the order in which it is walked.
        if (display == Display::Set) {
            load_constant(FrozenSetConstant{constants.items});
        } else {
            load_constant(constants);
        }
        return emit(opcodes.extend, 1);
    }
    if (!has_star && elements.size() <= kStackGuideline) {
        for (const Expr* element : elements) visit(*element);
        return emit(display == Display::Tuple ? Opcode::BUILD_TUPLE : opcodes.build, static_cast<u32>(elements.size()));
    }
    std::size_t index = 0;
    if (elements.size() <= kStackGuideline) {
        for (; elements[index]->kind != ExprKind::Starred; ++index) visit(*elements[index]);
    }
    emit(opcodes.build, static_cast<u32>(index));
    for (; index < elements.size(); ++index) {
        const Expr* element = elements[index];
        if (element->kind == ExprKind::Starred) {
            visit(*static_cast<const Starred*>(element)->value);
            emit(opcodes.extend, 1);
        } else {
            visit(*element);
            emit(opcodes.add, 1);
        }
    }
    if (display == Display::Tuple) emit(Opcode::LIST_TO_TUPLE);
}

void Compiler::visit_dict(const Dict& dict) {
    constexpr u32 kPairsAtATime = 17;
    bool has_dict = false;
    u32 pairs = 0;
    const auto flush = [&] {
        if (pairs == 0) return;
        emit(Opcode::BUILD_MAP, pairs);
        if (has_dict) emit(Opcode::DICT_UPDATE, 1);
        has_dict = true;
        pairs = 0;
    };
    for (std::size_t index = 0; index < dict.keys.size(); ++index) {
        if (dict.keys[index] != nullptr) {
            visit(*dict.keys[index]);
            visit(*dict.values[index]);
            if (++pairs == kPairsAtATime) flush();
            continue;
        }
        flush();
        if (!has_dict) emit(Opcode::BUILD_MAP, 0);
        has_dict = true;
        visit(*dict.values[index]);
        emit(Opcode::DICT_UPDATE, 1);
    }
    flush();
    if (!has_dict) emit(Opcode::BUILD_MAP, 0);
}

// ---- strings ----------------------------------------------------------------------------------------------------

void Compiler::visit_joined_string(const JoinedStr& joined) {
    if (joined.values.empty()) return load_text("");
    for (const Expr* value : joined.values) visit(*value);
    if (joined.values.size() > 1) emit(Opcode::BUILD_STRING, static_cast<u32>(joined.values.size()));
}

void Compiler::visit_formatted_value(const FormattedValue& formatted) {
    visit(*formatted.value);
    u32 how = formatted.conversion == 's'   ? 1u
              : formatted.conversion == 'r' ? 2u
              : formatted.conversion == 'a' ? 3u
                                            : 0u;
    if (formatted.format_spec != nullptr) {
        visit(*formatted.format_spec);
        how |= 4;
    }
    emit(Opcode::FORMAT_VALUE, how);
}

// ---- what suspends ----------------------------------------------------------------------------------------------

void Compiler::visit_yield(const Yield& yield) {
    if (!unit_->scope->is_function_like()) error("'yield' outside function", yield.span);
    if (yield.value == nullptr) {
        emit(Opcode::LOAD_NONE);
    } else {
        visit(*yield.value);
    }
    emit(Opcode::YIELD_VALUE);
}

void Compiler::visit_yield_from(const YieldFrom& yield) {
    if (!unit_->scope->is_function_like()) {
        error("'yield from' outside function", yield.span);
    } else if (is_in_async_function()) {
        error("'yield from' inside async function", yield.span);
    }
    visit(*yield.value);
    emit(Opcode::GET_YIELD_FROM_ITER);
    send_until_done();
}

void Compiler::visit_await(const Await& await) {
    if (!unit_->scope->is_function_like()) {
        error("'await' outside function", await.span);
    } else if (!is_in_async_function() && unit_->scope->kind != ScopeKind::Generator) {
        error("'await' outside async function", await.span);
    }
    visit(*await.value);
    await_top(0);
}

}  // namespace asyncarium
