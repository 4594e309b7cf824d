// See the header.
#include "code_checks.h"

#include <algorithm>
#include <vector>

#include "engine/script/assembler.h"

namespace asyncarium {

namespace {

class CodeCheck {
   public:
    CodeCheck(const Program& program, const Code& code)
        : program_(program), code_(code), depths_(code.instructions.size(), kUnknown) {}

    std::string run() {
        if (code_.instructions.empty()) return code_.qualname + ": has no instructions\n";
        const bool has_spans = !code_.hidden || !code_.spans.empty();  // linking leaves out those of hidden code
        if (has_spans && code_.spans.size() != code_.instructions.size()) {
            fault(0, "spans and instructions differ in number");
        }
        check_table();
        arrive(0, 0);
        while (!pending_.empty()) {
            const u32 index = pending_.back();
            pending_.pop_back();
            follow(index);
        }
        for (u32 index = 0; index < depths_.size(); ++index) {
            if (depths_[index] == kUnknown) fault(index, "is never reached");
        }
        if (greatest_ != static_cast<i32>(code_.stack_size)) {
            fault(0, "stack_size is " + std::to_string(code_.stack_size) + ", not " + std::to_string(greatest_));
        }
        return faults_;
    }

   private:
    static constexpr i32 kUnknown = -1;

    void fault(u32 index, const std::string& what) {
        faults_ += code_.qualname + " at " + std::to_string(index) + ": " + what + "\n";
    }

    void check_table() {
        u32 end = 0;
        for (const ExceptionEntry& row : code_.exception_table) {
            if (row.begin < end || row.end <= row.begin || row.end > code_.instructions.size()) {
                fault(row.begin, "its row of the exception table is out of order");
            }
            end = row.end;
        }
    }

    void arrive(u32 index, i32 depth) {
        if (index >= depths_.size()) return fault(index, "is a target outside of the code");
        greatest_ = std::max(greatest_, depth);
        if (depths_[index] == depth) return;
        if (depths_[index] != kUnknown) return fault(index, "is reached with different depths of stack");
        depths_[index] = depth;
        pending_.push_back(index);
    }

    void follow(u32 index) {
        const Instruction instruction = code_.instructions[index];
        const i32 depth = depths_[index];
        check_operand(index, instruction);
        if (instruction.opcode() == Opcode::LINE && code_.hidden) fault(index, "counts a line of hidden code");
        const StackEffect effect = stack_effect(instruction);
        if (effect.jumps) {
            const bool goes_back = instruction.operand() <= index;
            if (goes_back != (instruction.opcode() == Opcode::JUMP_BACKWARD)) fault(index, "jumps the wrong way");
            arrive(instruction.operand(), depth + effect.jump);
        }
        if (effect.falls_through) {
            if (depth + effect.next < 0) return fault(index, "takes from an empty stack");
            arrive(index + 1, depth + effect.next);
        }
        for (const ExceptionEntry& row : code_.exception_table) {
            if (index < row.begin || index >= row.end) continue;
            if (depth < static_cast<i32>(row.depth)) fault(index, "has less on the stack than its handler keeps");
            arrive(row.target, static_cast<i32>(row.depth) + (row.push_lasti ? 2 : 1));
        }
    }

    void check_operand(u32 index, Instruction instruction) {
        const u32 operand = instruction.operand();
        switch (operand_kind(instruction.opcode())) {
            case OperandKind::Constant:
                return check_bound(index, operand, program_.constants.size());
            case OperandKind::Name:
                return check_bound(index, operand, program_.names.size());
            case OperandKind::Site:
                return check_bound(index, operand, code_.sites.size());
            case OperandKind::Variable:
                return check_variable(index, instruction);
            default:
                return;
        }
    }

    /// Locals are loaded as they are; what goes through a cell names one.
    void check_variable(u32 index, Instruction instruction) {
        switch (instruction.opcode()) {
            case Opcode::LOAD_FAST:
            case Opcode::STORE_FAST:
            case Opcode::DELETE_FAST:
                return check_bound(index, instruction.operand(), code_.variables.size());
            case Opcode::MAKE_CELL:
                return check_variable(index, instruction.operand(), {VariableKind::Cell});
            default:
                return check_variable(index, instruction.operand(), {VariableKind::Cell, VariableKind::Free});
        }
    }

    void check_bound(u32 index, u32 operand, std::size_t size) {
        if (operand >= size) fault(index, "names entry " + std::to_string(operand) + " of " + std::to_string(size));
    }

    void check_variable(u32 index, u32 operand, std::vector<VariableKind> kinds) {
        check_bound(index, operand, code_.variable_kinds.size());
        if (operand >= code_.variable_kinds.size()) return;
        if (std::ranges::find(kinds, code_.variable_kinds[operand]) == kinds.end()) {
            fault(index, "takes variable " + std::to_string(operand) + " for a cell");
        }
    }

    const Program& program_;
    const Code& code_;
    std::vector<i32> depths_;
    std::vector<u32> pending_;
    i32 greatest_ = 0;
    std::string faults_;
};

}  // namespace

std::string find_faults(const Program& program) {
    std::string faults;
    for (const Code& code : program.codes) faults += CodeCheck(program, code).run();
    return faults;
}

}  // namespace asyncarium
