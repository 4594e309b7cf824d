// Calls and their arguments, which class definitions share.
#include "engine/script/parser.h"

namespace asyncarium {

using namespace ast;

Expr* Parser::call(Expr* func, const Span& begin) {
    const u32 opening = cursor_;
    const Span bracket = here();
    const u32 below = height_;
    advance();
    if (explains()) explain_generator_call(opening);
    auto* node = make<Call>();
    node->func = func;
    const u32 first_argument = cursor_;
    height_ = 0;
    CallArguments found = arguments();
    const bool may_be_generator = found.args.size() == 1 && found.keywords.empty() && begins_comprehension() &&
                                  list_.tokens[cursor_ - 1].kind != TK::Comma;
    if (may_be_generator && found.args[0] && found.args[0]->kind != ExprKind::Starred) {
        if (explains() && !looks_like([&] {
                comprehension_clauses();
                expect(TK::RightParenthesis);
            })) {
            explain_arguments(first_argument);
        }
        found.args[0] = comprehension(ExprKind::GeneratorExp, nullptr, found.args[0], bracket);
        expect(TK::RightParenthesis);
        found.args[0]->span = since(bracket);
    } else {
        if (explains() && !is(TK::RightParenthesis)) explain_arguments(first_argument);
        expect(TK::RightParenthesis);
    }
    node->args = std::move(found.args);
    node->keywords = std::move(found.keywords);
    set_height_above(below);
    return finish(node, begin);
}

/// Arguments up to the first token that is neither an argument nor a comma.
Parser::CallArguments Parser::arguments() {
    CallArguments out;
    Siblings siblings(*this);
    while (!is(TK::RightParenthesis) && next_argument(out)) {
        siblings.add();
        if (!accept(TK::Comma)) break;
    }
    return out;
}

/// In explain mode an argument that does not parse ends the list, for the mistakes that are looked for behind it.
bool Parser::next_argument(CallArguments& out) {
    if (!explaining_) return argument(out);
    const std::size_t args = out.args.size(), keywords = out.keywords.size();
    const bool fits = attempt([&] {
        if (!argument(out)) fail();
    });
    if (!fits) {
        out.args.resize(args);
        out.keywords.resize(keywords);
    }
    return fits;
}

/// False, with nothing consumed, when no argument stands here or one of a kind that may not follow those before it.
bool Parser::argument(CallArguments& out) {
    const bool has_double_star =
        std::any_of(out.keywords.begin(), out.keywords.end(), [](const Keyword* k) { return k && k->arg.empty(); });
    if (is(TK::DoubleStar)) {
        if (explains()) explain_keyword_argument();
        out.keywords.push_back(double_starred_argument());
        return !failed_;
    }
    if (is(TK::Star)) {
        if (has_double_star) {
            note_farthest(cursor_);
            return false;
        }
        const u32 begin = cursor_;
        out.args.push_back(starred_expression());
        if (is(TK::Equal)) {
            note_farthest(cursor_);
            out.args.pop_back();
            cursor_ = begin;
            if (explains()) explain_starred_assignment();
            return false;
        }
        return !failed_;
    }
    if (is(TK::Name) && kind_after() == TK::Equal) {
        if (explains()) explain_keyword_argument();
        out.keywords.push_back(keyword_argument());
        return !failed_;
    }
    return positional_argument(out);
}

bool Parser::positional_argument(CallArguments& out) {
    const u32 begin = cursor_;
    if (!begins_expression()) {
        note_farthest(cursor_);
        return false;
    }
    if (!out.keywords.empty()) {
        // Only `name=value` may follow; two tokens tell.
        note_farthest(cursor_ + (is(TK::Name) ? 1 : 0));
        if (explains()) explain_keyword_argument();
        return false;
    }
    Expr* value = is(TK::Name) && kind_after() == TK::ColonEqual ? assignment_expression() : unassigned_expression();
    if (failed_) return false;
    if (is(TK::Equal)) {
        note_farthest(cursor_);
        cursor_ = begin;
        if (explains()) explain_keyword_argument();
        return false;
    }
    out.args.push_back(value);
    return true;
}

Keyword* Parser::keyword_argument() {
    const Span begin = here();
    auto* keyword = make<Keyword>();
    keyword->arg = expect_name();
    expect(TK::Equal);
    keyword->value = expression();
    return finish(keyword, begin);
}

Keyword* Parser::double_starred_argument() {
    const Span begin = here();
    advance();
    auto* keyword = make<Keyword>();
    keyword->value = expression();
    return finish(keyword, begin);
}

}  // namespace asyncarium
