// repr(), str() and ascii() as operations (Objects/object.c, Objects/exceptions.c).
#include <fmt/format.h>

#include "engine/vm/types/encodings.h"
#include "engine/vm/types/representation.h"
#include "engine/world/containers.h"
#include "engine/world/number.h"
#include "engine/world/text.h"

namespace asyncarium {

namespace {

using Kind = Answer::Kind;

Answer string_answer(World& world, Kind kind, std::string_view text) {
    return kind == Kind::Done ? Answer::done(make_string(world, text)) : Answer{kind, Value()};
}

/// str(exception): its only argument, the tuple of several, or what its class makes of them (Objects/exceptions.c).
Answer exception_text(World& world, Value value) {
    const ExceptionObject& exception = world.get<ExceptionObject>(value);
    const auto args = exception.args.is_some() ? items_of(world, exception.args) : std::span<const Value>();
    if (world.is_instance(value, TypeId::BaseExceptionGroup) && exception.extra[1].is_some()) {
        const Answer message = str_natively(world, exception.extra[0]);
        if (!message.is_done()) return message;
        const Local owner(world, message.value);
        const std::size_t count = items_of(world, exception.extra[1]).size();
        return Answer::done(make_string(world, fmt::format("{} ({} sub-exception{})", text_of(world, message.value),
                                                           count, count == 1 ? "" : "s")));
    }
    if (world.is_instance(value, TypeId::OSError) && exception.extra[0].is_some() && exception.extra[1].is_some()) {
        std::string text;
        const Answer number = str_natively(world, exception.extra[0]);
        if (!number.is_done()) return number;
        const Local number_owner(world, number.value);
        const Answer reason = str_natively(world, exception.extra[1]);
        if (!reason.is_done()) return reason;
        const Local reason_owner(world, reason.value);
        text = fmt::format("[Errno {}] {}", text_of(world, number.value), text_of(world, reason.value));
        if (exception.extra[2].is_some() && exception.extra[2] != kNone) {
            text += ": ";
            if (const Kind kind = append_repr(world, text, exception.extra[2]); kind != Kind::Done)
                return {kind, Value()};
        }
        return Answer::done(make_string(world, text));
    }
    if (args.size() == 2 && world.is_instance(value, TypeId::SyntaxError) && world.is(args[1], TypeId::Tuple)) {
        const auto details = items_of(world, args[1]);
        const bool has_place = details.size() > 1 && world.is(details[0], TypeId::Str) && details[1].is_int();
        if (has_place && world.is(args[0], TypeId::Str)) {
            const std::string_view path = text_of(world, details[0]);
            return Answer::done(
                make_string(world, fmt::format("{} ({}, line {})", text_of(world, args[0]),
                                               path.substr(path.find_last_of('/') + 1), details[1].as_int())));
        }
    }
    if (args.empty()) return Answer::done(make_string(world, ""));
    if (args.size() == 5 && world.is_instance(value, TypeId::UnicodeError))
        if (const std::string text = unicode_error_text(world, exception.args); !text.empty())
            return Answer::done(make_string(world, text));
    if (args.size() == 1 && !world.is_instance(value, TypeId::KeyError)) return str_natively(world, args[0]);
    return repr_natively(world, args.size() == 1 ? args[0] : exception.args);
}

}  // namespace

Answer repr_natively(World& world, Value object) {
    std::string text;
    const Kind kind = append_repr(world, text, object);
    return string_answer(world, kind, text);
}

Answer str_natively(World& world, Value object) {
    if (object.is_int()) {
        const fmt::format_int digits(object.as_int());
        return Answer::done(make_string(world, {digits.data(), digits.size()}));
    }
    if (world.layout_of(object) == Layout::Str) return Answer::done(world.retain(object));
    if (has_special(world, object, SpecialName::Str)) return Answer::script();
    const Value source = plain(world, object);
    if (source.is_object() && world.layout_of(source) == Layout::Str) return Answer::done(world.retain(source));
    if (world.layout_of(source) == Layout::BaseException) return exception_text(world, object);
    // A proxy shows itself as the mapping behind it, and only its repr says what it is.
    if (world.layout_of(source) == Layout::MappingProxy)
        return str_natively(world, world.get<Descriptor>(source).parts[0]);
    return repr_natively(world, object);
}

Answer ascii_natively(World& world, Value object) {
    const Answer text = repr_natively(world, object);
    if (!text.is_done() || is_ascii(world.get<Str>(text.value))) return text;
    const Local owner(world, text.value);
    return Answer::done(make_string(world, escaped_to_ascii(text_of(world, text.value))));
}

}  // namespace asyncarium
