// The World: everything that can change while a program runs, and nothing else. It is a value. Copying it copies
// one contiguous arena of bytes, and the copy runs on independently; that is what stepping back, switches, comparing
// and what-if are made of.
//
// How memory works. All objects live in one arena, addressed by offset (Value, Ref). The arena is reserved once, at the
// size of the memory limit, and never moves, so C++ pointers into it stay good while the world lives (operating systems commit
// pages only when they are touched). Blocks come in size classes with a free list each. Objects are reference-counted: who
// stores a Value in the world retains it, who removes it releases it; at zero the object is destroyed at once, as in CPython.
// What must run program code when it dies (a __del__, a suspended generator's finally, the "never awaited" warning)
// is put on the list of pending finalizers instead, which the VM empties before the next instruction.
//
// Conventions for C++ code: a function that takes Values borrows them; one that returns a Value that it made or
// fetched returns a new reference the caller owns, unless its name begins with `peek_`. `Local` releases at scope exit.
#pragma once

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/script/program.h"
#include "engine/world/freed_blocks.h"
#include "engine/world/objects.h"

namespace asyncarium {

/// Bounds on a run, and what a lesson can set. Kept in the world: they are part of what determines a run.
struct WorldOptions {
    u64 memory_limit = u64{512} << 20;  // bytes of arena
    u32 recursion_limit = 1000;         // frames; RecursionError beyond
    u32 unused = 0;                     // no byte of a world is left to chance
    u64 output_limit = u64{64} << 20;   // bytes of stdout and stderr
    StepNumber step_limit = ~u64{0};
    VirtualTime time_limit = kForever;
    i64 instruction_cost = 0;  // virtual ns an instruction costs; 0: cpu = "instant"
    u64 seed = 0;              // of `random` when a program does not seed it
};

/// What a virtual instruction costs with cpu = "realistic": about what CPython 3.13 takes for one of its own on today's machines.
inline constexpr i64 kRealisticInstructionCost = 10;

/// With an instruction cost: computing goes on the clock in ticks of this length, so that the recording has few events to keep.
inline constexpr VirtualTime kComputingTick{1'000'000};

/// WorldState::attention: why the VM must stop between two instructions (attend, vm/machine.h). Bits.
inline constexpr u32 kAttentionLook = 1;  // at what has died, and whether a limit is passed
inline constexpr u32 kAttentionShort =
    2;  // MemoryError was raised, and there has been no room since: more is granted (check_memory)
inline constexpr u32 kAttentionComputed = 4;   // a tick has been computed
inline constexpr u32 kAttentionFinalized = 8;  // a finalizer has run to its end, the next of its batch is due
inline constexpr u32 kAttentionDying =
    16;  // memory is short, cycles were collected, and what died by that has code to run before memory is given back

/// How a run ended.
enum class Ending : u32 { Running, Finished, Exception, SystemExit, Deadlock, Limit, OutOfMemory };

/// Classes of block sizes (size_class.h): of multiples of 16 bytes, and all.
inline constexpr u32 kSmallClasses = 65;
inline constexpr u32 kSizeClassCount = kSmallClasses + 96;

/// The one block at offset 0: where everything else is found.
struct WorldState {
    // -- memory
    u64 used;  // bytes of arena ever handed out
    u64 live;  // bytes in live blocks
    Ref free_lists[kSizeClassCount];
    StepNumber
        next_collection;  // by require_room: to collect in vain for every line that asks for too much would take all the time

    // -- the run
    StepNumber steps;  // lines of program code begun
    VirtualTime clock;
    VirtualTime
        computed;  // time that has gone into computing (cpu = "realistic") or looking, but is not on the clock yet
    Ending ending;
    i32 exit_status;
    u64 output_bytes;
    u32 recursion_depth;
    u32 attention;     // kAttention… bits; 0: on with the next instruction
    Value raised;      // the exception on its way up, or null
    Value finalizers;  // list of objects whose program code must run

