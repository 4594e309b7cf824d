// Interning of names and constants. Constants are keyed by a text that tells apart what Python's `==` would not.
#include "engine/script/program_builder.h"

#include <bit>

namespace asyncarium {

namespace {

std::string key_of_items(char kind, const std::vector<ConstantId>& items) {
    std::string key(1, kind);
    for (const ConstantId item : items) key += std::to_string(item.number) + ",";
    return key;
}

struct ConstantKey {
    std::string operator()(ast::NoneValue) const { return "N"; }
    std::string operator()(ast::EllipsisValue) const { return "E"; }
    std::string operator()(bool value) const { return value ? "T" : "F"; }
    std::string operator()(i64 value) const { return "i" + std::to_string(value); }
    std::string operator()(const ast::BigIntText& value) const { return "i" + value.digits; }
    std::string operator()(double value) const { return "d" + std::to_string(std::bit_cast<u64>(value)); }
    std::string operator()(const std::string& value) const { return "s" + value; }
    std::string operator()(const ast::BytesText& value) const { return "b" + value.bytes; }
    std::string operator()(const TupleConstant& value) const { return key_of_items('(', value.items); }
    std::string operator()(const FrozenSetConstant& value) const { return key_of_items('{', value.items); }
    std::string operator()(CodeId value) const { return "c" + std::to_string(value.number); }
};

}  // namespace

NameId ProgramBuilder::name(std::string_view text) {
    if (const auto known = names_.find(text); known != names_.end()) return {known->second};
    const auto number = static_cast<u32>(program_.names.size());
    names_.emplace(text, number);
    program_.names.emplace_back(text);
    return {number};
}

ConstantId ProgramBuilder::constant(const Constant& value) {
    const auto next = static_cast<u32>(program_.constants.size());
    const auto [found, is_new] = constants_.try_emplace(std::visit(ConstantKey{}, value), next);
    if (is_new) program_.constants.push_back(value);
    return {found->second};
}

CodeId ProgramBuilder::reserve_codes(u32 count) {
    const auto first = static_cast<u32>(program_.codes.size());
    program_.codes.resize(first + count);
    return {first};
}

void ProgramBuilder::set_code(CodeId id, Code code) {
    code.summarise();
    program_.codes[id.number] = std::move(code);
}

}  // namespace asyncarium
