// Children of syntax tree nodes in the order in which CPython's symtable.c visits them, for passes that treat only a
// few kinds of node in a way of their own; and the bound on how deep such a recursive pass may go.
#pragma once

#include "engine/script/ast.h"

namespace asyncarium {

/// Counts recursion for as long as it lives. The parser bounds brackets and blocks; this bounds `a + b + c + …`.
class DepthGuard {
   public:
    static constexpr u32 kLimit = 1500;
    explicit DepthGuard(u32& depth) : depth_(depth) { ++depth_; }
    ~DepthGuard() { --depth_; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;
    bool is_within_limit() const { return depth_ <= kLimit; }

   private:
    u32& depth_;
};

namespace tree_walk_detail {

template <class Visitor>
struct Children {
    Visitor& visit;

    void operator()(const auto* child) const {
        if (child != nullptr) visit(*child);
    }
    template <class T>
    void operator()(const std::vector<T*>& children) const {
        for (const T* child : children) (*this)(child);
    }
};

}  // namespace tree_walk_detail

/// Calls `visit(child)` with each direct child: const Expr&, Stmt&, Pattern&, Keyword& or ExceptHandler&.
/// Not for nodes that open scopes (functions, classes, lambdas, comprehensions): their children belong to two.
template <class Visitor>
void for_each_child(const ast::Stmt& node, Visitor&& visitor) {
    using namespace ast;
    const tree_walk_detail::Children<Visitor> visit{visitor};
    switch (node.kind) {
        case StmtKind::Return:
            return visit(static_cast<const Return&>(node).value);
        case StmtKind::Delete:
            return visit(static_cast<const Delete&>(node).targets);
        case StmtKind::Expr:
            return visit(static_cast<const ExprStmt&>(node).value);
        case StmtKind::Assign: {
            const auto& assign = static_cast<const Assign&>(node);
            return visit(assign.targets), visit(assign.value);
        }
        case StmtKind::AugAssign: {
            const auto& assign = static_cast<const AugAssign&>(node);
            return visit(assign.target), visit(assign.value);
        }
        case StmtKind::AnnAssign: {
            const auto& assign = static_cast<const AnnAssign&>(node);
            return visit(assign.target), visit(assign.annotation), visit(assign.value);
        }
        case StmtKind::For: {
            const auto& loop = static_cast<const For&>(node);
            return visit(loop.target), visit(loop.iter), visit(loop.body), visit(loop.orelse);
        }
        case StmtKind::While: {
            const auto& loop = static_cast<const While&>(node);
            return visit(loop.test), visit(loop.body), visit(loop.orelse);
        }
        case StmtKind::If: {
            const auto& branch = static_cast<const If&>(node);
            return visit(branch.test), visit(branch.body), visit(branch.orelse);
        }
        case StmtKind::With: {
            const auto& with = static_cast<const With&>(node);
            for (const WithItem& item : with.items) visit(item.context_expr), visit(item.optional_vars);
            return visit(with.body);
        }
        case StmtKind::Match: {
            const auto& match = static_cast<const Match&>(node);
            visit(match.subject);
            for (const MatchCase& item : match.cases) visit(item.pattern), visit(item.guard), visit(item.body);
            return;
        }
        case StmtKind::Raise: {
            const auto& raise = static_cast<const Raise&>(node);
            return visit(raise.exc), visit(raise.cause);
        }
        case StmtKind::Try: {
            const auto& attempt = static_cast<const Try&>(node);
            return visit(attempt.body), visit(attempt.handlers), visit(attempt.orelse), visit(attempt.finalbody);
        }
        case StmtKind::Assert: {
            const auto& assertion = static_cast<const Assert&>(node);
            return visit(assertion.test), visit(assertion.msg);
        }
        default:
            return;
    }
}

template <class Visitor>
void for_each_child(const ast::Expr& node, Visitor&& visitor) {
    using namespace ast;
    const tree_walk_detail::Children<Visitor> visit{visitor};
    switch (node.kind) {
        case ExprKind::BoolOp:
            return visit(static_cast<const BoolOp&>(node).values);
        case ExprKind::BinOp: {
            const auto& binary = static_cast<const BinOp&>(node);
            return visit(binary.left), visit(binary.right);
        }
        case ExprKind::UnaryOp:
            return visit(static_cast<const UnaryOp&>(node).operand);
        case ExprKind::IfExp: {
            const auto& choice = static_cast<const IfExp&>(node);
            return visit(choice.test), visit(choice.body), visit(choice.orelse);
        }
        case ExprKind::Dict: {
            const auto& dict = static_cast<const Dict&>(node);
            return visit(dict.keys), visit(dict.values);
        }
        case ExprKind::Set:
            return visit(static_cast<const Set&>(node).elts);
        case ExprKind::Await:
            return visit(static_cast<const Await&>(node).value);
        case ExprKind::Yield:
            return visit(static_cast<const Yield&>(node).value);
        case ExprKind::YieldFrom:
            return visit(static_cast<const YieldFrom&>(node).value);
        case ExprKind::Compare: {
            const auto& compare = static_cast<const Compare&>(node);
            return visit(compare.left), visit(compare.comparators);
        }
        case ExprKind::Call: {
            const auto& call = static_cast<const Call&>(node);
            return visit(call.func), visit(call.args), visit(call.keywords);
        }
        case ExprKind::FormattedValue: {
            const auto& formatted = static_cast<const FormattedValue&>(node);
            return visit(formatted.value), visit(formatted.format_spec);
        }
        case ExprKind::JoinedStr:
            return visit(static_cast<const JoinedStr&>(node).values);
        case ExprKind::Attribute:
            return visit(static_cast<const Attribute&>(node).value);
        case ExprKind::Subscript: {
            const auto& subscript = static_cast<const Subscript&>(node);
            return visit(subscript.value), visit(subscript.slice);
        }
        case ExprKind::Starred:
            return visit(static_cast<const Starred&>(node).value);
        case ExprKind::List:
            return visit(static_cast<const List&>(node).elts);
        case ExprKind::Tuple:
            return visit(static_cast<const Tuple&>(node).elts);
        case ExprKind::Slice: {
            const auto& slice = static_cast<const Slice&>(node);
            return visit(slice.lower), visit(slice.upper), visit(slice.step);
        }
        default:
            return;
    }
}

template <class Visitor>
void for_each_child(const ast::Pattern& node, Visitor&& visitor) {
    using namespace ast;
    const tree_walk_detail::Children<Visitor> visit{visitor};
    switch (node.kind) {
        case PatternKind::Value:
            return visit(static_cast<const MatchValue&>(node).value);
        case PatternKind::Sequence:
            return visit(static_cast<const MatchSequence&>(node).patterns);
        case PatternKind::Mapping: {
            const auto& mapping = static_cast<const MatchMapping&>(node);
            return visit(mapping.keys), visit(mapping.patterns);
        }
        case PatternKind::Class: {
            const auto& pattern = static_cast<const MatchClass&>(node);
            return visit(pattern.cls), visit(pattern.patterns), visit(pattern.kwd_patterns);
        }
        case PatternKind::As:
            return visit(static_cast<const MatchAs&>(node).pattern);
        case PatternKind::Or:
            return visit(static_cast<const MatchOr&>(node).patterns);
        default:
            return;
    }
}

}  // namespace asyncarium
