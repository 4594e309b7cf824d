// format(value, spec) for built-in values (Objects/object.c, PyObject_Format).
#include "engine/vm/types/arithmetic.h"
#include "engine/vm/types/format_spec.h"
#include "engine/world/errors.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

Answer unsupported(World& world, Value object) {
    raise_error(world, TypeId::TypeError, "unsupported format string passed to {}.__format__",
                type_name(world, object));
    return Answer::raised();
}

Answer format_string(World& world, Value string, Value original, std::string_view text) {
    FormatSpec spec;
    const auto kind = parse_format_spec(world, text, type_name(world, original), spec);
    if (kind != Answer::Kind::Done) return {kind, Value()};
    if (spec.type != '\0' && spec.type != 's') {
        raise_error(world, TypeId::ValueError, "Unknown format code '{}' for object of type '{}'", spec.type,
                    type_name(world, original));
        return Answer::raised();
    }
    return format_text(world, text_of(world, string), spec);
}

}  // namespace

Answer format_natively(World& world, Value object, Value spec_value) {
    if (has_special(world, object, SpecialName::Format)) return Answer::script();
    const Value source = plain(world, object);
    const std::string_view text = text_of(world, plain(world, spec_value));
    if (text.empty()) return str_natively(world, object);
    if (is_number(world, source)) {
        FormatSpec spec;
        const auto kind = parse_format_spec(world, text, type_name(world, object), spec);
        return kind == Answer::Kind::Done ? format_number(world, source, spec) : Answer{kind, Value()};
    }
    if (world.layout_of(source) == Layout::Str) return format_string(world, source, object, text);
    return unsupported(world, object);
}

}  // namespace asyncarium
