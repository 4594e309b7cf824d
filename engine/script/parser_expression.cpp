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

/// The precedence from which on `not` may not begin the right operand, nor be explained otherwise.
constexpr int kArithmetic = 5;

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
            Expr* next = nullptr;
            if (!extend([&] { next = (this->*item)(); })) break;
            tuple->elts.push_back(next);
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

/// `*expression` among arguments and subscripts.
Expr* Parser::starred_expression() {
    if (!explains()) return starred(&Parser::expression);
    Expr* node = attempt_expr([&] { return starred(&Parser::expression); });
    if (!node) {
        note_farthest(cursor_ + 1);
        raise_at_farthest("Invalid star expression");
    }
    return node;
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
        Nesting nesting(*this);
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
    const u32 height = height_;
    const bool fits = extend([&] {
        advance();
        node->test = disjunction();
        const u32 below = std::max(height, height_);
        expect(TK::Else);
        node->orelse = expression();
        set_height_above(below);
    });
    if (fits) return finish(node, begin);
    height_ = height;
    return body;
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
        while (is(word)) {
            Expr* next = nullptr;
            const bool fits = extend([&] {
                advance();
                next = (this->*operand)();
            });
            if (!fits) break;
            node->values.push_back(next);
            siblings.add();
        }
    }
    return node->values.size() > 1 ? finish(node, begin) : first;
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
    if (!begins_comparison()) return first;
    auto* node = make<Compare>();
    node->left = first;
    {
        Siblings siblings(*this);
        siblings.add();
        while (begins_comparison()) {
            Expr* next = nullptr;
            Comparison op{};
            const bool fits = extend([&] {
                op = comparison_operator();
                next = bitwise_or();
            });
            if (!fits) break;
            node->ops.push_back(op);
            node->comparators.push_back(next);
            siblings.add();
        }
    }
    return node->ops.empty() ? first : finish(node, begin);
}

bool Parser::begins_comparison() {
    switch (kind()) {
        case TK::Less:
        case TK::LessEqual:
        case TK::Greater:
        case TK::GreaterEqual:
        case TK::EqualEqual:
        case TK::NotEqual:
        case TK::In:
        case TK::Is:
            return true;
        case TK::Not:
            note_farthest(cursor_ + 1);
            return kind_after() == TK::In;
        default:
            return false;
    }
}

/// Consumes a comparison operator; the caller has seen that one begins.
Comparison Parser::comparison_operator() {
    const TK first = kind();
    advance();
    switch (first) {
        case TK::Less:
            return Comparison::Lt;
        case TK::LessEqual:
            return Comparison::LtE;
        case TK::Greater:
            return Comparison::Gt;
        case TK::GreaterEqual:
            return Comparison::GtE;
        case TK::EqualEqual:
            return Comparison::Eq;
        case TK::NotEqual:
            return Comparison::NotEq;
        case TK::In:
            return Comparison::In;
        case TK::Is:
            return accept(TK::Not) ? Comparison::IsNot : Comparison::Is;
        default:
            advance();
            return Comparison::NotIn;
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
        const u32 below = height_;
        auto* node = make<BinOp>();
        node->left = left;
        node->op = row.op;
        const bool fits = extend([&] {
            advance();
            if (explains() && row.precedence >= kArithmetic) explain_operand(&Parser::inversion);
            node->right = binary(row.precedence + 1);
        });
        if (!fits) {
            height_ = below;
            return left;
        }
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
    if (explains()) explain_operand(&Parser::factor);
    node->operand = factor();
    set_height(height_ + 1);
    return finish(node, begin);
}

Expr* Parser::power() {
    const Span begin = here();
    Expr* base = await_primary();
    if (!is(TK::DoubleStar)) return base;
    Nesting nesting(*this);
    const u32 below = height_;
    auto* node = make<BinOp>();
    node->left = base;
    node->op = Operator::Power;
    const bool fits = extend([&] {
        advance();
        node->right = factor();
    });
    if (!fits) {
        height_ = below;
        return base;
    }
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
