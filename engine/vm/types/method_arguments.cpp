// Checking arguments, and answers as outcomes.
#include "engine/vm/types/method_arguments.h"

namespace asyncarium {

Outcome outcome_of(World& world, const Answer& answer, std::string_view helper,
                   std::initializer_list<Value> arguments) {
    if (answer.is_script()) {
        world.release(answer.value);
        return redirect_to_helper(world, helper, arguments);
    }
    return outcome_of(answer);
}

Outcome outcome_of(const Answer& answer) {
    return answer.is_done() ? Outcome::returns(answer.value) : Outcome::raised();
}

Outcome none_when_done(World& world, const Answer& answer, std::string_view helper,
                       std::initializer_list<Value> arguments) {
    return answer.is_done() ? Outcome::none() : outcome_of(world, answer, helper, arguments);
}

bool require_text(NativeCall& call, std::size_t index, std::string_view function, std::string_view& text) {
    if (is_text(call.world, call[index])) {
        text = text_of(call.world, plain(call.world, call[index]));
        return true;
    }
    raise_error(call.world, TypeId::TypeError, "{}() argument {} must be str, not {}", function, index,
                type_name(call.world, call[index]));
    return false;
}

bool is_bytes(const World& world, Value value) {
    return value.is_object() && world.layout_of(plain(world, value)) == Layout::Bytes;
}

bool require_bytes(NativeCall& call, std::size_t index, std::string_view& bytes) {
    if (is_bytes(call.world, call[index])) {
        bytes = bytes_of(call.world, plain(call.world, call[index]));
        return true;
    }
    raise_error(call.world, TypeId::TypeError, "a bytes-like object is required, not '{}'",
                type_name(call.world, call[index]));
    return false;
}

bool require_index(NativeCall& call, std::size_t index, i64& number) {
    if (call[index].is_null()) return true;
    const Answer::Kind kind = to_index(call.world, call[index], number);
    if (kind == Answer::Kind::Script)
        raise_error(call.world, TypeId::TypeError, "'{}' object cannot be interpreted as an integer",
                    type_name(call.world, call[index]));
    return kind == Answer::Kind::Done;
}

}  // namespace asyncarium
