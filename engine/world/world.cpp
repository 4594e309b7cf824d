// The arena: making, copying and filling worlds, handing out and taking back blocks. Destruction is in destroy.cpp.

#include "engine/world/world.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#include "engine/world/free_blocks.h"
#include "engine/world/sizes.h"

namespace asyncarium {
namespace {

/// Singletons and built-in types never die; a count this high cannot reach zero by accident.
constexpr u32 kImmortal = u32{1} << 30;

/// Room beyond the limit, which is looked at between two instructions: in one, the largest table may grow by a quarter, and find its old
/// self in the middle of what is free. And MemoryError has to be raised, handled and printed.
u64 capacity_for(const WorldOptions& options) {
    constexpr u64 kAddressable = (u64{1} << 32) * Ref::kUnit;
    constexpr u64 kLeast = u64{1} << 20;
    return std::min(layout::align(options.memory_limit / 2 * 7 + layout::kHeap + kLeast), kAddressable);
}

/// Zeroed memory that costs nothing until it is touched; null if there is none. A world that outgrows the first megabytes will
/// touch many more: large pages, where the system has them, spare it a fault for every four kilobytes.
std::byte* reserve(u64 bytes) {
    auto* const memory = static_cast<std::byte*>(std::calloc(bytes, 1));
#if defined(__linux__)
    constexpr u64 kSmall = u64{8} << 20;
    constexpr u64 kLargePage = u64{2} << 20;
    const u64 skipped = kSmall + kLargePage - reinterpret_cast<std::uintptr_t>(memory) % kLargePage;
    if (memory != nullptr && bytes > skipped) madvise(memory + skipped, bytes - skipped, MADV_HUGEPAGE);
#endif
    return memory;
}

constexpr TypeId kBases[kTypeCount] = {
#define TYPE(name, text, base) TypeId::base,
#include "engine/world/types.def"
#undef TYPE
#define EXCEPTION(name, base) TypeId::base,
#include "engine/world/exceptions.def"
#undef EXCEPTION
};

}  // namespace

World::World(ProgramPtr program, const WorldOptions& options)
    : arena_(reserve(capacity_for(options))), capacity_(capacity_for(options)), program_(std::move(program)) {
    if (arena_ == nullptr) throw std::bad_alloc();
    std::memset(arena_.get(), 0, layout::kHeap);
    state().used = layout::kHeap;
    state().options = options;
    boot_fixed_objects();
}

World::World(const World& other)
    : arena_(reserve(other.capacity_)), capacity_(other.capacity_), program_(other.program_) {
    if (arena_ == nullptr) throw std::bad_alloc();
    assign_bytes(other.bytes());
}

World& World::operator=(const World& other) {
    if (this == &other) return *this;
    if (capacity_ != other.capacity_) return *this = World(other);
    program_ = other.program_;
    assign_bytes(other.bytes());
    return *this;
}

void World::assign_bytes(std::span<const std::byte> bytes) {
    std::memcpy(prepare_bytes(bytes.size()).data(), bytes.data(), bytes.size());
}

std::span<std::byte> World::prepare_bytes(u64 count) {
    if (count > capacity_) throw ArenaExhausted{};
    // Behind the bytes lies nothing but zeros, as in a new arena: what is handed out from there later, and not filled to its
    // last byte, is then the same in every world that took the same way.
    const u64 used = state().used;
    if (used > count) std::memset(arena_.get() + count, 0, used - count);
    return {arena_.get(), count};
}

void World::boot_fixed_objects() {
    const TypeId singletons[] = {TypeId::NoneType, TypeId::Bool, TypeId::Bool, TypeId::Ellipsis,
                                 TypeId::NotImplemented};
    const Value values[] = {kNone, kFalse, kTrue, kEllipsis, kNotImplemented};
    for (std::size_t i = 0; i < std::size(values); ++i) {
        auto& singleton = get<Singleton>(values[i]);
        singleton.references = kImmortal;
        singleton.type = type_ref(singletons[i]);
        singleton.number = values[i] == kTrue ? 1 : 0;
    }
    for (u32 i = 0; i < kTypeCount; ++i) {
        const auto id = static_cast<TypeId>(i);
        auto& type = get<TypeObject>(type_value(id));
        type.references = kImmortal;
        type.type = type_ref(TypeId::Type);
        type.id = id;
        type.layout = i < kLayoutCount ? id : Layout::BaseException;
        type.payload = TypeId::Object;
        type.version = ++state().type_version;
    }
}

bool World::is_subtype(Ref type, Ref base) const {
    if (type == base) return true;
    const auto& object = get<TypeObject>(type);
    if (object.mro.is_some()) {
        const auto& mro = get<Tuple>(object.mro);
        for (u32 i = 0; i < mro.count; ++i) {
            if (mro.items[i].ref() == base) return true;
        }
        return false;
    }
    // A built-in type before boot has given it an MRO.
    for (TypeId id = object.id; id != TypeId::Object;) {
        id = kBases[index_of(id)];
        if (type_ref(id) == base) return true;
    }
    return false;
}

Ref World::allocate_fresh(u64 bytes, Ref type) {
    WorldState& memory = state();
    const SizeClass size = size_class(bytes);
    Ref block = memory.free_lists[size.index];
    if (block.is_some()) {
        memory.free_lists[size.index] = get<FreeBlock>(block).next;
    } else {
        if (memory.used + size.bytes <= capacity_) {
            block = {static_cast<u32>(memory.used / Ref::kUnit)};
            memory.used += size.bytes;
        } else {
            block = cut_free_block(*this, size);
            if (!block.is_some()) throw ArenaExhausted{};
        }
    }
    memory.live += size.bytes;
    if (memory.live > memory.options.memory_limit) memory.attention |= kAttentionLook;
    auto& object = get<Object>(block);
    object.references = type.is_some() ? 1 : size.index + 1;
    object.type = type;
    if (type.offset() >= layout::kHeap) ++get<Object>(type).references;
    return block;
}

Ref World::allocate(u64 bytes, Ref type) {
    const Ref block = allocate_uninitialised(bytes, type);
    std::memset(arena_.get() + block.offset() + sizeof(Object), 0, size_class(bytes).bytes - sizeof(Object));
    return block;
}

u64 World::block_bytes(u64 bytes) { return size_class(bytes).bytes; }

void World::free_large(Ref block, u64 bytes) {
    const SizeClass size = size_class(bytes);
    put_on_free_list(block, size.index, size.bytes);
}

}  // namespace asyncarium
