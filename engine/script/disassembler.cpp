// Code as text: one line an instruction, with the line it comes from, and what its operand names.
#include <cstdio>
#include <set>

#include "engine/script/assembler.h"
#include "engine/script/compile.h"
#include "engine/script/constant_text.h"

namespace asyncarium {

namespace {

/// Whether the operand is a count, a depth or a choice.
bool has_number(Opcode opcode) {
    switch (opcode) {
        case Opcode::LINE:
        case Opcode::COPY:
        case Opcode::SWAP:
        case Opcode::BUILD_SLICE:
        case Opcode::IS_OP:
        case Opcode::CONTAINS_OP:
        case Opcode::UNPACK_SEQUENCE:
        case Opcode::BUILD_TUPLE:
        case Opcode::BUILD_LIST:
        case Opcode::BUILD_SET:
        case Opcode::BUILD_MAP:
        case Opcode::BUILD_STRING:
        case Opcode::LIST_APPEND:
        case Opcode::SET_ADD:
        case Opcode::MAP_ADD:
        case Opcode::LIST_EXTEND:
        case Opcode::SET_UPDATE:
        case Opcode::DICT_UPDATE:
        case Opcode::DICT_MERGE:
        case Opcode::FORMAT_VALUE:
        case Opcode::MAKE_FUNCTION:
        case Opcode::CALL:
        case Opcode::CALL_KW:
        case Opcode::CALL_EX:
        case Opcode::GET_AWAITABLE:
        case Opcode::RERAISE:
        case Opcode::RAISE_VARARGS:
        case Opcode::MATCH_CLASS:
            return true;
        default:
            return Opcode::BINARY_ADD <= opcode && opcode <= Opcode::BINARY_FLOOR_DIVIDE;
    }
}

std::string operand_text(const Program& program, const Code& code, Instruction instruction) {
    const u32 operand = instruction.operand();
    switch (instruction.opcode()) {
        case Opcode::LOAD_CONST:
            return constant_text(program, program.constants[operand]);
        case Opcode::LOAD_SMALL_INT:
            return std::to_string(instruction.signed_operand());
        case Opcode::LOAD_FAST:
        case Opcode::STORE_FAST:
        case Opcode::DELETE_FAST:
        case Opcode::MAKE_CELL:
        case Opcode::LOAD_CLOSURE:
        case Opcode::LOAD_DEREF:
        case Opcode::STORE_DEREF:
        case Opcode::DELETE_DEREF:
        case Opcode::LOAD_CLASSDEREF:
        case Opcode::LOAD_SHARED_DEREF:
        case Opcode::STORE_SHARED_DEREF:
            return program.name(code.variables[operand]);
        case Opcode::LOAD_GLOBAL:
        case Opcode::LOAD_SHARED_GLOBAL:
        case Opcode::LOAD_ATTR:
        case Opcode::STORE_ATTR:
        case Opcode::LOAD_METHOD:
            return program.name(code.sites[operand]);
        case Opcode::STORE_GLOBAL:
        case Opcode::DELETE_GLOBAL:
        case Opcode::STORE_SHARED_GLOBAL:
        case Opcode::LOAD_NAME:
        case Opcode::STORE_NAME:
        case Opcode::DELETE_NAME:
        case Opcode::DELETE_ATTR:
        case Opcode::IMPORT_NAME:
        case Opcode::IMPORT_FROM:
            return program.name({operand});
        case Opcode::UNPACK_EX:
            return std::to_string(operand & 0xfff) + " before, " + std::to_string(operand >> 12) + " after";
        default:
            break;
    }
    if (stack_effect(instruction).jumps) return "to " + std::to_string(operand);
    return has_number(instruction.opcode()) ? std::to_string(operand) : "";
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
        const bool is_new_line = code.spans[index].line != line;
        line = code.spans[index].line;
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
