// See the header.
#include "engine/script/assertion_rewriting.h"

#include <algorithm>

namespace asyncarium {

using namespace ast;

namespace {

constexpr const char* kRecorder = "@assert";
constexpr const char* kRecorderClass = "@Assertion";

/// Functions that look at who calls them: their calls stay as they are.
bool looks_at_its_caller(const Expr& function) {
    constexpr std::string_view kNames[] = {"super", "locals", "globals", "vars", "dir"};
    if (function.kind != ExprKind::Name) return false;
    return std::ranges::find(kNames, static_cast<const Name&>(function).id) != std::end(kNames);
}

std::string_view text_of(Operator op) {
    constexpr std::string_view kTexts[] = {"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"};
    return kTexts[static_cast<std::size_t>(op)];
}
std::string_view text_of(Comparison op) {
    constexpr std::string_view kTexts[] = {"<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"};
    return kTexts[static_cast<std::size_t>(op)];
}
std::string_view text_of(UnaryOperator op) {
    constexpr std::string_view kTexts[] = {"~", "not ", "+", "-"};
    return kTexts[static_cast<std::size_t>(op)];
}

/// Rewrites one assertion.
class AssertionRewriter {
   public:
    AssertionRewriter(Tree& tree, Assert& statement) : tree_(tree), span_(statement.test->span) {
        Expr* parts = nullptr;
        Expr* test = visit(statement.test, parts);
        // The outermost part is recorded by the call that also makes the recorder.
        auto& call = static_cast<Call&>(*test);
        auto* make_recorder = make<NamedExpr>();
        make_recorder->target = name(kRecorder, Context::Store);
        make_recorder->value = call_of(name(kRecorderClass, Context::Load), {});
        call.func = make_recorder;
        auto* explain = make<Attribute>();
        explain->value = name(kRecorder, Context::Load);
        explain->attr = "explain";
        Exprs arguments{parts};
        if (statement.msg != nullptr) arguments.push_back(statement.msg);
        statement.test = test;
        statement.msg = call_of(explain, arguments);
    }

   private:
    template <class T>
    T* make() {
        T* node = tree_.make<T>();
        node->span = span_;
        return node;
    }
    Expr* name(const char* id, Context context) {
        auto* node = make<Name>();
        node->id = id;
        node->ctx = context;
        return node;
    }
    Expr* constant(ConstantValue value) {
        auto* node = make<Constant>();
        node->value = std::move(value);
        return node;
    }
    Expr* text(std::string_view value) { return constant(std::string(value)); }
    Expr* tuple(Exprs items) {
        auto* node = make<Tuple>();
        node->elts = std::move(items);
        return node;
    }
    Expr* call_of(Expr* function, Exprs arguments) {
        auto* node = make<Call>();
        node->func = function;
        node->args = std::move(arguments);
        return node;
    }

    /// `@assert(number, value)` with the value's own place.
    Expr* recorded(Expr* value, i64 number) {
        Expr* call = call_of(name(kRecorder, Context::Load), {constant(number), value});
        call->span = value->span;
        return call;
    }