    // -- what there is
    Value modules;    // sys.modules: dict
    Value builtins;   // dict of the built-in names
    Value helpers;    // dict of the hidden module `builtins`: the Python halves of natives
    Ref constants;    // RawBlock of Value, by ConstantId; null: not yet made
    Ref names;        // RawBlock of Ref (of a str), by NameId; none: not yet made
    Ref code_caches;  // RawBlock of Ref, by CodeId: inline caches of each code, made on first use
    Ref interned;     // RawBlock of Ref: the str objects that identifiers share, by hash (interning.cpp)
    u32 interned_slots, interned_count;
    Value empty_tuple, empty_string;
    Value single_chars;           // tuple of the 128 ASCII one-character strings
    Value threads;                // list of the Threads that are not finished; the main thread is the first
    Value current_thread;         // not owned
    i64 first_turn, last_turn;    // Thread::turn: the lowest and the highest given out
    u32 thread_count;             // ThreadIds given out, not counting the main thread
    u32 process_count;            // Thread::process numbers given out
    VirtualTime switch_interval;  // sys.setswitchinterval
    Value calling_frame;  // while a native is at work: the frame that called it (globals(), sys._getframe()). Not owned
    Value module_state;   // dict for native modules' state
    Value weak_links;     // dict: of objects without a field for it, the weak references (weak_links.h); null: none
    u32 type_version;     // last TypeObject::version given out
    u32 task_count;       // TaskIds given out
    u32 task_name_count;  // "Task-N" names given out
    u32 creation_count;   // numbers given out to objects that keep one
    u32 last_exception_number;  // creation number of the exception that ended the program, or 0
    u32 hidden_depth;           // frames of hidden code on the current thread (recursion_depth counts the visible ones)
    u64 timer_sequence;         // last Handle::sequence given out
    u64 id_sequence;
    StepNumber looking_since;  // sched/busy_waiting.h: where the current thread's turn began, or its last tick
    u32 clock_readings;        // since a handle or a thread got its turn
    u32 has_lost_patience;     // 1: a thread has looked for another for long
    u32 has_read_clock;        // 1: the program, since an iteration of a loop began
    u32 unused;
    WorldOptions options;
};

namespace layout {
inline constexpr u64 align(u64 bytes) { return (bytes + 15) / 16 * 16; }
inline constexpr u64 kSingletons = align(sizeof(WorldState));
inline constexpr u64 kSingletonSize = align(sizeof(Singleton));
inline constexpr u64 kTypes = kSingletons + 5 * kSingletonSize;
inline constexpr u64 kTypeSize = align(sizeof(TypeObject));
inline constexpr u64 kHeap = kTypes + kTypeCount * kTypeSize;
}  // namespace layout

inline constexpr Value kNone = Value::from_bits(layout::kSingletons);
inline constexpr Value kFalse = Value::from_bits(layout::kSingletons + layout::kSingletonSize);
inline constexpr Value kTrue = Value::from_bits(layout::kSingletons + 2 * layout::kSingletonSize);
inline constexpr Value kEllipsis = Value::from_bits(layout::kSingletons + 3 * layout::kSingletonSize);
inline constexpr Value kNotImplemented = Value::from_bits(layout::kSingletons + 4 * layout::kSingletonSize);

constexpr Value type_value(TypeId id) { return Value::from_bits(layout::kTypes + index_of(id) * layout::kTypeSize); }
constexpr Ref type_ref(TypeId id) { return type_value(id).ref(); }
constexpr Value boolean(bool truth) { return truth ? kTrue : kFalse; }

/// A block on a free list. Its `references` are the number of its size class + 1, its type is none.
struct FreeBlock : Object {
    Ref next;
};

/// Blocks up to this size have a free list for each multiple of 16 bytes.
inline constexpr u64 kLargestSmallBlock = u64{16} * kSmallClasses;

/// Thrown when the arena is full although the soft limit raised MemoryError before; ends the run, never the process.
struct ArenaExhausted {};

class World {
   public:
    /// An empty world: singletons and bare built-in types only; vm/boot.h makes one that can run.
    World(ProgramPtr program, const WorldOptions& options);
    World(const World& other);
    World& operator=(const World& other);
    World(World&&) noexcept = default;
    World& operator=(World&&) noexcept = default;
    ~World() = default;

    WorldState& state() { return *reinterpret_cast<WorldState*>(arena_.get()); }
    const WorldState& state() const { return *reinterpret_cast<const WorldState*>(arena_.get()); }
    const Program& program() const { return *program_; }
    const ProgramPtr& program_ptr() const { return program_; }

    /// The bytes a copy copies.
    std::span<const std::byte> bytes() const { return {arena_.get(), state().used}; }
    /// Makes this world equal to one whose bytes() were `bytes`, of the same program and options.
    void assign_bytes(std::span<const std::byte> bytes);
    /// As assign_bytes, with the pages still to be filled in by the caller: makes room for `count` bytes and returns them.
    std::span<std::byte> prepare_bytes(u64 count);

    // -- objects
    template <class T>
    T& get(Ref ref) {
        return *reinterpret_cast<T*>(arena_.get() + ref.offset());
    }
    template <class T>
    const T& get(Ref ref) const {
        return *reinterpret_cast<const T*>(arena_.get() + ref.offset());
    }
    /// The object behind a Value, which must have that layout.
    template <class T>
    T& get(Value value) {
        return *reinterpret_cast<T*>(arena_.get() + value.bits());
    }
    template <class T>
    const T& get(Value value) const {
        return *reinterpret_cast<const T*>(arena_.get() + value.bits());
    }

