// list.sort, sorted, and the hidden natives with which Python code sorts by keys it has computed. Short lists are sorted as
// CPython does it, by runs and binary insertion, so that a TypeError names the pair that CPython compares first; long
// ones by std::stable_sort, whose result is the same.
#include "engine/vm/types/sorting.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/owned_values.h"
#include "engine/world/containers.h"

namespace asyncarium {

namespace {

constexpr std::size_t kInsertionLimit = 64;

/// `<` on keys, remembering the first failure; afterwards everything counts as equal.
class Comparer {
   public:
    Comparer(World& world, std::span<const Value> keys) : world_(world), keys_(keys) {
        all_ints_ = std::all_of(keys.begin(), keys.end(), [](Value key) { return key.is_int(); });
        all_texts_ = !all_ints_ &&
                     std::all_of(keys.begin(), keys.end(), [&world](Value key) { return world.is(key, TypeId::Str); });
    }

    bool less(u32 a, u32 b) {
        if (all_ints_) return keys_[a].as_int() < keys_[b].as_int();
        if (all_texts_) return text_of(world_, keys_[a]) < text_of(world_, keys_[b]);
        if (kind_ != Answer::Kind::Done) return false;
        const Answer answer = compare_natively(world_, ast::Comparison::Lt, keys_[a], keys_[b]);
        kind_ = answer.kind;
        return answer.is_done() && answer.value == kTrue;
    }
    Answer::Kind kind() const { return kind_; }

   private:
    World& world_;
    std::span<const Value> keys_;
    bool all_ints_ = false;
    bool all_texts_ = false;
    Answer::Kind kind_ = Answer::Kind::Done;
};

void reverse_range(std::vector<u32>& order, std::size_t begin, std::size_t end) {
    std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end));
}

/// The last `equal` + 1 ones of a descending run change places, for the whole will be reversed.
void reverse_equal(std::vector<u32>& order, std::size_t end, std::size_t equal) {
    if (equal > 0) reverse_range(order, end - equal - 1, end);
}

/// Goes on from `end` as long as the run does not descend.
std::size_t extend_ascending(Comparer& comparer, const std::vector<u32>& order, std::size_t end) {
    while (end < order.size() && !comparer.less(order[end], order[end - 1])) ++end;
    return end;
}

/// The length of the ascending run at the front, a descending one having been reversed (count_run of CPython 3.13).
std::size_t count_run(Comparer& comparer, std::vector<u32>& order) {
    if (order.size() < 2) return order.size();
    std::size_t end = extend_ascending(comparer, order, 1);
    if (end == order.size()) return end;
    if (end > 1) {
        if (comparer.less(order[0], order[end - 1])) return end;
        reverse_range(order, 0, end);
    }
    std::size_t equal = 0;
    for (++end; end < order.size(); ++end) {
        if (comparer.less(order[end], order[end - 1])) {
            reverse_equal(order, end, equal);
            equal = 0;
        } else if (comparer.less(order[end - 1], order[end])) {
            break;
        } else {
            ++equal;
        }
    }
    reverse_equal(order, end, equal);
    reverse_range(order, 0, end);
    return extend_ascending(comparer, order, end);
}

void binary_insertion(Comparer& comparer, std::vector<u32>& order) {
    for (std::size_t sorted = count_run(comparer, order); sorted < order.size(); ++sorted) {
        const u32 pivot = order[sorted];
        std::size_t left = 0;
        std::size_t right = sorted;
        while (left < right) {
            const std::size_t middle = (left + right) / 2;
            if (comparer.less(pivot, order[middle])) {
                right = middle;
            } else {
                left = middle + 1;
            }
        }
        const auto begin = order.begin();
        std::rotate(begin + static_cast<std::ptrdiff_t>(left), begin + static_cast<std::ptrdiff_t>(sorted),
                    begin + static_cast<std::ptrdiff_t>(sorted) + 1);
    }
}

