// Known mistakes in statements and patterns.
#include "engine/script/parser.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {

using namespace ast;

// ---- targets --------------------------------------------------------------------------------------------------

/// The first part of a target that cannot be one; null when all can.
const Expr* Parser::find_invalid_target(TargetUse use, const Expr* target) const {
    auto first_of = [&](const Exprs& items) -> const Expr* {
        for (const Expr* item : items) {
            if (const Expr* invalid = find_invalid_target(use, item)) return invalid;
        }
        return nullptr;
    };
    switch (target->kind) {
        case ExprKind::Name:
        case ExprKind::Attribute:
        case ExprKind::Subscript:
            return nullptr;
        case ExprKind::List:
            return first_of(static_cast<const List*>(target)->elts);
        case ExprKind::Tuple:
            return first_of(static_cast<const Tuple*>(target)->elts);
        case ExprKind::Starred:
            if (use == TargetUse::Deletion) return target;
            return find_invalid_target(use, static_cast<const Starred*>(target)->value);
        case ExprKind::Compare: {
            // The `in` of a loop has been read as a comparison.
            const auto* compare = static_cast<const Compare*>(target);
            if (use != TargetUse::Loop) return target;
            return compare->ops[0] == Comparison::In ? find_invalid_target(use, compare->left) : nullptr;
        }
        default:
            return target;
    }
}

void Parser::explain_invalid_target(TargetUse use, const Expr* target) {
    if (failed_ || !target) return;
    const Expr* invalid = find_invalid_target(use, target);
    if (!invalid) return;
    const char* verb = use == TargetUse::Deletion ? "cannot delete " : "cannot assign to ";
    raise(invalid->span, words(verb, expression_name(invalid)));
}

/// `begin` is the first token of a statement that is not an assignment.
void Parser::explain_assignment(u32 begin) {
    explain_annotation(begin);
    auto skip_targets = [&] {
        // As many `target =` as there are.
        while (attempt([&] {
            const Expr* target = star_expressions();
            if (failed_ || !is(TK::Equal) || find_invalid_target(TargetUse::Assignment, target)) return fail();
            advance();
        })) {
        }
    };
    from(begin, [&] {
        skip_targets();
        const Expr* target = star_expressions();
        if (!is(TK::Equal)) fail();
        explain_invalid_target(TargetUse::Assignment, target);
    });
    from(begin, [&] {
        skip_targets();
        if (!is(TK::Yield)) fail();
        const Expr* target = failed_ ? nullptr : yield_expression();
        if (!failed_ && is(TK::Equal)) raise(target->span, "assignment to yield expression not possible");
    });
    from(begin, [&] {
        const Expr* target = star_expressions();
        if (kind() < TK::PlusEqual || kind() > TK::DoubleSlashEqual) fail();
        advance();
        annotated_rhs();
        if (failed_) return;
        raise(target->span, words("'", expression_name(target), "' is an illegal expression for augmented assignment"));
    });
}

/// Annotations of what cannot have one.
void Parser::explain_annotation(u32 begin) {
    from(begin, [&] {
        if (!is_any({TK::LeftParenthesis, TK::LeftBracket})) fail();
        const Expr* target = failed_ ? nullptr : atom();
        expect(TK::Colon);
        expression();
        if (failed_ || (target->kind != ExprKind::List && target->kind != ExprKind::Tuple)) return;
        raise(target->span, words("only single target (not ", expression_name(target), ") can be annotated"));
    });
    from(begin, [&] {
        const Expr* first = star_named_expression();
        expect(TK::Comma);
        // CPython's rule repeats the whole list, so a missing comma is no end here.
        while (begins_expression() && attempt([&] { star_named_expression(); })) accept(TK::Comma);
        expect(TK::Colon);
        expression();
        if (!failed_) raise(first->span, "only single target (not tuple) can be annotated");
    });
    from(begin, [&] {
        const Expr* target = expression();
        expect(TK::Colon);
        expression();
        if (!failed_) raise(target->span, "illegal target for annotation");
    });
}

/// `begin` is `del`.
void Parser::explain_deletion(u32 begin) {
    from(begin + 1, [&] { explain_invalid_target(TargetUse::Deletion, star_expressions()); });
}

