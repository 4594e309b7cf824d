// hash() and == of native values, as far as no program code is involved. The hashes of numbers, tuples and frozensets are
// CPython's, since programs can print them; those of str and of identities are ours (CPython's are random).
#include <bit>

#include "engine/world/containers.h"
#include "engine/world/number.h"
#include "engine/world/plain.h"
#include "engine/world/table.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

/// Nesting beyond this is left to Python code, which raises RecursionError in its own time.
constexpr u32 kMaxDepth = 150;

constexpr u64 kMinusOne = ~u64{0};

u64 identity_hash(Value value) { return value.bits() >> 4; }

/// Objects/tupleobject.c, tuplehash (a variant of xxHash); feed every item's hash, then ask for the result.
class TupleHash {
   public:
    void add(u64 lane) {
        accumulator_ += lane * 14029467366897019727u;
        accumulator_ = std::rotl(accumulator_, 31) * 11400714785074694791u;
        ++count_;
    }
    u64 result() const {
        const u64 hash = accumulator_ + (count_ ^ (kSeed ^ 3527539u));
        return hash == kMinusOne ? 1546275796u : hash;
    }

   private:
    static constexpr u64 kSeed = 2870177450012600261u;
    u64 accumulator_ = kSeed;
    u64 count_ = 0;
};

