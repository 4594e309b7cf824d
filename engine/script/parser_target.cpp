// Targets: what is assigned to, looped over or deleted. They are read as expressions and then turned, if they can be.
#include "engine/script/parser.h"

namespace asyncarium {

using namespace ast;

/// The targets between `for` and `in`. A comparison would swallow `in`, so items are read one level below it.
Expr* Parser::for_targets() {
    const Span begin = here();
    Expr* first = star_target();
    Expr* target = is(TK::Comma) ? open_tuple(first, begin, &Parser::star_target) : first;
    note_farthest(cursor_);
    if (target && !set_context(target, Context::Store)) fail();
    return target;
}

Expr* Parser::star_target() { return is(TK::Star) ? starred(&Parser::bitwise_or) : bitwise_or(); }

bool Parser::is_single_target(const Expr* target) {
    if (!target) return false;
    return target->kind == ExprKind::Name || target->kind == ExprKind::Attribute || target->kind == ExprKind::Subscript;
}

bool Parser::set_context(Expr* target, Context context) {
    if (!target || failed_) return false;
    auto set_all = [&](Exprs& items) {
        return std::all_of(items.begin(), items.end(), [&](Expr* item) { return set_context(item, context); });
    };
    switch (target->kind) {
        case ExprKind::Name:
            static_cast<Name*>(target)->ctx = context;
            return true;
        case ExprKind::Attribute:
            static_cast<Attribute*>(target)->ctx = context;
            return true;
        case ExprKind::Subscript:
            static_cast<Subscript*>(target)->ctx = context;
            return true;
        case ExprKind::List: {
            auto* list = static_cast<List*>(target);
            list->ctx = context;
            return set_all(list->elts);
        }
        case ExprKind::Tuple: {
            auto* tuple = static_cast<Tuple*>(target);
            tuple->ctx = context;
            return set_all(tuple->elts);
        }
        case ExprKind::Starred: {
            auto* starred = static_cast<Starred*>(target);
            if (context == Context::Del || !starred->value || starred->value->kind == ExprKind::Starred) return false;
            starred->ctx = context;
            return set_context(starred->value, context);
        }
        default:
            return false;
    }
}

}  // namespace asyncarium
