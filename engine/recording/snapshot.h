// A copy of a world's bytes as a list of pages, where each page that did not change since the snapshot before is shared with
// it. So a snapshot costs one comparison of memory and the pages that the program wrote to meanwhile.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "engine/world/world.h"

namespace asyncarium::recording {

inline constexpr std::size_t kPageSize = 4096;
using Page = std::array<std::byte, kPageSize>;

class Snapshot {
   public:
    /// Of `bytes`, sharing equal pages with `before` (null: none to share with).
    Snapshot(std::span<const std::byte> bytes, const Snapshot* before);

    /// What the snapshot of `bytes` would take beyond what it shares with `before`, without taking it. Bytes.
    static u64 bytes_to_copy(std::span<const std::byte> bytes, const Snapshot* before);

    /// Makes `world` equal to the one the snapshot was taken of; it must be of the same program and options.
    void restore(World& world) const;

    /// Bytes of the world.
    u64 size() const { return size_; }
    /// Bytes this snapshot takes beyond what it shares with `before`, page table included.
    u64 own_bytes(const Snapshot* before) const;

   private:
    /// `page` of the world that `before` was taken of holds just these bytes.
    static bool is_same(const Snapshot* before, std::size_t page, std::span<const std::byte> bytes);
    bool shares_page(std::size_t page, const Snapshot* before) const;

    std::vector<std::shared_ptr<const Page>> pages_;  // the last one is filled up with zeros
    u64 size_ = 0;
};

}  // namespace asyncarium::recording
