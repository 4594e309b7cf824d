// See the header. Each form is written with the precedence it needs, and gets parentheses where its own is weaker.
#include "engine/script/unparse.h"

#include "engine/script/constant_text.h"

namespace asyncarium {

using namespace ast;

namespace {

/// ast_unparse.c's PR_ constants: from the weakest to the strongest binding.
enum class Binding : u8 {
    Tuple,
    Test,
    Or,
    And,
    Not,
    Comparison,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Arithmetic,
    Term,
    Factor,
    Power,
    Await,
    Atom,
};

constexpr Binding tighter(Binding binding) { return static_cast<Binding>(static_cast<u8>(binding) + 1); }

struct OperatorText {
    std::string_view text;
    Binding binding;
};

/// In the order of ast::Operator.
constexpr OperatorText kOperators[] = {
    {" + ", Binding::Arithmetic}, {" - ", Binding::Arithmetic}, {" * ", Binding::Term},   {" @ ", Binding::Term},
    {" / ", Binding::Term},       {" % ", Binding::Term},       {" ** ", Binding::Power}, {" << ", Binding::Shift},
    {" >> ", Binding::Shift},     {" | ", Binding::BitOr},      {" ^ ", Binding::BitXor}, {" & ", Binding::BitAnd},
    {" // ", Binding::Term},
};
constexpr std::string_view kComparisons[] = {" < ",  " <= ", " == ",     " != ", " > ",
                                             " >= ", " is ", " is not ", " in ", " not in "};

struct ConstantUnparser {
    std::string operator()(NoneValue) const { return "None"; }
    std::string operator()(EllipsisValue) const { return "..."; }
    std::string operator()(bool value) const { return value ? "True" : "False"; }
    std::string operator()(i64 value) const { return std::to_string(value); }
    std::string operator()(const BigIntText& value) const { return value.digits; }
    std::string operator()(double value) const {
        const std::string text = float_text(value);
        return text == "inf" ? "1e309" : text;
    }
    std::string operator()(const std::string& value) const { return quoted_text(value); }
    std::string operator()(const BytesText& value) const { return quoted_bytes(value.bytes); }
};

class Unparser {
   public:
    explicit Unparser(std::string_view source) : source_(source) {}

    std::string write(const Expr& expression, Binding needed) {
        switch (expression.kind) {
            case ExprKind::Constant:
                return std::visit(ConstantUnparser{}, static_cast<const ast::Constant&>(expression).value);
            case ExprKind::Name:
                return static_cast<const Name&>(expression).id;
            case ExprKind::Attribute: {
                const auto& attribute = static_cast<const Attribute&>(expression);
                return write(*attribute.value, Binding::Atom) + "." + attribute.attr;
            }
            case ExprKind::Subscript: {
                const auto& subscript = static_cast<const Subscript&>(expression);
                return write(*subscript.value, Binding::Atom) + "[" + write(*subscript.slice, Binding::Tuple) + "]";
            }
            case ExprKind::Starred:
                return "*" + write(*static_cast<const Starred&>(expression).value, Binding::BitOr);
            case ExprKind::List:
                return "[" + write_all(static_cast<const List&>(expression).elts) + "]";
            case ExprKind::Set:
                return "{" + write_all(static_cast<const Set&>(expression).elts) + "}";
            case ExprKind::Tuple:
                return write_tuple(static_cast<const Tuple&>(expression), needed);
            case ExprKind::Dict:
                return write_dict(static_cast<const Dict&>(expression));
            case ExprKind::Slice:
                return write_slice(static_cast<const Slice&>(expression));
            case ExprKind::BinOp:
                return write_binary(static_cast<const BinOp&>(expression), needed);
            case ExprKind::UnaryOp:
                return write_unary(static_cast<const UnaryOp&>(expression), needed);
            case ExprKind::BoolOp:
                return write_bool(static_cast<const BoolOp&>(expression), needed);
            case ExprKind::Compare:
                return write_compare(static_cast<const Compare&>(expression), needed);
            case ExprKind::Call:
                return write_call(static_cast<const Call&>(expression));
            case ExprKind::IfExp: {
                const auto& choice = static_cast<const IfExp&>(expression);
                return enclose(write(*choice.body, tighter(Binding::Test)) + " if " +
                                   write(*choice.test, tighter(Binding::Test)) + " else " +
                                   write(*choice.orelse, Binding::Test),
                               Binding::Test, needed);
            }
            default:
                return std::string(source_of(expression.span, source_));
        }
    }

