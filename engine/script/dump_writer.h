// The writer behind dump.h: keeps the commas, and knows for each node which fields `ast.dump` shows in which order.
// Its parts are in dump.cpp, dump_expression.cpp and dump_statement.cpp; constants are written by dump_constant.cpp.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/script/ast.h"
#include "engine/script/dump.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {

/// What `repr` answers for a literal's value.
std::string repr_of(const ast::ConstantValue& value);
std::string repr_of(const std::string& text);

class TreeWriter {
   public:
    explicit TreeWriter(DumpPlaces places) : places_(places) {}

    void write(const ast::Tree& tree);
    void write(const ast::Expr* node);

    std::string out;

   private:
    /// `Name(`, and nothing written in it yet.
    void begin(std::string_view name) {
        out += name;
        out += '(';
        is_first_ = true;
    }
    void end() {
        out += ')';
        is_first_ = false;
    }
    /// The same for nodes that have a place.
    void end(const ast::Node& node);
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
        out += repr_of(value);
    }
    void number(std::string_view name, i64 value) {
        key(name);
        out += words(value);
    }
    void constant(const ast::ConstantValue& value) {
        key("value");
        out += repr_of(value);
    }
    /// A node without fields, such as an operator.
    void plain(std::string_view name, std::string_view value) {
        key(name);
        out += words(value, "()");
    }

    // Nodes without a kind of their own.
    void write(const std::string& name) { out += repr_of(name); }
    void write(ast::Comparison op);
    void write(const ast::Stmt* node);
    void write(const ast::Pattern* node);
    void write(const ast::Arguments& arguments);
    void write(const ast::Arg* arg);
    void write(const ast::Keyword* keyword);
    void write(const ast::Alias* alias);
    void write(const ast::ExceptHandler* handler);
    void write(const ast::WithItem& item);
    void write(const ast::Comprehension& clause);
    void write(const ast::MatchCase& match_case);
    /// The field `type_params`, where there are any.
    void write(const ast::TypeParameters* parameters);
    void write(const ast::TypeParameter* parameter);

    /// Calls fields() with the node as what it is.
    template <class T, class Base>
    void as(const Base* node) {
        fields(static_cast<const T&>(*node));
    }
    // The name and the fields of each kind of node; the caller closes the parenthesis.
    void fields(const ast::BoolOp& n);
    void fields(const ast::NamedExpr& n);
    void fields(const ast::BinOp& n);
    void fields(const ast::UnaryOp& n);
    void fields(const ast::Lambda& n);
    void fields(const ast::IfExp& n);
    void fields(const ast::Dict& n);
    void fields(const ast::Set& n);
    void fields(const ast::Await& n);
    void fields(const ast::Yield& n);
    void fields(const ast::YieldFrom& n);
    void fields(const ast::Compare& n);
    void fields(const ast::Call& n);
    void fields(const ast::JoinedStr& n);
    void fields(const ast::Attribute& n);
    void fields(const ast::Subscript& n);
    void fields(const ast::Starred& n);
    void fields(const ast::Name& n);
    void fields(const ast::List& n);
    void fields(const ast::Tuple& n);
    void fields(const ast::Slice& n);
    void fields(const ast::Comp& n);
    void fields(const ast::FormattedValue& n);
    void fields(const ast::Constant& n);
    void fields(const ast::FunctionDef& n);
    void fields(const ast::ClassDef& n);
    void fields(const ast::TypeAlias& n);
    void fields(const ast::Return& n);
    void fields(const ast::Delete& n);
    void fields(const ast::Assign& n);
    void fields(const ast::AugAssign& n);
    void fields(const ast::AnnAssign& n);
    void fields(const ast::For& n);
    void fields(const ast::While& n);
    void fields(const ast::If& n);
    void fields(const ast::With& n);
    void fields(const ast::Match& n);
    void fields(const ast::Raise& n);
    void fields(const ast::Try& n);
    void fields(const ast::Assert& n);
    void fields(const ast::Import& n);
    void fields(const ast::ImportFrom& n);
    void fields(const ast::Global& n);
    void fields(const ast::Nonlocal& n);
    void fields(const ast::ExprStmt& n);
    void fields(const ast::Pass& n);
    void fields(const ast::Break& n);
    void fields(const ast::Continue& n);
    void fields(const ast::MatchValue& n);
    void fields(const ast::MatchSingleton& n);
    void fields(const ast::MatchSequence& n);
    void fields(const ast::MatchMapping& n);
    void fields(const ast::MatchClass& n);
    void fields(const ast::MatchStar& n);
    void fields(const ast::MatchAs& n);
    void fields(const ast::MatchOr& n);

    DumpPlaces places_;
    bool is_first_ = true;
};

inline constexpr std::array<std::string_view, 13> kOperatorNames = {
    "Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"};
inline constexpr std::array<std::string_view, 10> kComparisonNames = {"Lt",  "LtE", "Eq",    "NotEq", "Gt",
                                                                      "GtE", "Is",  "IsNot", "In",    "NotIn"};
inline constexpr std::array<std::string_view, 4> kUnaryOperatorNames = {"Invert", "Not", "UAdd", "USub"};
inline constexpr std::array<std::string_view, 3> kContextNames = {"Load", "Store", "Del"};

template <class Enum, std::size_t N>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

}  // namespace asyncarium
