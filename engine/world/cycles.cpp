// Objects that only refer to each other (Modules/gcmodule.c): what counting references cannot free. A run looks for them when memory
// is short, when the program asks for it, and at its end, where a task in a cycle still reports the exception that nobody fetched.
//
// References from within the arena's objects are subtracted from the counts; what is left over comes from outside (the
// state block, built-in types, C++), and all that can be reached from there lives. The walk over the arena needs no list
// of objects: every block's size follows from its type, from its free list, or from its header if it is raw.

#include <algorithm>
#include <cassert>
#include <iterator>
#include <unordered_set>
#include <vector>

#include "engine/world/by_place.h"
#include "engine/world/children.h"
#include "engine/world/containers.h"
#include "engine/world/creation_order.h"
#include "engine/world/size_class.h"
#include "engine/world/weak_links.h"
#include "engine/world/world.h"

namespace asyncarium {
namespace {

constexpr u32 kReached = ~u32{0};

enum class ClassesDie : u8 { No, Yes };

class CycleFinder {
   public:
    CycleFinder(World& world, std::vector<Value> objects)
        : world_(world), objects_(std::move(objects)), counts_(world.state().used) {}

    /// `classes_die`: the reference that keeps every class alive while a program runs (vm/classes.cpp) is not counted.
    std::vector<Value> find_unreachable(ClassesDie classes_die) {
        for (const Value object : objects_) counts_[object.ref()] = world_.get<Object>(object).references;
        if (classes_die == ClassesDie::Yes) {
            for (const Value object : objects_) {
                if (world_.layout_of(object) == Layout::Type) --counts_[object.ref()];
            }
        }
        for (const Value object : objects_) {
            visit(object, [this](Ref child) { --counts_[child]; });
        }
        for (const Value object : objects_) {
            if (counts_[object.ref()] != 0) reach(object.ref());
        }
        while (!reached_.empty()) {
            const Value object = Value::object(reached_.back());
            reached_.pop_back();
            visit(object, [this](Ref child) { reach(child); });
        }
        std::erase_if(objects_, [this](Value object) { return counts_[object.ref()] == kReached; });
        return std::move(objects_);
    }

   private:
    template <class Act>
    void visit(Value object, const Act& act) {
        each_child(world_, world_.get<Object>(object), [&](Value& child) {
            if (is_in_heap(child)) act(child.ref());
        });
        const Ref type = world_.get<Object>(object).type;
        if (type.offset() >= layout::kHeap) act(type);
    }

    void reach(Ref object) {
        if (counts_[object] == kReached) return;
        counts_[object] = kReached;
        reached_.push_back(object);
    }

