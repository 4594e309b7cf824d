// Code as text: one line an instruction, with the line it comes from, and what its operand names.
#include <cstdio>
#include <set>

#include "engine/script/assembler.h"
#include "engine/script/compile.h"
#include "engine/script/constant_text.h"

namespace asyncarium {

namespace {

std::string operand_text(const Program& program, const Code& code, Instruction instruction) {
    const u32 operand = instruction.operand();
    if (instruction.opcode() == Opcode::UNPACK_EX) {
        return std::to_string(operand & 0xfff) + " before, " + std::to_string(operand >> 12) + " after";
    }
    switch (operand_kind(instruction.opcode())) {
        case OperandKind::None:
            return {};
        case OperandKind::Number:
            return std::to_string(operand);
        case OperandKind::Integer:
            return std::to_string(instruction.signed_operand());
        case OperandKind::Constant:
            return constant_text(program, program.constants[operand]);
        case OperandKind::Name:
            return program.name({operand});
        case OperandKind::Variable:
            return program.name(code.variables[operand]);
        case OperandKind::Site:
            return program.name(code.sites[operand]);
        case OperandKind::Target:
            return "to " + std::to_string(operand);
    }
    return {};
}

std::set<u32> jump_targets(const Code& code) {
    std::set<u32> targets;
    for (const Instruction instruction : code.instructions) {
        if (stack_effect(instruction).jumps) targets.insert(instruction.operand());
    }
    for (const ExceptionEntry& entry : code.exception_table) targets.insert(entry.target);
    return targets;
}

}  // namespace

std::string disassemble(const Program& program, CodeId id) {
    const Code& code = program.code(id);
    const std::set<u32> targets = jump_targets(code);
    std::string text;
    u32 line = 0;
    for (u32 index = 0; index < code.instructions.size(); ++index) {
        const Instruction instruction = code.instructions[index];
        const std::string name(opcode_name(instruction.opcode()));
        const std::string operand = operand_text(program, code, instruction);
        const bool is_new_line = code.span_at(index).line != line;
        line = code.span_at(index).line;
        char row[80];
        std::snprintf(row, sizeof row, "%4s %s%4u %s", is_new_line ? std::to_string(line).c_str() : "",
                      targets.contains(index) ? ">>" : "  ", index, name.c_str());
        text += row;
        if (!operand.empty()) text += std::string(name.size() < 20 ? 21 - name.size() : 1, ' ') + operand;
        text += '\n';
    }
    for (const ExceptionEntry& entry : code.exception_table) {
        text += "exceptions in " + std::to_string(entry.begin) + ".." + std::to_string(entry.end) + " go to " +
                std::to_string(entry.target) + ", depth " + std::to_string(entry.depth) +
                (entry.push_lasti ? ", lasti\n" : "\n");
    }
    return text;
}

}  // namespace asyncarium
