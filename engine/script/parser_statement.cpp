// Simple statements: those that fit on a line, several of them with semicolons.
#include "engine/script/parser.h"
#include "engine/script/parser_remember.h"

namespace asyncarium {

using namespace ast;

void Parser::statement(Body& body) {
    if (begins_compound_statement()) {
        if (Stmt* compound = compound_statement(); !failed_) body.push_back(compound);
        return;
    }
    if (is_soft_keyword("match")) {
        Stmt* found = nullptr;
        if (attempt([&] { found = match_statement(); })) {
            body.push_back(found);
            return;
        }
    }
    if (!failed_) simple_statements(body);
}

void Parser::simple_statements(Body& body) {
    do {
        Stmt* next = simple_statement();
        if (failed_) return;
        body.push_back(next);
    } while (accept(TK::Semicolon) && !is(TK::Newline));
    expect(TK::Newline);
}

Stmt* Parser::simple_statement() {
    switch (kind()) {
        case TK::Return:
            return return_statement();
        case TK::Import:
            return import_statement();
        case TK::From:
            return import_from_statement();
        case TK::Raise:
            return raise_statement();
        case TK::Pass:
            return keyword_statement<Pass>();
        case TK::Del:
            return delete_statement();
        case TK::Assert:
            return assert_statement();
        case TK::Break:
            return keyword_statement<Break>();
        case TK::Continue:
            return keyword_statement<Continue>();
        case TK::Global:
            return scope_statement<Global>();
        case TK::Nonlocal:
            return scope_statement<Nonlocal>();
        default:
            break;
    }
    if (begins_type_alias()) return type_alias_statement();
    return expression_statement();
}

template <class T>
Stmt* Parser::keyword_statement() {
    const Span begin = here();
    advance();
    return finish(make<T>(), begin);
}

// ---- assignments ----------------------------------------------------------------------------------------------

Stmt* Parser::expression_statement() {
    if (explains()) {
        const u32 begin = cursor_;
        Stmt* assigned = nullptr;
        if (attempt([&] { assigned = assignment(); }) || failed_) return assigned;
        explain_assignment(begin);
        if (failed_) return nullptr;
    }
    if (Stmt* assigned = assignment(IsOptional::Yes)) return assigned;
    return nullptr;
}

/// An assignment of any kind or, where that is allowed, an expression for its own sake.
Stmt* Parser::assignment(IsOptional is_optional) {
    const Span begin = here();
    const bool is_bare_name = is(TK::Name);
    Expr* first = annotated_rhs();
    if (failed_) return nullptr;
    if (is(TK::Equal)) return chained_assignment(first, begin);
    if (is(TK::Colon)) return annotated_assignment(first, begin, is_bare_name);
    if (kind() >= TK::PlusEqual && kind() <= TK::DoubleSlashEqual) return augmented_assignment(first, begin);
    note_farthest(cursor_);
    if (is_optional == IsOptional::No) {
        fail();
        return nullptr;
    }
    auto* node = make<ExprStmt>();
    node->value = first;
    return finish(node, begin);
}

/// At the first `=`.
Stmt* Parser::chained_assignment(Expr* first, const Span& begin) {
    auto* node = make<Assign>();
    node->value = first;
    while (accept(TK::Equal)) {
        --cursor_;
        if (!set_context(node->value, Context::Store)) {
            fail();
            return nullptr;
        }
        advance();
        node->targets.push_back(node->value);
        node->value = annotated_rhs();
    }
    return finish(node, begin);
}

/// At the colon of `target: annotation = value`.
Stmt* Parser::annotated_assignment(Expr* target, const Span& begin, bool begins_with_name) {
    if (!is_single_target(target) || !set_context(target, Context::Store)) {
        fail();
        return nullptr;
    }
    advance();
    auto* node = make<AnnAssign>();
    node->target = target;
    node->simple = begins_with_name && target->kind == ExprKind::Name;
    node->annotation = expression();
    if (is(TK::Equal)) {
        Expr* value = nullptr;
        const bool fits = extend([&] {
            advance();
            value = annotated_rhs();
        });
        if (fits) node->value = value;
    }
    return finish(node, begin);
}

/// At an operator such as `+=`.
Stmt* Parser::augmented_assignment(Expr* target, const Span& begin) {
    if (!is_single_target(target) || !set_context(target, Context::Store)) {
        fail();
        return nullptr;
    }
    auto* node = make<AugAssign>();
    node->target = target;
    node->op = static_cast<Operator>(static_cast<u8>(kind()) - static_cast<u8>(TK::PlusEqual));
    advance();
    node->value = annotated_rhs();
    return finish(node, begin);
}

// ---- statements with a keyword ----------------------------------------------------------------------------------

Stmt* Parser::return_statement() {
    const Span begin = here();
    advance();
    auto* node = make<Return>();
    if (begins_expression()) node->value = star_expressions();
    return finish(node, begin);
}

Stmt* Parser::raise_statement() {
    const Span begin = here();
    advance();
    auto* node = make<Raise>();
    if (begins_expression()) {
        node->exc = expression();
        if (accept(TK::From)) node->cause = expression();
    }
    return finish(node, begin);
}

Stmt* Parser::delete_statement() {
    return explained(&Parser::plain_delete_statement, [&](u32 begin) { explain_deletion(begin); });
}

Stmt* Parser::plain_delete_statement() {
    const Span begin = here();
    advance();
    auto* node = make<Delete>();
    do {
        Expr* target = primary();
        note_farthest(cursor_);
        if (!set_context(target, Context::Del)) fail();
        node->targets.push_back(target);
    } while (accept(TK::Comma) && begins_expression());
    if (!is_any({TK::Semicolon, TK::Newline})) fail();
    return finish(node, begin);
}

Stmt* Parser::assert_statement() {
    const Span begin = here();
    advance();
    auto* node = make<Assert>();
    node->test = expression();
    if (accept(TK::Comma)) node->msg = expression();
    return finish(node, begin);
}

template <class T>
Stmt* Parser::scope_statement() {
    const Span begin = here();
    advance();
    auto* node = make<T>();
    do {
        node->names.push_back(expect_name());
    } while (accept(TK::Comma));
    return finish(node, begin);
}

// ---- imports --------------------------------------------------------------------------------------------------

std::string Parser::dotted_name() {
    std::string name = expect_name();
    while (accept(TK::Dot)) name += "." + expect_name();
    return name;
}

Stmt* Parser::import_statement() {
    if (explains()) explain_import(cursor_);
    const Span begin = here();
    advance();
    auto* node = make<Import>();
    do {
        const Span at = here();
        auto* alias = make<Alias>();
        alias->name = dotted_name();
        if (accept(TK::As)) alias->asname = expect_name();
        node->names.push_back(finish(alias, at));
    } while (accept(TK::Comma));
    return finish(node, begin);
}

Stmt* Parser::import_from_statement() {
    const Span begin = here();
    advance();
    auto* node = make<ImportFrom>();
    for (; is_any({TK::Dot, TK::Ellipsis}); advance()) node->level += is(TK::Dot) ? 1 : 3;
    if (node->level == 0 || !is(TK::Import)) node->module = dotted_name();
    expect(TK::Import);
    if (explains()) explain_import_list(cursor_);
    if (is(TK::Star)) {
        const Span at = here();
        advance();
        auto* alias = make<Alias>();
        alias->name = "*";
        node->names.push_back(finish(alias, at));
        return finish(node, begin);
    }
    const bool has_parentheses = accept(TK::LeftParenthesis);
    do {
        node->names.push_back(imported_name());
    } while (accept(TK::Comma) && !(has_parentheses && is(TK::RightParenthesis)));
    if (has_parentheses) expect(TK::RightParenthesis);
    return finish(node, begin);
}

Alias* Parser::imported_name() {
    const Span begin = here();
    auto* alias = make<Alias>();
    alias->name = expect_name();
    if (accept(TK::As)) alias->asname = expect_name();
    return finish(alias, begin);
}

}  // namespace asyncarium
