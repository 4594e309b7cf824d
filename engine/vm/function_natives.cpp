// What functions, methods, code objects, cells, modules and tracebacks answer about themselves.
#include "engine/vm/attributes.h"
#include "engine/vm/constants.h"
#include "engine/vm/core_natives.h"
#include "engine/vm/native_registry.h"

namespace asyncarium {
namespace {

Outcome retained_or_none(World& world, Value value) {
    return Outcome::returns(world.retain(value.is_some() ? value : kNone));
}

// ---- functions ----------------------------------------------------------------------------------------------------

Function& function_of(NativeCall& call) { return call.world.get<Function>(call[0]); }
Outcome name(NativeCall& call) { return retained_or_none(call.world, function_of(call).name); }
Outcome qualname(NativeCall& call) { return retained_or_none(call.world, function_of(call).qualname); }
Outcome module_name(NativeCall& call) { return retained_or_none(call.world, function_of(call).module); }
Outcome defaults(NativeCall& call) { return retained_or_none(call.world, function_of(call).defaults); }
Outcome keyword_defaults(NativeCall& call) { return retained_or_none(call.world, function_of(call).kwdefaults); }
Outcome closure(NativeCall& call) { return retained_or_none(call.world, function_of(call).closure); }
Outcome globals(NativeCall& call) { return retained_or_none(call.world, function_of(call).globals); }

Outcome annotations(NativeCall& call) {
    auto& function = function_of(call);
    if (function.annotations.is_null()) function.annotations = make_dict(call.world);
    return Outcome::returns(call.world.retain(function.annotations));
}

Outcome doc(NativeCall& call) {
    World& world = call.world;
    const auto& function = function_of(call);
    if (function.doc.is_some()) return Outcome::returns(world.retain(function.doc));
    const ConstantId docstring = world.program().code(function.code).docstring;
    return Outcome::returns(docstring.is_some() ? world.retain(constant(world, docstring)) : kNone);
}

Outcome code(NativeCall& call) {
    auto& object = call.world.make<CodeObject>(TypeId::Code);
    object.code = function_of(call).code;
    return Outcome::returns(call.world.value_of(object));
}

Outcome set_name(NativeCall& call) { return store_name(call, function_of(call).name, "__name__"); }
Outcome set_qualname(NativeCall& call) { return store_name(call, function_of(call).qualname, "__qualname__"); }

Outcome set_field(NativeCall& call, Value& field) {
    call.world.assign(field, call[1] == kNone ? Value() : call[1]);
    return Outcome::none();
}
Outcome set_module_name(NativeCall& call) { return set_field(call, function_of(call).module); }

/// None, or deleting it, empties the field.
Outcome set_container(NativeCall& call, Value& field, Layout layout, std::string_view attribute) {
    World& world = call.world;
    if (call[1].is_some() && call[1] != kNone && world.layout_of(call[1]) != layout) {
        return raise(world, TypeId::TypeError, "{} must be set to a {} object", attribute,
                     layout == Layout::Tuple ? "tuple" : "dict");
    }
    return set_field(call, field);
}
Outcome set_defaults(NativeCall& call) {
    return set_container(call, function_of(call).defaults, Layout::Tuple, "__defaults__");
}
Outcome set_keyword_defaults(NativeCall& call) {
    return set_container(call, function_of(call).kwdefaults, Layout::Dict, "__kwdefaults__");
}
Outcome set_annotations(NativeCall& call) {
    return set_container(call, function_of(call).annotations, Layout::Dict, "__annotations__");
}
Outcome set_doc(NativeCall& call) {
    call.world.assign(function_of(call).doc, call[1].is_null() ? kNone : call[1]);
    return Outcome::none();
}

Outcome bind(NativeCall& call) {
    if (call[1] == kNone) return Outcome::returns(call.world.retain(call[0]));
    return Outcome::returns(make_bound_method(call.world, call[0], call[1]));
}

Outcome call_with(NativeCall& call) {
    World& world = call.world;
    return Outcome::redirect(world.retain(call[0]), world.retain(call[1]), world.retain(call[2]));
}

// ---- bound methods and natives ----------------------------------------------------------------------------------------

Outcome method_self(NativeCall& call) {
    return retained_or_none(call.world, call.world.get<BoundMethod>(call[0]).self);
}
Outcome method_function(NativeCall& call) {
    return retained_or_none(call.world, call.world.get<BoundMethod>(call[0]).function);
}
Outcome create_method(NativeCall& call) { return Outcome::returns(make_bound_method(call.world, call[1], call[2])); }

const NativeEntry& entry_of(NativeCall& call) {
    return native_entries()[call.world.get<NativeFunction>(call[0]).native];
}
Outcome native_name(NativeCall& call) { return Outcome::returns(intern(call.world, visible_name(entry_of(call)))); }
Outcome native_qualname(NativeCall& call) {
    return Outcome::returns(make_string(call.world, visible_qualname(entry_of(call))));
}
Outcome native_module(NativeCall& call) {
    const NativeEntry& entry = entry_of(call);
    return entry.role == NativeRole::Function ? Outcome::returns(intern(call.world, entry.owner)) : Outcome::none();
}
Outcome native_self(NativeCall& call) {
    return retained_or_none(call.world, call.world.get<NativeFunction>(call[0]).self);
}
Outcome no_doc(NativeCall&) { return Outcome::none(); }

// ---- code, cells, modules, tracebacks ---------------------------------------------------------------------------------

const Code& code_of(NativeCall& call) { return call.world.program().code(call.world.get<CodeObject>(call[0]).code); }
Outcome code_name(NativeCall& call) { return Outcome::returns(intern(call.world, code_of(call).name)); }
Outcome code_qualname(NativeCall& call) { return Outcome::returns(intern(call.world, code_of(call).qualname)); }
Outcome code_filename(NativeCall& call) {
    return Outcome::returns(make_string(call.world, call.world.program().modules[code_of(call).module].filename));
}
Outcome code_line(NativeCall& call) { return Outcome::returns(Value::integer(code_of(call).first_line)); }
Outcome code_arguments(NativeCall& call) { return Outcome::returns(Value::integer(code_of(call).positional)); }
Outcome code_positional_only(NativeCall& call) {
    return Outcome::returns(Value::integer(code_of(call).positional_only));
}
Outcome code_keyword_only(NativeCall& call) { return Outcome::returns(Value::integer(code_of(call).keyword_only)); }

/// CO_VARARGS and kin (Include/cpython/code.h).
Outcome code_flags(NativeCall& call) {
    const Code& object = code_of(call);
    i64 flags = 0x1 | 0x2;  // CO_OPTIMIZED, CO_NEWLOCALS
    if (object.has_varargs) flags |= 0x4;
    if (object.has_varkeywords) flags |= 0x8;
    if (object.kind == CodeKind::Generator) flags |= 0x20;
    if (object.kind == CodeKind::Coroutine) flags |= 0x80;
    if (object.kind == CodeKind::AsyncGenerator) flags |= 0x200;
    return Outcome::returns(Value::integer(flags));
}

Outcome code_variables(NativeCall& call) {
    World& world = call.world;
    const Code& object = code_of(call);
    std::vector<Value> names;
    for (std::size_t i = 0; i < object.variables.size(); ++i) {
        const bool is_local = object.variable_kinds[i] == VariableKind::Local || i < object.parameter_count();
        if (is_local) names.push_back(world.name(object.variables[i]));
    }
    return Outcome::returns(make_tuple(world, std::span<const Value>(names)));
}

Outcome code_free_variables(NativeCall& call) {
    World& world = call.world;
    const Code& object = code_of(call);
    std::vector<Value> names;
    for (std::size_t i = 0; i < object.variables.size(); ++i) {
        if (object.variable_kinds[i] == VariableKind::Free) names.push_back(world.name(object.variables[i]));
    }
    return Outcome::returns(make_tuple(world, std::span<const Value>(names)));
}

Outcome cell_contents(NativeCall& call) {
    const Value content = call.world.get<Cell>(call[0]).content;
    if (content.is_null()) return raise(call.world, TypeId::ValueError, "Cell is empty");
    return Outcome::returns(call.world.retain(content));
}
Outcome set_cell_contents(NativeCall& call) {
    call.world.assign(call.world.get<Cell>(call[0]).content, call[1]);
    return Outcome::none();
}

Outcome create_module_object(NativeCall& call) {
    World& world = call.world;
    auto& module = world.make<ModuleObject>(TypeId::Module);
    module.name = world.retain(call[1]);
    module.dict = make_dict(world);
    module.module = ~u32{0};
    set_item(world, module.dict, "__name__", call[1]);
    set_item(world, module.dict, "__doc__", call[2]);
    return Outcome::returns(world.value_of(module));
}

Outcome traceback_next(NativeCall& call) {
    return retained_or_none(call.world, call.world.get<Traceback>(call[0]).next);
}
Outcome traceback_line(NativeCall& call) {
    const auto& entry = call.world.get<Traceback>(call[0]);
    return Outcome::returns(Value::integer(call.world.program().code(entry.code).span_at(entry.pc).line));
}
Outcome traceback_code(NativeCall& call) {
    auto& object = call.world.make<CodeObject>(TypeId::Code);
    object.code = call.world.get<Traceback>(call[0]).code;
    return Outcome::returns(call.world.value_of(object));
}

Outcome type_parameters(NativeCall& call) {
    World& world = call.world;
    const Value dict = world.get<Function>(call[0]).dict;
    const Value found = dict.is_some() ? peek_item(world, dict, "__type_params__") : Value();
    return Outcome::returns(world.retain(found.is_some() ? found : world.state().empty_tuple));
}
Outcome set_type_parameters(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_null() || world.layout_of(call[1]) != Layout::Tuple)
        return raise(world, TypeId::TypeError, "__type_params__ must be set to a tuple");
    Value& dict = world.get<Function>(call[0]).dict;
    if (dict.is_null()) dict = make_dict(world);
    set_item(world, dict, "__type_params__", call[1]);
    return Outcome::none();
}

constexpr NativeSpec kTable[] = {
    {"function.__name__:get", "(self, /)", name},
    {"function.__name__:set", "(self, value=?, /)", set_name},
    {"function.__qualname__:get", "(self, /)", qualname},
    {"function.__qualname__:set", "(self, value=?, /)", set_qualname},
    {"function.__module__:get", "(self, /)", module_name},
    {"function.__module__:set", "(self, value=?, /)", set_module_name},
    {"function.__doc__:get", "(self, /)", doc},
    {"function.__doc__:set", "(self, value=?, /)", set_doc},
    {"function.__defaults__:get", "(self, /)", defaults},
    {"function.__defaults__:set", "(self, value=?, /)", set_defaults},
    {"function.__kwdefaults__:get", "(self, /)", keyword_defaults},
    {"function.__kwdefaults__:set", "(self, value=?, /)", set_keyword_defaults},
    {"function.__closure__:get", "(self, /)", closure},
    {"function.__globals__:get", "(self, /)", globals},
    {"function.__annotations__:get", "(self, /)", annotations},
    {"function.__annotations__:set", "(self, value=?, /)", set_annotations},
    {"function.__type_params__:get", "(self, /)", type_parameters},
    {"function.__type_params__:set", "(self, value=?, /)", set_type_parameters},
    {"function.__code__:get", "(self, /)", code},
    {"function.__get__", "(self, instance, owner=None, /)", bind},
    {"function.__call__", "(self, /, *args, **keywords)", call_with},
    {"method.__new__", "(cls, function, instance, /)", create_method},
    {"method.__self__:get", "(self, /)", method_self},
    {"method.__func__:get", "(self, /)", method_function},
    {"method.__call__", "(self, /, *args, **keywords)", call_with},
    {"builtin_function_or_method.__name__:get", "(self, /)", native_name},
    {"builtin_function_or_method.__qualname__:get", "(self, /)", native_qualname},
    {"builtin_function_or_method.__module__:get", "(self, /)", native_module},
    {"builtin_function_or_method.__self__:get", "(self, /)", native_self},
    {"builtin_function_or_method.__doc__:get", "(self, /)", no_doc},
    {"builtin_function_or_method.__call__", "(self, /, *args, **keywords)", call_with},
    {"code.co_name:get", "(self, /)", code_name},
    {"code.co_qualname:get", "(self, /)", code_qualname},
    {"code.co_filename:get", "(self, /)", code_filename},
    {"code.co_firstlineno:get", "(self, /)", code_line},
    {"code.co_argcount:get", "(self, /)", code_arguments},
    {"code.co_posonlyargcount:get", "(self, /)", code_positional_only},
    {"code.co_kwonlyargcount:get", "(self, /)", code_keyword_only},
    {"code.co_flags:get", "(self, /)", code_flags},
    {"code.co_varnames:get", "(self, /)", code_variables},
    {"code.co_freevars:get", "(self, /)", code_free_variables},
    {"cell.cell_contents:get", "(self, /)", cell_contents},
    {"cell.cell_contents:set", "(self, value=?, /)", set_cell_contents},
    {"module.__new__", "(cls, name, doc=None)", create_module_object},
    {"traceback.tb_next:get", "(self, /)", traceback_next},
    {"traceback.tb_lineno:get", "(self, /)", traceback_line},
    {"traceback._code:get", "(self, /)", traceback_code},
};

}  // namespace

Outcome store_name(NativeCall& call, Value& field, std::string_view attribute) {
    World& world = call.world;
    if (call[1].is_null() || call[1].is_int() || world.layout_of(call[1]) != Layout::Str) {
        return raise(world, TypeId::TypeError, "{} must be set to a string object", attribute);
    }
    world.assign(field, call[1]);
    return Outcome::none();
}

NativeTable function_natives() { return kTable; }

}  // namespace asyncarium
