// Writes trees as CPython's `ast.dump` does: absent fields and empty lists are left out, constants are written as
// `repr` writes them.
#include "engine/script/dump.h"

#include <array>
#include <charconv>
#include <cmath>

#include "engine/script/lexer_unicode.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

using namespace ast;

constexpr std::array<std::string_view, 13> kOperators = {
    "Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"};
constexpr std::array<std::string_view, 10> kComparisons = {"Lt",  "LtE", "Eq",    "NotEq", "Gt",
                                                           "GtE", "Is",  "IsNot", "In",    "NotIn"};
constexpr std::array<std::string_view, 4> kUnaryOperators = {"Invert", "Not", "UAdd", "USub"};
constexpr std::array<std::string_view, 3> kContexts = {"Load", "Store", "Del"};

template <class Enum, std::size_t N>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

// ---- constants ------------------------------------------------------------------------------------------------

char quote_for(std::string_view text) {
    return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

/// A code point as `repr(str)` writes it; lone surrogates are in three bytes, which is no valid UTF-8.
void append_code_point(std::string& out, u32 value, char quote) {
    if (value == static_cast<u32>(quote) || value == '\\') {
        out += words('\\', static_cast<char>(value));
    } else if (value == '\n') {
        out += "\\n";
    } else if (value == '\r') {
        out += "\\r";
    } else if (value == '\t') {
        out += "\\t";
    } else if (value < 0x20 || value == 0x7F || (value >= 0x80 && value <= 0xFF && !is_printable(value))) {
        out += "\\x" + hexadecimal(value, 2);
    } else if (value < 0x80 || is_printable(value)) {
        append_utf8(out, value);
    } else {
        out += value <= 0xFFFF ? "\\u" + hexadecimal(value, 4) : "\\U" + hexadecimal(value, 8);
    }
}

std::string repr(const std::string& text) {
    const char quote = quote_for(text);
    std::string out(1, quote);
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        if (c.length > 0) {
            append_code_point(out, c.value, quote);
            i += c.length;
        } else {
            const auto second = static_cast<unsigned char>(text[i + 1]),
                       third = static_cast<unsigned char>(text[i + 2]);
            out += "\\u" + hexadecimal(0xD000u | (second & 0x3Fu) << 6 | (third & 0x3Fu), 4);
            i += 3;
        }
    }
    return out + quote;
}

std::string repr(const BytesText& text) {
    const char quote = quote_for(text.bytes);
    std::string out = words('b', quote);
    for (char c : text.bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x7F) {
            out += "\\x" + hexadecimal(byte, 2);
        } else {
            append_code_point(out, byte, quote);
        }
    }
    return out + quote;
}

/// The shortest digits that read back as the same number, with an exponent where `repr(float)` has one.
std::string repr(double value) {
    // A literal has no sign and is never NaN; ast writes infinity as a literal that overflows.
    if (std::isinf(value)) return "inf";
    std::array<char, 40> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
    const std::size_t e = text.find('e');
    int exponent = 0;
    std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), text.data() + text.size(), exponent);
    std::string digits;
    for (char c : text.substr(0, e)) {
        if (c != '.') digits.push_back(c);
    }
    if (exponent < -4 || exponent >= 16) {
        std::string out = digits.substr(0, 1);
        if (digits.size() > 1) out += "." + digits.substr(1);
        const std::string size = std::to_string(std::abs(exponent));
        return out + (exponent < 0 ? "e-" : "e+") + (size.size() < 2 ? "0" : "") + size;
    }
    if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0') + ".0";
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string repr(NoneValue) { return "None"; }
std::string repr(EllipsisValue) { return "Ellipsis"; }
std::string repr(bool value) { return value ? "True" : "False"; }
std::string repr(i64 value) { return std::to_string(value); }
std::string repr(const BigIntText& value) { return value.digits; }

// ---- nodes ----------------------------------------------------------------------------------------------------

class TreeWriter {
   public:
    explicit TreeWriter(DumpPlaces places) : places_(places) {}

    std::string out;

    void module(const Tree& tree) {
        begin("Module");
        field("body", tree.body);
        out += ')';
    }
    void write(const Expr* node);

