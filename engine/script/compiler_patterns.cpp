// match: patterns test the subject on top of the stack. Captured values wait on the stack below it and are stored
// when the whole pattern has matched; a failing test jumps to a ladder of POP_TOPs that removes what is there.
#include <algorithm>
#include <cassert>
#include <unordered_set>

#include "engine/script/compiler.h"
#include "engine/script/constant_text.h"

namespace asyncarium {

using namespace ast;

/// What the code for one `case` has on the stack (compile.c's pattern_context).
struct Compiler::PatternContext {
    /// Names of the captures on the stack, the lowest first.
    std::vector<std::string> stores;
    bool allow_irrefutable = false;
    /// fail_pop[n] is where to go when n entries must be removed.
    std::vector<Label> fail_pop;
    /// Entries on top of the captures.
    std::size_t on_top = 0;
};

namespace {

bool is_wildcard(const Pattern& pattern) {
    if (pattern.kind != PatternKind::As) return false;
    const auto& as = static_cast<const MatchAs&>(pattern);
    return as.pattern == nullptr && as.name.empty();
}

bool is_star_wildcard(const Pattern& pattern) {
    return pattern.kind == PatternKind::Star && static_cast<const MatchStar&>(pattern).name.empty();
}

bool is_literal(const Expr& value) {
    switch (value.kind) {
        case ExprKind::Constant:
        case ExprKind::UnaryOp:
        case ExprKind::BinOp:
        case ExprKind::JoinedStr:
            return true;
        default:
            return false;
    }
}

std::string quoted(const std::string& name) { return "'" + name + "'"; }

}  // namespace

// ---- the statement ----------------------------------------------------------------------------------------------

void Compiler::visit_match(const Match& match) {
    visit(*match.subject);
    const Label end = make_label();
    const std::vector<MatchCase>& cases = match.cases;
    const bool has_default = cases.size() > 1 && is_wildcard(*cases.back().pattern);
    const std::size_t tested = cases.size() - (has_default ? 1 : 0);
    for (std::size_t index = 0; index < tested; ++index) {
        const MatchCase& item = cases[index];
        const bool is_last_test = index + 1 == tested;
        begin_line(item.pattern->span.line);
        const Place place(*this, item.pattern->span);
        if (!is_last_test) emit(Opcode::COPY, 1);
        PatternContext context;
        context.allow_irrefutable = item.guard != nullptr || index + 1 == cases.size();
        visit_pattern(*item.pattern, context);
        for (const std::string& name : context.stores) access_name(name, Access::Store);
        if (item.guard != nullptr) jump_if(*item.guard, ensure_fail_pop(context, 0), When::False);
        if (!is_last_test) emit(Opcode::POP_TOP);
        visit_body(item.body);
        emit_jump(Opcode::JUMP, end);
        bind_fail_pops(context);
    }
    if (has_default) {
        const MatchCase& item = cases.back();
        begin_line(item.pattern->span.line);
        if (item.guard != nullptr) jump_if(*item.guard, end, When::False);
        visit_body(item.body);
    }
    bind(end);
}

// ---- failing ----------------------------------------------------------------------------------------------------

Label Compiler::ensure_fail_pop(PatternContext& context, std::size_t pops) {
    while (context.fail_pop.size() <= pops) context.fail_pop.push_back(make_label());
    return context.fail_pop[pops];
}

void Compiler::jump_to_fail_pop(Opcode opcode, PatternContext& context) {
    emit_jump(opcode, ensure_fail_pop(context, context.on_top + context.stores.size()));
}

void Compiler::bind_fail_pops(PatternContext& context) {
    for (std::size_t pops = context.fail_pop.size(); pops-- > 0;) {
        bind(context.fail_pop[pops]);
        if (pops > 0) emit(Opcode::POP_TOP);
    }
    context.fail_pop.clear();
}

/// Moves the top below the `count` - 1 entries under it.
void Compiler::rotate(std::size_t count) {
    for (; count > 1; --count) emit(Opcode::SWAP, static_cast<u32>(count));
}

/// Takes the top as the value of `name` (none: drops it) and puts it with the other captures.
void Compiler::capture(const std::string& name, PatternContext& context, Span span) {
    if (name.empty()) return emit(Opcode::POP_TOP);
    // Each capture moves below all others; a pattern that is refused for its size must not go on doing so.
    if (!diagnostics_.empty()) return context.stores.push_back(name);
    if (std::ranges::find(context.stores, name) != context.stores.end()) {
        error("multiple assignments to name " + quoted(name) + " in pattern", span);
    }
    rotate(context.on_top + context.stores.size() + 1);
    context.stores.push_back(name);
}

// ---- patterns ---------------------------------------------------------------------------------------------------

void Compiler::visit_pattern(const Pattern& pattern, PatternContext& context) {
    const Place place(*this, pattern.span);
    switch (pattern.kind) {
        case PatternKind::Value:
            return visit_value_pattern(static_cast<const MatchValue&>(pattern), context);
        case PatternKind::Singleton:
            return visit_singleton_pattern(static_cast<const MatchSingleton&>(pattern), context);
        case PatternKind::Sequence:
            return visit_sequence_pattern(static_cast<const MatchSequence&>(pattern), context);
        case PatternKind::Mapping:
            return visit_mapping_pattern(static_cast<const MatchMapping&>(pattern), context);
        case PatternKind::Class:
            return visit_class_pattern(static_cast<const MatchClass&>(pattern), context);
        case PatternKind::Star:
            return capture(static_cast<const MatchStar&>(pattern).name, context, pattern.span);
        case PatternKind::As:
            return visit_as_pattern(static_cast<const MatchAs&>(pattern), context);
        case PatternKind::Or:
            return visit_or_pattern(static_cast<const MatchOr&>(pattern), context);
    }
}

void Compiler::visit_subpattern(const Pattern& pattern, PatternContext& context) {
    const bool allowed = context.allow_irrefutable;
    context.allow_irrefutable = true;
    visit_pattern(pattern, context);
    context.allow_irrefutable = allowed;
}

void Compiler::visit_value_pattern(const MatchValue& pattern, PatternContext& context) {
    if (!is_literal(*pattern.value) && pattern.value->kind != ExprKind::Attribute) {
        error("patterns may only match literals and attribute lookups", pattern.span);
    }
    visit(*pattern.value);
    emit(Opcode::COMPARE_EQ);
    jump_to_fail_pop(Opcode::POP_JUMP_IF_FALSE, context);
}

void Compiler::visit_singleton_pattern(const MatchSingleton& pattern, PatternContext& context) {
    load_constant(to_constant(pattern.value));
    emit(Opcode::IS_OP, 0);
    jump_to_fail_pop(Opcode::POP_JUMP_IF_FALSE, context);
}

void Compiler::visit_as_pattern(const MatchAs& pattern, PatternContext& context) {
    if (pattern.pattern != nullptr) {
        ++context.on_top;
        emit(Opcode::COPY, 1);
        visit_pattern(*pattern.pattern, context);
        --context.on_top;
        return capture(pattern.name, context, pattern.span);
    }
    if (!context.allow_irrefutable) {
        const std::string what = pattern.name.empty() ? "wildcard" : "name capture " + quoted(pattern.name);
        error(what + " makes remaining patterns unreachable", pattern.span);
    }
    capture(pattern.name, context, pattern.span);
}

// ---- sequences --------------------------------------------------------------------------------------------------

void Compiler::visit_sequence_pattern(const MatchSequence& pattern, PatternContext& context) {
    const std::size_t size = pattern.patterns.size();
    std::optional<std::size_t> star;
    bool only_wildcards = true;
    for (std::size_t index = 0; index < size; ++index) {
        const Pattern& item = *pattern.patterns[index];
        only_wildcards = only_wildcards && (is_wildcard(item) || is_star_wildcard(item));
        if (item.kind != PatternKind::Star) continue;
        if (star) {
            return error("multiple starred names in sequence pattern", pattern.span);
        }
        star = index;
    }
    ++context.on_top;
    emit(Opcode::MATCH_SEQUENCE);
    jump_to_fail_pop(Opcode::POP_JUMP_IF_FALSE, context);
    if (!star || size > 1) {
        emit(Opcode::GET_LEN);
        load_integer(static_cast<i64>(star ? size - 1 : size));
        emit(star ? Opcode::COMPARE_GE : Opcode::COMPARE_EQ);
        jump_to_fail_pop(Opcode::POP_JUMP_IF_FALSE, context);
    }
    --context.on_top;
    if (only_wildcards) return emit(Opcode::POP_TOP);
    if (star && is_star_wildcard(*pattern.patterns[*star])) return visit_sequence_by_index(pattern, *star, context);
    visit_sequence_by_unpacking(pattern, context);
}

void Compiler::visit_sequence_by_unpacking(const MatchSequence& pattern, PatternContext& context) {
    const auto size = static_cast<u32>(pattern.patterns.size());
    std::optional<u32> star;
    for (u32 index = 0; index < size; ++index) {
        if (pattern.patterns[index]->kind == PatternKind::Star) star = index;
    }
    if (star && (*star >= 256 || size - *star > 4096)) {
        return error("too many expressions in star-unpacking sequence pattern", pattern.span);
    }
    if (star) {
        emit(Opcode::UNPACK_EX, *star | (size - *star - 1) << 12);
    } else {
        emit(Opcode::UNPACK_SEQUENCE, size);
    }
    context.on_top += size;
    for (const Pattern* item : pattern.patterns) {
        --context.on_top;
        visit_subpattern(*item, context);
    }
}

/// `[a, *_, b]`: takes the items it needs and leaves the middle alone.
void Compiler::visit_sequence_by_index(const MatchSequence& pattern, std::size_t star, PatternContext& context) {
    const std::size_t size = pattern.patterns.size();
    ++context.on_top;
    for (std::size_t index = 0; index < size; ++index) {
        const Pattern& item = *pattern.patterns[index];
        if (index == star || is_wildcard(item)) continue;
        emit(Opcode::COPY, 1);
        if (index < star) {
            load_integer(static_cast<i64>(index));
        } else {
            // The subject need not know negative indices.
            emit(Opcode::GET_LEN);
            load_integer(static_cast<i64>(size - index));
            emit(Opcode::BINARY_SUBTRACT);
        }
        emit(Opcode::BINARY_SUBSCR);
        visit_subpattern(item, context);
    }
    --context.on_top;
    emit(Opcode::POP_TOP);
}

// ---- mappings ---------------------------------------------------------------------------------------------------

void Compiler::visit_mapping_pattern(const MatchMapping& pattern, PatternContext& context) {
    const auto size = static_cast<u32>(pattern.keys.size());
    ++context.on_top;
    emit(Opcode::MATCH_MAPPING);
    jump_to_fail_pop(Opcode::POP_JUMP_IF_FALSE, context);
    if (size == 0 && pattern.rest.empty()) {
        --context.on_top;
        return emit(Opcode::POP_TOP);
    }
    if (size > 0) {
        emit(Opcode::GET_LEN);
        load_integer(size);
        emit(Opcode::COMPARE_GE);
        jump_to_fail_pop(Opcode::POP_JUMP_IF_FALSE, context);
    }
    push_mapping_keys(pattern);
    emit(Opcode::MATCH_KEYS);
    // subject keys values
    context.on_top += 2;
    emit(Opcode::COPY, 1);
    emit(Opcode::LOAD_NONE);
    emit(Opcode::IS_OP, 1);
    jump_to_fail_pop(Opcode::POP_JUMP_IF_FALSE, context);
    emit(Opcode::UNPACK_SEQUENCE, size);
    context.on_top += size;
    --context.on_top;
    for (const Pattern* item : pattern.patterns) {
        --context.on_top;
        visit_subpattern(*item, context);
    }
    context.on_top -= 2;
    if (!pattern.rest.empty()) return store_mapping_rest(pattern, context);
    emit(Opcode::POP_TOP);
    emit(Opcode::POP_TOP);
}

void Compiler::push_mapping_keys(const MatchMapping& pattern) {
    std::unordered_set<u32> seen;
    for (const Expr* key : pattern.keys) {
        const FoldedConstant constant = fold_constant(*key, builder_);
        if (constant.is_constant) {
            if (!seen.insert(builder_.constant(constant.value).number).second) {
                const std::string text = constant_text(builder_.program(), constant.value);
                error("mapping pattern checks duplicate key (" + text + ")", pattern.span);
            }
        } else if (!is_literal(*key) && key->kind != ExprKind::Attribute) {
            error("mapping pattern keys may only match literals and attribute lookups", pattern.span);
        }
        visit(*key);
    }
    emit(Opcode::BUILD_TUPLE, static_cast<u32>(pattern.keys.size()));
}

/// `**rest`: a copy of the subject (below its keys) without the keys.
void Compiler::store_mapping_rest(const MatchMapping& pattern, PatternContext& context) {
    auto size = static_cast<u32>(pattern.keys.size());
    emit(Opcode::BUILD_MAP, 0);
    emit(Opcode::SWAP, 3);
    emit(Opcode::DICT_UPDATE, 2);
    emit(Opcode::UNPACK_SEQUENCE, size);
    for (; size > 0; --size) {
        emit(Opcode::COPY, 1 + size);
        emit(Opcode::SWAP, 2);
        emit(Opcode::DELETE_SUBSCR);
    }
    capture(pattern.rest, context, pattern.span);
}

// ---- classes ----------------------------------------------------------------------------------------------------

void Compiler::check_class_pattern(const MatchClass& pattern) {
    const std::vector<std::string_view> names(pattern.kwd_attrs.begin(), pattern.kwd_attrs.end());
    if (const std::optional<Repetition> repetition = find_repetition(names)) {
        error("attribute name repeated in class pattern: " + pattern.kwd_attrs[repetition->second],
              pattern.kwd_patterns[repetition->second]->span);
    }
}

void Compiler::visit_class_pattern(const MatchClass& pattern, PatternContext& context) {
    check_class_pattern(pattern);
    const auto positional = static_cast<u32>(pattern.patterns.size());
    const auto total = positional + static_cast<u32>(pattern.kwd_patterns.size());
    visit(*pattern.cls);
    TupleConstant names;
    for (const std::string& name : pattern.kwd_attrs) names.items.push_back(builder_.text(name));
    load_constant(names);
    emit(Opcode::MATCH_CLASS, positional);
    emit(Opcode::COPY, 1);
    emit(Opcode::LOAD_NONE);
    emit(Opcode::IS_OP, 1);
    ++context.on_top;
    jump_to_fail_pop(Opcode::POP_JUMP_IF_FALSE, context);
    emit(Opcode::UNPACK_SEQUENCE, total);
    context.on_top += total;
    --context.on_top;
    for (u32 index = 0; index < total; ++index) {
        --context.on_top;
        const Pattern& item = index < positional ? *pattern.patterns[index] : *pattern.kwd_patterns[index - positional];
        if (is_wildcard(item)) {
            emit(Opcode::POP_TOP);
        } else {
            visit_subpattern(item, context);
        }
    }
}

// ---- alternatives -----------------------------------------------------------------------------------------------

/// Brings an alternative's captures into the order of the first one's, on the stack too. False: other names.
bool Compiler::reorder_captures(const std::vector<std::string>& control, std::vector<std::string>& stores) {
    if (stores.size() != control.size()) return false;
    for (std::size_t place = control.size(); place-- > 0;) {
        const auto found = std::ranges::find(stores, control[place]);
        if (found == stores.end()) return false;
        const auto from = static_cast<std::size_t>(found - stores.begin());
        if (from == place) continue;
        assert(from < place);
        const std::vector<std::string> rotated(stores.begin(), found + 1);
        stores.erase(stores.begin(), found + 1);
        stores.insert(stores.begin() + static_cast<std::ptrdiff_t>(place - from), rotated.begin(), rotated.end());
        for (std::size_t rotations = from + 1; rotations > 0; --rotations) rotate(place + 1);
    }
    return true;
}

void Compiler::visit_or_pattern(const MatchOr& pattern, PatternContext& context) {
    const Label end = make_label();
    std::vector<std::string> control;
    for (const Pattern* alternative : pattern.patterns) {
        const bool is_last = alternative == pattern.patterns.back();
        const Place place(*this, alternative->span);
        PatternContext inner;
        inner.allow_irrefutable = is_last && context.allow_irrefutable;
        emit(Opcode::COPY, 1);
        visit_pattern(*alternative, inner);
        if (alternative == pattern.patterns.front()) {
            control = inner.stores;
        } else if (!reorder_captures(control, inner.stores)) {
            return error("alternative patterns bind different names", pattern.span);
        }
        emit_jump(Opcode::JUMP, end);
        bind_fail_pops(inner);
    }
    // No alternative matched: the subject's copies are gone, the subject itself goes now.
    emit(Opcode::POP_TOP);
    jump_to_fail_pop(Opcode::JUMP, context);
    bind(end);
    // The captures lie above the subject; each goes down to the older captures.
    const std::size_t distance = control.size() + 1 + context.on_top + context.stores.size();
    for (const std::string& name : control) {
        rotate(distance);
        if (std::ranges::find(context.stores, name) != context.stores.end()) {
            error("multiple assignments to name " + quoted(name) + " in pattern", pattern.span);
        }
        context.stores.push_back(name);
    }
    emit(Opcode::POP_TOP);
}

}  // namespace asyncarium
