// Parameters of functions and lambdas: positional-only, ordinary, `*args`, keyword-only and `**kwargs`.
#include "engine/script/parser.h"

namespace asyncarium {

using namespace ast;

/// Up to the closing parenthesis, or the colon of a lambda.
Arguments Parser::parameters(ParameterStyle style) {
    const TK end = style == ParameterStyle::Lambda ? TK::Colon : TK::RightParenthesis;
    Arguments arguments;
    ParameterOrder order;
    Siblings siblings(*this);
    height_ = 0;
    while (!is(end) && !failed_ && !arguments.kwarg) {
        if (is(TK::Slash)) {
            slash(arguments, order);
        } else if (is(TK::Star)) {
            star_parameter(arguments, style, order);
        } else if (accept(TK::DoubleStar)) {
            if (explains()) explain_double_star(style);
            arguments.kwarg = parameter(style, Annotation::Plain);
        } else if (order.saw_star) {
            keyword_only_parameter(arguments, style);
        } else {
            ordinary_parameter(arguments, style);
        }
        siblings.add();
        if (!is(end)) expect(TK::Comma);
    }
    return arguments;
}

/// The parameters before it are positional-only.
void Parser::slash(Arguments& arguments, ParameterOrder& order) {
    if (explains()) explain_slash(arguments, order);
    if (order.saw_star || order.saw_slash || arguments.args.empty()) return fail();
    order.saw_slash = true;
    arguments.posonlyargs.swap(arguments.args);
    advance();
}

Arg* Parser::parameter(ParameterStyle style, Annotation annotation) {
    const Span begin = here();
    auto* arg = make<Arg>();
    arg->arg = expect_name();
    if (style == ParameterStyle::Function && accept(TK::Colon)) {
        arg->annotation = annotation == Annotation::MayBeStarred ? star_expression() : expression();
    }
    return finish(arg, begin);
}

void Parser::ordinary_parameter(Arguments& arguments, ParameterStyle style) {
    if (is(TK::LeftParenthesis) && explains() && arguments.defaults.empty()) explain_parenthesized_parameters(style);
    arguments.args.push_back(parameter(style, Annotation::Plain));
    if (is(TK::Equal)) {
        arguments.defaults.push_back(default_value());
    } else if (!arguments.defaults.empty() && !failed_) {
        note_farthest(cursor_);
        if (explains() && is_any({TK::Comma, TK::RightParenthesis, TK::Colon})) {
            raise(arguments.args.back()->span, "parameter without a default follows parameter with a default");
        }
        fail();
    }
}

/// At the equals sign.
Expr* Parser::default_value() {
    const Span equal = here();
    advance();
    if (explains() && is_any({TK::RightParenthesis, TK::Comma})) raise(equal, "expected default value expression");
    return expression();
}

void Parser::keyword_only_parameter(Arguments& arguments, ParameterStyle style) {
    arguments.kwonlyargs.push_back(parameter(style, Annotation::Plain));
    arguments.kw_defaults.push_back(is(TK::Equal) ? default_value() : nullptr);
}

/// `*args`, or a bare `*` that must have a name behind its comma.
void Parser::star_parameter(Arguments& arguments, ParameterStyle style, ParameterOrder& order) {
    if (explains()) explain_star(style, order);
    if (order.saw_star) return fail();
    order.saw_star = true;
    advance();
    if (!is(TK::Comma)) {
        arguments.vararg = parameter(style, Annotation::MayBeStarred);
    } else if (kind_after() != TK::Name) {
        note_farthest(cursor_ + 1);
        fail();
    }
}

}  // namespace asyncarium
