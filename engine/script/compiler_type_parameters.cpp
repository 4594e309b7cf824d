// Type parameters and type aliases (PEP 695). CPython evaluates them in a function of its own around the definition; here
// their names have slots in the frame that the definition stands in, as those of comprehensions have, and are cleared behind it.
// What makes the objects is Python: the hidden module `_type_parameters`.
#include "engine/script/compiler.h"
#include "engine/script/module_names.h"

namespace asyncarium {

using namespace ast;

/// Pushes null and a function of a hidden module, ready for its arguments.
void Compiler::push_hidden_function(std::string_view module, std::string_view name) {
    emit(Opcode::PUSH_NULL);
    load_integer(0);
    TupleConstant names;
    names.items.push_back(builder_.text(name));
    load_constant(names);
    emit(Opcode::IMPORT_NAME, name_number(module));
    emit(Opcode::IMPORT_FROM, name_number(name));
    emit(Opcode::SWAP, 2);
    emit(Opcode::POP_TOP);
}

/// Makes the parameters; until leave_type_parameters, names mean what they mean behind the brackets.
void Compiler::enter_type_parameters(const TypeParameters& parameters) {
    const Place place(*this, parameters.span);
    scope_ = &symbols_.scope_of(parameters);
    // In a loop the slots may still hold what an exception left there.
    clear_variables(*scope_);
    make_cells();
    for (const TypeParameter* parameter : parameters.items) make_type_parameter(*parameter);
    for (const TypeParameter* parameter : parameters.items) access_name(parameter->name, Access::Load);
    emit(Opcode::BUILD_TUPLE, static_cast<u32>(parameters.items.size()));
    access_name(kTypeParametersVariable, Access::Store);
}

void Compiler::leave_type_parameters(const TypeParameters& parameters) {
    const Place place(*this, parameters.span);
    clear_variables(*scope_);
    scope_ = scope_->parent;
}

void Compiler::make_type_parameter(const TypeParameter& parameter) {
    const Place place(*this, parameter.span);
    const bool is_constrained = parameter.bound != nullptr && parameter.bound->body->kind == ExprKind::Tuple;
    constexpr std::string_view kMakers[] = {"type_variable", "type_variable_tuple", "parameter_specification"};
    push_hidden_function(kTypeParametersModule,
                         is_constrained ? "constrained_variable" : kMakers[static_cast<u8>(parameter.kind)]);
    load_text(parameter.name);
    for (const Lambda* later : {parameter.bound, parameter.default_value}) {
        if (later != nullptr) {
            visit_lambda(*later);
        } else {
            emit(Opcode::LOAD_NONE);
        }
    }
    emit(Opcode::CALL, 3);
    access_name(parameter.name, Access::Store);
}

void Compiler::visit_type_alias(const TypeAlias& alias) {
    push_hidden_function(kTypeParametersModule, "type_alias");
    load_text(alias.name->id);
    if (alias.type_params != nullptr) enter_type_parameters(*alias.type_params);
    visit_lambda(*alias.value);
    if (alias.type_params != nullptr) {
        access_name(kTypeParametersVariable, Access::Load);
        leave_type_parameters(*alias.type_params);
    } else {
        emit(Opcode::BUILD_TUPLE, 0);
    }
    emit(Opcode::CALL, 3);
    visit(*alias.name);
}

}  // namespace asyncarium
