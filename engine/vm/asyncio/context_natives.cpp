// Contexts for the hidden module contextvars, which is written in Python (engine/prelude/contextvars.py): ContextVar and
// Token are Python classes there; what they stand on is here. Context.run is entered and left from Python, too.

#include "engine/sched/context.h"

#include "engine/vm/asyncio/natives.h"
#include "engine/vm/asyncio/support.h"

namespace asyncarium {
namespace {

Outcome copy_current(NativeCall& call) { return Outcome::returns(sched::copy_context(call.world)); }
Outcome context_new(NativeCall& call) { return Outcome::returns(sched::copy_context(call.world, Value())); }
Outcome context_copy(NativeCall& call) { return Outcome::returns(sched::copy_context(call.world, call[0])); }

/// Context as a mapping is written in Python, and so is its run().
constexpr std::string_view kModule = "contextvars";
constexpr std::string_view kGetItem = "get_item_of_context";
constexpr std::string_view kGet = "get_from_context";
constexpr std::string_view kContains = "is_in_context";
constexpr std::string_view kIterate = "iterate_context";
constexpr std::string_view kValues = "values_of_context";
constexpr std::string_view kItems = "items_of_context";
constexpr std::string_view kRun = "run_in_context";

Outcome enter(NativeCall& call) {
    return sched::enter_context(call.world, call[0]) ? Outcome::none() : Outcome::raised();
}
Outcome leave(NativeCall& call) {
    sched::exit_context(call.world, call[0]);
    return Outcome::none();
}

/// The value of a variable in a context (None: the current one), or `missing`: (context, variable, missing).
Outcome lookup(NativeCall& call) {
    World& world = call.world;
    const Value context = call[0] == kNone ? sched::current_context(world) : call[0];
    const Value value = sched::find_context_value(world, context, call[1]);
    return Outcome::returns(world.retain(value.is_null() ? call[2] : value));
}

Outcome current(NativeCall& call) { return Outcome::returns(call.world.retain(sched::current_context(call.world))); }

Outcome store(NativeCall& call) {
    sched::set_context_value(call.world, sched::current_context(call.world), call[0], call[1]);
    return Outcome::none();
}
Outcome remove(NativeCall& call) {
    sched::set_context_value(call.world, sched::current_context(call.world), call[0], Value());
    return Outcome::none();
}

/// The variables of a context as a new dict.
Outcome variables(NativeCall& call) {
    World& world = call.world;
    if (world.layout_of(call[0]) != Layout::Context) return raise(world, TypeId::TypeError, "a Context is wanted");
    const Value dict = world.get<Context>(call[0]).variables;
    return Outcome::returns(dict.is_null() ? make_dict(world) : table_copy(world, dict, TypeId::Dict));
}

Outcome context_type(NativeCall&) { return Outcome::returns(type_value(TypeId::Context)); }

constexpr NativeSpec kTable[] = {
    {"_contextvars.copy_context", "()", copy_current},
    {"_contextvars.enter", "(context, /)", enter},
    {"_contextvars.leave", "(context, /)", leave},
    {"_contextvars.lookup", "(context, variable, missing, /)", lookup},
    {"_contextvars.current", "()", current},
    {"_contextvars.store", "(variable, value, /)", store},
    {"_contextvars.remove", "(variable, /)", remove},
    {"_contextvars.variables", "(context, /)", variables},
    {"_contextvars.context_type", "()", context_type},
    {"Context.__new__", "(type, /)", context_new},
    {"Context.copy", "(self, /)", context_copy},
    {"Context.__getitem__", "(self, key, /)", in_python<kModule, kGetItem>},
    {"Context.__contains__", "(self, key, /)", in_python<kModule, kContains>},
    {"Context.__iter__", "(self, /)", in_python<kModule, kIterate>},
    {"Context.get", "(self, key, default=None, /)", in_python<kModule, kGet>},
    {"Context.keys", "(self, /)", in_python<kModule, kIterate>},
    {"Context.values", "(self, /)", in_python<kModule, kValues>},
    {"Context.items", "(self, /)", in_python<kModule, kItems>},
    {"Context.run", "(self, callable, /, *args, **kwargs)", in_python<kModule, kRun>},
};

}  // namespace

NativeTable context_natives() { return kTable; }

}  // namespace asyncarium
