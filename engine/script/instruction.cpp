// The names of the opcodes, and what their operands mean.
#include "engine/script/instruction.h"

#include <iterator>

namespace asyncarium {

std::string_view opcode_name(Opcode opcode) {
    constexpr std::string_view kNames[] = {
#define OPCODE(name, effect, text) #name,
#include "engine/script/opcodes.def"
#undef OPCODE
    };
    const auto number = static_cast<u8>(opcode);
    return number < std::size(kNames) ? kNames[number] : "?";
}

OperandKind operand_kind(Opcode opcode) {
    switch (opcode) {
        case Opcode::LOAD_CONST:
            return OperandKind::Constant;
        case Opcode::LOAD_SMALL_INT:
            return OperandKind::Integer;
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
            return OperandKind::Variable;
        case Opcode::LOAD_GLOBAL:
        case Opcode::LOAD_SHARED_GLOBAL:
        case Opcode::STORE_GLOBAL:
        case Opcode::STORE_SHARED_GLOBAL:
        case Opcode::LOAD_ATTR:
        case Opcode::STORE_ATTR:
        case Opcode::LOAD_METHOD:
            return OperandKind::Site;
        case Opcode::DELETE_GLOBAL:
        case Opcode::LOAD_NAME:
        case Opcode::STORE_NAME:
        case Opcode::DELETE_NAME:
        case Opcode::DELETE_ATTR:
        case Opcode::IMPORT_NAME:
        case Opcode::IMPORT_FROM:
            return OperandKind::Name;
        case Opcode::JUMP:
        case Opcode::JUMP_BACKWARD:
        case Opcode::POP_JUMP_IF_FALSE:
        case Opcode::POP_JUMP_IF_TRUE:
        case Opcode::POP_JUMP_IF_NONE:
        case Opcode::POP_JUMP_IF_NOT_NONE:
        case Opcode::JUMP_IF_FALSE_OR_POP:
        case Opcode::JUMP_IF_TRUE_OR_POP:
        case Opcode::FOR_ITER:
        case Opcode::SEND:
            return OperandKind::Target;
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
        case Opcode::UNPACK_EX:
            return OperandKind::Number;
        default:
            return Opcode::BINARY_ADD <= opcode && opcode <= Opcode::BINARY_FLOOR_DIVIDE ? OperandKind::Number
                                                                                         : OperandKind::None;
    }
}

}  // namespace asyncarium
