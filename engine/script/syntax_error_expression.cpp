// Known mistakes in expressions. Explain mode asks for them where CPython's `invalid_…` rules stand in its grammar;
// the order within each function is theirs.
#include "engine/script/parser.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {

using namespace ast;

namespace {

std::string_view constant_name(const ConstantValue& value) {
    if (std::holds_alternative<NoneValue>(value)) return "None";
    if (std::holds_alternative<EllipsisValue>(value)) return "ellipsis";
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "True" : "False";
    return "literal";
}

}  // namespace

std::string_view expression_name(const Expr* expression) {
    switch (expression->kind) {
        case ExprKind::Attribute:
            return "attribute";
        case ExprKind::Subscript:
            return "subscript";
        case ExprKind::Starred:
            return "starred";
        case ExprKind::Name:
            return "name";
        case ExprKind::List:
            return "list";
        case ExprKind::Tuple:
            return "tuple";
        case ExprKind::Lambda:
            return "lambda";
        case ExprKind::Call:
            return "function call";
        case ExprKind::BoolOp:
        case ExprKind::BinOp:
        case ExprKind::UnaryOp:
            return "expression";
        case ExprKind::GeneratorExp:
            return "generator expression";
        case ExprKind::Yield:
        case ExprKind::YieldFrom:
            return "yield expression";
        case ExprKind::Await:
            return "await expression";
        case ExprKind::ListComp:
            return "list comprehension";
        case ExprKind::SetComp:
            return "set comprehension";
        case ExprKind::DictComp:
            return "dict comprehension";
        case ExprKind::Dict:
            return "dict literal";
        case ExprKind::Set:
            return "set display";
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue:
            return "f-string expression";
        case ExprKind::Constant:
            return constant_name(static_cast<const Constant*>(expression)->value);
        case ExprKind::Compare:
            return "comparison";
        case ExprKind::IfExp:
            return "conditional expression";
        case ExprKind::NamedExpr:
            return "named expression";
        case ExprKind::Slice:
            return "slice";
    }
    return "expression";
}

// ---- anywhere in an expression --------------------------------------------------------------------------------

void Parser::explain_expression() {
    explain_missing_comma();
    explain_conditional();
    explain_bare_lambda();
    explain_legacy_call();
}

bool Parser::is_legacy_name(const Expr* name) const {
    if (name->kind != ExprKind::Name) return false;
    const std::string& id = static_cast<const Name*>(name)->id;
    return id == "print" || id == "exec";
}

/// An expression in which nothing is explained.
Expr* Parser::quiet_expression() {
    ++without_explaining_;
    Expr* result = attempt_expr([&] { return plain_expression(); });
    if (!result) result = attempt_expr([&] { return disjunction(); });
    --without_explaining_;
    if (!result) fail();
    return result;
}

/// `a b` inside of brackets.
void Parser::explain_missing_comma() {
    // What looks like a string with a wrong prefix, or like a statement with a soft keyword, gets no such advice.
    if (is(TK::Name) && kind_after() == TK::String) return;
    // CPython 3.13 takes the first letters of a soft keyword for the whole.
    for (std::string_view word : {"_", "case", "match", "type"}) {
        if (is(TK::Name) && word.starts_with(text(token()))) return;
    }
    looks_like([&] {
        const Expr* first = disjunction();
        if (failed_) return;
        const Expr* second = quiet_expression();
        if (failed_ || is_legacy_name(first) || list_.tokens[cursor_ - 1].level == 0) return;
        raise_between(first->span, second->span, "invalid syntax. Perhaps you forgot a comma?");
    });
}

/// `a if b` without `else`.
void Parser::explain_conditional() {
    looks_like([&] {
        const Expr* body = disjunction();
        expect(TK::If);
        const Expr* test = disjunction();
        if (failed_ || is_any({TK::Else, TK::Colon})) return;
        raise_between(body->span, test->span, "expected 'else' after 'if' expression");
    });
}

/// In an f-string the colon of a lambda begins the format spec.
void Parser::explain_bare_lambda() {
    if (!is(TK::Lambda)) return;
    looks_like([&] {
        const Span begin = here();
        advance();
        if (!attempt([&] {
                parameters(ParameterStyle::Lambda);
                if (!is(TK::Colon)) fail();
            }) &&
            failed_) {
            return;
        }
        const Span colon = here();
        expect(TK::Colon);
        const bool is_field = is(TK::FStringMiddle) || (is(TK::LeftBrace) && kind_before_is_spec_colon());
        if (failed_ || !is_field) return;
        raise_between(begin, colon, "f-string: lambda expressions are not allowed without parentheses");
    });
}

