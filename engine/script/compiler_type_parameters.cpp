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

}  // namespace asyncarium
