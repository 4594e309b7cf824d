// The first half of the symbol table: walks the tree in CPython's order (symtable.c) and notes what each scope's text
// does with each name. The order matters, because the first error found is the one a learner reads.
#include "engine/script/symbol_table.h"

#include <algorithm>

#include "engine/script/tree_walk.h"

namespace asyncarium {

using namespace ast;

Scope* Scope::host() {
    Scope* scope = this;
    while (scope->is_inlined()) scope = scope->parent;
    return scope;
}

Symbol* Scope::find(std::string_view mangled) const {
    const auto found = by_name_.find(std::string(mangled));
    return found == by_name_.end() ? nullptr : found->second;
}

Symbol& Scope::ensure(std::string_view mangled) {
    if (Symbol* symbol = find(mangled)) return *symbol;
    symbols.push_back(std::make_unique<Symbol>());
    Symbol* symbol = symbols.back().get();
    symbol->name = std::string(mangled);
    symbol->scope = this;
    by_name_.emplace(symbol->name, symbol);
    return *symbol;
}

std::string mangle(std::string_view private_name, std::string_view name) {
    const auto is_private = name.starts_with("__") && !name.ends_with("__") && name.find('.') == std::string_view::npos;
    const auto first = private_name.find_first_not_of('_');
    if (!is_private || first == std::string_view::npos) return std::string(name);
    return "_" + std::string(private_name.substr(first)) + std::string(name);
}

class SymbolCollector {
   public:
    SymbolCollector(SymbolTable& table, AnnotationStyle annotations) : table_(table), annotations_(annotations) {}

    void collect(const Tree& tree) {
        table_.module_ = std::make_unique<Scope>();
        scope_ = table_.module_.get();
        scope_->name = "<module>";
        visit(tree.body);
    }

   private:
    void error(std::string message, Span span) {
        table_.diagnostics.push_back({"SyntaxError", std::move(message), span});
    }

    // ---- scopes -------------------------------------------------------------------------------------------------

    Scope& enter(const Node& node, ScopeKind kind, std::string name) {
        auto owned = std::make_unique<Scope>();
        Scope* scope = owned.get();
        scope->kind = kind;
        scope->name = std::move(name);
        scope->parent = scope_;
        scope->private_name = scope_->private_name;
        scope->iterable_depth = scope_->iterable_depth;
        scope_->children.push_back(std::move(owned));
        table_.scopes_.emplace(&node, scope);
        scope_ = scope;
        return *scope;
    }

    void leave() { scope_ = scope_->parent; }

    // ---- names --------------------------------------------------------------------------------------------------

    void check_name(std::string_view name, Span span, Context context) {
        if (name != "__debug__" || context == Context::Load) return;
        error(context == Context::Store ? "cannot assign to __debug__" : "cannot delete __debug__", span);
    }

    Symbol& symbol_of(std::string_view name) { return scope_->ensure(mangle(scope_->private_name, name)); }

    void bind(std::string_view name, Span span) {
        check_name(name, span, Context::Store);
        Symbol& symbol = symbol_of(name);
        if (scope_->in_iteration_target) {
            if (symbol.is_global || symbol.is_nonlocal) {
                error("comprehension inner loop cannot rebind assignment expression target '" + std::string(name) + "'",
                      span);
            }
            symbol.is_iteration_variable = true;
        }
        symbol.is_assigned = true;
    }

    /// Type parameters stand between a definition and its scope: other names mean there what they mean around it.
    void use(std::string_view name) {
        const std::string mangled = mangle(scope_->private_name, name);
        Scope* scope = scope_;
        while (scope->kind == ScopeKind::TypeParameters && scope->find(mangled) == nullptr) scope = scope->parent;
        scope->ensure(mangled).is_used = true;
    }

    void add_parameter(const Arg* argument) {
        if (argument == nullptr) return;
        check_name(argument->arg, argument->span, Context::Store);
        Symbol& symbol = symbol_of(argument->arg);
        if (symbol.is_parameter) {
            error("duplicate argument '" + argument->arg + "' in function definition", argument->span);
        }
        symbol.is_parameter = true;
    }

    void add_parameters(const Arguments& arguments) {
        for (const Arg* argument : arguments.posonlyargs) add_parameter(argument);
        for (const Arg* argument : arguments.args) add_parameter(argument);
        for (const Arg* argument : arguments.kwonlyargs) add_parameter(argument);
        add_parameter(arguments.vararg);
        add_parameter(arguments.kwarg);
    }

    enum class Declaration { Global, Nonlocal };

