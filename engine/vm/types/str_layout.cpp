// str: padding, tabs, translation, encoding (Objects/unicodeobject.c).
#include "engine/vm/types/encodings.h"
#include "engine/vm/types/mappings.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/natives.h"
#include "engine/vm/types/unicode.h"
#include "engine/world/containers.h"
#include "engine/world/room.h"

namespace asyncarium {

namespace {

enum class Place : u8 { Left, Centre, Right };

std::string repeated(std::string_view unit, i64 count) {
    std::string text;
    for (i64 i = 0; i < count; ++i) text += unit;
    return text;
}

Outcome justify(NativeCall& call, Place place) {
    World& world = call.world;
    i64 width = 0;
    if (!require_index(call, 1, width)) return Outcome::raised();
    std::string_view fill = " ";
    if (call[2].is_some()) {
        if (!is_text(world, call[2]))
            return raise(world, TypeId::TypeError, "The fill character must be a unicode character, not {}",
                         type_name(world, call[2]));
        fill = text_of(world, plain(world, call[2]));
        if (count_code_points(fill) != 1)
            return raise(world, TypeId::TypeError, "The fill character must be exactly one character long");
    }
    const i64 padding = width - world.get<Str>(call[0]).char_count;
    if (padding <= 0) return Outcome::returns(world.retain(call[0]));
    if (!require_room(world, static_cast<u64>(padding), fill.size())) return Outcome::raised();
    // CPython leans a centred text to the left when the width is odd.
    const i64 half = padding / 2 + (padding & width & 1);
    const i64 left = place == Place::Right ? padding : place == Place::Centre ? half : 0;
    std::string text = repeated(fill, left);
    text += text_of(world, call[0]);
    return return_string(world, text + repeated(fill, padding - left));
}

Outcome str_ljust(NativeCall& call) { return justify(call, Place::Left); }
Outcome str_rjust(NativeCall& call) { return justify(call, Place::Right); }
Outcome str_center(NativeCall& call) { return justify(call, Place::Centre); }

Outcome str_zfill(NativeCall& call) {
    World& world = call.world;
    i64 width = 0;
    if (!require_index(call, 1, width)) return Outcome::raised();
    const i64 padding = width - world.get<Str>(call[0]).char_count;
    if (padding <= 0) return Outcome::returns(world.retain(call[0]));
    if (!require_room(world, static_cast<u64>(padding))) return Outcome::raised();
    std::string text(text_of(world, call[0]));
    const bool has_sign = text.starts_with('+') || text.starts_with('-');
    return return_string(world, text.insert(has_sign ? 1 : 0, static_cast<std::size_t>(padding), '0'));
}

Outcome str_expandtabs(NativeCall& call) {
    i64 size = 8;
    if (!require_index(call, 1, size)) return Outcome::raised();
    const std::string_view text = text_of(call.world, call[0]);
    std::string result;
    i64 column = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const u32 code_point = next_code_point(text, offset);
        if (code_point == '\t') {
            const i64 spaces = size > 0 ? size - column % size : 0;
            if (!require_room(call.world, static_cast<u64>(spaces))) return Outcome::raised();
            result.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
            continue;
        }
        result += text.substr(begin, offset - begin);
        column = code_point == '\n' || code_point == '\r' ? 0 : column + 1;
    }
    return return_string(call.world, result);
}

/// One entry of a translation table: None drops the character, an int or a str stands for it.
bool append_translation(World& world, std::string& result, Value translation) {
    if (translation == kNone) return true;
    if (is_text(world, translation)) {
        result += text_of(world, plain(world, translation));
        return true;
    }
    if (is_integer(world, translation)) {
        const i64 code_point = clamped_index(world, translation);
        if (code_point < 0 || code_point > 0x10ffff) {
            raise_error(world, TypeId::ValueError, "character mapping must be in range(0x110000)");
            return false;
        }
        append_code_point(result, static_cast<u32>(code_point));
        return true;
    }
    raise_error(world, TypeId::TypeError, "character mapping must return integer, None or str");
    return false;
}

Outcome str_translate(NativeCall& call) {
    World& world = call.world;
    const std::string_view text = text_of(world, call[0]);
    const Value table = plain(world, call[1]);
    const bool dict = table.is_object() && world.layout_of(table) == Layout::Dict;
    if (!dict || has_special(world, call[1], SpecialName::GetItem) || has_special(world, call[1], SpecialName::Missing))
        return redirect_to_helper(world, "_translate", {call[0], call[1]});
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const u32 code_point = next_code_point(text, offset);
        const Answer found = dict_get(world, table, Value::integer(code_point));
        if (!found.is_done()) return outcome_of(world, found, "_translate", {call[0], call[1]});
        const Local translation(world, found.value);
        if (translation.is_null()) {
            result += text.substr(begin, offset - begin);
        } else if (!append_translation(world, result, translation)) {
            return Outcome::raised();
        }
    }
    return return_string(world, result);
}

Outcome str_encode(NativeCall& call) {
    std::string_view encoding = "utf-8";
    std::string_view errors = "strict";
    if (call[1].is_some() && !require_text(call, 1, "encode", encoding)) return Outcome::raised();
    if (call[2].is_some() && !require_text(call, 2, "encode", errors)) return Outcome::raised();
    return outcome_of(encode_text(call.world, call[0], encoding, errors));
}

constexpr NativeSpec kNatives[] = {
    {"str.ljust", "(self, width, fillchar=?, /)", str_ljust},
    {"str.rjust", "(self, width, fillchar=?, /)", str_rjust},
    {"str.center", "(self, width, fillchar=?, /)", str_center},
    {"str.zfill", "(self, width, /)", str_zfill},
    {"str.expandtabs", "(self, /, tabsize=8)", str_expandtabs},
    {"str.translate", "(self, table, /)", str_translate},
    {"str.encode", "(self, /, encoding=?, errors=?)", str_encode},
};

}  // namespace

NativeTable str_layout_natives() { return kNatives; }

}  // namespace asyncarium
