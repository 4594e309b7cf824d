// Module objects: made when a module is imported, from its compiled code and the natives that belong to it.
#pragma once

#include <string_view>

#include "engine/vm/machine.h"

namespace asyncarium {

/// ModuleObject::module of a module without Python code.
inline constexpr u32 kNativeModule = ~u32{0};

/// Whether a program can import a module of that name.
bool is_module(const World& world, std::string_view name);

/// A new module, registered in sys.modules, with `__name__` and its natives in it; its body has not run. Null (nothing raised) when
/// neither code nor natives of that name exist. New reference.
Value create_module(World& world, std::string_view name);

/// Runs until the Entry frame is the innermost (boot only; whatever is raised there is a broken invariant).
void run_to_entry(Machine& machine);

}  // namespace asyncarium
