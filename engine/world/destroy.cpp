// How objects die: releasing what they own, postponing the deaths that must run program code first.

#include <utility>

#include "engine/world/children.h"
#include "engine/world/containers.h"
#include "engine/world/delegates.h"
#include "engine/world/instances.h"
#include "engine/world/sizes.h"
#include "engine/world/special_names.h"
#include "engine/world/weak_links.h"
#include "engine/world/world.h"

namespace asyncarium {
namespace {

/// Deeper chains (a linked list of a million nodes) are taken apart from a list instead of by recursion.
constexpr u32 kMaxDestroyDepth = 200;

/// True when closing the suspended generator would be noticed: by code of its own, or by what it awaits or yields from, which is thrown
/// GeneratorExit or its close() is called, and so on inwards.
bool closing_runs_code(const World& world, const Generator& generator) {
    const Generator* closed = &generator;
    while (true) {
        const auto& frame = world.get<Frame>(closed->frame);
        if (stands_in_handler(world, frame)) return true;
        const Value receiver = peek_delegate(world, frame);
        if (receiver.is_null()) return false;
        const Layout layout = world.layout_of(receiver);
        if (layout != Layout::Generator && layout != Layout::Coroutine) {
            return layout == Layout::NativeCoroutine || layout == Layout::AsyncGeneratorStep ||
                   layout == Layout::Object;
        }
        closed = &world.get<Generator>(receiver);
        if (closed->state != GeneratorState::Suspended) return false;
        if (closed->references > 1) return true;
    }
}

bool generator_needs_code(const World& world, Layout layout, const Generator& generator) {
    if (generator.state == GeneratorState::Finished || generator.frame.is_null()) return false;
    const bool is_new = generator.state == GeneratorState::Created;
    // The loop has heard of an asynchronous generator when it was first asked for something, whether it has begun or not.
    if (layout == Layout::AsyncGenerator) return !is_new || generator.hooks_called != 0;
    if (is_new) return layout == Layout::Coroutine && generator.awaited == 0;
    return closing_runs_code(world, generator);
}

}  // namespace

bool World::death_needs_code(Value value) const {
    const auto& object = get<Object>(value);
    const auto& type = get<TypeObject>(object.type);
    // A future's or task's __del__ in a program's class takes the place of asyncio's, complaints and all.
    if ((type.specials & special_bit(SpecialName::Del)) != 0) return !is_finalized(*this, value);
    bool needs_code = false;
    if (is_generator(type.layout)) {
        needs_code = generator_needs_code(*this, type.layout, static_cast<const Generator&>(object));
    } else if (type.layout == Layout::NativeCoroutine) {
        needs_code = static_cast<const NativeCoroutine&>(object).awaited == 0;
    } else if (type.layout == Layout::AsyncGeneratorStep) {
        const auto& step = static_cast<const AsyncGeneratorStep&>(object);
        needs_code = step.state == kStepFresh && step.generator.is_some();
    } else if (type.layout == Layout::Future || type.layout == Layout::Task) {
        const auto& future = static_cast<const Future&>(object);
        needs_code = future.log_traceback != 0;
        if (type.layout == Layout::Task && future.state == FutureState::Pending) {
            needs_code = needs_code || static_cast<const Task&>(object).log_destroy_pending != 0;
        }
    }
    return needs_code;
}

void World::finalize_later(Value owned) noexcept {
    state().attention |= kAttentionLook;
    try {
        list_append_owned(*this, state().finalizers, owned);
    } catch (const ArenaExhausted&) {
        // Letting go of an object cannot fail. This one stays where it is, and the next allocation ends the run.
    }
}

bool World::postpone_death(Value value) {
    if (state().finalizers.is_null() || !death_needs_code(value)) return false;
    if (is_generator(layout_of(value))) clear_weak_references(value);  // of other objects after __del__
    get<Object>(value).references = 1;
    finalize_later(value);
    return true;
}

void World::release_finalized(Value value) {
    if (--get<Object>(value).references == 0) free_object(value);
}

bool World::destroy_leaf(Value value) {
    const Ref type = get<Object>(value).type;
    if (type == type_ref(TypeId::Float)) {
        free_block(value.ref(), sizeof(Float));
    } else if (type == type_ref(TypeId::Str)) {
        free_block(value.ref(), string_bytes(get<Str>(value).byte_count));
    } else if (type == type_ref(TypeId::Int)) {
        free_block(value.ref(), big_int_bytes(get<BigInt>(value).limb_count));
    } else {
        return false;
    }
    return true;
}

void World::destroy(Value value) {
    if (value.bits() < layout::kHeap) {  // a singleton or built-in type: immortal
        get<Object>(value).references = u32{1} << 30;
        return;
    }
    if (destroy_leaf(value)) return;
    if (!get<Object>(value).type.is_some()) return;  // a raw block is freed by its owner
    if (postpone_death(value)) return;
    free_object(value);
}

void World::release_first(Value value) {
    const auto& type = get<TypeObject>(get<Object>(value).type);
    if (type.layout == Layout::Tuple || type.layout == Layout::List) {
        const std::span<Value> items = mutable_items_of(*this, value);
        for (auto item = items.rbegin(); item != items.rend(); ++item) release(std::exchange(*item, Value()));
    } else if (type.layout == Layout::Future || type.layout == Layout::Task) {
        auto& future = get<Future>(value);
        if ((type.flags & kTypeIsPython) != 0) release(std::exchange(future.dict, Value()));
        if (future.callbacks.is_object() && layout_of(future.callbacks) == Layout::List) {
            const std::span<Value> callbacks = mutable_items_of(*this, future.callbacks);
            if (!callbacks.empty()) release(std::exchange(callbacks.front(), Value()));
        }
        if (future.gather_children_last == 0) release(std::exchange(future.subject, Value()));
    }
}

void World::free_object(Value value) {
    auto& object = get<Object>(value);
    if (destroy_depth_ >= kMaxDestroyDepth) {
        object.references = 1;
        deferred_.push_back(value);
        return;
    }
    ++destroy_depth_;
    clear_weak_references(value);
    release_first(value);
    each_child(*this, object, [this](Value& child) {
        const Value old = child;
        child = Value();
        release(old);
    });
    const Ref type = object.type;
    free_raw_parts(object);
    free_block(value.ref(), bytes_of_object(object));
    if (type.offset() >= layout::kHeap) release(type);
    --destroy_depth_;
    while (destroy_depth_ == 0 && !deferred_.empty()) {
        const Value next = deferred_.back();
        deferred_.pop_back();
        release_finalized(next);
    }
}

void World::unregister_task(Value value) {
    const auto& task = get<Task>(value);
    if (task.loop.is_some() && get<Loop>(task.loop).tasks.is_some()) {
        table_erase(*this, get<Loop>(task.loop).tasks, Value::integer(task.id.number), task.id.number);
    }
}

void World::clear_weak_references(Value value) {
    const Layout object_layout = layout_of(value);
    if (object_layout == Layout::Task) unregister_task(value);
    if (object_layout == Layout::WeakRef) {
        const Value target = get<WeakRef>(value).target;
        if (target.is_some()) remove_weak_link(*this, target, value);
        return;
    }
    if (!has_weak_links(*this, value)) return;
    const std::vector<Value> links = weak_links_of(*this, value);
    if (links.empty()) return;
    drop_weak_links(*this, value);
    for (const Value link : links) get<WeakRef>(link).target = Value();
    // CPython calls the youngest first.
    for (auto link = links.rbegin(); link != links.rend(); ++link) {
        if (get<WeakRef>(*link).callback.is_null()) continue;
        finalize_later(retain(*link));
    }
}

void World::free_raw_parts(Object& object) {
    const auto free_raw = [this](Ref block, u64 bytes) {
        if (block.is_some()) free_block(block, bytes);
    };
    switch (get<TypeObject>(object.type).layout) {
        case Layout::List: {
            const auto& list = static_cast<List&>(object);
            free_raw(list.items, raw_bytes<Value>(list.capacity));
            return;
        }
        case Layout::Deque: {
            const auto& deque = static_cast<Deque&>(object);
            free_raw(deque.items, raw_bytes<Value>(deque.capacity));
            return;
        }
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet: {
            const auto& table = static_cast<Table&>(object);
            free_raw(table.entries, raw_bytes<TableEntry>(table.capacity));
            free_raw(table.index, raw_bytes<u32>(u64{table.index_mask} + 1));
            return;
        }
        case Layout::Loop: {
            const auto& loop = static_cast<Loop&>(object);
            free_raw(loop.ready, raw_bytes<Value>(loop.ready_capacity));
            free_raw(loop.scheduled, raw_bytes<Value>(loop.scheduled_capacity));
            return;
        }
        default:
            return;
    }
}

u64 World::bytes_of_object(const Object& object) const {
    switch (get<TypeObject>(object.type).layout) {
        case Layout::Int:
            return big_int_bytes(static_cast<const BigInt&>(object).limb_count);
        case Layout::Str:
            return string_bytes(static_cast<const Str&>(object).byte_count);
        case Layout::Bytes:
            return bytes_bytes(static_cast<const Bytes&>(object).count);
        case Layout::Tuple:
            return tuple_bytes(static_cast<const Tuple&>(object).count);
        case Layout::Frame: {
            const auto& frame = static_cast<const Frame&>(object);
            if (frame.kind != FrameKind::Script) return frame_bytes(0);
            const Code& code = program().code(frame.code);
            return frame_bytes(code.slot_count);
        }
        case Layout::Float:
            return sizeof(Float);
        case Layout::Type:
            return sizeof(TypeObject);
        case Layout::List:
            return sizeof(List);
        case Layout::Deque:
            return sizeof(Deque);
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
            return sizeof(Table);
        case Layout::Range:
            return sizeof(Range);
        case Layout::Slice:
            return sizeof(Slice);
        case Layout::Function:
            return sizeof(Function);
        case Layout::NativeFunction:
            return sizeof(NativeFunction);
        case Layout::BoundMethod:
            return sizeof(BoundMethod);
        case Layout::Cell:
            return sizeof(Cell);
        case Layout::Code:
            return sizeof(CodeObject);
        case Layout::Traceback:
            return sizeof(Traceback);
        case Layout::Module:
            return sizeof(ModuleObject);
        case Layout::Property:
        case Layout::StaticMethod:
        case Layout::ClassMethod:
        case Layout::Super:
        case Layout::GenericAlias:
        case Layout::MappingProxy:
            return sizeof(Descriptor);
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator:
            return sizeof(Generator);
        case Layout::AsyncGeneratorStep:
            return sizeof(AsyncGeneratorStep);
        case Layout::NativeCoroutine:
            return sizeof(NativeCoroutine);
        case Layout::Iterator:
            return sizeof(Iterator);
        case Layout::DictView:
            return sizeof(DictView);
        case Layout::WeakRef:
            return sizeof(WeakRef);
        case Layout::BaseException:
            return sizeof(ExceptionObject);
        case Layout::Future:
            return sizeof(Future);
        case Layout::Task:
            return sizeof(Task);
        case Layout::Handle:
        case Layout::TimerHandle:
            return sizeof(Handle);
        case Layout::Loop:
            return sizeof(Loop);
        case Layout::Thread:
            return sizeof(Thread);
        case Layout::Context:
            return sizeof(Context);
        case Layout::ContextVar:
            return sizeof(ContextVar);
        default:
            return instance_bytes(slot_count(get<TypeObject>(object.type)));
    }
}

}  // namespace asyncarium
