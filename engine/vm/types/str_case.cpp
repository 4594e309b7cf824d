// str: case mapping and the questions about characters (Objects/unicodeobject.c).
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/unicode.h"

namespace asyncarium {

namespace {

std::string_view self_text(NativeCall& call) { return text_of(call.world, call[0]); }

/// The other case of ASCII text: each letter between `first` and `last` has bit 5 turned.
Outcome turn_ascii(NativeCall& call, char first, char last) {
    const std::string_view text = self_text(call);
    if (text.size() < 2) {
        const char c = text.empty() || text[0] < first || text[0] > last ? 0 : static_cast<char>(text[0] ^ 0x20);
        return c == 0 ? Outcome::returns(call.world.retain(call[0])) : return_string(call.world, {&c, 1});
    }
    Str& result = make_blank_string(call.world, static_cast<u32>(text.size()), static_cast<u32>(text.size()));
    char* place = result.bytes;
    for (const char c : text) *place++ = c >= first && c <= last ? static_cast<char>(c ^ 0x20) : c;
    return Outcome::returns(call.world.value_of(result));
}

bool is_ascii_text(NativeCall& call) { return is_ascii(call.world.get<Str>(call[0])); }

Outcome str_upper(NativeCall& call) {
    return is_ascii_text(call) ? turn_ascii(call, 'a', 'z') : return_string(call.world, upper_case(self_text(call)));
}
Outcome str_lower(NativeCall& call) {
    return is_ascii_text(call) ? turn_ascii(call, 'A', 'Z') : return_string(call.world, lower_case(self_text(call)));
}
Outcome str_title(NativeCall& call) { return return_string(call.world, title_case(self_text(call))); }
Outcome str_casefold(NativeCall& call) { return return_string(call.world, folded_case(self_text(call))); }
Outcome str_swapcase(NativeCall& call) { return return_string(call.world, swapped_case(self_text(call))); }
Outcome str_capitalize(NativeCall& call) { return return_string(call.world, capitalized(self_text(call))); }

/// Not empty, and every character has one of the flags.
Outcome all_have(NativeCall& call, u16 flags) {
    const std::string_view text = self_text(call);
    for (std::size_t offset = 0; offset < text.size();)
        if ((character_flags(next_code_point(text, offset)) & flags) == 0) return return_bool(false);
    return return_bool(!text.empty());
}

Outcome str_isalpha(NativeCall& call) { return all_have(call, kAlpha); }
Outcome str_isdigit(NativeCall& call) { return all_have(call, kDigit | kDecimal); }
Outcome str_isdecimal(NativeCall& call) { return all_have(call, kDecimal); }
Outcome str_isnumeric(NativeCall& call) { return all_have(call, kNumeric); }
Outcome str_isalnum(NativeCall& call) { return all_have(call, kAlpha | kDecimal | kDigit | kNumeric); }
Outcome str_isspace(NativeCall& call) { return all_have(call, kSpace); }

Outcome str_isprintable(NativeCall& call) {
    return self_text(call).empty() ? return_bool(true) : all_have(call, kPrintable);
}

Outcome str_isascii(NativeCall& call) { return return_bool(is_ascii(call.world.get<Str>(call[0]))); }

Outcome str_isidentifier(NativeCall& call) { return return_bool(is_identifier(self_text(call))); }

/// At least one cased character, and none of the other case.
Outcome has_only_case(NativeCall& call, u16 wanted, u16 refused) {
    const std::string_view text = self_text(call);
    bool found = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const u16 flags = character_flags(next_code_point(text, offset));
        if ((flags & refused) != 0) return return_bool(false);
        found = found || (flags & wanted) != 0;
    }
    return return_bool(found);
}

Outcome str_isupper(NativeCall& call) { return has_only_case(call, kUpper, kLower | kTitle); }
Outcome str_islower(NativeCall& call) { return has_only_case(call, kLower, kUpper | kTitle); }

Outcome str_istitle(NativeCall& call) {
    const std::string_view text = self_text(call);
    bool found = false;
    bool after_cased = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const u16 flags = character_flags(next_code_point(text, offset));
        const bool capital = (flags & (kUpper | kTitle)) != 0;
        const bool small = (flags & kLower) != 0;
        if ((capital && after_cased) || (small && !after_cased)) return return_bool(false);
        after_cased = capital || small;
        found = found || after_cased;
    }
    return return_bool(found);
}

constexpr NativeSpec kNatives[] = {
    {"str.upper", "(self, /)", str_upper},
    {"str.lower", "(self, /)", str_lower},
    {"str.title", "(self, /)", str_title},
    {"str.casefold", "(self, /)", str_casefold},
    {"str.swapcase", "(self, /)", str_swapcase},
    {"str.capitalize", "(self, /)", str_capitalize},
    {"str.isalpha", "(self, /)", str_isalpha},
    {"str.isdigit", "(self, /)", str_isdigit},
    {"str.isdecimal", "(self, /)", str_isdecimal},
    {"str.isnumeric", "(self, /)", str_isnumeric},
    {"str.isalnum", "(self, /)", str_isalnum},
    {"str.isspace", "(self, /)", str_isspace},
    {"str.isprintable", "(self, /)", str_isprintable},
    {"str.isascii", "(self, /)", str_isascii},
    {"str.isidentifier", "(self, /)", str_isidentifier},
    {"str.isupper", "(self, /)", str_isupper},
    {"str.islower", "(self, /)", str_islower},
    {"str.istitle", "(self, /)", str_istitle},
};

}  // namespace

NativeTable str_case_natives() { return kNatives; }

}  // namespace asyncarium
