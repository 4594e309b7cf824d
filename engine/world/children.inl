// The bodies of children.h: one short function a layout.
#pragma once

#include "engine/world/children.h"
#include "engine/world/instances.h"

namespace asyncarium {
namespace children {

template <class Visit>
void visit_block(World& world, Ref block, u32 first, u32 count, Visit& visit) {
    if (!block.is_some()) return;
    Value* items = world.get<RawBlock>(block).data<Value>() + first;
    for (u32 i = 0; i < count; ++i) visit(items[i]);
}

template <class Visit>
void visit_ring(World& world, Ref ring, u32 capacity, u32 head, u32 count, Visit& visit) {
    if (!ring.is_some()) return;
    Value* items = world.get<RawBlock>(ring).data<Value>();
    for (u32 i = 0; i < count; ++i) visit(items[(head + i) & (capacity - 1)]);
}

template <class Visit>
void visit_frame(World& world, Frame& frame, Visit& visit) {
    for (Value* field : {&frame.function, &frame.globals, &frame.names, &frame.handled, &frame.extra}) visit(*field);
    if (frame.kind == FrameKind::Script) {
        const std::size_t variables = world.program().code(frame.code).variable_count;
        for (std::size_t i = 0; i < variables + frame.depth; ++i) visit(frame.slots[i]);
    }
    Value back = Value::object(frame.back);
    visit(back);
    frame.back = back.ref();
}

template <class Visit>
void visit_future(Future& future, Visit& visit) {
    for (Value* field :
         {&future.loop, &future.result, &future.exception, &future.exception_traceback, &future.callbacks,
          &future.cancel_message, &future.cancelled_error, &future.subject, &future.dict, &future.created_at}) {
        visit(*field);
    }
}

template <class Visit>
void visit_loop(World& world, Loop& loop, Visit& visit) {
    visit_ring(world, loop.ready, loop.ready_capacity, loop.ready_head, loop.ready_count, visit);
    visit_block(world, loop.scheduled, 0, loop.scheduled_count, visit);
    for (Value* field : {&loop.current_handle, &loop.tasks, &loop.exception_handler, &loop.task_factory,
                         &loop.async_generators, &loop.default_executor, &loop.dict}) {
        visit(*field);
    }
}

template <class Visit>
void visit_table(World& world, Table& table, Visit& visit) {
    if (!table.entries.is_some()) return;
    TableEntry* entries = world.get<RawBlock>(table.entries).data<TableEntry>();
    for (u32 i = 0; i < table.entry_count; ++i) {
        visit(entries[i].key);
        visit(entries[i].value);
    }
}

template <class Visit>
void visit_function(Function& function, Visit& visit) {
    for (Value* field :
         {&function.globals, &function.module, &function.defaults, &function.kwdefaults, &function.doc, &function.dict,
          &function.closure, &function.annotations, &function.name, &function.qualname}) {
        visit(*field);
    }
}

template <class Visit>
void visit_exception(ExceptionObject& exception, Visit& visit) {
    for (Value* field :
         {&exception.extra[0], &exception.extra[1], &exception.extra[2], &exception.dict, &exception.args,
          &exception.notes, &exception.kept, &exception.traceback, &exception.cause, &exception.context}) {
        visit(*field);
    }
}

template <class Visit>
void visit_type(TypeObject& type, Visit& visit) {
    for (Value* field : {&type.name, &type.qualname, &type.module, &type.bases, &type.mro, &type.dict, &type.subclasses,
                         &type.slots}) {
        visit(*field);
    }
}

template <class Visit>
void visit_task(Task& task, Visit& visit) {
    visit_future(task, visit);
    for (Value* field : {&task.coroutine, &task.name, &task.waiter, &task.context}) visit(*field);
}

template <class Visit, class... Fields>
void visit_fields(Visit& visit, Fields&... fields) {
    (visit(fields), ...);
}

template <class Visit>
void visit_descriptor(Descriptor& descriptor, Visit& visit) {
    for (Value& part : descriptor.parts) visit(part);
    visit(descriptor.dict);
}

/// Layouts of the language itself; false: not one of them.
template <class Visit>
bool visit_language(World& world, Layout layout, Object& object, Visit& visit) {
    switch (layout) {
        case Layout::Object: {
            auto& instance = static_cast<Instance&>(object);
            visit_fields(visit, instance.dict, instance.payload);
            const u32 count = slot_count(world.get<TypeObject>(object.type));
            for (u32 i = 0; i < count; ++i) visit(fields_of(instance)[i]);
            return true;
        }
        case Layout::Type:
            visit_type(static_cast<TypeObject&>(object), visit);
            return true;
        case Layout::Tuple: {
            auto& tuple = static_cast<Tuple&>(object);
            for (u32 i = 0; i < tuple.count; ++i) visit(tuple.items[i]);
            return true;
        }
        case Layout::List: {
            auto& list = static_cast<List&>(object);
            visit_block(world, list.items, 0, list.count, visit);
            return true;
        }
        case Layout::Deque: {
            auto& deque = static_cast<Deque&>(object);
            visit_ring(world, deque.items, deque.capacity, deque.head, deque.count, visit);
            return true;
        }
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
            visit_table(world, static_cast<Table&>(object), visit);
            return true;
        case Layout::Range: {
            auto& range = static_cast<Range&>(object);
            visit_fields(visit, range.start, range.stop, range.step, range.length);
            return true;
        }
        case Layout::Slice: {
            auto& slice = static_cast<Slice&>(object);
            visit_fields(visit, slice.start, slice.stop, slice.step);
            return true;
        }
        case Layout::Iterator: {
            auto& iterator = static_cast<Iterator&>(object);
            visit_fields(visit, iterator.source, iterator.extra);
            return true;
        }
        case Layout::DictView:
            visit(static_cast<DictView&>(object).dict);
            return true;
        case Layout::Function:
            visit_function(static_cast<Function&>(object), visit);
            return true;
        case Layout::NativeFunction:
            visit(static_cast<NativeFunction&>(object).self);
            return true;
        case Layout::BoundMethod: {
            auto& method = static_cast<BoundMethod&>(object);
            visit_fields(visit, method.function, method.self);
            return true;
        }
        case Layout::Cell:
            visit(static_cast<Cell&>(object).content);
            return true;
        case Layout::Module: {
            auto& module = static_cast<ModuleObject&>(object);
            visit_fields(visit, module.name, module.dict);
            return true;
        }
        case Layout::BaseException:
            visit_exception(static_cast<ExceptionObject&>(object), visit);
            return true;
        case Layout::Traceback: {
            auto& entry = static_cast<Traceback&>(object);
            visit_fields(visit, entry.next, entry.frame, entry.arguments);
            return true;
        }
        case Layout::Property:
        case Layout::StaticMethod:
        case Layout::ClassMethod:
        case Layout::Super:
        case Layout::GenericAlias:
        case Layout::MappingProxy:
            visit_descriptor(static_cast<Descriptor&>(object), visit);
            return true;
        case Layout::WeakRef:
            visit(static_cast<WeakRef&>(object).callback);
            return true;
        default:
            return false;
    }
}

/// Layouts of execution and asyncio. Those not named here own nothing.
template <class Visit>
void visit_execution(World& world, Layout layout, Object& object, Visit& visit) {
    switch (layout) {
        case Layout::Frame:
            visit_frame(world, static_cast<Frame&>(object), visit);
            return;
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator: {
            auto& generator = static_cast<Generator&>(object);
            visit_fields(visit, generator.frame, generator.name, generator.qualname);
            return;
        }
        case Layout::AsyncGeneratorStep: {
            auto& step = static_cast<AsyncGeneratorStep&>(object);
            visit_fields(visit, step.generator, step.argument);
            return;
        }
        case Layout::NativeCoroutine:
            for (Value& field : static_cast<NativeCoroutine&>(object).state) visit(field);
            return;
        case Layout::Thread: {
            auto& thread = static_cast<Thread&>(object);
            visit_fields(visit, thread.frame, thread.name, thread.wake_value, thread.subject, thread.loop,
                         thread.context, thread.target, thread.object);
            return;
        }
        case Layout::Future:
            visit_future(static_cast<Future&>(object), visit);
            return;
        case Layout::Task:
            visit_task(static_cast<Task&>(object), visit);
            return;
        case Layout::Handle:
        case Layout::TimerHandle: {
            auto& handle = static_cast<Handle&>(object);
            visit_fields(visit, handle.arguments, handle.callback, handle.context, handle.created_at);
            return;
        }
        case Layout::Loop:
            visit_loop(world, static_cast<Loop&>(object), visit);
            return;
        case Layout::Context: {
            auto& context = static_cast<Context&>(object);
            visit_fields(visit, context.variables, context.previous);
            return;
        }
        case Layout::ContextVar: {
            auto& variable = static_cast<ContextVar&>(object);
            visit_fields(visit, variable.name, variable.default_value);
            return;
        }
        default:
            return;
    }
}

}  // namespace children

template <class Visit>
void each_child(World& world, Object& object, Visit&& visit) {
    const Layout layout = world.get<TypeObject>(object.type).layout;
    if (!children::visit_language(world, layout, object, visit)) {
        children::visit_execution(world, layout, object, visit);
    }
}

}  // namespace asyncarium
