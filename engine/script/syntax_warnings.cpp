// Finds what CPython warns of while it compiles: first in the tokens, then in the tree.
#include "engine/script/syntax_warnings.h"

#include <algorithm>
#include <optional>

#include "engine/script/string_literal.h"
#include "engine/script/syntax_error_text.h"
#include "engine/script/tree_walk.h"

namespace asyncarium {

using namespace ast;

namespace {

using TK = TokenKind;

// ---- escapes ----------------------------------------------------------------------------------------------------

bool is_raw(std::string_view prefix) { return prefix.find_first_of("rR") != std::string_view::npos; }

std::size_t length_of_character(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
    return end - at;
}

/// What is wrong with the first wrong escape between quotes; nothing when all are right.
std::optional<std::string> describe_wrong_escape(std::string_view text, std::string_view letters) {
    for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at)) {
        const char c = at + 1 < text.size() ? text[at + 1] : '{';  // an f-string's part ends before a brace
        const std::string_view octal = text.substr(at + 1, 3);
        const bool is_octal = c >= '0' && c <= '7';
        const bool is_too_large =
            octal.size() == 3 && octal[0] > '3' && octal.find_first_not_of("01234567") == std::string_view::npos;
        if (is_octal && is_too_large) return words("invalid octal escape sequence '\\", octal, "'");
        if (!is_octal && letters.find(c) == std::string_view::npos) {
            const std::string_view shown =
                at + 1 < text.size() ? text.substr(at + 1, length_of_character(text, at + 1)) : "{";
            return words("invalid escape sequence '\\", shown, "'");
        }
        at += 2;
    }
    return std::nullopt;
}

// ---- expressions ------------------------------------------------------------------------------------------------

struct ConstantTypeName {
    std::string_view operator()(NoneValue) const { return "NoneType"; }
    std::string_view operator()(EllipsisValue) const { return "ellipsis"; }
    std::string_view operator()(bool) const { return "bool"; }
    std::string_view operator()(i64) const { return "int"; }
    std::string_view operator()(const BigIntText&) const { return "int"; }
    std::string_view operator()(double) const { return "float"; }
    std::string_view operator()(const std::string&) const { return "str"; }
    std::string_view operator()(const BytesText&) const { return "bytes"; }
};

const ConstantValue* constant_of(const Expr& expression) {
    return expression.kind == ExprKind::Constant ? &static_cast<const ast::Constant&>(expression).value : nullptr;
}

/// The name of the type that an expression surely has; empty when that depends on the run.
std::string_view type_of(const Expr& expression) {
    switch (expression.kind) {
        case ExprKind::Constant:
            return std::visit(ConstantTypeName{}, *constant_of(expression));
        case ExprKind::Tuple:
            return "tuple";
        case ExprKind::List:
        case ExprKind::ListComp:
            return "list";
        case ExprKind::Dict:
        case ExprKind::DictComp:
            return "dict";
        case ExprKind::Set:
        case ExprKind::SetComp:
            return "set";
        case ExprKind::GeneratorExp:
            return "generator";
        case ExprKind::Lambda:
            return "function";
        case ExprKind::JoinedStr:
            return "str";
        case ExprKind::UnaryOp: {
            // CPython has folded the sign of a number by now.
            const auto& operation = static_cast<const UnaryOp&>(expression);
            const std::string_view operand = type_of(*operation.operand);
            const bool is_number = operand == "int" || operand == "float";
            return operation.op == UnaryOperator::Minus && is_number ? operand : std::string_view();
        }
        default:
            return {};
    }
}

