// Making and raising exceptions from C++, and the names of types as error messages show them.
#include "engine/world/errors.h"

#include <array>

#include "engine/world/containers.h"
#include "engine/world/number.h"
#include "engine/world/table.h"
#include "engine/world/text.h"
#include "engine/world/visible_type.h"

namespace asyncarium {

namespace {

constexpr std::array<std::string_view, kTypeCount> kTypeNames = {
#define TYPE(name, text, base) text,
#include "engine/world/types.def"
#undef TYPE
#define EXCEPTION(name, base) #name,
#include "engine/world/exceptions.def"
#undef EXCEPTION
};

/// The attributes that some classes keep beside args (StopIteration.value, SystemExit.code, OSError.errno and strerror).
void fill_extras(World& world, ExceptionObject& exception) {
    const auto args = items_of(world, exception.args);
    const TypeId id = world.get<TypeObject>(exception.type).id;
    if (id == TypeId::StopIteration) {
        exception.extra[0] = args.empty() ? kNone : world.retain(args[0]);
    } else if (id == TypeId::SystemExit) {
        exception.extra[0] = args.empty()       ? kNone
                             : args.size() == 1 ? world.retain(args[0])
                                                : world.retain(exception.args);
    } else if (world.is_subtype(exception.type, type_ref(TypeId::OSError)) && args.size() >= 2) {
        exception.extra[0] = world.retain(args[0]);
        exception.extra[1] = world.retain(args[1]);
    }
}

}  // namespace

Value make_exception(World& world, TypeId type, std::span<const Value> args) {
    auto& exception = world.make<ExceptionObject>(type);
    exception.args = make_tuple(world, args);
    fill_extras(world, exception);
    return world.value_of(exception);
}

Value make_exception(World& world, TypeId type, std::string_view message) {
    if (message.empty()) return make_exception(world, type, std::span<const Value>());
    const Local text(world, make_string(world, message));
    const Value args[] = {text};
    return make_exception(world, type, std::span<const Value>(args));
}

void raise_exception(World& world, Value exception) { world.assign(world.state().raised, exception); }

void raise_key_error(World& world, Value key) {
    const Local exception(world, make_exception(world, TypeId::KeyError, std::span<const Value>(&key, 1)));
    raise_exception(world, exception);
}

void raise_memory_error(World& world) {
    const Local exception(world, make_exception(world, TypeId::MemoryError, ""));
    raise_exception(world, exception);
}

void raise_stop_iteration(World& world, Value value) {
    const std::size_t count = value.is_null() || value == kNone ? 0 : 1;
    const Local exception(world, make_exception(world, TypeId::StopIteration, std::span<const Value>(&value, count)));
    raise_exception(world, exception);
}

void keep_in_exception(World& world, Value exception, Value kept) {
    auto& object = world.get<ExceptionObject>(exception);
    if (object.kept.is_null()) object.kept = make_list(world);
    list_append(world, object.kept, kept);
}

void forget_traceback(World& world, Value exception) {
    auto& object = world.get<ExceptionObject>(exception);
    world.assign(object.traceback, Value());
    world.assign(object.kept, Value());
}

std::string_view type_name(const World& world, Value value) {
    if (value.is_int()) return "int";
    const TypeObject& type = world.get<TypeObject>(visible_type(world, value));
    if ((type.flags & kTypeIsPython) != 0) {
        // Classes of the prelude that are C types in CPython, which calls them by their full names.
        constexpr std::string_view kKey = "_c_name";
        const i64 entry = type.dict.is_some() ? table_find_text(world, type.dict, kKey, hash_text(kKey)) : -1;
        return text_of(world,
                       entry < 0 ? type.name : entries_of(world, type.dict)[static_cast<std::size_t>(entry)].value);
    }
    return kTypeNames[index_of(type.id)];
}

}  // namespace asyncarium
