// Builds a Program: the main module, then every hidden module that an import statement can reach.
#include "engine/script/compile.h"

#include <deque>
#include <optional>
#include <set>

#include "engine/script/assertion_rewriting.h"
#include "engine/script/compiler.h"
#include "engine/script/module_names.h"
#include "engine/script/parse.h"

namespace asyncarium {

using namespace ast;

namespace {

bool imports_annotations(const Tree& tree) {
    for (const Stmt* statement : tree.body) {
        if (statement->kind != StmtKind::ImportFrom) continue;
        const auto& import = static_cast<const ImportFrom&>(*statement);
        if (import.module != "__future__" || import.level != 0) continue;
        for (const Alias* alias : import.names) {
            if (alias->name == "annotations") return true;
        }
    }
    return false;
}

class ProgramCompiler {
   public:
    ProgramCompiler(const ModuleFinder& find_module, ProgramUse use) : find_module_(find_module), use_(use) {}

    CompileResult compile(std::string_view text, std::string_view filename) {
        if (compile_module("__main__", text, std::string(filename))) {
            enqueue("builtins");
            if (use_ == ProgramUse::Test) {
                builder_.set_use(use_);
                enqueue("pytest");
                enqueue(std::string(builder_.program().entry_module()));
            }
            while (!queue_.empty() && diagnostics_.empty()) {
                const std::string name = queue_.front();
                queue_.pop_front();
                const std::string_view module_text = *find_module_(name);
                if (!compile_module(name, module_text, std::nullopt)) name_module_in_diagnostics(name);
            }
        }
        if (!diagnostics_.empty()) return {nullptr, std::move(diagnostics_)};
        return {builder_.finish(), {}};
    }

   private:
    bool exists(std::string_view name) const { return find_module_ && find_module_(name).has_value(); }

    void enqueue(const std::string& name) {
        if (exists(name) && enqueued_.insert(name).second) queue_.push_back(name);
    }

    /// A filename means the main module. False: there are diagnostics.
    bool compile_module(const std::string& name, std::string_view text, const std::optional<std::string>& filename) {
        ParseResult parsed = parse_module(text);
        diagnostics_ = parsed.diagnostics;
        if (!diagnostics_.empty()) return false;
        if (filename && use_ == ProgramUse::Test) rewrite_assertions(parsed.tree);

        ModuleContext context;
        context.name = name;
        context.index = module_count_++;
        context.hidden = !filename.has_value();
        context.annotations = imports_annotations(parsed.tree) ? AnnotationStyle::Text : AnnotationStyle::Evaluated;
        context.text = text;
        context.knows_module = [this](std::string_view other) { return exists(other); };

        SymbolTable symbols = build_symbol_table(parsed.tree, context.annotations);
        diagnostics_ = symbols.diagnostics;
        if (!diagnostics_.empty()) return false;
        Compiler compiler(builder_, context, symbols);
        const CodeId body = compiler.compile_module(parsed.tree);
        diagnostics_ = compiler.diagnostics();
        if (!diagnostics_.empty()) return false;

        builder_.add_module({name, filename.value_or(""), std::string(text), body, context.hidden});
        for (const std::string& imported : imported_modules(parsed.tree, name, context.knows_module)) enqueue(imported);
        return true;
    }

    /// A prelude that does not compile is a fault of the engine; say where it is.
    void name_module_in_diagnostics(const std::string& name) {
        for (Diagnostic& diagnostic : diagnostics_) {
            diagnostic.message = "hidden module '" + name + "': " + diagnostic.message;
        }
    }

    const ModuleFinder& find_module_;
    ProgramUse use_;
    ProgramBuilder builder_;
    Diagnostics diagnostics_;
    std::deque<std::string> queue_;
    std::set<std::string> enqueued_;
    u32 module_count_ = 0;
};

}  // namespace

CompileResult compile_program(std::string_view text, std::string_view filename, const ModuleFinder& find_module,
                              ProgramUse use) {
    return ProgramCompiler(find_module, use).compile(text, filename);
}

}  // namespace asyncarium
