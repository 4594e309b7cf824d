// Comprehensions. List, set and dict comprehensions run in the frame around them (PEP 709): their variables have slots
// of their own there, which are cleared on every way out, so that nothing outlives the comprehension. Generator
// expressions are functions that take their outermost iterator as the argument `.0`.
#include "engine/script/compiler.h"

namespace asyncarium {

using namespace ast;

void Compiler::visit_comprehension(const Comp& comprehension) {
    Scope& inner = symbols_.scope_of(comprehension);
    const bool is_generator = comprehension.kind == ExprKind::GeneratorExp;
    if (inner.has_await && !is_generator && !is_in_async_function() && unit_->scope->kind != ScopeKind::Generator) {
        error("asynchronous comprehension outside of an asynchronous function", comprehension.span);
    }
    if (is_generator) return visit_generator_expression(comprehension);

    visit_iterator(comprehension.generators.front());
    Scope* const around = scope_;
    scope_ = &inner;
    make_cells();

    constexpr Opcode kBuild[] = {Opcode::BUILD_LIST, Opcode::BUILD_SET, Opcode::BUILD_MAP};
    const auto which = static_cast<std::size_t>(comprehension.kind) - static_cast<std::size_t>(ExprKind::ListComp);
    emit(kBuild[which], 0);
    emit(Opcode::SWAP, 2);
    const Label failed = make_label();
    const Label end = make_label();
    const HandlerId outer = assembler().current_handler();
    assembler().push_handler(failed, LastInstruction::NotPushed, 2);
    visit_generators(comprehension, 0, 1);
    assembler().set_handler(outer);
    clear_variables(inner);
    emit_jump(Opcode::JUMP, end);
    bind(failed);
    clear_variables(inner);
    emit(Opcode::RERAISE, 0);
    bind(end);
    scope_ = around;
}

/// Unsets the comprehension's slots, whether or not they are set.
void Compiler::clear_variables(const Scope& comprehension) {
    for (const auto& symbol : comprehension.symbols) {
        if (symbol->definition != symbol.get()) continue;
        const u32 slot = slot_of(*symbol);
        emit(Opcode::LOAD_NONE);
        emit(Opcode::STORE_FAST, slot);
        emit(Opcode::DELETE_FAST, slot);
    }
}

void Compiler::visit_generator_expression(const Comp& comprehension) {
    emit(Opcode::PUSH_NULL);
    Scope& inner = symbols_.scope_of(comprehension);
    Unit unit;
    enter_unit(unit, inner, function_kind(inner), comprehension.span.line);
    unit.code.positional = 1;
    const u32 iterator = slot_of(*inner.find(".0"));
    make_cells();
    {
        const Place place(*this, comprehension.span);
        begin_line(comprehension.span.line);
        emit(Opcode::LOAD_FAST, iterator);
        visit_generators(comprehension, 0, 0);
        emit(Opcode::LOAD_NONE);
        emit(Opcode::RETURN_VALUE);
    }
    const CodeId code = leave_unit();
    make_function(inner, code, 0);
    visit_iterator(comprehension.generators.front());
    emit(Opcode::CALL, 1);
}

/// Pushes the iterator of one `for`.
void Compiler::visit_iterator(const Comprehension& generator) {
    visit(*generator.iter);
    const Place place(*this, generator.iter->span);
    emit(generator.is_async ? Opcode::GET_AITER : Opcode::GET_ITER);
}

/// The loop of the `index`-th `for`. The iterator of the first one is on the stack; `depth` counts the iterators
/// between the collection being built and the item.
void Compiler::visit_generators(const Comp& comprehension, std::size_t index, u32 depth) {
    const Comprehension& generator = comprehension.generators[index];
    if (index > 0) {
        visit_iterator(generator);
        ++depth;
    }
    if (generator.is_async) return visit_async_generator(comprehension, index, depth);
    const Label head = make_label();
    const Label skip = make_label();
    const Label exhausted = make_label();
    bind(head);
    {
        const Place place(*this, generator.iter->span);
        emit_jump(Opcode::FOR_ITER, exhausted);
    }
    visit_inner(comprehension, index, depth, skip);
    bind(skip);
    emit_jump(Opcode::JUMP_BACKWARD, head);
    bind(exhausted);
}

void Compiler::visit_async_generator(const Comp& comprehension, std::size_t index, u32 depth) {
    const Label head = make_label();
    const Label skip = make_label();
    const Label exhausted = make_label();
    bind(head);
    const HandlerId outer = assembler().current_handler();
    assembler().push_handler(exhausted, LastInstruction::NotPushed);
    emit(Opcode::GET_ANEXT);
    send_until_done();
    assembler().set_handler(outer);
    visit_inner(comprehension, index, depth, skip);
    bind(skip);
    emit_jump(Opcode::JUMP_BACKWARD, head);
    bind(exhausted);
    emit(Opcode::END_ASYNC_FOR);
}

void Compiler::visit_inner(const Comp& comprehension, std::size_t index, u32 depth, Label skip) {
    const Comprehension& generator = comprehension.generators[index];
    visit(*generator.target);
    for (const Expr* condition : generator.ifs) jump_if(*condition, skip, When::False);
    if (index + 1 < comprehension.generators.size()) return visit_generators(comprehension, index + 1, depth);
    visit_element(comprehension, depth);
}

void Compiler::visit_element(const Comp& comprehension, u32 depth) {
    if (comprehension.key != nullptr) visit(*comprehension.key);
    visit(*comprehension.elt);
    const Place place(*this, comprehension.elt->span);
    switch (comprehension.kind) {
        case ExprKind::ListComp:
            return emit(Opcode::LIST_APPEND, depth + 1);
        case ExprKind::SetComp:
            return emit(Opcode::SET_ADD, depth + 1);
        case ExprKind::DictComp:
            return emit(Opcode::MAP_ADD, depth + 1);
        default:
            break;
    }
    emit(Opcode::YIELD_VALUE);
    // Each resumption is a step: the frame has been away.
    repeat_line(comprehension.span.line);
    emit(Opcode::POP_TOP);
}

}  // namespace asyncarium
