// What the natives of asyncio share: numbers and flags from arguments, the running loop, calls into the Python half.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "engine/vm/native.h"

namespace asyncarium {

/// Calls a function of a hidden module (which must have been imported) in place of the native, with these borrowed arguments.
Outcome redirect_to_module(World& world, std::string_view module, std::string_view function,
                           std::initializer_list<Value> arguments);
Outcome redirect_to_module(World& world, std::string_view module, std::string_view function,
                           std::span<const Value> arguments);

/// A native that is written in Python altogether: kFunction of kModule, with the same arguments.
template <const auto& kModule, const auto& kFunction>
Outcome in_python(NativeCall& call) {
    return redirect_to_module(call.world, kModule, kFunction, call.arguments);
}

/// The running loop of the thread (borrowed); null with RuntimeError "no running event loop" raised.
Value require_running_loop(World& world);

/// The value of an int, bool or float; nothing for anything else.
std::optional<double> find_number(const World& world, Value value);

bool is_future(const World& world, Value value);
/// asyncio.iscoroutine for what C++ can drive: coroutines of the language and those written in C++.
bool is_coroutine(const World& world, Value value);
/// None as null.
inline Value null_if_none(Value value) { return value == kNone ? Value() : value; }

/// repr(value); of objects whose repr is written in Python, what the recording calls them.
std::string repr_text(World& world, Value value);
/// str(value), likewise; a new str.
Value str_value(World& world, Value value);

/// A new task for the coroutine, with TypeError when it is none ("a coroutine was expected, got 3"); null when raised.
/// `name` any object or null, `context` null: a copy of the current one.
Value create_task(World& world, Value loop, Value coroutine, Value name, Value context);

}  // namespace asyncarium
