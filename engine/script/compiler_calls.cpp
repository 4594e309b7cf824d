// Calls: two entries below the arguments, then the arguments in the order they are written.
#include "engine/script/compiler.h"
#include "engine/script/unsupported.h"

namespace asyncarium {

using namespace ast;

namespace {

bool is_unpacking(const Exprs& arguments, const std::vector<Keyword*>& keywords) {
    for (const Expr* argument : arguments) {
        if (argument->kind == ExprKind::Starred) return true;
    }
    for (const Keyword* keyword : keywords) {
        if (keyword->arg.empty()) return true;
    }
    return false;
}

}  // namespace

void Compiler::visit_call(const Call& call) {
    check_call(call);
    check_keywords(call.keywords);
    const bool is_method = call.func->kind == ExprKind::Attribute && !is_unpacking(call.args, call.keywords);
    if (is_method) return visit_method(call, *static_cast<const Attribute*>(call.func));
    {
        const Place place(*this, call.func->span);
        emit(Opcode::PUSH_NULL);
        visit(*call.func);
    }
    call_with(0, call.args, call.keywords);
}

/// `object.name(…)`: LOAD_METHOD leaves a function and its self, so that no bound method need be made.
void Compiler::visit_method(const Call& call, const Attribute& method) {
    visit(*method.value);
    {
        const Place place(*this, span_of_attribute(method, method.span));
        emit(Opcode::LOAD_METHOD, attribute_site(method.attr));
    }
    const Place place(*this, span_of_attribute(method, call.span));
    call_with(0, call.args, call.keywords);
}

void Compiler::check_call(const Call& call) {
    if (call.func->kind != ExprKind::Name) return;
    const auto& name = static_cast<const Name&>(*call.func);
    if (means_unsupported_builtin(name)) not_supported(name.id + "()", call.span);
}

/// A function that programs do not have, named without being called. Types may be named: nothing is an instance of them.
void Compiler::check_name(const Name& name) {
    if (means_unsupported_builtin(name) && !is_named_only_type(name.id)) not_supported(name.id, name.span);
}

/// True unless the program has something of its own by that name, which is as good as any other.
bool Compiler::means_unsupported_builtin(const Name& name) const {
    if (module_.hidden || !is_unsupported_builtin(name.id)) return false;
    const Symbol* symbol = scope_->find(mangled(name.id));
    const Symbol* global = symbols_.module().find(name.id);
    const bool is_global = symbol == nullptr || symbol->resolution == Resolution::GlobalImplicit ||
                           symbol->resolution == Resolution::GlobalExplicit;
    return is_global && (global == nullptr || !global->is_assigned);
}

void Compiler::check_keywords(const std::vector<Keyword*>& keywords) {
    std::vector<std::string_view> names;
    for (const Keyword* keyword : keywords) names.push_back(keyword->arg);
    if (const std::optional<Repetition> repetition = find_repetition(names)) {
        const Keyword& second = *keywords[repetition->second];
        error("keyword argument repeated: " + second.arg, second.span);
    }
}

void Compiler::call_with(u32 already_pushed, const Exprs& arguments, const std::vector<Keyword*>& keywords) {
    if (is_unpacking(arguments, keywords)) return call_unpacking(already_pushed, arguments, keywords);
    for (const Expr* argument : arguments) visit(*argument);
    const u32 count = already_pushed + static_cast<u32>(arguments.size() + keywords.size());
    if (keywords.empty()) return emit(Opcode::CALL, count);
    TupleConstant names;
    for (const Keyword* keyword : keywords) {
        visit(*keyword->value);
        names.items.push_back(builder_.text(keyword->arg));
    }
    load_constant(names);
    emit(Opcode::CALL_KW, count);
}

void Compiler::call_unpacking(u32 already_pushed, const Exprs& arguments, const std::vector<Keyword*>& keywords) {
    emit(Opcode::BUILD_LIST, already_pushed);
    for (const Expr* argument : arguments) {
        if (argument->kind == ExprKind::Starred) {
            visit(*static_cast<const Starred*>(argument)->value);
            emit(Opcode::LIST_EXTEND, 1);
        } else {
            visit(*argument);
            emit(Opcode::LIST_APPEND, 1);
        }
    }
    if (!keywords.empty()) push_keyword_dict(keywords);
    emit(Opcode::CALL_EX, keywords.empty() ? 0 : 1);
}

/// The dict of keyword arguments; DICT_MERGE finds the callable below it to name it in its TypeError.
void Compiler::push_keyword_dict(const std::vector<Keyword*>& keywords) {
    bool has_dict = false;
    u32 pairs = 0;
    const auto flush = [&] {
        if (pairs == 0) return;
        emit(Opcode::BUILD_MAP, pairs);
        if (has_dict) emit(Opcode::DICT_MERGE, 1);
        has_dict = true;
        pairs = 0;
    };
    for (const Keyword* keyword : keywords) {
        if (!keyword->arg.empty()) {
            load_text(keyword->arg);
            visit(*keyword->value);
            ++pairs;
            continue;
        }
        flush();
        if (!has_dict) emit(Opcode::BUILD_MAP, 0);
        has_dict = true;
        visit(*keyword->value);
        emit(Opcode::DICT_MERGE, 1);
    }
    flush();
}

}  // namespace asyncarium
