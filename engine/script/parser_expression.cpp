// Expressions: operators by precedence climbing, everything above them by descent. Spans run from the first token to
// the last, so they include brackets around a first operand: `(a) + b` begins at the bracket, as in CPython.
#include <array>

#include "engine/script/parser.h"
#include "engine/script/parser_remember.h"

namespace asyncarium {
namespace {

using namespace ast;

struct BinaryOperator {
    int precedence = 0;  // 0: not a binary operator
    Operator op{};
};

constexpr std::array<BinaryOperator, 256> kBinaryOperators = [] {
    std::array<BinaryOperator, 256> table{};
    auto set = [&](TokenKind kind, int precedence, Operator op) {
        table[static_cast<std::size_t>(kind)] = {precedence, op};
    };
    set(TokenKind::VerticalBar, 1, Operator::Or);
    set(TokenKind::Circumflex, 2, Operator::Xor);
    set(TokenKind::Ampersand, 3, Operator::And);
    set(TokenKind::LeftShift, 4, Operator::LeftShift);
    set(TokenKind::RightShift, 4, Operator::RightShift);
    set(TokenKind::Plus, 5, Operator::Add);
    set(TokenKind::Minus, 5, Operator::Subtract);
    set(TokenKind::Star, 6, Operator::Multiply);
    set(TokenKind::Slash, 6, Operator::Divide);
    set(TokenKind::DoubleSlash, 6, Operator::FloorDivide);
    set(TokenKind::Percent, 6, Operator::Remainder);
    set(TokenKind::At, 6, Operator::MatrixMultiply);
    return table;
}();

}  // namespace

// ---- lists of expressions -------------------------------------------------------------------------------------

Expr* Parser::star_expressions() {
    if (!explaining_) return plain_star_expressions();
    return remembered(Rule::StarExpressions, [&] { return plain_star_expressions(); });
}

Expr* Parser::plain_star_expressions() {
    const Span begin = here();
    Expr* first = star_expression();
    return is(TK::Comma) ? open_tuple(first, begin, &Parser::star_expression) : first;
}

Expr* Parser::open_tuple(Expr* first, const Span& begin, Expr* (Parser::*item)()) {
    auto* tuple = make<Tuple>();
    {
        Siblings siblings(*this);
        siblings.add();
        tuple->elts.push_back(first);
        while (accept(TK::Comma) && begins_expression()) {
            tuple->elts.push_back((this->*item)());
            siblings.add();
        }
    }
    return finish(tuple, begin);
}

/// Whether the token at the cursor can begin an expression or a starred one: ends lists that may end in a comma.
bool Parser::begins_expression() const {
    switch (kind()) {
        case TK::Name:
        case TK::Number:
        case TK::String:
        case TK::FStringStart:
        case TK::LeftParenthesis:
        case TK::LeftBracket:
        case TK::LeftBrace:
        case TK::Ellipsis:
        case TK::Plus:
        case TK::Minus:
        case TK::Tilde:
        case TK::Star:
        case TK::False:
        case TK::None:
        case TK::True:
        case TK::Await:
        case TK::Lambda:
        case TK::Not:
            return true;
        default:
            return false;
    }
}

Expr* Parser::starred(Expr* (Parser::*rule)()) {
    const Span begin = here();
    advance();
    auto* node = make<Starred>();
    node->value = (this->*rule)();
    set_height(height_ + 1);
    return finish(node, begin);
}

Expr* Parser::star_expression() { return is(TK::Star) ? starred(&Parser::bitwise_or) : expression(); }

Expr* Parser::star_named_expression() { return is(TK::Star) ? starred(&Parser::bitwise_or) : named_expression(); }

Expr* Parser::named_expression() {
    if (is(TK::Name) && kind_after() == TK::ColonEqual) return assignment_expression();
    if (!explaining_) return unassigned_expression();
    return remembered(Rule::NamedExpression, [&] {
        if (explains()) explain_named_expression();
        return unassigned_expression();
    });
}

/// `expression`, and no `:=` behind it.
Expr* Parser::unassigned_expression() {
    Expr* result = expression();
    if (is(TK::ColonEqual)) fail();
    return result;
}

/// `name := expression`; the caller has seen both tokens.
Expr* Parser::assignment_expression() {
    const Span begin = here();
    auto* node = make<NamedExpr>();
    auto* target = make<Name>();
    target->id = expect_name();
    target->ctx = Context::Store;
    node->target = finish(target, begin);
    expect(TK::ColonEqual);
    node->value = expression();
    set_height(height_ + 1);
    return finish(node, begin);
}

// ---- from the conditional down to the operators ---------------------------------------------------------------

Expr* Parser::expression() {
    if (!explaining_) return plain_expression();
    return remembered(Rule::Expression, [&] {
        if (explains()) explain_expression();
        return plain_expression();
    });
}

Expr* Parser::plain_expression() {
    Nesting nesting(*this);
    if (is(TK::Lambda)) return lambda();
    const Span begin = here();
    Expr* body = disjunction();
    if (!is(TK::If)) return body;
    auto* node = make<IfExp>();
    node->body = body;
    u32 below = height_;
    advance();
    node->test = disjunction();
    below = std::max(below, height_);
    expect(TK::Else);
    node->orelse = expression();
    set_height_above(below);
    return finish(node, begin);
}

Expr* Parser::lambda() {
    const Span begin = here();
    advance();
    auto* node = make<Lambda>();
    node->args = parameters(ParameterStyle::Lambda);
    expect(TK::Colon);
    const u32 below = height_;
    node->body = expression();
    set_height_above(below);
    return finish(node, begin);
}

Expr* Parser::disjunction() {
    auto rule = [&] { return bool_operation(TK::Or, BoolOperator::Or, &Parser::conjunction); };
    return explaining_ ? remembered(Rule::Disjunction, rule) : rule();
}

Expr* Parser::conjunction() { return bool_operation(TK::And, BoolOperator::And, &Parser::inversion); }

Expr* Parser::bool_operation(TK word, BoolOperator op, Expr* (Parser::*operand)()) {
    const Span begin = here();
    Expr* first = (this->*operand)();
    if (!is(word)) return first;
    auto* node = make<BoolOp>();
    node->op = op;
    {
        Siblings siblings(*this);
        siblings.add();
        node->values.push_back(first);
        while (accept(word)) {
            node->values.push_back((this->*operand)());
            siblings.add();
        }
    }
    return finish(node, begin);
}

Expr* Parser::inversion() {
    if (!is(TK::Not)) return comparison();
    Nesting nesting(*this);
    const Span begin = here();
    advance();
    auto* node = make<UnaryOp>();
    node->op = UnaryOperator::Not;
    node->operand = inversion();
    set_height(height_ + 1);
    return finish(node, begin);
}

Expr* Parser::comparison() {
    const Span begin = here();
    Expr* first = bitwise_or();
    std::optional<Comparison> op = comparison_operator();
    if (!op) return first;
    auto* node = make<Compare>();
    node->left = first;
    {
        Siblings siblings(*this);
        siblings.add();
        for (; op; op = comparison_operator()) {
            node->ops.push_back(*op);
            node->comparators.push_back(bitwise_or());
            siblings.add();
        }
    }
    return finish(node, begin);
}

/// Consumes a comparison operator, if there is one.
std::optional<Comparison> Parser::comparison_operator() {
    auto take = [&](Comparison op, u32 tokens) {
        cursor_ += tokens;
        return op;
    };
    switch (kind()) {
        case TK::Less:
            return take(Comparison::Lt, 1);
        case TK::LessEqual:
            return take(Comparison::LtE, 1);
        case TK::Greater:
            return take(Comparison::Gt, 1);
        case TK::GreaterEqual:
            return take(Comparison::GtE, 1);
        case TK::EqualEqual:
            return take(Comparison::Eq, 1);
        case TK::NotEqual:
            return take(Comparison::NotEq, 1);
        case TK::In:
            return take(Comparison::In, 1);
        case TK::Is:
            if (kind_after() == TK::Not) return take(Comparison::IsNot, 2);
            return take(Comparison::Is, 1);
        case TK::Not:
            if (kind_after() == TK::In) return take(Comparison::NotIn, 2);
            note_farthest(cursor_ + 1);
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

Expr* Parser::bitwise_or() {
    if (!explaining_) return binary(1);
    return remembered(Rule::BitwiseOr, [&] { return binary(1); });
}

Expr* Parser::binary(int least_precedence) {
    const Span begin = here();
    Expr* left = factor();
    while (true) {
        const BinaryOperator row = kBinaryOperators[static_cast<std::size_t>(kind())];
        if (row.precedence < least_precedence) return left;
        advance();
        const u32 below = height_;
        auto* node = make<BinOp>();
        node->left = left;
        node->op = row.op;
        node->right = binary(row.precedence + 1);
        set_height_above(below);
        left = finish(node, begin);
    }
}

Expr* Parser::factor() {
    if (!is_any({TK::Plus, TK::Minus, TK::Tilde})) return power();
    Nesting nesting(*this);
    const Span begin = here();
    auto* node = make<UnaryOp>();
    node->op = is(TK::Plus) ? UnaryOperator::Plus : is(TK::Minus) ? UnaryOperator::Minus : UnaryOperator::Invert;
    advance();
    node->operand = factor();
    set_height(height_ + 1);
    return finish(node, begin);
}

Expr* Parser::power() {
    const Span begin = here();
    Expr* base = await_primary();
    if (!is(TK::DoubleStar)) return base;
    Nesting nesting(*this);
    advance();
    const u32 below = height_;
    auto* node = make<BinOp>();
    node->left = base;
    node->op = Operator::Power;
    node->right = factor();
    set_height_above(below);
    return finish(node, begin);
}

Expr* Parser::await_primary() {
    if (!is(TK::Await)) return primary();
    const Span begin = here();
    advance();
    auto* node = make<Await>();
    node->value = primary();
    set_height(height_ + 1);
    return finish(node, begin);
}

/// `yield`, `yield x, y` or `yield from x`; the caller has seen `yield`.
Expr* Parser::yield_expression() {
    const Span begin = here();
    advance();
    if (accept(TK::From)) {
        auto* node = make<YieldFrom>();
        node->value = expression();
        set_height(height_ + 1);
        return finish(node, begin);
    }
    auto* node = make<Yield>();
    height_ = 0;
    if (begins_expression()) node->value = star_expressions();
    note_farthest(cursor_);
    set_height(height_ + 1);
    return finish(node, begin);
}

Expr* Parser::annotated_rhs() { return is(TK::Yield) ? yield_expression() : star_expressions(); }

}  // namespace asyncarium
