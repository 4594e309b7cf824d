// The syntax tree. Node and field names are those of CPython's `ast` module (Python 3.13 ASDL), so that its
// documentation is the manual for this file. A Tree owns every node; nodes point at each other with plain,
// never-owning pointers that live exactly as long as the Tree. A null pointer is an absent optional child.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/source.h"

namespace asyncarium::ast {

struct Node {
    Span span;
    virtual ~Node() = default;
};

enum class ExprKind : u8 {
    BoolOp,
    NamedExpr,
    BinOp,
    UnaryOp,
    Lambda,
    IfExp,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Await,
    Yield,
    YieldFrom,
    Compare,
    Call,
    FormattedValue,
    JoinedStr,
    Constant,
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Slice,
};

enum class StmtKind : u8 {
    FunctionDef,
    ClassDef,
    Return,
    Delete,
    Assign,
    AugAssign,
    AnnAssign,
    For,
    While,
    If,
    With,
    Match,
    Raise,
    Try,
    Assert,
    Import,
    ImportFrom,
    Global,
    Nonlocal,
    Expr,
    Pass,
    Break,
    Continue,
    TypeAlias,
};

enum class PatternKind : u8 { Value, Singleton, Sequence, Mapping, Class, Star, As, Or };

struct Expr : Node {
    explicit Expr(ExprKind k) : kind(k) {}
    const ExprKind kind;
};
struct Stmt : Node {
    explicit Stmt(StmtKind k) : kind(k) {}
    const StmtKind kind;
};
struct Pattern : Node {
    explicit Pattern(PatternKind k) : kind(k) {}
    const PatternKind kind;
};

using Exprs = std::vector<Expr*>;
using Stmts = std::vector<Stmt*>;
using Patterns = std::vector<Pattern*>;
using Body = Stmts;

enum class Context : u8 { Load, Store, Del };
enum class BoolOperator : u8 { And, Or };
enum class UnaryOperator : u8 { Invert, Not, Plus, Minus };
/// In the order of the binary opcodes (opcodes.def relies on it).
enum class Operator : u8 {
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    Divide,
    Remainder,
    Power,
    LeftShift,
    RightShift,
    Or,
    Xor,
    And,
    FloorDivide,
};
enum class Comparison : u8 { Lt, LtE, Eq, NotEq, Gt, GtE, Is, IsNot, In, NotIn };

// ---- constants ------------------------------------------------------------------------------------------------

struct NoneValue {
    friend bool operator==(NoneValue, NoneValue) = default;
};
struct EllipsisValue {
    friend bool operator==(EllipsisValue, EllipsisValue) = default;
};
/// An integer literal that does not fit in 63 bits, in decimal digits.
struct BigIntText {
    std::string digits;
    friend bool operator==(const BigIntText&, const BigIntText&) = default;
};
struct BytesText {
    std::string bytes;
    friend bool operator==(const BytesText&, const BytesText&) = default;
};
/// What a literal means. Strings are UTF-8 (surrogates from escapes are encoded as three bytes, WTF-8).
using ConstantValue = std::variant<NoneValue, EllipsisValue, bool, i64, BigIntText, double, std::string, BytesText>;

// ---- helpers --------------------------------------------------------------------------------------------------

struct Arg : Node {
    std::string arg;
    Expr* annotation = nullptr;
};
/// `defaults` belong to the last of posonlyargs + args; `kw_defaults` stand beside kwonlyargs, null where there is none.
struct Arguments {
    std::vector<Arg*> posonlyargs;
    std::vector<Arg*> args;
    Arg* vararg = nullptr;
    std::vector<Arg*> kwonlyargs;
    Exprs kw_defaults;
    Arg* kwarg = nullptr;
    Exprs defaults;
};
/// `arg` empty means `**value`.
struct Keyword : Node {
    std::string arg;
    Expr* value = nullptr;
};
struct Alias : Node {
    std::string name;    // dotted
    std::string asname;  // empty: none
};
struct WithItem {
    Expr* context_expr = nullptr;
    Expr* optional_vars = nullptr;
};
struct Comprehension {
    Expr* target = nullptr;
    Expr* iter = nullptr;
    Exprs ifs;
    bool is_async = false;
};
struct ExceptHandler : Node {
    Expr* type = nullptr;
    std::string name;  // empty: none
    Body body;
};
struct MatchCase {
    Pattern* pattern = nullptr;
    Expr* guard = nullptr;
    Body body;
};

// ---- expressions ----------------------------------------------------------------------------------------------

struct BoolOp : Expr {
    BoolOp() : Expr(ExprKind::BoolOp) {}
    BoolOperator op{};
    Exprs values;
};
struct NamedExpr : Expr {
    NamedExpr() : Expr(ExprKind::NamedExpr) {}
    Expr* target = nullptr;
    Expr* value = nullptr;
};
struct BinOp : Expr {
    BinOp() : Expr(ExprKind::BinOp) {}
    Expr* left = nullptr;
    Operator op{};
    Expr* right = nullptr;
};
struct UnaryOp : Expr {
    UnaryOp() : Expr(ExprKind::UnaryOp) {}
    UnaryOperator op{};
    Expr* operand = nullptr;
};
struct Lambda : Expr {
    Lambda() : Expr(ExprKind::Lambda) {}
    Arguments args;
    Expr* body = nullptr;
};
struct IfExp : Expr {
    IfExp() : Expr(ExprKind::IfExp) {}
    Expr* test = nullptr;
    Expr* body = nullptr;
    Expr* orelse = nullptr;
};
/// A null key means `**value`.
struct Dict : Expr {
    Dict() : Expr(ExprKind::Dict) {}
    Exprs keys;
    Exprs values;
};
struct Set : Expr {
    Set() : Expr(ExprKind::Set) {}
    Exprs elts;
};
/// List, set and generator comprehensions; `key` is only used by DictComp, whose value is `elt`.
struct Comp : Expr {
    explicit Comp(ExprKind k) : Expr(k) {}
    Expr* key = nullptr;
    Expr* elt = nullptr;
    std::vector<Comprehension> generators;
};
struct Await : Expr {
    Await() : Expr(ExprKind::Await) {}
    Expr* value = nullptr;
};
struct Yield : Expr {
    Yield() : Expr(ExprKind::Yield) {}
    Expr* value = nullptr;
};
struct YieldFrom : Expr {
    YieldFrom() : Expr(ExprKind::YieldFrom) {}
    Expr* value = nullptr;
};
struct Compare : Expr {
    Compare() : Expr(ExprKind::Compare) {}
    Expr* left = nullptr;
    std::vector<Comparison> ops;
    Exprs comparators;
};
struct Call : Expr {
    Call() : Expr(ExprKind::Call) {}
    Expr* func = nullptr;
    Exprs args;
    std::vector<Keyword*> keywords;
};
/// `conversion` is 's', 'r', 'a' or 0; `format_spec` is a JoinedStr or null.
struct FormattedValue : Expr {
    FormattedValue() : Expr(ExprKind::FormattedValue) {}
    Expr* value = nullptr;
    char conversion = 0;
    Expr* format_spec = nullptr;
};
struct JoinedStr : Expr {
    JoinedStr() : Expr(ExprKind::JoinedStr) {}
    Exprs values;
};
struct Constant : Expr {
    Constant() : Expr(ExprKind::Constant) {}
    ConstantValue value;
};
struct Attribute : Expr {
    Attribute() : Expr(ExprKind::Attribute) {}
    Expr* value = nullptr;
    std::string attr;
    Context ctx{};
};
struct Subscript : Expr {
    Subscript() : Expr(ExprKind::Subscript) {}
    Expr* value = nullptr;
    Expr* slice = nullptr;
    Context ctx{};
};
struct Starred : Expr {
    Starred() : Expr(ExprKind::Starred) {}
    Expr* value = nullptr;
    Context ctx{};
};
struct Name : Expr {
    Name() : Expr(ExprKind::Name) {}
    std::string id;
    Context ctx{};
};
struct List : Expr {
    List() : Expr(ExprKind::List) {}
    Exprs elts;
    Context ctx{};
};
struct Tuple : Expr {
    Tuple() : Expr(ExprKind::Tuple) {}
    Exprs elts;
    Context ctx{};
};
struct Slice : Expr {
    Slice() : Expr(ExprKind::Slice) {}
    Expr* lower = nullptr;
    Expr* upper = nullptr;
    Expr* step = nullptr;
};

// ---- type parameters ------------------------------------------------------------------------------------------

enum class TypeParameterKind : u8 { TypeVar, TypeVarTuple, ParamSpec };

/// One of `[T: bound = default, *Ts, **P]`. What is evaluated on demand is wrapped in a lambda without parameters.
struct TypeParameter : Node {
    TypeParameterKind kind{};
    std::string name;
    Lambda* bound = nullptr;
    Lambda* default_value = nullptr;
};
/// The brackets: they open the scope in which their names stand.
struct TypeParameters : Node {
    std::vector<TypeParameter*> items;
};

// ---- statements -----------------------------------------------------------------------------------------------

/// `def` and `async def` (is_async). The span begins at `def`/`async`; decorators have spans of their own.
struct FunctionDef : Stmt {
    FunctionDef() : Stmt(StmtKind::FunctionDef) {}
    std::string name;
    Arguments args;
    Body body;
    Exprs decorator_list;
    Expr* returns = nullptr;
    bool is_async = false;
    TypeParameters* type_params = nullptr;
};
struct ClassDef : Stmt {
    ClassDef() : Stmt(StmtKind::ClassDef) {}
    std::string name;
    Exprs bases;
    std::vector<Keyword*> keywords;
    Body body;
    Exprs decorator_list;
    TypeParameters* type_params = nullptr;
};
struct Return : Stmt {
    Return() : Stmt(StmtKind::Return) {}
    Expr* value = nullptr;
};
struct Delete : Stmt {
    Delete() : Stmt(StmtKind::Delete) {}
    Exprs targets;
};
struct Assign : Stmt {
    Assign() : Stmt(StmtKind::Assign) {}
    Exprs targets;
    Expr* value = nullptr;
};
struct AugAssign : Stmt {
    AugAssign() : Stmt(StmtKind::AugAssign) {}
    Expr* target = nullptr;
    Operator op{};
    Expr* value = nullptr;
};
struct AnnAssign : Stmt {
    AnnAssign() : Stmt(StmtKind::AnnAssign) {}
    Expr* target = nullptr;
    Expr* annotation = nullptr;
    Expr* value = nullptr;
    bool simple = true;
};
struct For : Stmt {
    For() : Stmt(StmtKind::For) {}
    Expr* target = nullptr;
    Expr* iter = nullptr;
    Body body;
    Body orelse;
    bool is_async = false;
};
struct While : Stmt {
    While() : Stmt(StmtKind::While) {}
    Expr* test = nullptr;
    Body body;
    Body orelse;
};
struct If : Stmt {
    If() : Stmt(StmtKind::If) {}
    Expr* test = nullptr;
    Body body;
    Body orelse;
};
struct With : Stmt {
    With() : Stmt(StmtKind::With) {}
    std::vector<WithItem> items;
    Body body;
    bool is_async = false;
};
struct Match : Stmt {
    Match() : Stmt(StmtKind::Match) {}
    Expr* subject = nullptr;
    std::vector<MatchCase> cases;
};
struct Raise : Stmt {
    Raise() : Stmt(StmtKind::Raise) {}
    Expr* exc = nullptr;
    Expr* cause = nullptr;
};
/// `try`; is_star for `except*`.
struct Try : Stmt {
    Try() : Stmt(StmtKind::Try) {}
    Body body;
    std::vector<ExceptHandler*> handlers;
    Body orelse;
    Body finalbody;
    bool is_star = false;
};
struct Assert : Stmt {
    Assert() : Stmt(StmtKind::Assert) {}
    Expr* test = nullptr;
    Expr* msg = nullptr;
};
struct Import : Stmt {
    Import() : Stmt(StmtKind::Import) {}
    std::vector<Alias*> names;
};
/// `from module import names`; a single alias named "*" for star imports.
struct ImportFrom : Stmt {
    ImportFrom() : Stmt(StmtKind::ImportFrom) {}
    std::string module;
    std::vector<Alias*> names;
    u32 level = 0;
};
struct Global : Stmt {
    Global() : Stmt(StmtKind::Global) {}
    std::vector<std::string> names;
};
struct Nonlocal : Stmt {
    Nonlocal() : Stmt(StmtKind::Nonlocal) {}
    std::vector<std::string> names;
};
struct ExprStmt : Stmt {
    ExprStmt() : Stmt(StmtKind::Expr) {}
    Expr* value = nullptr;
};
struct Pass : Stmt {
    Pass() : Stmt(StmtKind::Pass) {}
};
struct Break : Stmt {
    Break() : Stmt(StmtKind::Break) {}
};
struct Continue : Stmt {
    Continue() : Stmt(StmtKind::Continue) {}
};
/// `type name[type_params] = value`, the value wrapped in a lambda.
struct TypeAlias : Stmt {
    TypeAlias() : Stmt(StmtKind::TypeAlias) {}
    Name* name = nullptr;
    TypeParameters* type_params = nullptr;
    Lambda* value = nullptr;
};

// ---- patterns -------------------------------------------------------------------------------------------------

struct MatchValue : Pattern {
    MatchValue() : Pattern(PatternKind::Value) {}
    Expr* value = nullptr;
};
struct MatchSingleton : Pattern {
    MatchSingleton() : Pattern(PatternKind::Singleton) {}
    ConstantValue value;
};
struct MatchSequence : Pattern {
    MatchSequence() : Pattern(PatternKind::Sequence) {}
    Patterns patterns;
};
struct MatchMapping : Pattern {
    MatchMapping() : Pattern(PatternKind::Mapping) {}
    Exprs keys;
    Patterns patterns;
    std::string rest;
};
struct MatchClass : Pattern {
    MatchClass() : Pattern(PatternKind::Class) {}
    Expr* cls = nullptr;
    Patterns patterns;
    std::vector<std::string> kwd_attrs;
    Patterns kwd_patterns;
};
/// Empty name: `*_`.
struct MatchStar : Pattern {
    MatchStar() : Pattern(PatternKind::Star) {}
    std::string name;
};
/// Null pattern and empty name: `_`; null pattern: a capture.
struct MatchAs : Pattern {
    MatchAs() : Pattern(PatternKind::As) {}
    Pattern* pattern = nullptr;
    std::string name;
};
struct MatchOr : Pattern {
    MatchOr() : Pattern(PatternKind::Or) {}
    Patterns patterns;
};

// ---- the tree -------------------------------------------------------------------------------------------------

/// A parsed module and the owner of all its nodes. Movable, not copyable; node addresses never change.
class Tree {
   public:
    Body body;

    /// Makes a node that lives as long as the tree.
    template <class T, class... Args>
    T* make(Args&&... args) {
        auto owned = std::make_unique<T>(std::forward<Args>(args)...);
        T* node = owned.get();
        nodes_.push_back(std::move(owned));
        return node;
    }

   private:
    std::vector<std::unique_ptr<Node>> nodes_;
};

}  // namespace asyncarium::ast