    World& world_;
    std::vector<Value> objects_;
    ByPlace counts_;
    std::vector<Ref> reached_;
};

/// What a program would call an object: no numbers and texts, no dict that only holds an instance's attributes.
u64 count_known(World& world, const std::vector<Value>& objects) {
    u64 count = 0;
    for (const Value object : objects) {
        const Layout layout = world.layout_of(object);
        if (layout == Layout::Str || layout == Layout::Int || layout == Layout::Float || layout == Layout::Bytes)
            continue;
        ++count;
        if (layout == Layout::Object && world.get<Instance>(object).dict.is_some()) --count;
    }
    return count;
}

void take_apart(World& world, const std::vector<Value>& objects) {
    for (const Value object : objects) world.retain(object);
    for (const Value object : objects) {
        each_child(world, world.get<Object>(object), [&](Value& child) {
            const Value old = child;
            child = Value();
            world.release(old);
        });
    }
    for (const Value object : objects) world.release(object);
}

/// One whose death needs code is closed by it when it is this, and lets go of its frame.
bool is_closed_by_death(const World& world, Value object) {
    const Layout layout = world.layout_of(object);
    if (layout != Layout::Generator && layout != Layout::Coroutine) return false;
    return world.get<Generator>(object).state == GeneratorState::Suspended;
}

/// What only the frame of a dying generator leads to, and whose own turn would come later: it dies as soon as that frame lets go of
/// it, unless the closing has kept it. `dying`: all whose death needs code, in their order.
std::unordered_set<Value> find_owned_by_closed(World& world, const std::vector<Value>& dying) {
    ByPlace turns(world.state().used);
    for (std::size_t i = 0; i < dying.size(); ++i) turns[dying[i].ref()] = static_cast<u32>(i) + 1;
    std::unordered_set<Value> owned;
    for (const Value generator : dying) {
        if (owned.contains(generator) || !is_closed_by_death(world, generator)) continue;
        std::vector<Value> owners{generator};
        while (!owners.empty()) {
            const Value owner = owners.back();
            owners.pop_back();
            each_child(world, world.get<Object>(owner), [&](Value& child) {
                if (!is_in_heap(child) || world.get<Object>(child).references != 1) return;
                const bool has_earlier_turn = turns[child.ref()] < turns[generator.ref()];
                if (has_earlier_turn && world.death_needs_code(child)) return;
                if (owned.insert(child).second) owners.push_back(child);
            });
        }
    }
    return owned;
}

/// Stands on the list of finalizers for what may have died when its turn comes. Owned.
Value make_stand_in(World& world, Value object) {
    auto& weak = world.make<WeakRef>(TypeId::WeakRef);
    weak.target = object;
    add_weak_link(world, object, world.value_of(weak));
    return world.value_of(weak);
}

/// The suspended coroutine of a task, when nobody else refers to it; else null. Borrowed.
Value owned_coroutine(const World& world, Value object) {
    if (world.layout_of(object) != Layout::Task) return Value();
    const Value coroutine = world.get<Task>(object).coroutine;
    if (coroutine.is_null() || world.layout_of(coroutine) != Layout::Coroutine) return Value();
    const auto& generator = world.get<Generator>(coroutine);
    return generator.references == 1 && generator.state == GeneratorState::Suspended ? coroutine : Value();
}

/// A weak reference whose callback will be called.
bool is_calling_reference(const World& world, Value object) {
    if (world.layout_of(object) != Layout::WeakRef) return false;
    const auto& reference = world.get<WeakRef>(object);
    return reference.target.is_some() && reference.callback.is_some();
}

/// Where no handler stands a coroutine is closed by letting go of its frame.
void close_without_code(World& world, Value coroutine) {
    auto& generator = world.get<Generator>(coroutine);
    generator.state = GeneratorState::Finished;
    world.assign_owned(generator.frame, Value());
}

}  // namespace

std::vector<Value> World::list_objects() const {
    std::vector<Value> objects;
    u64 place = layout::kHeap;
    while (place < state().used) {
        const Value value = Value::from_bits(place);
        const auto& object = get<Object>(value);
        if (object.type.is_some()) {
            objects.push_back(value);
            place += block_bytes(bytes_of_object(object));
        } else {
            assert(object.references != 0);
            place += class_bytes(object.references - 1);  // raw or free
        }
    }
    assert(place == state().used);
    return objects;
}

bool World::tell_weak_references(const std::vector<Value>& unreachable, Collect what) {
    std::vector<Value> watched;
    std::copy_if(unreachable.begin(), unreachable.end(), std::back_inserter(watched), [this](Value object) {
        return has_weak_links(*this, object) && !weak_links_of(*this, object).empty();
    });
    if (watched.empty()) return false;
    if (what != Collect::Remains) sort_by_creation(*this, watched);
    const std::unordered_set<Value> dying(unreachable.begin(), unreachable.end());
    bool has_callbacks = false;
    for (const Value object : watched) {
        // CPython calls the youngest first.
        const std::vector<Value> links = weak_links_of(*this, object);
        for (auto link = links.rbegin(); link != links.rend(); ++link) {
            remove_weak_link(*this, object, *link);
            auto& reference = get<WeakRef>(*link);
            reference.target = Value();
            if (reference.callback.is_null() || dying.contains(*link)) continue;
            finalize_later(retain(*link));
            has_callbacks = true;
        }
    }
    return has_callbacks;
}

bool World::postpone_deaths(const std::vector<Value>& unreachable, Collect what) {
    std::vector<Value> dying;
    std::copy_if(unreachable.begin(), unreachable.end(), std::back_inserter(dying),
                 [this](Value object) { return death_needs_code(object); });
    if (dying.empty()) return false;
    if (what != Collect::Remains) sort_by_creation(*this, dying);
    const std::unordered_set<Value> die_within_others = find_owned_by_closed(*this, dying);
    for (const Value object : dying) {
        const bool may_be_gone = die_within_others.contains(object);
        list_append_owned(*this, state().finalizers, may_be_gone ? make_stand_in(*this, object) : retain(object));
    }
    state().attention |= kAttentionLook;
    if (what == Collect::Remains) return true;
    // The coroutine of a pending task is older than the task, and closed by the time that the task complains.
    for (const Value object : dying) {
        const Value coroutine = owned_coroutine(*this, object);
        if (coroutine.is_some() && !death_needs_code(coroutine)) close_without_code(*this, coroutine);
    }
    return true;
}

u64 World::collect_cycles(Collect what, Value frame) {
    // While a thread runs, its frame is known to the machine only.
    get<Thread>(state().current_thread).frame = frame;
    std::vector<Value> objects = list_objects();
    const auto needs_code = [this](Value object) {
        return death_needs_code(object) || is_calling_reference(*this, object);
    };
    if (what != Collect::Everything && std::none_of(objects.begin(), objects.end(), needs_code)) return 0;
    const ClassesDie classes_die = what != Collect::Everything ? ClassesDie::Yes : ClassesDie::No;
    std::vector<Value> unreachable = CycleFinder(*this, std::move(objects)).find_unreachable(classes_die);
    if (what == Collect::Remains) unreachable = order_of_discovery(*this, unreachable, state().last_exception_number);
    if (what == Collect::RemainsByAge) {
        sort_by_creation(*this, unreachable);
        what = Collect::Remains;
    }
    const u64 count = count_known(*this, unreachable);
    const bool has_callbacks = tell_weak_references(unreachable, what);
    const bool has_finalizers = postpone_deaths(unreachable, what) || has_callbacks;
    if (what == Collect::Remains) return count;
    // What the code of the dying can still reach stays until it has run.
    if (has_finalizers || what == Collect::AtExit) {
        unreachable = CycleFinder(*this, list_objects()).find_unreachable(ClassesDie::No);
    }
    // A task does not find its loop any more when it has been taken apart.
    for (const Value object : unreachable) {
        if (layout_of(object) == Layout::Task) unregister_task(object);
    }
    take_apart(*this, unreachable);
    return count;
}

}  // namespace asyncarium
