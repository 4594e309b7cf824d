// What the compiler can tell of an expression without running it. Only folds that nobody can see from inside a
// program are made; arithmetic stays in the code, so that it costs what it looks like.
#include "engine/script/program_builder.h"

namespace asyncarium {

using namespace ast;

namespace {

FoldedConstant fold_unary(const UnaryOp& unary, ProgramBuilder& builder) {
    if (unary.op != UnaryOperator::Minus) return {};
    const FoldedConstant operand = fold_constant(*unary.operand, builder);
    if (!operand.is_constant) return {};
    if (const auto* integer = std::get_if<i64>(&operand.value)) return {true, asyncarium::Constant(-*integer)};
    if (const auto* number = std::get_if<double>(&operand.value)) return {true, asyncarium::Constant(-*number)};
    return {};
}

FoldedConstant fold_concatenation(const BinOp& binary, ProgramBuilder& builder) {
    if (binary.op != Operator::Add) return {};
    const FoldedConstant right = fold_constant(*binary.right, builder);
    if (!right.is_constant || !std::holds_alternative<std::string>(right.value)) return {};
    const FoldedConstant left = fold_constant(*binary.left, builder);
    if (!left.is_constant || !std::holds_alternative<std::string>(left.value)) return {};
    return {true, asyncarium::Constant(std::get<std::string>(left.value) + std::get<std::string>(right.value))};
}

FoldedConstant fold_tuple(const Tuple& tuple, ProgramBuilder& builder) {
    if (tuple.ctx != Context::Load) return {};
    TupleConstant folded;
    for (const Expr* item : tuple.elts) {
        const FoldedConstant constant = fold_constant(*item, builder);
        if (!constant.is_constant) return {};
        folded.items.push_back(builder.constant(constant.value));
    }
    return {true, asyncarium::Constant(std::move(folded))};
}

struct TruthOfConstant {
    bool operator()(NoneValue) const { return false; }
    bool operator()(EllipsisValue) const { return true; }
    bool operator()(bool value) const { return value; }
    bool operator()(i64 value) const { return value != 0; }
    bool operator()(const BigIntText&) const { return true; }
    bool operator()(double value) const { return value != 0; }
    bool operator()(const std::string& value) const { return !value.empty(); }
    bool operator()(const BytesText& value) const { return !value.bytes.empty(); }
};

}  // namespace

asyncarium::Constant to_constant(const ConstantValue& value) {
    return std::visit([](const auto& held) { return asyncarium::Constant(held); }, value);
}

FoldedConstant fold_constant(const Expr& expression, ProgramBuilder& builder) {
    switch (expression.kind) {
        case ExprKind::Constant:
            return {true, to_constant(static_cast<const ast::Constant&>(expression).value)};
        case ExprKind::UnaryOp:
            return fold_unary(static_cast<const UnaryOp&>(expression), builder);
        case ExprKind::BinOp:
            return fold_concatenation(static_cast<const BinOp&>(expression), builder);
        case ExprKind::Tuple:
            return fold_tuple(static_cast<const Tuple&>(expression), builder);
        case ExprKind::Name:
            if (static_cast<const Name&>(expression).id == "__debug__") return {true, asyncarium::Constant(true)};
            return {};
        default:
            return {};
    }
}

Truth constant_truth(const Expr& expression) {
    if (expression.kind == ExprKind::Name && static_cast<const Name&>(expression).id == "__debug__") return Truth::True;
    if (expression.kind != ExprKind::Constant) return Truth::Unknown;
    const bool is_true = std::visit(TruthOfConstant{}, static_cast<const ast::Constant&>(expression).value);
    return is_true ? Truth::True : Truth::False;
}

}  // namespace asyncarium
