// Collects the instructions of one code object: labels become targets, handlers become the exception table, and the
// depth of the stack is followed from instruction to instruction, so that stack_size is exact and code that cannot
// be reached is dropped as it arrives. It knows stack effects, jumps and lines, and nothing of Python.
#pragma once

#include <vector>

#include "engine/base/source.h"
#include "engine/script/program.h"

namespace asyncarium {

/// A place in the code that jumps can name before it is known.
struct Label {
    u32 number = 0;
};

/// The handler that an instruction's exceptions go to; 0 is "none: they leave the frame".
struct HandlerId {
    u32 number = 0;
    friend bool operator==(HandlerId, HandlerId) = default;
};

enum class LastInstruction : u8 { NotPushed, Pushed };

/// How an instruction changes the depth of the stack when it falls through, and when it jumps.
/// FOR_ITER, SEND and the like differ; what neither falls through nor jumps has `falls_through` false.
struct StackEffect {
    i32 next = 0;
    i32 jump = 0;
    bool falls_through = true;
    bool jumps = false;
};
StackEffect stack_effect(Instruction instruction);

class Assembler {
   public:
    Label make_label();
    /// The next instruction stands here. Unreachable labels leave the code unreachable.
    void bind(Label label);
    void emit(Opcode opcode, u32 operand = 0);
    void emit_jump(Opcode opcode, Label target);

    /// The place of the instructions to come.
    void set_span(Span span) { span_ = span; }
    Span span() const { return span_; }
    /// Emits LINE unless control can only come from the same line, which has been counted already.
    void begin_line(u32 line);
    /// Emits LINE in any case: a loop's next iteration counts its header again.
    void repeat_line(u32 line);

    /// From here exceptions go to `target`, with the stack cut to today's depth minus `above` entries.
    HandlerId push_handler(Label target, LastInstruction last_instruction, u32 above = 0);
    HandlerId current_handler() const { return current_; }
    /// Back to an outer handler (of current_handler()); also to put an inner one in force again.
    void set_handler(HandlerId handler) { current_ = handler; }
    HandlerId outer_handler(HandlerId handler) const { return handlers_[handler.number].outer; }

    std::size_t size() const { return items_.size(); }
    bool is_reachable() const { return depth_ >= 0; }

    /// The code is refused and will not be finished: takes no more instructions, so that no invariant is asked for.
    void abandon();

    /// Resolves labels and fills in instructions, spans, exception_table and stack_size.
    void finish(Code& code);

   private:
    static constexpr i32 kUnreachable = -1;
    static constexpr u32 kUnbound = ~u32{0};
    static constexpr u32 kMixedLines = 0;

    struct LabelState {
        u32 position = kUnbound;
        i32 depth = kUnreachable;
        /// The line counted last on every way here.
        u32 line = kMixedLines;
    };
    struct Handler {
        Label target;
        i32 depth = 0;
        LastInstruction last_instruction = LastInstruction::NotPushed;
        HandlerId outer;
    };
    struct Item {
        Instruction instruction;
        Span span;
        HandlerId handler;
        bool names_label = false;
    };

    void append(Instruction instruction, bool names_label);
    void reach(Label label, i32 depth, u32 line);

    std::vector<Item> items_;
    std::vector<LabelState> labels_;
    std::vector<Handler> handlers_{Handler{}};
    HandlerId current_;
    Span span_;
    i32 depth_ = 0;
    i32 greatest_depth_ = 0;
    bool is_abandoned_ = false;
    u32 line_ = kMixedLines;
};

}  // namespace asyncarium
