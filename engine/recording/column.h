// A column of a table that only grows: values in chunks, so that appending never moves what is there (no pause when a long
// run outgrows a buffer). The chunks double in size up to a bound, so that a thousand short columns stay small.
#pragma once

#include <bit>
#include <cstddef>
#include <memory>
#include <vector>

namespace asyncarium::recording {

/// The first index from `begin` on for which `is_behind(index)` holds; `end` if none. Where it holds, it holds for all that follow.
template <class Predicate>
std::size_t first_index(std::size_t begin, std::size_t end, Predicate&& is_behind) {
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (is_behind(middle)) {
            end = middle;
        } else {
            begin = middle + 1;
        }
    }
    return begin;
}

template <class T>
class Column {
   public:
    void push_back(const T& value) {
        const Place place = place_of(size_);
        if (place.chunk == chunks_.size()) chunks_.push_back(std::make_unique<T[]>(chunk_size(place.chunk)));
        chunks_[place.chunk][place.offset] = value;
        ++size_;
    }
    const T& operator[](std::size_t index) const {
        const Place place = place_of(index);
        return chunks_[place.chunk][place.offset];
    }
    T& operator[](std::size_t index) {
        const Place place = place_of(index);
        return chunks_[place.chunk][place.offset];
    }
    const T& back() const { return (*this)[size_ - 1]; }
    T& back() { return (*this)[size_ - 1]; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::size_t bytes() const {
        std::size_t values = 0;
        for (std::size_t chunk = 0; chunk < chunks_.size(); ++chunk) values += chunk_size(chunk);
        return values * sizeof(T);
    }

    /// In a column sorted by it: the first index from `begin` on for which `is_behind(value)` holds; size() if none.
    template <class Predicate>
    std::size_t find_first(Predicate&& is_behind, std::size_t begin = 0) const {
        return first_index(begin, size_, [&](std::size_t index) { return is_behind((*this)[index]); });
    }

   private:
    struct Place {
        std::size_t chunk;
        std::size_t offset;
    };
    static constexpr std::size_t kSmallest = 16;
    static constexpr std::size_t kDoublings = 12;
    static constexpr std::size_t kLargest = kSmallest << kDoublings;
    static constexpr std::size_t kGrowing = kLargest - kSmallest;  // values in the chunks that are not yet largest

    static constexpr std::size_t chunk_size(std::size_t chunk) {
        return chunk < kDoublings ? kSmallest << chunk : kLargest;
    }
    static constexpr Place place_of(std::size_t index) {
        if (index >= kGrowing) return {kDoublings + (index - kGrowing) / kLargest, (index - kGrowing) % kLargest};
        const std::size_t shifted = index + kSmallest;
        const auto chunk = static_cast<std::size_t>(std::bit_width(shifted / kSmallest)) - 1;
        return {chunk, shifted - (kSmallest << chunk)};
    }

    std::vector<std::unique_ptr<T[]>> chunks_;
    std::size_t size_ = 0;
};

}  // namespace asyncarium::recording
