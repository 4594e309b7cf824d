// Names, constants, displays and comprehensions: what stands between brackets, and subscripts.
#include "engine/script/parser.h"
#include "engine/script/parser_remember.h"

namespace asyncarium {

using namespace ast;

Expr* Parser::primary() {
    if (!explaining_) return plain_primary();
    return remembered(Rule::Primary, [&] { return plain_primary(); });
}

Expr* Parser::plain_primary() {
    const Span begin = here();
    Expr* value = atom();
    while (is_any({TK::Dot, TK::LeftParenthesis, TK::LeftBracket})) {
        Expr* longer = nullptr;
        const u32 height = height_;
        const bool fits = extend([&] {
            longer = is(TK::Dot)               ? attribute(value, begin)
                     : is(TK::LeftParenthesis) ? call(value, begin)
                                               : subscript(value, begin);
        });
        if (!fits) {
            height_ = height;
            return value;
        }
        value = longer;
    }
    return value;
}

Expr* Parser::attribute(Expr* value, const Span& begin) {
    advance();
    auto* node = make<Attribute>();
    node->value = value;
    node->attr = expect_name();
    set_height(height_ + 1);
    return finish(node, begin);
}

Expr* Parser::subscript(Expr* value, const Span& begin) {
    advance();
    const u32 below = height_;
    auto* node = make<Subscript>();
    node->value = value;
    node->slice = slices();
    set_height_above(below);
    expect(TK::RightBracket);
    return finish(node, begin);
}

/// One slice, or several as a tuple.
Expr* Parser::slices() {
    const Span begin = here();
    auto item = [&] { return is(TK::Star) ? starred_expression() : slice(); };
    Expr* first = item();
    if (!is(TK::Comma) && first && first->kind != ExprKind::Starred) return first;
    auto* tuple = make<Tuple>();
    {
        Siblings siblings(*this);
        siblings.add();
        tuple->elts.push_back(first);
        while (accept(TK::Comma) && !is(TK::RightBracket)) {
            tuple->elts.push_back(item());
            siblings.add();
        }
    }
    return finish(tuple, begin);
}

Expr* Parser::slice() {
    const Span begin = here();
    Expr* lower = nullptr;
    height_ = 0;
    if (!is(TK::Colon)) {
        // `name := value` cannot begin a slice without brackets of its own.
        const bool is_assignment = is(TK::Name) && kind_after() == TK::ColonEqual;
        lower = named_expression();
        if (!is(TK::Colon) || is_assignment) return lower;
    }
    advance();
    auto* node = make<Slice>();
    node->lower = lower;
    {
        Siblings siblings(*this);
        siblings.add();
        if (!is_any({TK::Colon, TK::RightBracket, TK::Comma})) node->upper = expression();
        siblings.add();
        if (accept(TK::Colon) && !is_any({TK::RightBracket, TK::Comma})) node->step = expression();
        siblings.add();
    }
    return finish(node, begin);
}

// ---- atoms ----------------------------------------------------------------------------------------------------

Expr* Parser::constant(ConstantValue value) {
    const Span begin = here();
    auto* node = make<Constant>();
    node->value = std::move(value);
    advance();
    return finish(node, begin);
}

Expr* Parser::number() {
    if (!is(TK::Number)) {
        fail();
        return nullptr;
    }
    Literal literal = checked(number_literal(text(token())), token());
    return failed_ ? nullptr : constant(std::move(literal.value));
}

Expr* Parser::atom() {
    height_ = 0;
    switch (kind()) {
        case TK::Name: {
            const Span begin = here();
            auto* node = make<Name>();
            node->id = text(token());
            advance();
            return finish(node, begin);
        }
        case TK::True:
            return constant(true);
        case TK::False:
            return constant(false);
        case TK::None:
            return constant(NoneValue{});
        case TK::Ellipsis:
            return constant(EllipsisValue{});
        case TK::Number:
            return number();
        case TK::String:
        case TK::FStringStart:
            return strings();
        case TK::LeftParenthesis:
            return explained(&Parser::parenthesized, [&](u32 begin) {
                explain_group(begin);
                explain_comprehension(begin);
            });
        case TK::LeftBracket:
            return explained(&Parser::bracketed, [&](u32 begin) { explain_comprehension(begin); });
        case TK::LeftBrace:
            return braced();
        default:
            fail();
            return nullptr;
    }
}

/// A group, a tuple or a generator expression.
Expr* Parser::parenthesized() {
    const Span begin = here();
    advance();
    if (accept(TK::RightParenthesis)) return finish(make<Tuple>(), begin);
    if (is(TK::Yield)) {
        Expr* group = yield_expression();
        expect(TK::RightParenthesis);
        return group;
    }
    Expr* first = star_named_expression();
    if (failed_) return nullptr;
    const bool is_starred = first->kind == ExprKind::Starred;
    if (is(TK::Comma)) {
        Expr* tuple = open_tuple(first, begin, &Parser::star_named_expression);
        expect(TK::RightParenthesis);
        tuple->span = since(begin);
        return tuple;
    }
    if (is_starred) {
        fail();
        return nullptr;
    }
    if (begins_comprehension()) {
        Expr* generator = comprehension(ExprKind::GeneratorExp, nullptr, first, begin);
        expect(TK::RightParenthesis);
        generator->span = since(begin);
        return generator;
    }
    expect(TK::RightParenthesis);
    return first;
}

/// A list display or a list comprehension.
Expr* Parser::bracketed() {
    const Span begin = here();
    advance();
    auto* list = make<List>();
    if (!is(TK::RightBracket)) {
        Siblings siblings(*this);
        do {
            list->elts.push_back(star_named_expression());
            siblings.add();
            if (list->elts.size() == 1 && begins_comprehension()) return list_comprehension(list->elts[0], begin);
        } while (accept(TK::Comma) && begins_expression());
    }
    expect(TK::RightBracket);
    return finish(list, begin);
}

Expr* Parser::list_comprehension(Expr* element, const Span& begin) {
    if (failed_ || element->kind == ExprKind::Starred) {
        fail();
        return nullptr;
    }
    Expr* result = comprehension(ExprKind::ListComp, nullptr, element, begin);
    expect(TK::RightBracket);
    result->span = since(begin);
    return result;
}

// ---- braces ---------------------------------------------------------------------------------------------------

Expr* Parser::braced() {
    if (!explaining_ || failed_) return plain_braced();
    const u32 begin = cursor_;
    Expr* result = attempt_expr([&] { return plain_braced(); });
    if (result || failed_) return result;
    explain_dict(begin);
    if (explains()) explain_dict_comprehension(begin);
    if (explains()) explain_comprehension(begin);
    fail();
    return nullptr;
}

/// A dict or set, display or comprehension; the first item tells which.
Expr* Parser::plain_braced() {
    const Span begin = here();
    advance();
    if (accept(TK::RightBrace)) return finish(make<Dict>(), begin);
    if (is(TK::DoubleStar)) return dict_rest(nullptr, begin);
    const bool is_assignment = is(TK::Name) && kind_after() == TK::ColonEqual;
    Expr* first = star_named_expression();
    if (failed_) return nullptr;
    const bool can_be_key = first->kind != ExprKind::Starred && !is_assignment;
    if (is(TK::Colon) && can_be_key) return dict_rest(first, begin);
    return set_rest(first, begin);
}

/// Behind the first key, or at the first `**`.
Expr* Parser::dict_rest(Expr* first_key, const Span& begin) {
    auto* dict = make<Dict>();
    {
        Siblings siblings(*this);
        siblings.add();
        dict_item(dict, first_key);
        siblings.add();
        if (first_key && begins_comprehension()) {
            Expr* result = comprehension(ExprKind::DictComp, first_key, dict->values[0], begin);
            expect(TK::RightBrace);
            result->span = since(begin);
            return result;
        }
        while (accept(TK::Comma) && !is(TK::RightBrace) && !failed_) {
            Expr* key = is(TK::DoubleStar) ? nullptr : expression();
            siblings.add();
            dict_item(dict, key);
            siblings.add();
        }
    }
    expect(TK::RightBrace);
    return finish(dict, begin);
}

/// `: value` behind a key, or `**mapping`.
void Parser::dict_item(Dict* dict, Expr* key) {
    dict->keys.push_back(key);
    if (key) {
        expect(TK::Colon);
        dict->values.push_back(expression());
    } else {
        expect(TK::DoubleStar);
        dict->values.push_back(bitwise_or());
    }
}

Expr* Parser::set_rest(Expr* first, const Span& begin) {
    if (begins_comprehension()) {
        if (first->kind == ExprKind::Starred) {
            fail();
            return nullptr;
        }
        Expr* result = comprehension(ExprKind::SetComp, nullptr, first, begin);
        expect(TK::RightBrace);
        result->span = since(begin);
        return result;
    }
    auto* set = make<Set>();
    {
        Siblings siblings(*this);
        siblings.add();
        set->elts.push_back(first);
        while (accept(TK::Comma) && begins_expression()) {
            set->elts.push_back(star_named_expression());
            siblings.add();
        }
    }
    expect(TK::RightBrace);
    return finish(set, begin);
}

// ---- comprehensions -------------------------------------------------------------------------------------------

bool Parser::begins_comprehension() {
    if (is(TK::Async)) note_farthest(cursor_ + 1);
    return is(TK::For) || (is(TK::Async) && kind_after() == TK::For);
}

/// From the first `for` on; the caller consumes the closing bracket and sets the span.
Expr* Parser::comprehension(ExprKind kind, Expr* key, Expr* element, const Span& begin) {
    Nesting nesting(*this);
    auto* node = make<Comp>(kind);
    node->key = key;
    node->elt = element;
    const u32 below = height_;
    node->generators = comprehension_clauses();
    set_height_above(below);
    node->span = begin;
    return node;
}

std::vector<Comprehension> Parser::comprehension_clauses() {
    std::vector<Comprehension> clauses;
    Siblings siblings(*this);
    while (begins_comprehension()) {
        const u32 begin = cursor_;
        Comprehension clause;
        clause.is_async = accept(TK::Async);
        advance();
        if (explaining_) explain_for_targets(begin, LoopPlace::Comprehension);
        clause.target = for_targets();
        siblings.add();
        expect(TK::In);
        clause.iter = disjunction();
        siblings.add();
        while (accept(TK::If)) {
            clause.ifs.push_back(disjunction());
            siblings.add();
        }
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

}  // namespace asyncarium