    /// The type of any non-null Value (type(x)).
    Ref type_of(Value value) const { return value.is_int() ? type_ref(TypeId::Int) : get<Object>(value).type; }
    TypeObject& type_object(Value value) { return get<TypeObject>(type_of(value)); }
    const TypeObject& type_object(Value value) const { return get<TypeObject>(type_of(value)); }
    /// True when the value's type is exactly that built-in type.
    bool is(Value value, TypeId id) const { return type_of(value) == type_ref(id); }
    Layout layout_of(Value value) const {
        return value.is_int() ? Layout::Int : get<TypeObject>(get<Object>(value).type).layout;
    }
    /// issubclass(type, base) by the MRO.
    bool is_subtype(Ref type, Ref base) const;
    bool is_instance(Value value, TypeId id) const { return is_subtype(type_of(value), type_ref(id)); }

    // -- memory
    /// A block of at least `bytes`, with one reference and the given type, the rest zeroed. Throws ArenaExhausted.
    Ref allocate(u64 bytes, Ref type);
    /// The same without zeroing, for callers that set every field. In line: floats, texts and frames come and go by the million.
    Ref allocate_uninitialised(u64 bytes, Ref type) {
        if (bytes > kLargestSmallBlock) return allocate_fresh(bytes, type);
        WorldState& memory = state();
        const u64 rounded = layout::align(bytes);
        Ref& list = memory.free_lists[rounded / 16 - 1];
        const Ref block = list;
        if (!block.is_some()) return allocate_fresh(bytes, type);
        list = get<FreeBlock>(block).next;
        memory.live += rounded;
        if (memory.live > memory.options.memory_limit) memory.attention |= kAttentionLook;
        auto& object = get<Object>(block);
        // A raw block is never shared: there, as in a free one, the field tells its size to who walks over the arena (cycles.cpp).
        object.references = type.is_some() ? 1 : static_cast<u32>(rounded / 16);
        object.type = type;
        if (type.offset() >= layout::kHeap) ++get<Object>(type).references;
        return block;
    }
    template <class T>
    T& make(TypeId type) {
        static_assert(sizeof(T) <= kLargestSmallBlock);
        const Ref block = allocate_uninitialised(sizeof(T), type_ref(type));
        std::memset(arena_.get() + block.offset() + sizeof(Object), 0, layout::align(sizeof(T)) - sizeof(Object));
        T& object = get<T>(block);
        if constexpr (requires { object.creation_number; }) object.creation_number = next_creation_number();
        return object;
    }
    /// For objects that say when they were made. After 2^32 of them it begins again, and is never 0.
    u32 next_creation_number() {
        u32& count = state().creation_count;
        count = count == ~u32{0} ? 1 : count + 1;
        return count;
    }
    /// The Value of an object in this world.
    Value value_of(const Object& object) const {
        return Value::from_bits(static_cast<u64>(reinterpret_cast<const std::byte*>(&object) - arena_.get()));
    }
    Ref ref_of(const Object& object) const { return value_of(object).ref(); }
    /// How many bytes a block asked for with so many really has; an object may grow as far as that where it stands.
    static u64 block_bytes(u64 bytes);
    /// Gives back a block of `bytes` as asked for in allocate, without looking into it.
    void free_block(Ref block, u64 bytes) {
        if (bytes > kLargestSmallBlock) return free_large(block, bytes);
        const u64 rounded = layout::align(bytes);
        put_on_free_list(block, rounded / 16 - 1, rounded);
    }

    Value retain(Value value) {
        if (value.is_object()) {
            require_alive(get<Object>(value).type.is_some());
            ++get<Object>(value).references;
        }
        return value;
    }
    void release(Value value) {
        if (value.is_object()) require_alive(get<Object>(value).type.is_some() && get<Object>(value).references > 0);
        if (value.is_object() && --get<Object>(value).references == 0) destroy(value);  // immortals start at 2^31
    }
    /// Releases an object whose finalizer has run: at 0 it dies without being put on the list again.
    void release_finalized(Value value);
    Ref retain(Ref ref) {
        if (ref.is_some()) retain(Value::object(ref));
        return ref;
    }
    void release(Ref ref) { release(Value::object(ref)); }
    /// Stores a new reference to `value` in an owned field and releases what was there.
    void assign(Value& field, Value value) {
        Value old = field;
        field = retain(value);
        release(old);
    }
    /// The same, taking over the reference the caller owns.
    void assign_owned(Value& field, Value owned) {
        Value old = field;
        field = owned;
        release(old);
    }

    // -- cycles
    enum class Collect : u8 {
        Everything,  // while every class lives
        AtExit,      // classes may die as well; nothing is done if nobody's death needs code
        Remains,     // only finalizes, when the globals are gone, in the order in which these led there; else as AtExit
        RemainsByAge,  // the same where no collection has been, and so nothing has brought another order
    };
    /// Finds the objects that only refer to each other (cycles.cpp). Those whose death runs program code go on the list of finalizers;
    /// what these cannot reach is taken apart. `frame` is the innermost one of the current thread.
    /// Answers how many objects were found that a program could know.
    u64 collect_cycles(Collect what, Value frame);
    /// True when program code must run before the object dies.
    bool death_needs_code(Value value) const;

