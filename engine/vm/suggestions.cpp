// An edit distance in which a change of case costs less than a change of letter.
#include "engine/vm/suggestions.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace asyncarium {
namespace {

constexpr std::size_t kMaxCandidates = 750;
constexpr std::size_t kMaxLength = 40;
constexpr std::size_t kMoveCost = 2;
constexpr std::size_t kCaseCost = 1;

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::size_t substitution_cost(char a, char b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

/// The cost of changing one into the other, or more than `limit` when it is above it.
std::size_t edit_cost(std::string_view a, std::string_view b, std::size_t limit) {
    if (a == b) return 0;
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty()) return kMoveCost * (a.size() + b.size());
    if (a.size() > kMaxLength || b.size() > kMaxLength) return limit + 1;
    if (b.size() < a.size()) std::swap(a, b);
    if ((b.size() - a.size()) * kMoveCost > limit) return limit + 1;
    std::array<std::size_t, kMaxLength + 1> row{};
    for (std::size_t i = 0; i < a.size(); ++i) row[i] = (i + 1) * kMoveCost;
    std::size_t result = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        std::size_t distance = result = j * kMoveCost;
        std::size_t minimum = limit + 1;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t substitute = distance + substitution_cost(b[j], a[i]);
            distance = row[i];
            result = std::min({substitute, result + kMoveCost, distance + kMoveCost});
            row[i] = result;
            minimum = std::min(minimum, result);
        }
        if (minimum > limit) return limit + 1;
    }
    return result;
}

}  // namespace

std::string_view find_suggestion(std::span<const std::string_view> candidates, std::string_view wrong) {
    if (candidates.size() > kMaxCandidates || wrong.size() > kMaxLength) return {};
    std::string_view best;
    std::size_t best_cost = 0;
    for (const std::string_view candidate : candidates) {
        if (candidate == wrong) continue;
        std::size_t limit = (candidate.size() + wrong.size() + 3) * kMoveCost / 6;
        if (!best.empty()) limit = std::min(limit, best_cost - 1);
        const std::size_t cost = edit_cost(wrong, candidate, limit);
        if (cost > limit) continue;
        if (best.empty() || cost < best_cost) {
            best = candidate;
            best_cost = cost;
        }
    }
    return best;
}

}  // namespace asyncarium
