// The methods and attributes of exceptions (Objects/exceptions.c).
#include "engine/vm/core_natives.h"
#include "engine/vm/exception_objects.h"
#include "engine/vm/operations.h"

namespace asyncarium {
namespace {

ExceptionObject& exception_of(NativeCall& call) { return call.world.get<ExceptionObject>(call[0]); }
Outcome retained_or_none(World& world, Value value) {
    return Outcome::returns(world.retain(value.is_some() ? value : kNone));
}

Outcome create(NativeCall& call) {
    World& world = call.world;
    if (world.layout_of(call[0]) != Layout::Type || world.get<TypeObject>(call[0]).layout != Layout::BaseException) {
        return raise(world, TypeId::TypeError, "BaseException.__new__(X): X is not an exception class");
    }
    const Value exception = make_exception_of(world, call[0].ref(), call[1]);
    return exception.is_null() ? Outcome::raised() : Outcome::returns(exception);
}

Outcome initialise(NativeCall& call) {
    World& world = call.world;
    auto& exception = exception_of(call);
    // A group is complete when it has been made; its __init__ takes what its __new__ took, and only notes it.
    const bool is_group = world.is_instance(call[0], TypeId::BaseExceptionGroup);
    world.assign(exception.args, call[1]);
    if (!is_group && !initialise_exception(world, exception, call[1])) return Outcome::raised();
    if (world.get<Dict>(call[2]).used > 0)
        return redirect_to_helper(world, "_set_exception_keywords", {call[0], call[2]});
    return Outcome::none();
}

Outcome args(NativeCall& call) { return retained_or_none(call.world, exception_of(call).args); }
Outcome set_args(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_null()) return raise(world, TypeId::TypeError, "args may not be deleted");
    if (world.is(call[1], TypeId::Tuple)) {
        world.assign(exception_of(call).args, call[1]);
        return Outcome::none();
    }
    return redirect_to_helper(world, "_set_exception_args", {call[0], call[1]});
}

Outcome with_traceback(NativeCall& call) {
    World& world = call.world;
    if (call[1] != kNone && world.layout_of(call[1]) != Layout::Traceback) {
        return raise(world, TypeId::TypeError, "__traceback__ must be a traceback or None");
    }
    if (call[1] == kNone) {
        forget_traceback(world, call[0]);
    } else {
        world.assign(exception_of(call).traceback, call[1]);
    }
    return Outcome::returns(world.retain(call[0]));
}

Outcome add_note(NativeCall& call) {
    World& world = call.world;
    if (call[1].is_int() || world.layout_of(call[1]) != Layout::Str) {
        return raise(world, TypeId::TypeError, "note must be a str, not '{}'", type_name(world, call[1]));
    }
    auto& exception = exception_of(call);
    if (exception.notes.is_null()) exception.notes = make_list(world);
    if (world.layout_of(exception.notes) != Layout::List)
        return raise(world, TypeId::TypeError, "Cannot add note: __notes__ is not a list");
    list_append(world, exception.notes, call[1]);
    return Outcome::none();
}

Outcome notes(NativeCall& call) {
    const Value value = exception_of(call).notes;
    if (value.is_some()) return Outcome::returns(call.world.retain(value));
    return raise(call.world, TypeId::AttributeError, "'{}' object has no attribute '__notes__'",
                 type_name(call.world, call[0]));
}
Outcome set_notes(NativeCall& call) {
    if (call[1].is_null() && exception_of(call).notes.is_null()) return notes(call);
    call.world.assign(exception_of(call).notes, call[1]);
    return Outcome::none();
}

// ---- chaining -----------------------------------------------------------------------------------------------------

Outcome traceback(NativeCall& call) { return retained_or_none(call.world, exception_of(call).traceback); }
/// The setters of what cannot be deleted.
Outcome refuse_deletion(NativeCall& call, std::string_view attribute) {
    return raise(call.world, TypeId::TypeError, "{} may not be deleted", attribute);
}
Outcome set_traceback(NativeCall& call) {
    if (call[1].is_null()) return refuse_deletion(call, "__traceback__");
    const Outcome outcome = with_traceback(call);
    if (outcome.kind != Outcome::Kind::Return) return outcome;
    call.world.release(outcome.value);
    return Outcome::none();
}
Outcome cause(NativeCall& call) { return retained_or_none(call.world, exception_of(call).cause); }
Outcome context(NativeCall& call) { return retained_or_none(call.world, exception_of(call).context); }
Outcome suppresses(NativeCall& call) { return Outcome::returns(boolean(exception_of(call).suppress_context != 0)); }

bool is_exception_or_none(NativeCall& call) { return call[1] == kNone || is_exception(call.world, call[1]); }

Outcome set_cause(NativeCall& call) {
    if (call[1].is_null()) return refuse_deletion(call, "__cause__");
    if (!is_exception_or_none(call)) {
        return raise(call.world, TypeId::TypeError, "exception cause must be None or derive from BaseException");
    }
    exception_of(call).suppress_context = 1;
    call.world.assign(exception_of(call).cause, call[1] == kNone ? Value() : call[1]);
    return Outcome::none();
}
Outcome set_context(NativeCall& call) {
    if (call[1].is_null()) return refuse_deletion(call, "__context__");
    if (!is_exception_or_none(call)) {
        return raise(call.world, TypeId::TypeError, "exception context must be None or derive from BaseException");
    }
    call.world.assign(exception_of(call).context, call[1] == kNone ? Value() : call[1]);
    return Outcome::none();
}
Outcome set_suppresses(NativeCall& call) {
    if (call[1].is_null()) return raise(call.world, TypeId::TypeError, "can't delete numeric/char attribute");
    if (call[1] != kTrue && call[1] != kFalse)
        return raise(call.world, TypeId::TypeError, "attribute value type must be bool");
    exception_of(call).suppress_context = call[1] == kTrue ? 1 : 0;
    return Outcome::none();
}

// ---- what classes add: the `extra` fields -----------------------------------------------------------------------------

template <u32 index>
Outcome extra(NativeCall& call) {
    return retained_or_none(call.world, exception_of(call).extra[index]);
}
template <u32 index>
Outcome set_extra(NativeCall& call) {
    call.world.assign(exception_of(call).extra[index], call[1]);
    return Outcome::none();
}

Outcome message_of(NativeCall& call) {
    const auto items = items_of(call.world, exception_of(call).args);
    return items.empty() ? Outcome::none() : Outcome::returns(call.world.retain(items[0]));
}

/// SyntaxError(message, (filename, lineno, offset, text, end_lineno, end_offset)): one of the second argument's.
template <std::size_t kIndex>
Outcome syntax_detail(NativeCall& call) {
    World& world = call.world;
    const auto args = items_of(world, exception_of(call).args);
    if (args.size() != 2 || !world.is(args[1], TypeId::Tuple)) return Outcome::none();
    const auto details = items_of(world, args[1]);
    return kIndex < details.size() ? Outcome::returns(world.retain(details[kIndex])) : Outcome::none();
}

Outcome to_text(NativeCall& call) {
    const Answer text = str_natively(call.world, call[0]);
    if (text.is_done()) return Outcome::returns(text.value);
    return text.is_raised() ? Outcome::raised() : redirect_to_helper(call.world, "_exception_str", {call[0]});
}
Outcome represent(NativeCall& call) {
    const Answer text = repr_natively(call.world, call[0]);
    if (text.is_done()) return Outcome::returns(text.value);
    return text.is_raised() ? Outcome::raised() : redirect_to_helper(call.world, "_exception_repr", {call[0]});
}

Outcome refuse_change(NativeCall& call) { return raise(call.world, TypeId::AttributeError, "readonly attribute"); }

Outcome split(NativeCall& call) { return redirect_to_helper(call.world, "_group_split", {call[0], call[1]}); }
Outcome subgroup(NativeCall& call) { return redirect_to_helper(call.world, "_group_subgroup", {call[0], call[1]}); }
Outcome derive(NativeCall& call) {
    World& world = call.world;
    const Local arguments(world, make_tuple(world, {exception_of(call).extra[kGroupMessage], call[1]}));
    const Value group = make_exception_of(world, type_ref(TypeId::BaseExceptionGroup), arguments);
    return group.is_null() ? Outcome::raised() : Outcome::returns(group);
}

constexpr NativeSpec kTable[] = {
    {"BaseException.__new__", "(cls, /, *args, **keywords)", create},
    {"BaseException.__init__", "(self, /, *args, **keywords)", initialise},
    {"BaseException.__str__", "(self, /)", to_text},
    {"BaseException.__repr__", "(self, /)", represent},
    {"BaseException.with_traceback", "(self, traceback, /)", with_traceback},
    {"BaseException.add_note", "(self, note, /)", add_note},
    {"BaseException.args:get", "(self, /)", args},
    {"BaseException.args:set", "(self, value=?, /)", set_args},
    {"BaseException.__notes__:get", "(self, /)", notes},
    {"BaseException.__notes__:set", "(self, value=?, /)", set_notes},
    {"BaseException.__traceback__:get", "(self, /)", traceback},
    {"BaseException.__traceback__:set", "(self, value=?, /)", set_traceback},
    {"BaseException.__cause__:get", "(self, /)", cause},
    {"BaseException.__cause__:set", "(self, value=?, /)", set_cause},
    {"BaseException.__context__:get", "(self, /)", context},
    {"BaseException.__context__:set", "(self, value=?, /)", set_context},
    {"BaseException.__suppress_context__:get", "(self, /)", suppresses},
    {"BaseException.__suppress_context__:set", "(self, value=?, /)", set_suppresses},
    {"StopIteration.value:get", "(self, /)", extra<kStopIterationValue>},
    {"StopIteration.value:set", "(self, value=?, /)", set_extra<kStopIterationValue>},
    {"SystemExit.code:get", "(self, /)", extra<kSystemExitCode>},
    {"SystemExit.code:set", "(self, value=?, /)", set_extra<kSystemExitCode>},
    {"NameError.name:get", "(self, /)", extra<kNameErrorName>},
    {"NameError.name:set", "(self, value=?, /)", set_extra<kNameErrorName>},
    {"AttributeError.name:get", "(self, /)", extra<kAttributeErrorName>},
    {"AttributeError.name:set", "(self, value=?, /)", set_extra<kAttributeErrorName>},
    {"AttributeError.obj:get", "(self, /)", extra<kAttributeErrorObject>},
    {"AttributeError.obj:set", "(self, value=?, /)", set_extra<kAttributeErrorObject>},
    {"ImportError.name:get", "(self, /)", extra<kImportErrorName>},
    {"ImportError.name:set", "(self, value=?, /)", set_extra<kImportErrorName>},
    {"ImportError.path:get", "(self, /)", extra<kImportErrorPath>},
    {"ImportError.path:set", "(self, value=?, /)", set_extra<kImportErrorPath>},
    {"ImportError.name_from:get", "(self, /)", extra<kImportErrorNameFrom>},
    {"ImportError.name_from:set", "(self, value=?, /)", set_extra<kImportErrorNameFrom>},
    {"ImportError.msg:get", "(self, /)", message_of},
    {"SyntaxError.msg:get", "(self, /)", message_of},
    {"SyntaxError.filename:get", "(self, /)", syntax_detail<0>},
    {"SyntaxError.lineno:get", "(self, /)", syntax_detail<1>},
    {"SyntaxError.offset:get", "(self, /)", syntax_detail<2>},
    {"SyntaxError.text:get", "(self, /)", syntax_detail<3>},
    {"SyntaxError.end_lineno:get", "(self, /)", syntax_detail<4>},
    {"SyntaxError.end_offset:get", "(self, /)", syntax_detail<5>},
    {"OSError.errno:get", "(self, /)", extra<kOsErrorNumber>},
    {"OSError.errno:set", "(self, value=?, /)", set_extra<kOsErrorNumber>},
    {"OSError.strerror:get", "(self, /)", extra<kOsErrorText>},
    {"OSError.strerror:set", "(self, value=?, /)", set_extra<kOsErrorText>},
    {"OSError.filename:get", "(self, /)", extra<kOsErrorFilename>},
    {"OSError.filename:set", "(self, value=?, /)", set_extra<kOsErrorFilename>},
    {"BaseExceptionGroup.message:get", "(self, /)", extra<kGroupMessage>},
    {"BaseExceptionGroup.message:set", "(self, value=?, /)", refuse_change},
    {"BaseExceptionGroup.exceptions:get", "(self, /)", extra<kGroupExceptions>},
    {"BaseExceptionGroup.exceptions:set", "(self, value=?, /)", refuse_change},
    {"BaseExceptionGroup.split", "(self, condition, /)", split},
    {"BaseExceptionGroup.subgroup", "(self, condition, /)", subgroup},
    {"BaseExceptionGroup.derive", "(self, exceptions, /)", derive},
};

}  // namespace

NativeTable exception_natives() { return kTable; }

}  // namespace asyncarium