    // -- events
    void listen(EventSink* sink) { sink_ = sink; }
    bool has_listener() const { return sink_ != nullptr; }
    /// What a program sees as the time: the clock, and what the thread has computed since it was last set.
    VirtualTime now() const { return state().clock + state().computed; }

    /// So many instructions' worth has been computed; natives that go through many items say so.
    void charge(u64 instructions) {
        WorldState& memory = state();
        memory.computed.nanoseconds += static_cast<i64>(instructions) * memory.options.instruction_cost;
        if (memory.computed >= kComputingTick) memory.attention |= kAttentionComputed;
    }

    /// Completes step and time and tells the listener, if there is one.
    void emit(Event event) {
        if (sink_ == nullptr) return;
        event.step = state().steps;
        event.time = state().clock;
        sink_->record(event);
    }

    /// The interned str of a name of the program, made when it is first asked for. Borrowed.
    Value name(NameId id);

   private:
    /// allocate_uninitialised for large blocks, and for small ones when none is free.
    Ref allocate_fresh(u64 bytes, Ref type);
    void free_large(Ref block, u64 bytes);
    void put_on_free_list(Ref block, u64 size_class, u64 block_size) {
        WorldState& memory = state();
        auto& free = get<FreeBlock>(block);
        free.references = static_cast<u32>(size_class + 1);
        free.type = Ref();
        free.next = memory.free_lists[size_class];
        memory.free_lists[size_class] = block;
        memory.live -= block_size;
        overwrite_freed(arena_.get() + block.offset() + sizeof(FreeBlock), block_size - sizeof(FreeBlock));
    }

    struct Free {
        void operator()(std::byte* bytes) const { std::free(bytes); }
    };

    /// The reference count of `value` is 0: releases its children and frees it, or puts it on the finalizer list.
    void destroy(Value value);
    /// The same for what owns nothing and is referred to weakly by nothing: numbers and texts. False: it is none of them.
    bool destroy_leaf(Value value);
    /// True when program code must run before the object dies; it is then kept alive by the finalizer list.
    bool postpone_death(Value value);
    /// What dies in a cycle can no more be reached weakly, before any of it dies; the callbacks of references that live on are put on
    /// the list of finalizers. False: there are none.
    bool tell_weak_references(const std::vector<Value>& unreachable, Collect what);
    /// Puts what needs code to die on that list, in CPython's order. False: there is nothing of the kind.
    bool postpone_deaths(const std::vector<Value>& unreachable, Collect what);
    /// Puts an object on the list of finalizers.
    void finalize_later(Value owned) noexcept;
    /// What CPython lets go of before the fields: the items of lists and tuples, from behind; the attributes of a future of a program's
    /// class, its first callback, gather's children.
    void release_first(Value value);
    void free_object(Value value);
    /// Its loop has it in a register that does not own it.
    void unregister_task(Value task);
    /// Tells weak references that their target is gone; unregisters a task.
    void clear_weak_references(Value value);
    void free_raw_parts(Object& object);
    u64 bytes_of_object(const Object& object) const;
    /// All that is alive in the arena behind the fixed objects, by place.
    std::vector<Value> list_objects() const;
    void boot_fixed_objects();

    std::unique_ptr<std::byte, Free> arena_;
    u64 capacity_ = 0;
    ProgramPtr program_;
    EventSink* sink_ = nullptr;  // not copied
    u32 destroy_depth_ = 0;
    std::vector<Value> deferred_;  // deaths put off because the recursion got deep; empty between operations
};

/// Owns one reference for the length of a scope.
class Local {
   public:
    Local() = default;
    Local(World& world, Value owned) : world_(&world), value_(owned) {}
    Local(Local&& other) noexcept : world_(other.world_), value_(other.take()) {}
    Local& operator=(Local&& other) noexcept {
        reset();
        world_ = other.world_;
        value_ = other.take();
        return *this;
    }
    Local(const Local&) = delete;
    Local& operator=(const Local&) = delete;
    ~Local() { reset(); }

    Value get() const { return value_; }
    operator Value() const { return value_; }
    bool is_null() const { return value_.is_null(); }
    bool is_some() const { return value_.is_some(); }
    /// Hands the reference over to the caller.
    Value take() {
        Value value = value_;
        value_ = Value();
        return value;
    }

   private:
    void reset() {
        if (value_.is_some()) world_->release(value_);
        value_ = Value();
    }
    World* world_ = nullptr;
    Value value_;
};

}  // namespace asyncarium
