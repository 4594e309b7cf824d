// See the header.
#include "engine/script/module_names.h"

#include "engine/script/tree_walk.h"

namespace asyncarium {

using namespace ast;

namespace {

std::string parent_package(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? std::string() : name.substr(0, dot);
}

std::string join(const std::string& package, const std::string& name) {
    if (package.empty() || name.empty()) return package + name;
    return package + "." + name;
}

class ImportCollector {
   public:
    ImportCollector(const std::string& importer, const ModuleTest& exists) : importer_(importer), exists_(exists) {}

    void visit(const Stmts& body) {
        for (const Stmt* statement : body) visit_child(*statement);
    }

    std::vector<std::string> names;

   private:
    void visit_child(const Stmt& statement) {
        switch (statement.kind) {
            case StmtKind::Import:
                for (const Alias* alias : static_cast<const Import&>(statement).names) add_with_packages(alias->name);
                return;
            case StmtKind::ImportFrom:
                return add(static_cast<const ImportFrom&>(statement));
            case StmtKind::FunctionDef:
                note_type_parameters(static_cast<const FunctionDef&>(statement).type_params);
                return visit(static_cast<const FunctionDef&>(statement).body);
            case StmtKind::ClassDef:
                note_type_parameters(static_cast<const ClassDef&>(statement).type_params);
                return visit(static_cast<const ClassDef&>(statement).body);
            case StmtKind::TypeAlias:
                names.emplace_back(kTypeParametersModule);
                return;
            default:
                for_each_child(statement, [this](const auto& child) { visit_child(child); });
        }
    }
    void visit_child(const ExceptHandler& handler) { visit(handler.body); }
    // Import statements stand in statements only.
    void visit_child(const Expr&) {}
    void visit_child(const Pattern&) {}
    void visit_child(const Keyword&) {}

    /// Definitions with type parameters call functions of a hidden module.
    void note_type_parameters(const TypeParameters* parameters) {
        if (parameters != nullptr) names.emplace_back(kTypeParametersModule);
    }

    void add(const ImportFrom& statement) {
        const std::string module =
            statement.level == 0 ? statement.module : absolute_module_name(importer_, statement, exists_);
        add_with_packages(module);
        for (const Alias* alias : statement.names) {
            const std::string submodule = join(module, alias->name);
            if (exists_(submodule)) names.push_back(submodule);
        }
    }

    void add_with_packages(const std::string& name) {
        for (std::size_t end = 0; end != std::string::npos;) {
            end = name.find('.', end + 1);
            names.push_back(name.substr(0, end));
        }
    }

    const std::string& importer_;
    const ModuleTest& exists_;
};

}  // namespace

std::string absolute_module_name(const std::string& importer, const ImportFrom& statement, const ModuleTest& exists) {
    std::string as_package = importer;
    for (u32 level = 1; level < statement.level; ++level) as_package = parent_package(as_package);
    const std::string as_module = parent_package(as_package);
    const auto names_modules = [&](const std::string& package) {
        if (!statement.module.empty()) return exists(join(package, statement.module));
        for (const Alias* alias : statement.names) {
            if (exists(join(package, alias->name))) return true;
        }
        return false;
    };
    return join(names_modules(as_package) ? as_package : as_module, statement.module);
}

std::vector<std::string> imported_modules(const Tree& tree, const std::string& importer, const ModuleTest& exists) {
    ImportCollector collector(importer, exists);
    collector.visit(tree.body);
    return std::move(collector.names);
}

}  // namespace asyncarium