    void declare(const std::vector<std::string>& names, Declaration declaration, Span span) {
        const std::string word = declaration == Declaration::Global ? "global" : "nonlocal";
        for (const std::string& name : names) {
            Symbol& symbol = symbol_of(name);
            if (symbol.is_parameter) {
                error("name '" + name + "' is parameter and " + word, span);
            } else if (symbol.is_used) {
                error("name '" + name + "' is used prior to " + word + " declaration", span);
            } else if (symbol.is_annotated) {
                error("annotated name '" + name + "' can't be " + word, span);
            } else if (symbol.is_assigned) {
                error("name '" + name + "' is assigned to before " + word + " declaration", span);
            }
            (declaration == Declaration::Global ? symbol.is_global : symbol.is_nonlocal) = true;
            symbol.is_declared = true;
            // As in CPython, an error found later is shown at the first declaration of the name.
            if (symbol.declaration.line == 0) symbol.declaration = span;
        }
    }

    // ---- statements ---------------------------------------------------------------------------------------------

    void visit(const Stmts& body) {
        for (const Stmt* statement : body) visit(*statement);
    }

    void visit(const Stmt& statement) {
        const DepthGuard guard(depth_);
        if (!guard.is_within_limit()) return too_deep(statement.span);
        switch (statement.kind) {
            case StmtKind::FunctionDef:
                return visit_function(static_cast<const FunctionDef&>(statement));
            case StmtKind::ClassDef:
                return visit_class(static_cast<const ClassDef&>(statement));
            case StmtKind::TypeAlias:
                return visit_type_alias(static_cast<const TypeAlias&>(statement));
            case StmtKind::AnnAssign:
                return visit_annotated(static_cast<const AnnAssign&>(statement));
            case StmtKind::Global:
                return declare(static_cast<const Global&>(statement).names, Declaration::Global, statement.span);
            case StmtKind::Nonlocal:
                return declare(static_cast<const Nonlocal&>(statement).names, Declaration::Nonlocal, statement.span);
            case StmtKind::Import:
                return visit_aliases(static_cast<const Import&>(statement).names, statement.span);
            case StmtKind::ImportFrom:
                return visit_aliases(static_cast<const ImportFrom&>(statement).names, statement.span);
            default:
                break;
        }
        for_each_child(statement, [this](const auto& child) { visit_child(child); });
    }

    void visit_child(const Expr& expression) { visit(expression); }
    void visit_child(const Stmt& statement) { visit(statement); }
    void visit_child(const Pattern& pattern) { visit(pattern); }
    void visit_child(const Keyword& keyword) {
        check_name(keyword.arg, keyword.span, Context::Store);
        visit(*keyword.value);
    }
    void visit_child(const ExceptHandler& handler) {
        visit_optional(handler.type);
        if (!handler.name.empty()) bind(handler.name, handler.span);
        visit(handler.body);
    }

    void visit_function(const FunctionDef& function) {
        bind(function.name, function.span);
        visit_defaults(function.args);
        enter_type_parameters(function.type_params, function.name);
        visit_annotations(function.args, function.returns);
        for (const Expr* decorator : function.decorator_list) visit(*decorator);
        enter(function, ScopeKind::Function, function.name).is_async = function.is_async;
        add_parameters(function.args);
        visit(function.body);
        leave();
        if (function.type_params != nullptr) leave();
    }

    void enter_type_parameters(const TypeParameters* parameters, const std::string& name) {
        if (parameters == nullptr) return;
        enter(*parameters, ScopeKind::TypeParameters, name);
        for (const TypeParameter* parameter : parameters->items) {
            if (scope_->find(mangle(scope_->private_name, parameter->name)) != nullptr)
                error("duplicate type parameter '" + parameter->name + "'", parameter->span);
            bind(parameter->name, parameter->span);
        }
        for (const std::string_view added : {kTypeParametersVariable, kGenericBaseVariable})
            scope_->ensure(added).is_assigned = true;
        for (const TypeParameter* parameter : parameters->items) {
            visit_optional(parameter->bound);
            visit_optional(parameter->default_value);
        }
    }

    void visit_type_alias(const TypeAlias& alias) {
        visit(*alias.name);
        enter_type_parameters(alias.type_params, alias.name->id);
        visit(*alias.value);
        if (alias.type_params != nullptr) leave();
    }

    void visit_defaults(const Arguments& arguments) {
        for (const Expr* value : arguments.defaults) visit(*value);
        for (const Expr* value : arguments.kw_defaults) visit_optional(value);
    }

    void visit_annotations(const Arguments& arguments, const Expr* returns) {
        const auto visit_one = [this](const Arg* argument) {
            if (argument != nullptr) visit_annotation(argument->annotation);
        };
        for (const Arg* argument : arguments.posonlyargs) visit_one(argument);
        for (const Arg* argument : arguments.args) visit_one(argument);
        visit_one(arguments.vararg);
        for (const Arg* argument : arguments.kwonlyargs) visit_one(argument);
        visit_one(arguments.kwarg);
        visit_annotation(returns);
    }

