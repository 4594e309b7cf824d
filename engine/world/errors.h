// Raising Python exceptions from C++. A raised exception waits in WorldState::raised until the VM unwinds.
#pragma once

#include <string_view>

#include <fmt/format.h>

#include "engine/world/world.h"

namespace asyncarium {

/// A new exception object of a built-in class with args (message,), or () when the message is empty.
Value make_exception(World& world, TypeId type, std::string_view message);
/// With the given args.
Value make_exception(World& world, TypeId type, std::span<const Value> args);
/// Puts it in WorldState::raised (a new reference is taken). Its context is set by the VM when it unwinds.
void raise_exception(World& world, Value exception);

template <class... Args>
void raise_error(World& world, TypeId type, fmt::format_string<Args...> format, Args&&... args) {
    Local exception(world, make_exception(world, type, fmt::format(format, std::forward<Args>(args)...)));
    raise_exception(world, exception);
}
/// KeyError(key), whose text is the key's repr.
void raise_key_error(World& world, Value key);
void raise_memory_error(World& world);
void raise_stop_iteration(World& world, Value value);
/// CPython's traceback of that exception would name, or lead to, this frame of hidden code or what it works with: it lives as long as
/// the exception.
void keep_in_exception(World& world, Value exception, Value kept);
/// Its traceback, and what only CPython's would name.
void forget_traceback(World& world, Value exception);

/// The name of a value's type as error messages show it ("int", "Account").
std::string_view type_name(const World& world, Value value);

}  // namespace asyncarium
