// Simple statements, branches, loops and imports. Each begins with its LINE: a step of the world.
#include <algorithm>

#include "engine/script/compiler.h"
#include "engine/script/tree_walk.h"
#include "engine/script/unsupported.h"

namespace asyncarium {

using namespace ast;

namespace {

/// Statements of a `finally` are compiled once per way out, and nesting multiplies that: this bounds it.
constexpr u32 kStatementLimit = 400'000;

bool has_line(const Stmt& statement, ScopeKind scope) {
    switch (statement.kind) {
        case StmtKind::Global:
        case StmtKind::Nonlocal:
            return false;
        // Their own code places LINE: behind that of the decorators, and where the loop comes back to.
        case StmtKind::FunctionDef:
        case StmtKind::ClassDef:
        case StmtKind::While:
            return false;
        case StmtKind::AnnAssign: {
            // `x: int` in a function does nothing at all.
            const auto& annotated = static_cast<const AnnAssign&>(statement);
            const bool in_namespace = scope == ScopeKind::Module || scope == ScopeKind::Class;
            return in_namespace || annotated.value != nullptr || annotated.target->kind != ExprKind::Name;
        }
        default:
            return true;
    }
}

}  // namespace

void Compiler::visit(const Stmt& statement) {
    if (++statements_ >= kStatementLimit) {
        if (statements_ == kStatementLimit) not_supported("a module of this size", statement.span);
        return;
    }
    const Place place(*this, statement.span);
    if (has_line(statement, scope_->kind)) begin_line(statement.span.line);
    const auto* import = statement.kind == StmtKind::ImportFrom ? static_cast<const ImportFrom*>(&statement) : nullptr;
    if (import == nullptr || import->module != "__future__" || import->level != 0) futures_allowed_ = false;
    dispatch(statement);
}

void Compiler::dispatch(const Stmt& statement) {
    switch (statement.kind) {
        case StmtKind::FunctionDef:
            return visit_function(static_cast<const FunctionDef&>(statement));
        case StmtKind::ClassDef:
            return visit_class(static_cast<const ClassDef&>(statement));
        case StmtKind::TypeAlias:
            return visit_type_alias(static_cast<const TypeAlias&>(statement));
        case StmtKind::Return:
            return visit_return(static_cast<const Return&>(statement));
        case StmtKind::Delete:
            for (const Expr* target : static_cast<const Delete&>(statement).targets) visit(*target);
            return;
        case StmtKind::Assign:
            return visit_assign(static_cast<const Assign&>(statement));
        case StmtKind::AugAssign:
            return visit_augmented(static_cast<const AugAssign&>(statement));
        case StmtKind::AnnAssign:
            return visit_annotated(static_cast<const AnnAssign&>(statement));
        case StmtKind::For: {
            const auto& loop = static_cast<const For&>(statement);
            return loop.is_async ? visit_async_for(loop) : visit_for(loop);
        }
        case StmtKind::While:
            return visit_while(static_cast<const While&>(statement));
        case StmtKind::If:
            return visit_if(static_cast<const If&>(statement));
        case StmtKind::With: {
            const auto& with = static_cast<const With&>(statement);
            if (with.is_async && !is_in_async_function()) {
                return error("'async with' outside async function", with.span);
            }
            return visit_with(with, 0);
        }
        case StmtKind::Match:
            return visit_match(static_cast<const Match&>(statement));
        case StmtKind::Raise:
            return visit_raise(static_cast<const Raise&>(statement));
        case StmtKind::Try:
            return visit_try(static_cast<const Try&>(statement));
        case StmtKind::Assert:
            return visit_assert(static_cast<const Assert&>(statement));
        case StmtKind::Import:
            return visit_import(static_cast<const Import&>(statement));
        case StmtKind::ImportFrom:
            return visit_import_from(static_cast<const ImportFrom&>(statement));
        case StmtKind::Expr:
            return visit_expression_statement(static_cast<const ExprStmt&>(statement));
        case StmtKind::Break:
            return visit_break(statement.span);
        case StmtKind::Continue:
            return visit_continue(statement.span);
        case StmtKind::Global:
        case StmtKind::Nonlocal:
        case StmtKind::Pass:
            return;
    }
}

void Compiler::visit_expression_statement(const ExprStmt& statement) {
    if (statement.value->kind == ExprKind::Constant) return;
    visit(*statement.value);
    emit(Opcode::POP_TOP);
}

void Compiler::visit_return(const Return& statement) {
    const Scope& scope = *unit_->scope;
    if (!scope.is_function_like()) return error("'return' outside function", statement.span);
    if (statement.value != nullptr && scope.is_async && scope.is_generator) {
        error("'return' with value in async generator", statement.span);
    }
    // A constant need not wait on the stack while `finally` clauses run.
    FoldedConstant constant{true, NoneValue{}};
    if (statement.value != nullptr) constant = fold_constant(*statement.value, builder_);
    if (!constant.is_constant) visit(*statement.value);
    const KeptHandler kept(*this);
    const bool has_place = constant.is_constant && statement.value != nullptr;
    const bool is_beside = has_place && statement.value->span.line == statement.span.line;
    const Place place(*this, is_beside ? statement.value->span : statement.span);
    unwind_all(constant.is_constant ? TopOfStack::Nothing : TopOfStack::ValueToKeep);
    if (constant.is_constant) load_constant(constant.value);
    emit(Opcode::RETURN_VALUE);
}

// ---- assignment -------------------------------------------------------------------------------------------------

/// `a, b = b, a` needs no tuple: the values are exchanged on the stack. False: it is no such statement.
bool Compiler::assign_by_swapping(const Assign& statement) {
    const Expr& target = *statement.targets.front();
    if (statement.targets.size() != 1 || target.kind != ExprKind::Tuple) return false;
    if (statement.value->kind != ExprKind::Tuple || fold_constant(*statement.value, builder_).is_constant) return false;
    const Exprs& targets = static_cast<const Tuple&>(target).elts;
    const Exprs& values = static_cast<const Tuple&>(*statement.value).elts;
    if (targets.size() != values.size() || targets.size() < 2 || targets.size() > 3) return false;
    const auto is_starred = [](const Expr* element) { return element->kind == ExprKind::Starred; };
    if (std::ranges::any_of(targets, is_starred) || std::ranges::any_of(values, is_starred)) return false;
    for (const Expr* value : values) visit(*value);
    emit(Opcode::SWAP, static_cast<u32>(values.size()));
    for (const Expr* element : targets) visit(*element);
    return true;
}

void Compiler::visit_assign(const Assign& statement) {
    if (assign_by_swapping(statement)) return;
    visit(*statement.value);
    for (const Expr* target : statement.targets) {
        if (target != statement.targets.back()) emit(Opcode::COPY, 1);
        visit(*target);
    }
}

void Compiler::visit_augmented(const AugAssign& statement) {
    const auto apply = [&] {
        visit(*statement.value);
        emit(static_cast<Opcode>(static_cast<u8>(Opcode::BINARY_ADD) + static_cast<u8>(statement.op)), 1);
    };
    const Expr& target = *statement.target;
    if (target.kind == ExprKind::Name) {
        const std::string& name = static_cast<const Name&>(target).id;
        {
            const Place place(*this, target.span);
            access_name(name, Access::Load);
        }
        apply();
        const Place place(*this, target.span);
        access_name(name, Access::Store);
    } else if (target.kind == ExprKind::Attribute) {
        const auto& attribute = static_cast<const Attribute&>(target);
        visit(*attribute.value);
        emit(Opcode::COPY, 1);
        {
            const Place place(*this, target.span);
            emit(Opcode::LOAD_ATTR, attribute_site(attribute.attr));
        }
        apply();
        const Place place(*this, target.span);
        emit(Opcode::SWAP, 2);
        emit(Opcode::STORE_ATTR, attribute_site(attribute.attr));
    } else {
        const auto& subscript = static_cast<const Subscript&>(target);
        visit(*subscript.value);
        visit(*subscript.slice);
        emit(Opcode::COPY, 2);
        emit(Opcode::COPY, 2);
        {
            const Place place(*this, target.span);
            emit(Opcode::BINARY_SUBSCR);
        }
        apply();
        const Place place(*this, target.span);
        emit(Opcode::SWAP, 3);
        emit(Opcode::SWAP, 2);
        emit(Opcode::STORE_SUBSCR);
    }
}

void Compiler::visit_annotated(const AnnAssign& statement) {
    const bool in_namespace = !scope_->is_function_like();
    const Expr& target = *statement.target;
    if (statement.value != nullptr) {
        visit(*statement.value);
        visit(target);
    }
    if (target.kind == ExprKind::Name && statement.simple) {
        if (!in_namespace) return;
        push_annotation(*statement.annotation);
        if (scope_->kind == ScopeKind::Class) {
            access_namespace("__annotations__", Access::Load);
        } else {
            access_global("__annotations__", Access::Load);
        }
        load_text(mangled(static_cast<const Name&>(target).id));
        return emit(Opcode::STORE_SUBSCR);
    }
    // Without a value the parts of the target are still evaluated, for their effects.
    const auto evaluate = [this](const Expr* part) {
        if (part == nullptr) return;
        visit(*part);
        emit(Opcode::POP_TOP);
    };
    if (statement.value == nullptr && target.kind == ExprKind::Attribute) {
        evaluate(static_cast<const Attribute&>(target).value);
    } else if (statement.value == nullptr && target.kind == ExprKind::Subscript) {
        evaluate(static_cast<const Subscript&>(target).value);
        evaluate(static_cast<const Subscript&>(target).slice);
    }
    if (in_namespace && module_.annotations == AnnotationStyle::Evaluated) evaluate(statement.annotation);
}

// ---- loops and branches -----------------------------------------------------------------------------------------

/// What is done with an item, and the way back to `head`; `continue` goes to `next`.
void Compiler::visit_loop_body(const For& loop, Label head, Label next) {
    visit(*loop.target);
    visit_body(loop.body);
    bind(next);
    repeat_line(loop.span.line);
    emit_jump(Opcode::JUMP_BACKWARD, head);
    pop_block();
}

void Compiler::visit_for(const For& loop) {
    const Label head = make_label();
    const Label next = make_label();
    const Label exhausted = make_label();
    const Label exit = make_label();
    visit(*loop.iter);
    {
        const Place place(*this, loop.iter->span);
        emit(Opcode::GET_ITER);
        push_block({.kind = BlockKind::ForLoop, .next = next, .exit = exit, .span = loop.span});
        bind(head);
        emit_jump(Opcode::FOR_ITER, exhausted);
    }
    visit_loop_body(loop, head, next);
    bind(exhausted);
    visit_body(loop.orelse);
    bind(exit);
}

void Compiler::visit_async_for(const For& loop) {
    if (!is_in_async_function()) return error("'async for' outside async function", loop.span);
    const Label head = make_label();
    const Label next = make_label();
    const Label exhausted = make_label();
    const Label exit = make_label();
    visit(*loop.iter);
    {
        const Place place(*this, loop.iter->span);
        emit(Opcode::GET_AITER);
        push_block({.kind = BlockKind::ForLoop, .next = next, .exit = exit, .span = loop.span});
        bind(head);
        const HandlerId outer = assembler().current_handler();
        assembler().push_handler(exhausted, LastInstruction::NotPushed);
        const Place whole_statement(*this, loop.span);
        emit(Opcode::GET_ANEXT);
        send_until_done();
        assembler().set_handler(outer);
    }
    visit_loop_body(loop, head, next);
    bind(exhausted);
    {
        const Place place(*this, loop.iter->span);
        emit(Opcode::END_ASYNC_FOR);
    }
    visit_body(loop.orelse);
    bind(exit);
}

void Compiler::visit_while(const While& loop) {
    const Label head = make_label();
    const Label otherwise = make_label();
    const Label exit = make_label();
    bind(head);
    repeat_line(loop.span.line);
    push_block({.kind = BlockKind::WhileLoop, .next = head, .exit = exit, .span = loop.span});
    jump_if(*loop.test, otherwise, When::False);
    visit_body(loop.body);
    emit_jump(Opcode::JUMP_BACKWARD, head);
    pop_block();
    bind(otherwise);
    visit_body(loop.orelse);
    bind(exit);
}

void Compiler::visit_if(const If& branch) {
    const Label end = make_label();
    const Label otherwise = branch.orelse.empty() ? end : make_label();
    jump_if(*branch.test, otherwise, When::False);
    visit_body(branch.body);
    if (!branch.orelse.empty()) {
        emit_jump(Opcode::JUMP, end);
        bind(otherwise);
        visit_body(branch.orelse);
    }
    bind(end);
}

void Compiler::visit_break(Span span) {
    const KeptHandler kept(*this);
    const std::optional<Block> loop = unwind_to_loop(span);
    if (!loop) return error("'break' outside loop", span);
    unwind(*loop, TopOfStack::Nothing);
    emit_jump(Opcode::JUMP, loop->exit);
}

void Compiler::visit_continue(Span span) {
    const KeptHandler kept(*this);
    const std::optional<Block> loop = unwind_to_loop(span);
    if (!loop) return error("'continue' not properly in loop", span);
    const bool goes_back = loop->kind == BlockKind::WhileLoop;
    emit_jump(goes_back ? Opcode::JUMP_BACKWARD : Opcode::JUMP, loop->next);
}

// ---- raise and assert -------------------------------------------------------------------------------------------

void Compiler::visit_raise(const Raise& statement) {
    u32 count = 0;
    for (const Expr* part : {statement.exc, statement.cause}) {
        if (part == nullptr) continue;
        visit(*part);
        ++count;
    }
    emit(Opcode::RAISE_VARARGS, count);
}

void Compiler::visit_assert(const Assert& statement) {
    const Label end = make_label();
    jump_if(*statement.test, end, When::True);
    const Place place(*this, statement.test->span);
    if (statement.msg == nullptr) {
        emit(Opcode::LOAD_ASSERTION_ERROR);
    } else {
        emit(Opcode::PUSH_NULL);
        emit(Opcode::LOAD_ASSERTION_ERROR);
        visit(*statement.msg);
        const Place call_place(*this, statement.span);
        emit(Opcode::CALL, 1);
    }
    emit(Opcode::RAISE_VARARGS, 1);
    bind(end);
}

}  // namespace asyncarium
