// Compound statements: those with blocks of their own.
#include "engine/script/parser.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {

using namespace ast;

bool Parser::begins_compound_statement() const {
    return is_any({TK::If, TK::While, TK::For, TK::With, TK::Try, TK::Def, TK::Class, TK::Async, TK::At});
}

Stmt* Parser::compound_statement() {
    switch (kind()) {
        case TK::If:
            return if_statement();
        case TK::While:
            return while_statement();
        case TK::For:
            return for_statement(here(), Async::No);
        case TK::With:
            return with_statement(here(), Async::No);
        case TK::Try:
            return try_statement();
        case TK::Def:
            return function_definition(here(), Async::No, {});
        case TK::Class:
            return class_definition({});
        case TK::Async:
            return async_statement({});
        default:
            return decorated_statement();
    }
}

/// A colon and the block behind it. `what` names the statement that the keyword begins, for messages.
Body Parser::suite(const Token& keyword, std::string_view what, ColonRule colon) {
    if (colon == ColonRule::AlwaysTold) {
        expect_told(TK::Colon);
    } else {
        if (explains() && is(TK::Newline)) raise_at_farthest("expected ':'");
        expect(TK::Colon);
    }
    Body body;
    if (!is(TK::Newline)) {
        simple_statements(body);
        return body;
    }
    advance();
    if (explains() && !is(TK::Indent)) {
        raise_at_farthest(words("expected an indented block after ", what, " on line ", keyword.span.line),
                          "IndentationError");
    }
    expect(TK::Indent);
    while (!failed_ && !is(TK::Dedent)) {
        if (is(TK::EndMarker)) fail();
        statement(body);
    }
    expect(TK::Dedent);
    return body;
}

/// `if` and its `elif` branches: each is the `orelse` of the one before it, without recursion here.
Stmt* Parser::if_statement() {
    const Span begin = here();
    std::vector<If*> branches;
    Body rest;
    do {
        const Token& keyword = token();
        auto* branch = make<If>();
        branch->span = keyword.span;
        advance();
        branch->test = named_expression();
        branch->body =
            suite(keyword, keyword.kind == TK::If ? "'if' statement" : "'elif' statement", ColonRule::ToldAtLineEnd);
        branches.push_back(branch);
        if (branches.size() > kMaxHeight) fail_too_deep();
    } while (is(TK::Elif));
    branches.back()->orelse = else_block();
    for (std::size_t i = branches.size(); i-- > 1;) {
        finish(branches[i], branches[i]->span);
        branches[i - 1]->orelse.push_back(branches[i]);
    }
    return finish(branches[0], begin);
}

Body Parser::else_block() {
    if (!is(TK::Else)) return {};
    const Token& keyword = token();
    advance();
    return suite(keyword, "'else' statement", ColonRule::AlwaysTold);
}

Stmt* Parser::while_statement() {
    const Token& keyword = token();
    advance();
    auto* node = make<While>();
    node->test = named_expression();
    node->body = suite(keyword, "'while' statement", ColonRule::ToldAtLineEnd);
    node->orelse = else_block();
    return finish(node, keyword.span);
}

Stmt* Parser::async_statement(Exprs decorators) {
    const Span begin = here();
    advance();
    if (is(TK::Def)) return function_definition(begin, Async::Yes, std::move(decorators));
    if (is(TK::For) && decorators.empty()) return for_statement(begin, Async::Yes);
    if (is(TK::With) && decorators.empty()) return with_statement(begin, Async::Yes);
    fail();
    return nullptr;
}

Stmt* Parser::for_statement(const Span& begin, Async is_async) {
    const Token& keyword = token();
    auto* node = make<For>();
    node->is_async = is_async == Async::Yes;
    if (explains()) explain_for_targets(cursor_, LoopPlace::Statement);
    advance();
    node->target = for_targets();
    expect(TK::In);
    node->iter = star_expressions();
    node->body = suite(keyword, "'for' statement", ColonRule::ToldAtLineEnd);
    node->orelse = else_block();
    return finish(node, begin);
}

// ---- with -----------------------------------------------------------------------------------------------------

Stmt* Parser::with_statement(const Span& begin, Async is_async) {
    const Token& keyword = token();
    const u32 keyword_at = cursor_;
    advance();
    auto* node = make<With>();
    node->is_async = is_async == Async::Yes;
    // Parentheses around items look like those around an expression until the colon.
    const bool has_items = is(TK::LeftParenthesis) && attempt([&] { node->items = parenthesized_with_items(); });
    if (!has_items) {
        node->items.clear();
        if (explains()) explain_with(keyword_at);
        do {
            node->items.push_back(with_item());
        } while (accept(TK::Comma));
    }
    node->body = suite(keyword, "'with' statement", ColonRule::ToldAtLineEnd);
    return finish(node, begin);
}

