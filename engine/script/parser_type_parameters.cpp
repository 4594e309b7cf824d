// Type parameters and `type` statements (PEP 695 and 696).
#include "engine/script/parser.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {

using namespace ast;

/// `type name =` or `type name[`: nothing else may begin like that.
bool Parser::begins_type_alias() const {
    if (!is_soft_keyword("type") || kind_after() != TK::Name) return false;
    const TK after_name = token(2).kind;
    return after_name == TK::Equal || after_name == TK::LeftBracket;
}

Stmt* Parser::type_alias_statement() {
    const Span begin = here();
    advance();
    auto* node = make<TypeAlias>();
    const Span name_begin = here();
    node->name = make<Name>();
    node->name->id = expect_name();
    node->name->ctx = Context::Store;
    finish(node->name, name_begin);
    node->type_params = type_parameters();
    expect(TK::Equal);
    node->value = lazy_expression(expression());
    return finish(node, begin);
}

/// `[T, …]` behind the name of what is defined; null where there is none.
TypeParameters* Parser::type_parameters() {
    if (!is(TK::LeftBracket)) return nullptr;
    const Span begin = here();
    advance();
    if (explains() && is(TK::RightBracket)) raise_between(begin, here(), "Type parameter list cannot be empty");
    auto* node = make<TypeParameters>();
    bool has_default = false;
    do {
        TypeParameter* item = type_parameter();
        if (failed_) return nullptr;
        if (has_default && item->default_value == nullptr) {
            raise(item->span, words("non-default type parameter '", item->name, "' follows default type parameter"));
        }
        has_default = has_default || item->default_value != nullptr;
        node->items.push_back(item);
    } while (accept(TK::Comma) && !is(TK::RightBracket));
    expect(TK::RightBracket);
    return finish(node, begin);
}

/// `T: bound = default`, `*Ts = default` or `**P = default`.
TypeParameter* Parser::type_parameter() {
    const Span begin = here();
    auto* node = make<TypeParameter>();
    node->kind = accept(TK::Star)         ? TypeParameterKind::TypeVarTuple
                 : accept(TK::DoubleStar) ? TypeParameterKind::ParamSpec
                                          : TypeParameterKind::TypeVar;
    node->name = expect_name();
    if (node->kind == TypeParameterKind::TypeVar && accept(TK::Colon)) node->bound = lazy_expression(expression());
    if (accept(TK::Equal)) {
        const bool is_unpacked = node->kind == TypeParameterKind::TypeVarTuple && is(TK::Star);
        if (is_unpacked) raise_not_supported(here(), "unpacked defaults of type parameters");
        node->default_value = lazy_expression(expression());
    }
    return finish(node, begin);
}

/// The lambda that gives the expression's value when it is asked for.
Lambda* Parser::lazy_expression(Expr* body) {
    if (failed_) return nullptr;
    auto* node = make<Lambda>();
    node->body = body;
    node->span = body->span;
    return node;
}

}  // namespace asyncarium
