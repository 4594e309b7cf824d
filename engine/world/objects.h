// The layout of every object that can live in a world. Plain structs at fixed places in the arena: no constructors,
// no pointers, no virtual functions, so that a world is copied by copying bytes.
//
// Rules for all of them:
//  * Every block in the arena begins with `Object`: its reference count and its type.
//  * A `Value` or `Ref` field owns a reference unless its comment says "not owned". each_child (world/children.h) visits
//    exactly the owned ones; whoever adds a field updates it there.
//  * A null Value means "absent"; it is never visible to programs.
//  * `creation_number` is that of World::next_creation_number, for the order of the last deaths (cycles.cpp). 0: not known.
#pragma once

#include "engine/base/ids.h"
#include "engine/base/virtual_time.h"
#include "engine/world/event.h"
#include "engine/world/type_id.h"
#include "engine/world/value.h"

namespace asyncarium {

struct Object {
    u32 references;
    Ref type;  // of a TypeObject; owned for classes made by programs, fixed for built-in ones. 0: a free or raw block
};

/// A block of bytes owned by one object (a list's items, a dict's table). Not visible to programs.
/// `type` is 0, and `references` its size class + 1; allocate it with raw_bytes (world/sizes.h).
struct RawBlock : Object {
    // payload follows
    template <class T>
    T* data() {
        return reinterpret_cast<T*>(this + 1);
    }
    template <class T>
    const T* data() const {
        return reinterpret_cast<const T*>(this + 1);
    }
};

// ---- numbers, text, containers ----------------------------------------------------------------------------------

/// None, True, False, Ellipsis, NotImplemented: one object each, at fixed offsets (world.h).
struct Singleton : Object {
    i64 number;  // of a bool: 0 or 1
};

/// An int outside Value::kMinInt…kMaxInt; always normalised (no leading zero limbs, never one that fits a Value).
struct BigInt : Object {
    i32 sign;  // -1 or 1
    u32 limb_count;
    u64 limbs[1];  // least significant first
};

struct Float : Object {
    double number;
};

/// UTF-8 (lone surrogates in three bytes), NUL-terminated behind `byte_count`. Immutable.
struct Str : Object {
    u32 byte_count;
    u32 char_count;  // code points; equal to byte_count exactly when all is ASCII
    u64 hash;        // 0: not computed yet
    char bytes[8];
};

struct Bytes : Object {
    u64 hash;
    u32 count;
    u32 unused;
    char bytes[8];
};

struct Tuple : Object {
    u32 count;
    u32 unused;
    Value items[1];
};

struct List : Object {
    u32 count;
    u32 capacity;
    Ref items;  // RawBlock of Value
    u32 creation_number;
};

/// A double-ended queue: a ring buffer (world/deque.h). Waiters of locks and the items of queues stand in them.
struct Deque : Object {
    Ref items;     // RawBlock of Value
    u32 capacity;  // a power of two
    u32 head;      // slot of the first
    u32 count;
};

struct TableEntry {
    u64 hash;
    Value key;    // null: a deleted entry
    Value value;  // null in sets
};

/// Dict, Set and FrozenSet: entries in order of insertion, found through an open-addressing index of entry numbers
/// (world/table.h). Small tables have no index and are searched in order. Sets walk in CPython's order when all
/// elements are ints: their index uses CPython's set probing (Objects/setobject.c).
struct Table : Object {
    u32 used;         // live entries
    u32 entry_count;  // entries, deleted ones included
    u32 capacity;     // of `entries`
    u32 index_mask;   // slots - 1; 0: no index
    Ref entries;      // RawBlock of TableEntry
    Ref index;        // RawBlock of u32 (entry number + 1; 0 free; ~0 deleted)
    u32 index_fill;   // slots not free
    u32 version;  // grows with every insertion, deletion and clearing (not with overwriting): iterators and caches check it
    u32 all_ints;       // sets: every key ever added was an int that fits a Value
    u32 scripted_keys;  // a key with a __hash__ or __eq__ written in Python was added once: C++ cannot search alone any more
    u64 frozen_hash;  // frozensets: 0 not computed; sets of ints: the slot where pop() goes on looking
};
using Dict = Table;

struct Range : Object {
    Value start, stop, step;
    Value length;
};

struct Slice : Object {
    Value start, stop, step;
};

enum class IteratorKind : u32 {
    List,
    Tuple,
    Range,
    Str,
    Bytes,
    DictKeys,
    DictValues,
    DictItems,
    Set,
    Enumerate,
    Zip,
    Map,
    Filter,
    Reversed,
    ReversedDict,
    Sequence,
    CallSentinel,
    AsyncAwait,
    Count,
    Repeat,
    Cycle,
    Chain,
    Islice,
};

/// All native iterators: `source` is what is walked (null: exhausted), `index` where it stands.
struct Iterator : Object {
    IteratorKind kind;
    u32 version;  // of the table when the walk began
    Value source;
    Value extra;
    i64 index;
    i64 end;
};

struct DictView : Object {
    Value dict;
    IteratorKind kind;  // DictKeys, DictValues or DictItems
    u32 unused;
};

// ---- classes, functions, modules --------------------------------------------------------------------------------

/// A class, built-in or written in Python. Fixed size, so that built-in ones have fixed addresses.
struct TypeObject : Object {
    TypeId id;      // of a built-in type or exception; of a Python class: its nearest built-in ancestor
    Layout layout;  // of its instances: Object (Instance), BaseException, or that of the built-in type
    /// Bit SpecialName s: the class, or an ancestor written in Python, defines that method. Natives that meet an object
    /// with the bit set must not decide alone; they redirect to hidden Python code (vm/native.h).
    u32 specials;
    u32 flags;    // TypeFlag
    u32 version;  // new number after each change to the class or an ancestor; inline caches compare it
    /// For Python classes derived from int, str, dict, …: the TypeId of the plain object that Instance::payload holds;
    /// TypeId::Object: none.
    TypeId payload;
    Value name, qualname, module;
    Value bases;       // tuple
    Value mro;         // tuple, the class itself first
    Value dict;        // its namespace
    Value subclasses;  // list of weak links (ints: Ref index), null until the first subclass
    Value slots;       // __slots__ names, null: none
};

enum TypeFlag : u32 {
    kTypeIsPython = 1,            // made by a class statement
    kTypeIsHidden = 2,            // by one in the prelude
    kTypeHasDict = 4,             // instances accept any attribute
    kTypeHasMetaclass = 8,        // `type` field differs from type
    kTypeFinal = 16,              // cannot be subclassed (bool, NoneType, …)
    kTypeHasDataDescriptor = 32,  // some attribute in the MRO defines __set__ or is a property
    kTypeShadowed = 64,   // an instance may hold an attribute that hides one of the class: method caches look twice
    kTypeAbstract = 128,  // __abstractmethods__ is not empty: it has no instances
};

/// An instance of a class written in Python.
struct Instance : Object {
    Value dict;     // attributes; null until the first one is set
    Value payload;  // the plain built-in value, for classes derived from int, str, list, …
    /// The list of world/weak_links.h, which has the creation number then. Else an int: below 0 it is minus the creation
    /// number; above it is that, and its __del__ has run and will not again.
    Value weakrefs;
};

/// Instances of all exception classes.
struct ExceptionObject : Object {
    Value args;  // tuple
    Value dict;
    Value cause;
    Value context;
    Value traceback;  // Traceback or null; the outermost frame first
    Value notes;      // list or null
    Value extra[3];   // StopIteration: value; SystemExit: code; groups: message, exceptions (tuple); NameError/
                      // AttributeError: name, obj; KeyError none; OSError: errno, strerror, filename; ImportError: name
    Value kept;       // list of what only CPython's traceback names (hidden frames, a callback), or null
    u32 suppress_context;
    u32 creation_number;
};

/// One line of a traceback. It keeps its frame, and with it the variables: they die with the exception, as in CPython.
struct Traceback : Object {
    Value next;   // towards where it was raised
    Value frame;  // without a value stack once it has ended
    CodeId code;
    u32 pc;           // of the instruction, for line and `^^^^` marks
    Value arguments;  // of the call, a tuple; only in programs compiled for testing, else null
    u32 creation_number;
    u32 hidden_callers;  // how many of the hidden frames behind its frame (outlives_exception) the exception has ended too
};

struct Function : Object {
    CodeId code;
    u32 flags;
    Value globals;     // dict
    Value module;      // __module__, a str
    Value closure;     // tuple of cells or null
    Value defaults;    // tuple or null
    Value kwdefaults;  // dict or null
    Value name, qualname;
    Value annotations;  // dict or null
    Value doc;          // null: from the code's constant
    Value dict;         // attributes set on it; null: none
};

/// A built-in function or method; `native` indexes the VM's table of natives. With `self` set it is bound.
struct NativeFunction : Object {
    u32 native;
    Ref name;  // an interned str; not owned
    Value self;
};

struct BoundMethod : Object {
    Value function;
    Value self;
};

struct Cell : Object {
    Value content;  // null: empty
};

struct CodeObject : Object {
    CodeId code;
    u32 unused;
};

struct ModuleObject : Object {
    Value name;
    Value dict;
    u32 module;  // index into Program::modules; ~0: native only
    u32 unused;
};

/// property: get, set, delete, doc. staticmethod, classmethod: the function in [0]. super: type, object, start type.
/// GenericAlias: origin, args. MappingProxy: mapping. WeakRef has its own struct.
struct Descriptor : Object {
    Value parts[4];
    Value dict;
};

struct WeakRef : Object {
    Value target;    // not owned; null once dead
    Value callback;  // or null
    u64 hash;        // the target's, once it has been asked for
    u32 is_hashed;
    u32 unused;
};

// ---- execution --------------------------------------------------------------------------------------------------

enum class FrameKind : u8 {
    Script,  // runs bytecode
    Loop,    // the event loop's run_forever: the VM asks sched what to do next
    Entry,   // bottom of a thread
    Wait,    // a native call that blocks its thread; returns Thread::wake_value when the time has come
};

/// What happens to the value a frame returns, other than being pushed on the stack of the frame below.
enum class OnReturn : u8 {
    Push,            // the ordinary call
    Discard,         // __init__ has its own; callbacks, __exit__ in finalizers
    KeepInstance,    // __init__: checks for None, pushes the instance kept in `extra`
    Truth,           // __bool__ and __len__ in a condition: bool, pushed
    Not,             // the same, negated
    TaskStep,        // the frame below is a Loop: report to sched
    Callback,        // the frame below is a Loop: a handle's plain callback
    SetItem,         // setters and deleters: nothing is pushed
    Iteration,       // __next__ in FOR_ITER
    Finalizer,       // __del__, generator close: exceptions are printed as "Exception ignored in"
    Report,          // that printing: the object is freed, and the next finalizer is due, when it is through
    StoreNamespace,  // a class body: the class is built from the namespace
    Delegate,        // the frame below stands at SEND: a generator's result becomes what SEND gives
    Branch,          // the frame below has just passed a conditional jump: the bool decides it
    Close,           // generator.close(): what it ends with tells whether closing went well
    Module,          // a module's body: pushes the module kept in `extra`
    Default,         // next(iterator, default): StopIteration gives the default kept in `extra`
    Retry,           // pushed; the instruction of the frame below runs again with it (an unpacked generator, a bool)
    SendResult,      // the frame below stands at SEND: what a scripted send() or __next__ gives is yielded on
    RaiseResult,     // it is an exception: raised in the frame below
    SplitPair,       // it is a pair: both are pushed
};

/// An activation. A generator's or coroutine's frame lives as long as the generator; others die when they return.
/// Frames are linked through `back`; a suspended generator's frame has none. There is no other stack.
struct Frame : Object {
    Ref back;  // the caller, or whoever resumed it; owned; none when suspended
    CodeId code;
    u32 pc;     // next instruction
    u32 depth;  // items on the value stack
    u32 line;   // last LINE executed, for events and badges
    FrameKind kind;
    OnReturn on_return;
    u16 flags;
    Value function;   // or null (module bodies)
    Value globals;    // dict
    Value names;      // namespace of class and module bodies, else null
    Value generator;  // the Generator it belongs to, not owned; or null
    /// The exception being handled here (sys.exception()), or null; of one that has ended and is kept, an int: when
    /// CPython would have made an object of it.
    Value handled;
    Value extra;     // for on_return
    Value slots[1];  // variables, then the value stack
};

enum class GeneratorState : u8 { Created, Suspended, Running, Finished };

/// generator, coroutine and async_generator alike.
struct Generator : Object {
    Value frame;  // null once finished
    Value name, qualname;
    GeneratorState state;
    u8 awaited;  // it has been sent to at least once, or wrapped in a task
    u8 closing;
    u8 hooks_called : 7;  // async generators: registered with the loop
    u8 is_closed : 1;     // async generators: aclose() has been begun, so that no hook is asked when it dies
    u32 created_line;
    CodeId code;  // of its frame, which is gone once it has finished
    u32 creation_number;
    Value pending_step;  // async generators: the asend/athrow in progress, not owned
};

/// AsyncGeneratorStep::mode.
inline constexpr u32 kStepSend = 0;
inline constexpr u32 kStepThrow = 1;
inline constexpr u32 kStepClose = 2;
inline constexpr u32 kStepNextOr = 3;  // anext(iterator, default): the argument is the default

/// AsyncGeneratorStep::state.
inline constexpr u32 kStepFresh = 0;
inline constexpr u32 kStepIterating = 1;
inline constexpr u32 kStepClosed = 2;

/// What `__anext__`, `asend`, `athrow`, `aclose` of an async generator return: an awaitable that drives it one step.
struct AsyncGeneratorStep : Object {
    Value generator;
    Value argument;  // sent value, exception to throw, or anext's default
    u32 mode;        // kStep…
    u32 state;       // kStepFresh, kStepIterating or kStepClosed
};

/// An awaitable implemented in C++ (sleep, a queue's get, …): a state machine whose whole state is here.
/// `routine` indexes the VM's table of native coroutines; `phase` starts at 0; the meaning of `state` is the routine's.
struct NativeCoroutine : Object {
    u32 routine;
    u32 phase;  // kNativeCoroutineFinished when done
    u32 awaited;
    u32 creation_number;
    Value state[4];
};
inline constexpr u32 kNativeCoroutineFinished = ~u32{0};

enum class ThreadState : u32 {
    Running,    // its frames are the ones being executed
    Ready,      // it could run, and waits for its turn
    Parked,     // it blocks until `wake`, or until somebody wakes those who wait for `subject`
    Polling,    // its event loop has nothing to do before `wake`, or before another thread queues something
    Yielding,   // it lets all others go first that can run at `wake`, which is when it began to
    Computing,  // cpu = "realistic": it holds the interpreter lock of its process until `wake`
    Finished,
};

/// A simulated thread: a stack of frames of its own on the shared clock. The main thread is number 0. Who runs when is
/// decided by sched/threads.h.
struct Thread : Object {
    ThreadId id;
    ThreadState state;
    Value frame;  // the innermost one, null when finished
    Value name;
    VirtualTime wake;                   // Parked, Polling: kForever: until somebody frees it; Ready: since when
    Value wake_value;                   // what the blocking call returns when the thread goes on
    Value subject;                      // Parked: the lock, queue, … it waits for; null: it sleeps
    Value loop;                         // the event loop running on it, or null
    Value context;                      // the current contextvars.Context; null: nobody has asked for it yet
    Value target;                       // what it was started with: called without arguments
    Value object;                       // the threading.Thread that stands for it, or null
    i64 turn;                           // Ready: its place among those; Parked, Polling, Yielding: order of parking
    VirtualTime since;                  // when it last took the interpreter lock
    u32 process;                        // threads of one process share an interpreter lock; 0: the program's own
    u32 recursion_depth, hidden_depth;  // WorldState's, while another thread runs
    u32 unused;
};

// ---- asyncio ----------------------------------------------------------------------------------------------------

enum class FutureState : u8 { Pending, Cancelled, Finished };

/// asyncio.Future. Task begins with the same fields.
///
/// Invariant (asyncio/futures.py): state Pending has neither result nor exception; Finished has exactly one of them;
/// callbacks are scheduled with call_soon, in order, when the state leaves Pending, and the list is then empty.
struct Future : Object {
    FutureState state;
    u8 log_traceback;   // the exception was set and nobody has fetched it
    u8 blocking;        // asyncio's _asyncio_future_blocking: being awaited
    WaitReason reason;  // what a task that awaits this future waits for
    // gather's outer future (its children are `subject`): how many are not done, and what was asked of it
    u32 gather_remaining : 28;
    u32 gather_children_last : 1;  // when it dies its children go after its result, else before
    u32 is_gather : 1;
    u32 gather_returns_exceptions : 1;
    u32 gather_cancel_requested : 1;
    Value loop;
    Value result;
    Value exception;
    Value exception_traceback;  // as it was when the exception was set, for the first fetch; None: that has been
    Value
        callbacks;  // sched/callbacks.h: null: none; a Task, Future or Loop: just that reaction; a list: all, with contexts
    Value cancel_message;   // null: none
    Value cancelled_error;  // the CancelledError to raise, kept between cancellation and fetching
    Value subject;     // until it is done, what is waited for: a lock, queue, …; or gather's children (list); or null
    Value dict;        // attributes set by programs, and subclass state
    Value weakrefs;    // as an instance's, or null
    Value created_at;  // debug mode: sched/creation.h; else null
    u32 creation_number;
    u32 unused;
};

/// asyncio.Task (asyncio/tasks.py).
///
/// Invariant: while the task is not done, either its step is scheduled (a handle for it is in the ready deque, or it is the
/// one running), and `waiter` is null; or `waiter` is the future it waits for, with the task's wakeup among its callbacks.
struct Task : Future {
    Value coroutine;
    Value name;
    Value waiter;  // _fut_waiter
    Value context;
    TaskId id;
    u32 cancel_requests;  // _num_cancels_requested
    u8 must_cancel;
    u8 log_destroy_pending;
    u8 running;  // its step is being executed
    u8 unused;
};

enum class CallbackKind : u32 {
    Call,
    TaskStep,
    TaskWakeup,
    GatherChildDone,
    SetResultUnlessCancelled,
    StopLoop,
    Extra1,
    Extra2
};

/// asyncio.Handle and TimerHandle: a callback in the ready deque or on the timer heap.
struct Handle : Object {
    CallbackKind kind;
    u32 cancelled;
    Value callback;  // Call: the callable; others: the task or future it is about
    Value
        arguments;  // tuple or null; TaskWakeup: the future that woke it; TaskStep: exception to throw or null; of a handle
                    // that was cancelled in debug mode: its repr
    Value context;
    Value loop;        // not owned
    VirtualTime when;  // timers
    u64 sequence;      // timers: order of arming, breaks ties
    u32 scheduled;     // is on the heap
    u32 caused_by;     // TaskId number of who queued it
    Value created_at;  // debug mode: sched/creation.h; else null
    u32 unused;
};

enum class LoopState : u32 { Created, Running, Stopping, Stopped, Closed };

/// The event loop's data (sched/loop.h has its behaviour).
struct Loop : Object {
    LoopState state;
    u32 debug;
    // ready deque: a ring buffer of handles
    Ref ready;  // RawBlock of Value
    u32 ready_capacity;
    u32 ready_head;
    u32 ready_count;
    // timer heap: ordered by (when, sequence)
    Ref scheduled;  // RawBlock of Value
    u32 scheduled_capacity;
    u32 scheduled_count;
    u32 cancelled_timers;  // still on the heap
    u32 todo;              // handles left of this iteration's batch
    u64 iteration;
    Value current_task;    // not owned; null: none
    Value current_handle;  // being run
    Value tasks;  // all tasks not yet dead: dict TaskId (int) → Ref index (int), not owned; a dying task removes itself
    Value exception_handler;
    Value task_factory;
    Value async_generators;  // list, for shutdown_asyncgens
    Value default_executor;
    Value dict;
    VirtualTime slow_callback_duration;
    VirtualTime handle_started;
    u32 thread;
    u32 phase;               // RunOncePhase (sched/loop.h)
    u32 stop_requested;      // stop() was called while the loop was not running: the next run is one iteration
    u32 rounds;              // iterations while the clock stood still (sched/busy_waiting.h)
    VirtualTime round_time;  // of the last of them
};

struct Context : Object {
    Value variables;  // dict: ContextVar → value; null: none; shared until written
    Value previous;   // while entered: the context that was current before, or None; null: not entered
};

struct ContextVar : Object {
    Value name;
    Value default_value;
};

}  // namespace asyncarium