   private:
    static std::string enclose(std::string text, Binding own, Binding needed) {
        return needed > own ? "(" + text + ")" : text;
    }

    std::string write_all(const Exprs& elements) {
        std::string text;
        for (const Expr* element : elements) {
            if (!text.empty()) text += ", ";
            text += write(*element, Binding::Test);
        }
        return text;
    }

    std::string write_tuple(const Tuple& tuple, Binding needed) {
        if (tuple.elts.empty()) return "()";
        const std::string text = write_all(tuple.elts) + (tuple.elts.size() == 1 ? "," : "");
        return enclose(text, Binding::Tuple, needed);
    }

    std::string write_dict(const Dict& dict) {
        std::string text;
        for (std::size_t index = 0; index < dict.values.size(); ++index) {
            if (index > 0) text += ", ";
            const Expr* key = dict.keys[index];
            text += key == nullptr ? "**" + write(*dict.values[index], Binding::BitOr)
                                   : write(*key, Binding::Test) + ": " + write(*dict.values[index], Binding::Test);
        }
        return "{" + text + "}";
    }

    std::string write_slice(const Slice& slice) {
        const auto part = [this](const Expr* bound) { return bound == nullptr ? "" : write(*bound, Binding::Test); };
        return part(slice.lower) + ":" + part(slice.upper) + (slice.step == nullptr ? "" : ":" + part(slice.step));
    }

    std::string write_binary(const BinOp& binary, Binding needed) {
        const OperatorText op = kOperators[static_cast<u8>(binary.op)];
        const bool is_power = binary.op == Operator::Power;
        const Binding left = is_power ? tighter(op.binding) : op.binding;
        const Binding right = is_power ? op.binding : tighter(op.binding);
        return enclose(write(*binary.left, left) + std::string(op.text) + write(*binary.right, right), op.binding,
                       needed);
    }

    std::string write_unary(const UnaryOp& unary, Binding needed) {
        if (unary.op == UnaryOperator::Not) {
            return enclose("not " + write(*unary.operand, Binding::Not), Binding::Not, needed);
        }
        const std::string sign = unary.op == UnaryOperator::Minus ? "-" : unary.op == UnaryOperator::Plus ? "+" : "~";
        return enclose(sign + write(*unary.operand, Binding::Factor), Binding::Factor, needed);
    }

    std::string write_bool(const BoolOp& operation, Binding needed) {
        const bool is_or = operation.op == BoolOperator::Or;
        const Binding own = is_or ? Binding::Or : Binding::And;
        std::string text;
        for (const Expr* value : operation.values) {
            if (!text.empty()) text += is_or ? " or " : " and ";
            text += write(*value, tighter(own));
        }
        return enclose(text, own, needed);
    }

    std::string write_compare(const Compare& compare, Binding needed) {
        std::string text = write(*compare.left, tighter(Binding::Comparison));
        for (std::size_t index = 0; index < compare.ops.size(); ++index) {
            text += kComparisons[static_cast<u8>(compare.ops[index])];
            text += write(*compare.comparators[index], tighter(Binding::Comparison));
        }
        return enclose(text, Binding::Comparison, needed);
    }

    std::string write_call(const Call& call) {
        std::string arguments = write_all(call.args);
        for (const Keyword* keyword : call.keywords) {
            if (!arguments.empty()) arguments += ", ";
            arguments += (keyword->arg.empty() ? "**" : keyword->arg + "=") + write(*keyword->value, Binding::Test);
        }
        return write(*call.func, Binding::Atom) + "(" + arguments + ")";
    }

    std::string_view source_;
};

}  // namespace

std::string unparse(const Expr& expression, std::string_view source) {
    return Unparser(source).write(expression, Binding::Test);
}

std::string_view source_of(Span span, std::string_view source) {
    const auto offset_of = [&](u32 line, u32 column) {
        std::size_t offset = 0;
        for (u32 skipped = 1; skipped < line; ++skipped) {
            offset = source.find('\n', offset);
            if (offset == std::string_view::npos) return source.size();
            ++offset;
        }
        return std::min(offset + column, source.size());
    };
    const std::size_t begin = offset_of(span.line, span.column);
    const std::size_t end = offset_of(span.end_line, span.end_column);
    return source.substr(begin, end > begin ? end - begin : 0);
}

}  // namespace asyncarium