std::vector<WithItem> Parser::parenthesized_with_items() {
    std::vector<WithItem> items;
    expect(TK::LeftParenthesis);
    do {
        items.push_back(with_item());
    } while (accept(TK::Comma) && !is(TK::RightParenthesis));
    expect(TK::RightParenthesis);
    if (!is(TK::Colon)) fail();
    return items;
}

WithItem Parser::with_item() {
    const u32 begin = cursor_;
    WithItem item;
    item.context_expr = expression();
    if (!is(TK::As)) {
        note_farthest(cursor_);
        return item;
    }
    auto target = [&] {
        advance();
        item.optional_vars = star_target();
        note_farthest(cursor_);
        if (!set_context(item.optional_vars, Context::Store)) fail();
        if (!is_any({TK::Comma, TK::RightParenthesis, TK::Colon})) fail();
    };
    if (attempt(target) || failed_) return item;
    if (explains()) explain_with_item(begin);
    fail();
    return item;
}

// ---- try ------------------------------------------------------------------------------------------------------

Stmt* Parser::try_statement() {
    const Token& keyword = token();
    advance();
    auto* node = make<Try>();
    node->body = suite(keyword, "'try' statement", ColonRule::AlwaysTold);
    if (!failed_ && !is_any({TK::Except, TK::Finally})) {
        if (explains()) raise_at_farthest("expected 'except' or 'finally' block");
        fail();
    }
    while (is(TK::Except)) {
        const bool is_star = kind_after() == TK::Star;
        if (!node->handlers.empty() && is_star != node->is_star) {
            if (explains()) explain_except(cursor_);
            if (explains()) explain_mixed_except();
            fail();
        }
        node->is_star = is_star;
        node->handlers.push_back(except_clause());
    }
    if (!node->handlers.empty()) node->orelse = else_block();
    if (is(TK::Finally)) {
        const Token& finally = token();
        advance();
        node->finalbody = suite(finally, "'finally' statement", ColonRule::AlwaysTold);
    }
    return finish(node, keyword.span);
}

ExceptHandler* Parser::except_clause() {
    const Token& keyword = token();
    if (explains()) explain_except(cursor_);
    advance();
    const bool is_star = accept(TK::Star);
    auto* handler = make<ExceptHandler>();
    if (is_star || !is(TK::Colon)) {
        handler->type = expression();
        if (accept(TK::As)) handler->name = expect_name();
    }
    handler->body = suite(keyword, is_star ? "'except*' statement" : "'except' statement", ColonRule::ToldAtLineEnd);
    return finish(handler, keyword.span);
}

// ---- definitions ----------------------------------------------------------------------------------------------

Stmt* Parser::decorated_statement() {
    Exprs decorators;
    while (accept(TK::At)) {
        decorators.push_back(named_expression());
        expect(TK::Newline);
    }
    if (is(TK::Def)) return function_definition(here(), Async::No, std::move(decorators));
    if (is(TK::Class)) return class_definition(std::move(decorators));
    if (is(TK::Async)) return async_statement(std::move(decorators));
    fail();
    return nullptr;
}

Stmt* Parser::function_definition(const Span& begin, Async is_async, Exprs decorators) {
    const Token& keyword = token();
    advance();
    auto* node = make<FunctionDef>();
    node->is_async = is_async == Async::Yes;
    node->decorator_list = std::move(decorators);
    node->name = expect_name();
    node->type_params = type_parameters();
    expect_told(TK::LeftParenthesis);
    node->args = parameters(ParameterStyle::Function);
    expect(TK::RightParenthesis);
    if (is(TK::Arrow)) {
        attempt([&] {
            advance();
            node->returns = expression();
        });
    }
    node->body = suite(keyword, "function definition", ColonRule::AlwaysTold);
    return finish(node, begin);
}

Stmt* Parser::class_definition(Exprs decorators) {
    const Token& keyword = token();
    advance();
    auto* node = make<ClassDef>();
    node->decorator_list = std::move(decorators);
    node->name = expect_name();
    node->type_params = type_parameters();
    if (accept(TK::LeftParenthesis)) {
        const u32 first_argument = cursor_;
        CallArguments found = arguments();
        if (explains() && !is(TK::RightParenthesis)) explain_arguments(first_argument);
        expect(TK::RightParenthesis);
        node->bases = std::move(found.args);
        node->keywords = std::move(found.keywords);
    }
    node->body = suite(keyword, "class definition", ColonRule::ToldAtLineEnd);
    return finish(node, keyword.span);
}

}  // namespace asyncarium
