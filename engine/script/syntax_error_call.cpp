// Known mistakes in the arguments of calls and classes.
#include "engine/script/parser.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {

using namespace ast;

namespace {

/// The last expression of a comprehension: what a message about it marks up to.
const Span& last_span(const std::vector<Comprehension>& clauses) {
    const Comprehension& last = clauses.back();
    return last.ifs.empty() ? last.iter->span : last.ifs.back()->span;
}

bool has_unpacking(const std::vector<Keyword*>& keywords) {
    return std::any_of(keywords.begin(), keywords.end(), [](const Keyword* keyword) { return keyword->arg.empty(); });
}

const char* const kNeedsParentheses = "Generator expression must be parenthesized";
const char* const kMeantComparison = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

}  // namespace

/// `f(*x for x in y)`; `opening` is the parenthesis.
void Parser::explain_generator_call(u32 opening) {
    const bool is_generator = from(opening + 1, [&] {
        const bool is_assignment = is(TK::Name) && kind_after() == TK::ColonEqual;
        is_assignment ? assignment_expression() : unassigned_expression();
        if (!begins_comprehension()) fail();
        comprehension_clauses();
        expect(TK::RightParenthesis);
    });
    if (!is_generator && !failed_) explain_comprehension(opening);
}

/// At an argument that should be `name=value`.
void Parser::explain_keyword_argument() {
    if (is_any({TK::True, TK::False, TK::None}) && kind_after() == TK::Equal) {
        return raise_between(here(), token(1).span, words("cannot assign to ", spelling(kind())));
    }
    if (is(TK::Name) && kind_after() == TK::Equal) {
        looks_like([&] {
            const Span begin = here();
            const Span equal = token(1).span;
            cursor_ += 2;
            expression();
            if (!begins_comprehension()) fail();
            comprehension_clauses();
            if (!failed_) raise_between(begin, equal, kMeantComparison);
        });
        return;
    }
    looks_like([&] {
        const Span begin = here();
        const bool is_unpacking = accept(TK::DoubleStar);
        const Expr* target = expression();
        const Span equal = here();
        expect(TK::Equal);
        if (failed_) return;
        if (!is_unpacking) {
            return raise_between(target->span, equal,
                                 "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
        const Expr* value = expression();
        if (!failed_) raise_between(begin, value->span, "cannot assign to keyword argument unpacking");
    });
}

/// `f(*a=b)`; the cursor is at the star.
void Parser::explain_starred_assignment() {
    looks_like([&] {
        const Span begin = here();
        advance();
        expression();
        expect(TK::Equal);
        const Expr* value = expression();
        if (!failed_) raise_between(begin, value->span, "cannot assign to iterable argument unpacking");
    });
}

/// Arguments without the comma that may end them; fails when there are none.
Parser::CallArguments Parser::closed_arguments() {
    const u32 begin = cursor_;
    CallArguments found = arguments();
    if (cursor_ > begin && list_.tokens[cursor_ - 1].kind == TK::Comma) --cursor_;
    if (found.args.empty() && found.keywords.empty()) fail();
    return found;
}

/// `begin` is the first argument of a list that does not end where it should.
void Parser::explain_arguments(u32 begin) {
    from(begin, [&] {
        const CallArguments found = closed_arguments();
        const Span comma = here();
        expect(TK::Comma);
        if (failed_ || !has_unpacking(found.keywords) || !is(TK::Star)) return;
        starred(&Parser::expression);
        while (is(TK::Comma) && kind_after() == TK::Star) {
            advance();
            starred(&Parser::expression);
        }
        note_farthest(cursor_);
        if (!failed_) raise_starting_at(comma, "iterable argument unpacking follows keyword argument unpacking");
    });
    explain_generator_argument(begin);
    from(begin, [&] {
        const CallArguments found = closed_arguments();
        if (failed_) return;
        expect(TK::Comma);
        const CallArguments rest = closed_arguments();
        if (failed_ || rest.args.empty() + rest.keywords.empty() == 2) return;
        raise_at_farthest(has_unpacking(found.keywords) ? "positional argument follows keyword argument unpacking"
                                                        : "positional argument follows keyword argument");
    });
}

/// Generator expressions that need parentheses of their own, and `name=` without a value.
void Parser::explain_generator_argument(u32 begin) {
    auto clauses = [&] {
        if (!begins_comprehension()) fail();
        return comprehension_clauses();
    };
    from(begin, [&] {
        const Expr* element = expression();
        const std::vector<Comprehension> found = clauses();
        expect(TK::Comma);
        if (!failed_) raise_between(element->span, last_span(found), kNeedsParentheses);
    });
    from(begin, [&] {
        const Span name = here();
        expect(TK::Name);
        const Span equal = here();
        expect(TK::Equal);
        expression();
        clauses();
        if (!failed_) raise_between(name, equal, kMeantComparison);
    });
    auto missing_value = [&] {
        const Span name = here();
        expect(TK::Name);
        const Span equal = here();
        expect(TK::Equal);
        if (!failed_ && is_any({TK::Comma, TK::RightParenthesis})) {
            raise_between(name, equal, "expected argument value expression");
        }
        fail();
    };
    from(begin, [&] {
        closed_arguments();
        expect(TK::Comma);
        missing_value();
    });
    from(begin, missing_value);
    from(begin, [&] {
        const CallArguments found = closed_arguments();
        const std::vector<Comprehension> loops = clauses();
        if (failed_ || found.args.size() + found.keywords.size() <= 1 || found.args.empty()) return;
        raise_between(found.args.back()->span, last_span(loops), kNeedsParentheses);
    });
    from(begin, [&] {
        closed_arguments();
        expect(TK::Comma);
        const Expr* element = expression();
        const std::vector<Comprehension> loops = clauses();
        if (!failed_) raise_between(element->span, last_span(loops), kNeedsParentheses);
    });
}

}  // namespace asyncarium
