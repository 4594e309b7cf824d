// The interpreter's hands: what every part of the virtual machine works on while run() is on the C++ stack. A Machine
// is made for one call of run() and forgets everything afterwards: all that lasts is in the world.
#pragma once

#include <array>

#include "engine/vm/native.h"
#include "engine/vm/operations.h"
#include "engine/vm/vm.h"
#include "engine/world/sizes.h"
#include "engine/world/world.h"

namespace asyncarium {

/// How a part of the machine wants the dispatch loop to go on.
enum class [[nodiscard]] Flow : u8{
    Next,       // with the innermost frame as it now is
    Raise,      // WorldState::raised is new: it gets its context and a traceback entry in the innermost frame
    Propagate,  // WorldState::raised came out of a callee: a traceback entry only
    Reraise,    // WorldState::raised is raised again: neither
    Stop,       // run() is to return Machine::stop
};

/// Remembers what a class's attribute is, by the class's version: entries of older versions are never asked for again.
struct MethodCacheEntry {
    u32 version = 0;
    Value name;
    Value attribute;  // not owned: the class holds it as long as it has this version
};

struct NativeEntry;

class Machine {
   public:
    Machine(World& the_world, const RunUntil& run_until);

    World& world;
    WorldState& state;
    const Program& program;
    const RunUntil& until;
    const std::vector<NativeEntry>& natives;  // native_entries()
    /// The innermost frame of the current thread. The Machine holds the reference that Thread::frame has between runs.
    Frame* frame = nullptr;
    /// What is left of RunUntil::instructions, roughly.
    i64 fuel = 0;
    RunStop stop = RunStop::Ended;
    /// How many natives have redirected to natives within this instruction: x.__repr__ = x.__str__ would go on for ever.
    u32 redirections = 0;

    /// A class's attribute by MRO; null when it has none. Borrowed.
    Value peek_class_attribute(Ref type, Value name);
    Value helper(std::string_view name) { return peek_item(world, state.helpers, name); }

   private:
    std::array<MethodCacheEntry, 256> methods_;
};

// ---- frames -------------------------------------------------------------------------------------------------------

inline const Code& code_of(const Machine& machine, const Frame& frame) { return machine.program.code(frame.code); }
inline Value* stack_of(const Code& code, Frame& frame) { return frame.slots + code.variable_count; }

/// Puts an owned value on the stack of the innermost frame, which must be a Script frame.
inline void push(Machine& machine, Value owned) {
    Frame& frame = *machine.frame;
    stack_of(code_of(machine, frame), frame)[frame.depth++] = owned;
}
/// Takes the top of the innermost frame's stack; the caller owns it.
inline Value pop(Machine& machine) {
    Frame& frame = *machine.frame;
    return stack_of(code_of(machine, frame), frame)[--frame.depth];
}
/// The n-th item from the top (1 is the top), still owned by the stack.
inline Value& top(Machine& machine, u32 n = 1) {
    Frame& frame = *machine.frame;
    return stack_of(code_of(machine, frame), frame)[frame.depth - n];
}

/// A frame of code, not linked to anything yet: variables null, `function` and `globals` as given (borrowed).
Frame& make_frame(Machine& machine, CodeId code, Value function, Value globals);
/// A frame of another kind.
Frame& make_frame(Machine& machine, FrameKind kind);
/// Makes it the innermost frame: what it returns goes to the present one by `action` and `extra` (owned).
/// Flow::Raise with RecursionError (the frame is then gone) when there are too many.
Flow enter_frame(Machine& machine, Frame& frame, OnReturn action, Value extra = Value());

/// How many frames of program code, or of hidden code, a thread may have. Hidden code may call itself where CPython recurses in C;
/// its own bound keeps memory bounded.
inline u32 depth_limit(const WorldState& state, bool is_hidden) {
    constexpr u32 kHiddenLimit = 1000;
    return is_hidden ? kHiddenLimit : state.options.recursion_limit;
}

/// The innermost frame that runs code, past those of loops and waits; null if there is none.
const Frame* find_script_frame(const Machine& machine);

/// A frame that has ended and lives on, in a traceback say, goes on referring to the code that called it, and so to its variables
/// (Python/frame.c, take_ownership), and notes when that was (Frame::handled). The innermost frame is that caller, or not code.
void keep_caller(Machine& machine, Frame& ended);

/// What a frame leaves behind when it is taken off.
struct Departure {
    OnReturn action = OnReturn::Push;
    Value extra;  // owned
};
/// Takes the innermost frame off its thread; frees it unless a generator keeps it.
Departure leave_frame(Machine& machine);
/// Frees a Script frame that nobody refers to any more: quicker than World::release, which has to find out what it is.
void free_frame(World& world, const Code& code, Frame& frame);

// ---- calls --------------------------------------------------------------------------------------------------------

/// Arguments of a call, all borrowed: `positional` values, then the keyword ones, whose names are in the tuple `names`.
struct CallArguments {
    const Value* values = nullptr;
    u32 positional = 0;
    Value names;  // tuple of str, or null

