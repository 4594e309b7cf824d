// Await and yield from: finding out what is awaited, and sending to it.
#include "engine/vm/awaiting.h"

#include "engine/sched/future.h"
#include "engine/vm/attributes.h"
#include "engine/vm/generators.h"
#include "engine/vm/native_coroutine.h"
#include "engine/world/delegates.h"

namespace asyncarium {
namespace {

/// Frame::flags: the frame at SEND has yielded the future it awaits, which must be done when it goes on.
constexpr u16 kYieldedFuture = 1;

Flow raise_at_send(Machine& machine) {
    ++machine.frame->pc;
    return Flow::Raise;
}

Flow finish_with_future(Machine& machine, Value future) {
    const Value result = sched::result(machine.world, future);
    return result.is_some() ? finish_delegation(machine, result) : raise_at_send(machine);
}

/// Future.__await__ (asyncio/futures.py): yields itself until it is done.
Flow send_to_future(Machine& machine, Value future) {
    World& world = machine.world;
    Frame& frame = *machine.frame;
    if ((frame.flags & kYieldedFuture) != 0) {
        frame.flags = static_cast<u16>(frame.flags & ~kYieldedFuture);
        if (sched::is_done(world, future)) return finish_with_future(machine, future);
        raise_error(world, TypeId::RuntimeError, "await wasn't used with future");
        return raise_at_send(machine);
    }
    if (sched::is_done(world, future)) return finish_with_future(machine, future);
    frame.flags |= kYieldedFuture;
    world.get<Future>(future).blocking = 1;
    return yield_through(machine, world.retain(future));
}

Flow pass_on(Machine& machine, const NativeStep& step) {
    switch (step.kind) {
        case NativeStep::Kind::Yielded:
            return yield_through(machine, step.value);
        case NativeStep::Kind::Returned:
            return finish_delegation(machine, step.value);
        default:
            return (machine.frame->flags & kThrownThrough) != 0 ? propagate_from_send(machine) : raise_at_send(machine);
    }
}

/// future.__await__() called by hand gives such an iterator; `index` is 1 once it has yielded.
Flow send_to_future_iterator(Machine& machine, Value receiver) {
    World& world = machine.world;
    auto& iterator = world.get<Iterator>(receiver);
    const Value future = iterator.source;
    if (sched::is_done(world, future)) return finish_with_future(machine, future);
    if (iterator.index != 0) {
        raise_error(world, TypeId::RuntimeError, "await wasn't used with future");
        return raise_at_send(machine);
    }
    iterator.index = 1;
    world.get<Future>(future).blocking = 1;
    return yield_through(machine, world.retain(future));
}

Flow send_to_iterator(Machine& machine, Value receiver) {
    if (machine.world.get<Iterator>(receiver).kind == IteratorKind::AsyncAwait) {
        return send_to_future_iterator(machine, receiver);
    }
    const Answer item = advance_iterator(machine.world, receiver);
    if (item.is_raised()) return raise_at_send(machine);
    return item.value.is_null() ? finish_delegation(machine, kNone) : yield_through(machine, item.value);
}

/// Anything else: its __next__, or its send when there is something to send.
Flow send_to_object(Machine& machine, Value receiver, Value sent) {
    World& world = machine.world;
    if (sent == kNone) {
        const Local method(world, find_special_method(world, receiver, "__next__"));
        if (method.is_some()) return call(machine, method, std::initializer_list<Value>{}, OnReturn::SendResult);
        raise_error(world, TypeId::TypeError, "'{}' object is not an iterator", type_name(world, receiver));
        return raise_at_send(machine);
    }
    const Local value(world, sent);
    const Local method(world, find_special_method(world, receiver, "send"));
    if (method.is_some()) return call(machine, method, {sent}, OnReturn::SendResult);
    if (has_special(world, receiver, SpecialName::GetAttr))
        return call_helper(machine, "_send_into", {receiver, sent}, OnReturn::SendResult);
    raise_error(world, TypeId::AttributeError, "'{}' object has no attribute 'send'", type_name(world, receiver));
    return raise_at_send(machine);
}

Flow replace_top(Machine& machine, Value owned) {
    machine.world.release(pop(machine));
    push(machine, owned);
    return Flow::Next;
}

/// Calls a helper with the top of the stack, which is popped, and pushes what it returns.
Flow replace_top_by_helper(Machine& machine, std::string_view helper, Value second = Value()) {
    const Local object(machine.world, pop(machine));
    if (second.is_some()) return call_helper(machine, helper, {object, second}, OnReturn::Push);
    return call_helper(machine, helper, {object}, OnReturn::Push);
}

/// CPython's traceback would name the frame of a coroutine that is written in C++ here: its variables, among them what Queue.put was to
/// put, live as long as the exception.
void keep_variables(World& world, const NativeCoroutine& coroutine) {
    for (const Value field : coroutine.state) {
        if (field.is_object()) keep_in_exception(world, world.state().raised, field);
    }
}

}  // namespace

NativeStep step_native_coroutine(World& world, Value coroutine, Value sent, Value thrown) {
    auto& object = world.get<NativeCoroutine>(coroutine);
    if (object.phase == kNativeCoroutineFinished) {
        raise_error(world, TypeId::RuntimeError, "cannot reuse already awaited coroutine");
        return {};
    }
    const bool unstarted = object.awaited == 0;
    object.awaited = 1;
    const Local keep(world, world.retain(coroutine));
    Sent result = Sent::raised();
    if (unstarted && thrown.is_some()) {
        raise_exception(world, thrown);
    } else {
        result = native_routine(object.routine).routine(world, object, sent, thrown);
    }
    if (result.kind == Sent::Kind::Yield) return {NativeStep::Kind::Yielded, result.value};
    object.phase = kNativeCoroutineFinished;
    if (result.kind == Sent::Kind::Raise) keep_variables(world, object);
    for (Value& field : object.state) world.assign_owned(field, Value());
    if (result.kind == Sent::Kind::Raise) return {};
    return {NativeStep::Kind::Returned, result.value};
}

Value unwrap_awaited(const World& world, Value receiver) {
    if (receiver.is_int() || world.layout_of(receiver) != Layout::Iterator) return receiver;
    const auto& iterator = world.get<Iterator>(receiver);
    if (iterator.kind != IteratorKind::AsyncAwait || iterator.source.is_null()) return receiver;
    const Layout layout = world.layout_of(iterator.source);
    return layout == Layout::Coroutine || layout == Layout::NativeCoroutine ? iterator.source : receiver;
}

Flow send(Machine& machine) {
    World& world = machine.world;
    --machine.frame->pc;  // it stands at SEND until the receiver is through
    const Value sent = pop(machine);
    const Value receiver = unwrap_awaited(world, top(machine));
    switch (world.layout_of(receiver)) {
        case Layout::Generator:
        case Layout::Coroutine:
            return resume(machine, receiver, sent, OnReturn::Delegate);
        case Layout::AsyncGeneratorStep:
            return step_async_generator(machine, receiver, sent, OnReturn::Delegate);
        case Layout::NativeCoroutine: {
            const Local value(world, sent);
            return pass_on(machine, step_native_coroutine(world, receiver, sent, Value()));
        }
        case Layout::Future:
        case Layout::Task:
            world.release(sent);
            return send_to_future(machine, receiver);
        case Layout::Iterator:
            world.release(sent);
            return send_to_iterator(machine, receiver);
        default:
            return send_to_object(machine, receiver, sent);
    }
}

Flow throw_into_receiver(Machine& machine, Value exception) {
    World& world = machine.world;
    const Value receiver = unwrap_awaited(world, top(machine));
    Frame& frame = *machine.frame;
    frame.flags = static_cast<u16>((frame.flags & ~kYieldedFuture) | kThrownThrough);
    if (world.layout_of(receiver) == Layout::NativeCoroutine) {
        return pass_on(machine, step_native_coroutine(world, receiver, kNone, exception));
    }
    if (world.layout_of(receiver) == Layout::Object) {
        // Closing a receiver is its close(); what it lacks, the exception is raised here for.
        const bool asks_code = has_special(world, receiver, SpecialName::GetAttr);
        const bool closes = world.is_instance(exception, TypeId::GeneratorExit);
        const Local method(world, find_special_method(world, receiver, closes ? "close" : "throw"));
        if (method.is_some() || asks_code)
            return call_helper(machine, "_throw_into", {receiver, exception}, OnReturn::SendResult);
    }
    raise_exception(world, exception);
    return propagate_from_send(machine);
}

Flow get_awaitable(Machine& machine, u32 kind) {
    World& world = machine.world;
    const Value awaitable = top(machine);
    switch (world.layout_of(awaitable)) {
        case Layout::Coroutine: {
            const auto& coroutine = world.get<Generator>(awaitable);
            const bool awaited = coroutine.state == GeneratorState::Suspended &&
                                 is_delegating(machine.program, world.get<Frame>(coroutine.frame));
            if (!awaited) return Flow::Next;
            raise_error(world, TypeId::RuntimeError, "coroutine is being awaited already");
            return Flow::Raise;
        }
        case Layout::NativeCoroutine:
        case Layout::AsyncGeneratorStep:
        case Layout::Future:
        case Layout::Task:
            return Flow::Next;
        default:
            return replace_top_by_helper(machine, "_get_awaitable", Value::integer(kind));
    }
}

Flow get_yield_from_iterator(Machine& machine) {
    World& world = machine.world;
    const Value iterable = top(machine);
    if (world.layout_of(iterable) == Layout::Generator) return Flow::Next;
    if (world.layout_of(iterable) == Layout::Coroutine) {
        raise_error(world, TypeId::TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
        return Flow::Raise;
    }
    const Answer iterator = iterate_natively(world, iterable);
    if (iterator.is_raised()) return Flow::Raise;
    return iterator.is_done() ? replace_top(machine, iterator.value) : replace_top_by_helper(machine, "_iterate");
}

Flow get_async_iterator(Machine& machine) {
    if (machine.world.layout_of(top(machine)) == Layout::AsyncGenerator) return Flow::Next;
    return replace_top_by_helper(machine, "_get_async_iterator");
}

Flow get_async_next(Machine& machine) {
    World& world = machine.world;
    const Value iterator = top(machine);
    if (world.layout_of(iterator) == Layout::AsyncGenerator) {
        push(machine, make_async_generator_step(world, iterator, kStepSend, kNone));
        return Flow::Next;
    }
    return call_helper(machine, "_get_async_next", {iterator}, OnReturn::Push);
}

}  // namespace asyncarium
