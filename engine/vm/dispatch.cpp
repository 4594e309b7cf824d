// The dispatch loop: one labelled block an opcode, grouped in the dispatch_*.inl files, which are pasted into one function so
// that the frame, the stack pointer and the next instruction stay in registers. What is quick is done here; what is not
// is called with everything written back to the frame (see SLOW), and may push or pop frames as it likes.
#include "engine/vm/dispatch.h"

#include "engine/sched/busy_waiting.h"
#include "engine/vm/arguments.h"
#include "engine/vm/call_frames.h"
#include "engine/vm/generators.h"
#include "engine/vm/handlers.h"
#include "engine/vm/inline_cache.h"
#include "engine/vm/native_registry.h"
#include "engine/vm/types/iteration.h"
#include "engine/world/instances.h"
#include "engine/world/table.h"

// Jumping to the addresses of labels is GNU's, and what makes dispatch fast.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace asyncarium {
namespace {

/// Roughly how many instructions pass between two places where the budget is looked at.
constexpr i64 kFuelPerCheck = 8;

bool both_ints(Value a, Value b) { return (a.bits() & b.bits() & 1) != 0; }

/// On the bits of two tagged ints; false when the result does not fit.
bool add_ints(Value a, Value b, Value& result) {
    i64 bits = 0;
    if (__builtin_add_overflow(static_cast<i64>(a.bits()), static_cast<i64>(b.bits() - 1), &bits)) return false;
    result = Value::from_bits(static_cast<u64>(bits));
    return true;
}
bool subtract_ints(Value a, Value b, Value& result) {
    i64 bits = 0;
    if (__builtin_sub_overflow(static_cast<i64>(a.bits()), static_cast<i64>(b.bits() - 1), &bits)) return false;
    result = Value::from_bits(static_cast<u64>(bits));
    return true;
}
bool multiply_ints(Value a, Value b, Value& result) {
    i64 bits = 0;
    if (__builtin_mul_overflow(static_cast<i64>(a.bits() - 1), b.as_int(), &bits)) return false;
    result = Value::from_bits(static_cast<u64>(bits) + 1);
    return true;
}

bool is_float(const World& world, Value value) {
    return !value.is_int() && world.get<Object>(value).type == type_ref(TypeId::Float);
}
/// A float, or a small int taken as one.
bool to_double(const World& world, Value value, double& number) {
    if (value.is_int()) {
        number = static_cast<double>(value.as_int());
        return true;
    }
    if (!is_float(world, value)) return false;
    number = world.get<Float>(value).number;
    return true;
}
/// True when at least one of them is a float and the other a number.
bool as_doubles(const World& world, Value a, Value b, double& x, double& y) {
    return !both_ints(a, b) && to_double(world, a, x) && to_double(world, b, y);
}

/// Two floats: ints and floats are compared exactly elsewhere.
bool both_floats(const World& world, Value a, Value b, double& x, double& y) {
    if (a.is_int() || b.is_int() || !is_float(world, a) || !is_float(world, b)) return false;
    x = world.get<Float>(a).number;
    y = world.get<Float>(b).number;
    return true;
}

/// The comparisons in the order of their opcodes.
constexpr ast::Comparison kComparisons[] = {ast::Comparison::Lt,    ast::Comparison::LtE, ast::Comparison::Eq,
                                            ast::Comparison::NotEq, ast::Comparison::Gt,  ast::Comparison::GtE};

/// Whether instructions cost virtual time: compiled twice, so that what costs nothing takes none either.
enum class Cpu : u8 { Instant, Realistic };

template <Cpu kCpu>
Flow execute_on(Machine& machine) {
    static const void* const kLabels[] = {
#define OPCODE(name, effect, text) &&label_##name,
#include "engine/script/opcodes.def"
#undef OPCODE
    };

    World& world = machine.world;
    WorldState& state = machine.state;
    const Value* const constants = world.get<RawBlock>(state.constants).data<Value>();
    const Ref* const cache_blocks = world.get<RawBlock>(state.code_caches).data<Ref>();
    const StepNumber last_step = std::min({machine.until.step, state.options.step_limit, sched::patience_ends(world)});
    Flow flow = Flow::Next;
    Frame* frame = nullptr;
    const Code* code = nullptr;
    const Instruction* pc = nullptr;
    Value* sp = nullptr;
    SiteCache* caches = nullptr;
    u32 operand = 0;
    double number = 0;
    bool truth = false;

    const auto save = [&]() __attribute__((always_inline)) {
        frame->pc = static_cast<u32>(pc - code->instructions.data());
        frame->depth = static_cast<u32>(sp - frame->slots) - code->variable_count;
    };
    const auto load = [&]() __attribute__((always_inline)) {
        frame = machine.frame;
        code = &machine.program.codes[frame->code.number];
        pc = code->instructions.data() + frame->pc;
        sp = frame->slots + code->variable_count + frame->depth;
        const Ref block = cache_blocks[frame->code.number];
        caches = block.is_some() ? world.get<RawBlock>(block).data<SiteCache>() : ensure_caches(machine, frame->code);
    };
    /// Of a frame that has just been made: as load, but nothing has to be read back from it.
    const auto load_new = [&](Frame & next, const Code& callee) __attribute__((always_inline)) {
        frame = &next;
        code = &callee;
        pc = callee.instructions.data();
        sp = next.slots + callee.variable_count;
        const Ref block = cache_blocks[next.code.number];
        caches = block.is_some() ? world.get<RawBlock>(block).data<SiteCache>() : ensure_caches(machine, next.code);
    };
    const auto drop = [&](Value value) __attribute__((always_inline)) { world.release(value); };
    const auto new_float = [&](double value) __attribute__((always_inline)) {
        const Ref block = world.allocate_uninitialised(sizeof(Float), type_ref(TypeId::Float));
        world.get<Float>(block).number = value;
        return Value::object(block);
    };

    // LINE is none of CPython's instructions.
    const auto charge = [&](u32 opcode) __attribute__((always_inline)) {
        if (opcode != static_cast<u32>(Opcode::LINE)) world.charge(1);
    };

#define NEXT()                                                     \
    do {                                                           \
        const u32 bits = (pc++)->bits;                             \
        operand = bits >> 8;                                       \
        if constexpr (kCpu == Cpu::Realistic) charge(bits & 0xff); \
        goto* kLabels[bits & 0xff];                                \
    } while (false)
#define OPERATION(name) label_##name:
// Does the rest out of line, with the frame written back; whatever frame is then innermost goes on.
#define SLOW(expression)     \
    do {                     \
        save();              \
        flow = (expression); \
        goto dispatch_flow;  \
    } while (false)
#define RAISE()             \
    do {                    \
        flow = Flow::Raise; \
        goto raise;         \
    } while (false)
// What was dropped or made may have left something to be done before the next instruction.
#define NEXT_AFTER_DROP()                        \
    do {                                         \
        if (state.attention != 0) goto attended; \
        NEXT();                                  \
    } while (false)

    load();
    NEXT();

raise:
    save();
dispatch_flow:
    while (flow != Flow::Next) {
        if (flow == Flow::Stop) return flow;
        flow = unwind(machine, flow);
    }
    if (machine.frame->kind != FrameKind::Script) return Flow::Next;
    if (state.attention != 0) goto attend_now;
    load();
    NEXT();
attended:
    save();
attend_now:
    flow = attend(machine);
    if (flow != Flow::Next) goto dispatch_flow;
    if (machine.frame->kind != FrameKind::Script) return Flow::Next;
    load();
    NEXT();

#include "engine/vm/dispatch_calls.inl"
#include "engine/vm/dispatch_exceptions.inl"
#include "engine/vm/dispatch_names.inl"
#include "engine/vm/dispatch_objects.inl"
#include "engine/vm/dispatch_operators.inl"
#include "engine/vm/dispatch_stack.inl"
#undef NEXT
#undef OPERATION
#undef SLOW
#undef RAISE
#undef NEXT_AFTER_DROP
}

}  // namespace

Flow execute(Machine& machine) {
    const bool is_instant = machine.state.options.instruction_cost == 0;
    return is_instant ? execute_on<Cpu::Instant>(machine) : execute_on<Cpu::Realistic>(machine);
}

}  // namespace asyncarium
