// What the natives of built-in types share: turning answers into outcomes and checking arguments with CPython's messages.
#pragma once

#include "engine/vm/native.h"
#include "engine/vm/operations.h"
#include "engine/vm/types/indexing.h"

namespace asyncarium {

/// Done and Raised as they are; Script redirects to a function of the hidden module `builtins`.
Outcome outcome_of(World& world, const Answer& answer, std::string_view helper, std::initializer_list<Value> arguments);
/// The same for answers that are never Script, or whose Script means that an argument is refused.
Outcome outcome_of(const Answer& answer);
/// Done answers None.
Outcome none_when_done(World& world, const Answer& answer, std::string_view helper,
                       std::initializer_list<Value> arguments);

/// The text of an argument that must be a str: false with TypeError "replace() argument 1 must be str, not int" raised.
bool require_text(NativeCall& call, std::size_t index, std::string_view function, std::string_view& text);
bool is_bytes(const World& world, Value value);
/// The bytes of an argument, or "a bytes-like object is required, not 'int'" raised.
bool require_bytes(NativeCall& call, std::size_t index, std::string_view& bytes);
/// An argument that must be an int; absent ones (null) leave `number` alone.
bool require_index(NativeCall& call, std::size_t index, i64& number);

inline Outcome return_string(World& world, std::string_view text) { return Outcome::returns(make_string(world, text)); }
inline Outcome return_bool(bool truth) { return Outcome::returns(boolean(truth)); }
inline Outcome return_int(World& world, i64 number) { return Outcome::returns(make_int(world, number)); }

}  // namespace asyncarium
