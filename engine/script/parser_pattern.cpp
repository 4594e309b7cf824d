// The match statement and its patterns. `match` and `case` are ordinary names everywhere else, so a match statement is
// tried, and given up for an expression when no indented case follows.
#include "engine/script/parser.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {

using namespace ast;

Stmt* Parser::match_statement() {
    const Token& keyword = token();
    advance();
    if (!begins_expression()) {
        fail();
        return nullptr;
    }
    auto* node = make<Match>();
    node->subject = match_subject();
    if (explains() && is(TK::Newline)) raise_at_farthest("expected ':'");
    expect(TK::Colon);
    expect(TK::Newline);
    if (explains() && !is(TK::Indent)) {
        raise_at_farthest(words("expected an indented block after 'match' statement on line ", keyword.span.line),
                          "IndentationError");
    }
    expect(TK::Indent);
    do {
        node->cases.push_back(match_case());
    } while (!failed_ && !is(TK::Dedent));
    expect(TK::Dedent);
    return finish(node, keyword.span);
}

Expr* Parser::match_subject() {
    const Span begin = here();
    Expr* first = star_named_expression();
    if (is(TK::Comma)) return open_tuple(first, begin, &Parser::star_named_expression);
    if (first && first->kind == ExprKind::Starred) fail();
    return first;
}

MatchCase Parser::match_case() {
    MatchCase result;
    const Token& keyword = token();
    if (!is_soft_keyword("case")) {
        fail();
        return result;
    }
    advance();
    result.pattern = open_patterns();
    if (accept(TK::If)) result.guard = named_expression();
    result.body = suite(keyword, "'case' statement", ColonRule::ToldAtLineEnd);
    return result;
}

// ---- patterns -------------------------------------------------------------------------------------------------

/// A pattern, or a sequence of them without brackets.
Pattern* Parser::open_patterns() {
    const Span begin = here();
    const bool is_star = is(TK::Star);
    Pattern* first = maybe_star_pattern();
    if (!is(TK::Comma)) {
        if (is_star) fail();
        return first;
    }
    auto* node = make<MatchSequence>();
    node->patterns.push_back(first);
    while (accept(TK::Comma) && !is_any({TK::Colon, TK::If}) && !failed_)
        node->patterns.push_back(maybe_star_pattern());
    return finish(node, begin);
}

Pattern* Parser::maybe_star_pattern() { return is(TK::Star) ? star_pattern() : as_pattern(); }

Pattern* Parser::star_pattern() {
    const Span begin = here();
    advance();
    auto* node = make<MatchStar>();
    node->name = is_soft_keyword("_") ? std::string() : capture_name();
    if (node->name.empty()) accept(TK::Name);
    return finish(node, begin);
}

/// A name that a pattern binds: not `_`, and not the beginning of something longer.
std::string Parser::capture_name() {
    if (is_soft_keyword("_")) fail();
    std::string name = expect_name();
    if (is_any({TK::Dot, TK::LeftParenthesis, TK::Equal})) fail();
    return name;
}

Pattern* Parser::as_pattern() {
    Nesting nesting(*this);
    const u32 begin_at = cursor_;
    const Span begin = here();
    Pattern* pattern = or_pattern();
    if (!is(TK::As)) return pattern;
    auto* node = make<MatchAs>();
    node->pattern = pattern;
    auto capture = [&] {
        advance();
        node->name = capture_name();
    };
    if (!attempt(capture)) {
        if (explains()) explain_as_pattern(begin_at);
        fail();
    }
    return finish(node, begin);
}

Pattern* Parser::or_pattern() {
    const Span begin = here();
    Pattern* first = closed_pattern();
    if (!is(TK::VerticalBar)) return first;
    auto* node = make<MatchOr>();
    node->patterns.push_back(first);
    while (accept(TK::VerticalBar)) node->patterns.push_back(closed_pattern());
    return finish(node, begin);
}

Pattern* Parser::closed_pattern() {
    switch (kind()) {
        case TK::Name:
            return name_pattern();
        case TK::Minus:
        case TK::Number:
        case TK::String:
        case TK::FStringStart:
            return literal_pattern();
        case TK::None:
            return singleton_pattern(NoneValue{});
        case TK::True:
            return singleton_pattern(true);
        case TK::False:
            return singleton_pattern(false);
        case TK::LeftParenthesis:
            return sequence_pattern(TK::RightParenthesis);
        case TK::LeftBracket:
            return sequence_pattern(TK::RightBracket);
        case TK::LeftBrace:
            return mapping_pattern();
        default:
            fail();
            return nullptr;
    }
}

Pattern* Parser::singleton_pattern(ConstantValue value) {
    const Span begin = here();
    advance();
    auto* node = make<MatchSingleton>();
    node->value = std::move(value);
    return finish(node, begin);
}

