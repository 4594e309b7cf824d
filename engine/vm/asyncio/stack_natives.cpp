// Frames as programs see them (Objects/frameobject.c), as far as Task.get_stack and cr_frame need them: where a suspended
// coroutine stands. What walks and prints them is Python (engine/prelude/asyncio/base_tasks.py).

#include "engine/vm/asyncio/natives.h"
#include "engine/vm/asyncio/support.h"
#include "engine/world/visible_frame.h"

namespace asyncarium {
namespace {

Frame& frame_of(NativeCall& call) { return call.world.get<Frame>(call[0]); }

Outcome frame_code(NativeCall& call) {
    auto& code = call.world.make<CodeObject>(TypeId::Code);
    code.code = frame_of(call).code;
    return Outcome::returns(call.world.value_of(code));
}

Outcome frame_line(NativeCall& call) {
    return Outcome::returns(Value::integer(shown_line(call.world, frame_of(call))));
}

/// A suspended frame has been left by whoever resumed it.
Outcome frame_back(NativeCall&) { return Outcome::none(); }

/// The text of the line a frame stands at: (frame).
Outcome source_line(NativeCall& call) {
    const Frame& frame = frame_of(call);
    const Program& program = call.world.program();
    const u32 line = shown_line(call.world, frame);
    return Outcome::returns(make_string(call.world, program.line_text(program.code(frame.code).module, line)));
}

constexpr std::string_view kModule = "asyncio.tasks";
constexpr std::string_view kGetStack = "get_stack";
constexpr std::string_view kPrintStack = "print_stack";

constexpr NativeSpec kTable[] = {
    {"frame.f_code:get", "(self)", frame_code},
    {"frame.f_lineno:get", "(self)", frame_line},
    {"frame.f_back:get", "(self)", frame_back},
    {"_asyncio.source_line", "(frame, /)", source_line},
    {"_asyncio.Task.get_stack", "(self, *, limit=None)", in_python<kModule, kGetStack>},
    {"_asyncio.Task.print_stack", "(self, *, limit=None, file=None)", in_python<kModule, kPrintStack>},
};

}  // namespace

NativeTable stack_natives() { return kTable; }

}  // namespace asyncarium
