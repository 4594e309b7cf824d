// The C3 linearization (Objects/typeobject.c, mro_implementation and pmerge).
#include <algorithm>
#include <string>

#include "engine/vm/classes.h"

namespace asyncarium {
namespace {

/// One of the lists that are merged, and how far it has been used up.
struct MergeList {
    std::vector<Value> classes;
    std::size_t next = 0;

    bool is_done() const { return next == classes.size(); }
    bool has_in_tail(Value cls) const {
        return std::find(classes.begin() + static_cast<std::ptrdiff_t>(std::min(next + 1, classes.size())),
                         classes.end(), cls) != classes.end();
    }
};

std::string_view class_name(const World& world, Value cls) { return text_of(world, world.get<TypeObject>(cls).name); }

void raise_inconsistent(World& world, const std::vector<MergeList>& lists) {
    std::vector<Value> left;
    for (const MergeList& list : lists) {
        if (list.is_done()) continue;
        const Value head = list.classes[list.next];
        if (std::find(left.begin(), left.end(), head) == left.end()) left.push_back(head);
    }
    std::string names;
    for (const Value cls : left) {
        if (!names.empty()) names += ", ";
        names += class_name(world, cls);
    }
    raise_error(world, TypeId::TypeError, "Cannot create a consistent method resolution order (MRO) for bases {}",
                names);
}

/// The first head that stands in no other list's tail; null when there is none.
Value find_candidate(const std::vector<MergeList>& lists) {
    for (const MergeList& list : lists) {
        if (list.is_done()) continue;
        const Value head = list.classes[list.next];
        const bool blocked =
            std::any_of(lists.begin(), lists.end(), [&](const MergeList& other) { return other.has_in_tail(head); });
        if (!blocked) return head;
    }
    return Value();
}

}  // namespace

std::vector<Value> linearize_bases(World& world, std::span<const Value> bases) {
    std::vector<MergeList> lists;
    for (const Value base : bases) {
        const auto mro = items_of(world, world.get<TypeObject>(base).mro);
        lists.push_back({{mro.begin(), mro.end()}});
    }
    lists.push_back({{bases.begin(), bases.end()}});
    std::vector<Value> order;
    while (std::any_of(lists.begin(), lists.end(), [](const MergeList& list) { return !list.is_done(); })) {
        const Value next = find_candidate(lists);
        if (next.is_null()) {
            raise_inconsistent(world, lists);
            return {};
        }
        order.push_back(next);
        for (MergeList& list : lists) {
            if (!list.is_done() && list.classes[list.next] == next) ++list.next;
        }
    }
    return order;
}

}  // namespace asyncarium