/// Puts a list's items into the order given by positions.
void rearrange(World& world, Value list, const std::vector<u32>& order) {
    const auto items = mutable_items_of(world, list);
    const std::vector<Value> old(items.begin(), items.end());
    for (std::size_t i = 0; i < order.size(); ++i) items[i] = old[order[i]];
}

Answer::Kind sort_list(World& world, Value list, SortOrder direction) {
    std::vector<u32> order;
    const auto kind = sort_positions(world, items_of(world, list), direction, order);
    if (kind == Answer::Kind::Done) rearrange(world, list, order);
    return kind;
}

/// The truth of `reverse`, an int or bool as a rule.
bool read_direction(World& world, Value reverse, SortOrder& direction) {
    const Answer truth = truth_natively(world, reverse);
    direction = truth.is_done() && truth.value == kTrue ? SortOrder::Descending : SortOrder::Ascending;
    return truth.is_done();
}

Outcome list_sort(NativeCall& call) {
    World& world = call.world;
    SortOrder direction{};
    if (call[1] != kNone || !read_direction(world, call[2], direction))
        return redirect_to_helper(world, "_list_sort", {call[0], call[1], call[2]});
    const auto kind = sort_list(world, call[0], direction);
    if (kind == Answer::Kind::Script) return redirect_to_helper(world, "_list_sort", {call[0], call[1], call[2]});
    return kind == Answer::Kind::Done ? Outcome::none() : Outcome::raised();
}

Outcome builtin_sorted(NativeCall& call) {
    World& world = call.world;
    SortOrder direction{};
    OwnedValues items(world);
    const auto collected = collect(world, call[0], items);
    if (collected == Answer::Kind::Raised) return Outcome::raised();
    if (collected == Answer::Kind::Script) return redirect_to_helper(world, "_sorted", {call[0], call[1], call[2]});
    Local list(world, list_of(world, items));
    if (call[1] != kNone || !read_direction(world, call[2], direction))
        return redirect_to_helper(world, "_sorted", {list, call[1], call[2]});
    const auto kind = sort_list(world, list, direction);
    if (kind == Answer::Kind::Script) return redirect_to_helper(world, "_sorted", {list, call[1], call[2]});
    return kind == Answer::Kind::Done ? Outcome::returns(list.take()) : Outcome::raised();
}

/// _sort_by_keys(list, keys, reverse): sorts the list by a list of keys of the same length; False when only Python can compare them.
Outcome sort_by_keys(NativeCall& call) {
    World& world = call.world;
    std::vector<u32> order;
    const auto direction = call[2] == kTrue ? SortOrder::Descending : SortOrder::Ascending;
    const auto kind = sort_positions(world, items_of(world, call[1]), direction, order);
    if (kind == Answer::Kind::Raised) return Outcome::raised();
    if (kind == Answer::Kind::Done) rearrange(world, call[0], order);
    return return_bool(kind == Answer::Kind::Done);
}

constexpr NativeSpec kNatives[] = {
    {"list.sort", "(self, /, *, key=None, reverse=False)", list_sort},
    {"builtins.sorted", "(iterable, /, *, key=None, reverse=False)", builtin_sorted},
    {"builtins._sort_by_keys", "(list, keys, reverse, /)", sort_by_keys},
};

}  // namespace

Answer::Kind sort_positions(World& world, std::span<const Value> keys, SortOrder direction, std::vector<u32>& order) {
    order.resize(keys.size());
    world.charge(keys.size() * std::bit_width(keys.size()));
    std::iota(order.begin(), order.end(), u32{0});
    // Reversing before and after keeps equal elements in their order.
    if (direction == SortOrder::Descending) std::reverse(order.begin(), order.end());
    Comparer comparer(world, keys);
    if (order.size() < kInsertionLimit) {
        binary_insertion(comparer, order);
    } else {
        std::stable_sort(order.begin(), order.end(), [&comparer](u32 a, u32 b) { return comparer.less(a, b); });
    }
    if (direction == SortOrder::Descending) std::reverse(order.begin(), order.end());
    return comparer.kind();
}

NativeTable sorting_natives() { return kNatives; }

}  // namespace asyncarium
