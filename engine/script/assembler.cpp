// Stack effects, labels and the exception table: see the header.
#include "engine/script/assembler.h"

#include <cassert>

namespace asyncarium {

namespace {

constexpr i32 kVaries = 1000;

constexpr i32 kTableEffects[] = {
#define OPCODE(name, effect, text) effect,
#include "engine/script/opcodes.def"
#undef OPCODE
};

i32 count_bits(u32 bits) { return bits == 0 ? 0 : static_cast<i32>(bits & 1) + count_bits(bits >> 1); }

/// The effect of an opcode marked kVaries when it falls through.
i32 varying_effect(Opcode opcode, u32 operand) {
    const i32 n = static_cast<i32>(operand);
    switch (opcode) {
        case Opcode::BUILD_SLICE:
            return 1 - n;
        case Opcode::UNPACK_SEQUENCE:
            return n - 1;
        case Opcode::UNPACK_EX:
            return (n & 0xfff) + (n >> 12);
        case Opcode::BUILD_TUPLE:
        case Opcode::BUILD_LIST:
        case Opcode::BUILD_SET:
        case Opcode::BUILD_STRING:
            return 1 - n;
        case Opcode::BUILD_MAP:
            return 1 - 2 * n;
        case Opcode::FORMAT_VALUE:
            return (n & 4) != 0 ? -1 : 0;
        case Opcode::MAKE_FUNCTION:
            return -count_bits(operand);
        case Opcode::CALL:
            return -n - 1;
        case Opcode::CALL_KW:
            return -n - 2;
        case Opcode::CALL_EX:
            return -2 - n;
        default:
            assert(!"an opcode whose effect varies has no rule");
            return 0;
    }
}

}  // namespace

StackEffect stack_effect(Instruction instruction) {
    switch (instruction.opcode()) {
        case Opcode::JUMP:
        case Opcode::JUMP_BACKWARD:
            return {.falls_through = false, .jumps = true};
        case Opcode::POP_JUMP_IF_FALSE:
        case Opcode::POP_JUMP_IF_TRUE:
        case Opcode::POP_JUMP_IF_NONE:
        case Opcode::POP_JUMP_IF_NOT_NONE:
            return {.next = -1, .jump = -1, .jumps = true};
        case Opcode::JUMP_IF_FALSE_OR_POP:
        case Opcode::JUMP_IF_TRUE_OR_POP:
            return {.next = -1, .jump = 0, .jumps = true};
        case Opcode::FOR_ITER:
            return {.next = 1, .jump = -1, .jumps = true};
        // Suspends and runs again until the receiver returns: it is only ever left by its jump.
        case Opcode::SEND:
            return {.jump = -1, .falls_through = false, .jumps = true};
        case Opcode::RETURN_VALUE:
            return {.next = -1, .falls_through = false};
        case Opcode::RERAISE:
            return {.next = -1, .falls_through = false};
        case Opcode::RAISE_VARARGS:
            return {.next = -static_cast<i32>(instruction.operand()), .falls_through = false};
        default:
            break;
    }
    const i32 effect = kTableEffects[static_cast<u8>(instruction.opcode())];
    return {.next = effect == kVaries ? varying_effect(instruction.opcode(), instruction.operand()) : effect};
}

Label Assembler::make_label() {
    labels_.emplace_back();
    return {static_cast<u32>(labels_.size() - 1)};
}

void Assembler::reach(Label label, i32 depth, u32 line) {
    LabelState& state = labels_[label.number];
    if (state.depth == kUnreachable) {
        state.depth = depth;
        state.line = line;
    }
    assert(state.depth == depth && "two ways to one instruction leave different numbers of entries on the stack");
    if (state.line != line) state.line = kMixedLines;
    if (depth > greatest_depth_) greatest_depth_ = depth;
}

void Assembler::abandon() {
    is_abandoned_ = true;
    depth_ = kUnreachable;
}

void Assembler::bind(Label label) {
    if (is_abandoned_) return;
    if (depth_ != kUnreachable) reach(label, depth_, line_);
    LabelState& state = labels_[label.number];
    assert(state.position == kUnbound);
    state.position = static_cast<u32>(items_.size());
    depth_ = state.depth;
    line_ = state.line;
}

void Assembler::emit(Opcode opcode, u32 operand) { append(Instruction(opcode, operand), false); }

void Assembler::emit_jump(Opcode opcode, Label target) { append(Instruction(opcode, target.number), true); }

void Assembler::append(Instruction instruction, bool names_label) {
    if (!is_reachable()) return;
    items_.push_back({instruction, span_, current_, names_label});
    const Handler& handler = handlers_[current_.number];
    if (current_ != HandlerId{}) {
        const i32 pushed = handler.last_instruction == LastInstruction::Pushed ? 2 : 1;
        reach(handler.target, handler.depth + pushed, kMixedLines);
        assert(depth_ >= handler.depth && "an instruction eats entries that its exception handler needs");
    }
    const StackEffect effect = stack_effect(instruction);
    if (effect.jumps) reach({instruction.operand()}, depth_ + effect.jump, line_);
    depth_ = effect.falls_through ? depth_ + effect.next : kUnreachable;
    assert(!effect.falls_through || depth_ >= 0);
    if (depth_ > greatest_depth_) greatest_depth_ = depth_;
}

void Assembler::begin_line(u32 line) {
    if (line_ != line) repeat_line(line);
}

void Assembler::repeat_line(u32 line) {
    emit(Opcode::LINE, line);
    line_ = line;
}

HandlerId Assembler::push_handler(Label target, LastInstruction last_instruction, u32 above) {
    // In unreachable code the depth means nothing, and no instruction will ask for it.
    handlers_.push_back({target, depth_ - static_cast<i32>(above), last_instruction, current_});
    current_ = {static_cast<u32>(handlers_.size() - 1)};
    return current_;
}

void Assembler::finish(Code& code) {
    assert(!is_reachable() && "control runs off the end of the code");
    for (u32 index = 0; index < items_.size(); ++index) {
        const Item& item = items_[index];
        Instruction instruction = item.instruction;
        if (item.names_label) {
            const u32 target = labels_[instruction.operand()].position;
            assert(target != kUnbound && target < items_.size());
            instruction = Instruction(instruction.opcode(), target);
        }
        code.instructions.push_back(instruction);
        code.spans.push_back(item.span);
        if (item.handler == HandlerId{}) continue;
        const bool continues = index > 0 && items_[index - 1].handler == item.handler;
        if (continues) {
            code.exception_table.back().end = index + 1;
            continue;
        }
        const Handler& handler = handlers_[item.handler.number];
        code.exception_table.push_back({index, index + 1, labels_[handler.target.number].position,
                                        static_cast<u32>(handler.depth),
                                        handler.last_instruction == LastInstruction::Pushed});
    }
    code.stack_size = static_cast<u32>(greatest_depth_);
}

}  // namespace asyncarium
