// Reading the bytes of a file as UTF-8, and the comment that may declare another encoding (PEP 263).
#include "engine/script/source_encoding.h"

#include <algorithm>
#include <string>

#include "engine/script/lexer_unicode.h"
#include "engine/script/syntax_error_text.h"

namespace asyncarium {
namespace {

/// Offsets are 32 bits wide and a few sums of them must not overflow.
constexpr std::size_t kMaxTextBytes = std::size_t{1} << 30;

constexpr std::string_view kBlanks = " \t\f";

Diagnostic fault_at(std::string_view text, std::size_t offset, std::string message, std::size_t length = 1) {
    const std::string_view before = text.substr(0, offset);
    const auto line = static_cast<u32>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t newline = before.rfind('\n');
    const auto column = static_cast<u32>(newline == std::string_view::npos ? offset : offset - newline - 1);
    return {"SyntaxError", std::move(message), {line, column, line, column + static_cast<u32>(length)}};
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The name that a line declares as the encoding: behind `coding:` or `coding=` in a line that is only a comment. Else empty.
std::string_view declared_encoding(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos || line[begin] != '#') return {};
    for (std::size_t at = line.find("coding", begin); at != std::string_view::npos; at = line.find("coding", at + 1)) {
        std::string_view rest = line.substr(at + 6);
        if (!rest.starts_with(':') && !rest.starts_with('=')) continue;
        rest.remove_prefix(1);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        const auto is_in_name = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                   c == '.';
        };
        const auto end = std::find_if_not(rest.begin(), rest.end(), is_in_name);
        if (end != rest.begin()) return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    }
    return {};
}

/// Encodings in which ASCII is ASCII. Of an unknown one nothing can be said.
bool extends_ascii(std::string_view name) {
    std::string lowered;
    for (const char c : name) lowered += c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    if (lowered == "utf8" || lowered == "ascii" || lowered == "us-ascii" || lowered == "latin1") return true;
    constexpr std::string_view kFamilies[] = {"utf-8", "latin-1",     "iso-8859-", "iso8859-",
                                              "cp125", "windows-125", "koi8-"};
    return std::any_of(std::begin(kFamilies), std::end(kFamilies),
                       [&](std::string_view family) { return lowered.starts_with(family); });
}

bool is_utf8(std::string_view name) {
    std::string lowered;
    for (const char c : name) lowered += c == '_' ? '-' : static_cast<char>(c | 0x20);
    return lowered == "utf8" || lowered == "utf-8" || lowered.starts_with("utf-8-");
}

/// The declaration may stand in the second line when the first one holds no code (Parser/tokenizer/helpers.c,
/// _PyTokenizer_check_coding_spec).
std::optional<Diagnostic> find_other_encoding(std::string_view text) {
    std::size_t begin = 0;
    for (int number = 1; number <= 2 && begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const std::string_view name = declared_encoding(line);
        if (!name.empty()) {
            if (is_utf8(name) || (extends_ascii(name) && is_ascii(text))) return std::nullopt;
            const auto offset = static_cast<std::size_t>(name.data() - text.data());
            Diagnostic fault =
                fault_at(text, offset, words("not supported by Asyncarium: the source encoding ", name), name.size());
            fault.kind = "NotSupported";
            return fault;
        }
        const std::size_t code = line.find_first_not_of(kBlanks);
        if (code != std::string_view::npos && line[code] != '#') return std::nullopt;
        begin = end + 1;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> find_too_long(std::string_view text) {
    if (text.size() <= kMaxTextBytes) return std::nullopt;
    return Diagnostic{"SyntaxError", "source code is too long", {1, 0, 1, 1}};
}

std::optional<Diagnostic> find_unreadable(std::string_view text) {
    if (const std::size_t null = text.find('\0'); null != std::string_view::npos) {
        return fault_at(text, null, "source code cannot contain null bytes");
    }
    if (auto fault = find_other_encoding(text)) return fault;
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
        } else if (const u32 length = decode_utf8(text, i).length; length > 0) {
            i += length;
        } else {
            const std::string byte = hexadecimal(static_cast<unsigned char>(text[i]), 2);
            return fault_at(text, i, words("Non-UTF-8 code starting with '\\x", byte, "'"));
        }
    }
    return std::nullopt;
}

}  // namespace asyncarium
