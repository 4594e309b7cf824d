// One instruction of bytecode and the names of the opcodes (opcodes.def says what each does).
#pragma once

#include <string_view>

#include "engine/base/integers.h"

namespace asyncarium {

enum class Opcode : u8 {
#define OPCODE(name, effect, text) name,
#include "engine/script/opcodes.def"
#undef OPCODE
};

/// 8 bits of opcode, 24 bits of operand. Jump targets are absolute instruction indices.
struct Instruction {
    u32 bits = 0;

    static constexpr u32 kMaxOperand = (1u << 24) - 1;
    constexpr Instruction() = default;
    constexpr Instruction(Opcode opcode, u32 operand) : bits(static_cast<u32>(opcode) | operand << 8) {}
    constexpr Opcode opcode() const { return static_cast<Opcode>(bits & 0xff); }
    constexpr u32 operand() const { return bits >> 8; }
    /// The operand of LOAD_SMALL_INT: two's complement in 24 bits.
    constexpr i32 signed_operand() const { return static_cast<i32>(bits) >> 8; }
};

/// What an operand is the number of.
enum class OperandKind : u8 {
    None,
    Number,    // a count, a flag, or whatever opcodes.def says
    Integer,   // itself, with its sign
    Constant,  // Program::constants
    Name,      // Program::names
    Variable,  // Code::variables
    Site,      // Code::sites
    Target,    // Code::instructions
};
OperandKind operand_kind(Opcode opcode);

/// "LOAD_FAST", for the disassembler and error reports.
std::string_view opcode_name(Opcode opcode);

}  // namespace asyncarium
