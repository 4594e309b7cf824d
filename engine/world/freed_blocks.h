// AddressSanitizer does not see into the arena: to it, a block that was freed is as good as any other. So its builds
// overwrite what is freed, and end the process where a reference to a freed object is taken or given up.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "engine/base/integers.h"

namespace asyncarium {

#if defined(__has_feature)  // clang
#if __has_feature(address_sanitizer)
#define ASYNCARIUM_ADDRESS_SANITIZER
#endif
#elif defined(__SANITIZE_ADDRESS__)  // gcc
#define ASYNCARIUM_ADDRESS_SANITIZER
#endif

#if defined(ASYNCARIUM_ADDRESS_SANITIZER)
inline constexpr bool kFreedBlocksAreChecked = true;
#else
inline constexpr bool kFreedBlocksAreChecked = false;
#endif

/// Overwrites `bytes` from `place` on with what is no sensible value of any field.
inline void overwrite_freed(std::byte* place, u64 bytes) {
    constexpr int kNothingSensible = 0xEE;
    if constexpr (kFreedBlocksAreChecked) std::memset(place, kNothingSensible, bytes);
}

/// Ends the process unless `is_alive`.
inline void require_alive(bool is_alive) {
    if constexpr (kFreedBlocksAreChecked) {
        if (!is_alive) std::abort();
    }
}

}  // namespace asyncarium
