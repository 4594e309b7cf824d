// The second half of the symbol table: decides what each collected name means (symtable.c, analyze_block), which
// variables need cells, and which code objects hand them on.
#include <algorithm>

#include "engine/script/symbol_table.h"

namespace asyncarium {

class SymbolResolver {
   public:
    explicit SymbolResolver(SymbolTable& table) : table_(table) {}

    void resolve(Scope& scope) {
        // Resolving a scope can only add symbols to classes around it, so this loop sees a fixed list.
        for (const auto& symbol : scope.symbols) resolve(scope, *symbol);
        for (const auto& child : scope.children) resolve(*child);
        std::ranges::sort(scope.free_variables, {}, &Symbol::name);
    }

   private:
    void error(std::string message, Span span) {
        table_.diagnostics.push_back({"SyntaxError", std::move(message), span});
    }

    void resolve(Scope& scope, Symbol& symbol) {
        if (symbol.is_global && symbol.is_nonlocal) {
            return error("name '" + symbol.name + "' is nonlocal and global", symbol.declaration);
        }
        if (symbol.is_global) return resolve_global(scope, symbol);
        if (symbol.is_nonlocal) return resolve_nonlocal(scope, symbol);
        if (symbol.is_assigned || symbol.is_parameter) {
            symbol.resolution = Resolution::Local;
            symbol.definition = &symbol;
            return;
        }
        if (Symbol* definition = find_definition(scope.parent, symbol.name)) bind_free(scope, symbol, *definition);
    }

    void resolve_global(Scope& scope, Symbol& symbol) {
        symbol.resolution = Resolution::GlobalExplicit;
        if (symbol.is_assigned && symbol.is_declared && scope.is_function_like()) {
            table_.shared_globals_.insert(symbol.name);
        }
    }

    void resolve_nonlocal(Scope& scope, Symbol& symbol) {
        if (scope.kind == ScopeKind::Module) {
            return error("nonlocal declaration not allowed at module level", symbol.declaration);
        }
        Symbol* definition = find_definition(scope.parent, symbol.name);
        if (definition == nullptr) {
            return error("no binding for nonlocal '" + symbol.name + "' found", symbol.declaration);
        }
        bind_free(scope, symbol, *definition);
        if (symbol.is_assigned && symbol.is_declared) definition->is_shared = true;
    }

    /// The variable that `name`, free in a scope directly inside `scope`, refers to; null: it is global.
    static Symbol* find_definition(Scope* scope, const std::string& name) {
        for (; scope != nullptr && scope->kind != ScopeKind::Module; scope = scope->parent) {
            if (scope->kind == ScopeKind::Class) {
                if (name == "__class__") return &ensure_class_cell(*scope);
                continue;
            }
            Symbol* symbol = scope->find(name);
            if (symbol == nullptr || symbol->is_nonlocal) continue;
            if (symbol->is_global) return nullptr;
            if (symbol->is_assigned || symbol->is_parameter) return symbol;
        }
        return nullptr;
    }

    static Symbol& ensure_class_cell(Scope& scope) {
        if (!scope.class_cell) {
            scope.class_cell = std::make_unique<Symbol>();
            scope.class_cell->name = "__class__";
            scope.class_cell->scope = &scope;
            scope.class_cell->resolution = Resolution::Local;
            scope.class_cell->definition = scope.class_cell.get();
            scope.class_cell->is_captured = true;
        }
        return *scope.class_cell;
    }

    static void bind_free(Scope& scope, Symbol& symbol, Symbol& definition) {
        symbol.resolution = Resolution::Free;
        symbol.definition = &definition;
        Scope* owner = definition.scope->host();
        for (Scope* host = scope.host(); host != owner; host = host->parent->host()) {
            definition.is_captured = true;
            if (std::ranges::find(host->free_variables, &definition) == host->free_variables.end()) {
                host->free_variables.push_back(&definition);
            }
        }
    }

    SymbolTable& table_;
};

void resolve_symbols(SymbolTable& table) { SymbolResolver(table).resolve(table.module()); }

namespace {

std::string describe(const Symbol& symbol) {
    std::string text = symbol.name + ":";
    switch (symbol.resolution) {
        case Resolution::Local:
            text += symbol.is_parameter ? "parameter" : "local";
            break;
        case Resolution::Free:
            text += "free";
            break;
        case Resolution::GlobalImplicit:
            text += "global";
            break;
        case Resolution::GlobalExplicit:
            text += "declared-global";
            break;
    }
    const bool is_definition = symbol.definition == &symbol;
    if (is_definition && symbol.is_captured) text += "-cell";
    if (symbol.definition != nullptr && symbol.definition->is_shared) text += "-shared";
    return text;
}

void describe(const Scope& scope, const std::string& indent, std::string& text) {
    text += indent + scope.name;
    if (scope.is_async) text += " async";
    if (scope.is_generator) text += " generator";
    for (const auto& symbol : scope.symbols) text += " " + describe(*symbol);
    if (scope.class_cell) text += " +__class__";
    text += "\n";
    for (const auto& child : scope.children) describe(*child, indent + "  ", text);
}

}  // namespace

std::string describe(const Scope& scope) {
    std::string text;
    describe(scope, "", text);
    return text;
}

}  // namespace asyncarium
