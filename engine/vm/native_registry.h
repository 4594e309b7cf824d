// All natives of the process, numbered, with their signatures parsed. Constant once built: worlds refer to natives by number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/vm/native.h"

namespace asyncarium {

/// One parameter of a native.
struct NativeParameter {
    enum class Kind : u8 { PositionalOnly, Positional, KeywordOnly, VarPositional, VarKeyword };
    std::string_view name;
    Kind kind = Kind::PositionalOnly;
    bool required = true;
    /// What an absent one is passed as; null for `=?`.
    Value default_value;
};

struct NativeSignature {
    std::vector<NativeParameter> parameters;
    u32 required = 0;    // positional ones without default
    u32 positional = 0;  // those that can be given by position, *args excepted
    bool has_varargs = false;
    bool accepts_keywords = false;
    /// Only positional parameters, no *args: arguments that are complete can be passed as they lie on the stack.
    bool simple = false;
};

/// What a native is to the type or module it belongs to.
enum class NativeRole : u8 { Function, Method, ClassMethod, StaticMethod, Getter, Setter };

struct NativeEntry {
    const NativeSpec* spec = nullptr;
    std::string_view owner;  // "list", "builtins", "asyncio._native"
    std::string_view name;   // "append"
    NativeRole role = NativeRole::Function;
    TypeId type = TypeId::Object;  // of methods, getters and setters
    NativeSignature signature;
    bool binds =
        false;  // a function of a module that prelude classes use as a method: found in a class, it takes a self
    bool is_python = false;       // in CPython it is written in Python, and says so when arguments do not fit
    bool is_constructor = false;  // "<type>.__new__": its first argument is the class, nothing is unwrapped
};

/// What programs see as its __name__: of a function that classes of the prelude use as a method, `queue_get`, the part behind the class.
std::string_view visible_name(const NativeEntry& entry);
/// Its __qualname__: "list.append", "Queue.get", "sleep".
std::string visible_qualname(const NativeEntry& entry);

/// All of them; a NativeFunction's `native` is an index into this.
const std::vector<NativeEntry>& native_entries();
/// The built-in type or exception of that Python name, or false.
bool find_builtin_type(std::string_view name, TypeId& id);
std::string_view builtin_type_name(TypeId id);

/// Lays out the arguments of a call as NativeCall wants them in `slots` (as many as parameters; borrowed, except that
/// *args and **kwargs get containers of their own, returned in `owned` for the caller to release).
/// False with TypeError raised when they do not fit.
struct BoundNativeArguments {
    std::vector<Value> slots;
    Value owned_tuple;
    Value owned_dict;
};
bool bind_native_arguments(World& world, const NativeEntry& entry, std::span<const Value> positional,
                           std::span<const Value> keywords, Value keyword_names, BoundNativeArguments& bound);

}  // namespace asyncarium
