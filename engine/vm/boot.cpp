// Making a world that can run a program: names and constants as objects, built-in types and their methods, the hidden module
// `builtins`, the main thread with the main module's frame on it.
#include <cassert>

#include "engine/vm/classes.h"
#include "engine/vm/machine.h"
#include "engine/vm/module_objects.h"
#include "engine/vm/native_registry.h"

namespace asyncarium {
namespace {

constexpr TypeId kBases[kTypeCount] = {
#define TYPE(name, text, base) TypeId::base,
#include "engine/world/types.def"
#undef TYPE
#define EXCEPTION(name, base) TypeId::base,
#include "engine/world/exceptions.def"
#undef EXCEPTION
};

constexpr TypeId kFinalTypes[] = {TypeId::NoneType,
                                  TypeId::Bool,
                                  TypeId::Range,
                                  TypeId::Slice,
                                  TypeId::Ellipsis,
                                  TypeId::NotImplemented,
                                  TypeId::Function,
                                  TypeId::NativeFunction,
                                  TypeId::BoundMethod,
                                  TypeId::Cell,
                                  TypeId::Code,
                                  TypeId::Frame,
                                  TypeId::Traceback,
                                  TypeId::Generator,
                                  TypeId::Coroutine,
                                  TypeId::AsyncGenerator,
                                  TypeId::UnionType,
                                  TypeId::DictKeysView,
                                  TypeId::DictValuesView,
                                  TypeId::DictItemsView,
                                  TypeId::Enumerate,
                                  TypeId::Zip,
                                  TypeId::Map,
                                  TypeId::Filter,
                                  TypeId::Reversed};

void make_fixed_values(World& world) {
    WorldState& state = world.state();
    auto& tuple = world.get<Tuple>(world.allocate(tuple_bytes(0), type_ref(TypeId::Tuple)));
    state.empty_tuple = world.value_of(tuple);
    state.empty_string = intern(world, "");
    const Value characters = make_tuple_of_nulls(world, 128);
    for (u32 i = 0; i < 128; ++i) {
        const char character = static_cast<char>(i);
        world.get<Tuple>(characters).items[i] = intern(world, std::string_view(&character, 1));
    }
    state.single_chars = characters;
    state.finalizers = make_list(world);
    state.modules = make_dict(world);
    state.builtins = make_dict(world);
    state.module_state = make_dict(world);
}

/// Room for what is made when it is first used: most of the prelude's code never runs.
void reserve_program_objects(World& world) {
    const Program& program = world.program();
    world.state().names = world.allocate(raw_bytes<Ref>(program.names.size()), Ref());
    world.state().constants = world.allocate(raw_bytes<Value>(program.constants.size()), Ref());
    world.state().code_caches = world.allocate(raw_bytes<Ref>(program.codes.size()), Ref());
}

void fill_type(World& world, TypeId id) {
    auto& type = world.get<TypeObject>(type_value(id));
    std::string_view name = builtin_type_name(id);
    std::string_view module = "builtins";
    if (const auto dot = name.rfind('.'); dot != std::string_view::npos) {
        module = name.substr(0, dot);
        name = name.substr(dot + 1);
    }
    if (id == TypeId::CancelledError || id == TypeId::InvalidStateError) module = "asyncio.exceptions";
    type.name = intern(world, name);
    type.qualname = world.retain(type.name);
    type.module = intern(world, module);
    type.dict = make_dict(world);
    std::vector<Value> order{type_value(id)};
    for (TypeId base = id; base != TypeId::Object;) {
        base = kBases[index_of(base)];
        order.push_back(type_value(base));
    }
    // Coroutines written in C++ are coroutines to programs: they have the same methods.
    if (id == TypeId::NativeCoroutine) order.insert(order.begin() + 1, type_value(TypeId::Coroutine));
    // ExceptionGroup derives from Exception as well: Exception stands before BaseException.
    const bool is_group = id == TypeId::ExceptionGroup;
    if (is_group) order.insert(order.begin() + 2, type_value(TypeId::Exception));
    type.mro = make_tuple(world, std::span<const Value>(order));
    if (is_group) {
        type.bases = make_tuple(world, {order[1], order[2]});
        return;
    }
    type.bases = id == TypeId::Object ? make_tuple(world, std::span<const Value>()) : make_tuple(world, {order[1]});
}

void make_types(World& world) {
    for (u32 i = 0; i < kTypeCount; ++i) fill_type(world, static_cast<TypeId>(i));
    for (const TypeId id : kFinalTypes) world.get<TypeObject>(type_value(id)).flags |= kTypeFinal;
}

Value make_native(World& world, u32 number) {
    auto& native = world.make<NativeFunction>(TypeId::NativeFunction);
    native.native = number;
    native.name = Local(world, intern(world, native_entries()[number].name)).get().ref();
    return world.value_of(native);
}

void add_method(World& world, const NativeEntry& entry, Value native) {
    const Value dict = world.get<TypeObject>(type_value(entry.type)).dict;
    if (entry.role == NativeRole::Method) {
        set_item(world, dict, entry.name, native);
        return;
    }
    const TypeId wrapper = entry.role == NativeRole::ClassMethod ? TypeId::ClassMethod : TypeId::StaticMethod;
    const Local method(world, world.value_of(world.make<Descriptor>(wrapper)));
    world.assign(world.get<Descriptor>(method.get()).parts[0], native);
    set_item(world, dict, entry.name, method);
}

/// A getter or setter goes into the property of its name, which is made when the first of the two comes.
void add_accessor(World& world, const NativeEntry& entry, Value native) {
    const Value dict = world.get<TypeObject>(type_value(entry.type)).dict;
    Value property = peek_item(world, dict, entry.name);
    if (property.is_null()) {
        const Local made(world, world.value_of(world.make<Descriptor>(TypeId::Property)));
        set_item(world, dict, entry.name, made);
        property = made;
    }
    world.assign(world.get<Descriptor>(property).parts[entry.role == NativeRole::Getter ? 0 : 1], native);
}

void add_natives(World& world) {
    const auto& entries = native_entries();
    for (u32 i = 0; i < entries.size(); ++i) {
        const NativeEntry& entry = entries[i];
        const bool of_builtins = entry.owner == "builtins";
        if (entry.role == NativeRole::Function && !of_builtins) continue;  // found when its module is imported
        const Local native(world, make_native(world, i));
        if (of_builtins) {
            if (!entry.name.starts_with('_')) set_item(world, world.state().builtins, entry.name, native);
            set_item(world, world.state().helpers, entry.name, native);
        } else if (entry.role == NativeRole::Getter || entry.role == NativeRole::Setter) {
            add_accessor(world, entry, native);
        } else {
            add_method(world, entry, native);
        }
    }
}

/// The names of types that programs see without an import.
void add_type_names(World& world) {
    constexpr TypeId kVisible[] = {
        TypeId::Object,   TypeId::Type,     TypeId::Int,          TypeId::Bool,        TypeId::Float, TypeId::Str,
        TypeId::Bytes,    TypeId::Tuple,    TypeId::List,         TypeId::Dict,        TypeId::Set,   TypeId::FrozenSet,
        TypeId::Range,    TypeId::Slice,    TypeId::Enumerate,    TypeId::Zip,         TypeId::Map,   TypeId::Filter,
        TypeId::Reversed, TypeId::Property, TypeId::StaticMethod, TypeId::ClassMethod, TypeId::Super};
    const auto add = [&](TypeId id) {
        const Value name = world.get<TypeObject>(type_value(id)).name;
        set_item(world, world.state().builtins, name, type_value(id));
    };
    for (const TypeId id : kVisible) add(id);
    for (u32 i = kLayoutCount; i < kTypeCount; ++i) {
        const auto id = static_cast<TypeId>(i);
        if (id != TypeId::CancelledError && id != TypeId::InvalidStateError) add(id);
    }
    add(TypeId::BaseException);
    set_item(world, world.state().builtins, "Ellipsis", kEllipsis);
    set_item(world, world.state().builtins, "NotImplemented", kNotImplemented);
    set_item(world, world.state().builtins, "__debug__", kTrue);
    set_item(world, world.state().builtins, "EnvironmentError", type_value(TypeId::OSError));
    set_item(world, world.state().builtins, "IOError", type_value(TypeId::OSError));
}

/// CPython's, of sys.getswitchinterval.
constexpr VirtualTime kSwitchInterval{5'000'000};

Value make_main_thread(World& world, std::string_view name) {
    auto& thread = world.make<Thread>(TypeId::Thread);
    thread.id = ThreadId{0};
    thread.name = make_string(world, name);
    return world.value_of(thread);
}

/// A module's body on top of a fresh Entry frame.
Frame& frame_of_module(Machine& machine, Value module_value) {
    const auto& module = machine.world.get<ModuleObject>(module_value);
    const CodeId body = machine.program.modules[module.module].body;
    return make_frame(machine, body, Value(), module.dict);
}

/// Runs a hidden module to its end before the program begins. Its lines are no steps.
void run_now(World& world, Value module) {
    const RunUntil until;
    Machine machine(world, until);
    Frame& entry = make_frame(machine, FrameKind::Entry);
    machine.frame = &entry;
    const Flow flow = enter_frame(machine, frame_of_module(machine, module), OnReturn::Discard);
    assert(flow == Flow::Next);
    static_cast<void>(flow);
    run_to_entry(machine);
    world.release(world.value_of(entry));
}

/// What the hidden module defines without an underscore is a built-in.
void publish_builtins(World& world) {
    for (u32 i = 0; i < entries_of(world, world.state().helpers).size(); ++i) {
        const TableEntry entry = entries_of(world, world.state().helpers)[i];
        if (entry.key.is_null() || text_of(world, entry.key).starts_with('_')) continue;
        set_item(world, world.state().builtins, entry.key, entry.value);
    }
}

/// The parts of `builtins` that are modules of their own. Operators come first: imports are one of them.
constexpr std::string_view kHelperModules[] = {"_operators", "_classes", "_statements",
                                               "_sorting",   "_tables",  "_texts"};

void boot_helpers(World& world, std::string_view name) {
    const Local module(world, create_module(world, name));
    if (module.is_null() || world.get<ModuleObject>(module).module == kNativeModule) return;
    run_now(world, module);
    for (u32 i = 0; i < entries_of(world, world.get<ModuleObject>(module).dict).size(); ++i) {
        const TableEntry entry = entries_of(world, world.get<ModuleObject>(module).dict)[i];
        if (entry.key.is_null() || text_of(world, entry.key).starts_with("__")) continue;
        set_item(world, world.state().helpers, entry.key, entry.value);
    }
}

void boot_builtins(World& world) {
    const Value module = create_module(world, "builtins");
    world.state().helpers = world.retain(world.get<ModuleObject>(module).dict);
    add_natives(world);
    add_type_names(world);
    for (const std::string_view name : kHelperModules) boot_helpers(world, name);
    if (world.get<ModuleObject>(module).module != kNativeModule) run_now(world, module);
    publish_builtins(world);
    // `import builtins` shows the public names.
    world.assign(world.get<ModuleObject>(module).dict, world.state().builtins);
    world.release(module);
}

void boot_main(World& world) {
    const RunUntil until;
    Machine machine(world, until);
    const Local module(world, create_module(world, world.program().entry_module()));
    Frame& entry = make_frame(machine, FrameKind::Entry);
    machine.frame = &entry;
    const Flow flow = enter_frame(machine, frame_of_module(machine, module), OnReturn::Discard);
    assert(flow == Flow::Next);
    static_cast<void>(flow);
    world.get<Thread>(world.state().current_thread).frame = world.value_of(*machine.frame);
}

}  // namespace

World make_world(ProgramPtr program, const WorldOptions& options) {
    World world(std::move(program), options);
    make_fixed_values(world);
    reserve_program_objects(world);
    make_types(world);
    WorldState& state = world.state();
    state.threads = make_list(world);
    state.current_thread = make_main_thread(world, "MainThread");
    list_append_owned(world, state.threads, state.current_thread);
    state.switch_interval = kSwitchInterval;
    boot_builtins(world);
    state.hidden_depth = 0;
    state.computed = {};
    boot_main(world);
    return world;
}

}  // namespace asyncarium
