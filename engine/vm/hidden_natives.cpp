// What only the prelude calls: the pieces of the interpreter that its Python half (engine/prelude/_operators.py) needs.
#include "engine/script/unsupported.h"
#include "engine/vm/attributes.h"
#include "engine/vm/core_natives.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/module_objects.h"
#include "engine/vm/modules/output.h"
#include "engine/vm/operations.h"
#include "engine/vm/suggestions.h"
#include "engine/vm/traceback_text.h"
#include "engine/world/instances.h"
#include "engine/world/table.h"
#include "engine/world/visible_frame.h"
#include "engine/world/visible_type.h"

namespace asyncarium {
namespace {

/// The special method of the object's class, bound; None when it has none.
Outcome special(NativeCall& call) {
    const Value method = find_special_method(call.world, call[0], text_of(call.world, call[1]));
    return Outcome::returns(method.is_some() ? method : kNone);
}

/// What stands in the class or its ancestors under that name, unbound; None when nothing does.
Outcome class_attribute(NativeCall& call) {
    const Value attribute = peek_type_attribute(call.world, call[0].ref(), call[1]);
    return Outcome::returns(call.world.retain(attribute.is_some() ? attribute : kNone));
}

/// Whether the object's class was made by a class statement.
Outcome is_scripted(NativeCall& call) {
    const u32 flags = call[0].is_int() ? 0 : call.world.type_object(call[0]).flags;
    return Outcome::returns(boolean((flags & kTypeIsPython) != 0));
}

Outcome is_class(NativeCall& call) {
    return Outcome::returns(boolean(!call[0].is_int() && call.world.layout_of(call[0]) == Layout::Type));
}

/// The type's name as error messages show it.
Outcome name_of_type(NativeCall& call) {
    return Outcome::returns(make_string(call.world, type_name(call.world, call[0])));
}

/// The plain value behind an instance of a class derived from a built-in type.
Outcome plain_value(NativeCall& call) { return Outcome::returns(call.world.retain(plain(call.world, call[0]))); }

/// An instance of `cls` around a plain value.
Outcome wrap(NativeCall& call) {
    World& world = call.world;
    auto& instance = make_instance(world, call[0].ref());
    instance.payload = world.retain(call[1]);
    return Outcome::returns(world.value_of(instance));
}

Outcome write_error(NativeCall& call) {
    write_output(call.world, OutputStream::Stderr, text_of(call.world, call[0]));
    return Outcome::none();
}

Outcome run_class_body(NativeCall& call) {
    return Outcome::run_body(call.world.retain(call[0]), call.world.retain(call[1]));
}

/// A new module in sys.modules whose body has not run; None when there is no such module.
Outcome new_module(NativeCall& call) {
    const Value module = create_module(call.world, text_of(call.world, call[0]));
    return Outcome::returns(module.is_some() ? module : kNone);
}

/// Runs a module's body in its own namespace.
Outcome run_module(NativeCall& call) {
    World& world = call.world;
    const auto& module = world.get<ModuleObject>(call[0]);
    if (module.module == kNativeModule) return Outcome::none();
    auto& function = world.make<Function>(TypeId::Function);
    function.code = world.program().modules[module.module].body;
    function.globals = world.retain(module.dict);
    function.module = world.retain(module.name);
    function.name = intern(world, "<module>");
    function.qualname = world.retain(function.name);
    return Outcome::run_body(world.value_of(function), Value());
}

Outcome module_exists(NativeCall& call) {
    return Outcome::returns(boolean(is_module(call.world, text_of(call.world, call[0]))));
}

/// A module that has others below it.
Outcome module_is_package(NativeCall& call) {
    const std::string prefix = fmt::format("{}.", text_of(call.world, call[0]));
    for (const Module& module : call.world.program().modules) {
        if (module.name.starts_with(prefix)) return Outcome::returns(kTrue);
    }
    return Outcome::returns(kFalse);
}

Outcome loaded_modules(NativeCall& call) { return Outcome::returns(call.world.retain(call.world.state().modules)); }

Outcome namespace_of(NativeCall& call) {
    const Value* slot = peek_instance_dict_slot(call.world, call[0]);
    return Outcome::returns(call.world.retain(slot != nullptr && slot->is_some() ? *slot : kNone));
}

/// The file of a program's module; None for hidden ones.
Outcome module_file(NativeCall& call) {
    World& world = call.world;
    const auto& module = world.get<ModuleObject>(call[0]);
    if (module.module == kNativeModule || world.program().modules[module.module].hidden) return Outcome::none();
    return Outcome::returns(make_string(world, world.program().modules[module.module].filename));
}

/// Makes a function of a prelude module one of the helpers that C++ calls by name.
Outcome register_helper(NativeCall& call) {
    set_item(call.world, call.world.state().helpers, call[0], call[1]);
    return Outcome::none();
}

/// A traceback or None, as module traceback takes it. False with AttributeError raised.
bool require_traceback(World& world, Value value) {
    if (value == kNone || world.layout_of(value) == Layout::Traceback) return true;
    raise_error(world, TypeId::AttributeError, "'{}' object has no attribute 'tb_frame'", type_name(world, value));
    return false;
}

Outcome traceback_entries(NativeCall& call) {
    if (!require_traceback(call.world, call[0])) return Outcome::raised();
    if (call[0] == kNone) return Outcome::returns(make_string(call.world, ""));
    const Marks marks = call[1] == kTrue ? Marks::Shown : Marks::LeftOut;
    return Outcome::returns(make_string(call.world, format_traceback(call.world, call[0], marks)));
}

/// (filename, line, end line, column, end column, name, source line) of each visible entry, for module traceback.
Outcome traceback_rows(NativeCall& call) {
    if (!require_traceback(call.world, call[0])) return Outcome::raised();
    return Outcome::returns(list_traceback(call.world, call[0]));
}

Outcome suggest(NativeCall& call) {
    const std::string text = suggestion_for(call.world, call[0]);
    return text.empty() ? Outcome::none() : Outcome::returns(make_string(call.world, text));
}

/// ". Did you mean 'colour'?" when one of the names is near to the wrong one.
Outcome hint_at_keyword(NativeCall& call) {
    World& world = call.world;
    std::vector<std::string_view> names;
    const auto add = [&](Value name) { names.push_back(text_of(world, name)); };
    if (world.layout_of(call[0]) == Layout::Dict) {
        for (const TableEntry& entry : entries_of(world, call[0])) {
            if (entry.key.is_some()) add(entry.key);
        }
    } else {
        for (const Value name : items_of(world, call[0])) add(name);
    }
    const std::string_view suggestion = find_suggestion(names, text_of(world, call[1]));
    return Outcome::returns(
        make_string(world, suggestion.empty() ? std::string() : fmt::format(". Did you mean '{}'?", suggestion)));
}

/// The traceback of an exception loses what hidden frames and handlers have added: shares another's metadata.
Outcome copy_metadata(NativeCall& call) {
    World& world = call.world;
    const auto& from = world.get<ExceptionObject>(call[0]);
    auto& to = world.get<ExceptionObject>(call[1]);
    world.assign(to.traceback, from.traceback);
    world.assign(to.context, from.context);
    world.assign(to.cause, from.cause);
    to.suppress_context = from.suppress_context;
    const Layout kind = from.notes.is_some() ? world.layout_of(from.notes) : Layout::Object;
    if (kind == Layout::List || kind == Layout::Tuple)
        world.assign_owned(to.notes, make_list(world, items_of(world, from.notes)));
    return Outcome::none();
}

Outcome same_metadata(NativeCall& call) {
    const auto& a = call.world.get<ExceptionObject>(call[0]);
    const auto& b = call.world.get<ExceptionObject>(call[1]);
    const bool both_without_notes = a.notes.is_null() && b.notes.is_null();
    const bool same_notes = both_without_notes || a.notes == b.notes;
    return Outcome::returns(
        boolean(same_notes && a.traceback == b.traceback && a.cause == b.cause && a.context == b.context));
}

Outcome mark_future_seen(NativeCall& call) {
    call.world.get<Future>(call[0]).log_traceback = 0;
    return Outcome::none();
}

/// (filename, line) of the line of the program that is being executed, `level` calls up from the innermost (which is 1).
Outcome calling_line(NativeCall& call) {
    World& world = call.world;
    const Program& program = world.program();
    i64 level = to_i64(world, call[0]).value_or(1);
    Value frame = world.state().calling_frame;
    const Frame* found = nullptr;
    for (; frame.is_some(); frame = Value::object(world.get<Frame>(frame).back)) {
        const auto& candidate = world.get<Frame>(frame);
        if (!is_visible(world, candidate)) continue;
        found = &candidate;
        if (--level <= 0) break;
    }
    if (found == nullptr || level > 0) {
        const Local system(world, make_string(world, "<sys>"));
        return Outcome::returns(make_tuple(world, {system.get(), Value::integer(0)}));
    }
    const u32 module = program.code(found->code).module;
    const Local filename(world, make_string(world, program.modules[module].filename));
    return Outcome::returns(make_tuple(world, {filename.get(), Value::integer(executing_line(world, *found))}));
}

/// Where a class is made at run time, it is a part of that module.
Outcome name_of_calling_module(NativeCall& call) {
    return Outcome::returns(make_string(call.world, calling_module(call.world)));
}

/// The text of a line of the program's own file; "" of any other.
Outcome source_line(NativeCall& call) {
    World& world = call.world;
    const bool is_own = text_of(world, call[0]) == world.program().modules[0].filename;
    const i64 line = to_i64(world, call[1]).value_or(0);
    return Outcome::returns(
        make_string(world, is_own && line > 0 ? world.program().line_text(0, static_cast<u32>(line)) : ""));
}

/// One round of gc.collect(): how many unreachable objects were found.
Outcome collect_cycles(NativeCall& call) {
    World& world = call.world;
    const u64 found = world.collect_cycles(World::Collect::Everything, world.state().calling_frame);
    return Outcome::returns(Value::integer(static_cast<i64>(found)));
}

/// Raises what a module's attribute that only CPython has is refused with; nothing for other names.
Outcome refuse_standard_name(NativeCall& call) {
    const std::string_view module = text_of(call.world, call[0]), name = text_of(call.world, call[1]);
    if (!is_standard_name(module, name)) return Outcome::none();
    return raise(call.world, TypeId::NotImplementedError, "not supported by Asyncarium: {}.{}", module, name);
}

/// types.TracebackType: no frame of a prelude module is in a traceback that could be asked for its type.
Outcome traceback_type(NativeCall& call) { return Outcome::returns(call.world.retain(type_value(TypeId::Traceback))); }

Outcome initialise_list(NativeCall& call) { return redirect_to_helper(call.world, "_list_init", {call[0], call[1]}); }
Outcome initialise_dict(NativeCall& call) {
    return redirect_to_helper(call.world, "_dict_init", {call.original_self, call[1], call[2]});
}
Outcome initialise_set(NativeCall& call) { return redirect_to_helper(call.world, "_set_init", {call[0], call[1]}); }

/// A function of the prelude stands for one that CPython has in C.
Outcome show_as_built_in(NativeCall& call) {
    call.world.get<Function>(call[0]).flags |= kShownAsBuiltIn;
    return Outcome::returns(call.world.retain(call[0]));
}

/// All functions of the module that calls this do.
Outcome show_all_as_built_in(NativeCall& call) {
    const Value module = call.world.get<Frame>(call.world.state().calling_frame).globals;
    for (const TableEntry& entry : entries_of(call.world, module)) {
        const bool is_function = entry.value.is_object() && call.world.layout_of(entry.value) == Layout::Function;
        if (is_function) call.world.get<Function>(entry.value).flags |= kShownAsBuiltIn;
    }
    return Outcome::none();
}

constexpr NativeSpec kTable[] = {
    {"builtins._built_in", "(function, /)", show_as_built_in},
    {"builtins._all_built_in", "()", show_all_as_built_in},
    {"builtins._special", "(object, name, /)", special},
    {"builtins._class_attribute", "(cls, name, /)", class_attribute},
    {"builtins._is_scripted", "(object, /)", is_scripted},
    {"builtins._is_class", "(object, /)", is_class},
    {"builtins._type_name", "(object, /)", name_of_type},
    {"builtins._plain", "(object, /)", plain_value},
    {"builtins._wrap", "(cls, value, /)", wrap},
    {"builtins._write_error", "(text, /)", write_error},
    {"builtins._run_class_body", "(body, namespace, /)", run_class_body},
    {"builtins._new_module", "(name, /)", new_module},
    {"builtins._run_module", "(module, /)", run_module},
    {"builtins._module_exists", "(name, /)", module_exists},
    {"builtins._module_is_package", "(name, /)", module_is_package},
    {"builtins._loaded_modules", "()", loaded_modules},
    {"builtins._module_file", "(module, /)", module_file},
    {"builtins._namespace_of", "(object, /)", namespace_of},
    {"builtins._register_helper", "(name, function, /)", register_helper},
    {"builtins._traceback_entries", "(traceback, marks=True, /)", traceback_entries},
    {"builtins._traceback_type", "()", traceback_type},
    {"builtins._traceback_rows", "(traceback, /)", traceback_rows},
    {"builtins._suggestion", "(exception, /)", suggest},
    {"builtins._keyword_hint", "(names, wrong, /)", hint_at_keyword},
    {"builtins._copy_metadata", "(source, target, /)", copy_metadata},
    {"builtins._same_metadata", "(a, b, /)", same_metadata},
    {"builtins._mark_future_seen", "(future, /)", mark_future_seen},
    {"builtins._calling_line", "(level, /)", calling_line},
    {"builtins._calling_module", "()", name_of_calling_module},
    {"builtins._source_line", "(filename, line, /)", source_line},
    {"builtins._collect_cycles", "()", collect_cycles},
    {"builtins._refuse_standard_name", "(module, name, /)", refuse_standard_name},
    {"list.__init__", "(self, iterable=(), /)", initialise_list},
    {"dict.__init__", "(self, /, *args, **keywords)", initialise_dict},
    {"set.__init__", "(self, iterable=(), /)", initialise_set},
};

}  // namespace

NativeTable hidden_natives() { return kTable; }

}  // namespace asyncarium
