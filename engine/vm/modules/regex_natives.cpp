// What module re of the prelude asks: reading a pattern, and all matches in a text. Patterns are read again each time: nothing of them
// is kept outside of the world.
#include "engine/vm/modules/natives.h"
#include "engine/vm/native.h"
#include "engine/vm/regex/matcher.h"
#include "engine/world/plain.h"

namespace asyncarium {
namespace {

std::u32string code_points_of(const World& world, Value string) {
    const std::string_view text = text_of(world, plain(world, string));
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) out.push_back(next_code_point(text, offset));
    return out;
}

u32 flags_of(const World& world, Value flags) {
    const Value number = plain(world, flags);
    return number.is_int() ? static_cast<u32>(number.as_int()) : 0;
}

/// (message, position) of a fault; position None: nowhere in particular.
Outcome answer_fault(World& world, const regex::Fault& fault) {
    const Local message(world, make_string(world, fault.message));
    return Outcome::returns(
        make_tuple(world, {message.get(), fault.position < 0 ? kNone : Value::integer(fault.position)}));
}

/// (flags, number of groups, {name: group}), or a pair if there is a fault.
Outcome describe(NativeCall& call) {
    World& world = call.world;
    auto parsed = regex::parse(code_points_of(world, call[0]), flags_of(world, call[1]));
    if (const auto* fault = std::get_if<regex::Fault>(&parsed)) return answer_fault(world, *fault);
    const auto& pattern = std::get<regex::Pattern>(parsed);
    const Local names(world, make_dict(world));
    for (const auto& [name, group] : pattern.names) {
        const Local key(world, make_string(world, name));
        set_item(world, names, key.get(), Value::integer(group));
    }
    const Local flags(world, Value::integer(pattern.flags));
    const Local groups(world, Value::integer(pattern.groups));
    auto compiled = regex::compile(std::get<regex::Pattern>(std::move(parsed)));
    if (const auto* fault = std::get_if<regex::Fault>(&compiled)) return answer_fault(world, *fault);
    return Outcome::returns(make_tuple(world, {flags.get(), groups.get(), names.get()}));
}

/// One match as a tuple: begin and end of each group, then the number of the group closed last.
Value tuple_of(World& world, const regex::Slots& slots, u32 groups) {
    std::vector<Value> numbers;
    for (u32 i = 0; i < 2 * (groups + 1); ++i) numbers.push_back(Value::integer(slots[1 + i]));
    numbers.push_back(Value::integer(slots[0]));
    return make_tuple(world, std::span<const Value>(numbers));
}

/// A list of at most `limit` matches (0: all) between two positions; mode 0 searches, 1 matches at the begin, 2 matches all of it.
Outcome scan(NativeCall& call) {
    World& world = call.world;
    auto parsed = regex::parse(code_points_of(world, call[0]), flags_of(world, call[1]));
    if (const auto* fault = std::get_if<regex::Fault>(&parsed)) return answer_fault(world, *fault);
    auto compiled = regex::compile(std::get<regex::Pattern>(std::move(parsed)));
    if (const auto* fault = std::get_if<regex::Fault>(&compiled)) return answer_fault(world, *fault);
    const auto& program = std::get<regex::Program>(compiled);
    const std::u32string text = code_points_of(world, call[2]);
    const auto end = static_cast<std::size_t>(call[4].as_int());
    auto at = static_cast<std::size_t>(call[3].as_int());
    const auto mode = static_cast<regex::Mode>(call[5].as_int());
    const i64 limit = call[6].as_int();
    regex::Matcher matcher(program, std::u32string_view(text).substr(0, end));
    Local matches(world, make_list(world));
    auto empty = regex::Matcher::EmptyAtBegin::Allowed;
    for (i64 count = 0; (limit == 0 || count < limit) && at <= end; ++count) {
        const auto found = matcher.find(at, mode, empty);
        if (matcher.is_exhausted()) {
            return raise(world, TypeId::NotImplementedError,
                         "not supported by Asyncarium: a pattern with so many ways to fit");
        }
        if (!found) break;
        const Local match(world, tuple_of(world, *found, program.groups));
        list_append(world, matches.get(), match.get());
        const i64 begin_of_match = (*found)[regex::slot_of(0)], end_of_match = (*found)[regex::slot_of(0) + 1];
        at = static_cast<std::size_t>(end_of_match);
        empty = begin_of_match == end_of_match ? regex::Matcher::EmptyAtBegin::Skipped
                                               : regex::Matcher::EmptyAtBegin::Allowed;
    }
    return Outcome::returns(world.retain(matches.get()));
}

constexpr NativeSpec kTable[] = {
    {"builtins._regex_describe", "(pattern, flags, /)", describe},
    {"builtins._regex_scan", "(pattern, flags, text, begin, end, mode, limit, /)", scan},
};

}  // namespace

NativeTable regex_natives() { return kTable; }

}  // namespace asyncarium
