// Digits to ints and back, in any base.
#include <fmt/format.h>

#include <algorithm>

#include "engine/world/limbs.h"
#include "engine/world/number.h"

namespace asyncarium {

namespace {

constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

/// 36 for what is no digit.
int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 36;
}

/// log2 of the base, or 0 when it is no power of two.
u32 bits_per_digit(int base) {
    switch (base) {
        case 2:
            return 1;
        case 4:
            return 2;
        case 8:
            return 3;
        case 16:
            return 4;
        case 32:
            return 5;
        default:
            return 0;
    }
}

/// How many digits of the base one limb holds, and the power of the base they stand for.
struct Chunk {
    u32 digits = 0;
    u64 factor = 1;
};
Chunk chunk_of(int base) {
    Chunk chunk;
    const u64 step = static_cast<u64>(base);
    while (chunk.factor <= ~u64{0} / step / 2) {
        chunk.factor *= step;
        ++chunk.digits;
    }
    return chunk;
}

Limbs packed_digits(std::string_view digits, u32 bits) {
    Limbs limbs((digits.size() * bits + 63) / 64 + 1);
    u64 position = 0;
    for (std::size_t i = digits.size(); i-- > 0; position += bits) {
        const u64 digit = static_cast<u64>(digit_value(digits[i]));
        limbs[position / 64] |= digit << (position % 64);
        if (position % 64 + bits > 64) limbs[position / 64 + 1] |= digit >> (64 - position % 64);
    }
    return limbs;
}

Limbs parsed_digits(std::string_view digits, int base) {
    const Chunk chunk = chunk_of(base);
    Limbs limbs;
    for (std::size_t begin = 0; begin < digits.size();) {
        const std::size_t count = (digits.size() - begin - 1) % chunk.digits + 1;
        u64 value = 0;
        u64 factor = 1;
        for (const char c : digits.substr(begin, count)) {
            value = value * static_cast<u64>(base) + static_cast<u64>(digit_value(c));
            factor *= static_cast<u64>(base);
        }
        multiply_add(limbs, factor, value);
        begin += count;
    }
    return limbs;
}

std::string unpacked_digits(std::span<const u64> limbs, u32 bits) {
    std::string text;
    const u64 total = bit_length(limbs);
    for (u64 position = 0; position < total; position += bits) {
        u64 digit = limbs[position / 64] >> (position % 64);
        if (position % 64 + bits > 64 && position / 64 + 1 < limbs.size())
            digit |= limbs[position / 64 + 1] << (64 - position % 64);
        text.push_back(kDigits[digit & ((1u << bits) - 1)]);
    }
    return text;
}

std::string divided_digits(Limbs limbs, int base) {
    const Chunk chunk = chunk_of(base);
    std::string text;
    while (!limbs.empty()) {
        u64 part = divide_in_place(limbs, chunk.factor);
        for (u32 i = 0; i < chunk.digits && (part != 0 || !limbs.empty()); ++i) {
            text.push_back(kDigits[part % static_cast<u64>(base)]);
            part /= static_cast<u64>(base);
        }
    }
    return text;
}

}  // namespace

Value make_int_from_text(World& world, std::string_view digits, int base, bool negative) {
    if (digits.empty() || std::any_of(digits.begin(), digits.end(), [base](char c) { return digit_value(c) >= base; }))
        return {};
    const u32 bits = bits_per_digit(base);
    const Limbs limbs = bits != 0 ? packed_digits(digits, bits) : parsed_digits(digits, base);
    return make_int_from_limbs(world, limbs, sign_of(negative));
}

std::string int_to_text(const World& world, Value integer, int base) {
    if (integer.is_int() && base == 10) return fmt::format_int(integer.as_int()).str();
    const IntView view(world, integer);
    if (view.is_zero()) return "0";
    const u32 bits = bits_per_digit(base);
    std::string text = bits != 0 ? unpacked_digits(view.limbs(), bits)
                                 : divided_digits(Limbs(view.limbs().begin(), view.limbs().end()), base);
    if (view.is_negative()) text.push_back('-');
    std::reverse(text.begin(), text.end());
    return text;
}

}  // namespace asyncarium