Pattern* Parser::literal_pattern() {
    const Span begin = here();
    auto* node = make<MatchValue>();
    node->value = is_any({TK::String, TK::FStringStart}) ? strings() : signed_number();
    return finish(node, begin);
}

/// A number with an optional minus. A sum of two could only be a complex number, which is not supported.
Expr* Parser::signed_number() {
    const Span begin = here();
    Expr* result = nullptr;
    if (accept(TK::Minus)) {
        auto* negative = make<UnaryOp>();
        negative->op = UnaryOperator::Minus;
        if (!is(TK::Number)) fail();
        negative->operand = failed_ ? nullptr : number();
        result = finish(negative, begin);
    } else {
        result = number();
    }
    if (!failed_ && is_any({TK::Plus, TK::Minus})) {
        advance();
        const Span at = here();
        if (is(TK::Number) && number()) raise(at, "imaginary number required in complex literal");
        fail();
    }
    return result;
}

/// Names stand for a capture, `_` for anything, dotted names for a value, and with parentheses for a class.
Pattern* Parser::name_pattern() {
    const Span begin = here();
    const bool is_dotted = kind_after() == TK::Dot;
    if (!is_dotted && kind_after() != TK::LeftParenthesis) {
        auto* node = make<MatchAs>();
        if (is_soft_keyword("_")) {
            advance();
        } else {
            node->name = capture_name();
        }
        return finish(node, begin);
    }
    Expr* value = dotted_value();
    if (is(TK::LeftParenthesis)) return class_pattern(value, begin);
    if (is(TK::Equal)) fail();
    auto* node = make<MatchValue>();
    node->value = value;
    return finish(node, begin);
}

/// A name, or attributes of one.
Expr* Parser::dotted_value() {
    const Span begin = here();
    auto* name = make<Name>();
    name->id = expect_name();
    Expr* value = finish(name, begin);
    height_ = 0;
    while (is(TK::Dot)) value = attribute(value, begin);
    return value;
}

/// `[…]`, `(…)`, or a group: one pattern in parentheses without a comma.
Pattern* Parser::sequence_pattern(TK closing) {
    const Span begin = here();
    advance();
    auto* node = make<MatchSequence>();
    bool saw_comma = false;
    while (!is(closing) && !failed_) {
        const bool is_star = is(TK::Star);
        node->patterns.push_back(maybe_star_pattern());
        if (is(closing) && !saw_comma && closing == TK::RightParenthesis) {
            if (is_star) fail();
            Pattern* group = node->patterns[0];
            expect(closing);
            return group;
        }
        if (!accept(TK::Comma)) break;
        saw_comma = true;
    }
    expect(closing);
    return finish(node, begin);
}

Pattern* Parser::mapping_pattern() {
    const Span begin = here();
    advance();
    auto* node = make<MatchMapping>();
    while (!is(TK::RightBrace) && !failed_) {
        if (accept(TK::DoubleStar)) {
            node->rest = capture_name();
            accept(TK::Comma);
            break;
        }
        node->keys.push_back(mapping_key());
        expect(TK::Colon);
        node->patterns.push_back(as_pattern());
        if (!accept(TK::Comma)) break;
    }
    expect(TK::RightBrace);
    return finish(node, begin);
}

/// A literal or a dotted name.
Expr* Parser::mapping_key() {
    if (is_any({TK::String, TK::FStringStart})) return strings();
    if (is_any({TK::Minus, TK::Number})) return signed_number();
    if (is_any({TK::None, TK::True, TK::False})) return atom();
    if (is(TK::Name) && kind_after() == TK::Dot) return dotted_value();
    if (is(TK::Name)) note_farthest(cursor_ + 1);
    fail();
    return nullptr;
}

/// At the parenthesis behind a class's name: positional patterns first, then `name=pattern`.
Pattern* Parser::class_pattern(Expr* cls, const Span& begin) {
    const u32 opening = cursor_;
    advance();
    auto* node = make<MatchClass>();
    node->cls = cls;
    while (!is(TK::RightParenthesis) && !failed_) {
        if (is(TK::Name) && kind_after() == TK::Equal) {
            node->kwd_attrs.push_back(expect_name());
            advance();
            node->kwd_patterns.push_back(as_pattern());
        } else {
            Pattern* positional = as_pattern();
            if (!node->kwd_attrs.empty() && !failed_) {
                if (explains()) explain_class_pattern(opening);
                fail();
            }
            node->patterns.push_back(positional);
        }
        if (!accept(TK::Comma)) break;
    }
    expect(TK::RightParenthesis);
    return finish(node, begin);
}

}  // namespace asyncarium