    u32 keyword_count(const World& world) const { return names.is_null() ? 0 : world.get<Tuple>(names).count; }
    u32 total(const World& world) const { return positional + keyword_count(world); }
};

/// Calls anything. A result that is there at once is delivered by `action`; else frames were pushed that will.
Flow call(Machine& machine, Value callable, const CallArguments& arguments, OnReturn action, Value extra = Value());
/// The same with positional arguments.
Flow call(Machine& machine, Value callable, std::initializer_list<Value> arguments, OnReturn action,
          Value extra = Value());
/// Calls a function of the hidden module `builtins`.
Flow call_helper(Machine& machine, std::string_view helper, std::initializer_list<Value> arguments, OnReturn action,
                 Value extra = Value());
/// With a tuple and a dict (or null).
Flow call_with_containers(Machine& machine, Value callable, Value arguments, Value keywords, OnReturn action,
                          Value extra = Value());
/// Does what a native asks for.
Flow complete(Machine& machine, const Outcome& outcome, OnReturn action, Value extra = Value());

/// Outcome::Kind::Resume and Throw (resumption.cpp).
Flow complete_resumption(Machine& machine, const Outcome& outcome, OnReturn action, Value extra);

/// A call has returned `result` (owned) to the frame that is now innermost.
Flow deliver(Machine& machine, OnReturn action, Value extra, Value result);
/// A call has raised WorldState::raised instead.
Flow fail(Machine& machine, OnReturn action, Value extra);

/// The same where WorldState::raised is new, raised by the instruction that the innermost frame is executing.
Flow fail_at_once(Machine& machine, OnReturn action, Value extra);
/// Frame::flags: an exception is on its way through the frame, which stands at SEND, into what it awaits. Until that is through, what
/// the frame is handling is nobody's context (Objects/genobject.c, _gen_throw).
inline constexpr u16 kThrownThrough = 2;
/// The frame itself is handling an exception, `handled`.
inline bool is_handling(const Frame& frame) { return frame.handled.is_some() && frame.handled != kNone; }
/// What the innermost frame awaits has let an exception out, which goes on from its SEND. One that was thrown in gets as its context
/// what the frame itself is handling (gen_send_ex2).
Flow propagate_from_send(Machine& machine);

/// The innermost frame stands at SEND and its receiver is through: `result` (owned) is what SEND gives.
Flow finish_delegation(Machine& machine, Value result);

/// Takes a raised exception to its handler, up through the frames.
Flow unwind(Machine& machine, Flow how);

/// Whether something must be attended to before the next line, or the end: being short of memory stays as it is, and alone is
/// nothing to wait for.
inline bool must_attend(const WorldState& state) {
    return (state.attention & ~(kAttentionShort | kAttentionDying)) != 0;
}

/// Finalizers, memory limits: what WorldState::attention asks for, between two instructions.
Flow attend(Machine& machine);

}  // namespace asyncarium
