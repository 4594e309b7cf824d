// len, repr, ascii, format, hash, id, callable, isinstance, issubclass, vars, dir, input (Python/bltinmodule.c).
#include "engine/vm/attributes.h"
#include "engine/vm/builtins/natives.h"
#include "engine/vm/types/method_arguments.h"
#include "engine/vm/types/set_operations.h"
#include "engine/vm/types/unions.h"
#include "engine/world/containers.h"
#include "engine/world/visible_type.h"

namespace asyncarium {

namespace {

Outcome length(NativeCall& call) {
    return outcome_of(call.world, length_natively(call.world, call[0]), "_length", {call[0]});
}
Outcome representation(NativeCall& call) {
    return outcome_of(call.world, repr_natively(call.world, call[0]), "_repr", {call[0]});
}
Outcome ascii(NativeCall& call) {
    return outcome_of(call.world, ascii_natively(call.world, call[0]), "_ascii", {call[0]});
}

Outcome format(NativeCall& call) {
    World& world = call.world;
    const Local spec(world, call[1].is_null() ? make_string(world, "") : world.retain(call[1]));
    if (!is_text(world, spec))
        return raise(world, TypeId::TypeError, "format() argument 2 must be str, not {}", type_name(world, call[1]));
    return outcome_of(world, format_natively(world, call[0], spec), "_format", {call[0], spec});
}

Outcome hash(NativeCall& call) {
    u64 number = 0;
    switch (hash_key(call.world, call[0], number)) {
        case Answer::Kind::Raised:
            return Outcome::raised();
        case Answer::Kind::Script:
            return redirect_to_helper(call.world, "_hash", {call[0]});
        case Answer::Kind::Done:
            break;
    }
    return return_int(call.world, static_cast<i64>(number));
}

/// The address that repr() shows; ints are their own address.
Outcome identity(NativeCall& call) {
    constexpr i64 kBase = 0x7f0000000000;
    const Value value = call[0];
    if (value.is_int()) return return_int(call.world, static_cast<i64>(value.bits() >> 1));
    return return_int(call.world, kBase + static_cast<i64>(value.bits()));
}

Outcome callable(NativeCall& call) {
    if (call[0].is_int()) return return_bool(false);
    switch (call.world.layout_of(call[0])) {
        case Layout::Function:
        case Layout::NativeFunction:
        case Layout::BoundMethod:
        case Layout::Type:
        case Layout::StaticMethod:
        case Layout::GenericAlias:
            return return_bool(true);
        default:
            return return_bool(has_special(call.world, call[0], SpecialName::Call));
    }
}

/// Whether the MRO alone decides about a class: its metaclass is `type`.
bool is_ordinary_class(const World& world, Value cls) {
    return cls.is_object() && world.layout_of(cls) == Layout::Type &&
           world.get<Object>(cls).type == type_ref(TypeId::Type);
}

bool may_decide_itself(const World& world, Value cls) {
    return cls.is_object() && (world.type_object(cls).flags & kTypeIsPython) != 0;
}

/// True, False, Raised (not a class) or Script, for a class, a union or a tuple of such. `subject`: the type of the object asked about.
Answer matches(World& world, Ref subject, Value classes, std::string_view message, u32 depth) {
    if (is_ordinary_class(world, classes)) return Answer::done(boolean(world.is_subtype(subject, classes.ref())));
    if (depth > 100 || may_decide_itself(world, classes)) return Answer::script();
    Value members;
    if (classes.is_object() && world.layout_of(classes) == Layout::Tuple) members = classes;
    if (is_union(world, classes)) members = world.get<Descriptor>(classes).parts[1];
    if (members.is_null()) {
        raise_error(world, TypeId::TypeError, "{}", message);
        return Answer::raised();
    }
    for (const Value member : items_of(world, members)) {
        const Answer answer = matches(world, subject, member, message, depth + 1);
        if (!answer.is_done() || answer.value == kTrue) return answer;
    }
    return Answer::done(kFalse);
}

Outcome isinstance(NativeCall& call) {
    World& world = call.world;
    constexpr std::string_view kMessage = "isinstance() arg 2 must be a type, a tuple of types, or a union";
    const Answer answer = matches(world, visible_type(world, call[0]), call[1], kMessage, 0);
    // An instance may claim another __class__ (mocks do).
    const bool disguised = answer.is_done() && answer.value == kFalse &&
                           (has_special(world, call[0], SpecialName::GetAttribute) ||
                            peek_type_attribute(world, world.type_of(call[0]), "__class__") !=
                                peek_type_attribute(world, type_ref(TypeId::Object), "__class__"));
    return outcome_of(world, disguised ? Answer::script() : answer, "_isinstance", {call[0], call[1]});
}

Outcome issubclass(NativeCall& call) {
    World& world = call.world;
    if (!call[0].is_object() || world.layout_of(call[0]) != Layout::Type) {
        if (may_decide_itself(world, call[1])) return redirect_to_helper(world, "_issubclass", {call[0], call[1]});
        return raise(world, TypeId::TypeError, "issubclass() arg 1 must be a class");
    }
    constexpr std::string_view kMessage = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
    return outcome_of(world, matches(world, call[0].ref(), call[1], kMessage, 0), "_issubclass", {call[0], call[1]});
}

Outcome input(NativeCall& call) {
    if (call[0].is_some()) return redirect_to_helper(call.world, "_input", {call[0]});
    return raise(call.world, TypeId::EOFError, "EOF when reading a line");
}

constexpr NativeSpec kNatives[] = {
    {"builtins.len", "(obj, /)", length},
    {"builtins.repr", "(obj, /)", representation},
    {"builtins.ascii", "(obj, /)", ascii},
    {"builtins.format", "(value, format_spec=?, /)", format},
    {"builtins.hash", "(obj, /)", hash},
    {"builtins.id", "(obj, /)", identity},
    {"builtins.callable", "(obj, /)", callable},
    {"builtins.isinstance", "(obj, class_or_tuple, /)", isinstance},
    {"builtins.issubclass", "(cls, class_or_tuple, /)", issubclass},
    {"builtins.input", "(prompt=?, /)", input},
};

}  // namespace

NativeTable object_function_natives() { return kNatives; }

}  // namespace asyncarium