/// Objects/setobject.c, frozenset_hash.
u64 frozenset_hash(World& world, Value set) {
    Table& table = world.get<Table>(set);
    if (table.frozen_hash != 0) return table.frozen_hash;
    u64 hash = 0;
    for (const TableEntry& entry : entries_of(world, set))
        if (entry.key.is_some()) hash ^= ((entry.hash ^ 89869747u) ^ (entry.hash << 16)) * 3644798167u;
    hash ^= (u64{table.used} + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    if (hash == kMinusOne) hash = 590923713u;
    table.frozen_hash = hash;
    return hash;
}

Hashing hash_at(World& world, Value key, u64& hash, u32 depth);

Hashing hash_items(World& world, std::span<const Value> items, u64& hash, u32 depth) {
    TupleHash sum;
    for (const Value item : items) {
        u64 lane = 0;
        const Hashing hashing = hash_at(world, item, lane, depth + 1);
        if (hashing != Hashing::Done) return hashing;
        sum.add(lane);
    }
    hash = sum.result();
    return Hashing::Done;
}

/// Objects/rangeobject.c, range_hash: (length, start or None, step or None).
Hashing hash_range(World& world, const Range& range, u64& hash) {
    const bool empty = range.length == Value::integer(0);
    const bool single = range.length == Value::integer(1);
    const Value parts[] = {range.length, empty ? kNone : range.start, empty || single ? kNone : range.step};
    return hash_items(world, parts, hash, 0);
}

Hashing hash_pair(World& world, Value first, Value second, u64& hash, u32 depth) {
    const Value parts[] = {first, second};
    return hash_items(world, parts, hash, depth);
}

u64 hash_float(Value value, double number) { return number == number ? hash_double(number) : identity_hash(value); }

Hashing hash_instance(World& world, Value key, u64& hash, u32 depth) {
    if (has_special(world, key, SpecialName::Hash) || has_special(world, key, SpecialName::Eq))
        return Hashing::NeedsScript;
    const Value payload = plain(world, key);
    if (payload != key) return hash_at(world, payload, hash, depth + 1);
    hash = identity_hash(key);
    return Hashing::Done;
}

Hashing hash_at(World& world, Value key, u64& hash, u32 depth) {
    if (depth > kMaxDepth) return Hashing::NeedsScript;
    if (key.is_int()) {
        hash = hash_int(world, key);
        return Hashing::Done;
    }
    switch (world.layout_of(key)) {
        case Layout::Int:
        case Layout::Bool:
            hash = hash_int(world, key);
            return Hashing::Done;
        case Layout::Float:
            hash = hash_float(key, world.get<Float>(key).number);
            return Hashing::Done;
        case Layout::Str:
            hash = hash_string(world, key);
            return Hashing::Done;
        case Layout::NoneType:
            hash = 0xfca86420u;
            return Hashing::Done;
        case Layout::Bytes: {
            Bytes& bytes = world.get<Bytes>(key);
            if (bytes.hash == 0) bytes.hash = hash_text(bytes_of(world, key));
            hash = bytes.hash;
            return Hashing::Done;
        }
        case Layout::Tuple:
            return hash_items(world, items_of(world, key), hash, depth);
        case Layout::FrozenSet:
            hash = frozenset_hash(world, key);
            return Hashing::Done;
        case Layout::Range:
            return hash_range(world, world.get<Range>(key), hash);
        case Layout::Slice: {
            const Slice& slice = world.get<Slice>(key);
            const Value parts[] = {slice.start, slice.stop, slice.step};
            return hash_items(world, parts, hash, depth);
        }
        case Layout::BoundMethod: {
            const BoundMethod& method = world.get<BoundMethod>(key);
            u64 function = 0;
            const Hashing hashing = hash_at(world, method.function, function, depth + 1);
            hash = function ^ identity_hash(method.self);
            return hashing;
        }
        case Layout::NativeFunction: {
            const NativeFunction& native = world.get<NativeFunction>(key);
            hash = native.native * u64{0x9e3779b97f4a7c15} ^ identity_hash(native.self);
            return Hashing::Done;
        }
        case Layout::GenericAlias: {
            const Descriptor& alias = world.get<Descriptor>(key);
            return hash_pair(world, alias.parts[0], alias.parts[1], hash, depth);
        }
        case Layout::List:
        case Layout::Dict:
        case Layout::Set:
        case Layout::MappingProxy:
            return Hashing::Unhashable;
        case Layout::DictView:
            if (world.get<DictView>(key).kind != IteratorKind::DictValues) return Hashing::Unhashable;
            hash = identity_hash(key);
            return Hashing::Done;
        case Layout::WeakRef: {
            WeakRef& weak = world.get<WeakRef>(key);
            if (weak.is_hashed == 0) {
                if (weak.target.is_null()) return Hashing::NeedsScript;  // which says so
                const Hashing answer = hash_at(world, weak.target, weak.hash, depth + 1);
                if (answer != Hashing::Done) return answer;
                weak.is_hashed = 1;
            }
            hash = weak.hash;
            return Hashing::Done;
        }
        default:
            return hash_instance(world, key, hash, depth);
    }
}

// ---- equality ---------------------------------------------------------------------------------------------------

bool equal_at(World& world, Value a, Value b, bool& needs_script, u32 depth);

/// Elements of containers: the same object is equal to itself, even a NaN (PyObject_RichCompareBool).
bool items_equal(World& world, Value a, Value b, bool& needs_script, u32 depth) {
    return a == b || equal_at(world, a, b, needs_script, depth + 1);
}

bool sequences_equal(World& world, Value a, Value b, bool& needs_script, u32 depth) {
    const std::span<const Value> left = items_of(world, a);
    const std::span<const Value> right = items_of(world, b);
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (!items_equal(world, left[i], right[i], needs_script, depth) || needs_script) return false;
    return true;
}

/// Dicts: same keys, equal values. Sets: same elements.
bool tables_equal(World& world, Value a, Value b, bool& needs_script, u32 depth) {
    if (world.get<Table>(a).used != world.get<Table>(b).used) return false;
    for (const TableEntry& entry : entries_of(world, a)) {
        if (entry.key.is_null()) continue;
        const i64 found = table_lookup(world, b, entry.key, entry.hash, needs_script);
        if (found < 0 || needs_script) return false;
        if (entry.value.is_null()) continue;
        const Value other = entries_of(world, b)[static_cast<std::size_t>(found)].value;
        if (!items_equal(world, entry.value, other, needs_script, depth) || needs_script) return false;
    }
    return true;
}

bool ranges_equal(World& world, const Range& a, const Range& b) {
    if (int_compare(world, a.length, b.length) != 0) return false;
    if (a.length == Value::integer(0)) return true;
    if (int_compare(world, a.start, b.start) != 0) return false;
    return a.length == Value::integer(1) || int_compare(world, a.step, b.step) == 0;
}

bool is_integer(Layout layout) { return layout == Layout::Int || layout == Layout::Bool; }

bool numbers_equal(const World& world, Value a, Layout left, Value b, Layout right) {
    if (is_integer(left) && is_integer(right)) return int_compare(world, a, b) == 0;
    if (left == Layout::Float && right == Layout::Float)
        return world.get<Float>(a).number == world.get<Float>(b).number;
    if (left == Layout::Float) return numbers_equal(world, b, right, a, left);
    const double number = world.get<Float>(b).number;
    return number == number && int_float_compare(world, a, number) == 0;
}

bool views_equal(World& world, Value a, Value b, bool& needs_script, u32 depth) {
    const DictView& left = world.get<DictView>(a);
    const DictView& right = world.get<DictView>(b);
    if (left.kind == IteratorKind::DictValues || right.kind == IteratorKind::DictValues) return a == b;
    if (left.kind == right.kind && left.kind == IteratorKind::DictItems)
        return tables_equal(world, left.dict, right.dict, needs_script, depth);
    needs_script = true;
    return false;
}

bool same_layout_equal(World& world, Value a, Value b, Layout layout, bool& needs_script, u32 depth) {
    switch (layout) {
        case Layout::Str:
            return text_of(world, a) == text_of(world, b);
        case Layout::Bytes:
            return bytes_of(world, a) == bytes_of(world, b);
        case Layout::Tuple:
        case Layout::List:
            return sequences_equal(world, a, b, needs_script, depth);
        case Layout::Dict:
        case Layout::Set:
        case Layout::FrozenSet:
            return tables_equal(world, a, b, needs_script, depth);
        case Layout::Range:
            return ranges_equal(world, world.get<Range>(a), world.get<Range>(b));
        case Layout::Slice: {
            const Slice& left = world.get<Slice>(a);
            const Slice& right = world.get<Slice>(b);
            return items_equal(world, left.start, right.start, needs_script, depth) &&
                   items_equal(world, left.stop, right.stop, needs_script, depth) &&
                   items_equal(world, left.step, right.step, needs_script, depth);
        }
        case Layout::BoundMethod: {
            const BoundMethod& left = world.get<BoundMethod>(a);
            const BoundMethod& right = world.get<BoundMethod>(b);
            return left.self == right.self && items_equal(world, left.function, right.function, needs_script, depth);
        }
        case Layout::NativeFunction:
            return world.get<NativeFunction>(a).native == world.get<NativeFunction>(b).native &&
                   world.get<NativeFunction>(a).self == world.get<NativeFunction>(b).self;
        case Layout::GenericAlias:
            return items_equal(world, world.get<Descriptor>(a).parts[0], world.get<Descriptor>(b).parts[0],
                               needs_script, depth) &&
                   items_equal(world, world.get<Descriptor>(a).parts[1], world.get<Descriptor>(b).parts[1],
                               needs_script, depth);
        case Layout::DictView:
            return views_equal(world, a, b, needs_script, depth);
        case Layout::WeakRef: {
            const Value left = world.get<WeakRef>(a).target;
            const Value right = world.get<WeakRef>(b).target;
            if (left.is_null() || right.is_null()) return a == b;
            return items_equal(world, left, right, needs_script, depth);
        }
        default:
            return a == b;
    }
}

bool is_number(Layout layout) { return is_integer(layout) || layout == Layout::Float; }
bool is_any_set(Layout layout) { return layout == Layout::Set || layout == Layout::FrozenSet; }

bool equal_at(World& world, Value a, Value b, bool& needs_script, u32 depth) {
    if (a.is_int() && b.is_int()) return a == b;
    if (has_special(world, a, SpecialName::Eq) || has_special(world, b, SpecialName::Eq) || depth > kMaxDepth) {
        needs_script = true;
        return false;
    }
    a = plain(world, a);
    b = plain(world, b);
    const Layout left = world.layout_of(a);
    const Layout right = world.layout_of(b);
    if (is_number(left) && is_number(right)) return numbers_equal(world, a, left, b, right);
    if (a == b) return true;
    if (is_any_set(left) && is_any_set(right)) return tables_equal(world, a, b, needs_script, depth);
    if (left == Layout::MappingProxy) return equal_at(world, world.get<Descriptor>(a).parts[0], b, needs_script, depth);
    if (right == Layout::MappingProxy)
        return equal_at(world, a, world.get<Descriptor>(b).parts[0], needs_script, depth + 1);
    const auto keys_like = [&](Value value, Layout layout) {
        return layout == Layout::DictView && world.get<DictView>(value).kind != IteratorKind::DictValues;
    };
    if ((keys_like(a, left) && is_any_set(right)) || (keys_like(b, right) && is_any_set(left))) {
        needs_script = true;
        return false;
    }
    return left == right && same_layout_equal(world, a, b, left, needs_script, depth);
}

}  // namespace

u64 hash_of_hashes(std::span<const u64> hashes) {
    TupleHash sum;
    for (const u64 hash : hashes) sum.add(hash);
    return sum.result();
}

Hashing hash_natively(World& world, Value key, u64& hash) { return hash_at(world, key, hash, 0); }

bool equal_natively(World& world, Value a, Value b, bool& needs_script) {
    return equal_at(world, a, b, needs_script, 0);
}

}  // namespace asyncarium