   private:
    void begin(std::string_view name) {
        out += name;
        out += '(';
        is_first_ = true;
    }
    void end(const Node& node) {
        if (places_ == DumpPlaces::Shown) {
            key("lineno");
            out += words(node.span.line);
            key("col_offset");
            out += words(node.span.column);
            key("end_lineno");
            out += words(node.span.end_line);
            key("end_col_offset");
            out += words(node.span.end_column);
        }
        end();
    }
    void end() {
        out += ')';
        is_first_ = false;
    }
    void key(std::string_view name) {
        if (!is_first_) out += ", ";
        is_first_ = false;
        out += name;
        out += '=';
    }

    // Fields. Absent children, empty lists and empty names are left out.
    template <class T>
    void field(std::string_view name, T* child) {
        if (!child) return;
        key(name);
        write(child);
    }
    template <class T>
    void field(std::string_view name, const std::vector<T>& children) {
        if (children.empty()) return;
        key(name);
        out += '[';
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (i > 0) out += ", ";
            write(children[i]);
        }
        out += ']';
    }
    void text(std::string_view name, const std::string& value) {
        if (value.empty()) return;
        key(name);
        out += repr(value);
    }
    void number(std::string_view name, i64 value) {
        key(name);
        out += words(value);
    }
    void constant(const ConstantValue& value) {
        key("value");
        out += std::visit([](const auto& v) { return repr(v); }, value);
    }
    void plain(std::string_view name, std::string_view value) {
        key(name);
        out += value;
        out += "()";
    }
    void context(Context ctx) { plain("ctx", name_of(kContexts, ctx)); }

    void write(const std::string& name) { out += repr(name); }
    void write(Comparison op) { out += words(name_of(kComparisons, op), "()"); }
    void write(const Stmt* node);
    void write(const Pattern* node);
    void write(const Arguments& arguments);
    void write(const Arg* arg);
    void write(const Keyword* keyword);
    void write(const Alias* alias);
    void write(const ExceptHandler* handler);
    void write(const WithItem& item);
    void write(const Comprehension& clause);
    void write(const MatchCase& match_case);
    void simple_statement(const Stmt* node);
    void compound_statement(const Stmt* node);
    void operation(const Expr* node);
    void display(const Expr* node);

    DumpPlaces places_;
    bool is_first_ = true;
};

void TreeWriter::write(const Arguments& arguments) {
    begin("arguments");
    field("posonlyargs", arguments.posonlyargs);
    field("args", arguments.args);
    field("vararg", arguments.vararg);
    field("kwonlyargs", arguments.kwonlyargs);
    field("kw_defaults", arguments.kw_defaults);
    field("kwarg", arguments.kwarg);
    field("defaults", arguments.defaults);
    end();
}

void TreeWriter::write(const Arg* arg) {
    begin("arg");
    text("arg", arg->arg);
    field("annotation", arg->annotation);
    end(*arg);
}

void TreeWriter::write(const Keyword* keyword) {
    begin("keyword");
    text("arg", keyword->arg);
    field("value", keyword->value);
    end(*keyword);
}

void TreeWriter::write(const Alias* alias) {
    begin("alias");
    text("name", alias->name);
    text("asname", alias->asname);
    end(*alias);
}

void TreeWriter::write(const ExceptHandler* handler) {
    begin("ExceptHandler");
    field("type", handler->type);
    text("name", handler->name);
    field("body", handler->body);
    end(*handler);
}

void TreeWriter::write(const WithItem& item) {
    begin("withitem");
    field("context_expr", item.context_expr);
    field("optional_vars", item.optional_vars);
    end();
}

void TreeWriter::write(const Comprehension& clause) {
    begin("comprehension");
    field("target", clause.target);
    field("iter", clause.iter);
    field("ifs", clause.ifs);
    number("is_async", clause.is_async ? 1 : 0);
    end();
}

void TreeWriter::write(const MatchCase& match_case) {
    begin("match_case");
    field("pattern", match_case.pattern);
    field("guard", match_case.guard);
    field("body", match_case.body);
    end();
}

