// Exception objects: making them, what stands in their `extra` fields, groups, tracebacks (Objects/exceptions.c).
#pragma once

#include "engine/world/world.h"

namespace asyncarium {

/// What ExceptionObject::extra holds, by class.
inline constexpr u32 kStopIterationValue = 0;
inline constexpr u32 kSystemExitCode = 0;
inline constexpr u32 kGroupMessage = 0;
inline constexpr u32 kGroupExceptions = 1;
inline constexpr u32 kNameErrorName = 0;
inline constexpr u32 kAttributeErrorName = 0;
inline constexpr u32 kAttributeErrorObject = 1;
inline constexpr u32 kImportErrorName = 0;
inline constexpr u32 kImportErrorPath = 1;
inline constexpr u32 kImportErrorNameFrom = 2;
inline constexpr u32 kOsErrorNumber = 0;
inline constexpr u32 kOsErrorText = 1;
inline constexpr u32 kOsErrorFilename = 2;

inline bool is_exception(const World& world, Value value) {
    return !value.is_int() && world.layout_of(value) == Layout::BaseException;
}
inline bool is_exception_class(const World& world, Value value) {
    return !value.is_int() && world.layout_of(value) == Layout::Type &&
           world.get<TypeObject>(value).layout == Layout::BaseException;
}

/// An exception of any class with these args (a tuple, borrowed) whose __init__ has not run. `extra` is empty.
Value make_blank_exception(World& world, Ref type, Value args);
/// A bare exception of any class with these args (a tuple, borrowed), its `extra` fields filled from them as its class does.
/// Null with TypeError raised when the arguments do not suit the class (groups).
Value make_exception_of(World& world, Ref type, Value args);
/// Fills `extra` from the arguments, as the __init__ of the built-in class does; TypeError: false.
bool initialise_exception(World& world, ExceptionObject& exception, Value args);

/// Puts an entry for the frame in front of the exception's traceback. `pc` is the index of the instruction.
void add_traceback(World& world, ExceptionObject& exception, const Frame& frame, u32 pc);

/// isinstance of an exception against a class or a tuple of classes (nested), by MRO.
bool exception_matches(const World& world, Value exception, Value classes);
/// Whether everything in it is an exception class.
bool are_exception_classes(const World& world, Value classes);

}  // namespace asyncarium
