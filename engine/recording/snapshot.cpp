// Taking and restoring snapshots, page by page.
#include "engine/recording/snapshot.h"

#include <algorithm>
#include <cstring>

namespace asyncarium::recording {

namespace {

/// Calls `act(page number, bytes of that page)` for each page; the last may be short.
template <class Act>
void each_page(std::span<const std::byte> bytes, Act&& act) {
    for (std::size_t begin = 0; begin < bytes.size(); begin += kPageSize) {
        act(begin / kPageSize, bytes.subspan(begin, std::min(kPageSize, bytes.size() - begin)));
    }
}

}  // namespace

bool Snapshot::is_same(const Snapshot* before, std::size_t page, std::span<const std::byte> bytes) {
    // Behind the end of the world before stand zeros, so a page is only shared when all that counts in it is equal.
    return before != nullptr && page * kPageSize + bytes.size() <= before->size_ &&
           std::memcmp(before->pages_[page]->data(), bytes.data(), bytes.size()) == 0;
}

u64 Snapshot::bytes_to_copy(std::span<const std::byte> bytes, const Snapshot* before) {
    u64 count = 0;
    each_page(bytes, [&](std::size_t page, std::span<const std::byte> content) {
        if (!is_same(before, page, content)) count += kPageSize;
    });
    return count;
}

Snapshot::Snapshot(std::span<const std::byte> bytes, const Snapshot* before) : size_(bytes.size()) {
    pages_.reserve((bytes.size() + kPageSize - 1) / kPageSize);
    each_page(bytes, [&](std::size_t number, std::span<const std::byte> content) {
        if (is_same(before, number, content)) {
            pages_.push_back(before->pages_[number]);
            return;
        }
        auto page = std::make_shared_for_overwrite<Page>();
        std::memcpy(page->data(), content.data(), content.size());
        std::memset(page->data() + content.size(), 0, kPageSize - content.size());
        pages_.push_back(std::move(page));
    });
}

void Snapshot::restore(World& world) const {
    std::byte* target = world.prepare_bytes(size_).data();
    u64 left = size_;
    for (const auto& page : pages_) {
        const u64 count = std::min<u64>(kPageSize, left);
        std::memcpy(target, page->data(), count);
        target += count;
        left -= count;
    }
}

bool Snapshot::shares_page(std::size_t page, const Snapshot* before) const {
    return before != nullptr && page < before->pages_.size() && before->pages_[page] == pages_[page];
}

u64 Snapshot::own_bytes(const Snapshot* before) const {
    u64 bytes = pages_.size() * sizeof(pages_[0]);
    for (std::size_t page = 0; page < pages_.size(); ++page) {
        if (!shares_page(page, before)) bytes += kPageSize;
    }
    return bytes;
}

}  // namespace asyncarium::recording