/// Whether the colon just read began a format spec: then what follows is text, not program.
bool Parser::kind_before_is_spec_colon() const {
    const Token& colon = list_.tokens[cursor_ - 1];
    return token().begin == colon.end && token(1).kind != TK::RightBrace && colon.level > 0;
}

/// `print x`.
void Parser::explain_legacy_call() {
    if (!is(TK::Name) || kind_after() == TK::LeftParenthesis) return;
    const std::string_view name = text(token());
    looks_like([&] {
        const Span begin = here();
        advance();
        // CPython reads on behind any name, and so finds what is wrong further right, before it looks at the name.
        const Expr* rest = star_expressions();
        if (failed_ || (name != "print" && name != "exec")) return;
        raise_between(begin, rest->span,
                      words("Missing parentheses in call to '", name, "'. Did you mean ", name, "(...)?"));
    });
}

/// `a + not b`; the cursor is behind the operator.
void Parser::explain_operand(Expr* (Parser::*operand)()) {
    if (!is(TK::Not)) return;
    looks_like([&] {
        const Span begin = here();
        advance();
        const Expr* negated = (this->*operand)();
        if (!failed_) raise_between(begin, negated->span, "'not' after an operator must be parenthesized");
    });
}

/// Where `:=` would be allowed: `(a.b := c)`, `if a = b`, `if a.b = c`.
void Parser::explain_named_expression() {
    looks_like([&] {
        const Expr* target = expression();
        expect(TK::ColonEqual);
        expression();
        if (failed_) return;
        raise(target->span, words("cannot use assignment expressions with ", expression_name(target)));
    });
    if (failed_) return;
    auto ends_here = [&] { return !failed_ && !is_any({TK::Equal, TK::ColonEqual}); };
    if (is(TK::Name) && kind_after() == TK::Equal) {
        looks_like([&] {
            const Span begin = here();
            cursor_ += 2;
            const Expr* value = bitwise_or();
            if (!ends_here()) return;
            raise_between(begin, value->span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        });
    }
    if (failed_ || is_any({TK::True, TK::False, TK::None})) return;
    bool is_display = false;
    if (is_any({TK::LeftParenthesis, TK::LeftBracket})) {
        looks_like([&] {
            const Expr* display = atom();
            is_display = display && (display->kind == ExprKind::List || display->kind == ExprKind::Tuple ||
                                     display->kind == ExprKind::GeneratorExp);
        });
    }
    if (is_display) return;
    looks_like([&] {
        const Expr* target = bitwise_or();
        expect(TK::Equal);
        bitwise_or();
        if (!ends_here()) return;
        raise(target->span,
              words("cannot assign to ", expression_name(target), " here. Maybe you meant '==' instead of '='?"));
    });
}

// ---- brackets -------------------------------------------------------------------------------------------------

/// `(*a)` and `(**a)`; `begin` is the parenthesis.
void Parser::explain_group(u32 begin) {
    from(begin + 1, [&] {
        const Expr* item = is(TK::Star) ? starred_expression() : nullptr;
        if (!item) fail();
        expect(TK::RightParenthesis);
        if (!failed_) raise(item->span, "cannot use starred expression here");
    });
    from(begin + 1, [&] {
        const Span stars = here();
        expect(TK::DoubleStar);
        expression();
        expect(TK::RightParenthesis);
        if (!failed_) raise(stars, "cannot use double starred expression here");
    });
}

/// Comprehensions of starred items, and of several items without parentheses.
void Parser::explain_comprehension(u32 begin) {
    auto clauses = [&] {
        if (!begins_comprehension()) fail();
        comprehension_clauses();
        return !failed_;
    };
    from(begin + 1, [&] {
        const Expr* item = is(TK::Star) ? starred_expression() : nullptr;
        if (!item) fail();
        if (clauses()) raise(item->span, "iterable unpacking cannot be used in comprehension");
    });
    if (list_.tokens[begin].kind == TK::LeftParenthesis) return;
    const char* advice = "did you forget parentheses around the comprehension target?";
    from(begin + 1, [&] {
        const Expr* first = star_named_expression();
        const Span comma = here();
        expect(TK::Comma);
        const Expr* last = nullptr;
        while (!failed_ && begins_expression()) {
            last = star_named_expression();
            if (!accept(TK::Comma)) break;
        }
        if (clauses()) raise_between(first->span, last ? last->span : comma, advice);
    });
}

/// `begin` is the brace of a dict that does not parse. Unlike the others, CPython looks for these mistakes always.
void Parser::explain_dict(u32 begin) {
    from(begin + 1, [&] {
        // Whole pairs first; then, behind a comma, one that is not.
        bool has_pairs = false;
        while (!failed_ && attempt([&] { dict_pair(); })) {
            has_pairs = true;
            if (!is(TK::Comma)) return fail();
            advance();
        }
        if (!has_pairs) return fail();
        explain_dict_item();
        fail();
    });
    from(begin + 1, [&] {
        explain_dict_value();
        fail();
    });
}

void Parser::explain_dict_comprehension(u32 begin) {
    from(begin + 1, [&] {
        const Span stars = here();
        expect(TK::DoubleStar);
        bitwise_or();
        if (!begins_comprehension()) fail();
        comprehension_clauses();
        expect(TK::RightBrace);
        if (!failed_) raise(stars, "dict unpacking cannot be used in dict comprehension");
    });
}

/// `key: value` or `**mapping`.
void Parser::dict_pair() {
    if (accept(TK::DoubleStar)) {
        bitwise_or();
        return;
    }
    expression();
    expect(TK::Colon);
    expression();
}

void Parser::explain_dict_item() {
    looks_like([&] {
        const Expr* key = expression();
        if (failed_ || is(TK::Colon)) return;
        const u32 column = std::max(key->span.end_column, 1u) - 1;
        raise({key->span.line, column, key->span.end_line, column + 1}, "':' expected after dictionary key");
    });
    explain_dict_value();
}

void Parser::explain_dict_value() {
    looks_like([&] {
        expression();
        const Span colon = here();
        expect(TK::Colon);
        const Span value = here();
        if (accept(TK::Star)) {
            bitwise_or();
            note_farthest(cursor_);
            if (!failed_) raise_starting_at(value, "cannot use a starred expression in a dictionary value");
        } else if (!failed_ && is_any({TK::RightBrace, TK::Comma})) {
            raise(colon, "expression expected after dictionary key and ':'");
        }
    });
}

// ---- loops of comprehensions and statements -------------------------------------------------------------------

/// `begin` is `async` or `for`; `where` tells whether a comprehension is read.
void Parser::explain_for_targets(u32 begin, LoopPlace where) {
    auto skip_words = [&] {
        accept(TK::Async);
        expect(TK::For);
    };
    const bool is_fine = from(begin, [&] {
        skip_words();
        for_targets();
        expect(TK::In);
    });
    if (is_fine || failed_) return;
    if (where == LoopPlace::Comprehension) {
        // Like those in dicts, a mistake that CPython looks for always.
        from(begin, [&] {
            skip_words();
            bitwise_or();
            while (accept(TK::Comma) && begins_expression()) bitwise_or();
            note_farthest(cursor_);
            if (!failed_ && !is(TK::In)) raise_at_farthest("'in' expected after for-loop variables");
        });
    }
    if (!explains()) return;
    from(begin, [&] {
        skip_words();
        explain_invalid_target(TargetUse::Loop, star_expressions());
    });
}

// ---- f-strings ------------------------------------------------------------------------------------------------

/// `begin` is the brace of a replacement field that does not parse.
void Parser::explain_replacement_field(u32 begin) {
    auto tell = [&](std::string_view expected) {
        note_farthest(cursor_);
        if (is(TK::Error)) return fail();
        raise(here(), words("f-string: ", expected));
    };
    from(begin + 1, [&] {
        if (is_any({TK::Equal, TK::Exclamation, TK::Colon, TK::RightBrace})) {
            return tell(words("valid expression required before '", spelling(kind()), "'"));
        }
        const u32 expression_at = cursor_;
        if (!attempt([&] { annotated_rhs(); })) {
            if (failed_) return;
            cursor_ = expression_at;
            return tell("expecting a valid expression after '{'");
        }
        if (!is_any({TK::Equal, TK::Exclamation, TK::Colon, TK::RightBrace})) {
            return tell("expecting '=', or '!', or ':', or '}'");
        }
        if (accept(TK::Equal) && !is_any({TK::Exclamation, TK::Colon, TK::RightBrace})) {
            return tell("expecting '!', or ':', or '}'");
        }
        if (accept(TK::Exclamation)) {
            if (is_any({TK::Colon, TK::RightBrace})) return tell("missing conversion character");
            if (!is(TK::Name)) return tell("invalid conversion character");
            advance();
            if (!is_any({TK::Colon, TK::RightBrace})) return tell("expecting ':' or '}'");
        }
        if (is(TK::Colon)) {
            format_spec(Escapes::Raw);
            if (!failed_ && !is(TK::RightBrace)) tell("expecting '}', or format specs");
        } else if (!is(TK::RightBrace)) {
            tell("expecting '}'");
        }
    });
}

}  // namespace asyncarium