    void visit_annotation(const Expr* annotation) {
        if (annotations_ == AnnotationStyle::Evaluated) visit_optional(annotation);
    }

    void visit_class(const ClassDef& definition) {
        bind(definition.name, definition.span);
        enter_type_parameters(definition.type_params, definition.name);
        for (const Expr* base : definition.bases) visit(*base);
        for (const Keyword* keyword : definition.keywords) visit_child(*keyword);
        for (const Expr* decorator : definition.decorator_list) visit(*decorator);
        enter(definition, ScopeKind::Class, definition.name).private_name = definition.name;
        if (definition.type_params != nullptr) use(kTypeParametersVariable);
        visit(definition.body);
        leave();
        if (definition.type_params != nullptr) leave();
    }

    void visit_annotated(const AnnAssign& statement) {
        scope_->has_annotations = true;
        if (statement.target->kind == ExprKind::Name) {
            const std::string& name = static_cast<const Name*>(statement.target)->id;
            Symbol& symbol = symbol_of(name);
            if (statement.simple && (symbol.is_global || symbol.is_nonlocal) && scope_->kind != ScopeKind::Module) {
                error("annotated name '" + name + "' can't be " + (symbol.is_global ? "global" : "nonlocal"),
                      statement.span);
            }
            if (statement.simple) {
                bind(name, statement.span);
                symbol.is_annotated = true;
            } else if (statement.value != nullptr) {
                bind(name, statement.span);
            }
        } else {
            visit(*statement.target);
        }
        visit_annotation(statement.annotation);
        visit_optional(statement.value);
    }

    void visit_aliases(const std::vector<Alias*>& aliases, Span span) {
        for (const Alias* alias : aliases) {
            if (alias->name == "*") {
                if (scope_->kind != ScopeKind::Module) error("import * only allowed at module level", alias->span);
                continue;
            }
            bind(alias->asname.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->asname, span);
        }
    }

    // ---- expressions --------------------------------------------------------------------------------------------

    void visit_optional(const Expr* expression) {
        if (expression != nullptr) visit(*expression);
    }

    void visit(const Expr& expression) {
        const DepthGuard guard(depth_);
        if (!guard.is_within_limit()) return too_deep(expression.span);
        switch (expression.kind) {
            case ExprKind::Name:
                return visit_name(static_cast<const Name&>(expression));
            case ExprKind::Lambda:
                return visit_lambda(static_cast<const Lambda&>(expression));
            case ExprKind::NamedExpr:
                return visit_named(static_cast<const NamedExpr&>(expression));
            case ExprKind::ListComp:
            case ExprKind::SetComp:
            case ExprKind::DictComp:
            case ExprKind::GeneratorExp:
                return visit_comprehension(static_cast<const Comp&>(expression));
            case ExprKind::Attribute: {
                const auto& attribute = static_cast<const Attribute&>(expression);
                check_name(attribute.attr, attribute.span, attribute.ctx);
                break;
            }
            default:
                break;
        }
        for_each_child(expression, [this](const auto& child) { visit_child(child); });
        if (expression.kind == ExprKind::Await) scope_->has_await = true;
        if (expression.kind == ExprKind::Yield || expression.kind == ExprKind::YieldFrom) note_yield(expression);
    }

    void note_yield(const Expr& expression) {
        scope_->is_generator = true;
        if (!scope_->is_comprehension()) return;
        const std::string where = scope_->kind == ScopeKind::Generator ? "generator expression"
                                  : scope_->name == "<listcomp>"       ? "list comprehension"
                                  : scope_->name == "<setcomp>"        ? "set comprehension"
                                                                       : "dict comprehension";
        error("'yield' inside " + where, expression.span);
    }

    void visit_name(const Name& name) {
        if (name.ctx == Context::Load) {
            use(name.id);
            // `super()` without arguments finds its class in the __class__ cell.
            if (name.id == "super" && scope_->is_function_like()) use("__class__");
        } else {
            if (name.ctx == Context::Del) check_name(name.id, name.span, Context::Del);
            bind(name.id, name.span);
        }
    }

    void visit_lambda(const Lambda& lambda) {
        visit_defaults(lambda.args);
        enter(lambda, ScopeKind::Lambda, "<lambda>");
        add_parameters(lambda.args);
        visit(*lambda.body);
        leave();
    }

    void visit_named(const NamedExpr& named) {
        const std::string& name = static_cast<const Name*>(named.target)->id;
        if (scope_->iterable_depth > 0) {
            return error("assignment expression cannot be used in a comprehension iterable expression", named.span);
        }
        if (scope_->is_comprehension() && !extend_named_scope(name, named.target->span)) return;
        visit(*named.value);
        visit(*named.target);
    }

