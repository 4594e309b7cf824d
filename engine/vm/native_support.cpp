// What native.h offers to natives.
#include "engine/vm/native.h"

namespace asyncarium {

Outcome redirect_to_helper(World& world, std::string_view helper, std::initializer_list<Value> arguments) {
    const Value function = peek_item(world, world.state().helpers, helper);
    if (function.is_null()) return raise(world, TypeId::SystemError, "missing helper {}", helper);
    return Outcome::redirect(world.retain(function), make_tuple(world, arguments));
}

}  // namespace asyncarium
