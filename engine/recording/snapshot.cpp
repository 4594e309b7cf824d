// Taking and restoring snapshots, page by page.
#include "engine/recording/snapshot.h"

#include <algorithm>
#include <cstring>

namespace asyncarium::recording {

Snapshot::Snapshot(std::span<const std::byte> bytes, const Snapshot* before) : size_(bytes.size()) {
    pages_.reserve((bytes.size() + kPageSize - 1) / kPageSize);
    for (std::size_t begin = 0; begin < bytes.size(); begin += kPageSize) {
        const std::size_t count = std::min(kPageSize, bytes.size() - begin);
        const std::size_t index = pages_.size();
        // Behind the end of the world before stand zeros, so a page is only shared when all that counts in it is equal.
        const bool is_same = before != nullptr && begin + count <= before->size_ &&
                             std::memcmp(before->pages_[index]->data(), bytes.data() + begin, count) == 0;
        if (is_same) {
            pages_.push_back(before->pages_[index]);
            continue;
        }
        auto page = std::make_shared_for_overwrite<Page>();
        std::memcpy(page->data(), bytes.data() + begin, count);
        std::memset(page->data() + count, 0, kPageSize - count);
        pages_.push_back(std::move(page));
    }
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
