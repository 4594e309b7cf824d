// Which variable a name means: every scope of a module, the names in it, and where each name's value lives.
// The rules are those of CPython's symtable.c; the answer is simpler, because a list, set or dict comprehension is a
// scope of its own whose variables live in the frame around it (PEP 709), and that falls out of "host" below.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/base/source.h"
#include "engine/script/ast.h"

namespace asyncarium {

enum class ScopeKind : u8 {
    Module,
    Class,
    Function,
    Lambda,
    /// A list, set or dict comprehension: its own names, but the frame of the scope around it.
    Comprehension,
    /// A generator expression: a function of its own.
    Generator,
    /// The `[T]` of a function, class or type alias: its own names, but the frame of the scope around it.
    TypeParameters,
};

enum class Resolution : u8 {
    /// The scope's own: a slot in functions, an entry of the namespace in classes and modules.
    Local,
    /// A variable of a scope further out.
    Free,
    /// Global because nothing nearer binds it.
    GlobalImplicit,
    /// Global because a `global` statement (or a `:=` in a comprehension of the module) says so.
    GlobalExplicit,
};

struct Scope;

/// One name in one scope: first what the text does with it, then what that makes of it.
struct Symbol {
    std::string name;  // mangled
    Scope* scope = nullptr;

    bool is_parameter = false;
    bool is_assigned = false;
    bool is_used = false;
    bool is_annotated = false;
    bool is_global = false;
    bool is_nonlocal = false;
    /// Declared by a `global` or `nonlocal` statement, rather than implied by a `:=` in a comprehension.
    bool is_declared = false;
    bool is_iteration_variable = false;
    /// Where `global` or `nonlocal` stands, for the errors found after the walk.
    Span declaration;

    Resolution resolution = Resolution::GlobalImplicit;
    /// For Local and Free: the symbol that owns the value (itself when Local).
    Symbol* definition = nullptr;
    /// Of a definition: code other than its own host's refers to it, so it lives in a cell.
    bool is_captured = false;
    /// Of a definition: an inner function rebinds it with `nonlocal`.
    bool is_shared = false;
};

struct Scope {
    ScopeKind kind = ScopeKind::Module;
    /// "f", "A", "<lambda>", "<genexpr>", "<module>".
    std::string name;
    Scope* parent = nullptr;
    /// The class whose name mangles `__private` names here; empty outside of classes.
    std::string private_name;
    bool is_async = false;
    bool is_generator = false;
    /// `await` or `async for` stands in it: makes a comprehension asynchronous.
    bool has_await = false;
    /// Annotated names stand directly in it, so that it needs `__annotations__`.
    bool has_annotations = false;

    /// In order of first appearance.
    std::vector<std::unique_ptr<Symbol>> symbols;
    /// What a class holds in its `__class__` cell, when a method asks for it (`super()`).
    std::unique_ptr<Symbol> class_cell;
    /// Of a host: variables of outer hosts that its code or an inner one's needs, sorted by name.
    std::vector<Symbol*> free_variables;
    std::vector<std::unique_ptr<Scope>> children;

    // Where the walk is while it is in this scope (symtable.c's ste_comp_iter_target and ste_comp_iter_expr).
    bool in_iteration_target = false;
    u32 iterable_depth = 0;

    bool is_function_like() const { return kind != ScopeKind::Module && kind != ScopeKind::Class; }
    bool is_comprehension() const { return kind == ScopeKind::Comprehension || kind == ScopeKind::Generator; }
    bool is_inlined() const { return kind == ScopeKind::Comprehension || kind == ScopeKind::TypeParameters; }
    /// The scope whose code object holds this one's variables.
    Scope* host();
    Symbol* find(std::string_view mangled) const;
    Symbol& ensure(std::string_view mangled);

   private:
    std::unordered_map<std::string, Symbol*> by_name_;
};

class SymbolTable {
   public:
    Scope& module() { return *module_; }
    /// The scope that a FunctionDef, ClassDef, Lambda or Comp opens.
    Scope& scope_of(const ast::Node& node) const { return *scopes_.at(&node); }
    /// Globals that some function rebinds with `global`.
    const std::unordered_set<std::string>& shared_globals() const { return shared_globals_; }

    /// Empty when the names make sense; the first entry is what CPython reports.
    Diagnostics diagnostics;

   private:
    friend class SymbolCollector;
    friend class SymbolResolver;
    std::unique_ptr<Scope> module_;
    std::unordered_map<const ast::Node*, Scope*> scopes_;
    std::unordered_set<std::string> shared_globals_;
};

/// What `from __future__ import annotations` changes: whether annotations are names to resolve.
enum class AnnotationStyle : u8 { Evaluated, Text };

/// Walks a module and resolves its names. Never fails: see `diagnostics`.
SymbolTable build_symbol_table(const ast::Tree& tree, AnnotationStyle annotations);

/// `__x` inside class `A` is `_A__x`; other names are themselves (compile.c, _Py_Mangle).
std::string mangle(std::string_view private_name, std::string_view name);

/// Variables that the compiler adds to the scope of type parameters: all of them as a tuple, and the base class Generic[T, …].
inline constexpr std::string_view kTypeParametersVariable = ".type_params";
inline constexpr std::string_view kGenericBaseVariable = ".generic_base";

/// One line a scope, inner ones indented: what each name in it is. For tests and bug reports.
std::string describe(const Scope& scope);

/// Second half of build_symbol_table, in a file of its own: fills in `resolution` and what follows from it.
void resolve_symbols(SymbolTable& table);

}  // namespace asyncarium
