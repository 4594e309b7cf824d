// try, with, and what return, break and continue undo on their way out of them. Handlers are put in force and out of
// force around the instructions they cover; the assembler makes the exception table of that.
#include "engine/script/compiler.h"

namespace asyncarium {

using namespace ast;

namespace {

// What GET_AWAITABLE's operand says of the awaited thing.
constexpr u32 kAwaitEnter = 1;
constexpr u32 kAwaitExit = 2;

/// CPython's CO_MAXBLOCKS.
constexpr std::size_t kBlockLimit = 21;

}  // namespace

// ---- unwinding --------------------------------------------------------------------------------------------------

void Compiler::push_block(const Block& block) {
    if (unit_->blocks.size() == kBlockLimit) error("too many statically nested blocks", block.span);
    unit_->blocks.push_back(block);
}

/// Code that leaves `block`, which is no longer among the unit's blocks (compiler_unwind_fblock).
void Compiler::unwind(const Block& block, TopOfStack top) {
    const auto lift_below_top = [&] {
        if (top == TopOfStack::ValueToKeep) emit(Opcode::SWAP, 2);
    };
    switch (block.kind) {
        case BlockKind::WhileLoop:
        case BlockKind::ExceptionHandler:
        case BlockKind::ExceptionGroupHandler:
            return;
        case BlockKind::ForLoop:
        case BlockKind::PopValue:
            lift_below_top();
            return emit(Opcode::POP_TOP);
        case BlockKind::TryExcept:
            return assembler().set_handler(block.outer);
        case BlockKind::FinallyTry:
            assembler().set_handler(block.outer);
            if (top == TopOfStack::ValueToKeep) push_block({.kind = BlockKind::PopValue, .span = block.span});
            visit_body(*block.final_body);
            if (top == TopOfStack::ValueToKeep) pop_block();
            return;
        case BlockKind::FinallyEnd:
            lift_below_top();
            emit(Opcode::POP_TOP);
            lift_below_top();
            assembler().set_handler(block.outer);
            return emit(Opcode::POP_EXCEPT);
        case BlockKind::HandlerCleanup:
            lift_below_top();
            assembler().set_handler(block.outer);
            emit(Opcode::POP_EXCEPT);
            return unbind_name(block.name);
        case BlockKind::With:
        case BlockKind::AsyncWith: {
            const Place place(*this, block.span);
            begin_line(block.span.line);
            assembler().set_handler(block.outer);
            lift_below_top();
            call_exit_with_nones();
            if (block.kind == BlockKind::AsyncWith) await_top(kAwaitExit);
            return emit(Opcode::POP_TOP);
        }
    }
}

namespace {

constexpr std::string_view kExceptStarMessage = "'break', 'continue' and 'return' cannot appear in an except* block";

}  // namespace

void Compiler::unwind_all(TopOfStack top) {
    for (const Block& block : unit_->blocks) {
        if (block.kind != BlockKind::ExceptionGroupHandler) continue;
        return error(std::string(kExceptStarMessage), assembler().span());
    }
    const std::vector<Block> blocks = unit_->blocks;
    while (!unit_->blocks.empty()) {
        const Block block = unit_->blocks.back();
        unit_->blocks.pop_back();
        unwind(block, top);
    }
    unit_->blocks = blocks;
}

std::optional<Compiler::Block> Compiler::unwind_to_loop(Span span) {
    std::optional<Block> loop;
    for (auto block = unit_->blocks.rbegin(); block != unit_->blocks.rend() && !loop; ++block) {
        if (block->kind == BlockKind::ExceptionGroupHandler) {
            error(std::string(kExceptStarMessage), span);
            return *block;
        }
        if (block->kind == BlockKind::ForLoop || block->kind == BlockKind::WhileLoop) loop = *block;
    }
    if (!loop) return loop;
    const std::vector<Block> blocks = unit_->blocks;
    for (;;) {
        const Block block = unit_->blocks.back();
        if (block.kind == BlockKind::ForLoop || block.kind == BlockKind::WhileLoop) break;
        unit_->blocks.pop_back();
        unwind(block, TopOfStack::Nothing);
    }
    unit_->blocks = blocks;
    return loop;
}

/// The end of every handler that fails itself: `previous lasti exception` on the stack (POP_EXCEPT_AND_RERAISE).
void Compiler::pop_except_and_reraise() {
    emit(Opcode::COPY, 3);
    emit(Opcode::POP_EXCEPT);
    emit(Opcode::RERAISE, 1);
}

// ---- try --------------------------------------------------------------------------------------------------------

void Compiler::visit_try(const Try& statement) {
    if (!statement.finalbody.empty()) return visit_try_finally(statement);
    if (statement.is_star) return visit_try_star(statement);
    visit_try_except(statement);
}

void Compiler::visit_try_finally(const Try& statement) {
    const Label failed = make_label();
    const Label cleanup = make_label();
    const Label exit = make_label();
    const HandlerId outer = assembler().current_handler();

    push_block(
        {.kind = BlockKind::FinallyTry, .outer = outer, .final_body = &statement.finalbody, .span = statement.span});
    assembler().push_handler(failed, LastInstruction::NotPushed);
    if (statement.handlers.empty()) {
        visit_body(statement.body);
    } else if (statement.is_star) {
        visit_try_star(statement);
    } else {
        visit_try_except(statement);
    }
    assembler().set_handler(outer);
    pop_block();
    visit_body(statement.finalbody);
    emit_jump(Opcode::JUMP, exit);

    bind(failed);
    push_block({.kind = BlockKind::FinallyEnd, .outer = outer, .span = statement.span});
    assembler().push_handler(cleanup, LastInstruction::Pushed);
    emit(Opcode::PUSH_EXC_INFO);
    visit_body(statement.finalbody);
    emit(Opcode::RERAISE, 0);
    pop_block();
    assembler().set_handler(outer);
    bind(cleanup);
    pop_except_and_reraise();
    bind(exit);
}

/// The body of a try and its else: an exception in the body goes to `failed`, the rest to `end`.
void Compiler::visit_guarded(const Try& statement, Label failed, Label end) {
    const HandlerId outer = assembler().current_handler();
    push_block({.kind = BlockKind::TryExcept, .outer = outer, .span = statement.span});
    assembler().push_handler(failed, LastInstruction::NotPushed);
    visit_body(statement.body);
    assembler().set_handler(outer);
    pop_block();
    visit_body(statement.orelse);
    emit_jump(Opcode::JUMP, end);
}

void Compiler::visit_try_except(const Try& statement) {
    const Label failed = make_label();
    const Label cleanup = make_label();
    const Label end = make_label();
    const HandlerId outer = assembler().current_handler();

    visit_guarded(statement, failed, end);
    bind(failed);
    push_block({.kind = BlockKind::ExceptionHandler, .outer = outer, .span = statement.span});
    assembler().push_handler(cleanup, LastInstruction::Pushed);
    emit(Opcode::PUSH_EXC_INFO);
    for (const ExceptHandler* handler : statement.handlers) {
        if (handler->type == nullptr && handler != statement.handlers.back()) {
            error("default 'except:' must be last", handler->span);
        }
        visit_handler(*handler, outer, end);
    }
    pop_block();
    emit(Opcode::RERAISE, 0);
    assembler().set_handler(outer);
    bind(cleanup);
    pop_except_and_reraise();
    bind(end);
}

/// One `except` clause, with `previous exception` on the stack; leaves that to the next one when it does not match.
void Compiler::visit_handler(const ExceptHandler& handler, HandlerId outer, Label end) {
    const Place place(*this, handler.span);
    const Label next = make_label();
    const HandlerId cleanup = assembler().current_handler();
    begin_line(handler.span.line);
    if (handler.type != nullptr) {
        visit(*handler.type);
        emit(Opcode::CHECK_EXC_MATCH);
        emit_jump(Opcode::POP_JUMP_IF_FALSE, next);
    }
    const Label named_cleanup = make_label();
    if (handler.name.empty()) {
        emit(Opcode::POP_TOP);
    } else {
        access_name(handler.name, Access::Store);
        assembler().push_handler(named_cleanup, LastInstruction::Pushed);
    }
    push_block({.kind = BlockKind::HandlerCleanup, .outer = outer, .name = handler.name, .span = handler.span});
    visit_body(handler.body);
    pop_block();
    assembler().set_handler(outer);
    {
        // What dies with the exception dies on the last line of the clause.
        const Place last(*this, handler.body.back()->span);
        emit(Opcode::POP_EXCEPT);
        unbind_name(handler.name);
        emit_jump(Opcode::JUMP, end);
    }
    if (!handler.name.empty()) {
        assembler().set_handler(cleanup);
        bind(named_cleanup);
        unbind_name(handler.name);
        emit(Opcode::RERAISE, 1);
    }
    assembler().set_handler(cleanup);
    bind(next);
}

// ---- except* ----------------------------------------------------------------------------------------------------

void Compiler::visit_try_star(const Try& statement) {
    const Label failed = make_label();
    const Label cleanup = make_label();
    const Label reraise = make_label();
    const Label end = make_label();
    const HandlerId outer = assembler().current_handler();

    visit_guarded(statement, failed, end);
    bind(failed);
    push_block({.kind = BlockKind::ExceptionGroupHandler, .outer = outer, .span = statement.span});
    const HandlerId guard = assembler().push_handler(cleanup, LastInstruction::Pushed);
    emit(Opcode::PUSH_EXC_INFO);
    // previous original → previous original raised rest: what the clauses raised, and what is not matched yet.
    emit(Opcode::BUILD_LIST, 0);
    emit(Opcode::COPY, 2);
    for (const ExceptHandler* handler : statement.handlers) {
        assembler().set_handler(guard);
        visit_star_handler(*handler);
    }
    emit(Opcode::LIST_APPEND, 1);
    pop_block();
    emit(Opcode::PREP_RERAISE_STAR);
    emit(Opcode::COPY, 1);
    emit_jump(Opcode::POP_JUMP_IF_NOT_NONE, reraise);
    emit(Opcode::POP_TOP);
    assembler().set_handler(outer);
    emit(Opcode::POP_EXCEPT);
    emit_jump(Opcode::JUMP, end);
    bind(reraise);
    emit(Opcode::SWAP, 2);
    emit(Opcode::POP_EXCEPT);
    emit(Opcode::RERAISE, 0);
    bind(cleanup);
    pop_except_and_reraise();
    bind(end);
}

void Compiler::visit_star_handler(const ExceptHandler& handler) {
    const Place place(*this, handler.span);
    const Label no_match = make_label();
    const Label next = make_label();
    const Label raised = make_label();
    const HandlerId guard = assembler().current_handler();
    begin_line(handler.span.line);
    visit(*handler.type);
    emit(Opcode::CHECK_EG_MATCH);
    emit(Opcode::COPY, 1);
    emit_jump(Opcode::POP_JUMP_IF_NONE, no_match);
    if (handler.name.empty()) {
        emit(Opcode::POP_TOP);
    } else {
        access_name(handler.name, Access::Store);
    }
    push_block({.kind = BlockKind::HandlerCleanup, .outer = guard, .name = handler.name, .span = handler.span});
    assembler().push_handler(raised, LastInstruction::Pushed);
    visit_body(handler.body);
    pop_block();
    assembler().set_handler(guard);
    unbind_name(handler.name);
    emit_jump(Opcode::JUMP, next);

    bind(raised);
    unbind_name(handler.name);
    emit(Opcode::LIST_APPEND, 3);
    emit(Opcode::POP_TOP);
    emit_jump(Opcode::JUMP, next);

    bind(no_match);
    emit(Opcode::POP_TOP);
    bind(next);
}

// ---- with -------------------------------------------------------------------------------------------------------

/// With the bound __exit__ on the stack: calls it and leaves its result.
void Compiler::call_exit_with_nones() {
    emit(Opcode::PUSH_NULL);
    emit(Opcode::SWAP, 2);
    for (int argument = 0; argument < 3; ++argument) emit(Opcode::LOAD_NONE);
    emit(Opcode::CALL, 3);
}

void Compiler::visit_with(const With& statement, std::size_t position) {
    const WithItem& item = statement.items[position];
    const Span span = item.context_expr->span;
    const Label failed = make_label();
    const Label cleanup = make_label();
    const Label suppressed = make_label();
    const Label exit = make_label();
    const HandlerId outer = assembler().current_handler();
    const Place place(*this, span);

    begin_line(span.line);
    visit(*item.context_expr);
    emit(statement.is_async ? Opcode::BEFORE_ASYNC_WITH : Opcode::BEFORE_WITH);
    if (statement.is_async) await_top(kAwaitEnter);
    push_block({.kind = statement.is_async ? BlockKind::AsyncWith : BlockKind::With, .outer = outer, .span = span});
    assembler().push_handler(failed, LastInstruction::Pushed, 1);
    if (item.optional_vars != nullptr) {
        visit(*item.optional_vars);
    } else {
        emit(Opcode::POP_TOP);
    }
    if (position + 1 < statement.items.size()) {
        visit_with(statement, position + 1);
    } else {
        visit_body(statement.body);
    }
    assembler().set_handler(outer);
    pop_block();
    begin_line(span.line);
    call_exit_with_nones();
    if (statement.is_async) await_top(kAwaitExit);
    emit(Opcode::POP_TOP);
    emit_jump(Opcode::JUMP, exit);

    bind(failed);
    begin_line(span.line);
    assembler().push_handler(cleanup, LastInstruction::Pushed);
    emit(Opcode::PUSH_EXC_INFO);
    emit(Opcode::WITH_EXCEPT_START);
    if (statement.is_async) await_top(kAwaitExit);
    emit_jump(Opcode::POP_JUMP_IF_TRUE, suppressed);
    emit(Opcode::RERAISE, 2);
    bind(suppressed);
    emit(Opcode::POP_TOP);
    assembler().set_handler(outer);
    emit(Opcode::POP_EXCEPT);
    emit(Opcode::POP_TOP);
    emit(Opcode::POP_TOP);
    emit_jump(Opcode::JUMP, exit);
    bind(cleanup);
    pop_except_and_reraise();
    bind(exit);
}

}  // namespace asyncarium
