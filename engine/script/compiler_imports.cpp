// Import statements. Relative imports of hidden modules are made absolute here, so that the virtual machine need not
// know which hidden module is a package.
#include "engine/script/compiler.h"
#include "engine/script/module_names.h"
#include "engine/script/unsupported.h"

namespace asyncarium {

using namespace ast;

namespace {

constexpr std::string_view kFutures[] = {"nested_scopes",  "generators",     "division",         "absolute_import",
                                         "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
                                         "generator_stop", "annotations"};

bool is_future(std::string_view name) {
    for (const std::string_view known : kFutures) {
        if (known == name) return true;
    }
    return false;
}

}  // namespace

/// Refuses what CPython has and the program will not have, the outermost package first.
void Compiler::refuse_unknown_module(std::string_view name, Span span) {
    if (module_.hidden) return;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = name.find('.', end + 1);
        const std::string_view part = name.substr(0, end);
        if (module_.knows_module(part)) continue;
        if (is_standard_module(part)) not_supported("module '" + std::string(part) + "'", span);
        return;
    }
}

void Compiler::visit_import(const Import& statement) {
    for (const Alias* alias : statement.names) {
        refuse_unknown_module(alias->name, alias->span);
        load_integer(0);
        emit(Opcode::LOAD_NONE);
        emit(Opcode::IMPORT_NAME, name_number(alias->name));
        if (alias->asname.empty()) {
            access_name(alias->name.substr(0, alias->name.find('.')), Access::Store);
        } else {
            import_as(*alias);
        }
    }
}

/// `import a.b.c as d`: IMPORT_NAME left `a`; walks down to `c`.
void Compiler::import_as(const Alias& alias) {
    std::size_t dot = alias.name.find('.');
    const bool is_dotted = dot != std::string::npos;
    while (dot != std::string::npos) {
        const std::size_t begin = dot + 1;
        dot = alias.name.find('.', begin);
        emit(Opcode::IMPORT_FROM, name_number(alias.name.substr(begin, dot - begin)));
        if (dot == std::string::npos) break;
        emit(Opcode::SWAP, 2);
        emit(Opcode::POP_TOP);
    }
    access_name(alias.asname, Access::Store);
    if (is_dotted) emit(Opcode::POP_TOP);
}

/// True when the statement is a __future__ import, which is an order to the compiler and makes no code.
bool Compiler::check_future(const ImportFrom& statement) {
    if (statement.level != 0 || statement.module != "__future__") return false;
    if (!futures_allowed_) {
        error("from __future__ imports must occur at the beginning of the file", statement.span);
    }
    // CPython knows only where such a statement begins.
    const Span span = statement.span;
    const Span begin{span.line, span.column, span.line, span.column + 1};
    for (const Alias* alias : statement.names) {
        if (alias->name == "braces") {
            error("not a chance", begin);
        } else if (!is_future(alias->name)) {
            error("future feature " + alias->name + " is not defined", begin);
        }
    }
    return true;
}

void Compiler::visit_import_from(const ImportFrom& statement) {
    if (check_future(statement)) return;
    std::string module = statement.module;
    u32 level = statement.level;
    if (level > 0 && module_.hidden) {
        module = absolute_module_name(module_.name, statement, module_.knows_module);
        level = 0;
    }
    if (level == 0) {
        refuse_unknown_module(module, statement.span);
        for (const Alias* alias : statement.names) {
            const std::string submodule = module + "." + alias->name;
            // `from concurrent import futures` names a module too.
            if (is_standard_module(submodule) && module_.knows_module(module)) {
                refuse_unknown_module(submodule, alias->span);
            }
        }
    }

    TupleConstant names;
    for (const Alias* alias : statement.names) names.items.push_back(builder_.text(alias->name));
    load_integer(level);
    load_constant(names);
    emit(Opcode::IMPORT_NAME, name_number(module));
    for (const Alias* alias : statement.names) {
        if (alias->name == "*") return emit(Opcode::IMPORT_STAR);
        emit(Opcode::IMPORT_FROM, name_number(alias->name));
        access_name(alias->asname.empty() ? alias->name : alias->asname, Access::Store);
    }
    emit(Opcode::POP_TOP);
}

}  // namespace asyncarium