    /// The node with its parts recorded; `parts` becomes the tuple that describes it.
    Expr* visit(Expr* node, Expr*& parts) {
        const i64 number = next_number_++;
        parts = describe(*node, constant(number));
        return recorded(node, number);
    }
    Expr* describe(Expr& node, Expr* number) {
        switch (node.kind) {
            case ExprKind::Name:
                return tuple({text("name"), number, text(static_cast<Name&>(node).id)});
            case ExprKind::Attribute:
                return describe_attribute(static_cast<Attribute&>(node), number);
            case ExprKind::Call:
                if (looks_at_its_caller(*static_cast<Call&>(node).func)) break;
                return describe_call(static_cast<Call&>(node), number);
            case ExprKind::BinOp:
                return describe_binary(static_cast<BinOp&>(node), number);
            case ExprKind::UnaryOp:
                return describe_unary(static_cast<UnaryOp&>(node), number);
            case ExprKind::BoolOp:
                return describe_bool(static_cast<BoolOp&>(node), number);
            case ExprKind::Compare:
                return describe_compare(static_cast<Compare&>(node), number);
            default:
                break;
        }
        return tuple({text("value"), number});
    }
    Expr* describe_attribute(Attribute& node, Expr* number) {
        Expr* value = nullptr;
        node.value = visit(node.value, value);
        return tuple({text("attribute"), number, text(node.attr), value});
    }
    Expr* describe_call(Call& node, Expr* number) {
        Expr* function = nullptr;
        node.func = visit(node.func, function);
        Exprs arguments;
        for (Expr*& argument : node.args) {
            Expr* part = nullptr;
            const bool is_starred = argument->kind == ExprKind::Starred;
            Expr*& value = is_starred ? static_cast<Starred&>(*argument).value : argument;
            value = visit(value, part);
            arguments.push_back(tuple({text(is_starred ? "*" : ""), part}));
        }
        for (Keyword* keyword : node.keywords) {
            Expr* part = nullptr;
            keyword->value = visit(keyword->value, part);
            arguments.push_back(tuple({text(keyword->arg.empty() ? "**" : keyword->arg + "="), part}));
        }
        return tuple({text("call"), number, function, tuple(std::move(arguments))});
    }
    Expr* describe_binary(BinOp& node, Expr* number) {
        Expr* left = nullptr;
        Expr* right = nullptr;
        node.left = visit(node.left, left);
        node.right = visit(node.right, right);
        return tuple({text("binary"), number, text(text_of(node.op)), left, right});
    }
    Expr* describe_unary(UnaryOp& node, Expr* number) {
        if (node.operand->kind == ExprKind::Constant) return tuple({text("value"), number});
        Expr* operand = nullptr;
        node.operand = visit(node.operand, operand);
        return tuple({text("unary"), number, text(text_of(node.op)), operand});
    }
    Expr* describe_bool(BoolOp& node, Expr* number) {
        Exprs operands;
        for (Expr*& value : node.values) {
            Expr* part = nullptr;
            value = visit(value, part);
            operands.push_back(part);
        }
        return tuple(
            {text("bool"), number, text(node.op == BoolOperator::And ? "and" : "or"), tuple(std::move(operands))});
    }
    Expr* describe_compare(Compare& node, Expr* number) {
        Exprs operands(1);
        Exprs operators;
        node.left = visit(node.left, operands.front());
        for (std::size_t i = 0; i < node.ops.size(); ++i) {
            operators.push_back(text(text_of(node.ops[i])));
            node.comparators[i] = visit(node.comparators[i], operands.emplace_back());
        }
        return tuple({text("compare"), number, tuple(std::move(operators)), tuple(std::move(operands))});
    }

    Tree& tree_;
    Span span_;
    i64 next_number_ = 0;
};

void rewrite_all(Tree& tree, const Body& body);

void rewrite_in(Tree& tree, Stmt& statement) {
    const auto all = [&](const Body& body) { rewrite_all(tree, body); };
    switch (statement.kind) {
        case StmtKind::Assert:
            AssertionRewriter(tree, static_cast<Assert&>(statement));
            return;
        case StmtKind::FunctionDef:
            return all(static_cast<FunctionDef&>(statement).body);
        case StmtKind::ClassDef:
            return all(static_cast<ClassDef&>(statement).body);
        case StmtKind::With:
            return all(static_cast<With&>(statement).body);
        case StmtKind::For:
            all(static_cast<For&>(statement).body);
            return all(static_cast<For&>(statement).orelse);
        case StmtKind::While:
            all(static_cast<While&>(statement).body);
            return all(static_cast<While&>(statement).orelse);
        case StmtKind::If:
            all(static_cast<If&>(statement).body);
            return all(static_cast<If&>(statement).orelse);
        case StmtKind::Match:
            for (const MatchCase& branch : static_cast<Match&>(statement).cases) all(branch.body);
            return;
        case StmtKind::Try: {
            const auto& block = static_cast<Try&>(statement);
            all(block.body);
            for (const ExceptHandler* handler : block.handlers) all(handler->body);
            all(block.orelse);
            return all(block.finalbody);
        }
        default:
            return;
    }
}

void rewrite_all(Tree& tree, const Body& body) {
    for (Stmt* statement : body) rewrite_in(tree, *statement);
}

}  // namespace

void rewrite_assertions(Tree& tree) { rewrite_all(tree, tree.body); }

}  // namespace asyncarium
