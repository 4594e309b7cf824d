// What module sys stands on; the module itself is engine/prelude/sys.py.

#include <fmt/ranges.h>
#include "engine/vm/asyncio/support.h"

#include "engine/script/unsupported.h"
#include "engine/vm/modules/natives.h"
#include "engine/vm/modules/output.h"

namespace asyncarium {
namespace {

/// (stream: 1 stdout, 2 stderr; text)
Outcome write(NativeCall& call) {
    World& world = call.world;
    if (world.layout_of(call[1]) != Layout::Str) {
        return raise(world, TypeId::TypeError, "write() argument must be str, not {}", type_name(world, call[1]));
    }
    const auto stream = call[0].as_int() == 2 ? OutputStream::Stderr : OutputStream::Stdout;
    write_output(world, stream, text_of(world, call[1]));
    return Outcome::returns(Value::integer(world.get<Str>(call[1]).char_count));
}

Outcome recursion_limit(NativeCall& call) {
    return Outcome::returns(Value::integer(call.world.state().options.recursion_limit));
}

/// Within what keeps memory bounded; lower limits only take effect for frames yet to come.
Outcome set_recursion_limit(NativeCall& call) {
    const auto limit = to_i64(call.world, call[0]);
    if (!limit) {
        return raise(call.world, TypeId::TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(call.world, call[0]));
    }
    if (*limit < 1) return raise(call.world, TypeId::ValueError, "recursion limit must be greater or equal than 1");
    call.world.state().options.recursion_limit = static_cast<u32>(std::min<i64>(*limit, 100'000));
    return Outcome::none();
}

/// sys.setswitchinterval: how long a thread may compute while others wait for the interpreter lock (cpu = "realistic").
Outcome switch_interval(NativeCall& call) {
    return Outcome::returns(make_float(call.world, to_seconds(call.world.state().switch_interval)));
}
Outcome set_switch_interval(NativeCall& call) {
    const auto seconds = find_number(call.world, call[0]);
    if (!seconds)
        return raise(call.world, TypeId::TypeError, "must be real number, not {}", type_name(call.world, call[0]));
    if (!(*seconds > 0)) return raise(call.world, TypeId::ValueError, "switch interval must be strictly positive");
    call.world.state().switch_interval = from_seconds(*seconds);
    return Outcome::none();
}

/// sys.modules itself.
Outcome modules(NativeCall& call) { return Outcome::returns(call.world.retain(call.world.state().modules)); }

Outcome main_filename(NativeCall& call) {
    return Outcome::returns(make_string(call.world, call.world.program().modules[0].filename));
}

Outcome main_text(NativeCall& call) {
    return Outcome::returns(make_string(call.world, call.world.program().modules[0].text));
}

Outcome reference_count(NativeCall& call) {
    const bool counted = call[0].is_object();
    return Outcome::returns(Value::integer(counted ? call.world.get<Object>(call[0]).references : 1));
}

/// What stands in for the operating system's entropy: of `random` when a program does not seed it.
Outcome run_seed(NativeCall& call) {
    return Outcome::returns(make_int(call.world, static_cast<i64>(call.world.state().options.seed >> 1)));
}

std::string joined(std::span<const std::string_view> words) { return fmt::format("{}", fmt::join(words, " ")); }

/// The tables of what is refused, for engine/prelude/_supported.py.
Outcome unsupported_names(NativeCall& call) {
    return Outcome::returns(make_string(call.world, joined(unsupported_builtins())));
}
Outcome all_standard_modules(NativeCall& call) {
    return Outcome::returns(make_string(call.world, joined(standard_modules())));
}
Outcome names_of_module(NativeCall& call) {
    return Outcome::returns(make_string(call.world, standard_names(text_of(call.world, call[0]))));
}

constexpr NativeSpec kTable[] = {
    {"_run.unsupported_builtins", "()", unsupported_names},
    {"_run.standard_modules", "()", all_standard_modules},
    {"_run.standard_names", "(module, /)", names_of_module},
    {"_run.seed", "()", run_seed},
    {"_sys.write", "(stream, text, /)", write},
    {"_sys.recursion_limit", "()", recursion_limit},
    {"_sys.set_recursion_limit", "(limit, /)", set_recursion_limit},
    {"_sys.switch_interval", "()", switch_interval},
    {"_sys.set_switch_interval", "(seconds, /)", set_switch_interval},
    {"_sys.modules", "()", modules},
    {"_sys.main_filename", "()", main_filename},
    {"_sys.main_text", "()", main_text},
    {"_sys.reference_count", "(object, /)", reference_count},
};

}  // namespace

NativeTable sys_natives() { return kTable; }

}  // namespace asyncarium
