// Strong ids: numbers that cross layers instead of pointers, and cannot be mixed up.
#pragma once

#include <compare>
#include <functional>

#include "engine/base/integers.h"

namespace asyncarium {

/// A number of its own type per `Tag`. `none()` is the absent one.
template <class Tag>
struct Id {
    u32 number = ~u32{0};

    static constexpr Id none() { return {}; }
    constexpr bool is_some() const { return number != ~u32{0}; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

/// An index into Program::codes.
using CodeId = Id<struct CodeTag>;
/// An index into Program::names (interned identifiers, all modules together).
using NameId = Id<struct NameTag>;
/// An index into Program::constants.
using ConstantId = Id<struct ConstantTag>;
/// The number of a task in a run, counted from 0 in order of creation.
using TaskId = Id<struct TaskTag>;
/// The number of a simulated thread in a run; 0 is the main thread.
using ThreadId = Id<struct ThreadTag>;

/// A position in a run: how many lines of program code have begun before it. Step 0 is before the first line.
using StepNumber = u64;

}  // namespace asyncarium

template <class Tag>
struct std::hash<asyncarium::Id<Tag>> {
    std::size_t operator()(asyncarium::Id<Tag> id) const noexcept { return id.number; }
};
