// Methods of generators, coroutines and async generators (Objects/genobject.c). They do not resume anything themselves: they ask
// the VM to.
#include "engine/vm/core_natives.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/generators.h"
#include "engine/vm/native_coroutine.h"
#include "engine/world/delegates.h"

namespace asyncarium {
namespace {

/// coroutine.__await__(): an iterator of its own, so that `yield from` accepts it.
Outcome await(NativeCall& call) {
    World& world = call.world;
    auto& wrapper = world.make<Iterator>(TypeId::Iterator);
    wrapper.kind = IteratorKind::AsyncAwait;
    wrapper.source = world.retain(call.original_self);
    return Outcome::returns(world.value_of(wrapper));
}

Outcome self(NativeCall& call) { return Outcome::returns(call.world.retain(call[0])); }

Outcome send(NativeCall& call) { return Outcome::resume(call.world.retain(call[0]), call.world.retain(call[1])); }
Outcome next(NativeCall& call) { return Outcome::resume(call.world.retain(call[0]), kNone); }

/// The exception that throw's argument means: an instance, or one of a class. Null when a helper must make it, or nothing can.
Value exception_argument(World& world, Value type) {
    if (is_exception(world, type)) return world.retain(type);
    if (!is_exception_class(world, type)) return Value();
    constexpr u32 kScripted = special_bit(SpecialName::Init) | special_bit(SpecialName::New);
    if ((world.get<TypeObject>(type).specials & kScripted) != 0) return Value();
    return make_exception_of(world, type.ref(), world.state().empty_tuple);
}

/// The names of the helpers of throw or athrow.
struct ThrowHelpers {
    std::string_view with_class;
    std::string_view with_parts;
};

/// What throw does when it cannot throw at once: the old form with a value and a traceback, a class that is written in Python, or what is
/// no exception.
Outcome throw_by_helper(NativeCall& call, ThrowHelpers helpers) {
    World& world = call.world;
    const Value type = call[1];
    if (!is_exception(world, type) && !is_exception_class(world, type)) {
        return raise(world, TypeId::TypeError,
                     "exceptions must be classes or instances deriving from BaseException, not {}",
                     type_name(world, type));
    }
    if (call[2].is_null()) return redirect_to_helper(world, helpers.with_class, {call[0], type});
    return redirect_to_helper(world, helpers.with_parts, {call[0], type, call[2], call[3].is_some() ? call[3] : kNone});
}

Outcome throw_in(NativeCall& call) {
    World& world = call.world;
    if (call[2].is_null()) {
        const Value exception = exception_argument(world, call[1]);
        if (exception.is_some()) return Outcome::throw_into(world.retain(call[0]), exception);
        if (world.state().raised.is_some()) return Outcome::raised();
    }
    return throw_by_helper(call, {"_throw_class", "_throw_parts"});
}

/// Whether nobody would see GeneratorExit: then the frame goes as it does when the generator dies (Objects/genobject.c, gen_close).
bool ends_unseen(const World& world, const Generator& generator) {
    if (generator.state == GeneratorState::Created) return true;
    if (generator.state != GeneratorState::Suspended) return false;
    const auto& frame = world.get<Frame>(generator.frame);
    return peek_delegate(world, frame).is_null() && !stands_in_handler(world, frame);
}

/// close(): a finished generator has nothing to do.
Outcome close(NativeCall& call) {
    World& world = call.world;
    if (world.layout_of(call[0]) == Layout::NativeCoroutine) {
        auto& coroutine = world.get<NativeCoroutine>(call[0]);
        if (coroutine.phase == kNativeCoroutineFinished || coroutine.awaited == 0) {
            coroutine.awaited = 1;
            coroutine.phase = kNativeCoroutineFinished;
            return Outcome::none();
        }
    } else {
        auto& generator = world.get<Generator>(call[0]);
        if (generator.state == GeneratorState::Finished) return Outcome::none();
        if (ends_unseen(world, generator)) {
            generator.state = GeneratorState::Finished;
            generator.awaited = 1;
            world.assign_owned(generator.frame, Value());
            return Outcome::none();
        }
    }
    const Value exit = make_exception(world, TypeId::GeneratorExit, "");
    return Outcome::throw_into(world.retain(call[0]), exit, OnReturn::Close);
}

/// The same for what asend, athrow and aclose return.
Outcome close_step(NativeCall& call) {
    World& world = call.world;
    if (world.get<AsyncGeneratorStep>(call[0]).state == kStepClosed) return Outcome::none();
    const Value exit = make_exception(world, TypeId::GeneratorExit, "");
    return Outcome::throw_into(world.retain(call[0]), exit, OnReturn::Close);
}

// ---- introspection ------------------------------------------------------------------------------------------------

Outcome name(NativeCall& call) {
    World& world = call.world;
    if (world.layout_of(call[0]) == Layout::NativeCoroutine) {
        return Outcome::returns(intern(world, native_routine(world.get<NativeCoroutine>(call[0]).routine).name));
    }
    return Outcome::returns(world.retain(world.get<Generator>(call[0]).name));
}
Outcome qualname(NativeCall& call) {
    World& world = call.world;
    if (world.layout_of(call[0]) == Layout::NativeCoroutine) {
        return Outcome::returns(intern(world, native_routine(world.get<NativeCoroutine>(call[0]).routine).qualname));
    }
    return Outcome::returns(world.retain(world.get<Generator>(call[0]).qualname));
}
bool is_native(NativeCall& call) { return call.world.layout_of(call[0]) == Layout::NativeCoroutine; }

Outcome store_name_of(NativeCall& call, Value Generator::*field, std::string_view attribute) {
    if (is_native(call)) {
        return raise(call.world, TypeId::NotImplementedError,
                     "not supported by Asyncarium: another {} for asyncio's own", attribute);
    }
    return store_name(call, call.world.get<Generator>(call[0]).*field, attribute);
}
Outcome set_name(NativeCall& call) { return store_name_of(call, &Generator::name, "__name__"); }
Outcome set_qualname(NativeCall& call) { return store_name_of(call, &Generator::qualname, "__qualname__"); }

Outcome frame(NativeCall& call) {
    if (is_native(call)) return Outcome::none();
    const Value value = call.world.get<Generator>(call[0]).frame;
    return Outcome::returns(call.world.retain(value.is_some() ? value : kNone));
}
Outcome running(NativeCall& call) {
    return Outcome::returns(
        boolean(!is_native(call) && call.world.get<Generator>(call[0]).state == GeneratorState::Running));
}
Outcome suspended(NativeCall& call) {
    return Outcome::returns(
        boolean(!is_native(call) && call.world.get<Generator>(call[0]).state == GeneratorState::Suspended));
}
Outcome delegate(NativeCall& call) {
    if (is_native(call)) return Outcome::none();
    const auto& generator = call.world.get<Generator>(call[0]);
    if (generator.frame.is_null() || generator.state != GeneratorState::Suspended) return Outcome::none();
    const Value receiver = peek_delegate(call.world, call.world.get<Frame>(generator.frame));
    return Outcome::returns(call.world.retain(receiver.is_some() ? receiver : kNone));
}
Outcome code(NativeCall& call) {
    if (is_native(call)) return Outcome::none();
    const Value frame_value = call.world.get<Generator>(call[0]).frame;
    if (frame_value.is_null()) return Outcome::none();
    auto& object = call.world.make<CodeObject>(TypeId::Code);
    object.code = call.world.get<Frame>(frame_value).code;
    return Outcome::returns(call.world.value_of(object));
}

// ---- async generators ---------------------------------------------------------------------------------------------

Outcome step(NativeCall& call, u32 mode, Value argument) {
    return Outcome::returns(make_async_generator_step(call.world, call[0], mode, argument));
}
Outcome anext(NativeCall& call) { return step(call, kStepSend, kNone); }
/// None for iterators of another kind.
Outcome anext_or(NativeCall& call) {
    if (call.world.layout_of(call[0]) != Layout::AsyncGenerator) return Outcome::none();
    return step(call, kStepNextOr, call[1]);
}
Outcome asend(NativeCall& call) { return step(call, kStepSend, call[1]); }
Outcome aclose(NativeCall& call) {
    const Local exit(call.world, make_exception(call.world, TypeId::GeneratorExit, ""));
    return step(call, kStepClose, exit);
}
Outcome athrow(NativeCall& call) {
    World& world = call.world;
    if (call[2].is_null()) {
        const Local exception(world, exception_argument(world, call[1]));
        if (exception.is_some()) return step(call, kStepThrow, exception);
        if (world.state().raised.is_some()) return Outcome::raised();
    }
    return throw_by_helper(call, {"_athrow_class", "_athrow_parts"});
}

constexpr NativeSpec kTable[] = {
    {"generator.__iter__", "(self, /)", self},
    {"generator.__next__", "(self, /)", next},
    {"generator.send", "(self, value, /)", send},
    {"generator.throw", "(self, type, value=?, traceback=?, /)", throw_in},
    {"generator.close", "(self, /)", close},
    {"generator.__name__:get", "(self, /)", name},
    {"generator.__name__:set", "(self, value=?, /)", set_name},
    {"generator.__qualname__:get", "(self, /)", qualname},
    {"generator.__qualname__:set", "(self, value=?, /)", set_qualname},
    {"generator.gi_frame:get", "(self, /)", frame},
    {"generator.gi_running:get", "(self, /)", running},
    {"generator.gi_suspended:get", "(self, /)", suspended},
    {"generator.gi_yieldfrom:get", "(self, /)", delegate},
    {"generator.gi_code:get", "(self, /)", code},
    {"coroutine.__await__", "(self, /)", await},
    {"coroutine.send", "(self, value, /)", send},
    {"coroutine.throw", "(self, type, value=?, traceback=?, /)", throw_in},
    {"coroutine.close", "(self, /)", close},
    {"coroutine.__name__:get", "(self, /)", name},
    {"coroutine.__name__:set", "(self, value=?, /)", set_name},
    {"coroutine.__qualname__:get", "(self, /)", qualname},
    {"coroutine.__qualname__:set", "(self, value=?, /)", set_qualname},
    {"coroutine.cr_frame:get", "(self, /)", frame},
    {"coroutine.cr_running:get", "(self, /)", running},
    {"coroutine.cr_suspended:get", "(self, /)", suspended},
    {"coroutine.cr_await:get", "(self, /)", delegate},
    {"coroutine.cr_code:get", "(self, /)", code},
    {"builtins._anext_or", "(iterator, default, /)", anext_or},
    {"async_generator.__aiter__", "(self, /)", self},
    {"async_generator.__anext__", "(self, /)", anext},
    {"async_generator.asend", "(self, value, /)", asend},
    {"async_generator.athrow", "(self, type, value=?, traceback=?, /)", athrow},
    {"async_generator.aclose", "(self, /)", aclose},
    {"async_generator.__name__:get", "(self, /)", name},
    {"async_generator.__name__:set", "(self, value=?, /)", set_name},
    {"async_generator.__qualname__:get", "(self, /)", qualname},
    {"async_generator.__qualname__:set", "(self, value=?, /)", set_qualname},
    {"async_generator.ag_frame:get", "(self, /)", frame},
    {"async_generator.ag_running:get", "(self, /)", running},
    {"async_generator.ag_suspended:get", "(self, /)", suspended},
    {"async_generator.ag_await:get", "(self, /)", delegate},
    {"async_generator.ag_code:get", "(self, /)", code},
    {"async_generator_asend.__await__", "(self, /)", self},
    {"async_generator_asend.__iter__", "(self, /)", self},
    {"async_generator_asend.__next__", "(self, /)", next},
    {"async_generator_asend.send", "(self, value, /)", send},
    {"async_generator_asend.throw", "(self, type, value=?, traceback=?, /)", throw_in},
    {"async_generator_asend.close", "(self, /)", close_step},
};

}  // namespace

NativeTable generator_natives() { return kTable; }

}  // namespace asyncarium
