// Functions, lambdas and classes: what is evaluated where they stand (decorators, defaults, annotations, bases), and
// the code objects of their bodies.
#include "engine/script/compiler.h"
#include "engine/script/module_names.h"
#include "engine/script/unparse.h"

namespace asyncarium {

using namespace ast;

namespace {

// The bits of MAKE_FUNCTION's operand.
constexpr u32 kHasDefaults = 1;
constexpr u32 kHasKeywordDefaults = 2;
constexpr u32 kHasAnnotations = 4;
constexpr u32 kHasClosure = 8;

u32 first_line_of(const Stmt& statement, const Exprs& decorators) {
    return decorators.empty() ? statement.span.line : decorators.front()->span.line;
}

}  // namespace

// ---- what stands around a definition ----------------------------------------------------------------------------

void Compiler::visit_decorators(const Exprs& decorators) {
    for (const Expr* decorator : decorators) {
        begin_line(decorator->span.line);
        const Place place(*this, decorator->span);
        emit(Opcode::PUSH_NULL);
        visit(*decorator);
    }
}

void Compiler::apply_decorators(const Exprs& decorators) {
    for (auto decorator = decorators.rbegin(); decorator != decorators.rend(); ++decorator) {
        begin_line((*decorator)->span.line);
        const Place place(*this, (*decorator)->span);
        emit(Opcode::CALL, 1);
    }
}

u32 Compiler::make_defaults(const Arguments& arguments) {
    u32 flags = 0;
    if (!arguments.defaults.empty()) {
        flags |= kHasDefaults;
        visit_display(arguments.defaults, Display::Tuple);
    }
    u32 keyword_defaults = 0;
    for (std::size_t index = 0; index < arguments.kw_defaults.size(); ++index) {
        const Expr* value = arguments.kw_defaults[index];
        if (value == nullptr) continue;
        load_text(mangled(arguments.kwonlyargs[index]->arg));
        visit(*value);
        ++keyword_defaults;
    }
    if (keyword_defaults > 0) {
        flags |= kHasKeywordDefaults;
        emit(Opcode::BUILD_MAP, keyword_defaults);
    }
    return flags;
}

void Compiler::push_annotation(const Expr& annotation) {
    if (module_.annotations == AnnotationStyle::Text) return load_text(unparse(annotation, module_.text));
    if (annotation.kind == ExprKind::Starred) {
        // `*args: *Ts`
        visit(*static_cast<const Starred&>(annotation).value);
        return emit(Opcode::UNPACK_SEQUENCE, 1);
    }
    visit(annotation);
}

u32 Compiler::make_annotations(const Arguments& arguments, const Expr* returns) {
    u32 count = 0;
    const auto push = [&](std::string_view name, const Expr* annotation) {
        if (annotation == nullptr) return;
        load_text(mangled(name));
        push_annotation(*annotation);
        ++count;
    };
    const auto push_all = [&](const std::vector<Arg*>& parameters) {
        for (const Arg* parameter : parameters) push(parameter->arg, parameter->annotation);
    };
    // compile.c takes the positional-only ones second.
    push_all(arguments.args);
    push_all(arguments.posonlyargs);
    if (arguments.vararg != nullptr) push(arguments.vararg->arg, arguments.vararg->annotation);
    push_all(arguments.kwonlyargs);
    if (arguments.kwarg != nullptr) push(arguments.kwarg->arg, arguments.kwarg->annotation);
    push("return", returns);
    if (count == 0) return 0;
    emit(Opcode::BUILD_MAP, count);
    return kHasAnnotations;
}

/// With what `flags` names on the stack: pushes the closure and the code, and makes the function.
void Compiler::make_function(const Scope& scope, CodeId code, u32 flags) {
    if (!scope.free_variables.empty()) {
        flags |= kHasClosure;
        for (const Symbol* variable : scope.free_variables) emit(Opcode::LOAD_CLOSURE, slot_of(*variable));
        emit(Opcode::BUILD_TUPLE, static_cast<u32>(scope.free_variables.size()));
    }
    load_constant(code);
    emit(Opcode::MAKE_FUNCTION, flags);
}

// ---- functions --------------------------------------------------------------------------------------------------

void Compiler::add_parameter(const std::string& name) { slot_of(*scope_->find(mangled(name))); }

void Compiler::set_parameters(const Arguments& arguments) {
    Code& code = unit_->code;
    code.positional_only = static_cast<u32>(arguments.posonlyargs.size());
    code.positional = code.positional_only + static_cast<u32>(arguments.args.size());
    code.keyword_only = static_cast<u32>(arguments.kwonlyargs.size());
    code.has_varargs = arguments.vararg != nullptr;
    code.has_varkeywords = arguments.kwarg != nullptr;
    for (const Arg* parameter : arguments.posonlyargs) add_parameter(parameter->arg);
    for (const Arg* parameter : arguments.args) add_parameter(parameter->arg);
    for (const Arg* parameter : arguments.kwonlyargs) add_parameter(parameter->arg);
    if (arguments.vararg != nullptr) add_parameter(arguments.vararg->arg);
    if (arguments.kwarg != nullptr) add_parameter(arguments.kwarg->arg);
    make_cells();
}

void Compiler::visit_function(const FunctionDef& function) {
    visit_decorators(function.decorator_list);
    begin_line(function.span.line);
    const TypeParameters* type_parameters = function.type_params;
    if (type_parameters != nullptr) push_hidden_function(kTypeParametersModule, "with_type_parameters");
    u32 flags = make_defaults(function.args);
    if (type_parameters != nullptr) enter_type_parameters(*type_parameters);
    flags |= make_annotations(function.args, function.returns);

    Scope& scope = symbols_.scope_of(function);
    Unit unit;
    enter_unit(unit, scope, function_kind(scope), first_line_of(function, function.decorator_list));
    set_parameters(function.args);
    visit_body(function.body, take_docstring(function.body));
    emit(Opcode::LOAD_NONE);
    emit(Opcode::RETURN_VALUE);
    const CodeId code = leave_unit();

    make_function(scope, code, flags);
    if (type_parameters != nullptr) {
        access_name(kTypeParametersVariable, Access::Load);
        emit(Opcode::CALL, 2);
        leave_type_parameters(*type_parameters);
    }
    apply_decorators(function.decorator_list);
    begin_line(function.span.line);
    access_name(function.name, Access::Store);
}

void Compiler::visit_lambda(const Lambda& lambda) {
    const u32 flags = make_defaults(lambda.args);
    Scope& scope = symbols_.scope_of(lambda);
    Unit unit;
    enter_unit(unit, scope, function_kind(scope), lambda.span.line);
    set_parameters(lambda.args);
    begin_line(lambda.body->span.line);
    {
        const Place place(*this, lambda.body->span);
        visit(*lambda.body);
        emit(Opcode::RETURN_VALUE);
    }
    const CodeId code = leave_unit();
    make_function(scope, code, flags);
}

// ---- classes ----------------------------------------------------------------------------------------------------

void Compiler::visit_class(const ClassDef& definition) {
    visit_decorators(definition.decorator_list);
    begin_line(definition.span.line);
    Exprs bases = definition.bases;
    Name generic_base;
    if (definition.type_params != nullptr) {
        enter_type_parameters(*definition.type_params);
        push_hidden_function(kTypeParametersModule, "generic_base");
        access_name(kTypeParametersVariable, Access::Load);
        emit(Opcode::CALL, 1);
        access_name(kGenericBaseVariable, Access::Store);
        generic_base.id = kGenericBaseVariable;
        generic_base.span = definition.span;
        bases.push_back(&generic_base);
    }
    emit(Opcode::PUSH_NULL);
    emit(Opcode::LOAD_BUILD_CLASS);
    const CodeId code = compile_class_body(definition);
    make_function(symbols_.scope_of(definition), code, 0);
    load_text(definition.name);
    check_keywords(definition.keywords);
    call_with(2, bases, definition.keywords);
    if (definition.type_params != nullptr) leave_type_parameters(*definition.type_params);
    apply_decorators(definition.decorator_list);
    begin_line(definition.span.line);
    access_name(definition.name, Access::Store);
}

CodeId Compiler::compile_class_body(const ClassDef& definition) {
    Scope& scope = symbols_.scope_of(definition);
    Unit unit;
    const u32 first_line = first_line_of(definition, definition.decorator_list);
    enter_unit(unit, scope, CodeKind::Class, first_line);
    make_cells();
    begin_line(first_line);
    access_namespace("__name__", Access::Load);
    access_namespace("__module__", Access::Store);
    load_text(unit_->code.qualname);
    access_namespace("__qualname__", Access::Store);
    if (definition.type_params != nullptr) {
        access_name(kTypeParametersVariable, Access::Load);
        access_namespace("__type_params__", Access::Store);
    }
    if (scope.has_annotations) emit(Opcode::SETUP_ANNOTATIONS);
    visit_body(definition.body, take_docstring(definition.body));
    if (scope.class_cell) {
        emit(Opcode::LOAD_CLOSURE, slot_of(*scope.class_cell));
        emit(Opcode::COPY, 1);
        access_namespace("__classcell__", Access::Store);
    } else {
        emit(Opcode::LOAD_NONE);
    }
    emit(Opcode::RETURN_VALUE);
    return leave_unit();
}

}  // namespace asyncarium