    /// `:=` in a comprehension binds in the function around it (symtable_extend_namedexpr_scope). False: it may not.
    bool extend_named_scope(const std::string& name, Span span) {
        for (Scope* scope = scope_; scope != nullptr; scope = scope->parent) {
            const std::string mangled = mangle(scope_->private_name, name);
            if (scope->is_comprehension()) {
                const Symbol* symbol = scope->find(mangled);
                if (symbol == nullptr || !symbol->is_iteration_variable) continue;
                error("assignment expression cannot rebind comprehension iteration variable '" + name + "'", span);
                return false;
            }
            if (scope->kind == ScopeKind::Class) {
                error("assignment expression within a comprehension cannot be used in a class body", span);
                return false;
            }
            Symbol& outer = scope->ensure(mangled);
            Symbol& inner = scope_->ensure(mangled);
            const bool becomes_global = scope->kind == ScopeKind::Module || outer.is_global;
            (becomes_global ? inner.is_global : inner.is_nonlocal) = true;
            inner.declaration = span;
            if (scope->kind == ScopeKind::Module) outer.is_global = true;
            outer.is_assigned = true;
            return true;
        }
        return false;
    }

    void visit_comprehension(const Comp& comprehension) {
        const Comprehension& outermost = comprehension.generators.front();
        ++scope_->iterable_depth;
        visit(*outermost.iter);
        --scope_->iterable_depth;

        const auto& [kind, name] = scope_kind_of(comprehension);
        Scope& scope = enter(comprehension, kind, name);
        if (kind == ScopeKind::Generator) scope.ensure(".0").is_parameter = true;
        for (const Comprehension& generator : comprehension.generators) {
            if (generator.is_async) scope.has_await = true;
            scope.in_iteration_target = true;
            visit(*generator.target);
            scope.in_iteration_target = false;
            if (&generator != &outermost) {
                ++scope.iterable_depth;
                visit(*generator.iter);
                --scope.iterable_depth;
            }
            for (const Expr* condition : generator.ifs) visit(*condition);
        }
        // symtable.c visits the value of a dict comprehension before its key.
        visit(*comprehension.elt);
        visit_optional(comprehension.key);
        leave();
        if (kind == ScopeKind::Generator) {
            scope.is_generator = true;
        } else if (scope.has_await) {
            scope_->has_await = true;
        }
    }

    static std::pair<ScopeKind, std::string> scope_kind_of(const Comp& comprehension) {
        switch (comprehension.kind) {
            case ExprKind::ListComp:
                return {ScopeKind::Comprehension, "<listcomp>"};
            case ExprKind::SetComp:
                return {ScopeKind::Comprehension, "<setcomp>"};
            case ExprKind::DictComp:
                return {ScopeKind::Comprehension, "<dictcomp>"};
            default:
                return {ScopeKind::Generator, "<genexpr>"};
        }
    }

    // ---- patterns -----------------------------------------------------------------------------------------------

    void visit(const Pattern& pattern) {
        const DepthGuard guard(depth_);
        if (!guard.is_within_limit()) return too_deep(pattern.span);
        for_each_child(pattern, [this](const auto& child) { visit_child(child); });
        if (pattern.kind == PatternKind::Class) {
            const auto& of_class = static_cast<const MatchClass&>(pattern);
            for (std::size_t index = 0; index < of_class.kwd_attrs.size(); ++index) {
                check_name(of_class.kwd_attrs[index], of_class.kwd_patterns[index]->span, Context::Store);
            }
        }
        const std::string* name = nullptr;
        if (pattern.kind == PatternKind::Star) name = &static_cast<const MatchStar&>(pattern).name;
        if (pattern.kind == PatternKind::As) name = &static_cast<const MatchAs&>(pattern).name;
        if (pattern.kind == PatternKind::Mapping) name = &static_cast<const MatchMapping&>(pattern).rest;
        if (name != nullptr && !name->empty()) bind(*name, pattern.span);
    }

    void too_deep(Span span) {
        if (reported_depth_) return;
        reported_depth_ = true;
        table_.diagnostics.push_back({"RecursionError", "maximum recursion depth exceeded during compilation", span});
    }

    SymbolTable& table_;
    AnnotationStyle annotations_;
    Scope* scope_ = nullptr;
    u32 depth_ = 0;
    bool reported_depth_ = false;
};

SymbolTable build_symbol_table(const Tree& tree, AnnotationStyle annotations) {
    SymbolTable table;
    SymbolCollector(table, annotations).collect(tree);
    // As in CPython, meaning is looked for only in text whose every name is in order by itself.
    if (table.diagnostics.empty()) resolve_symbols(table);
    return table;
}

}  // namespace asyncarium