// ---- expressions ----------------------------------------------------------------------------------------------

void TreeWriter::write(const Expr* node) {
    if (!node) {
        out += "None";  // the key of `**mapping`, the default of a keyword-only parameter without one
        return;
    }
    switch (node->kind) {
        case ExprKind::List:
        case ExprKind::Tuple:
        case ExprKind::Set:
        case ExprKind::Dict:
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::DictComp:
        case ExprKind::GeneratorExp:
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue:
        case ExprKind::Constant:
        case ExprKind::Slice:
            display(node);
            break;
        default:
            operation(node);
            break;
    }
    end(*node);
}

void TreeWriter::operation(const Expr* node) {
    auto one_value = [&](std::string_view name, const Expr* value) {
        begin(name);
        field("value", value);
    };
    switch (node->kind) {
        case ExprKind::BoolOp: {
            const auto* n = static_cast<const BoolOp*>(node);
            begin("BoolOp");
            plain("op", n->op == BoolOperator::And ? "And" : "Or");
            return field("values", n->values);
        }
        case ExprKind::NamedExpr: {
            const auto* n = static_cast<const NamedExpr*>(node);
            begin("NamedExpr");
            field("target", n->target);
            return field("value", n->value);
        }
        case ExprKind::BinOp: {
            const auto* n = static_cast<const BinOp*>(node);
            begin("BinOp");
            field("left", n->left);
            plain("op", name_of(kOperators, n->op));
            return field("right", n->right);
        }
        case ExprKind::UnaryOp: {
            const auto* n = static_cast<const UnaryOp*>(node);
            begin("UnaryOp");
            plain("op", name_of(kUnaryOperators, n->op));
            return field("operand", n->operand);
        }
        case ExprKind::Lambda: {
            const auto* n = static_cast<const Lambda*>(node);
            begin("Lambda");
            key("args");
            write(n->args);
            return field("body", n->body);
        }
        case ExprKind::IfExp: {
            const auto* n = static_cast<const IfExp*>(node);
            begin("IfExp");
            field("test", n->test);
            field("body", n->body);
            return field("orelse", n->orelse);
        }
        case ExprKind::Await:
            return one_value("Await", static_cast<const Await*>(node)->value);
        case ExprKind::Yield:
            return one_value("Yield", static_cast<const Yield*>(node)->value);
        case ExprKind::YieldFrom:
            return one_value("YieldFrom", static_cast<const YieldFrom*>(node)->value);
        case ExprKind::Compare: {
            const auto* n = static_cast<const Compare*>(node);
            begin("Compare");
            field("left", n->left);
            field("ops", n->ops);
            return field("comparators", n->comparators);
        }
        case ExprKind::Call: {
            const auto* n = static_cast<const Call*>(node);
            begin("Call");
            field("func", n->func);
            field("args", n->args);
            return field("keywords", n->keywords);
        }
        case ExprKind::Attribute: {
            const auto* n = static_cast<const Attribute*>(node);
            one_value("Attribute", n->value);
            text("attr", n->attr);
            return context(n->ctx);
        }
        case ExprKind::Subscript: {
            const auto* n = static_cast<const Subscript*>(node);
            one_value("Subscript", n->value);
            field("slice", n->slice);
            return context(n->ctx);
        }
        case ExprKind::Starred: {
            const auto* n = static_cast<const Starred*>(node);
            one_value("Starred", n->value);
            return context(n->ctx);
        }
        default: {
            const auto* n = static_cast<const Name*>(node);
            begin("Name");
            text("id", n->id);
            return context(n->ctx);
        }
    }
}

