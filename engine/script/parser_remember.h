// How explain mode keeps the results of rules, so that looking ahead again and again stays fast.
#pragma once

#include "engine/script/parser.h"

namespace asyncarium {

/// Runs `parse` at the cursor, or repeats what it did there before.
template <class F>
ast::Expr* Parser::remembered(Rule rule, F parse) {
    const u64 key = (u64{cursor_} << 8) | static_cast<u64>(rule);
    if (failed_) return nullptr;
    if (auto found = memory_.find(key); found != memory_.end()) {
        const Remembered& memory = found->second;
        if (!memory.fits) {
            fail();
            return nullptr;
        }
        cursor_ = memory.end;
        height_ = memory.height;
        return memory.result;
    }
    ast::Expr* result = parse();
    if (!raised_) memory_[key] = {result, cursor_, height_, !failed_};
    return result;
}

}  // namespace asyncarium
