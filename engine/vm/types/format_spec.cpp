// Parsing the format specification mini-language, and padding.
#include "engine/vm/types/format_spec.h"

#include "engine/vm/types/unicode.h"
#include "engine/world/errors.h"
#include "engine/world/room.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

using Kind = Answer::Kind;

template <class... Args>
Kind fail(World& world, fmt::format_string<Args...> message, Args&&... args) {
    raise_error(world, TypeId::ValueError, message, std::forward<Args>(args)...);
    return Kind::Raised;
}

bool is_align(char c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

/// A decimal number at the front of `text`, which is shortened; -1: none.
Kind take_number(World& world, std::string_view& text, i64& number) {
    number = -1;
    while (!text.empty() && text[0] >= '0' && text[0] <= '9') {
        number = (number < 0 ? 0 : number) * 10 + (text[0] - '0');
        if (number > (i64{1} << 31)) return fail(world, "Too many decimal digits in format string");
        text.remove_prefix(1);
    }
    return Kind::Done;
}

void take_fill_and_align(std::string_view& text, FormatSpec& spec) {
    if (text.empty()) return;
    std::size_t length = 0;
    next_code_point(text, length);
    if (text.size() > length && is_align(text[length])) {
        spec.fill = text.substr(0, length);
        spec.align = text[length];
        text.remove_prefix(length + 1);
    } else if (is_align(text[0])) {
        spec.align = text[0];
        text.remove_prefix(1);
    }
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

Kind take_grouping(World& world, std::string_view& text, FormatSpec& spec) {
    if (take(text, ',')) spec.grouping = ',';
    if (take(text, '_')) {
        if (spec.grouping != '\0') return fail(world, "Cannot specify both ',' and '_'.");
        spec.grouping = '_';
    }
    if (text.starts_with(',') && spec.grouping == '_') return fail(world, "Cannot specify both ',' and '_'.");
    return Kind::Done;
}

/// Which types digits can be grouped in: ',' decimal ones, '_' those of bases too.
Kind check_grouping(World& world, const FormatSpec& spec) {
    if (spec.grouping == '\0') return Kind::Done;
    constexpr std::string_view kDecimal = "deEfFgG%";
    constexpr std::string_view kBases = "boxX";
    if (spec.type == '\0' || kDecimal.find(spec.type) != std::string_view::npos) return Kind::Done;
    if (spec.grouping == '_' && kBases.find(spec.type) != std::string_view::npos) return Kind::Done;
    if (spec.type > ' ' && spec.type < 0x7f)
        return fail(world, "Cannot specify '{}' with '{}'.", spec.grouping, spec.type);
    return fail(world, "Cannot specify '{}' with '\\x{:x}'.", spec.grouping, static_cast<unsigned>(spec.type));
}

void insert_grouping(std::string& digits, char separator, std::size_t group, std::size_t minimum) {
    if (digits.empty()) return;
    // Zero padding counts the separators that it brings along.
    std::size_t count = digits.size();
    while (count + (count - 1) / group < minimum) ++count;
    digits.insert(0, count - digits.size(), '0');
    std::string grouped;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && (count - i) % group == 0) grouped += separator;
        grouped += digits[i];
    }
    digits = std::move(grouped);
}

void append_repeated(std::string& text, const std::string& fill, i64 count) {
    if (fill.size() == 1 && count > 0) {
        text.append(static_cast<std::size_t>(count), fill[0]);
        return;
    }
    for (i64 i = 0; i < count; ++i) text += fill;
}

}  // namespace

Kind parse_format_spec(World& world, std::string_view text, std::string_view type_text, FormatSpec& spec) {
    const std::string_view whole = text;
    take_fill_and_align(text, spec);
    const bool fill_given = text.size() + 1 < whole.size() && spec.align != '\0';
    if (!text.empty() && (text[0] == '+' || text[0] == '-' || text[0] == ' ')) {
        spec.sign = text[0];
        text.remove_prefix(1);
    }
    spec.no_negative_zero = take(text, 'z');
    spec.alternate = take(text, '#');
    if (!fill_given && take(text, '0')) {
        spec.fill = "0";
        spec.zero_padded = true;
    }
    if (const Kind kind = take_number(world, text, spec.width); kind != Kind::Done) return kind;
    if (const Kind kind = take_grouping(world, text, spec); kind != Kind::Done) return kind;
    if (take(text, '.')) {
        if (const Kind kind = take_number(world, text, spec.precision); kind != Kind::Done) return kind;
        if (spec.precision < 0) return fail(world, "Format specifier missing precision");
    }
    const auto widest =
        static_cast<u64>(std::max<i64>(spec.width, 0)) + static_cast<u64>(std::max<i64>(spec.precision, 0));
    if (!require_room(world, widest)) return Kind::Raised;
    if (!text.empty()) {
        std::size_t length = 0;
        next_code_point(text, length);
        if (text.size() > length)
            return fail(world, "Invalid format specifier '{}' for object of type '{}'", whole, type_text);
        spec.type = text[0];
    }
    return check_grouping(world, spec);
}

std::string assemble_number(const NumberText& number, const FormatSpec& spec) {
    const bool bases = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
    const char align = spec.align != '\0' ? spec.align : spec.zero_padded ? '=' : '>';
    const std::size_t fixed = number.sign.size() + number.prefix.size() + number.rest.size();
    std::string digits = number.digits;
    const bool zeros = align == '=' && spec.fill == "0" && spec.width >= 0;
    const std::size_t wanted =
        zeros && static_cast<std::size_t>(spec.width) > fixed ? static_cast<std::size_t>(spec.width) - fixed : 0;
    if (spec.grouping != '\0') insert_grouping(digits, spec.grouping, bases ? 4 : 3, wanted);
    const i64 padding = std::max<i64>(0, spec.width - static_cast<i64>(fixed + digits.size()));
    const i64 before = align == '<' || align == '=' ? 0 : align == '^' ? padding / 2 : padding;
    const i64 inside = align == '=' ? padding : 0;
    std::string text;
    append_repeated(text, spec.fill, before);
    text += number.sign;
    text += number.prefix;
    append_repeated(text, spec.fill, inside);
    text += digits;
    text += number.rest;
    append_repeated(text, spec.fill, padding - before - inside);
    return text;
}

Answer format_text(World& world, std::string_view text, const FormatSpec& spec) {
    const auto failed = [&world](std::string_view message) {
        raise_error(world, TypeId::ValueError, "{}", message);
        return Answer::raised();
    };
    if (spec.sign != '\0')
        return failed(spec.sign == ' ' ? "Space not allowed in string format specifier"
                                       : "Sign not allowed in string format specifier");
    if (spec.no_negative_zero) return failed("Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate) return failed("Alternate form (#) not allowed in string format specifier");
    if (spec.align == '=') return failed("'=' alignment not allowed in string format specifier");
    if (spec.grouping != '\0') return failed(fmt::format("Cannot specify '{}' with 's'.", spec.grouping));
    i64 length = count_code_points(text);
    if (spec.precision >= 0 && spec.precision < length) {
        std::size_t offset = 0;
        for (i64 i = 0; i < spec.precision; ++i) next_code_point(text, offset);
        text = text.substr(0, offset);
        length = spec.precision;
    }
    const i64 padding = spec.width - length;
    if (padding <= 0) return Answer::done(make_string(world, text));
    const i64 left = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
    std::string result;
    append_repeated(result, spec.fill, left);
    result += text;
    append_repeated(result, spec.fill, padding - left);
    return Answer::done(make_string(world, result));
}

}  // namespace asyncarium