void TreeWriter::display(const Expr* node) {
    auto comprehension = [&](std::string_view name) {
        const auto* n = static_cast<const Comp*>(node);
        begin(name);
        field("key", n->key);
        field(n->key ? "value" : "elt", n->elt);
        field("generators", n->generators);
    };
    switch (node->kind) {
        case ExprKind::List: {
            const auto* n = static_cast<const List*>(node);
            begin("List");
            field("elts", n->elts);
            return context(n->ctx);
        }
        case ExprKind::Tuple: {
            const auto* n = static_cast<const Tuple*>(node);
            begin("Tuple");
            field("elts", n->elts);
            return context(n->ctx);
        }
        case ExprKind::Set:
            begin("Set");
            return field("elts", static_cast<const Set*>(node)->elts);
        case ExprKind::Dict:
            begin("Dict");
            field("keys", static_cast<const Dict*>(node)->keys);
            return field("values", static_cast<const Dict*>(node)->values);
        case ExprKind::ListComp:
            return comprehension("ListComp");
        case ExprKind::SetComp:
            return comprehension("SetComp");
        case ExprKind::DictComp:
            return comprehension("DictComp");
        case ExprKind::GeneratorExp:
            return comprehension("GeneratorExp");
        case ExprKind::JoinedStr:
            begin("JoinedStr");
            return field("values", static_cast<const JoinedStr*>(node)->values);
        case ExprKind::FormattedValue: {
            const auto* n = static_cast<const FormattedValue*>(node);
            begin("FormattedValue");
            field("value", n->value);
            number("conversion", n->conversion == 0 ? -1 : n->conversion);
            return field("format_spec", n->format_spec);
        }
        case ExprKind::Slice: {
            const auto* n = static_cast<const Slice*>(node);
            begin("Slice");
            field("lower", n->lower);
            field("upper", n->upper);
            return field("step", n->step);
        }
        default:
            begin("Constant");
            return constant(static_cast<const Constant*>(node)->value);
    }
}

// ---- statements -----------------------------------------------------------------------------------------------

void TreeWriter::write(const Stmt* node) {
    switch (node->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::ClassDef:
        case StmtKind::For:
        case StmtKind::While:
        case StmtKind::If:
        case StmtKind::With:
        case StmtKind::Match:
        case StmtKind::Try:
            compound_statement(node);
            break;
        default:
            simple_statement(node);
            break;
    }
    end(*node);
}

void TreeWriter::compound_statement(const Stmt* node) {
    switch (node->kind) {
        case StmtKind::FunctionDef: {
            const auto* n = static_cast<const FunctionDef*>(node);
            begin(n->is_async ? "AsyncFunctionDef" : "FunctionDef");
            text("name", n->name);
            key("args");
            write(n->args);
            field("body", n->body);
            field("decorator_list", n->decorator_list);
            return field("returns", n->returns);
        }
        case StmtKind::ClassDef: {
            const auto* n = static_cast<const ClassDef*>(node);
            begin("ClassDef");
            text("name", n->name);
            field("bases", n->bases);
            field("keywords", n->keywords);
            field("body", n->body);
            return field("decorator_list", n->decorator_list);
        }
        case StmtKind::For: {
            const auto* n = static_cast<const For*>(node);
            begin(n->is_async ? "AsyncFor" : "For");
            field("target", n->target);
            field("iter", n->iter);
            field("body", n->body);
            return field("orelse", n->orelse);
        }
        case StmtKind::While: {
            const auto* n = static_cast<const While*>(node);
            begin("While");
            field("test", n->test);
            field("body", n->body);
            return field("orelse", n->orelse);
        }
        case StmtKind::If: {
            const auto* n = static_cast<const If*>(node);
            begin("If");
            field("test", n->test);
            field("body", n->body);
            return field("orelse", n->orelse);
        }
        case StmtKind::With: {
            const auto* n = static_cast<const With*>(node);
            begin(n->is_async ? "AsyncWith" : "With");
            field("items", n->items);
            return field("body", n->body);
        }
        case StmtKind::Match: {
            const auto* n = static_cast<const Match*>(node);
            begin("Match");
            field("subject", n->subject);
            return field("cases", n->cases);
        }
        default: {
            const auto* n = static_cast<const Try*>(node);
            begin(n->is_star ? "TryStar" : "Try");
            field("body", n->body);
            field("handlers", n->handlers);
            field("orelse", n->orelse);
            return field("finalbody", n->finalbody);
        }
    }
}