// ---- imports --------------------------------------------------------------------------------------------------

/// `begin` is `import`.
void Parser::explain_import(u32 begin) {
    const Span keyword = list_.tokens[begin].span;
    from(begin + 1, [&] {
        if (is(TK::Newline)) return raise(first_of(here()), "Expected one or more names after 'import'");
        do {
            dotted_name();
        } while (accept(TK::Comma));
        expect(TK::From);
        dotted_name();
        note_farthest(cursor_);
        if (!failed_) raise_starting_at(keyword, "Did you mean to use 'from ... import ...' instead?");
    });
}

/// `begin` is the first token behind `from x import`.
void Parser::explain_import_list(u32 begin) {
    from(begin, [&] {
        if (is(TK::Newline)) return raise(first_of(here()), "Expected one or more names after 'import'");
        do {
            imported_name();
        } while (is(TK::Comma) && kind_after() == TK::Name && accept(TK::Comma));
        expect(TK::Comma);
        if (failed_ || !is(TK::Newline)) return;
        note_farthest(cursor_);
        raise_at_farthest("trailing comma not allowed without surrounding parentheses");
    });
}

// ---- with and try ---------------------------------------------------------------------------------------------

/// Items at whose end the colon is missing, without parentheses and with them; `begin` is `with`.
void Parser::explain_with(u32 begin) {
    from(begin + 1, [&] {
        do {
            expression();
            if (accept(TK::As)) star_target();
        } while (accept(TK::Comma));
        if (!failed_ && is(TK::Newline)) raise_at_farthest("expected ':'");
    });
    from(begin + 1, [&] {
        expect(TK::LeftParenthesis);
        do {
            with_item();
        } while (accept(TK::Comma) && !is(TK::RightParenthesis));
        expect(TK::RightParenthesis);
        if (!failed_ && is(TK::Newline)) raise_at_farthest("expected ':'");
    });
}

/// `expression as target`, where the target is not one.
void Parser::explain_with_item(u32 begin) {
    from(begin, [&] {
        expression();
        expect(TK::As);
        const Expr* target = expression();
        if (!is_any({TK::Comma, TK::RightParenthesis, TK::Colon})) fail();
        explain_invalid_target(TargetUse::Assignment, target);
    });
}

/// `begin` is `except`.
void Parser::explain_except(u32 begin) {
    from(begin + 1, [&] {
        const bool is_star = accept(TK::Star);
        if (is_star && is_any({TK::Newline, TK::Colon}))
            return raise_at_farthest("expected one or more exception types");
        if (is(TK::Newline)) return raise_at_farthest("expected ':'");
        const Expr* type = expression();
        expect(TK::Comma);
        expression();
        while (accept(TK::Comma) && begins_expression()) expression();
        if (accept(TK::As)) expect(TK::Name);
        expect(TK::Colon);
        if (!failed_) raise_starting_at(type->span, "multiple exception types must be parenthesized");
    });
}

/// At an `except` that is not of the kind of those before it.
void Parser::explain_mixed_except() {
    looks_like([&] {
        const Span keyword = here();
        Span marked = keyword;
        advance();
        const bool is_star = is(TK::Star);
        if (is_star) {
            marked = {keyword.line, keyword.column, here().end_line, here().end_column};
            advance();
        }
        if (is_star || !is(TK::Colon)) expression();
        if (accept(TK::As)) expect(TK::Name);
        expect(TK::Colon);
        if (!failed_) raise(marked, "cannot have both 'except' and 'except*' on the same 'try'");
    });
}

// ---- patterns -------------------------------------------------------------------------------------------------

/// `begin` is the first token of a pattern whose `as` names no capture.
void Parser::explain_as_pattern(u32 begin) {
    from(begin, [&] {
        or_pattern();
        expect(TK::As);
        if (failed_) return;
        if (is_soft_keyword("_")) return raise(here(), "cannot use '_' as a target");
        if (is(TK::Name)) return;
        const Expr* target = expression();
        if (!failed_) raise(target->span, "invalid pattern target");
    });
}

