// Making modules.
#include "engine/vm/module_objects.h"

#include <algorithm>

#include "engine/vm/native_registry.h"

namespace asyncarium {
namespace {

bool has_natives(std::string_view module) {
    const auto& entries = native_entries();
    return std::any_of(entries.begin(), entries.end(), [&](const NativeEntry& entry) {
        return entry.role == NativeRole::Function && entry.owner == module;
    });
}

void add_natives_of(World& world, Value dict, std::string_view module) {
    if (module == "builtins") return;  // boot adds them
    const auto& entries = native_entries();
    for (u32 i = 0; i < entries.size(); ++i) {
        if (entries[i].role != NativeRole::Function || entries[i].owner != module) continue;
        auto& native = world.make<NativeFunction>(TypeId::NativeFunction);
        native.native = i;
        native.name = Local(world, intern(world, visible_name(entries[i]))).get().ref();
        const Local owned(world, world.value_of(native));
        set_item(world, dict, entries[i].name, owned);
    }
}

}  // namespace

bool is_module(const World& world, std::string_view name) {
    return world.program().find_module(name) >= 0 || has_natives(name);
}

Value create_module(World& world, std::string_view name) {
    if (!is_module(world, name)) return Value();
    const int index = world.program().find_module(name);
    const Local name_value(world, intern(world, name));
    auto& module = world.make<ModuleObject>(TypeId::Module);
    const Value value = world.value_of(module);
    module.name = world.retain(name_value.get());
    module.module = index < 0 ? kNativeModule : static_cast<u32>(index);
    module.dict = make_dict(world);
    set_item(world, module.dict, "__name__", name_value);
    set_item(world, module.dict, "__doc__", kNone);
    if (name == "__main__") {
        const Local filename(world, make_string(world, world.program().modules[0].filename));
        set_item(world, module.dict, "__file__", filename);
    }
    add_natives_of(world, module.dict, name);
    set_item(world, world.state().modules, name_value.get(), value);
    return value;
}

}  // namespace asyncarium
