// Labels, dropped code, lines, and the exception table, without a compiler.
#include "engine/script/assembler.h"

#include <doctest/doctest.h>

namespace asyncarium {

TEST_CASE("a label is where it is bound, and code that nothing reaches is dropped") {
    Assembler assembler;
    const Label end = assembler.make_label();
    assembler.emit_jump(Opcode::JUMP, end);
    assembler.emit(Opcode::LOAD_NONE);
    assembler.emit(Opcode::POP_TOP);
    CHECK_FALSE(assembler.is_reachable());
    assembler.bind(end);
    assembler.emit(Opcode::LOAD_NONE);
    assembler.emit(Opcode::RETURN_VALUE);
    Code code;
    assembler.finish(code);
    REQUIRE(code.instructions.size() == 3);
    CHECK(code.instructions[0].operand() == 1);
    CHECK(code.stack_size == 1);
}

TEST_CASE("a handler gets the depth of the stack where it was put in force, less what it does not keep") {
    Assembler assembler;
    const Label failed = assembler.make_label();
    assembler.emit(Opcode::LOAD_NONE);
    assembler.emit(Opcode::LOAD_NONE);
    assembler.push_handler(failed, LastInstruction::Pushed, 1);
    assembler.emit(Opcode::POP_TOP);
    assembler.set_handler({});
    assembler.emit(Opcode::RETURN_VALUE);
    assembler.bind(failed);
    assembler.emit(Opcode::RERAISE, 0);
    Code code;
    assembler.finish(code);
    REQUIRE(code.exception_table.size() == 1);
    const ExceptionEntry row = code.exception_table[0];
    CHECK(row.begin == 2);
    CHECK(row.end == 3);
    CHECK(row.target == 4);
    CHECK(row.depth == 1);
    CHECK(row.push_lasti);
    CHECK(code.stack_size == 3);
}

TEST_CASE("a handler that covers no instruction makes no row and is not reached") {
    Assembler assembler;
    const Label failed = assembler.make_label();
    assembler.push_handler(failed, LastInstruction::NotPushed);
    assembler.set_handler({});
    assembler.emit(Opcode::LOAD_NONE);
    assembler.emit(Opcode::RETURN_VALUE);
    assembler.bind(failed);
    assembler.emit(Opcode::RERAISE, 0);
    Code code;
    assembler.finish(code);
    CHECK(code.exception_table.empty());
    CHECK(code.instructions.size() == 2);
}

TEST_CASE("a line is counted when control may come from another line") {
    Assembler assembler;
    const auto lines = [&] {
        Code code;
        assembler.finish(code);
        std::string text;
        for (const Instruction instruction : code.instructions) {
            if (instruction.opcode() == Opcode::LINE) text += std::to_string(instruction.operand()) + " ";
        }
        return text;
    };
    const Label other = assembler.make_label();
    assembler.begin_line(1);
    assembler.begin_line(1);
    assembler.emit(Opcode::LOAD_NONE);
    assembler.emit_jump(Opcode::POP_JUMP_IF_NONE, other);
    assembler.begin_line(1);
    assembler.begin_line(2);
    assembler.bind(other);
    assembler.begin_line(2);
    assembler.emit(Opcode::LOAD_NONE);
    assembler.emit(Opcode::RETURN_VALUE);
    CHECK(lines() == "1 2 2 ");
}

}  // namespace asyncarium
