// A row of values outside the world, each of them holding a reference: what natives gather before they make a container.
#pragma once

#include <span>
#include <vector>

#include "engine/vm/operations.h"
#include "engine/world/world.h"

namespace asyncarium {

/// Releases what is still in it at the end of the scope.
class OwnedValues {
   public:
    explicit OwnedValues(World& world) : world_(&world) {}
    OwnedValues(const OwnedValues&) = delete;
    OwnedValues& operator=(const OwnedValues&) = delete;
    ~OwnedValues() { clear(); }

    void push_owned(Value owned) { values_.push_back(owned); }
    void push(Value borrowed) { values_.push_back(world_->retain(borrowed)); }
    void reserve(std::size_t count) { values_.reserve(count); }
    void clear() {
        for (const Value value : values_) world_->release(value);
        values_.clear();
    }
    std::size_t size() const { return values_.size(); }
    Value operator[](std::size_t index) const { return values_[index]; }
    std::span<const Value> span() const { return values_; }
    std::span<Value> span() { return values_; }

   private:
    World* world_;
    std::vector<Value> values_;
};

/// Walks beyond this many items are left to Python code, which runs in slices and can be stopped.
inline constexpr i64 kLongestNativeWalk = i64{1} << 24;

/// Draws every item of an iterable that C++ can walk and that has an end. Done, Raised (TypeError "… is not iterable") or Script.
Answer::Kind collect(World& world, Value iterable, OwnedValues& items);

/// Makes the iterator of a walk that C++ can finish by itself: Done with the iterator, Raised or Script.
Answer walk(World& world, Value iterable);

/// A list or tuple object with the gathered items, which are moved there.
Value list_of(World& world, OwnedValues& items);
Value tuple_of(World& world, OwnedValues& items);

}  // namespace asyncarium
