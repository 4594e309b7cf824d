// print (Python/bltinmodule.c, builtin_print).
#include "engine/vm/builtins/natives.h"
#include "engine/vm/modules/output.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

/// An entry of the module sys, if the program has imported it; borrowed, null otherwise.
Value peek_sys(World& world, std::string_view name) {
    const Value sys = peek_item(world, world.state().modules, "sys");
    if (sys.is_null() || !world.is(sys, TypeId::Module)) return {};
    return peek_item(world, world.get<ModuleObject>(sys).dict, name);
}

/// The stream that `file` means, as long as it is one of the program's own two and they have not been replaced.
bool find_stream(World& world, Value file, OutputStream& stream) {
    stream = OutputStream::Stdout;
    if (file == kNone) file = peek_sys(world, "stdout");
    if (file.is_null() || file == peek_sys(world, "__stdout__")) return true;
    stream = OutputStream::Stderr;
    return file == peek_sys(world, "__stderr__");
}

/// sep and end: a str, or None for the default.
bool read_separator(World& world, Value argument, std::string_view name, std::string_view& text) {
    if (argument == kNone) return true;
    if (is_text(world, argument)) {
        text = text_of(world, plain(world, argument));
        return true;
    }
    raise_error(world, TypeId::TypeError, "{} must be None or a string, not {}", name, type_name(world, argument));
    return false;
}

Outcome print(NativeCall& call) {
    World& world = call.world;
    std::string_view separator = " ";
    std::string_view end = "\n";
    if (!read_separator(world, call[1], "sep", separator) || !read_separator(world, call[2], "end", end))
        return Outcome::raised();
    OutputStream stream{};
    const bool native = find_stream(world, call[3], stream);
    std::string text;
    bool first = true;
    for (const Value value : items_of(world, call[0])) {
        const Answer shown = native ? str_natively(world, value) : Answer::script();
        if (shown.is_script())
            return redirect_to_helper(world, "_print", {call[0], call[1], call[2], call[3], call[4]});
        if (!first) text += separator;
        first = false;
        if (shown.is_raised()) {
            // CPython has written what stands before the value that could not be shown.
            write_output(world, stream, text);
            return Outcome::raised();
        }
        const Local owner(world, shown.value);
        text += text_of(world, shown.value);
    }
    if (!native && items_of(world, call[0]).empty())
        return redirect_to_helper(world, "_print", {call[0], call[1], call[2], call[3], call[4]});
    text += end;
    write_output(world, stream, text);
    return Outcome::none();
}

/// _write_to(file, text): False when the file is no stream of the program's own, and has to be asked to write itself.
Outcome write_to(NativeCall& call) {
    OutputStream stream{};
    if (!find_stream(call.world, call[0], stream)) return return_bool(false);
    write_output(call.world, stream, text_of(call.world, call[1]));
    return return_bool(true);
}

/// _stdout(): what print writes to without a file.
Outcome standard_output(NativeCall& call) {
    const Value file = peek_sys(call.world, "stdout");
    return Outcome::returns(call.world.retain(file.is_null() ? kNone : file));
}

constexpr NativeSpec kNatives[] = {
    {"builtins.print", "(*args, sep=None, end=None, file=None, flush=False)", print},
    {"builtins._write_to", "(file, text, /)", write_to},
    {"builtins._stdout", "()", standard_output},
};

}  // namespace

NativeTable printing_natives() { return kNatives; }

}  // namespace asyncarium