void TreeWriter::simple_statement(const Stmt* node) {
    switch (node->kind) {
        case StmtKind::Return:
            begin("Return");
            return field("value", static_cast<const Return*>(node)->value);
        case StmtKind::Delete:
            begin("Delete");
            return field("targets", static_cast<const Delete*>(node)->targets);
        case StmtKind::Assign: {
            const auto* n = static_cast<const Assign*>(node);
            begin("Assign");
            field("targets", n->targets);
            return field("value", n->value);
        }
        case StmtKind::AugAssign: {
            const auto* n = static_cast<const AugAssign*>(node);
            begin("AugAssign");
            field("target", n->target);
            plain("op", name_of(kOperators, n->op));
            return field("value", n->value);
        }
        case StmtKind::AnnAssign: {
            const auto* n = static_cast<const AnnAssign*>(node);
            begin("AnnAssign");
            field("target", n->target);
            field("annotation", n->annotation);
            field("value", n->value);
            return number("simple", n->simple ? 1 : 0);
        }
        case StmtKind::Raise: {
            const auto* n = static_cast<const Raise*>(node);
            begin("Raise");
            field("exc", n->exc);
            return field("cause", n->cause);
        }
        case StmtKind::Assert: {
            const auto* n = static_cast<const Assert*>(node);
            begin("Assert");
            field("test", n->test);
            return field("msg", n->msg);
        }
        case StmtKind::Import:
            begin("Import");
            return field("names", static_cast<const Import*>(node)->names);
        case StmtKind::ImportFrom: {
            const auto* n = static_cast<const ImportFrom*>(node);
            begin("ImportFrom");
            text("module", n->module);
            field("names", n->names);
            return number("level", n->level);
        }
        case StmtKind::Global:
            begin("Global");
            return field("names", static_cast<const Global*>(node)->names);
        case StmtKind::Nonlocal:
            begin("Nonlocal");
            return field("names", static_cast<const Nonlocal*>(node)->names);
        case StmtKind::Expr:
            begin("Expr");
            return field("value", static_cast<const ExprStmt*>(node)->value);
        case StmtKind::Pass:
            return begin("Pass");
        case StmtKind::Break:
            return begin("Break");
        default:
            return begin("Continue");
    }
}

// ---- patterns -------------------------------------------------------------------------------------------------

void TreeWriter::write(const Pattern* node) {
    switch (node->kind) {
        case PatternKind::Value:
            begin("MatchValue");
            field("value", static_cast<const MatchValue*>(node)->value);
            break;
        case PatternKind::Singleton:
            begin("MatchSingleton");
            constant(static_cast<const MatchSingleton*>(node)->value);
            break;
        case PatternKind::Sequence:
            begin("MatchSequence");
            field("patterns", static_cast<const MatchSequence*>(node)->patterns);
            break;
        case PatternKind::Mapping: {
            const auto* n = static_cast<const MatchMapping*>(node);
            begin("MatchMapping");
            field("keys", n->keys);
            field("patterns", n->patterns);
            text("rest", n->rest);
            break;
        }
        case PatternKind::Class: {
            const auto* n = static_cast<const MatchClass*>(node);
            begin("MatchClass");
            field("cls", n->cls);
            field("patterns", n->patterns);
            field("kwd_attrs", n->kwd_attrs);
            field("kwd_patterns", n->kwd_patterns);
            break;
        }
        case PatternKind::Star:
            begin("MatchStar");
            text("name", static_cast<const MatchStar*>(node)->name);
            break;
        case PatternKind::As: {
            const auto* n = static_cast<const MatchAs*>(node);
            begin("MatchAs");
            field("pattern", n->pattern);
            text("name", n->name);
            break;
        }
        case PatternKind::Or:
            begin("MatchOr");
            field("patterns", static_cast<const MatchOr*>(node)->patterns);
            break;
    }
    end(*node);
}

}  // namespace

std::string dump(const Tree& tree, DumpPlaces places) {
    TreeWriter writer(places);
    writer.module(tree);
    return std::move(writer.out);
}

std::string dump(const Expr& expression, DumpPlaces places) {
    TreeWriter writer(places);
    writer.write(&expression);
    return std::move(writer.out);
}

}  // namespace asyncarium
