// Schoolbook arithmetic on limbs, which is quickest for the sizes programs meet; long products and quotients go to
// Boost.Multiprecision.
#include "engine/world/limbs.h"

#include <algorithm>
#include <bit>
#include <boost/multiprecision/cpp_int.hpp>

namespace asyncarium {

namespace {

__extension__ using u128 = unsigned __int128;
using Big = boost::multiprecision::cpp_int;

/// Beyond this many limbs in both factors Boost's divide-and-conquer multiplication pays.
constexpr std::size_t kLongProduct = 40;

Big to_big(std::span<const u64> limbs) {
    Big big;
    boost::multiprecision::import_bits(big, limbs.begin(), limbs.end(), 64, false);
    return big;
}

Limbs to_limbs(const Big& big) {
    Limbs limbs;
    if (!big.is_zero()) boost::multiprecision::export_bits(big, std::back_inserter(limbs), 64, false);
    return limbs;
}

}  // namespace

void trim(Limbs& limbs) {
    while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
}

u64 bit_length(std::span<const u64> limbs) {
    if (limbs.empty()) return 0;
    return (limbs.size() - 1) * 64 + static_cast<u64>(std::bit_width(limbs.back()));
}

int compare_limbs(std::span<const u64> a, std::span<const u64> b) {
    if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    for (std::size_t i = a.size(); i-- > 0;)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}

Limbs add_limbs(std::span<const u64> a, std::span<const u64> b) {
    if (a.size() < b.size()) std::swap(a, b);
    Limbs sum(a.size() + 1);
    u128 carry = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        carry += static_cast<u128>(a[i]) + (i < b.size() ? b[i] : 0);
        sum[i] = static_cast<u64>(carry);
        carry >>= 64;
    }
    sum[a.size()] = static_cast<u64>(carry);
    trim(sum);
    return sum;
}

Limbs subtract_limbs(std::span<const u64> a, std::span<const u64> b) {
    Limbs difference(a.size());
    u64 borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const u128 taken = static_cast<u128>(i < b.size() ? b[i] : 0) + borrow;
        borrow = taken > a[i] ? 1 : 0;
        difference[i] = static_cast<u64>(a[i] - taken);
    }
    trim(difference);
    return difference;
}

Limbs multiply_limbs(std::span<const u64> a, std::span<const u64> b) {
    if (a.size() >= kLongProduct && b.size() >= kLongProduct) return to_limbs(to_big(a) * to_big(b));
    Limbs product(a.size() + b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        u64 carry = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const u128 part = static_cast<u128>(a[i]) * b[j] + product[i + j] + carry;
            product[i + j] = static_cast<u64>(part);
            carry = static_cast<u64>(part >> 64);
        }
        product[i + b.size()] = carry;
    }
    trim(product);
    return product;
}

Limbs shift_limbs_left(std::span<const u64> a, u64 bits) {
    const std::size_t whole = bits / 64;
    const u32 part = static_cast<u32>(bits % 64);
    Limbs shifted(a.size() + whole + 1);
    for (std::size_t i = 0; i < a.size(); ++i) {
        shifted[i + whole] |= a[i] << part;
        if (part != 0) shifted[i + whole + 1] = a[i] >> (64 - part);
    }
    trim(shifted);
    return shifted;
}

Limbs shift_limbs_right(std::span<const u64> a, u64 bits) {
    const u64 whole = bits / 64;
    const u32 part = static_cast<u32>(bits % 64);
    if (whole >= a.size()) return {};
    Limbs shifted(a.begin() + static_cast<std::ptrdiff_t>(whole), a.end());
    if (part != 0)
        for (std::size_t i = 0; i < shifted.size(); ++i)
            shifted[i] = shifted[i] >> part | (i + 1 < shifted.size() ? shifted[i + 1] << (64 - part) : 0);
    trim(shifted);
    return shifted;
}

LimbsDivision divide_limbs(std::span<const u64> a, std::span<const u64> b) {
    if (compare_limbs(a, b) < 0) return {{}, Limbs(a.begin(), a.end())};
    if (b.size() == 1) {
        LimbsDivision division{Limbs(a.begin(), a.end()), {}};
        const u64 rest = divide_in_place(division.quotient, b[0]);
        if (rest != 0) division.remainder.push_back(rest);
        return division;
    }
    Big quotient;
    Big remainder;
    boost::multiprecision::divide_qr(to_big(a), to_big(b), quotient, remainder);
    return {to_limbs(quotient), to_limbs(remainder)};
}

void multiply_add(Limbs& a, u64 factor, u64 summand) {
    u64 carry = summand;
    for (u64& limb : a) {
        const u128 part = static_cast<u128>(limb) * factor + carry;
        limb = static_cast<u64>(part);
        carry = static_cast<u64>(part >> 64);
    }
    if (carry != 0) a.push_back(carry);
}

u64 divide_in_place(Limbs& a, u64 divisor) {
    u128 rest = 0;
    for (std::size_t i = a.size(); i-- > 0;) {
        rest = rest << 64 | a[i];
        a[i] = static_cast<u64>(rest / divisor);
        rest %= divisor;
    }
    trim(a);
    return static_cast<u64>(rest);
}

}  // namespace asyncarium
