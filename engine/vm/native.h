// How functions written in C++ look to programs: their signature, their arguments and the four ways they can end.
//
// The one rule: **a native never runs program code.** No C++ frame may stand between two instructions, or the world could not be
// copied there. A native that meets an object whose behaviour is written in Python (a __repr__, a key function, a generator
// to draw from) does not call it but *redirects*: it asks the VM to make another call in its place, usually of a function
// of the hidden module `builtins` (engine/prelude/builtins.py), which does the same work in Python.
// Example: list(x) walks a tuple or a range itself; for a generator it redirects to `_list_from_iterator`.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>

#include "engine/world/containers.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"
#include "engine/world/world.h"

namespace asyncarium {

/// What a native asks of the VM.
class Outcome {
   public:
    enum class Kind : u8 {
        Return,    // `value`, owned by the VM from now on
        Raise,     // WorldState::raised is set
        Redirect,  // call `value` with `arguments` (a tuple) and `keywords` (a dict or null) instead, all owned
        Park,      // the current thread blocks until `until`; then the call returns `value` (owned)
        GiveTurn,  // the current thread has let others go first (sched/threads.h); then the call returns `value` (owned)
        RunLoop,   // push a Loop frame for the event loop `value` (owned): run_forever
        Resume,  // go on with the generator `value`, sending `arguments`; it ends as `action` and `extra` say (all owned)
        Throw,  // the same, throwing the exception `arguments` in
        RunBody,  // run the body of the function `value` in the namespace `arguments` (a dict): class and module bodies (owned)
    };

    static Outcome returns(Value owned) { return Outcome(Kind::Return, owned); }
    /// None itself (the VM treats the five singletons as immortal, so no reference is counted for them here).
    static Outcome none() { return Outcome(Kind::Return, kNone); }
    static Outcome raised() { return Outcome(Kind::Raise, Value()); }
    static Outcome redirect(Value callable, Value arguments, Value keywords = Value()) {
        Outcome outcome(Kind::Redirect, callable);
        outcome.arguments = arguments;
        outcome.keywords = keywords;
        return outcome;
    }
    static Outcome park(VirtualTime until, Value owned_result) {
        Outcome outcome(Kind::Park, owned_result);
        outcome.until = until;
        return outcome;
    }
    static Outcome give_turn(Value owned_result) { return Outcome(Kind::GiveTurn, owned_result); }
    static Outcome run_loop(Value loop) { return Outcome(Kind::RunLoop, loop); }
    /// For generator.send and kin.
    static Outcome resume(Value generator, Value sent, OnReturn action = OnReturn::Push, Value extra = Value()) {
        return resumption(Kind::Resume, generator, sent, action, extra);
    }
    static Outcome throw_into(Value generator, Value exception, OnReturn action = OnReturn::Push,
                              Value extra = Value()) {
        return resumption(Kind::Throw, generator, exception, action, extra);
    }

    static Outcome run_body(Value function, Value names) {
        Outcome outcome(Kind::RunBody, function);
        outcome.arguments = names;
        return outcome;
    }

    Kind kind;
    Value value;
    Value arguments;
    Value keywords;
    VirtualTime until;
    Value extra;
    OnReturn action = OnReturn::Push;

   private:
    Outcome(Kind k, Value v) : kind(k), value(v) {}
    static Outcome resumption(Kind kind, Value generator, Value argument, OnReturn action, Value extra) {
        Outcome outcome(kind, generator);
        outcome.arguments = argument;
        outcome.action = action;
        outcome.extra = extra;
        return outcome;
    }
};

/// Arguments are borrowed and stand in the order of the signature, one Value per parameter: null where an optional one was not
/// given; a tuple for *args; a dict for **kwargs. For methods of built-in types the first is the plain object (payloads of
/// instances of derived classes are already unwrapped; `call.original_self` is the instance itself).
struct NativeCall {
    World& world;
    std::span<const Value> arguments;
    Value original_self;

    Value operator[](std::size_t index) const { return arguments[index]; }
};

using NativeBody = Outcome (*)(NativeCall& call);

/// One row of a table of natives.
struct NativeSpec {
    /// Where it lives: "builtins.len", "list.append" (a built-in type), "time.sleep" (a module), "asyncio._native.sleep".
    /// A method whose first parameter is called `cls` is a class method; "str.maketrans:static" takes no self.
    /// "_asyncio.queue_get:method" is a function of a module that takes a self when it stands in a class of the prelude.
    /// "_asyncio.sleep:python" is one that CPython has in Python, and whose arguments are refused in those words; so are all methods of these
    /// two kinds: queue_get, and those of EventLoop.
    /// "function.__name__:get" and "function.__name__:set" make a property of a built-in type: (self), and
    /// (self, value=?) where null means deletion.
    std::string_view path;
    /// Python's own notation, with `=?` for "optional, null when absent" and default literals None, True, False, ints:
    /// "(object, /)", "(self, index=-1, /)", "(iterable, /, *, key=None, reverse=False)", "(*values, sep=?, end=?)".
    std::string_view signature;
    NativeBody body;
};

/// Raises TypeError etc. and says so in one statement: `return raise(call.world, TypeId::TypeError, "…{}", x);`
template <class... Args>
Outcome raise(World& world, TypeId type, fmt::format_string<Args...> format, Args&&... args) {
    raise_error(world, type, format, std::forward<Args>(args)...);
    return Outcome::raised();
}

/// Redirects to a function of the hidden module `builtins` with these (borrowed) arguments.
Outcome redirect_to_helper(World& world, std::string_view helper, std::initializer_list<Value> arguments);

/// Registration: each file of natives answers its rows; vm/natives.cpp lists the files.
using NativeTable = std::span<const NativeSpec>;

}  // namespace asyncarium