/// `opening` is the parenthesis of a class pattern with a positional pattern behind a keyword.
void Parser::explain_class_pattern(u32 opening) {
    from(opening + 1, [&] {
        bool saw_keyword = false;
        const Pattern* first = nullptr;
        const Pattern* last = nullptr;
        while (!failed_ && !is(TK::RightParenthesis)) {
            const bool is_keyword = is(TK::Name) && kind_after() == TK::Equal;
            if (is_keyword) cursor_ += 2;
            if (is_keyword && first) break;
            const Pattern* pattern = as_pattern();
            saw_keyword = saw_keyword || is_keyword;
            if (saw_keyword && !is_keyword) {
                if (!first) first = pattern;
                last = pattern;
            }
            if (!accept(TK::Comma)) break;
        }
        if (!failed_ && first) raise_between(first->span, last->span, "positional patterns follow keyword patterns");
    });
}

// ---- parameters -----------------------------------------------------------------------------------------------

namespace {

bool is_end_of_parameters(TokenKind kind, ParameterStyle style) {
    return kind == (style == ParameterStyle::Lambda ? TokenKind::Colon : TokenKind::RightParenthesis);
}

}  // namespace

/// At a `/` that stands where it may not.
void Parser::explain_slash(const Arguments& before, ParameterOrder order) {
    if (order.saw_star) return raise(here(), "/ must be ahead of *");
    if (order.saw_slash) return raise(here(), "/ may appear only once");
    const bool is_first = before.args.empty();
    if (is_first && kind_after() == TK::Comma) return raise(here(), "at least one argument must precede /");
    if (!is_first && kind_after() == TK::Star) raise(token(1).span, "expected comma between / and *");
}

/// At a `*` among parameters.
void Parser::explain_star(ParameterStyle style, ParameterOrder order) {
    const Token& star = token();
    const bool is_bare_slash = kind_after() == TK::Comma && token(2).kind == TK::Slash;
    if (is_bare_slash && !order.saw_star) return raise(token(2).span, "/ must be ahead of *");
    const bool is_bare_end = is_end_of_parameters(kind_after(), style);
    const bool is_bare_comma =
        kind_after() == TK::Comma && (is_end_of_parameters(token(2).kind, style) || token(2).kind == TK::DoubleStar);
    if (order.saw_star) {
        looks_like([&] {
            advance();
            if (!is(TK::Comma)) parameter(style, Annotation::Plain);
            if (failed_ || !(is(TK::Comma) || is_end_of_parameters(kind(), style))) return;
            raise(star.span, "* argument may appear only once");
        });
        return;
    }
    if (is_bare_end || is_bare_comma) {
        const char* message = "named arguments must follow bare *";
        if (style == ParameterStyle::Function) return raise(star.span, message);
        note_farthest(cursor_ + (is_bare_end ? 1 : 2));
        return raise_at_farthest(message);
    }
    looks_like([&] {
        advance();
        parameter(style, Annotation::MayBeStarred);
        if (!failed_ && is(TK::Equal)) raise(here(), "var-positional argument cannot have default value");
    });
}

/// At the name behind `**`.
void Parser::explain_double_star(ParameterStyle style) {
    looks_like([&] {
        parameter(style, Annotation::Plain);
        if (failed_) return;
        if (is(TK::Equal)) return raise(here(), "var-keyword argument cannot have default value");
        expect(TK::Comma);
        const Span next = here();
        if (is(TK::Name)) {
            const Arg* after = parameter(style, Annotation::Plain);
            if (!failed_) raise(after->span, "arguments cannot follow var-keyword argument");
        } else if (is_any({TK::Star, TK::DoubleStar, TK::Slash})) {
            raise(next, "arguments cannot follow var-keyword argument");
        }
    });
}

/// At a parenthesis among parameters: Python 2 could unpack there.
void Parser::explain_parenthesized_parameters(ParameterStyle style) {
    looks_like([&] {
        const Span begin = here();
        expect(TK::LeftParenthesis);
        do {
            parameter(ParameterStyle::Lambda, Annotation::Plain);
        } while (accept(TK::Comma) && !is(TK::RightParenthesis));
        const Span end = here();
        expect(TK::RightParenthesis);
        if (failed_) return;
        raise_between(begin, end,
                      style == ParameterStyle::Lambda ? "Lambda expression parameters cannot be parenthesized"
                                                      : "Function parameters cannot be parenthesized");
    });
}

}  // namespace asyncarium
