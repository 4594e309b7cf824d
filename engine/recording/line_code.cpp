// Walking over the instructions between a LINE and the next.
#include "engine/recording/line_code.h"

namespace asyncarium::recording {
namespace {

/// Calls `visit` for each instruction that belongs to the line, wherever in the code it stands.
template <class Visit>
void each_instruction(const Program& program, CodeId id, u32 line, Visit&& visit) {
    u32 current = 0;
    for (const Instruction instruction : program.code(id).instructions) {
        if (instruction.opcode() == Opcode::LINE) {
            current = instruction.operand();
        } else if (current == line) {
            visit(instruction);
        }
    }
}

std::string_view variable_name(const Program& program, const Code& code, u32 index) {
    return index < code.variables.size() ? std::string_view(program.name(code.variables[index])) : std::string_view();
}

}  // namespace

std::vector<std::string> locals_assigned_from(const Program& program, CodeId id, u32 line, std::string_view shared) {
    const Code& code = program.code(id);
    std::vector<std::string> assigned;
    bool was_read = false;
    each_instruction(program, id, line, [&](Instruction instruction) {
        const u32 operand = instruction.operand();
        if (instruction.opcode() == Opcode::LOAD_SHARED_GLOBAL && program.name(code.sites[operand]) == shared)
            was_read = true;
        if (instruction.opcode() == Opcode::LOAD_SHARED_DEREF && variable_name(program, code, operand) == shared)
            was_read = true;
        const bool stores = instruction.opcode() == Opcode::STORE_FAST || instruction.opcode() == Opcode::STORE_DEREF;
        if (was_read && stores) assigned.emplace_back(variable_name(program, code, operand));
    });
    return assigned;
}

std::vector<std::string> shared_written_by(const Program& program, CodeId id, u32 line) {
    const Code& code = program.code(id);
    std::vector<std::string> written;
    each_instruction(program, id, line, [&](Instruction instruction) {
        if (instruction.opcode() == Opcode::STORE_SHARED_GLOBAL)
            written.push_back(program.name(code.sites[instruction.operand()]));
        if (instruction.opcode() == Opcode::STORE_SHARED_DEREF) {
            written.emplace_back(variable_name(program, code, instruction.operand()));
        }
    });
    return written;
}

}  // namespace asyncarium::recording