/// Constants of which there may be several, so that identity says nothing.
bool is_literal(const Expr& expression) {
    if (expression.kind == ExprKind::UnaryOp) return !type_of(expression).empty();
    if (expression.kind == ExprKind::Tuple) {
        for (const Expr* item : static_cast<const Tuple&>(expression).elts) {
            if (constant_of(*item) == nullptr && !is_literal(*item)) return false;
        }
        return true;
    }
    const ConstantValue* value = constant_of(expression);
    if (value == nullptr) return false;
    const bool is_single = std::holds_alternative<NoneValue>(*value) || std::holds_alternative<bool>(*value) ||
                           std::holds_alternative<EllipsisValue>(*value);
    return !is_single;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class WarningFinder {
   public:
    Diagnostics warnings;

    void visit(const Stmts& body) {
        for (const Stmt* statement : body) visit_child(*statement);
    }

   private:
    void warn(const Expr& expression, std::string message) { warn(expression.span, std::move(message)); }
    void warn(Span span, std::string message) { warnings.push_back({"SyntaxWarning", std::move(message), span}); }

    void check(const Compare& compare) {
        const Expr* left = compare.left;
        for (std::size_t i = 0; i < compare.ops.size(); ++i) {
            const Expr* right = compare.comparators[i];
            const bool is_identity = compare.ops[i] == Comparison::Is || compare.ops[i] == Comparison::IsNot;
            if (is_identity && (is_literal(*left) || is_literal(*right))) {
                const std::string_view type = type_of(is_literal(*left) ? *left : *right);
                const bool is_plain = compare.ops[i] == Comparison::Is;
                return warn(compare, words(is_plain ? "\"is\"" : "\"is not\"", " with '", type,
                                           "' literal. Did you mean \"", is_plain ? "==" : "!=", "\"?"));
            }
            left = right;
        }
    }

    void check(const Call& call) {
        const std::string_view type = type_of(*call.func);
        if (type.empty() || is_one_of(type, {"function"}) || call.func->kind == ExprKind::UnaryOp) return;
        warn(call, words("'", type, "' object is not callable; perhaps you missed a comma?"));
    }

    void check(const Subscript& subscript) {
        if (subscript.ctx != Context::Load) return;
        const std::string_view type = type_of(*subscript.value);
        const ConstantValue* constant = constant_of(*subscript.value);
        const bool refuses = constant != nullptr ? is_one_of(type, {"NoneType", "ellipsis", "bool", "int", "float"})
                                                 : is_one_of(type, {"set", "generator", "function"});
        if (refuses) warn(subscript, words("'", type, "' object is not subscriptable; perhaps you missed a comma?"));
        const std::string_view index = type_of(*subscript.slice);
        const bool is_sequence = is_one_of(type, {"str", "bytes", "tuple", "list"});
        if (!is_sequence || index.empty() || is_one_of(index, {"int", "bool"})) return;
        warn(subscript,
             words(type, " indices must be integers or slices, not ", index, "; perhaps you missed a comma?"));
    }

    void check(const Assert& statement) {
        const bool is_tuple = statement.test->kind == ExprKind::Tuple;
        if (is_tuple && !static_cast<const Tuple*>(statement.test)->elts.empty())
            warn(statement.span, "assertion is always true, perhaps remove parentheses?");
    }

    // ---- the walk -------------------------------------------------------------------------------------------------

    void visit_all(const Exprs& expressions) {
        for (const Expr* expression : expressions) visit_optional(expression);
    }
    void visit_optional(const Expr* expression) {
        if (expression != nullptr) visit_child(*expression);
    }

    void visit_arguments(const Arguments& arguments) {
        visit_all(arguments.defaults);
        visit_all(arguments.kw_defaults);
    }

    void visit_child(const Stmt& statement) {
        const DepthGuard guard(depth_);
        if (!guard.is_within_limit()) return;
        if (statement.kind == StmtKind::FunctionDef) {
            const auto& function = static_cast<const FunctionDef&>(statement);
            visit_all(function.decorator_list);
            visit_arguments(function.args);
            return visit(function.body);
        }
        if (statement.kind == StmtKind::ClassDef) {
            const auto& definition = static_cast<const ClassDef&>(statement);
            visit_all(definition.decorator_list);
            visit(definition.body);
            visit_all(definition.bases);
            for (const Keyword* keyword : definition.keywords) visit_child(*keyword);
            return;
        }
        if (statement.kind == StmtKind::Assert) check(static_cast<const Assert&>(statement));
        for_each_child(statement, [this](const auto& child) { visit_child(child); });
    }

    void visit_child(const Expr& expression) {
        const DepthGuard guard(depth_);
        if (!guard.is_within_limit()) return;
        switch (expression.kind) {
            case ExprKind::Lambda:
                visit_arguments(static_cast<const Lambda&>(expression).args);
                return visit_child(*static_cast<const Lambda&>(expression).body);
            case ExprKind::ListComp:
            case ExprKind::SetComp:
            case ExprKind::DictComp:
            case ExprKind::GeneratorExp:
                return visit_comprehension(static_cast<const Comp&>(expression));
            case ExprKind::NamedExpr:
                return visit_child(*static_cast<const NamedExpr&>(expression).value);
            case ExprKind::Compare:
                check(static_cast<const Compare&>(expression));
                break;
            case ExprKind::Call:
                check(static_cast<const Call&>(expression));
                break;
            case ExprKind::Subscript:
                check(static_cast<const Subscript&>(expression));
                break;
            default:
                break;
        }
        for_each_child(expression, [this](const auto& child) { visit_child(child); });
    }

    void visit_comprehension(const Comp& comprehension) {
        for (const Comprehension& generator : comprehension.generators) {
            visit_optional(generator.iter);
            visit_all(generator.ifs);
        }
        visit_optional(comprehension.key);
        visit_optional(comprehension.elt);
    }

    void visit_child(const Pattern& pattern) {
        for_each_child(pattern, [this](const auto& child) { visit_child(child); });
    }
    void visit_child(const Keyword& keyword) { visit_optional(keyword.value); }
    void visit_child(const ExceptHandler& handler) {
        visit_optional(handler.type);
        visit(handler.body);
    }

    u32 depth_ = 0;
};

std::string_view line_of(std::string_view text, u32 number) {
    std::size_t begin = 0;
    for (u32 line = 1; line < number && begin < text.size(); ++line) {
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    }
    const std::string_view rest = text.substr(begin);
    std::string_view line = rest.substr(0, rest.find('\n'));
    line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

}  // namespace

Diagnostics find_escape_warnings(const TokenList& list) {
    constexpr std::string_view kStringLetters = "\n\\'\"abfnrtvxuUN", kBytesLetters = "\n\\'\"abfnrtvx";
    Diagnostics warnings;
    std::vector<std::string_view> open;  // prefixes of the f-strings around
    const auto check = [&](const Token& token, std::string_view letters) {
        if (auto message = describe_wrong_escape(list.text_of(token), letters))
            warnings.push_back({"SyntaxWarning", std::move(*message), token.span});
    };
    for (const Token& token : list.tokens) {
        const std::string_view text = list.text_of(token);
        if (token.kind == TK::FStringStart) open.push_back(text);
        if (token.kind == TK::FStringEnd && !open.empty()) open.pop_back();
        if (token.kind == TK::FStringMiddle && !open.empty() && !is_raw(open.back())) check(token, kStringLetters);
        const bool is_plain = token.kind == TK::String && !is_raw(text.substr(0, text.find_first_of("'\"")));
        if (is_plain) check(token, is_bytes_literal(text) ? kBytesLetters : kStringLetters);
    }
    return warnings;
}

Diagnostics find_tree_warnings(const Tree& tree) {
    WarningFinder finder;
    finder.visit(tree.body);
    return finder.warnings;
}

std::string warning_text(const Diagnostics& warnings, std::string_view filename, std::string_view text) {
    std::string out;
    for (const Diagnostic& warning : warnings) {
        out += words(filename, ":", warning.span.line, ": SyntaxWarning: ", warning.message, "\n");
        const std::string_view line = line_of(text, warning.span.line);
        if (!line.empty()) out += words("  ", line, "\n");
    }
    return out;
}

}  // namespace asyncarium
