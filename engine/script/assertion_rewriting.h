// Assertions that can say why they failed, for `asyncarium test`: each part of an asserted expression hands its value to a
// recorder on the way, and a failing assertion asks the recorder for the message. As in pytest (_pytest/assertion/rewrite.py).
#pragma once

#include "engine/script/ast.h"

namespace asyncarium {

/// Rewrites every `assert test, message` of the tree into
///
///     assert (@assert := @Assertion())(0, test'), @assert.explain(parts, message)
///
/// where test' is the test with each part p of it written as `@assert(number, p)`, and `parts` is a tuple that tells how the
/// numbered parts make up the test. The recorder's class is a built-in under a name that no program can write; it is
/// `Assertion` of engine/prelude/pytest/_assertions.py, which documents the tuple.
void rewrite_assertions(ast::Tree& tree);

}  // namespace asyncarium
