// Builds a Program: the main module, then every hidden module that an import statement can reach.
#include "engine/script/compile.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <optional>
#include <set>

#include "engine/script/assertion_rewriting.h"
#include "engine/script/compiler.h"
#include "engine/script/module_names.h"
#include "engine/script/parse.h"
#include "engine/script/syntax_warnings.h"

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

bool exists(const ModuleFinder& find_module, std::string_view name) {
    return find_module && find_module(name).has_value();
}

struct CompiledModule {
    CodeId body;
    std::vector<std::string> imports;  // hidden modules
    Diagnostics diagnostics;           // empty: all is well
};

CompiledModule compile_module(ProgramBuilder& builder, ModuleContext context, const ModuleFinder& find_module,
                              ProgramUse use = ProgramUse::Run) {
    ParseResult parsed = parse_module(context.text);
    if (!parsed.diagnostics.empty()) return {.diagnostics = parsed.diagnostics};
    if (use == ProgramUse::Test) rewrite_assertions(parsed.tree);

    context.annotations = imports_annotations(parsed.tree) ? AnnotationStyle::Text : AnnotationStyle::Evaluated;
    context.knows_module = [&](std::string_view other) { return exists(find_module, other); };
    SymbolTable symbols = build_symbol_table(parsed.tree, context.annotations);
    if (!symbols.diagnostics.empty()) return {.diagnostics = symbols.diagnostics};

    if (!context.hidden && use == ProgramUse::Run) {
        Diagnostics warnings = std::move(parsed.warnings);
        std::ranges::move(find_tree_warnings(parsed.tree), std::back_inserter(warnings));
        context.warnings = warning_text(warnings, context.filename, context.text);
    }
    Compiler compiler(builder, context, symbols);
    const CodeId body = compiler.compile_module(parsed.tree);
    std::vector<std::string> imports = imported_modules(parsed.tree, context.name, context.knows_module);
    if (!context.warnings.empty()) imports.emplace_back(kSyntaxWarningsModule);
    return {body, std::move(imports), compiler.diagnostics()};
}

/// The main module, then hidden ones from a queue, each once.
class ProgramCompiler {
   public:
    ProgramCompiler(const ModuleFinder& find_module, ProgramUse use) : find_module_(find_module), use_(use) {}

    CompileResult compile(std::string_view text, std::string_view filename) {
        CompiledModule main =
            compile_module(builder_, {.name = "__main__", .filename = filename, .text = text}, find_module_, use_);
        if (!main.diagnostics.empty()) return {nullptr, std::move(main.diagnostics)};
        builder_.add_module({"__main__", std::string(filename), std::string(text), main.body, false});
        for (const std::string& imported : main.imports) enqueue(imported);
        enqueue("builtins");
        if (use_ == ProgramUse::Test) {
            builder_.set_use(use_);
            enqueue("pytest");
            enqueue(std::string(builder_.program().entry_module()));
        }
        for (u32 index = 1; !queue_.empty(); ++index) {
            const std::string name = queue_.front();
            queue_.pop_front();
            if (Diagnostics faults = add_hidden_module(name, index); !faults.empty())
                return {nullptr, std::move(faults)};
        }
        return {builder_.finish(), {}};
    }

   private:
    void enqueue(const std::string& name) {
        if (exists(find_module_, name) && enqueued_.insert(name).second) queue_.push_back(name);
    }

    Diagnostics add_hidden_module(const std::string& name, u32 index) {
        const HiddenModule module = *find_module_(name);
        Diagnostics diagnostics;
        std::string compiled;
        if (module.image.empty()) {
            compiled = to_bytes(compile_hidden_module(name, module.text, find_module_, diagnostics));
            if (!diagnostics.empty()) return diagnostics;
        }
        const LinkedModule linked = link_image(builder_, compiled.empty() ? module.image : compiled, index);
        for (const std::string_view imported : linked.imports) enqueue(std::string(imported));
        builder_.add_module({.name = name, .body = linked.body, .hidden = true});
        return {};
    }

    const ModuleFinder& find_module_;
    ProgramUse use_;
    ProgramBuilder builder_;
    std::deque<std::string> queue_;
    std::set<std::string> enqueued_;
};

}  // namespace

ModuleImage compile_hidden_module(const std::string& name, std::string_view text, const ModuleFinder& find_module,
                                  Diagnostics& diagnostics) {
    ProgramBuilder builder;
    CompiledModule module = compile_module(builder, {.name = name, .hidden = true, .text = text}, find_module);
    diagnostics = std::move(module.diagnostics);
    // A prelude that does not compile is a fault of the engine; say where it is.
    for (Diagnostic& diagnostic : diagnostics) {
        diagnostic.message = "hidden module '" + name + "': " + diagnostic.message;
    }
    Program program = builder.take();
    return {std::move(program.codes), std::move(program.constants), std::move(program.names),
            std::move(module.imports)};
}

CompileResult compile_program(std::string_view text, std::string_view filename, const ModuleFinder& find_module,
                              ProgramUse use) {
    return ProgramCompiler(find_module, use).compile(text, filename);
}

}  // namespace asyncarium
