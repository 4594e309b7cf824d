// The natives of the virtual machine itself: object, type, functions, generators, exceptions, attributes, operators as methods.
#pragma once

#include "engine/vm/native.h"

namespace asyncarium {

/// One table a file; engine/vm/native_registry.cpp registers them all.
std::span<const NativeTable> core_natives();

NativeTable object_natives();        // object_natives.cpp: object
NativeTable type_natives_of_core();  // type_natives.cpp: type
NativeTable descriptor_natives();    // descriptor_natives.cpp: property, staticmethod, classmethod, super
NativeTable member_natives();        // member_descriptors.cpp: the names of __slots__
NativeTable function_natives();      // function_natives.cpp: functions, methods, code, cells, modules, tracebacks
NativeTable generator_natives();     // generator_natives.cpp: generators, coroutines, async generators
NativeTable exception_natives();     // exception_natives.cpp: BaseException and what derives from it
NativeTable attribute_natives();     // attribute_natives.cpp: getattr and kin
NativeTable operator_natives();      // operator_natives.cpp: int.__add__, list.__len__, …: the operators as methods
NativeTable scope_natives();         // scope_natives.cpp: globals, locals
NativeTable hidden_natives();        // hidden_natives.cpp: what only the prelude calls

/// What assigning to __name__ or __qualname__ of a function or generator does. TypeError for what is no str.
Outcome store_name(NativeCall& call, Value& field, std::string_view attribute);

}  // namespace asyncarium
